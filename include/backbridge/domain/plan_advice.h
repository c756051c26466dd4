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

/// More exercises than this in one session are too many (docs/clinical-rules.md, "Phases").
constexpr int kMaxExercises = 6;
/// Minutes above which a session is called long (docs/clinical-rules.md, "Dose defaults").
constexpr int kLongSessionMinutes = 40;

} // namespace backbridge
