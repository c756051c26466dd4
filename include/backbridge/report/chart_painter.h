#pragma once

#include <QColor>
#include <QFont>

#include "backbridge/report/chart_scene.h"
#include "backbridge/report/weekly_chart_layout.h"

class QPainter;

namespace backbridge::report {

/// The colours of a chart; from the theme on screen.
struct ChartPalette {
    QColor ground;
    QColor line;
    QColor edge;
    QColor ink;
    QColor soft;
    QColor accent;
    QColor band;
    QColor well;
};

/// For paper: black, grey, and a band that a grey printer still shows.
[[nodiscard]] ChartPalette printPalette();

/// Paints the chart at the painter's origin; `small` is the font it was measured with.
void paintWeeklyChart(QPainter& painter, const WeeklyChartLayout& layout, const ChartPalette& palette,
                      const QFont& small);

/// Paints a scene at the painter's origin; `small` is the font it was measured with.
void paintScene(QPainter& painter, const ChartScene& scene, const ChartPalette& palette, const QFont& small);

/// Paints one mark centred at `at`, for tables beside the chart.
void paintChartMark(QPainter& painter, ChartMark mark, const QPointF& at, double size,
                    const ChartPalette& palette);

} // namespace backbridge::report
