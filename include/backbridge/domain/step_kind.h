#pragma once

#include <array>

#include "backbridge/domain/words.h"

namespace backbridge {

/// One step up or down in an exercise (docs/clinical-rules.md, "Progression and regression").
enum class StepKind {
    MoreReps, ///< repetitions, steps or seconds towards the top of the range
    MoreSets,
    LongerHold, ///< or a slower tempo
    MoreLoad,
    Harder, ///< the next exercise of the ladder
    FewerSets,
    FewerReps, ///< or a shorter hold
    LessLoad,
    Easier, ///< the exercise before it in the ladder
};

template <>
struct EnumWords<StepKind> {
    static constexpr std::array<std::pair<StepKind, QLatin1String>, 9> kWords {{
        {StepKind::MoreReps, QLatin1String("more_reps")},
        {StepKind::MoreSets, QLatin1String("more_sets")},
        {StepKind::LongerHold, QLatin1String("longer_hold")},
        {StepKind::MoreLoad, QLatin1String("more_load")},
        {StepKind::Harder, QLatin1String("harder")},
        {StepKind::FewerSets, QLatin1String("fewer_sets")},
        {StepKind::FewerReps, QLatin1String("fewer_reps")},
        {StepKind::LessLoad, QLatin1String("less_load")},
        {StepKind::Easier, QLatin1String("easier")},
    }};
};

} // namespace backbridge
