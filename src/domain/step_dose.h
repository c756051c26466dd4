#pragma once

#include <optional>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/substitute.h"
#include "step_evidence.h"

// One step up or down from a dose (docs/clinical-rules.md, "Progression and regression").
namespace backbridge {

/// Where a step is looked for.
struct StepScope {
    const Phase& phase;
    const ExerciseLibrary& library;
    const Means& means;
};

struct Step {
    StepKind kind = StepKind::MoreReps;
    Prescription after;
};

/// The next step up; `lastSet` is what the last sets reached. Nothing at the end of the ladder, or while a
/// load needs more repetitions first.
[[nodiscard]] std::optional<Step> stepUp(const Prescription& before, const Exercise& exercise, int lastSet,
                                         const StepScope& scope);

/// The next step down; nothing when there is nothing less.
[[nodiscard]] std::optional<Step> stepDown(const Prescription& before, const Exercise& exercise,
                                           DownCause cause, const StepScope& scope);

} // namespace backbridge
