#include "backbridge/domain/clock.h"

#include <chrono>
#include <ctime>
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

qint64 SystemSteadyClock::milliseconds() const
{
#ifdef CLOCK_BOOTTIME
    constexpr qint64 kPerSecond = 1'000;
    constexpr qint64 kNanoseconds = 1'000'000;
    timespec time {};
    if (clock_gettime(CLOCK_BOOTTIME, &time) == 0) {
        return time.tv_sec * kPerSecond + time.tv_nsec / kNanoseconds;
    }
#endif
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
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
