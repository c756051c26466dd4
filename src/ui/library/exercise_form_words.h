#pragma once

#include <QString>

#include "backbridge/domain/own_exercise.h"

namespace backbridge::ui {

/// "2 plans and 14 sessions name this exercise. They keep it as it is; new plans get the changed one."; empty
/// when none does.
[[nodiscard]] QString exerciseUseText(const ExerciseUse& use);

} // namespace backbridge::ui
