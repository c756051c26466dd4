#include "backbridge/domain/plan_change.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/schedule.h"

namespace backbridge {

namespace {

constexpr int kMaintenanceExercises = 3;
constexpr int kMaintenanceSets = 2;
constexpr int kMaintenanceLeast = 8;
constexpr int kMaintenanceMost = 10;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanChange)
};

const QString kFrom = QStringLiteral("from");
const QString kTo = QStringLiteral("to");

bool overlap(const Pause& a, const Pause& b)
{
    return a.from <= b.to && b.from <= a.to;
}

/// The day that the session done on `date` has by its weekday.
QDate ownDayOf(const Plan& plan, QDate date)
{
    const auto session = plannedOn(plan, date);
    return session ? session->weekdayDate : date;
}

/// The plan without the move of the session that belongs to `ownDay`.
void forgetMove(Plan& plan, QDate ownDay)
{
    std::erase_if(plan.moves, [ownDay](const MovedDay& move) { return move.from == ownDay; });
}

/// Two sets of 8 to 10; a hold or steps stay as they are.
Dose maintenanceDose(Dose dose)
{
    dose.sets = kMaintenanceSets;
    if (dose.reps) {
        dose.reps = std::clamp(*dose.reps, kMaintenanceLeast, kMaintenanceMost);
    }
    return dose;
}

/// A bridge, a squat and a lunge of the phase where it has them, then what else it has.
std::vector<Prescription> maintenancePrescriptions(const Phase& phase, const ExerciseLibrary& library)
{
    std::vector<Prescription> chosen;
    const auto take = [&chosen](Prescription prescription) {
        const bool isThere =
            std::any_of(chosen.begin(), chosen.end(), [&prescription](const Prescription& other) {
                return other.exercise == prescription.exercise;
            });
        if (!isThere && static_cast<int>(chosen.size()) < kMaintenanceExercises) {
            prescription.day = DayLetter::A;
            prescription.dose = maintenanceDose(prescription.dose);
            chosen.push_back(std::move(prescription));
        }
    };
    for (const Family family : {Family::Bridge, Family::Squat, Family::Lunge}) {
        const auto found = std::find_if(phase.prescriptions.begin(), phase.prescriptions.end(),
                                        [&library, family](const Prescription& prescription) {
                                            const Exercise* exercise = library.find(prescription.exercise);
                                            return exercise != nullptr && exercise->family == family;
                                        });
        if (found != phase.prescriptions.end()) {
            take(*found);
        }
    }
    std::for_each(phase.prescriptions.begin(), phase.prescriptions.end(), take);
    return chosen;
}

} // namespace

Problems checkNewPause(const Plan& plan, const Pause& pause, QDate today)
{
    if (!pause.from.isValid() || !pause.to.isValid()) {
        return {{pause.from.isValid() ? kTo : kFrom, ProblemKind::Missing, Text::tr("a date is needed")}};
    }
    if (pause.to < pause.from) {
        return {{kTo, ProblemKind::Contradiction, Text::tr("the last day is before the first")}};
    }
    if (pause.to < plan.startDate || pause.from > plan.lastDay()) {
        return {{kFrom, ProblemKind::OutOfRange, Text::tr("these days are not in the plan")}};
    }
    if (std::any_of(plan.pauses.begin(), plan.pauses.end(),
                    [&pause](const Pause& other) { return overlap(other, pause); })) {
        return {{kFrom, ProblemKind::Duplicate,
                 Text::tr("some of these days are in a break or a flare already")}};
    }
    if (pause.kind == PauseKind::Flare) {
        if (pause.from < today) {
            return {{kFrom, ProblemKind::OutOfRange, Text::tr("lighter days begin today at the earliest")}};
        }
        const qint64 days = pause.from.daysTo(pause.to) + 1;
        if (days < kMinFlareDays || days > kMaxFlareDays) {
            return {{kTo, ProblemKind::OutOfRange,
                     Text::tr("lighter days last %1 to %2 days").arg(kMinFlareDays).arg(kMaxFlareDays)}};
        }
    }
    return {};
}

Plan withPause(Plan plan, Pause pause)
{
    const auto later = std::find_if(plan.pauses.begin(), plan.pauses.end(),
                                    [&pause](const Pause& other) { return other.from > pause.from; });
    plan.pauses.insert(later, std::move(pause));
    return plan;
}

Problems checkMove(const Plan& plan, QDate from, QDate to, QDate today)
{
    if (!plannedOn(plan, from)) {
        return {{kFrom, ProblemKind::Unknown, Text::tr("nothing is planned on this day")}};
    }
    if (from < today) {
        return {{kFrom, ProblemKind::OutOfRange,
                 Text::tr("this day is over; log its session on the day it was done")}};
    }
    if (!to.isValid() || to < today) {
        return {
            {kTo, ProblemKind::OutOfRange, Text::tr("a session can be moved to today or to a day to come")}};
    }
    if (!plan.covers(to)) {
        return {{kTo, ProblemKind::OutOfRange, Text::tr("this day is not in the plan")}};
    }
    if (plan.isPaused(to)) {
        return {{kTo, ProblemKind::Contradiction, Text::tr("this day is in a break")}};
    }
    if (from == to || plannedOn(plan, to)) {
        return {{kTo, ProblemKind::Duplicate, Text::tr("this day has a session already")}};
    }
    return {};
}

Plan withMove(Plan plan, QDate from, QDate to)
{
    const QDate own = ownDayOf(plan, from);
    forgetMove(plan, own);
    if (own != to) {
        const auto later = std::find_if(plan.moves.begin(), plan.moves.end(),
                                        [own](const MovedDay& other) { return other.from > own; });
        plan.moves.insert(later, {own, to, {}});
    }
    return plan;
}

Plan endedEarly(Plan plan, QDate lastDay)
{
    plan.endedOn = lastDay;
    return plan;
}

PlanDraft maintenanceAfter(const Plan& plan, const ExerciseLibrary& library, QDate start)
{
    const PlanVersion& last = plan.current();
    PlanDraft draft;
    draft.kind = PlanKind::Maintenance;
    draft.title = Text::tr("Maintenance");
    draft.goal = plan.goal;
    draft.startDate = start;
    draft.version.weeks = kOpenWeeks;
    draft.version.sessionsPerWeek = kMaintenanceSessions;
    draft.version.weekdays = spreadAmong(last.weekdays, kMaintenanceSessions);
    Phase phase;
    phase.name = Text::tr("Keep what was gained");
    phase.firstWeek = 1;
    phase.lastWeek = kOpenWeeks;
    phase.prescriptions = maintenancePrescriptions(last.phases.back(), library);
    draft.version.phases = {std::move(phase)};
    return draft;
}

} // namespace backbridge
