#include "domain/time_zone.h"

#include <ctime>

namespace backbridge::build {

namespace {

void set(const QByteArray& name)
{
    qputenv("TZ", name);
#ifdef Q_OS_WIN
    _tzset();
#else
    tzset();
#endif
}

} // namespace

TimeZone::TimeZone(const char* name)
    : m_before(qgetenv("TZ"))
{
    set(name);
}

TimeZone::~TimeZone()
{
    set(m_before);
}

} // namespace backbridge::build
