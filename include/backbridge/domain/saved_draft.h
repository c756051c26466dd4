#pragma once

#include <QDateTime>

#include <optional>

#include "backbridge/domain/ids.h"
#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/proposal.h"

namespace backbridge {

/// A plan that was begun and neither saved nor discarded, kept so that nothing of it is lost when the program
/// ends. At most one for each client and plan.
struct SavedDraft {
    ClientId client;
    PlanId plan; ///< to be changed, or the id that the new plan will get
    bool isNew = true;
    PlanAnswers answers; ///< to the questions of a new plan
    std::optional<ExerciseId> wanted; ///< to be added to what is proposed
    std::optional<PlanDraft> draft; ///< nothing: the questions are still to be answered

    friend bool operator==(const SavedDraft& a, const SavedDraft& b) = default;
};

} // namespace backbridge
