#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/activity.h"
#include "backbridge/domain/adherence.h"
#include "backbridge/domain/day_state.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

/// What the Today page shows of one client, read at once. Parts point into `plans`, so it is moved, not
/// copied.
struct TodayView {
    TodayView() = default;
    TodayView(const TodayView&) = delete;
    TodayView& operator=(const TodayView&) = delete;
    TodayView(TodayView&&) = default;
    TodayView& operator=(TodayView&&) = default;
    ~TodayView() = default;

    QDate today;
    QString clientName; ///< only in the clinic, where it matters whose day it is
    std::vector<Plan> plans;
    std::vector<SessionLine> lines; ///< of the last weeks, up to today
    PlanStanding standing;
    std::vector<DayStatus> week; ///< Monday to Sunday, today among them
    std::vector<Activity> activities; ///< of this week, beside the sessions
    Adherence adherence; ///< to the plan that runs, or that ran last
    std::vector<DayStatus> asks; ///< days without an entry, newest first
    std::vector<PlannedSession> ahead; ///< the next two sessions after today

    /// The state of today.
    [[nodiscard]] const DayStatus& now() const;

    /// What the plan asks for this week; 0 when no plan runs.
    [[nodiscard]] int plannedThisWeek() const;

    /// Days of this week with a session. Like its planned ones those of the plan that runs, if one does, so
    /// that this says the same as Progress.
    [[nodiscard]] int doneThisWeek() const;

private:
    [[nodiscard]] bool runs() const;
};

[[nodiscard]] TodayView readToday(const Workspace& workspace, const ClientId& client);

/// Makes up a view from values, as readToday() does from the workspace.
[[nodiscard]] TodayView makeToday(QDate today, std::vector<Plan> plans, std::vector<SessionLine> lines,
                                  Adherence adherence);

} // namespace backbridge::ui
