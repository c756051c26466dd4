#include "ui/today/today_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/plan_change.h"
#include "backbridge/domain/texts.h"
#include "backbridge/report/weekly_chart.h"
#include "ui/session/words.h"

namespace backbridge::ui {

namespace {

constexpr int kReachDays = 6; ///< that a session is moved at most from here
constexpr std::size_t kMostDays = 3; ///< offered

struct Text {
    Q_DECLARE_TR_FUNCTIONS(TodayWords)
};

QString day(const TodayView& view, QDate date)
{
    return longDay(date, view.today);
}

QString inDays(qint64 days)
{
    return days == 1 ? Text::tr("tomorrow") : Text::tr("in %n days", nullptr, static_cast<int>(days));
}

/// "Next: Wednesday 25 February, in 2 days."; empty when nothing is ahead.
QString nextSentence(const TodayView& view)
{
    if (view.ahead.empty()) {
        return {};
    }
    const QDate date = view.ahead.front().date;
    return Text::tr("Next: %1, %2.").arg(day(view, date), inDays(view.today.daysTo(date)));
}

QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

std::optional<PlannedSession> nextSession(const TodayView& view)
{
    return view.ahead.empty() ? std::nullopt : std::optional(view.ahead.front());
}

/// Which of the phase's two kinds of day; empty when it has one kind only.
QString letterText(const PlannedSession& session)
{
    const auto& list = session.phase->prescriptions;
    const bool hasB = std::any_of(list.begin(), list.end(), [](const Prescription& prescription) {
        return prescription.day == DayLetter::B;
    });
    return hasB ? Text::tr("Day %1").arg(wordFor(session.day)) : QString();
}

/// The line that speaks of `date`, done or not; null when there is none.
const SessionLine* lineAbout(const TodayView& view, QDate date)
{
    const auto found = std::find_if(view.lines.begin(), view.lines.end(), [date](const SessionLine& line) {
        return line.counted ? line.date == date : line.plannedDate.value_or(line.date) == date;
    });
    return found == view.lines.end() ? nullptr : &*found;
}

/// "Moved here from Monday 16 March."; empty for a session on its own day.
QString movedSentence(const TodayView& view, const PlannedSession& session)
{
    return session.weekdayDate == session.date
        ? QString()
        : Text::tr("Moved here from %1.").arg(day(view, session.weekdayDate));
}

/// "Lighter until Friday 20 March."; empty outside a flare.
QString lighterSentence(const TodayView& view, const PlannedSession& session)
{
    if (session.lighter == nullptr) {
        return {};
    }
    const auto& pauses = view.standing.plan->pauses;
    const auto flare = std::find_if(pauses.begin(), pauses.end(), [&session](const Pause& pause) {
        return pause.kind == PauseKind::Flare && session.date >= pause.from && session.date <= pause.to;
    });
    return flare == pauses.end() ? QString()
        : flare->to == session.date
        ? Text::tr("Lighter today; afterwards the plan goes on by itself.")
        : Text::tr("Lighter until %1; then the plan goes on by itself.").arg(day(view, flare->to));
}

TodayCardWords dueToday(const TodayView& view)
{
    TodayCardWords words;
    words.title = Text::tr("Today’s session");
    words.session = view.now().planned;
    words.subtitle = letterText(*words.session);
    words.sentence = sentences({movedSentence(view, *words.session), lighterSentence(view, *words.session)});
    words.primary = {TodayAction::StartToday, Text::tr("Start session")};
    words.others.emplace_back(TodayAction::LogToday, Text::tr("Log it"));
    if (!daysToMoveTo(view).empty()) {
        words.others.emplace_back(TodayAction::MoveToday, Text::tr("Not today?"));
    }
    return words;
}

TodayCardWords doneToday(const TodayView& view)
{
    TodayCardWords words;
    words.title = Text::tr("Done for today");
    const SessionLine* line = lineAbout(view, view.today);
    words.sentence = line != nullptr ? Text::tr("%1.", "sentence").arg(doneText(*line)) : QString();
    words.session = view.now().planned;
    words.others = {{TodayAction::CorrectToday, Text::tr("Correct what was logged")},
                    {TodayAction::LogAnother, Text::tr("Log another day")}};
    return words;
}

/// Where today's session went by the plan, or when it was done instead.
QString movedAwaySentence(const TodayView& view)
{
    if (const Plan* plan = planOn(view.plans, view.today)) {
        const auto move = std::find_if(plan->moves.begin(), plan->moves.end(),
                                       [&view](const MovedDay& each) { return each.from == view.today; });
        if (move != plan->moves.end()) {
            return Text::tr("Today’s session was moved to %1.").arg(day(view, move->to));
        }
    }
    const auto line = std::find_if(view.lines.begin(), view.lines.end(), [&view](const SessionLine& each) {
        return each.counted && each.plannedDate == view.today;
    });
    return line != view.lines.end() ? Text::tr("Today’s session was done on %1.").arg(day(view, line->date))
                                    : QString();
}

/// Today was planned, and somebody has said that it is not done today.
TodayCardWords settledToday(const TodayView& view)
{
    TodayCardWords words;
    words.title = Text::tr("No session today");
    QString why;
    if (view.now().state == DayState::Moved) {
        why = movedAwaySentence(view);
    } else if (view.now().state == DayState::Rested) {
        why = Text::tr("Today is taken as a rest day.");
    } else {
        const SessionLine* line = lineAbout(view, view.today);
        why = line != nullptr && line->notDoneReason
            ? Text::tr("Today is marked as not done: %1.").arg(nameOf(*line->notDoneReason))
            : QString();
    }
    words.sentence = sentences({why, nextSentence(view)});
    words.session = nextSession(view);
    if (view.now().state == DayState::Moved) {
        words.others = {{TodayAction::LogAnother, Text::tr("Log a session")}};
    } else {
        words.others = {{TodayAction::LogToday, Text::tr("Log it after all")},
                        {TodayAction::LogAnother, Text::tr("Log another day")}};
    }
    return words;
}

TodayCardWords restDay(const TodayView& view)
{
    TodayCardWords words;
    words.title = Text::tr("Rest day");
    words.session = nextSession(view);
    words.others = {{TodayAction::LogAnother, Text::tr("Log a session")}};
    if (words.session) {
        words.sentence = sentences({Text::tr("Rest is part of the plan."), nextSentence(view)});
        return words;
    }
    words.sentence =
        Text::tr("Rest is part of the plan. The day of its last session has passed; it ends on %1.")
            .arg(day(view, view.standing.plan->lastDay()));
    words.primary = {TodayAction::BuildPlan, Text::tr("Build the next plan")};
    return words;
}

TodayCardWords paused(const TodayView& view)
{
    TodayCardWords words;
    const QDate last = *pausedUntil(*view.standing.plan, view.today);
    words.title =
        last == view.today ? Text::tr("Paused today") : Text::tr("Paused until %1").arg(day(view, last));
    const auto& pauses = view.standing.plan->pauses;
    const auto pause = std::find_if(pauses.begin(), pauses.end(), [&view](const Pause& candidate) {
        return candidate.kind == PauseKind::Pause && view.today >= candidate.from
            && view.today <= candidate.to;
    });
    words.subtitle = pause != pauses.end() ? pause->reason : QString();
    words.sentence = sentences(
        {Text::tr("Nothing is asked for, and nothing is counted against you."), nextSentence(view)});
    words.session = nextSession(view);
    words.others = {{TodayAction::LogAnother, Text::tr("Log a session")},
                    {TodayAction::SeePlan, Text::tr("See the plan")}};
    return words;
}

TodayCardWords upcoming(const TodayView& view)
{
    TodayCardWords words;
    words.title = Text::tr("Your plan starts on %1").arg(day(view, view.standing.plan->startDate));
    words.session = nextSession(view);
    words.sentence = words.session
        ? Text::tr("The first session is on %1, %2.")
              .arg(day(view, words.session->date), inDays(view.today.daysTo(words.session->date)))
        : QString();
    words.others = {{TodayAction::SeePlan, Text::tr("See the plan")},
                    {TodayAction::LogAnother, Text::tr("Log a session")}};
    return words;
}

TodayCardWords over(const TodayView& view)
{
    TodayCardWords words;
    words.title = Text::tr("Your plan has ended");
    words.subtitle = view.standing.plan->title;
    const report::WeeklyChartModel model = report::weeklyChartModel(*view.standing.plan, view.adherence);
    const QString numbers = report::sessionsSentence(model);
    words.sentence =
        model.weeksFinished == 0 ? QString() : Text::tr("%1: %2.").arg(report::headline(model), numbers);
    words.primary = {TodayAction::BuildPlan, Text::tr("Build the next plan")};
    words.others = {{TodayAction::SeeProgress, Text::tr("See progress")},
                    {TodayAction::LogAnother, Text::tr("Log a session")}};
    return words;
}

TodayCardWords running(const TodayView& view)
{
    switch (view.now().state) {
    case DayState::Done:
        return doneToday(view);
    case DayState::DueToday:
        return dueToday(view);
    case DayState::Moved:
    case DayState::NotDone:
    case DayState::Excused:
    case DayState::Rested:
        return settledToday(view);
    default:
        return restDay(view);
    }
}

/// Names of the days of this week that are still to come.
QStringList daysToCome(const TodayView& view)
{
    QStringList names;
    for (const DayStatus& status : view.week) {
        if (status.state == DayState::Planned) {
            names << nameOf(weekdayOf(status.date));
        }
    }
    return names;
}

QString openWeekSentence(const TodayView& view, int done)
{
    const QStringList toCome = daysToCome(view);
    if (toCome.isEmpty()) {
        return Text::tr("%1 of %2 so far. A session on a rest day counts too.")
            .arg(done)
            .arg(view.plannedThisWeek());
    }
    return Text::tr("Still to come: %1. Rest days are part of the plan.").arg(joined(toCome));
}

} // namespace

QString planSubtitle(const TodayView& view)
{
    QStringList parts {view.clientName};
    if (const Plan* plan = view.standing.plan) {
        if (const auto week = plan->weekOn(view.today)) {
            const PlanVersion& version = plan->versionOn(view.today);
            parts << Text::tr("Week %1 of %2").arg(*week).arg(version.weeks);
            const Phase* phase = phaseOfWeek(version, *week);
            parts << (phase != nullptr ? phase->name : QString());
        }
        parts << plan->title;
    }
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString weekSentence(const TodayView& view)
{
    const int done = view.doneThisWeek();
    if (view.standing.stage == PlanStage::Paused) {
        return Text::tr("Paused days ask for nothing.");
    }
    if (view.standing.stage != PlanStage::Running) {
        return done == 0 ? Text::tr("No plan asks for anything this week.")
                         : Text::tr("No plan runs this week; what you did is kept all the same.");
    }
    if (done > kBandHigh) {
        return Text::tr("More than %1 this week. Rest days are part of the plan.").arg(kBandHigh);
    }
    if (view.now().state == DayState::DueToday) {
        return Text::tr("Today’s session makes it %1. Rest days are part of the plan.").arg(done + 1);
    }
    if (done >= view.plannedThisWeek()) {
        return Text::tr("This week’s sessions are done. Rest days are part of the plan.");
    }
    return openWeekSentence(view, done);
}

std::vector<QDate> daysToMoveTo(const TodayView& view)
{
    std::vector<QDate> days;
    if (view.standing.plan == nullptr) {
        return days;
    }
    for (int ahead = 1; ahead <= kReachDays && days.size() < kMostDays; ++ahead) {
        const QDate date = view.today.addDays(ahead);
        if (checkMove(*view.standing.plan, view.today, date, view.today).empty()) {
            days.push_back(date);
        }
    }
    return days;
}

TodayCardWords todayCardWords(const TodayView& view)
{
    switch (view.standing.stage) {
    case PlanStage::Running:
        return running(view);
    case PlanStage::Paused:
        return view.now().state == DayState::Done ? doneToday(view) : paused(view);
    case PlanStage::Upcoming:
        return upcoming(view);
    case PlanStage::Over:
    case PlanStage::None:
        break;
    }
    return over(view);
}

} // namespace backbridge::ui
