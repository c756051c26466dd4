#include "backbridge/domain/adherence.h"

#include <algorithm>

namespace backbridge {

namespace {

/// Adds finished weeks up; the current one is in no sum.
void addUp(Adherence& result)
{
    for (const WeekAdherence& week : result.weeks) {
        if (week.status == WeekStatus::Current || week.planned == 0) {
            continue;
        }
        result.weeksFinished += 1;
        result.plannedSessions += week.planned;
        result.creditedSessions += std::min(week.done, week.planned);
        result.surplus += std::max(0, week.done - week.planned);
        result.weeksOnTarget += week.status == WeekStatus::OnTarget ? 1 : 0;
    }
    for (auto week = result.weeks.rbegin(); week != result.weeks.rend(); ++week) {
        if (week->status == WeekStatus::OnTarget) {
            result.streakWeeks += 1;
        } else if (week->status == WeekStatus::None || week->status == WeekStatus::Below) {
            break;
        }
    }
}

/// Those of `dates` that `belongs` takes, in order, each once.
template <typename Belongs>
std::vector<QDate> daysThat(Belongs belongs, const std::vector<QDate>& dates)
{
    std::vector<QDate> days;
    std::copy_if(dates.begin(), dates.end(), std::back_inserter(days), belongs);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

/// `week` with what was done in it, `days` being in order.
WeekAdherence judged(IsoWeek week, int planned, const std::vector<QDate>& days, QDate today)
{
    const auto first = std::lower_bound(days.begin(), days.end(), week.monday());
    const auto last = std::upper_bound(first, days.end(), week.sunday());
    WeekAdherence entry {week, planned, static_cast<int>(last - first), WeekStatus::Current};
    if (today > week.sunday()) {
        entry.status = finishedWeekStatus(entry.planned, entry.done);
    }
    return entry;
}

/// The plan that runs on `date`; null when none does.
const Plan* runningOn(const std::vector<Plan>& plans, QDate date)
{
    const Plan* plan = planOn(plans, date);
    return plan != nullptr && plan->covers(date) ? plan : nullptr;
}

} // namespace

std::optional<double> Adherence::sessionAdherence() const
{
    if (plannedSessions == 0) {
        return std::nullopt;
    }
    return static_cast<double>(creditedSessions) / plannedSessions;
}

int sessionsPerWeekOn(const Plan& plan, QDate date)
{
    const std::optional<int> week = plan.weekOn(date);
    if (!week || plan.isPaused(date)) {
        return 0;
    }
    const PlanVersion& version = plan.versionOn(date);
    const Phase* phase = phaseOfWeek(version, *week);
    // A day after the end that held then, brought back by a later version, was not asked for.
    return phase != nullptr ? sessionsPerWeek(version, *phase) : 0;
}

int plannedFromDaySum(int sum)
{
    // Half up in whole numbers: floor(sum / 7 + 1 / 2).
    return (2 * sum + 7) / 14;
}

int plannedInWeek(const Plan& plan, IsoWeek week)
{
    int sum = 0;
    for (int day = 0; day < 7; ++day) {
        sum += sessionsPerWeekOn(plan, week.monday().addDays(day));
    }
    return plannedFromDaySum(sum);
}

WeekStatus finishedWeekStatus(int planned, int done)
{
    if (planned == 0) {
        return WeekStatus::Paused;
    }
    if (done == 0) {
        return WeekStatus::None;
    }
    if (done < std::min(kBandLow, planned)) {
        return WeekStatus::Below;
    }
    return done > kBandHigh ? WeekStatus::Above : WeekStatus::OnTarget;
}

Adherence weeklyAdherence(const Plan& plan, const std::vector<QDate>& doneDates, QDate today)
{
    const std::vector<QDate> days =
        daysThat([&plan, today](QDate date) { return plan.covers(date) && date <= today; }, doneDates);

    Adherence result;
    const QDate end = std::min(today, plan.lastDay());
    for (QDate monday = IsoWeek::of(plan.startDate).monday(); monday <= end && today >= plan.startDate;
         monday = monday.addDays(7)) {
        const IsoWeek week = IsoWeek::of(monday);
        result.weeks.push_back(judged(week, plannedInWeek(plan, week), days, today));
    }
    addUp(result);
    return result;
}

Adherence weeklyAdherence(const Plan& plan, const std::vector<Session>& sessions, QDate today)
{
    std::vector<QDate> dates;
    for (const Session& session : sessions) {
        if (counts(session)) {
            dates.push_back(session.date);
        }
    }
    return weeklyAdherence(plan, dates, today);
}

Adherence adherenceToAll(const std::vector<Plan>& plans, const std::vector<QDate>& doneDates, QDate today)
{
    Adherence result;
    if (plans.empty()) {
        return result;
    }
    const std::vector<QDate> days =
        daysThat([&plans, today](QDate date) { return date <= today && runningOn(plans, date) != nullptr; },
                 doneDates);
    const auto earliest = std::min_element(
        plans.begin(), plans.end(), [](const Plan& a, const Plan& b) { return a.startDate < b.startDate; });
    for (IsoWeek week = IsoWeek::of(earliest->startDate); week.monday() <= today; week = week.next()) {
        int sum = 0;
        bool planned = false;
        for (int day = 0; day < 7; ++day) {
            const QDate date = week.monday().addDays(day);
            if (const Plan* plan = runningOn(plans, date)) {
                planned = planned || date <= today;
                sum += sessionsPerWeekOn(*plan, date);
            }
        }
        if (planned) {
            result.weeks.push_back(judged(week, plannedFromDaySum(sum), days, today));
        }
    }
    addUp(result);
    return result;
}

AdherenceBand adherenceBand(double share)
{
    // The cuts are whole percents, so that a share shown as 80 % is also called satisfactory.
    const int percent = qRound(share * 100);
    if (percent >= 80) {
        return AdherenceBand::Satisfactory;
    }
    return percent >= 50 ? AdherenceBand::Partial : AdherenceBand::Low;
}

} // namespace backbridge
