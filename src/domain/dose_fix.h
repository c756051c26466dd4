#pragma once

#include <optional>

#include "backbridge/domain/plan_fix.h"

namespace backbridge {

// Fixes by what the exercises of a phase ask for.

/// No more load than a tenth above the phase before, in half kilograms.
[[nodiscard]] std::optional<PlanFix> lessLoad(int phase, const ExerciseId& exercise, const PlanDraft& draft);

/// Effort 6 at the most.
[[nodiscard]] PlanFix lessEffort(int phase, const ExerciseId& exercise, const PlanDraft& draft);

/// Takes exercises out of sessions with too many, helpers first.
[[nodiscard]] PlanFix fewerExercises(int phase, const PlanDraft& draft, const ExerciseLibrary& library);

/// Takes sets, then exercises, until no session of the phase is long; nothing when that cannot be done.
[[nodiscard]] std::optional<PlanFix> shorterSession(int phase, const PlanDraft& draft,
                                                    const ExerciseLibrary& library);

} // namespace backbridge
