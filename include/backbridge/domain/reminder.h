#pragma once

#include <QDateTime>
#include <QTime>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"

namespace backbridge {

/// When a person wants to be reminded of a planned session.
struct Reminder {
    QTime at = QTime(18, 0); ///< local time of day
    bool keepInTray = true; ///< the program goes on in the tray when its window is closed

    friend bool operator==(const Reminder& a, const Reminder& b) = default;
};

/// The next instant from `now` on (local time) to remind at: the reminder's time on a day with a planned
/// session that has no entry yet. Nothing when no such day lies ahead. A time that a change of the clock
/// leaves out is the next one that there is.
[[nodiscard]] std::optional<QDateTime> nextReminder(const std::vector<Plan>& plans,
                                                    const std::vector<SessionLine>& lines,
                                                    const Reminder& reminder, const QDateTime& now);

} // namespace backbridge
