#include "ui/today/today_view.h"

#include "backbridge/domain/iso_week.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

namespace {

constexpr int kAhead = 2;
/// Sessions this much before the days that are asked about can still have been meant for them.
constexpr int kMovedDays = 14;

} // namespace

const DayStatus& TodayView::now() const
{
    return week.at(static_cast<std::size_t>(today.dayOfWeek() - 1));
}

bool TodayView::runs() const
{
    return standing.stage == PlanStage::Running || standing.stage == PlanStage::Paused;
}

int TodayView::plannedThisWeek() const
{
    return runs() ? plannedInWeek(*standing.plan, IsoWeek::of(today)) : 0;
}

int TodayView::doneThisWeek() const
{
    return runs() && !adherence.weeks.empty() ? adherence.weeks.back().done : doneDays(week);
}

TodayView makeToday(QDate today, std::vector<Plan> plans, std::vector<SessionLine> lines, Adherence adherence)
{
    TodayView view;
    view.today = today;
    view.plans = std::move(plans);
    view.lines = std::move(lines);
    view.standing = planStanding(view.plans, today);
    const IsoWeek week = IsoWeek::of(today);
    view.week = dayStatuses(view.plans, view.lines, week.monday(), week.sunday(), today);
    view.adherence = std::move(adherence);
    view.asks = daysToAskAbout(view.plans, view.lines, today);
    view.ahead = sessionsAhead(view.plans, view.lines, today, kAhead);
    return view;
}

TodayView readToday(const Workspace& workspace, const ClientId& client)
{
    const QDate today = workspace.today();
    auto adherence = workspace.adherence(client, today);
    TodayView view = makeToday(today, workspace.plans(client),
                               workspace.sessionLines(client, today.addDays(-kAskDays - kMovedDays), today),
                               adherence ? std::move(adherence->adherence) : Adherence {});
    const IsoWeek week = IsoWeek::of(today);
    view.activities = workspace.activities(client, week.monday(), week.sunday());
    if (workspace.profile() == Profile::Clinic) {
        const auto found = workspace.client(client);
        view.clientName = found ? found->name : QString();
    }
    return view;
}

} // namespace backbridge::ui
