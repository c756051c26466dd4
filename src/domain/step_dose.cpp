#include "step_dose.h"

#include <algorithm>
#include <cmath>

namespace backbridge {

namespace {

constexpr int kMostSets = 3;
constexpr int kCountStep = 2;
constexpr int kSlowest = 3; ///< seconds down
/// Weights come in half kilos below this, in whole ones from it on.
constexpr double kSmallWeights = 5;
constexpr double kLeastLoadStep = 0.02;
constexpr double kMostLoadStep = 0.10;
constexpr int kRepsAbove = 3; ///< above the range, before a load step that is more than a tenth
constexpr int kRepsOver = 2; ///< over the target, before any load step
constexpr double kLess = 0.8;
constexpr int kHardLevel = 3;
constexpr int kGentleWeeks = 2;

/// What the exercise counts up to, as `dose` is counted; just the dose when it is counted otherwise.
Range rangeOf(const Exercise& exercise, const Dose& dose)
{
    const StartDose& start = exercise.startDose;
    const std::optional<Range> range = dose.measure() == Measure::Reps ? start.reps
        : dose.measure() == Measure::Steps                             ? start.steps
        : start.reps                                                   ? std::nullopt
                                                                       : start.holdSeconds;
    return range.value_or(Range {dose.countPerSet(), dose.countPerSet()});
}

Prescription withCount(Prescription prescription, int count)
{
    Dose& dose = prescription.dose;
    switch (dose.measure()) {
    case Measure::Reps:
        dose.reps = count;
        break;
    case Measure::Steps:
        dose.steps = count;
        break;
    case Measure::Hold:
        dose.holdSeconds = count;
        break;
    }
    return prescription;
}

/// Seconds that a hold grows by: a short one by little.
int longerBy(int seconds)
{
    constexpr int kShort = 5;
    constexpr int kLong = 10;
    return seconds < kShort ? 1 : seconds < kLong ? 2 : kShort;
}

Step moreCount(const Prescription& before, int most)
{
    const int count = before.dose.countPerSet();
    const int by = before.dose.measure() == Measure::Hold ? longerBy(count) : kCountStep;
    return {StepKind::MoreReps, withCount(before, std::min(most, count + by))};
}

std::optional<Step> longerHold(Prescription prescription, const Exercise& exercise)
{
    Dose& dose = prescription.dose;
    if (dose.measure() != Measure::Reps) {
        return std::nullopt;
    }
    const std::optional<Range>& range = exercise.startDose.holdSeconds;
    if (dose.holdSeconds && range && *dose.holdSeconds < range->high) {
        dose.holdSeconds = std::min(range->high, *dose.holdSeconds + longerBy(*dose.holdSeconds));
        return Step {StepKind::LongerHold, std::move(prescription)};
    }
    Tempo tempo = dose.tempo.value_or(kUsualTempo);
    if (tempo.down >= kSlowest) {
        return std::nullopt;
    }
    ++tempo.down;
    dose.tempo = tempo;
    return Step {StepKind::LongerHold, std::move(prescription)};
}

std::optional<Step> moreLoad(const Prescription& before, const Range& range, int lastSet)
{
    const double load = *before.dose.loadKg;
    const double smallest = load < kSmallWeights ? 0.5 : 1;
    const bool isBig = smallest / load > kMostLoadStep;
    const int count = before.dose.countPerSet();
    const bool inReps = before.dose.measure() == Measure::Reps;
    if (isBig && inReps && count < range.high + kRepsAbove) {
        return moreCount(before, range.high + kRepsAbove);
    }
    const int target = isBig ? range.high : std::max(range.high, count);
    if (lastSet < target + kRepsOver) {
        return std::nullopt;
    }
    Prescription after = isBig ? withCount(before, range.low) : before;
    after.dose.loadKg = load + smallest * std::max(1.0, std::ceil(kLeastLoadStep * load / smallest));
    return Step {StepKind::MoreLoad, std::move(after)};
}

/// The other exercise in the place of `before`, unless the session has it or something keeps from it.
std::optional<Step> other(StepKind kind, const Prescription& before, const std::optional<ExerciseId>& id,
                          const StepScope& scope)
{
    const Exercise* exercise = id ? scope.library.find(*id) : nullptr;
    if (exercise == nullptr || exercise->archived || !obstaclesTo(*exercise, scope.means).none()) {
        return std::nullopt;
    }
    const auto& list = scope.phase.prescriptions;
    if (std::any_of(list.begin(), list.end(), [&before, &id](const Prescription& prescription) {
            return prescription.day == before.day && prescription.exercise == *id;
        })) {
        return std::nullopt;
    }
    Prescription after = before;
    after.exercise = *id;
    after.dose = firstDose(*exercise);
    return Step {kind, std::move(after)};
}

/// The plan's own advice warns of a jump of more than a level and of hard exercises in the first weeks.
std::optional<Step> harder(const Prescription& before, const Exercise& exercise, const StepScope& scope)
{
    std::optional<Step> step = other(StepKind::Harder, before, exercise.harder, scope);
    if (!step) {
        return std::nullopt;
    }
    const int level = scope.library.find(step->after.exercise)->level;
    const bool isEarly = level >= kHardLevel && scope.phase.firstWeek <= kGentleWeeks;
    return level > exercise.level + 1 || isEarly ? std::nullopt : step;
}

std::optional<Step> lessLoad(Prescription prescription)
{
    Dose& dose = prescription.dose;
    if (!dose.loadKg) {
        return std::nullopt;
    }
    dose.loadKg = std::floor(*dose.loadKg * kLess * 2) / 2;
    if (*dose.loadKg <= 0) {
        dose.loadKg.reset();
    }
    return Step {StepKind::LessLoad, std::move(prescription)};
}

std::optional<Step> fewerSets(Prescription prescription, int least)
{
    if (prescription.dose.sets <= least) {
        return std::nullopt;
    }
    --prescription.dose.sets;
    return Step {StepKind::FewerSets, std::move(prescription)};
}

std::optional<Step> fewerCount(const Prescription& before, int least)
{
    const int count = before.dose.countPerSet();
    if (count <= least) {
        return std::nullopt;
    }
    const int less = std::max(1, static_cast<int>(std::floor(count * kLess)));
    return Step {StepKind::FewerReps, withCount(before, less)};
}

} // namespace

std::optional<Step> stepUp(const Prescription& before, const Exercise& exercise, int lastSet,
                           const StepScope& scope)
{
    const Range range = rangeOf(exercise, before.dose);
    if (before.dose.countPerSet() < range.high) {
        return moreCount(before, range.high);
    }
    if (before.dose.sets < kMostSets) {
        Prescription after = before;
        ++after.dose.sets;
        return Step {StepKind::MoreSets, std::move(after)};
    }
    if (auto step = longerHold(before, exercise)) {
        return step;
    }
    if (before.dose.loadKg) {
        return moreLoad(before, range, lastSet);
    }
    return harder(before, exercise, scope);
}

std::optional<Step> stepDown(const Prescription& before, const Exercise& exercise, DownCause cause,
                             const StepScope& scope)
{
    if (auto step = lessLoad(before)) {
        return step;
    }
    const bool wantsEasier = cause == DownCause::PoorTechnique;
    if (!wantsEasier) {
        if (auto step = fewerSets(before, std::max(1, exercise.startDose.sets.low))) {
            return step;
        }
        if (auto step = fewerCount(before, rangeOf(exercise, before.dose).low)) {
            return step;
        }
    }
    if (auto step = other(StepKind::Easier, before, exercise.easier, scope)) {
        return step;
    }
    if (auto step = fewerCount(before, 1)) {
        return step;
    }
    return fewerSets(before, 1);
}

} // namespace backbridge
