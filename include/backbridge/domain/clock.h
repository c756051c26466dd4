#pragma once

#include <QDate>
#include <QDateTime>

namespace backbridge {

/// Where "now" and "today" come from; injected so that tests choose them.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// The present instant, in UTC with whole seconds.
    [[nodiscard]] virtual QDateTime now() const = 0;

    /// The present day where the person is.
    [[nodiscard]] virtual QDate today() const = 0;
};

/// Time that only ever goes on, for what lasts seconds: whatever becomes of the computer's clock and time
/// zone, and while the computer sleeps too.
class SteadyClock {
public:
    SteadyClock() = default;
    SteadyClock(const SteadyClock&) = delete;
    SteadyClock& operator=(const SteadyClock&) = delete;
    virtual ~SteadyClock() = default;

    /// Since a moment of its own.
    [[nodiscard]] virtual qint64 milliseconds() const = 0;
};

/// That of the computer. Where the system has no clock that goes on in its sleep, a sleep takes no time.
class SystemSteadyClock final : public SteadyClock {
public:
    [[nodiscard]] qint64 milliseconds() const override;
};

/// The computer's clock and time zone.
class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] QDate today() const override;
};

/// A clock that stands where it is put, for tests and for made-up data.
class FixedClock final : public Clock {
public:
    explicit FixedClock(QDate today);
    explicit FixedClock(QDateTime now);

    [[nodiscard]] QDateTime now() const override { return m_now; }

    [[nodiscard]] QDate today() const override { return m_today; }

private:
    QDateTime m_now;
    QDate m_today;
};

} // namespace backbridge
