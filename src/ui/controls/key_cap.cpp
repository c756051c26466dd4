#include "ui/controls/key_cap.h"

#include <QPainter>

#include <algorithm>

#include "ui/controls/accessible.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

KeyCap::KeyCap(const QString& key, QWidget* parent)
    : QWidget(parent)
    , m_key(key)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(ui::font(Type::Small));
    setAccessibleName(tr("key %1").arg(key));
}

QSize KeyCap::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int height = metrics.height() + space::kSmall;
    return {std::max(height, metrics.horizontalAdvance(m_key) + 2 * space::kSmall), height};
}

void KeyCap::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBox(painter, QRectF(rect()), radius::kKey, themed(Color::Card), themed(Color::Edge));
    painter.setFont(font());
    painter.setPen(themed(Color::Ink));
    painter.drawText(rect(), Qt::AlignCenter, m_key);
}

} // namespace backbridge::ui
