#include "backbridge/domain/day_record.h"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "backbridge/domain/day_state.h"

namespace backbridge {

namespace {

int daysApart(QDate a, QDate b)
{
    return static_cast<int>(std::abs(a.daysTo(b)));
}

/// Of a day with a counted session. `meant` are the days that sessions of the day had been planned for.
DayRecord doneRecord(const DayStatus& day, const std::vector<QDate>& meant)
{
    if (day.planned) {
        const int shift = daysApart(day.planned->weekdayDate, day.date);
        return {day.date, shift > 0 ? DayOutcome::Shifted : DayOutcome::OnTime, shift};
    }
    const auto other =
        std::find_if(meant.begin(), meant.end(), [&day](QDate date) { return date != day.date; });
    return other == meant.end() ? DayRecord {day.date, DayOutcome::Unplanned, 0}
                                : DayRecord {day.date, DayOutcome::Shifted, daysApart(*other, day.date)};
}

DayOutcome outcomeOf(DayState state, bool covered)
{
    switch (state) {
    case DayState::Done:
        return DayOutcome::OnTime;
    case DayState::Moved:
        return DayOutcome::Elsewhere;
    case DayState::NotDone:
    case DayState::Rested:
        return DayOutcome::NotDone;
    case DayState::Excused:
        return DayOutcome::Excused;
    case DayState::DueToday:
    case DayState::Planned:
        return DayOutcome::ToCome;
    case DayState::NoEntry:
        return DayOutcome::NoEntry;
    case DayState::Paused:
        return DayOutcome::Paused;
    case DayState::Rest:
        return covered ? DayOutcome::Rest : DayOutcome::Outside;
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<DayRecord> dayRecords(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                                  QDate first, QDate last, QDate today)
{
    std::vector<SessionLine> near; // of these days, or meant for them
    std::map<QDate, std::vector<QDate>> meant;
    for (const SessionLine& line : lines) {
        const QDate planned = line.plannedDate.value_or(line.date);
        if ((first <= line.date && line.date <= last) || (first <= planned && planned <= last)) {
            near.push_back(line);
        }
        if (line.counted && line.plannedDate) {
            meant[line.date].push_back(*line.plannedDate);
        }
    }
    std::vector<DayRecord> records;
    for (const DayStatus& day : dayStatuses(plans, near, first, last, today)) {
        if (day.state == DayState::Done) {
            const auto found = meant.find(day.date);
            records.push_back(doneRecord(day, found == meant.end() ? std::vector<QDate>() : found->second));
        } else {
            const Plan* plan = planOn(plans, day.date);
            records.push_back({day.date, outcomeOf(day.state, plan != nullptr && plan->covers(day.date)), 0});
        }
    }
    return records;
}

std::optional<double> DayTally::averageShift() const
{
    return shifted > 0 ? std::optional(static_cast<double>(shiftDays) / shifted) : std::nullopt;
}

DayTally tally(const std::vector<DayRecord>& days)
{
    DayTally sum;
    for (const DayRecord& day : days) {
        sum.onTime += day.outcome == DayOutcome::OnTime ? 1 : 0;
        sum.shifted += day.outcome == DayOutcome::Shifted ? 1 : 0;
        sum.notDone += day.outcome == DayOutcome::NotDone ? 1 : 0;
        sum.noEntry += day.outcome == DayOutcome::NoEntry ? 1 : 0;
        sum.excused += day.outcome == DayOutcome::Excused ? 1 : 0;
        sum.unplanned += day.outcome == DayOutcome::Unplanned ? 1 : 0;
        sum.shiftDays += day.shiftDays;
    }
    return sum;
}

} // namespace backbridge
