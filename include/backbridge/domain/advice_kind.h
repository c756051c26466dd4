#pragma once

#include <array>

#include "backbridge/domain/words.h"

namespace backbridge {

/// What a plan could do better; every one may be overruled. What makes a plan impossible is in checkPlan().
enum class AdviceKind {
    TouchingDays, ///< days touch although fewer could, or two A days touch (docs/clinical-rules.md, "Spacing
                  ///< of days")
    HardOnTouchingDays, ///< the same exercise above effort 6, or the same muscle loaded hard, on touching
                        ///< days (docs/clinical-rules.md, "Spacing of days")
    FamilyMissing, ///< no bridge, squat or lunge from the second phase on (docs/clinical-rules.md, "Phases")
    LevelJump, ///< more than one level harder than the phase before (docs/clinical-rules.md, "Steps between
               ///< phases")
    LoadJump, ///< more than 10 % more load than the phase before (the same)
    TooManyExercises, ///< more than six in a session (docs/clinical-rules.md, "Phases")
    LongSession, ///< more than 40 minutes (docs/clinical-rules.md, "Dose defaults")
    HardStart, ///< level 3 or more in weeks 1–2 (docs/clinical-rules.md, "Phases")
    UnknownExercise, ///< the library does not have it
    ToAvoid, ///< carries one of the client's care tags
    EmptyDay, ///< a kind of day has no exercise
    MissingEquipment, ///< needs what is not at hand; given by adviceOn()
};

template <>
struct EnumWords<AdviceKind> {
    static constexpr std::array<std::pair<AdviceKind, QLatin1String>, 12> kWords {{
        {AdviceKind::TouchingDays, QLatin1String("touching_days")},
        {AdviceKind::HardOnTouchingDays, QLatin1String("hard_on_touching_days")},
        {AdviceKind::FamilyMissing, QLatin1String("family_missing")},
        {AdviceKind::LevelJump, QLatin1String("level_jump")},
        {AdviceKind::LoadJump, QLatin1String("load_jump")},
        {AdviceKind::TooManyExercises, QLatin1String("too_many_exercises")},
        {AdviceKind::LongSession, QLatin1String("long_session")},
        {AdviceKind::HardStart, QLatin1String("hard_start")},
        {AdviceKind::UnknownExercise, QLatin1String("unknown_exercise")},
        {AdviceKind::ToAvoid, QLatin1String("to_avoid")},
        {AdviceKind::EmptyDay, QLatin1String("empty_day")},
        {AdviceKind::MissingEquipment, QLatin1String("missing_equipment")},
    }};
};

} // namespace backbridge
