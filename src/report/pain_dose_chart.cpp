#include "backbridge/report/pain_dose_chart.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>

#include "backbridge/domain/iso_week.h"

namespace backbridge::report {

namespace {

constexpr int kDaysUpTo = 20; ///< weeks that are shown day by day
constexpr int kWeeksUpTo = 156; ///< weeks that are shown week by week
constexpr int kNoticeFirst = 4; ///< plan weeks in which many notice a change (docs/clinical-rules.md)
constexpr int kNoticeLast = 6;
constexpr qint64 kDays = 7; ///< of a week

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("backbridge::report::PainDoseChart", text, nullptr, n);
}

ChartGrain grainOf(QDate first, QDate last)
{
    const qint64 weeks = (first.daysTo(last) + 1) / 7;
    return weeks <= kDaysUpTo ? ChartGrain::Day : weeks <= kWeeksUpTo ? ChartGrain::Week : ChartGrain::Month;
}

/// First and last day of the point that `date` belongs to.
std::pair<QDate, QDate> daysAround(QDate date, ChartGrain grain)
{
    switch (grain) {
    case ChartGrain::Day:
        return {date, date};
    case ChartGrain::Week: {
        const QDate monday = IsoWeek::of(date).monday();
        return {monday, monday.addDays(6)};
    }
    case ChartGrain::Month: {
        const QDate first(date.year(), date.month(), 1);
        return {first, first.addDays(date.daysInMonth() - 1)};
    }
    }
    Q_UNREACHABLE();
}

bool says(const SessionLine& line)
{
    return line.counted || line.painBefore || line.painHighest || line.painAfter || line.painNextMorning;
}

PainDosePoint pointOf(const std::vector<SessionLine>& lines, std::pair<QDate, QDate> days)
{
    PainDosePoint point;
    std::tie(point.from, point.to) = days;
    const auto medianOf = [&lines](std::optional<int> SessionLine::*rating) {
        std::vector<int> ratings;
        for (const SessionLine& line : lines) {
            if (line.*rating) {
                ratings.push_back(*(line.*rating));
            }
        }
        return median(std::move(ratings));
    };
    point.before = medianOf(&SessionLine::painBefore);
    point.after = medianOf(&SessionLine::painAfter);
    point.nextMorning = medianOf(&SessionLine::painNextMorning);
    for (const SessionLine& line : lines) {
        point.sessions += line.counted ? 1 : 0;
        point.highest = std::max(point.highest, line.painHighest); // nothing is below every number
        point.work.reps += line.work.reps;
        point.work.seconds += line.work.seconds;
    }
    return point;
}

/// The part of `span` between `first` and `last`, if any.
std::optional<ChartSpan> clipped(ChartSpan span, QDate first, QDate last)
{
    span.from = std::max(span.from, first);
    span.to = std::min(span.to, last);
    return span.from <= span.to ? std::optional(std::move(span)) : std::nullopt;
}

/// The phases as they held in each plan week, equal neighbours as one.
std::vector<ChartSpan> phasesOf(const Plan& plan)
{
    std::vector<ChartSpan> spans;
    for (QDate day = plan.startDate; day <= plan.lastDay(); day = day.addDays(7)) {
        const Phase* phase = phaseOfWeek(plan.versionOn(day), plan.weekOn(day).value_or(0));
        if (phase == nullptr) {
            continue;
        }
        const QDate to = std::min(day.addDays(6), plan.lastDay());
        if (!spans.empty() && spans.back().text == phase->name && spans.back().to.addDays(1) == day) {
            spans.back().to = to;
        } else {
            spans.push_back({day, to, phase->name});
        }
    }
    return spans;
}

void addPlan(PainDoseModel& model, const Plan& plan)
{
    const auto add = [&model](std::vector<ChartSpan>& spans, ChartSpan span) {
        if (auto within = clipped(std::move(span), model.first, model.last)) {
            spans.push_back(*std::move(within));
        }
    };
    for (ChartSpan& phase : phasesOf(plan)) {
        add(model.phases, std::move(phase));
    }
    for (const Pause& pause : plan.pauses) {
        if (pause.kind == PauseKind::Pause) {
            add(model.pauses, {pause.from, pause.to, pause.reason});
        } else if (model.first <= pause.from && pause.from <= model.last) {
            model.flares.push_back(pause.from);
        }
    }
    for (std::size_t version = 1; version < plan.versions.size(); ++version) {
        const QDate from = plan.versions.at(version).from;
        if (model.first <= from && from <= std::min(model.last, plan.lastDay())) {
            model.changes.push_back(from);
        }
    }
}

/// Days that a person called a flare, each stretch of them once: another begins after a week without.
void addFlares(PainDoseModel& model, const std::vector<SessionLine>& lines)
{
    std::vector<QDate> days = model.flares;
    for (const SessionLine& line : lines) {
        if (line.flare && model.first <= line.date && line.date <= model.last) {
            days.push_back(line.date);
        }
    }
    std::sort(days.begin(), days.end());
    model.flares.clear();
    QDate before;
    for (const QDate day : days) {
        if (!before.isValid() || before.daysTo(day) > 7) {
            model.flares.push_back(day);
        }
        before = day;
    }
}

void addPoints(PainDoseModel& model, const std::vector<SessionLine>& lines)
{
    std::map<QDate, std::vector<SessionLine>> groups;
    for (const SessionLine& line : lines) {
        if (says(line) && model.first <= line.date && line.date <= model.last) {
            groups[daysAround(line.date, model.grain).first].push_back(line);
        }
    }
    for (const auto& [from, group] : groups) {
        model.points.push_back(pointOf(group, daysAround(from, model.grain)));
    }
    const auto any = [&model](int Work::*amount) {
        return std::any_of(model.points.begin(), model.points.end(),
                           [amount](const PainDosePoint& point) { return point.work.*amount > 0; });
    };
    model.inSeconds = !any(&Work::reps) && any(&Work::seconds);
}

void addSteps(PainDoseModel& model, const std::vector<Plan>& plans, const std::vector<SessionLine>& lines)
{
    std::vector<Pause> pauses;
    for (const Plan& plan : plans) {
        pauses.insert(pauses.end(), plan.pauses.begin(), plan.pauses.end());
    }
    for (PainStep step : painSteps(lines, pauses)) {
        step.from = std::max(step.from, model.first);
        step.to = std::min(step.to, model.last);
        if (step.from <= step.to) {
            model.steps.push_back(step);
        }
    }
}

/// The change over the days of `plans`, up to today.
std::optional<PainChange> changeOf(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                                   QDate today)
{
    QDate first = today;
    QDate last;
    for (const Plan& plan : plans) {
        first = std::min(first, plan.startDate);
        last = last.isValid() ? std::max(last, plan.lastDay()) : plan.lastDay();
    }
    if (!last.isValid()) {
        return std::nullopt;
    }
    std::vector<SessionLine> within;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(within),
                 [first](const SessionLine& line) { return line.date >= first; });
    return painChange(within, std::min(last, today));
}

QString number(int value)
{
    return QLocale().toString(value);
}

QString amountText(int amount, bool seconds)
{
    if (seconds) {
        return tr("%1 s").arg(number(amount));
    }
    return amount == 1 ? tr("1 rep") : tr("%1 reps").arg(number(amount));
}

QString workText(const Work& work)
{
    QStringList parts;
    if (work.reps > 0) {
        parts << amountText(work.reps, false);
    }
    if (work.seconds > 0) {
        parts << tr("%1 of holds").arg(amountText(work.seconds, true));
    }
    return parts.join(tr(" and "));
}

/// The days of a point: "5 Jan", "week of 5 Jan 2026", "January 2026".
QString pointDays(const PainDoseModel& model, const PainDosePoint& point)
{
    const QLocale locale;
    switch (model.grain) {
    case ChartGrain::Day:
        return locale.toString(point.from, QStringLiteral("d MMM"));
    case ChartGrain::Week:
        return tr("week of %1").arg(locale.toString(point.from, QStringLiteral("d MMM yyyy")));
    case ChartGrain::Month:
        return locale.toString(point.from, QStringLiteral("MMMM yyyy"));
    }
    Q_UNREACHABLE();
}

QString pointsText(double points)
{
    return points == 1 ? tr("1 point") : tr("%1 points").arg(ratingText(points));
}

} // namespace

PainDoseModel painDoseModel(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                            QDate first, QDate last, QDate today)
{
    PainDoseModel model;
    model.first = IsoWeek::of(first).monday();
    model.last = IsoWeek::of(last).monday().addDays(6);
    model.grain = grainOf(model.first, model.last);
    for (const Plan& plan : plans) {
        addPlan(model, plan);
    }
    if (plans.size() == 1 && plans.front().kind == PlanKind::Course) {
        const QDate start = plans.front().startDate;
        model.notice = clipped({start.addDays(kDays * (kNoticeFirst - 1)),
                                start.addDays(kDays * kNoticeLast - 1), tr("weeks 4–6")},
                               model.first, std::min(model.last, plans.front().lastDay()));
    }
    addFlares(model, lines);
    addPoints(model, lines);
    addSteps(model, plans, lines);
    model.change = changeOf(plans, lines, today);
    return model;
}

QString ratingText(double rating)
{
    return QLocale().toString(rating, 'g', 3);
}

QString scalesText(const PainDoseModel& model)
{
    switch (model.grain) {
    case ChartGrain::Day:
        return model.inSeconds ? tr("pain 0–10 above, seconds a day below")
                               : tr("pain 0–10 above, reps a day below");
    case ChartGrain::Week:
        return model.inSeconds ? tr("pain 0–10 above, seconds a week below")
                               : tr("pain 0–10 above, reps a week below");
    case ChartGrain::Month:
        return model.inSeconds ? tr("pain 0–10 above, seconds a month below")
                               : tr("pain 0–10 above, reps a month below");
    }
    Q_UNREACHABLE();
}

QString summarySentence(const PainDoseModel& model)
{
    if (model.points.empty()) {
        return tr("No session in this time.");
    }
    int sessions = 0;
    for (const PainDosePoint& point : model.points) {
        sessions += point.sessions;
    }
    QString done = sessions == 1 ? tr("1 session.") : tr("%n sessions.", sessions);
    if (!model.change) {
        return done;
    }
    return tr("Pain before sessions, median %1 in the first 14 days and %2 in the last 14. %3")
        .arg(ratingText(model.change->first), ratingText(model.change->last), done);
}

NumbersTable numbersOf(const PainDoseModel& model)
{
    NumbersTable table;
    table.columns = {{tr("Day"), false},   {tr("Pain before")}, {tr("Highest")},      {tr("After")},
                     {tr("Next morning")}, {tr("Reps")},        {tr("Seconds held")}, {tr("Sessions")}};
    const auto rating = [](const std::optional<double>& pain) {
        return pain ? ratingText(*pain) : QString();
    };
    for (const PainDosePoint& point : model.points) {
        table.rows.push_back({pointDays(model, point), rating(point.before), rating(point.highest),
                              rating(point.after), rating(point.nextMorning), number(point.work.reps),
                              number(point.work.seconds), number(point.sessions)});
    }
    return table;
}

QString pointSentence(const PainDoseModel& model, const PainDosePoint& point)
{
    const bool day = model.grain == ChartGrain::Day;
    QStringList pain;
    if (point.before) {
        pain << tr("before %1").arg(ratingText(*point.before));
    }
    if (point.highest) {
        pain << tr("highest %1").arg(*point.highest);
    }
    if (point.after) {
        pain << tr("after %1").arg(ratingText(*point.after));
    }
    if (point.nextMorning) {
        pain << tr("next morning %1").arg(ratingText(*point.nextMorning));
    }
    QStringList parts;
    parts << (pain.isEmpty() ? tr("pain not said") : tr("pain %1").arg(pain.join(tr(", "))));
    if (const QString work = workText(point.work); !work.isEmpty()) {
        parts << work;
    }
    if (!day || point.sessions > 1) {
        parts << (point.sessions == 1 ? tr("1 session") : tr("%n sessions", point.sessions));
    }
    const QString days =
        day ? QLocale().toString(point.from, QStringLiteral("dddd d MMMM")) : pointDays(model, point);
    return tr("%1: %2").arg(days, parts.join(tr("; ")));
}

QString changeSentence(const PainChange& change)
{
    const double points = std::abs(change.points());
    if (points == 0) {
        return tr("The same in both.");
    }
    const QString amount = change.share()
        ? tr("%1 and by %2 %").arg(pointsText(points)).arg(std::lround(100 * std::abs(*change.share())))
        : pointsText(points);
    const QString lead = change.points() < 0 ? tr("Lower by %1").arg(amount) : tr("Higher by %1").arg(amount);
    return change.matters() ? tr("%1, a change that matters by both measures.").arg(lead)
                            : tr("%1, less than 2 points and 30 %, the size that matters.").arg(lead);
}

} // namespace backbridge::report
