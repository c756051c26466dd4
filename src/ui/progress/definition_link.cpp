#include "ui/progress/definition_link.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

DefinitionLink::DefinitionLink(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFont(ui::font(Type::Base));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleDescription(tr("Says what the share is"));
}

QSize DefinitionLink::sizeHint() const
{
    return {std::max<int>(height::kTarget, fontMetrics().horizontalAdvance(text()) + 1),
            std::max<int>(height::kTarget, fontMetrics().height() + space::kHair)};
}

void DefinitionLink::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QColor color = themed(underMouse() || isChecked() ? Color::Accent : Color::Soft);
    painter.setFont(font());
    painter.setPen(color);
    painter.drawText(rect(), Qt::AlignCenter, text());
    const int words = fontMetrics().horizontalAdvance(text());
    const int left = (width() - words) / 2;
    const double y = (height() + fontMetrics().height()) / 2.0 - fontMetrics().descent() + 3;
    painter.setPen(QPen(color, 1, Qt::DotLine));
    painter.drawLine(QPointF(left, y), QPointF(left + words, y));
}

void DefinitionLink::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace backbridge::ui
