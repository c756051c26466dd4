#include "backbridge/report/weekly_chart_layout.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "backbridge/domain/adherence.h"

namespace backbridge::report {

namespace {

constexpr int kLeastTop = 6; ///< the axis always shows the whole band and one above it
constexpr double kLabelGap = 6; ///< between the axis and the words under it
constexpr double kGreatestSlot = 120; ///< few weeks stay side by side instead of drifting apart
constexpr double kGreatestBar = 32;
constexpr double kMarkSize = 12;
constexpr double kOverGap = 3;
constexpr double kBandLabelIndent = 8;

QString tr(const char* text)
{
    return QCoreApplication::translate("backbridge::report::WeeklyChart", text);
}

QString numberLabel(const ChartWeek& week)
{
    return week.state == ChartWeekState::Current ? tr("now") : tr("wk %1").arg(week.number);
}

QString dateLabel(const ChartWeek& week)
{
    return QLocale().toString(week.monday, QStringLiteral("d MMM"));
}

QString bandLabel()
{
    return tr("band: %1–%2 sessions a week").arg(kBandLow).arg(kBandHigh);
}

/// The scales of a chart: sessions to y, weeks to x.
struct Scale {
    QRectF plot;
    double unit = 0; ///< height of one session
    double slot = 0; ///< width of one week
    double bar = 0; ///< width of one bar

    [[nodiscard]] double y(int sessions) const { return plot.bottom() - unit * sessions; }

    [[nodiscard]] double middle(int index) const { return plot.left() + slot * (index + 0.5); }
};

int topOf(const WeeklyChartModel& model)
{
    int top = kLeastTop;
    for (const ChartWeek& week : model.weeks) {
        top = std::max({top, week.done, week.planned, week.unpaused});
    }
    return top;
}

/// `headroom` is kept free over the plot, beside what the marks need.
Scale scaleOf(const WeeklyChartModel& model, QSizeF size, const ChartText& text, double headroom)
{
    const double left = std::ceil(text.axisWidth + kAxisGap);
    const double above = std::ceil(text.lineHeight + 4) + headroom;
    const double below = std::ceil(2 * text.lineHeight + kLabelGap);
    const int top = topOf(model);
    // Whole units keep every line of the grid on whole pixels.
    const double unit = std::max(1.0, std::floor((size.height() - above - below) / top));
    const double width = std::max(1.0, size.width() - left);

    Scale scale;
    scale.plot = QRectF(left, std::max(0.0, size.height() - below - unit * top), width, unit * top);
    scale.unit = unit;
    scale.slot = weekSlot(width, model.weeks.size());
    scale.bar = std::clamp(std::round(scale.slot * 0.55), 2.0, kGreatestBar);
    return scale;
}

QRectF barRect(const Scale& scale, int index, int from, int to)
{
    const double left = std::round(scale.middle(index) - scale.bar / 2);
    return {left, scale.y(to), scale.bar, scale.y(from) - scale.y(to)};
}

ChartBar layOutBar(const ChartWeek& week, int index, const Scale& scale)
{
    ChartBar bar;
    bar.index = index;
    bar.state = week.state;
    bar.slot =
        QRectF(scale.plot.left() + scale.slot * index, scale.plot.top(), scale.slot, scale.plot.height());
    if (week.done > 0) {
        bar.bar = barRect(scale, index, 0, std::min(week.done, kBandHigh));
    } else if (week.state == ChartWeekState::None) {
        const QRectF foot = barRect(scale, index, 0, 0);
        bar.dash = QLineF(foot.bottomLeft(), foot.bottomRight());
    }
    if (week.done > kBandHigh) {
        bar.over = barRect(scale, index, kBandHigh, week.done).adjusted(0, 0, 0, -kOverGap);
    }
    if (week.state == ChartWeekState::Paused && week.unpaused > 0) {
        bar.outline = barRect(scale, index, 0, week.unpaused);
    }
    if (week.planned > 0) {
        const double width = std::min(scale.bar + 12, scale.slot - 2);
        const double middle = barRect(scale, index, 0, 0).center().x();
        bar.planned =
            QLineF(middle - width / 2, scale.y(week.planned), middle + width / 2, scale.y(week.planned));
    }
    bar.mark = markOf(week.state);
    bar.markSize = std::max(3.0, std::min(kMarkSize, scale.slot - 3));
    const double middle = barRect(scale, index, 0, 0).center().x();
    bar.markAt = week.state == ChartWeekState::Paused && week.done == 0 && !bar.outline.isNull()
        ? QPointF(middle, bar.outline.center().y())
        : QPointF(middle, scale.y(week.done) - bar.markSize / 2 - 6);
    return bar;
}

/// How many weeks share one label: the least step at which labels do not touch.
int labelStep(double slot, double need)
{
    constexpr std::array kSteps {1, 2, 3, 4, 6, 8, 13, 26};
    for (const int step : kSteps) {
        if (slot * step >= need) {
            return step;
        }
    }
    return kSteps.back() * 2;
}

/// One line of words under the axis, each as wide as the widest: with too many weeks for all of them every
/// second, third, … is kept, and the current week's always.
void addLabelLine(WeeklyChartLayout& layout, const WeeklyChartModel& model, const Scale& scale,
                  const QRectF& line, const std::function<QString(const ChartWeek&)>& words, bool strongNow)
{
    const double width = line.width();
    const double need = width + 6;
    const int step = labelStep(scale.slot, need);
    // The last label does not leave the plot.
    const auto left = [&](int index) {
        return std::min(scale.middle(index) - width / 2, scale.plot.right() - width);
    };
    const auto now = std::find_if(model.weeks.begin(), model.weeks.end(), [](const ChartWeek& week) {
        return week.state == ChartWeekState::Current;
    });
    const std::optional<double> nowLeft = now == model.weeks.end()
        ? std::nullopt
        : std::optional(left(static_cast<int>(now - model.weeks.begin())));
    int index = -1;
    double taken = -1; // right edge of the label before
    for (const ChartWeek& week : model.weeks) {
        ++index;
        const bool current = week.state == ChartWeekState::Current;
        const bool touchesNow = nowLeft && std::abs(left(index) - *nowLeft) < need;
        if (!current && (index % step != 0 || touchesNow || left(index) < taken)) {
            continue;
        }
        taken = left(index) + width;
        layout.labels.push_back({QRectF(left(index), line.top(), width, line.height()), words(week),
                                 Qt::AlignCenter, current && strongNow});
    }
}

/// Numbers of weeks, and their first days below, which are wider and so may be fewer.
void addWeekLabels(WeeklyChartLayout& layout, const WeeklyChartModel& model, const Scale& scale,
                   const ChartText& text)
{
    const double top = scale.plot.bottom() + kLabelGap;
    const QRectF numbers(0, top, std::ceil(text.numberWidth), text.lineHeight);
    const QRectF dates(0, top + text.lineHeight, std::ceil(text.weekWidth), text.lineHeight);
    addLabelLine(layout, model, scale, numbers, &numberLabel, true);
    addLabelLine(layout, model, scale, dates, &dateLabel, false);
}

/// Whether something of a week stands where the band's name would.
bool isTall(const ChartBar& bar, const QRectF& label)
{
    const double half = bar.markSize / 2;
    const QRectF mark(bar.markAt - QPointF(half, half), QSizeF(bar.markSize, bar.markSize));
    const bool hasMark = bar.mark != ChartMark::None;
    return (hasMark && mark.intersects(label)) || (!bar.over.isNull() && bar.over.intersects(label));
}

/// A place for the band's name above the band's upper line where no bar is in the way: left first, then
/// further right.
std::optional<QRectF> bandLabelPlace(const WeeklyChartLayout& layout, const Scale& scale,
                                     const ChartText& text)
{
    QRectF rect(scale.plot.left() + kBandLabelIndent, scale.y(kBandHigh) - text.lineHeight - 1,
                text.bandWidth, text.lineHeight);
    const auto blocked = [&layout](const QRectF& place) {
        return std::any_of(layout.bars.begin(), layout.bars.end(),
                           [&place](const ChartBar& bar) { return isTall(bar, place); });
    };
    for (; rect.right() <= scale.plot.right(); rect.translate(scale.slot, 0)) {
        if (!blocked(rect)) {
            return rect;
        }
    }
    return std::nullopt;
}

WeeklyChartLayout layOutAt(const WeeklyChartModel& model, const Scale& scale, const ChartText& text)
{
    WeeklyChartLayout layout;
    layout.plot = scale.plot;
    layout.band = QRectF(scale.plot.left(), scale.y(kBandHigh), scale.plot.width(),
                         scale.y(kBandLow) - scale.y(kBandHigh));
    for (int value = 0; value <= topOf(model); ++value) {
        layout.ticks.push_back({value, scale.y(value)});
        layout.labels.push_back(
            {QRectF(0, scale.y(value) - text.lineHeight / 2, text.axisWidth, text.lineHeight),
             QString::number(value), Qt::AlignRight | Qt::AlignVCenter, false});
    }
    int index = 0;
    for (const ChartWeek& week : model.weeks) {
        layout.bars.push_back(layOutBar(week, index++, scale));
    }
    addWeekLabels(layout, model, scale, text);
    return layout;
}

} // namespace

ChartMark markOf(ChartWeekState state)
{
    switch (state) {
    case ChartWeekState::OnTarget:
        return ChartMark::Tick;
    case ChartWeekState::Below:
    case ChartWeekState::None:
        return ChartMark::HollowDown;
    case ChartWeekState::Above:
        return ChartMark::SolidUp;
    case ChartWeekState::Paused:
        return ChartMark::TwoBars;
    case ChartWeekState::Current:
        return ChartMark::Ring;
    case ChartWeekState::Planned:
        return ChartMark::None;
    }
    Q_UNREACHABLE();
}

double weekSlot(double plotWidth, std::size_t weeks)
{
    return std::min(kGreatestSlot, plotWidth / static_cast<double>(std::max<std::size_t>(1, weeks)));
}

double axisWidth(const QString& widest, const ChartType& type)
{
    return std::ceil(std::max(type.width(widest), type.width(QStringLiteral("0000"))));
}

ChartText measureChartText(const WeeklyChartModel& model, const QFontMetricsF& metrics)
{
    ChartText text;
    text.lineHeight = std::ceil(metrics.height());
    text.axisWidth = axisWidth(QString::number(topOf(model)), ChartType::of(metrics));
    text.bandWidth = std::ceil(metrics.horizontalAdvance(bandLabel())) + 1;
    text.weekWidth = 0;
    text.numberWidth = 0;
    for (const ChartWeek& week : model.weeks) {
        text.weekWidth = std::max(text.weekWidth, metrics.horizontalAdvance(dateLabel(week)));
        text.numberWidth = std::max(text.numberWidth, metrics.horizontalAdvance(numberLabel(week)) * 1.06);
    }
    return text;
}

int WeeklyChartLayout::weekAt(const QPointF& position) const
{
    const auto found = std::find_if(bars.begin(), bars.end(), [&position](const ChartBar& bar) {
        return position.x() >= bar.slot.left() && position.x() < bar.slot.right();
    });
    return found == bars.end() ? -1 : found->index;
}

WeeklyChartLayout layOutWeeklyChart(const WeeklyChartModel& model, QSizeF size, const ChartText& text)
{
    Scale scale = scaleOf(model, size, text, 0);
    WeeklyChartLayout layout = layOutAt(model, scale, text);
    std::optional<QRectF> place = bandLabelPlace(layout, scale, text);
    if (!place) {
        // Tall weeks everywhere: the name gets a line of its own over the plot.
        scale = scaleOf(model, size, text, text.lineHeight);
        layout = layOutAt(model, scale, text);
        place = QRectF(scale.plot.left() + kBandLabelIndent, 0, text.bandWidth, text.lineHeight);
    }
    layout.labels.push_back({*place, bandLabel(), Qt::AlignLeft | Qt::AlignVCenter, false});
    return layout;
}

} // namespace backbridge::report
