#include "backbridge/report/weekly_chart.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

#include "backbridge/domain/iso_week.h"

namespace backbridge::report {

namespace {

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("backbridge::report::WeeklyChart", text, nullptr, n);
}

ChartWeekState stateOf(WeekStatus status)
{
    switch (status) {
    case WeekStatus::None:
        return ChartWeekState::None;
    case WeekStatus::Below:
        return ChartWeekState::Below;
    case WeekStatus::OnTarget:
        return ChartWeekState::OnTarget;
    case WeekStatus::Above:
        return ChartWeekState::Above;
    case WeekStatus::Paused:
        return ChartWeekState::Paused;
    case WeekStatus::Current:
        return ChartWeekState::Current;
    }
    Q_UNREACHABLE();
}

const ChartWeek* weekIn(const WeeklyChartModel& model, ChartWeekState state)
{
    const auto found = std::find_if(model.weeks.begin(), model.weeks.end(),
                                    [state](const ChartWeek& week) { return week.state == state; });
    return found == model.weeks.end() ? nullptr : &*found;
}

bool isFinished(const ChartWeek& week)
{
    return week.state != ChartWeekState::Current && week.state != ChartWeekState::Planned;
}

QString dayAndMonth(QDate date)
{
    return QLocale().toString(date, QStringLiteral("d MMMM"));
}

/// "Weeks 1 to 6: on target in 4, below in 2."; empty while none is finished.
QString finishedSentence(const WeeklyChartModel& model)
{
    const auto last = std::find_if(model.weeks.rbegin(), model.weeks.rend(), isFinished);
    if (last == model.weeks.rend()) {
        return {};
    }
    const auto countOf = [&model](ChartWeekState state) {
        return static_cast<int>(
            std::count_if(model.weeks.begin(), model.weeks.end(),
                          [state](const ChartWeek& week) { return week.state == state; }));
    };
    QStringList parts {tr("on target in %1").arg(countOf(ChartWeekState::OnTarget))};
    const auto add = [&](ChartWeekState state, const QString& words) {
        if (const int count = countOf(state); count > 0) {
            parts << words.arg(count);
        }
    };
    add(ChartWeekState::Above, tr("above in %1"));
    add(ChartWeekState::Below, tr("below in %1"));
    add(ChartWeekState::None, tr("none done in %1"));
    add(ChartWeekState::Paused, tr("paused in %1"));
    const int first = model.weeks.front().number;
    const QString which =
        first == last->number ? tr("Week %1").arg(first) : tr("Weeks %1 to %2").arg(first).arg(last->number);
    return tr("%1: %2.").arg(which, parts.join(tr(", ")));
}

QString sessionsText(int count)
{
    return count == 1 ? tr("1 session") : tr("%n sessions", count);
}

/// First and last day of all `plans` together; at least one is given.
std::pair<QDate, QDate> span(const std::vector<Plan>& plans)
{
    std::pair days(plans.front().startDate, plans.front().lastDay());
    for (const Plan& plan : plans) {
        days = {std::min(days.first, plan.startDate), std::max(days.second, plan.lastDay())};
    }
    return days;
}

/// What the busiest of `plans` asks for in `week`.
int mostPlanned(const std::vector<Plan>& plans, IsoWeek week)
{
    int most = 0;
    for (const Plan& plan : plans) {
        most = std::max(most, plannedInWeek(plan, week));
    }
    return most;
}

/// Sums over the weeks that `model` shows, as adherence adds them up.
void addUp(WeeklyChartModel& model)
{
    model.weeksOnTarget = model.weeksFinished = 0;
    model.plannedSessions = model.creditedSessions = model.surplus = 0;
    for (const ChartWeek& week : model.weeks) {
        if (!isFinished(week) || week.planned == 0) {
            continue;
        }
        model.weeksFinished += 1;
        model.weeksOnTarget += week.state == ChartWeekState::OnTarget ? 1 : 0;
        model.plannedSessions += week.planned;
        model.creditedSessions += std::min(week.done, week.planned);
        model.surplus += std::max(0, week.done - week.planned);
    }
}

} // namespace

QString stateText(ChartWeekState state)
{
    switch (state) {
    case ChartWeekState::None:
        return tr("none");
    case ChartWeekState::Below:
        return tr("below");
    case ChartWeekState::OnTarget:
        return tr("on target");
    case ChartWeekState::Above:
        return tr("above");
    case ChartWeekState::Paused:
        return tr("paused");
    case ChartWeekState::Current:
        return tr("this week");
    case ChartWeekState::Planned:
        return tr("planned");
    }
    Q_UNREACHABLE();
}

WeeklyChartModel weeklyChartModel(const Plan& plan, const Adherence& adherence)
{
    return weeklyChartModel(std::vector {plan}, adherence);
}

WeeklyChartModel weeklyChartModel(const std::vector<Plan>& plans, const Adherence& adherence)
{
    WeeklyChartModel model;
    model.weeksOnTarget = adherence.weeksOnTarget;
    model.weeksFinished = adherence.weeksFinished;
    model.plannedSessions = adherence.plannedSessions;
    model.creditedSessions = adherence.creditedSessions;
    model.surplus = adherence.surplus;

    std::vector<Plan> unpaused = plans;
    std::for_each(unpaused.begin(), unpaused.end(), [](Plan& plan) { plan.pauses.clear(); });
    int number = 0;
    const auto add = [&](const IsoWeek& week, int planned, int done, ChartWeekState state) {
        model.weeks.push_back({++number, week.monday(), planned, done, mostPlanned(unpaused, week), state});
    };
    for (const WeekAdherence& week : adherence.weeks) {
        add(week.week, week.planned, week.done, stateOf(week.status));
    }
    const auto [first, last] = span(plans);
    IsoWeek week = adherence.weeks.empty() ? IsoWeek::of(first) : adherence.weeks.back().week.next();
    for (; week.monday() <= last; week = week.next()) {
        const bool within = mostPlanned(unpaused, week) > 0;
        const int planned = mostPlanned(plans, week);
        if (within || plans.size() == 1) {
            add(week, planned, 0, planned == 0 && within ? ChartWeekState::Paused : ChartWeekState::Planned);
        }
    }
    return model;
}

WeeklyChartModel lastWeeks(const WeeklyChartModel& model, int count)
{
    WeeklyChartModel shown = model;
    const auto end = std::find_if(shown.weeks.begin(), shown.weeks.end(), [](const ChartWeek& week) {
        return week.state == ChartWeekState::Current;
    });
    if (end != shown.weeks.end()) {
        shown.weeks.erase(end + 1, shown.weeks.end());
    }
    const auto surplus = static_cast<std::ptrdiff_t>(shown.weeks.size()) - count;
    if (surplus > 0) {
        shown.weeks.erase(shown.weeks.begin(), shown.weeks.begin() + surplus);
    }
    addUp(shown);
    return shown;
}

QString headline(const WeeklyChartModel& model)
{
    if (model.weeksFinished == 0) {
        return tr("Your weeks");
    }
    const QString words = model.weeksFinished == 1 ? tr("On target in %1 of 1 week")
                                                   : tr("On target in %1 of %n weeks", model.weeksFinished);
    return words.arg(model.weeksOnTarget);
}

QString sessionsSentence(const WeeklyChartModel& model)
{
    if (model.plannedSessions == 0) {
        return {};
    }
    const int percent = (model.creditedSessions * 200 + model.plannedSessions) / (2 * model.plannedSessions);
    QString sentence = tr("%1 of %2 planned sessions, %3 %")
                           .arg(model.creditedSessions)
                           .arg(model.plannedSessions)
                           .arg(percent);
    if (model.surplus > 0) {
        sentence += tr(", and %1 extra").arg(model.surplus);
    }
    return sentence;
}

QString summarySentence(const WeeklyChartModel& model)
{
    if (model.weeks.empty()) {
        return tr("There is no plan yet.");
    }
    QStringList sentences;
    if (const QString finished = finishedSentence(model); !finished.isEmpty()) {
        sentences << finished;
    }
    if (const ChartWeek* current = weekIn(model, ChartWeekState::Current)) {
        sentences << tr("This week %1 of %2 so far.").arg(current->done).arg(current->planned);
    }
    if (sentences.isEmpty()) {
        sentences << tr("The first week begins on %1.").arg(dayAndMonth(model.weeks.front().monday));
    }
    return sentences.join(QLatin1Char(' '));
}

QString weekSentence(const ChartWeek& week)
{
    const QString which = tr("Week %1, %2").arg(week.number).arg(dayAndMonth(week.monday));
    switch (week.state) {
    case ChartWeekState::Planned:
        return tr("%1: %2 planned").arg(which, sessionsText(week.planned));
    case ChartWeekState::Paused:
        return week.done == 0 ? tr("%1: paused").arg(which)
                              : tr("%1: paused, %2 done").arg(which, sessionsText(week.done));
    case ChartWeekState::Current:
        return tr("%1: %2 of %3 sessions so far, this week").arg(which).arg(week.done).arg(week.planned);
    default:
        return tr("%1: %2 of %3 sessions, %4")
            .arg(which)
            .arg(week.done)
            .arg(week.planned)
            .arg(stateText(week.state));
    }
}

} // namespace backbridge::report
