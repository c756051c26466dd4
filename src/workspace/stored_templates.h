#pragma once

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan_template.h"
#include "backbridge/storage/database.h"

namespace backbridge {

/// Those that came with the program in their order, then one's own by name.
[[nodiscard]] std::vector<PlanTemplate> allTemplates(storage::Database& database,
                                                     const ExerciseLibrary& library);

[[nodiscard]] std::optional<PlanTemplate> findTemplate(const std::vector<PlanTemplate>& templates,
                                                       const TemplateId& id);

} // namespace backbridge
