#pragma once

#include <QString>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "step_evidence.h"

// Steps and their reasons in words.
namespace backbridge {

[[nodiscard]] QString stepText(StepKind kind, const Prescription& before, const Prescription& after,
                               const ExerciseLibrary& library);
[[nodiscard]] QString reasonUp(const GoodSessions& good);
[[nodiscard]] QString reasonDown(const DownEvidence& evidence);
[[nodiscard]] QString stepSource(bool isUp);

} // namespace backbridge
