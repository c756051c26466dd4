#pragma once

#include <QString>

#include <optional>

#include "backbridge/domain/plan_draft.h"

namespace backbridge {

/// What one click does about an advice.
struct PlanFix {
    QString text; ///< a verb and its object: "Spread the days"
    PlanDraft result; ///< the draft after it
};

/// The fix for `advice` on `draft`, where there is an obvious one.
[[nodiscard]] std::optional<PlanFix> fixFor(const Advice& advice, const PlanDraft& draft,
                                            const ExerciseLibrary& library);

/// An exercise of `family` for the phase: at hand, without what should be avoided, not in the phase yet, and
/// of the level nearest to the phase's own that is no jump from the phase before. Null when the library has
/// none.
[[nodiscard]] const Exercise* suggestionFor(Family family, int phase, const PlanDraft& draft,
                                            const ExerciseLibrary& library);

} // namespace backbridge
