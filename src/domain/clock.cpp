#include "backbridge/domain/clock.h"

#include <utility>

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
    : m_now(std::move(now))
    , m_today(m_now.date())
{
    m_now = m_now.toUTC();
}

} // namespace backbridge
