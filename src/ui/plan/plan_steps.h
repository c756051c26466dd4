#pragma once

#include <vector>

#include "backbridge/domain/step_suggestion.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

/// The steps that the last sessions of the plan's client speak for today, up and down.
[[nodiscard]] std::vector<StepSuggestion> readSteps(const Workspace& workspace, const Plan& plan);

} // namespace backbridge::ui
