#include "backbridge/domain/plan_fix.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "backbridge/domain/schedule.h"
#include "dose_fix.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanFix)
};

/// Highest level for the first two weeks.
constexpr int kGentleLevel = 2;

bool mindsAny(const Exercise& exercise, const std::vector<CareTag>& avoid)
{
    return std::any_of(avoid.begin(), avoid.end(), [&exercise](CareTag tag) {
        return std::find(exercise.careTags.begin(), exercise.careTags.end(), tag) != exercise.careTags.end();
    });
}

bool isInPhase(const Phase& phase, const ExerciseId& exercise)
{
    return std::any_of(
        phase.prescriptions.begin(), phase.prescriptions.end(),
        [&exercise](const Prescription& prescription) { return prescription.exercise == exercise; });
}

bool isAtHand(const Exercise& exercise, const PlanDraft& draft)
{
    if (!draft.setting) {
        return true;
    }
    return std::find(exercise.settings.begin(), exercise.settings.end(), *draft.setting)
        != exercise.settings.end()
        && std::all_of(exercise.equipment.begin(), exercise.equipment.end(), [&draft](Equipment item) {
               return std::find(draft.equipment.begin(), draft.equipment.end(), item)
                   != draft.equipment.end();
           });
}

/// The middle level of the phase's exercises; 2 for an empty one.
int usualLevel(const Phase& phase, const ExerciseLibrary& library)
{
    std::vector<int> levels;
    for (const Prescription& prescription : phase.prescriptions) {
        if (const Exercise* exercise = library.find(prescription.exercise)) {
            levels.push_back(exercise->level);
        }
    }
    if (levels.empty()) {
        return kGentleLevel;
    }
    std::sort(levels.begin(), levels.end());
    return levels[levels.size() / 2];
}

PlanFix spreadDays(int phase, const PlanDraft& draft)
{
    PlanFix fix {Text::tr("Spread the days"), draft};
    const int count = static_cast<int>(weekdays(draft.version, draft.phaseAt(phase)).size());
    if (draft.phaseAt(phase).weekdays.empty()) {
        fix.result.setWeekdays(spreadWeekdays(count));
    } else {
        fix.result.setPhaseWeekdays(phase, spreadWeekdays(count));
    }
    return fix;
}

/// Floor exercises go to B; when that leaves a day empty, every second one does.
PlanFix splitDays(int phase, const PlanDraft& draft, const ExerciseLibrary& library)
{
    PlanFix fix {Text::tr("Split into A and B days"), draft};
    Phase& changed = fix.result.phaseAt(phase);
    for (Prescription& prescription : changed.prescriptions) {
        const Exercise* exercise = library.find(prescription.exercise);
        const bool floor = exercise != nullptr && isOnFloor(exercise->position);
        prescription.day = floor ? DayLetter::B : DayLetter::A;
    }
    if (!fix.result.hasDay(phase, DayLetter::A) || !fix.result.hasDay(phase, DayLetter::B)) {
        for (std::size_t i = 0; i < changed.prescriptions.size(); ++i) {
            changed.prescriptions[i].day = i % 2 == 0 ? DayLetter::A : DayLetter::B;
        }
    }
    return fix;
}

std::optional<PlanFix> fixDays(int phase, const PlanDraft& draft, const ExerciseLibrary& library)
{
    const std::vector<Weekday>& days = weekdays(draft.version, draft.phaseAt(phase));
    const int count = static_cast<int>(days.size());
    if (count >= 1 && touchingPairs(days) > touchingPairs(spreadWeekdays(count))) {
        return spreadDays(phase, draft);
    }
    return draft.phaseAt(phase).prescriptions.size() > 1 ? std::optional(splitDays(phase, draft, library))
                                                         : std::nullopt;
}

std::optional<PlanFix> addMissing(int phase, const PlanDraft& draft, const ExerciseLibrary& library)
{
    for (const Family family : {Family::Bridge, Family::Squat, Family::Lunge}) {
        const Phase& asked = draft.phaseAt(phase);
        const bool there = std::any_of(asked.prescriptions.begin(), asked.prescriptions.end(),
                                       [&library, family](const Prescription& prescription) {
                                           const Exercise* exercise = library.find(prescription.exercise);
                                           return exercise != nullptr && exercise->family == family;
                                       });
        const Exercise* exercise = there ? nullptr : suggestionFor(family, phase, draft, library);
        if (exercise != nullptr) {
            PlanFix fix {Text::tr("Add %1").arg(exercise->name), draft};
            const bool toB = draft.hasDay(phase, DayLetter::B) && isOnFloor(exercise->position);
            fix.result.addExercise(phase, toB ? DayLetter::B : DayLetter::A, *exercise);
            return fix;
        }
    }
    return std::nullopt;
}

/// Index of the first prescription of the exercise.
std::optional<int> indexOf(const Phase& phase, const ExerciseId& exercise)
{
    const auto found = std::find_if(
        phase.prescriptions.begin(), phase.prescriptions.end(),
        [&exercise](const Prescription& prescription) { return prescription.exercise == exercise; });
    return found == phase.prescriptions.end()
        ? std::nullopt
        : std::optional(static_cast<int>(found - phase.prescriptions.begin()));
}

std::optional<PlanFix> removeIt(int phase, int index, const PlanDraft& draft, const QString& name)
{
    PlanFix fix {Text::tr("Remove %1").arg(name), draft};
    fix.result.removeExercise(phase, index);
    return fix;
}

/// Swaps it for the nearest easier exercise of at most `level` that is at hand and not to be avoided; removes
/// it when there is none.
std::optional<PlanFix> easeIt(int phase, int index, int level, const PlanDraft& draft,
                              const ExerciseLibrary& library)
{
    const std::vector<const Exercise*> ladder = library.ladder(draft.prescriptionAt(phase, index).exercise);
    const auto self = std::find_if(ladder.begin(), ladder.end(), [&](const Exercise* step) {
        return step->id == draft.prescriptionAt(phase, index).exercise;
    });
    const auto easier =
        std::find_if(std::make_reverse_iterator(self), ladder.rend(), [&](const Exercise* step) {
            return step->level <= level && !mindsAny(*step, draft.avoid) && isAtHand(*step, draft)
                && !isInPhase(draft.phaseAt(phase), step->id);
        });
    if (easier == ladder.rend()) {
        return removeIt(phase, index, draft, library.nameOf(draft.prescriptionAt(phase, index).exercise));
    }
    PlanFix fix {Text::tr("Swap for %1").arg((*easier)->name), draft};
    fix.result.swapExercise(phase, index, **easier);
    return fix;
}

int highestLevelFor(const ExerciseId& exercise, int phase, const PlanDraft& draft,
                    const ExerciseLibrary& library)
{
    const Exercise* found = library.find(exercise);
    return found != nullptr ? highestLevel(draft.version, phase, found->family, library) : kGentleLevel;
}

PlanFix makeDaysA(int phase, const PlanDraft& draft)
{
    PlanFix fix {Text::tr("Do the B exercises on every day"), draft};
    for (Prescription& prescription : fix.result.phaseAt(phase).prescriptions) {
        prescription.day = DayLetter::A;
    }
    return fix;
}

} // namespace

const Exercise* suggestionFor(Family family, int phase, const PlanDraft& draft,
                              const ExerciseLibrary& library)
{
    const int level = usualLevel(draft.phaseAt(phase), library);
    const int highest = highestLevel(draft.version, phase, family, library);
    const Exercise* best = nullptr;
    const auto distance = [level](const Exercise& exercise) {
        return std::tuple(std::abs(exercise.level - level), exercise.level);
    };
    for (const Exercise& exercise : library.exercises()) {
        if (exercise.family == family && exercise.level <= highest && isAtHand(exercise, draft)
            && !mindsAny(exercise, draft.avoid) && !isInPhase(draft.phaseAt(phase), exercise.id)
            && (best == nullptr || distance(exercise) < distance(*best))) {
            best = &exercise;
        }
    }
    return best;
}

std::optional<PlanFix> fixFor(const Advice& advice, const PlanDraft& draft, const ExerciseLibrary& library)
{
    std::optional<int> index;
    if (advice.exercise) {
        index = indexOf(draft.phaseAt(advice.phase), *advice.exercise);
    }
    switch (advice.kind) {
    case AdviceKind::TouchingDays:
        return fixDays(advice.phase, draft, library);
    case AdviceKind::FamilyMissing:
        return addMissing(advice.phase, draft, library);
    case AdviceKind::HardStart:
        return index ? easeIt(advice.phase, *index, kGentleLevel, draft, library) : std::nullopt;
    case AdviceKind::LevelJump:
        return index ? easeIt(advice.phase, *index,
                              highestLevelFor(*advice.exercise, advice.phase, draft, library), draft, library)
                     : std::nullopt;
    case AdviceKind::LoadJump:
        return lessLoad(advice.phase, *advice.exercise, draft);
    case AdviceKind::HardOnTouchingDays:
        return lessEffort(advice.phase, *advice.exercise, draft);
    case AdviceKind::TooManyExercises:
        return fewerExercises(advice.phase, draft, library);
    case AdviceKind::LongSession:
        return shorterSession(advice.phase, draft, library);
    case AdviceKind::UnknownExercise:
    case AdviceKind::ToAvoid:
    case AdviceKind::MissingEquipment:
        return index ? removeIt(advice.phase, *index, draft, library.nameOf(*advice.exercise)) : std::nullopt;
    case AdviceKind::EmptyDay:
        return draft.hasDay(advice.phase, DayLetter::B) ? std::optional(makeDaysA(advice.phase, draft))
                                                        : std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace backbridge
