#include "backbridge/report/sparkline.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>

#include "backbridge/report/chart_painter.h"

namespace backbridge::report {

namespace {

constexpr double kUnit = 5; ///< height of one session
constexpr double kFoot = 34; ///< the axis, from the top
constexpr double kLeft = 6;
constexpr double kStep = 22;
constexpr double kBar = 14;
constexpr double kGap = 2; ///< between the band's top and what is above it
constexpr double kLine = 1.5;

QString tr(const char* text)
{
    return QCoreApplication::translate("backbridge::report::Sparkline", text);
}

void outline(QPainter& painter, const QRectF& rect, const QColor& color, const QColor& fill)
{
    constexpr double kHalf = kLine / 2;
    painter.setPen(QPen(color, kLine, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(fill);
    painter.drawRect(rect.adjusted(kHalf, kHalf, -kHalf, -kHalf));
}

void paintWeek(QPainter& painter, double left, const WeekAdherence& week, const ChartPalette& palette)
{
    if (week.status == WeekStatus::Paused && week.done == 0) {
        paintChartMark(painter, ChartMark::TwoBars, {left + kBar / 2, kFoot - 1.5 * kUnit}, 8, palette);
        return;
    }
    if (week.done == 0) {
        if (week.status != WeekStatus::Current) {
            painter.fillRect(QRectF(left, kFoot - 1, kBar, 2), palette.ink);
        }
        return;
    }
    const double height = kUnit * std::min(week.done, kBandHigh);
    const QRectF bar(left, kFoot - height, kBar, height);
    const bool solid = week.status == WeekStatus::OnTarget || week.status == WeekStatus::Above;
    if (solid) {
        painter.fillRect(bar, palette.accent);
    } else {
        outline(painter, bar, palette.accent, palette.ground);
    }
    if (week.done > kBandHigh) {
        const double top = std::max(0.0, bar.top() - kGap - kUnit * (week.done - kBandHigh));
        outline(painter, QRectF(left, top, kBar, bar.top() - kGap - top), palette.ink, palette.ground);
    }
}

} // namespace

void paintSparkline(QPainter& painter, const QRectF& rect,
                    const std::vector<std::optional<WeekAdherence>>& weeks, const ChartPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / kSparklineSize.width(), rect.height() / kSparklineSize.height());
    painter.fillRect(
        QRectF(0, kFoot - kUnit * kBandHigh, kSparklineSize.width(), kUnit * (kBandHigh - kBandLow)),
        palette.band);
    painter.fillRect(QRectF(0, kFoot, kSparklineSize.width(), 1), palette.edge);
    double left = kLeft;
    for (const std::optional<WeekAdherence>& week : weeks) {
        if (week) {
            paintWeek(painter, left, *week, palette);
        }
        left += kStep;
    }
    painter.restore();
}

QString sparklineText(const std::vector<std::optional<WeekAdherence>>& weeks)
{
    QStringList numbers;
    for (const std::optional<WeekAdherence>& week : weeks) {
        if (!week) {
            numbers << tr("no plan");
        } else if (week->status == WeekStatus::Paused && week->done == 0) {
            numbers << tr("paused");
        } else {
            numbers << QString::number(week->done);
        }
    }
    return tr("sessions in the last %1 weeks: %2").arg(weeks.size()).arg(numbers.join(tr(", ")));
}

} // namespace backbridge::report
