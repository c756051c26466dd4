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
    Plan unpaused = plan;
    unpaused.pauses.clear();

    WeeklyChartModel model;
    model.weeksOnTarget = adherence.weeksOnTarget;
    model.weeksFinished = adherence.weeksFinished;
    model.plannedSessions = adherence.plannedSessions;
    model.creditedSessions = adherence.creditedSessions;
    model.surplus = adherence.surplus;

    int number = 0;
    const auto add = [&](const IsoWeek& week, int planned, int done, ChartWeekState state) {
        model.weeks.push_back({++number, week.monday(), planned, done, plannedInWeek(unpaused, week), state});
    };
    for (const WeekAdherence& week : adherence.weeks) {
        add(week.week, week.planned, week.done, stateOf(week.status));
    }
    const IsoWeek last = IsoWeek::of(plan.lastDay());
    IsoWeek week = adherence.weeks.empty() ? IsoWeek::of(plan.startDate) : adherence.weeks.back().week.next();
    for (; week <= last; week = week.next()) {
        const int planned = plannedInWeek(plan, week);
        const bool paused = planned == 0 && plannedInWeek(unpaused, week) > 0;
        add(week, planned, 0, paused ? ChartWeekState::Paused : ChartWeekState::Planned);
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
    return shown;
}

QString headline(const WeeklyChartModel& model)
{
    if (model.weeksFinished == 0) {
        return tr("Your weeks");
    }
    return tr("On target in %1 of %n week(s)", model.weeksFinished).arg(model.weeksOnTarget);
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
        return tr("%1: %n session(s) planned", week.planned).arg(which);
    case ChartWeekState::Paused:
        return week.done == 0 ? tr("%1: paused").arg(which)
                              : tr("%1: paused, %n session(s) done", week.done).arg(which);
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
