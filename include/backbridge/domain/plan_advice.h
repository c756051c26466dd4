#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/client.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"

namespace backbridge {

/// What a plan could do better; every one may be overruled. What makes a plan impossible is in checkPlan().
enum class AdviceKind {
    TouchingDays, ///< days touch although fewer could, or two A days touch (docs/clinical-rules.md, "Spacing
                  ///< of days")
    FamilyMissing, ///< no bridge, squat or lunge from the second phase on (docs/clinical-rules.md, "Phases")
    TooManyExercises, ///< more than six in a session (docs/clinical-rules.md, "Phases")
    LongSession, ///< more than 40 minutes (docs/clinical-rules.md, "Dose defaults")
    HardStart, ///< level 3 or more in weeks 1–2 (docs/clinical-rules.md, "Phases")
    UnknownExercise, ///< the library does not have it
    ToAvoid, ///< carries one of the client's care tags
    EmptyDay, ///< a kind of day has no exercise
    MissingEquipment, ///< needs what is not at hand; given by adviceOn()
};

struct Advice {
    AdviceKind kind = AdviceKind::EmptyDay;
    int phase = 0; ///< index into the version's phases
    std::optional<ExerciseId> exercise; ///< what it is about, when it is about one
    QString text; ///< the reason, one or two plain sentences
    QString source; ///< what the rule rests on, for the "Why" beside it

    friend bool operator==(const Advice& a, const Advice& b) = default;
};

/// Advice on `version` for someone who minds `avoid`, in order of phase.
[[nodiscard]] std::vector<Advice> planAdvice(const PlanVersion& version, const ExerciseLibrary& library,
                                             const std::vector<CareTag>& avoid);

/// More exercises than this in one session are too many (docs/clinical-rules.md, "Phases").
constexpr int kMaxExercises = 6;
/// Minutes above which a session is called long (docs/clinical-rules.md, "Dose defaults").
constexpr int kLongSessionMinutes = 40;

} // namespace backbridge
