#include "backbridge/domain/plan.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace backbridge {

namespace {

constexpr int kMaxTextLength = 2'000;
constexpr int kMaxPrescriptions = 40;
constexpr int kMaxPauses = 100;
constexpr int kMaxMoves = 500;
constexpr int kMaxDeclined = 500;
constexpr int kMaxKept = 100;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Plan)
};

/// Collects problems of one plan; every method names the field that it is about.
class PlanCheck {
public:
    explicit PlanCheck(PlanKind kind)
        : m_kind(kind)
    {
    }

    void add(const QString& place, ProblemKind kind, const QString& text)
    {
        m_problems.push_back({place, kind, text});
    }

    void range(const QString& place, int value, int low, int high)
    {
        if (value < low || value > high) {
            add(place, ProblemKind::OutOfRange,
                Text::tr("%1 is not between %2 and %3").arg(value).arg(low).arg(high));
        }
    }

    void text(const QString& place, const QString& value)
    {
        if (value.size() > kMaxTextLength) {
            add(place, ProblemKind::TooLarge,
                Text::tr("%1 characters are more than %2").arg(value.size()).arg(kMaxTextLength));
        }
    }

    void weekdays(const QString& place, const std::vector<Weekday>& days, int count)
    {
        if (std::set<Weekday>(days.begin(), days.end()).size() != days.size()) {
            add(place, ProblemKind::Duplicate, Text::tr("a day is named twice"));
        } else if (static_cast<int>(days.size()) != count) {
            add(place, ProblemKind::Contradiction,
                Text::tr("%1 days do not fit %2 sessions a week").arg(days.size()).arg(count));
        }
    }

    void prescriptions(const QString& place, const std::vector<Prescription>& list)
    {
        if (list.empty()) {
            add(place, ProblemKind::Missing, Text::tr("a phase needs at least one exercise"));
        } else if (list.size() > kMaxPrescriptions) {
            add(place, ProblemKind::TooLarge,
                Text::tr("%1 exercises are more than %2").arg(list.size()).arg(kMaxPrescriptions));
        }
        for (std::size_t i = 0; i < list.size(); ++i) {
            const QString item = QStringLiteral("%1[%2]").arg(place).arg(i);
            for (Problem problem : checkDose(list[i].dose)) {
                problem.place = problem.place.isEmpty() ? item : item + QLatin1Char('.') + problem.place;
                m_problems.push_back(std::move(problem));
            }
            text(item + QStringLiteral(".note"), list[i].note);
        }
    }

    void version(const QString& prefix, const PlanVersion& version)
    {
        if (m_kind == PlanKind::Maintenance) {
            if (version.weeks != kOpenWeeks) {
                add(prefix + QStringLiteral("weeks"), ProblemKind::OutOfRange,
                    Text::tr("maintenance has no end date, which is written as %1 weeks").arg(kOpenWeeks));
            }
        } else {
            range(prefix + QStringLiteral("weeks"), version.weeks, kMinWeeks, kMaxWeeks);
        }
        range(prefix + QStringLiteral("sessions_per_week"), version.sessionsPerWeek, leastSessions(),
              kMaxSessionsPerWeek);
        keptAdvice(prefix, version);
        weekdays(prefix + QStringLiteral("weekdays"), version.weekdays, version.sessionsPerWeek);
        qint64 nextWeek = 1;
        for (std::size_t i = 0; i < version.phases.size(); ++i) {
            const QString place = QStringLiteral("%1phases[%2].").arg(prefix).arg(i);
            nextWeek = phase(place, version, version.phases[i], nextWeek);
        }
        if (nextWeek <= version.weeks) {
            add(prefix + QStringLiteral("phases"), ProblemKind::Missing,
                Text::tr("no phase covers week %1").arg(nextWeek));
        }
    }

    void pauses(const Plan& plan)
    {
        if (plan.pauses.size() > kMaxPauses) {
            add(QStringLiteral("pauses"), ProblemKind::TooLarge,
                Text::tr("%1 pauses are more than %2").arg(plan.pauses.size()).arg(kMaxPauses));
        }
        for (std::size_t i = 0; i < plan.pauses.size(); ++i) {
            const QString place = QStringLiteral("pauses[%1].").arg(i);
            const Pause& pause = plan.pauses[i];
            day(place + QStringLiteral("from"), pause.from);
            day(place + QStringLiteral("to"), pause.to);
            if (pause.from.isValid() && pause.to.isValid() && pause.to < pause.from) {
                add(place + QStringLiteral("to"), ProblemKind::Contradiction,
                    Text::tr("the last day is before the first"));
            }
            text(place + QStringLiteral("reason"), pause.reason);
        }
    }

    void ending(const Plan& plan)
    {
        if (plan.endedOn && plan.startDate.isValid() && *plan.endedOn < plan.startDate) {
            add(QStringLiteral("ended_on"), ProblemKind::Contradiction,
                Text::tr("the plan cannot end before it starts"));
        }
    }

    void moves(const Plan& plan)
    {
        if (plan.moves.size() > kMaxMoves) {
            add(QStringLiteral("moves"), ProblemKind::TooLarge,
                Text::tr("%1 moved sessions are more than %2").arg(plan.moves.size()).arg(kMaxMoves));
        }
        std::set<QDate> from;
        std::set<QDate> to;
        for (std::size_t i = 0; i < plan.moves.size(); ++i) {
            const QString place = QStringLiteral("moves[%1].").arg(i);
            const MovedDay& move = plan.moves[i];
            day(place + QStringLiteral("from"), move.from);
            day(place + QStringLiteral("to"), move.to);
            if (!from.insert(move.from).second) {
                add(place + QStringLiteral("from"), ProblemKind::Duplicate,
                    Text::tr("the session of this day is moved twice"));
            }
            if (!to.insert(move.to).second) {
                add(place + QStringLiteral("to"), ProblemKind::Duplicate,
                    Text::tr("two sessions are moved to this day"));
            }
            if (move.from == move.to) {
                add(place + QStringLiteral("to"), ProblemKind::Contradiction,
                    Text::tr("a session is moved to its own day"));
            }
        }
    }

    void declinedSteps(const Plan& plan)
    {
        if (plan.declinedSteps.size() > kMaxDeclined) {
            add(QStringLiteral("declined_steps"), ProblemKind::TooLarge,
                Text::tr("%1 steps turned down are more than %2")
                    .arg(plan.declinedSteps.size())
                    .arg(kMaxDeclined));
        }
        for (std::size_t i = 0; i < plan.declinedSteps.size(); ++i) {
            day(QStringLiteral("declined_steps[%1].on").arg(i), plan.declinedSteps[i].on);
        }
    }

    /// The days that earlier versions asked for stay part of the plan, up to the day it was ended on.
    void past(const Plan& plan)
    {
        for (std::size_t i = 0; i + 1 < plan.versions.size(); ++i) {
            const QDate ownEnd = plan.startDate.addDays(qint64 {7} * plan.versions[i].weeks - 1);
            const QDate asked = std::min(ownEnd, plan.versions[i + 1].from.addDays(-1));
            if (std::min(asked, plan.endedOn.value_or(asked)) > plan.lastDay()) {
                add(QStringLiteral("weeks"), ProblemKind::Contradiction,
                    Text::tr("%1 weeks would end before days that were already asked for")
                        .arg(plan.current().weeks));
                return;
            }
        }
    }

    Problems take() { return std::move(m_problems); }

private:
    [[nodiscard]] int leastSessions() const
    {
        return m_kind == PlanKind::Maintenance ? kMaintenanceSessions : kMinSessionsPerWeek;
    }

    void keptAdvice(const QString& prefix, const PlanVersion& version)
    {
        if (version.keptAdvice.size() > kMaxKept) {
            add(prefix + QStringLiteral("kept_advice"), ProblemKind::TooLarge,
                Text::tr("%1 pieces of advice are more than %2")
                    .arg(version.keptAdvice.size())
                    .arg(kMaxKept));
        }
        for (std::size_t i = 0; i < version.keptAdvice.size(); ++i) {
            const QString place = QStringLiteral("%1kept_advice[%2].").arg(prefix).arg(i);
            const KeptAdvice& kept = version.keptAdvice[i];
            if (kept.phase < 0 || kept.phase >= static_cast<int>(version.phases.size())) {
                add(place + QStringLiteral("phase"), ProblemKind::Unknown,
                    Text::tr("the plan has no phase %1").arg(kept.phase + 1));
            }
            if (kept.reason.trimmed().isEmpty()) {
                add(place + QStringLiteral("reason"), ProblemKind::Missing, Text::tr("a reason is needed"));
            }
            text(place + QStringLiteral("reason"), kept.reason);
        }
    }

    void day(const QString& place, QDate date)
    {
        if (!date.isValid()) {
            add(place, ProblemKind::Missing, Text::tr("a date is needed"));
        }
    }

    /// Returns the first week that this phase leaves to the next one.
    qint64 phase(const QString& place, const PlanVersion& version, const Phase& phase, qint64 nextWeek)
    {
        text(place + QStringLiteral("name"), phase.name);
        if (phase.firstWeek < nextWeek) {
            add(place + QStringLiteral("first_week"), ProblemKind::Contradiction,
                phase.firstWeek < 1 ? Text::tr("%1 is before week 1").arg(phase.firstWeek)
                                    : Text::tr("week %1 is in the phase before").arg(phase.firstWeek));
        } else if (phase.firstWeek > nextWeek) {
            add(place + QStringLiteral("first_week"), ProblemKind::Missing,
                Text::tr("no phase covers week %1").arg(nextWeek));
        }
        if (phase.lastWeek < phase.firstWeek) {
            add(place + QStringLiteral("last_week"), ProblemKind::Contradiction,
                Text::tr("%1 is before the first week %2").arg(phase.lastWeek).arg(phase.firstWeek));
        } else if (phase.lastWeek > version.weeks) {
            add(place + QStringLiteral("last_week"), ProblemKind::OutOfRange,
                Text::tr("%1 is past the plan's %2 weeks").arg(phase.lastWeek).arg(version.weeks));
        }
        if (phase.sessionsPerWeek) {
            range(place + QStringLiteral("sessions_per_week"), *phase.sessionsPerWeek, leastSessions(),
                  kMaxSessionsPerWeek);
        }
        const bool ownDays = !phase.weekdays.empty();
        if (ownDays || phase.sessionsPerWeek.value_or(version.sessionsPerWeek) != version.sessionsPerWeek) {
            weekdays(place + QStringLiteral("weekdays"), phase.weekdays, sessionsPerWeek(version, phase));
        }
        prescriptions(place + QStringLiteral("prescriptions"), phase.prescriptions);
        return std::max(nextWeek, qint64 {phase.lastWeek} + 1);
    }

    PlanKind m_kind;
    Problems m_problems;
};

void checkVersions(PlanCheck& check, const Plan& plan)
{
    if (plan.versions.front().from != plan.startDate) {
        check.add(QStringLiteral("start_date"), ProblemKind::Contradiction,
                  Text::tr("the first version does not begin on the plan's first day"));
    }
    for (std::size_t i = 0; i + 1 < plan.versions.size(); ++i) {
        const QString prefix = QStringLiteral("earlier_versions[%1].").arg(i);
        check.version(prefix, plan.versions[i]);
        if (plan.versions[i + 1].from <= plan.versions[i].from) {
            check.add(prefix + QStringLiteral("from"), ProblemKind::Contradiction,
                      Text::tr("the next version does not begin later"));
        }
    }
    check.version(QString(), plan.current());
    check.past(plan);
}

bool isIn(const std::vector<Pause>& pauses, PauseKind kind, QDate date)
{
    return std::any_of(pauses.begin(), pauses.end(), [kind, date](const Pause& pause) {
        return pause.kind == kind && date >= pause.from && date <= pause.to;
    });
}

} // namespace

Weekday weekdayOf(QDate date)
{
    return static_cast<Weekday>(date.dayOfWeek() - 1);
}

const PlanVersion& Plan::versionOn(QDate date) const
{
    const auto later = std::find_if(versions.begin(), versions.end(),
                                    [date](const PlanVersion& version) { return version.from > date; });
    return later == versions.begin() ? *later : *std::prev(later);
}

QDate Plan::lastDay() const
{
    const QDate last = startDate.addDays(qint64 {7} * current().weeks - 1);
    return endedOn ? std::min(*endedOn, last) : last;
}

bool Plan::covers(QDate date) const
{
    return date >= startDate && date <= lastDay();
}

bool Plan::isPaused(QDate date) const
{
    return isIn(pauses, PauseKind::Pause, date);
}

bool Plan::isFlare(QDate date) const
{
    return isIn(pauses, PauseKind::Flare, date);
}

std::optional<int> Plan::weekOn(QDate date) const
{
    if (!covers(date)) {
        return std::nullopt;
    }
    return static_cast<int>(startDate.daysTo(date) / 7) + 1;
}

const Phase* phaseOfWeek(const PlanVersion& version, int week)
{
    const auto found = std::find_if(version.phases.begin(), version.phases.end(), [week](const Phase& phase) {
        return week >= phase.firstWeek && week <= phase.lastWeek;
    });
    return found == version.phases.end() ? nullptr : &*found;
}

int sessionsPerWeek(const PlanVersion& version, const Phase& phase)
{
    return phase.sessionsPerWeek.value_or(version.sessionsPerWeek);
}

const std::vector<Weekday>& weekdays(const PlanVersion& version, const Phase& phase)
{
    return phase.weekdays.empty() ? version.weekdays : phase.weekdays;
}

Plan withVersion(Plan plan, PlanVersion version, QDate from)
{
    version.from = std::max(from, plan.startDate);
    const auto stays = [&version](const PlanVersion& earlier) {
        return earlier.from < version.from;
    };
    plan.versions.erase(std::find_if_not(plan.versions.begin(), plan.versions.end(), stays),
                        plan.versions.end());
    plan.versions.push_back(std::move(version));
    return plan;
}

const Plan* planOn(const std::vector<Plan>& plans, QDate date)
{
    const Plan* best = nullptr;
    for (const Plan& plan : plans) {
        if (plan.startDate > date) {
            continue;
        }
        const auto rank = [date](const Plan& candidate) {
            return std::tuple(candidate.covers(date), candidate.startDate, candidate.id.text());
        };
        if (best == nullptr || rank(plan) > rank(*best)) {
            best = &plan;
        }
    }
    return best;
}

Problems checkPlan(const Plan& plan)
{
    PlanCheck check(plan.kind);
    if (plan.title.trimmed().isEmpty()) {
        check.add(QStringLiteral("title"), ProblemKind::Missing, Text::tr("a title is needed"));
    }
    check.text(QStringLiteral("title"), plan.title);
    check.text(QStringLiteral("goal"), plan.goal);
    check.ending(plan);
    if (!plan.startDate.isValid()) {
        check.add(QStringLiteral("start_date"), ProblemKind::Missing, Text::tr("a start date is needed"));
    } else if (plan.versions.empty()) {
        check.add(QStringLiteral("phases"), ProblemKind::Missing, Text::tr("the plan asks for nothing"));
    } else {
        checkVersions(check, plan);
    }
    check.pauses(plan);
    check.moves(plan);
    check.declinedSteps(plan);
    return check.take();
}

} // namespace backbridge
