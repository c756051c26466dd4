#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/advice_kind.h"
#include "backbridge/domain/client.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"

namespace backbridge {

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

/// Whether `version` keeps things as they are although `advice` speaks against it.
[[nodiscard]] bool isKept(const PlanVersion& version, const Advice& advice);

/// Takes note that `advice` was overruled, or writes another reason over the one there. `reason` as in
/// KeptAdvice.
void keepAdvice(PlanVersion& version, const Advice& advice, const QString& reason);

/// Forgets that it was overruled.
void unkeepAdvice(PlanVersion& version, const Advice& advice);

/// The highest level that an exercise of `family` may have in the phase without being a jump: one more than
/// the hardest of its family in the phase before; the highest there is when that has none
/// (docs/clinical-rules.md, "Steps between phases").
[[nodiscard]] int highestLevel(const PlanVersion& version, int phase, Family family,
                               const ExerciseLibrary& library);

/// The most kilograms of `exercise` in the phase that are no jump: a tenth more than in the phase before;
/// nothing when it has no load there (docs/clinical-rules.md, "Steps between phases").
[[nodiscard]] std::optional<double> highestLoad(const PlanVersion& version, int phase,
                                                const ExerciseId& exercise);

/// Effort above which the same muscles need a day between sessions (docs/clinical-rules.md, "Spacing of
/// days").
constexpr int kHardEffort = 6;
/// More exercises than this in one session are too many (docs/clinical-rules.md, "Phases").
constexpr int kMaxExercises = 6;
/// Minutes above which a session is called long (docs/clinical-rules.md, "Dose defaults").
constexpr int kLongSessionMinutes = 40;

} // namespace backbridge
