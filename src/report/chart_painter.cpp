#include "backbridge/report/chart_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <variant>

namespace backbridge::report {

namespace {

constexpr double kCorner = 4;
constexpr double kOutline = 2;

/// A bar with round upper corners, `inset` on all sides.
QPainterPath barPath(const QRectF& rect, double inset)
{
    const QRectF r = rect.adjusted(inset, inset, -inset, -inset);
    const double corner = std::max(0.0, std::min({kCorner - inset / 2, r.width() / 2, r.height()}));
    QPainterPath path;
    path.moveTo(r.bottomLeft());
    path.lineTo(r.left(), r.top() + corner);
    path.arcTo(QRectF(r.left(), r.top(), 2 * corner, 2 * corner), 180, -90);
    path.lineTo(r.right() - corner, r.top());
    path.arcTo(QRectF(r.right() - 2 * corner, r.top(), 2 * corner, 2 * corner), 90, -90);
    path.lineTo(r.bottomRight());
    path.closeSubpath();
    return path;
}

QPen outlinePen(const QColor& color, double width)
{
    return {color, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin};
}

QPen dashedPen(const ChartPalette& palette)
{
    QPen pen(palette.edge, 1.25, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({3.2, 2.4});
    return pen;
}

void strokeBar(QPainter& painter, const QRectF& rect, const QColor& color, const QBrush& fill)
{
    painter.setPen(outlinePen(color, kOutline));
    painter.setBrush(fill);
    painter.drawPath(barPath(rect, kOutline / 2));
}

/// 45° stripes, 2.6 of every 7 px.
void hatch(QPainter& painter, const QRectF& rect, const ChartPalette& palette)
{
    painter.save();
    painter.setClipPath(barPath(rect, 0), Qt::IntersectClip);
    painter.fillRect(rect, palette.ground);
    painter.setPen(outlinePen(palette.accent, 2.6));
    const double step = 7 * std::sqrt(2.0);
    const int stripes = static_cast<int>((rect.width() + rect.height()) / step) + 1;
    for (int stripe = 0; stripe < stripes; ++stripe) {
        const double x = rect.left() - rect.height() + step * stripe;
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    }
    painter.restore();
    strokeBar(painter, rect, palette.accent, Qt::NoBrush);
}

void paintTick(QPainter& painter, const QPointF& at, double size, const QColor& color)
{
    painter.setPen(QPen(color, size / 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const std::array points {at + QPointF(-0.42, 0.05) * size, at + QPointF(-0.13, 0.34) * size,
                             at + QPointF(0.43, -0.32) * size};
    painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

void paintTriangle(QPainter& painter, const QPointF& at, double size, double up, const QColor& ink,
                   bool solid)
{
    const double half = size * 0.46;
    const std::array points {at + QPointF(-half, up * half * 0.85), at + QPointF(half, up * half * 0.85),
                             at + QPointF(0, -up * half * 0.85)};
    painter.setPen(QPen(ink, std::max(1.0, size / 7.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(solid ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawPolygon(points.data(), static_cast<int>(points.size()));
}

void paintTwoBars(QPainter& painter, const QPointF& at, double size, const QColor& color)
{
    const double width = std::max(1.0, std::round(size / 6));
    const double height = size;
    const double gap = std::max(1.0, std::round(size / 4));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const double top = at.y() - height / 2;
    painter.drawRect(QRectF(at.x() - gap / 2 - width, top, width, height));
    painter.drawRect(QRectF(at.x() + gap / 2, top, width, height));
}

void paintBar(QPainter& painter, const ChartBar& bar, const ChartPalette& palette)
{
    if (!bar.outline.isNull()) {
        painter.setPen(dashedPen(palette));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(barPath(bar.outline, 0.5));
    }
    if (!bar.bar.isNull()) {
        switch (bar.state) {
        case ChartWeekState::Current:
            hatch(painter, bar.bar, palette);
            break;
        case ChartWeekState::Below:
        case ChartWeekState::Paused:
            strokeBar(painter, bar.bar, palette.accent, palette.ground);
            break;
        default:
            painter.setPen(Qt::NoPen);
            painter.setBrush(palette.accent);
            if (bar.over.isNull()) {
                painter.drawPath(barPath(bar.bar, 0));
            } else {
                painter.drawRect(bar.bar);
            }
        }
    }
    if (!bar.over.isNull()) {
        painter.setPen(QPen(palette.ink, kOutline, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.setBrush(palette.ground);
        painter.drawRoundedRect(bar.over.adjusted(1, 1, -1, -1), kCorner / 2, kCorner / 2);
    }
}

void paintPlanned(QPainter& painter, const ChartBar& bar, const ChartPalette& palette)
{
    const QLineF& line = *bar.planned;
    const QRectF filled = bar.over.isNull() ? bar.bar : bar.bar.united(bar.over);
    const QRectF halo = QRectF(line.x1(), line.y1() - 3, line.length(), 6).intersected(filled);
    if (!halo.isEmpty()) {
        painter.fillRect(halo, palette.ground);
    }
    painter.fillRect(QRectF(line.x1(), line.y1() - 1, line.length(), 2), palette.ink);
}

void paintGround(QPainter& painter, const WeeklyChartLayout& layout, const ChartPalette& palette)
{
    const QRectF& plot = layout.plot;
    painter.fillRect(layout.band, palette.band);
    for (const ChartTick& tick : layout.ticks) {
        painter.fillRect(QRectF(plot.left(), tick.y, plot.width(), 1), palette.line);
    }
    for (const double y : {layout.band.top(), layout.band.bottom()}) {
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), palette.accent);
    }
}

void paintLabels(QPainter& painter, const std::vector<ChartLabel>& labels, const ChartPalette& palette,
                 const QFont& small)
{
    QFont strong = small;
    strong.setWeight(QFont::DemiBold);
    for (const ChartLabel& label : labels) {
        painter.setFont(label.strong ? strong : small);
        painter.setPen(label.strong ? palette.ink : palette.soft);
        painter.drawText(label.rect, static_cast<int>(label.alignment) | Qt::TextDontClip, label.text);
    }
}

QColor colorOf(ChartInk ink, const ChartPalette& palette)
{
    switch (ink) {
    case ChartInk::Ground:
        return palette.ground;
    case ChartInk::Well:
        return palette.well;
    case ChartInk::Band:
        return palette.band;
    case ChartInk::Line:
        return palette.line;
    case ChartInk::Edge:
        return palette.edge;
    case ChartInk::Soft:
        return palette.soft;
    case ChartInk::Ink:
        return palette.ink;
    case ChartInk::Accent:
        return palette.accent;
    }
    Q_UNREACHABLE();
}

/// Paints one shape of a scene, whichever it is.
class ShapePainter {
public:
    ShapePainter(QPainter& painter, const ChartPalette& palette)
        : m_painter(painter)
        , m_palette(palette)
    {
    }

    void operator()(const ChartFill& fill) const
    {
        m_painter.fillRect(fill.rect, colorOf(fill.ink, m_palette));
    }

    void operator()(const ChartStroke& stroke) const
    {
        const bool dotted = stroke.style == ChartStroke::Style::Dotted;
        m_painter.setPen(QPen(colorOf(stroke.ink, m_palette), stroke.width,
                              dotted ? Qt::DotLine : Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(stroke.points.data(), static_cast<int>(stroke.points.size()));
    }

    void operator()(const ChartFrame& frame) const
    {
        m_painter.setPen(dashedPen(m_palette));
        m_painter.setBrush(m_palette.ground);
        m_painter.drawRoundedRect(frame.rect.adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    }

    void operator()(const ChartDot& dot) const
    {
        const bool hollow = dot.shape == ChartDot::Shape::Ring;
        m_painter.setPen(hollow ? QPen(m_palette.ink, std::min(1.6, dot.radius / 2)) : QPen(Qt::NoPen));
        m_painter.setBrush(hollow ? m_palette.ground : m_palette.ink);
        if (dot.shape == ChartDot::Shape::Diamond) {
            const double r = dot.radius;
            m_painter.drawPolygon(QPolygonF({dot.at - QPointF(0, r), dot.at + QPointF(r, 0),
                                             dot.at + QPointF(0, r), dot.at - QPointF(r, 0)}));
        } else {
            m_painter.drawEllipse(dot.at, dot.radius, dot.radius);
        }
    }

    void operator()(const ChartSign& sign) const
    {
        paintChartMark(m_painter, sign.mark, sign.at, sign.size, m_palette);
    }

private:
    QPainter& m_painter;
    const ChartPalette& m_palette;
};

} // namespace

void paintScene(QPainter& painter, const ChartScene& scene, const ChartPalette& palette, const QFont& small)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const ShapePainter paintShape(painter, palette);
    for (const ChartShape& shape : scene.shapes) {
        std::visit(paintShape, shape);
    }
    paintLabels(painter, scene.labels, palette, small);
    painter.restore();
}

ChartPalette printPalette()
{
    return {QColor(Qt::white),           QColor::fromRgb(0xFFD0D0D0), QColor::fromRgb(0xFF707070),
            QColor(Qt::black),           QColor::fromRgb(0xFF404040), QColor::fromRgb(0xFF303030),
            QColor::fromRgb(0xFFE8E8E8), QColor::fromRgb(0xFFF2F2F2)};
}

void paintChartMark(QPainter& painter, ChartMark mark, const QPointF& at, double size,
                    const ChartPalette& palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    switch (mark) {
    case ChartMark::None:
        break;
    case ChartMark::Tick:
        paintTick(painter, at, size, palette.accent);
        break;
    case ChartMark::HollowDown:
        paintTriangle(painter, at, size, -1, palette.ink, false);
        break;
    case ChartMark::SolidUp:
        paintTriangle(painter, at, size, 1, palette.ink, true);
        break;
    case ChartMark::TwoBars:
        paintTwoBars(painter, at, size, palette.soft);
        break;
    case ChartMark::Ring:
        painter.setPen(QPen(palette.accent, size / 6.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, size * 0.34, size * 0.34);
        break;
    }
    painter.restore();
}

void paintWeeklyChart(QPainter& painter, const WeeklyChartLayout& layout, const ChartPalette& palette,
                      const QFont& small)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter, layout, palette);
    for (const ChartBar& bar : layout.bars) {
        paintBar(painter, bar, palette);
    }
    if (!layout.ticks.empty()) {
        painter.fillRect(QRectF(layout.plot.left(), layout.ticks.front().y, layout.plot.width(), 1),
                         palette.edge);
    }
    for (const ChartBar& bar : layout.bars) {
        if (bar.dash) {
            painter.fillRect(QRectF(bar.dash->x1(), bar.dash->y1() - 1, bar.dash->length(), 2.5),
                             palette.ink);
        }
        if (bar.planned) {
            paintPlanned(painter, bar, palette);
        }
        paintChartMark(painter, bar.mark, bar.markAt, bar.markSize, palette);
    }
    paintLabels(painter, layout.labels, palette, small);
    painter.restore();
}

} // namespace backbridge::report
