#include "backbridge/domain/day_state.h"

#include <algorithm>

namespace backbridge {

namespace {

/// A week before or after: further away a session was hardly meant for a day.
constexpr int kMeantDays = 7;
constexpr int kWeek = 7;

/// What the entries say about one day.
class DayEntries {
public:
    DayEntries(const std::vector<SessionLine>& lines, QDate date)
        : m_lines(lines)
        , m_date(date)
    {
    }

    [[nodiscard]] bool done() const
    {
        return any([this](const SessionLine& line) { return line.counted && line.date == m_date; });
    }

    [[nodiscard]] bool doneElsewhere() const
    {
        return any([this](const SessionLine& line) { return line.counted && line.plannedDate == m_date; });
    }

    [[nodiscard]] bool excused() const
    {
        return any([this](const SessionLine& line) {
            return !line.counted && line.notDoneReason && isExcuse(*line.notDoneReason) && isAbout(line);
        });
    }

    [[nodiscard]] bool notDone() const
    {
        return any(
            [this](const SessionLine& line) { return !line.counted && line.notDoneReason && isAbout(line); });
    }

    /// An entry without work and without a reason.
    [[nodiscard]] bool rested() const
    {
        return any([this](const SessionLine& line) {
            return !line.counted && !line.notDoneReason && isAbout(line);
        });
    }

private:
    [[nodiscard]] bool isAbout(const SessionLine& line) const
    {
        return line.plannedDate.value_or(line.date) == m_date;
    }

    template <typename Predicate>
    [[nodiscard]] bool any(Predicate predicate) const
    {
        return std::any_of(m_lines.begin(), m_lines.end(), predicate);
    }

    const std::vector<SessionLine>& m_lines;
    QDate m_date;
};

DayState unspoken(const Plan* plan, const DayStatus& day, QDate today)
{
    if (!day.planned) {
        const bool paused = plan != nullptr && plan->covers(day.date) && plan->isPaused(day.date);
        return paused ? DayState::Paused : DayState::Rest;
    }
    if (day.date == today) {
        return DayState::DueToday;
    }
    return day.date < today ? DayState::NoEntry : DayState::Planned;
}

bool isMovedAway(const Plan& plan, QDate date)
{
    return std::any_of(plan.moves.begin(), plan.moves.end(),
                       [date](const MovedDay& move) { return move.from == date; });
}

DayState stateOf(const Plan* plan, const DayStatus& day, const DayEntries& entries, QDate today)
{
    if (entries.done()) {
        return DayState::Done;
    }
    if (plan != nullptr && isMovedAway(*plan, day.date)) {
        return DayState::Moved;
    }
    if (day.planned && entries.doneElsewhere()) {
        return DayState::Moved;
    }
    if (entries.excused()) {
        return DayState::Excused;
    }
    if (entries.notDone()) {
        return DayState::NotDone;
    }
    if (day.planned && entries.rested()) {
        return DayState::Rested;
    }
    return unspoken(plan, day, today);
}

QDate lastPlannedDay(const std::vector<Plan>& plans)
{
    QDate last;
    for (const Plan& plan : plans) {
        last = last.isValid() ? std::max(last, plan.lastDay()) : plan.lastDay();
    }
    return last;
}

} // namespace

std::vector<DayStatus> dayStatuses(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                                   QDate first, QDate last, QDate today)
{
    std::vector<DayStatus> days;
    for (QDate date = first; date.isValid() && date <= last; date = date.addDays(1)) {
        const Plan* plan = planOn(plans, date);
        DayStatus day {date, DayState::Rest, plan != nullptr ? plannedOn(*plan, date) : std::nullopt};
        day.state = stateOf(plan, day, DayEntries(lines, date), today);
        days.push_back(day);
    }
    return days;
}

std::vector<DayStatus> daysToAskAbout(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                                      QDate today)
{
    std::vector<DayStatus> days =
        dayStatuses(plans, lines, today.addDays(-kAskDays), today.addDays(-1), today);
    std::erase_if(days, [](const DayStatus& day) { return day.state != DayState::NoEntry; });
    std::reverse(days.begin(), days.end());
    return days;
}

std::vector<PlannedSession> sessionsAhead(const std::vector<Plan>& plans,
                                          const std::vector<SessionLine>& lines, QDate today, int count)
{
    std::vector<PlannedSession> ahead;
    const QDate last = plans.empty() ? today : lastPlannedDay(plans);
    // A week at a time: maintenance goes on for years, and the next sessions are near.
    for (QDate first = today.addDays(1); first <= last; first = first.addDays(kWeek)) {
        const QDate end = std::min(last, first.addDays(kWeek - 1));
        for (const DayStatus& day : dayStatuses(plans, lines, first, end, today)) {
            if (static_cast<int>(ahead.size()) == count) {
                return ahead;
            }
            if (day.state == DayState::Planned) {
                ahead.push_back(*day.planned);
            }
        }
    }
    return ahead;
}

std::vector<QDate> daysMeantBy(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                               QDate date, QDate today)
{
    std::vector<QDate> dates;
    for (const DayStatus& day :
         dayStatuses(plans, lines, date.addDays(-kMeantDays), date.addDays(kMeantDays), today)) {
        if (day.state == DayState::NoEntry || day.state == DayState::DueToday
            || day.state == DayState::Planned) {
            dates.push_back(day.date);
        }
    }
    return dates;
}

int doneDays(const std::vector<DayStatus>& days)
{
    return static_cast<int>(std::count_if(days.begin(), days.end(),
                                          [](const DayStatus& day) { return day.state == DayState::Done; }));
}

std::vector<QDate> doneDates(const std::vector<SessionLine>& lines)
{
    std::vector<QDate> dates;
    for (const SessionLine& line : lines) {
        if (line.counted) {
            dates.push_back(line.date);
        }
    }
    return dates;
}

PlanStanding planStanding(const std::vector<Plan>& plans, QDate today)
{
    const Plan* plan = planOn(plans, today);
    if (plan != nullptr && plan->covers(today)) {
        return {plan->isPaused(today) ? PlanStage::Paused : PlanStage::Running, plan};
    }
    const Plan* next = nullptr;
    for (const Plan& candidate : plans) {
        if (candidate.startDate > today && (next == nullptr || candidate.startDate < next->startDate)) {
            next = &candidate;
        }
    }
    if (next != nullptr) {
        return {PlanStage::Upcoming, next};
    }
    return {plan != nullptr ? PlanStage::Over : PlanStage::None, plan};
}

std::optional<QDate> pausedUntil(const Plan& plan, QDate date)
{
    std::optional<QDate> last;
    for (QDate day = date; plan.covers(day) && plan.isPaused(day); day = day.addDays(1)) {
        last = day;
    }
    return last;
}

} // namespace backbridge
