#pragma once

#include <QStringList>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"

namespace backbridge {

/// What `after` asks for that `before` did not, a plain sentence each: length, days, phases, exercises and
/// doses. Empty when both ask for the same. Phases are compared by their order.
[[nodiscard]] QStringList changesBetween(const PlanVersion& before, const PlanVersion& after,
                                         const ExerciseLibrary& library);

} // namespace backbridge
