#pragma once

#include <QIcon>
#include <QPixmap>

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

class QPainter;
class QRectF;

namespace backbridge::ui {

/// The icon `name` of resources/icons ("today", "chevron-down", …) in a named colour. It takes the colour of
/// the scheme in which it is painted, so it follows a switch. Disabled, it is soft.
[[nodiscard]] QIcon icon(const QString& name, Color color = Color::Ink);

/// The same, painted at once and sharp at every scale.
void paintIcon(QPainter& painter, const QRectF& rect, const QString& name, const QColor& color);

/// A drawing in its own colours (the program's mark), sharp at every scale.
void paintPicture(QPainter& painter, const QRectF& rect, const QString& name);

} // namespace backbridge::ui
