#pragma once

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/plan.h"

namespace backbridge::report {

/// How a week is drawn: the statuses of adherence, and weeks that are still to come.
enum class ChartWeekState : std::uint8_t { None, Below, OnTarget, Above, Paused, Current, Planned };

/// The word for it in tables and for screen readers ("on target", "this week").
[[nodiscard]] QString stateText(ChartWeekState state);

/// One ISO week of the chart.
struct ChartWeek {
    int number = 1; ///< counted from the first ISO week of the first plan
    QDate monday;
    int planned = 0;
    int done = 0;
    int unpaused =
        0; ///< what the plan would ask for without its pauses: the height of a paused week's outline
    ChartWeekState state = ChartWeekState::Planned;

    friend bool operator==(const ChartWeek& a, const ChartWeek& b) = default;
};

/// The weeks of a plan as chart, table and sentence show them. All three come from one of these.
struct WeeklyChartModel {
    std::vector<ChartWeek> weeks; ///< in order; empty before there is a plan
    int weeksOnTarget = 0;
    int weeksFinished = 0; ///< without paused ones
    int plannedSessions = 0; ///< numerator and denominator of the session adherence, and what came on top
    int creditedSessions = 0;
    int surplus = 0;

    friend bool operator==(const WeeklyChartModel& a, const WeeklyChartModel& b) = default;
};

/// The chart's content: the weeks that `adherence` judged, then those of `plan` to come.
[[nodiscard]] WeeklyChartModel weeklyChartModel(const Plan& plan, const Adherence& adherence);

/// The same for several plans one after the other, with the result of adherenceToAll().
[[nodiscard]] WeeklyChartModel weeklyChartModel(const std::vector<Plan>& plans, const Adherence& adherence);

/// The last `count` weeks up to the current one, and their sums; weeks to come are left out.
[[nodiscard]] WeeklyChartModel lastWeeks(const WeeklyChartModel& model, int count);

/// What the data says, as a headline: "On target in 5 of 9 weeks"; "Your weeks" while none is finished.
[[nodiscard]] QString headline(const WeeklyChartModel& model);

/// Beside the headline: "23 of 27 planned sessions, 85 %, and 4 extra".
[[nodiscard]] QString sessionsSentence(const WeeklyChartModel& model);

/// For screen readers, and for a tooltip: "Weeks 1 to 6: on target in 4, below in 2. This week 2 of 3 so
/// far."
[[nodiscard]] QString summarySentence(const WeeklyChartModel& model);

/// One week in words: "Week 3, 22 December: paused", "Week 5, 5 January: 4 of 3 sessions, on target".
[[nodiscard]] QString weekSentence(const ChartWeek& week);

} // namespace backbridge::report
