#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"
#include "backbridge/domain/substitute.h"

namespace backbridge {

/// One step up or down that the last sessions speak for; a person accepts, changes or turns it down.
struct StepSuggestion {
    StepKind kind = StepKind::MoreReps;
    int phase = 0; ///< index into the current version's phases: the one that runs
    DayLetter day = DayLetter::A;
    Prescription before; ///< as it is
    Prescription after; ///< as it would be; another exercise for Harder and Easier
    QString text; ///< the step: "Bridge: 2 × 12 instead of 2 × 10"
    QString reason; ///< the evidence: "two sessions with all sets done, effort 5, pain at most 2"
    QString source; ///< what the rule rests on

    friend bool operator==(const StepSuggestion& a, const StepSuggestion& b) = default;

    [[nodiscard]] bool isUp() const;
};

/// Steps for the phase of `plan` that runs on `today`, exactly by docs/clinical-rules.md, "Progression and
/// regression". `sessions` are the client's, whole, in any order; those of other plans count too. Steps down
/// come first, then in the order of the phase. At most one step up for each family in one session, and to no
/// exercise that `means` keep the person from. None at all in a flare, in a pause and outside the plan; none
/// up while a red warning sign is open (`redFlagOpen`). What was turned down is not suggested again while the
/// plan asks for the same of that exercise; a step down is when a later session gives cause anew.
[[nodiscard]] std::vector<StepSuggestion> suggestSteps(const Plan& plan, const std::vector<Session>& sessions,
                                                       const ExerciseLibrary& library, QDate today,
                                                       bool redFlagOpen = false, const Means& means = {});

/// How many days of sessions suggestSteps() looks back on.
constexpr int kStepDays = 84;

/// `plan` with the step taken from `today` on, as a new version. Later phases that ask for just the same of
/// the exercise change along. The same plan when it does not ask for `step.before` any more.
[[nodiscard]] Plan withStep(Plan plan, const StepSuggestion& step, QDate today);

/// The same for a version that is being edited.
[[nodiscard]] PlanVersion withStep(PlanVersion version, const StepSuggestion& step);

/// `plan` with the step remembered as turned down.
[[nodiscard]] Plan withDeclined(Plan plan, const StepSuggestion& step, QDate today);

} // namespace backbridge
