#include "ui/plan/line_button.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/focus_ring.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

LineButton::LineButton(QWidget* parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty(FocusRing::kRadiusProperty, radius::kField);
}

void LineButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LineButton::paintGround(QPainter& painter) const
{
    if (isEnabled() && (underMouse() || isDown())) {
        paintBox(painter, QRectF(rect()), radius::kField, themed(Color::Well), {});
    }
}

} // namespace backbridge::ui
