#pragma once

#include <QString>

#include <vector>

#include "backbridge/report/chart_scene.h"

class QWidget;

namespace backbridge::ui {

/// Marks of a key are painted within this box.
inline constexpr QSizeF kChartKeySize {20, 20};

/// A mark as it is painted in a chart, and what it means.
[[nodiscard]] QWidget* makeChartKey(std::vector<report::ChartShape> shapes, const QString& words);

} // namespace backbridge::ui
