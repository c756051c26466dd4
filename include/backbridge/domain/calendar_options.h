#pragma once

#include <QTime>
#include <QTimeZone>

#include <optional>

namespace backbridge {

/// How sessions are written as events of a calendar.
struct CalendarOptions {
    QTime at = QTime(18, 0); ///< local time of day that a session begins at
    std::optional<int> alarmMinutes = 30; ///< minutes before that an alarm rings; nothing: no alarm
    QTimeZone zone = QTimeZone::systemTimeZone();
};

} // namespace backbridge
