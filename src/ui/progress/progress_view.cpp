#include "ui/progress/progress_view.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/day_state.h"
#include "ui/session/words.h"

namespace backbridge::ui {

namespace {

constexpr int kFewWeeks = 4;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ProgressView)
};

bool hasPain(const SessionLine& line)
{
    return line.painBefore || line.painHighest || line.painAfter;
}

/// This week while the plan runs, else the last one in which something was done.
std::optional<QDate> weekToShow(const report::WeeklyChartModel& model)
{
    std::optional<QDate> monday;
    for (const report::ChartWeek& week : model.weeks) {
        if (week.state == report::ChartWeekState::Current) {
            return week.monday;
        }
        if (week.done > 0) {
            monday = week.monday;
        }
    }
    return monday;
}

} // namespace

ProgressView progressView(const std::vector<Plan>& plans, const Plan& plan,
                          const std::vector<SessionLine>& lines, ProgressRange range, QDate today)
{
    const bool all = range == ProgressRange::AllPlans;
    const std::vector<QDate> done = doneDates(lines);
    const Adherence adherence = all ? adherenceToAll(plans, done, today) : weeklyAdherence(plan, done, today);
    ProgressView view;
    view.model = all ? report::weeklyChartModel(plans, adherence) : report::weeklyChartModel(plan, adherence);
    if (range == ProgressRange::FourWeeks) {
        view.model = report::lastWeeks(view.model, kFewWeeks);
    }
    view.streakWeeks = adherence.streakWeeks;
    view.anySession = std::any_of(adherence.weeks.begin(), adherence.weeks.end(),
                                  [](const WeekAdherence& week) { return week.done > 0; });
    view.monday = weekToShow(view.model);
    return view;
}

const Plan* planToShow(const std::vector<Plan>& plans, QDate today)
{
    const Plan* plan = planOn(plans, today);
    return plan != nullptr ? plan : planStanding(plans, today).plan;
}

QString plannedSentence(const Plan& plan, QDate today)
{
    return Text::tr("planned: %1 a week from %2")
        .arg(sessionsText(plan.versionOn(today).sessionsPerWeek), longDay(plan.startDate, today));
}

QString planChoiceText(const Plan& plan)
{
    return Text::tr("%1, from %2")
        .arg(plan.title, QLocale().toString(plan.startDate, QStringLiteral("d MMM yyyy")));
}

QString streakSentence(const ProgressView& view)
{
    if (view.model.weeksFinished == 0) {
        return Text::tr("A week counts when it is over.");
    }
    if (view.streakWeeks == 0) {
        return Text::tr("The next week on target starts a row.");
    }
    return view.streakWeeks == 1 ? Text::tr("One week on target so far; the next makes two in a row.")
                                 : Text::tr("%n weeks on target in a row.", nullptr, view.streakWeeks);
}

QString adherenceDefinition()
{
    return Text::tr(
        "is the share of planned sessions that were done. Each finished week counts at most as many as were "
        "planned, so that a full week cannot hide an empty one; more than that is extra. Paused weeks and "
        "this "
        "week are left out. Studies often call 80 % and more satisfactory, and doing less is common.");
}

ShareSentence cutAtShare(const QString& sentence)
{
    static const QRegularExpression kShare(QStringLiteral("\\d+[\\s\\x{a0}\\x{202f}]?%"));
    const auto match = kShare.match(sentence);
    if (!match.hasMatch()) {
        return {sentence, {}, {}};
    }
    return {sentence.left(match.capturedStart()), match.captured(), sentence.mid(match.capturedEnd())};
}

std::vector<SessionLine> latestWithPain(const std::vector<SessionLine>& lines, int count)
{
    std::vector<SessionLine> found;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(found), hasPain);
    std::stable_sort(found.begin(), found.end(),
                     [](const SessionLine& a, const SessionLine& b) { return a.date > b.date; });
    found.resize(std::min(found.size(), static_cast<std::size_t>(count)));
    return found;
}

std::vector<SessionLine> linesOfWeek(const std::vector<SessionLine>& lines, QDate monday)
{
    std::vector<SessionLine> week;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(week), [monday](const SessionLine& line) {
        return line.date >= monday && line.date < monday.addDays(7);
    });
    std::stable_sort(week.begin(), week.end(),
                     [](const SessionLine& a, const SessionLine& b) { return a.date < b.date; });
    return week;
}

} // namespace backbridge::ui
