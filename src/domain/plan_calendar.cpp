#include "backbridge/domain/plan_calendar.h"

#include <algorithm>

#include "backbridge/domain/schedule.h"

namespace backbridge {

namespace {

constexpr int kDays = 7;

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
    unpaused.pauses.clear();
    std::vector<PlanWeek> weeks;
    for (int number = 1; number <= plan.current().weeks; ++number) {
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
            week.days.at(i) = {statuses[i].date, planned ? std::optional(planned->day) : std::nullopt,
                               statuses[i].state, plan.isPaused(statuses[i].date), false};
        }
        weeks.push_back(std::move(week));
    }
    for (const int phase : touchingPhases) {
        markTouching(daysOf(weeks, phase));
    }
    return weeks;
}

} // namespace backbridge
