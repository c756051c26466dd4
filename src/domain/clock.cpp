#include "backbridge/domain/clock.h"

namespace backbridge {

QDateTime SystemClock::now() const
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
}

QDate SystemClock::today() const
{
    return QDate::currentDate();
}

FixedClock::FixedClock(QDate today)
    : m_now(today, QTime(12, 0), Qt::UTC)
    , m_today(today)
{
}

FixedClock::FixedClock(QDateTime now)
    : m_now(now.toUTC())
    , m_today(now.date())
{
}

} // namespace backbridge
