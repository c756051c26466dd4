#include "ui/theme/shapes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "ui/theme/theme.h"

namespace backbridge::ui {

QPainterPath roundedPath(const QRectF& rect, double cornerRadius)
{
    const double corner = std::max(0.0, std::min({cornerRadius, rect.width() / 2, rect.height() / 2}));
    QPainterPath path;
    path.addRoundedRect(rect, corner, corner);
    return path;
}

void paintBox(QPainter& painter, const QRectF& rect, double cornerRadius, const QColor& fill,
              const QColor& border, double borderWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double half = border.isValid() ? borderWidth / 2 : 0;
    painter.setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.drawPath(roundedPath(rect.adjusted(half, half, -half, -half), cornerRadius - half));
    painter.restore();
}

void paintFieldBox(QPainter& painter, const QRectF& rect, bool enabled)
{
    paintBox(painter, rect, radius::kField, themed(Color::Card), themed(enabled ? Color::Edge : Color::Line));
}

} // namespace backbridge::ui
