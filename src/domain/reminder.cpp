#include "backbridge/domain/reminder.h"

#include <algorithm>

#include "backbridge/domain/local_time.h"
#include "backbridge/domain/schedule.h"

namespace backbridge {

namespace {

/// Further ahead than any plan leaves a gap between two sessions that anybody waits for.
constexpr int kDaysAhead = 366;

bool isLogged(const std::vector<SessionLine>& lines, const PlannedSession& planned)
{
    return std::any_of(lines.begin(), lines.end(), [&planned](const SessionLine& line) {
        return line.date == planned.date || line.plannedDate == planned.weekdayDate;
    });
}

} // namespace

std::optional<QDateTime> nextReminder(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                                      const Reminder& reminder, const QDateTime& now)
{
    for (int ahead = 0; ahead <= kDaysAhead; ++ahead) {
        const QDate date = now.date().addDays(ahead);
        const Plan* plan = planOn(plans, date);
        const auto planned = plan != nullptr ? plannedOn(*plan, date) : std::nullopt;
        if (!planned || isLogged(lines, *planned)) {
            continue;
        }
        const QDateTime at = instantAt(date, reminder.at, now.timeZone());
        if (at >= now) {
            return at;
        }
    }
    return std::nullopt;
}

} // namespace backbridge
