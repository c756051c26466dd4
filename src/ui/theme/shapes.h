#pragma once

#include <QRectF>

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

class QPainter;
class QPainterPath;

namespace backbridge::ui {

/// A rounded rectangle with its border drawn inside, so that a border of 1 px is sharp.
void paintBox(QPainter& painter, const QRectF& rect, double cornerRadius, const QColor& fill,
              const QColor& border, double borderWidth = 1);

/// The box of a field: card with an edge, or a line when disabled.
void paintFieldBox(QPainter& painter, const QRectF& rect, bool enabled);

/// A rounded path, its corners no rounder than the rectangle allows.
[[nodiscard]] QPainterPath roundedPath(const QRectF& rect, double cornerRadius);

} // namespace backbridge::ui
