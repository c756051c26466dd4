#include <QCoreApplication>

#include <algorithm>
#include <cmath>

#include "backbridge/domain/plan_change.h"

namespace backbridge {

namespace {

constexpr int kRepeatDays = 7;
constexpr int kBackDays = 14;
constexpr int kRestartDays = 28;
/// What is left of a dose after two weeks or more: a fifth less.
constexpr double kLess = 0.8;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Restart)
};

RestartKind kindAfter(int days)
{
    return days >= kRestartDays ? RestartKind::RestartPhase
        : days >= kBackDays     ? RestartKind::WeekBack
                                : RestartKind::RepeatWeek;
}

QString wordsFor(RestartKind kind, int days, int week)
{
    switch (kind) {
    case RestartKind::RepeatWeek:
        return Text::tr(
                   "%1 days have passed without a session. Week %2 once more makes it easy to get back in.")
            .arg(days)
            .arg(week);
    case RestartKind::WeekBack:
        return Text::tr("%1 days have passed without a session. Going back to week %2 with a fifth less "
                        "makes it easy to "
                        "get back in.")
            .arg(days)
            .arg(week);
    case RestartKind::RestartPhase:
        return Text::tr("%1 days have passed without a session. Beginning the phase again, at week %2, makes "
                        "it easy to "
                        "get back in.")
            .arg(days)
            .arg(week);
    }
    Q_UNREACHABLE();
}

std::optional<int> lessOf(std::optional<int> count)
{
    return count ? std::optional(std::max(1, static_cast<int>(std::floor(*count * kLess)))) : std::nullopt;
}

Dose aFifthLess(Dose dose)
{
    if (dose.reps || dose.steps) {
        dose.reps = lessOf(dose.reps);
        dose.steps = lessOf(dose.steps);
    } else {
        dose.holdSeconds = lessOf(dose.holdSeconds);
    }
    if (dose.loadKg) {
        dose.loadKg = std::floor(*dose.loadKg * kLess * 2) / 2;
        if (*dose.loadKg <= 0) {
            dose.loadKg.reset();
        }
    }
    return dose;
}

/// Takes over the part of `phase` that lies in weeks `first` to `last`, moved later by `by` weeks and cut at
/// week `end`.
void append(std::vector<Phase>& phases, Phase phase, int first, int last, int by, int end)
{
    phase.firstWeek = std::max(phase.firstWeek, first) + by;
    phase.lastWeek = std::min({std::min(phase.lastWeek, last) + by, end});
    if (phase.firstWeek <= phase.lastWeek) {
        phases.push_back(std::move(phase));
    }
}

/// One phase where two that follow each other are the same but for their weeks.
std::vector<Phase> joined(const std::vector<Phase>& phases)
{
    std::vector<Phase> result;
    for (const Phase& phase : phases) {
        if (!result.empty()) {
            Phase longer = result.back();
            longer.firstWeek = phase.firstWeek;
            longer.lastWeek = phase.lastWeek;
            if (longer == phase) {
                result.back().lastWeek = phase.lastWeek;
                continue;
            }
        }
        result.push_back(phase);
    }
    return result;
}

} // namespace

std::optional<Restart> restartAfterGap(const Plan& plan, std::optional<QDate> lastDone, QDate today)
{
    const std::optional<int> week = plan.weekOn(today);
    if (!week || !lastDone || *lastDone < plan.startDate || plan.isPaused(today)
        || plan.kind == PlanKind::Maintenance) {
        return std::nullopt;
    }
    const int days = static_cast<int>(lastDone->daysTo(today)) - 1;
    const std::optional<int> lastWeek = plan.weekOn(*lastDone);
    // Taken already, or changed by hand: what is asked for now was said after the gap began.
    const bool saidSince = plan.versions.size() > 1 && plan.current().from > *lastDone;
    if (days < kRepeatDays || !lastWeek || saidSince) {
        return std::nullopt;
    }
    const RestartKind kind = kindAfter(days);
    int target = *lastWeek;
    if (kind == RestartKind::WeekBack) {
        target = std::max(1, target - 1);
    } else if (kind == RestartKind::RestartPhase) {
        const Phase* phase = phaseOfWeek(plan.current(), target);
        target = phase != nullptr ? phase->firstWeek : target;
    }
    return Restart {
        kind, days, target, wordsFor(kind, days, target),
        Text::tr("A rule of this program, after general training advice: 7 to 13 days without a session, "
                 "the last week again; 14 to 27, a week back with a fifth less; from 28 on, the phase "
                 "again.")};
}

Plan withRestart(Plan plan, const Restart& restart, QDate today)
{
    const std::optional<int> week = plan.weekOn(today);
    if (!week) {
        return plan;
    }
    const PlanVersion old = plan.current();
    const int by = *week - restart.week;
    PlanVersion version = old;
    version.weeks = std::min(kMaxWeeks, old.weeks + by);
    version.keptAdvice.clear();
    std::vector<Phase> phases;
    for (const Phase& phase : old.phases) {
        append(phases, phase, 1, *week - 1, 0, version.weeks);
    }
    int first = restart.week;
    const Phase* again = phaseOfWeek(old, restart.week);
    if (restart.kind == RestartKind::WeekBack && again != nullptr) {
        Phase easier = *again;
        easier.name = Text::tr("Back again");
        for (Prescription& prescription : easier.prescriptions) {
            prescription.dose = aFifthLess(prescription.dose);
        }
        append(phases, std::move(easier), first, first, by, version.weeks);
        ++first;
    }
    for (const Phase& phase : old.phases) {
        append(phases, phase, first, old.weeks, by, version.weeks);
    }
    version.phases = joined(phases);
    // The past is kept by the versions before; a plan that began today has none.
    return withVersion(std::move(plan), std::move(version), today);
}

} // namespace backbridge
