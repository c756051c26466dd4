#pragma once

#include <QString>

#include "backbridge/domain/plan_template.h"

namespace backbridge::ui {

/// "8 weeks · 3 days a week · 17–27 min"; of maintenance without the weeks.
[[nodiscard]] QString sizeText(const PlanTemplate& planTemplate);

/// "Needs: mat, chair"; that nothing is needed when it is so.
[[nodiscard]] QString needsText(const PlanTemplate& planTemplate);

} // namespace backbridge::ui
