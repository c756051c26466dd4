#pragma once

#include <QFontMetricsF>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

#include "backbridge/report/chart_scene.h"
#include "backbridge/report/weekly_chart.h"

namespace backbridge::report {

/// The few measures of the small font that the layout needs.
struct ChartText {
    double lineHeight = 17;
    double axisWidth = 16; ///< widest number of the axis
    double weekWidth = 46; ///< widest line under a bar
    double bandWidth = 170; ///< of the band's name
    double numberWidth = 44; ///< widest "wk 12", bold "now" included
};

/// Width of one week: all share the plot, but few weeks stay side by side instead of drifting apart.
[[nodiscard]] double weekSlot(double plotWidth, std::size_t weeks);

inline constexpr double kAxisGap = 10; ///< between the numbers of an axis and the plot

/// Room for the numbers of an axis, of which `widest` is the widest. It is the same for all of up to four
/// digits, so that charts above each other have the same edges.
[[nodiscard]] double axisWidth(const QString& widest, const ChartType& type);

/// Measures what the chart of `model` writes.
[[nodiscard]] ChartText measureChartText(const WeeklyChartModel& model, const QFontMetricsF& metrics);

/// The mark of a status.
[[nodiscard]] ChartMark markOf(ChartWeekState state);

struct ChartBar {
    int index = 0; ///< into WeeklyChartModel::weeks
    ChartWeekState state = ChartWeekState::Planned;
    QRectF slot; ///< the week's column, the whole height of the plot: what the pointer hits
    QRectF bar; ///< done, up to the band's top when the week is above it; null without a bar
    QRectF over; ///< what is above the band, 3 px over the bar; null otherwise
    QRectF outline; ///< dashed, of a paused week; null otherwise
    std::optional<QLineF> dash; ///< on the axis, when nothing was done
    std::optional<QLineF> planned; ///< the planned mark
    ChartMark mark = ChartMark::None;
    QPointF markAt; ///< its middle
    double markSize = 0; ///< its width

    friend bool operator==(const ChartBar& a, const ChartBar& b) = default;
};

struct ChartTick {
    int value = 0;
    double y = 0;

    friend bool operator==(const ChartTick& a, const ChartTick& b) = default;
};

/// Where everything of the chart is, in the units of the size asked for.
struct WeeklyChartLayout {
    QRectF plot;
    QRectF band; ///< 3–5 sessions, as wide as the plot
    std::vector<ChartTick> ticks; ///< from 0 upwards; the first is the axis
    std::vector<ChartBar> bars; ///< one for each week
    std::vector<ChartLabel> labels;

    /// The week at `position`, or -1.
    [[nodiscard]] int weekAt(const QPointF& position) const;

    friend bool operator==(const WeeklyChartLayout& a, const WeeklyChartLayout& b) = default;
};

/// Lays the chart out. Pure: the same input gives the same numbers. With too many weeks for all labels every
/// second, third, … is kept, and the current week's always.
[[nodiscard]] WeeklyChartLayout layOutWeeklyChart(const WeeklyChartModel& model, QSizeF size,
                                                  const ChartText& text);

} // namespace backbridge::report
