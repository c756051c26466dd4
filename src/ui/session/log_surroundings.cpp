#include "ui/session/log_surroundings.h"

#include <algorithm>

#include "backbridge/domain/day_state.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

namespace {

/// Far enough for every planned day that a session can have been meant for.
constexpr int kAround = 21;

} // namespace

void LogSurroundings::load(const Workspace& workspace, const ClientId& client, QDate date,
                           std::optional<SessionId> except)
{
    m_today = workspace.today();
    m_plans = workspace.plans(client);
    m_lines = workspace.sessionLines(client, date.addDays(-kAround), date.addDays(kAround));
    std::erase_if(m_lines, [&except](const SessionLine& line) { return line.id == except; });
}

const Plan* LogSurroundings::planFor(std::optional<QDate> planned, QDate date) const
{
    const QDate day = planned.value_or(date);
    const Plan* plan = planOn(m_plans, day);
    return plan != nullptr && plan->covers(day) ? plan : nullptr;
}

const Plan* LogSurroundings::plan(std::optional<PlanId> id) const
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(),
                                    [&id](const Plan& candidate) { return candidate.id == id; });
    return found == m_plans.end() ? nullptr : &*found;
}

std::vector<QDate> LogSurroundings::meantDays(QDate date) const
{
    return daysMeantBy(m_plans, m_lines, date, m_today);
}

std::optional<QDate> LogSurroundings::plannedDay(QDate date, std::optional<QDate> asked) const
{
    const std::vector<QDate> meant = meantDays(date);
    for (const std::optional<QDate> day : {asked, std::optional(date)}) {
        if (day && std::find(meant.begin(), meant.end(), *day) != meant.end()) {
            return day;
        }
    }
    return std::nullopt;
}

std::vector<SessionLine> LogSurroundings::sessionsOn(QDate date) const
{
    std::vector<SessionLine> same;
    std::copy_if(m_lines.begin(), m_lines.end(), std::back_inserter(same),
                 [date](const SessionLine& line) { return line.date == date; });
    return same;
}

std::optional<SessionId> LogSurroundings::latestDone() const
{
    const auto latest =
        std::max_element(m_lines.begin(), m_lines.end(), [](const SessionLine& a, const SessionLine& b) {
            return std::pair(a.counted, a.date) < std::pair(b.counted, b.date);
        });
    return latest != m_lines.end() && latest->counted ? std::optional(latest->id) : std::nullopt;
}

SessionDraft LogSurroundings::fresh(const ClientId& client, QDate date, std::optional<QDate> planned) const
{
    return SessionDraft::fresh(client, date, planFor(planned, date), planned);
}

void LogSurroundings::move(SessionDraft& draft, QDate date, std::optional<QDate> planned, bool stored) const
{
    const bool refill = !stored && draft.isAsPlanned();
    draft.session.date = date;
    if (refill) {
        draft.entries.clear();
    }
    draft.setPlannedDate(planFor(planned, date), planned);
    if (refill) {
        draft.fillAsPlanned();
    }
}

} // namespace backbridge::ui
