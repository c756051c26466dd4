#pragma once

#include "backbridge/report/figure_painter.h"
#include "ui/theme/colors.h"

namespace backbridge::ui {

/// The colours of a figure that stands on `ground`.
[[nodiscard]] report::FigurePalette figurePalette(Color ground, Scheme scheme);

/// The same in the current scheme.
[[nodiscard]] report::FigurePalette figurePalette(Color ground);

} // namespace backbridge::ui
