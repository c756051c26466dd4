#include "backbridge/domain/plan_calendar.h"

#include <algorithm>

#include "backbridge/domain/schedule.h"

namespace backbridge {

namespace {

constexpr int kDays = 7;
constexpr int kWeeksBack = 4;
constexpr int kWeeksAhead = 8;

int indexOf(const PlanVersion& version, const Phase* phase)
{
    return phase == nullptr ? 0 : static_cast<int>(phase - version.phases.data());
}

/// Days of a phase's weeks in one row, to look at neighbours across the ends of weeks.
std::vector<PlanDay*> daysOf(std::vector<PlanWeek>& weeks, int phase)
{
    std::vector<PlanDay*> days;
    for (PlanWeek& week : weeks) {
        if (week.phase == phase) {
            for (PlanDay& day : week.days) {
                days.push_back(&day);
            }
        }
    }
    return days;
}

bool touch(const PlanDay& a, const PlanDay& b)
{
    return a.letter && b.letter && a.date.addDays(1) == b.date;
}

/// Marks touching days with the same letter, or all touching days where no such are.
void markTouching(const std::vector<PlanDay*>& days)
{
    const auto markWhere = [&days](auto predicate) {
        bool any = false;
        for (std::size_t i = 0; i + 1 < days.size(); ++i) {
            if (touch(*days[i], *days[i + 1]) && predicate(*days[i], *days[i + 1])) {
                days[i]->touching = true;
                days[i + 1]->touching = true;
                any = true;
            }
        }
        return any;
    };
    if (!markWhere([](const PlanDay& a, const PlanDay& b) { return a.letter == b.letter; })) {
        markWhere([](const PlanDay& /*a*/, const PlanDay& /*b*/) { return true; });
    }
}

std::pair<int, int> shownWeeks(const Plan& plan, QDate today)
{
    const int weeks = plan.current().weeks;
    if (plan.kind == PlanKind::Course) {
        return {1, plan.weekOn(plan.lastDay()).value_or(weeks)};
    }
    const int now = today < plan.startDate ? 1 : plan.weekOn(std::min(today, plan.lastDay())).value_or(1);
    return {std::max(1, now - kWeeksBack), std::min(weeks, now + kWeeksAhead)};
}

PlanDay dayOf(const Plan& plan, const DayStatus& status, const std::optional<PlannedSession>& planned)
{
    PlanDay day;
    day.date = status.date;
    day.state = status.state;
    day.inPause = plan.isPaused(status.date);
    if (planned) {
        day.letter = planned->day;
        day.lighter = planned->lighter != nullptr;
        if (planned->weekdayDate != status.date) {
            day.movedFrom = planned->weekdayDate;
        }
    }
    const auto away = std::find_if(plan.moves.begin(), plan.moves.end(),
                                   [&status](const MovedDay& move) { return move.from == status.date; });
    if (away != plan.moves.end()) {
        day.movedTo = away->to;
    }
    return day;
}

} // namespace

bool PlanWeek::isPaused() const
{
    return std::all_of(days.begin(), days.end(), [](const PlanDay& day) { return day.inPause; });
}

std::vector<PlanWeek> planCalendar(const Plan& plan, const std::vector<SessionLine>& sessions, QDate today,
                                   const std::vector<int>& touchingPhases)
{
    // What a pause takes away is still named on its days.
    Plan unpaused = plan;
    std::erase_if(unpaused.pauses, [](const Pause& pause) { return pause.kind == PauseKind::Pause; });
    std::vector<PlanWeek> weeks;
    const auto [firstWeek, lastWeek] = shownWeeks(plan, today);
    for (int number = firstWeek; number <= lastWeek; ++number) {
        const QDate first = plan.startDate.addDays(qint64 {kDays} * (number - 1));
        const QDate last = first.addDays(kDays - 1);
        // A week in which the plan changes is shown in its new phase.
        const PlanVersion& version = plan.versionOn(last);
        const Phase* phase = phaseOfWeek(version, number);
        PlanWeek week;
        week.number = number;
        week.phase = indexOf(version, phase);
        week.phaseName = phase == nullptr ? QString() : phase->name;
        week.opensPhase = weeks.empty() || weeks.back().phase != week.phase;
        const std::vector<DayStatus> statuses = dayStatuses({plan}, sessions, first, last, today);
        for (std::size_t i = 0; i < week.days.size(); ++i) {
            const auto planned = plannedOn(unpaused, statuses[i].date);
            week.days.at(i) = dayOf(plan, statuses[i], planned);
        }
        weeks.push_back(std::move(week));
    }
    for (const int phase : touchingPhases) {
        markTouching(daysOf(weeks, phase));
    }
    return weeks;
}

} // namespace backbridge
