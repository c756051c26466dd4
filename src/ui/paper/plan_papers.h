#pragma once

#include "backbridge/report/plan_sheet.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

/// `plan` and what goes with it on paper: whose it is, when to stop, figures. Points into `workspace`.
[[nodiscard]] report::PlanOnPaper planOnPaper(const Workspace& workspace, const Plan& plan);

} // namespace backbridge::ui
