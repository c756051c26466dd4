#include "ui/plan/drop_mark.h"

#include <QPainter>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kLineHeight = 8;
constexpr double kWidth = 2.5;
constexpr double kKnob = 3;

} // namespace

DropMark::DropMark(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("dropMark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropMark::showAt(const QRect& place)
{
    m_line = place.height() == 0;
    QRect here(parentWidget()->mapFromGlobal(place.topLeft()), place.size());
    if (m_line) {
        here.setTop(here.top() - kLineHeight / 2);
        here.setHeight(kLineHeight);
    }
    setGeometry(here);
    raise();
    show();
    update();
}

void DropMark::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themed(Color::Accent), kWidth));
    if (!m_line) {
        const double half = kWidth / 2;
        painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius::kCard,
                                radius::kCard);
        return;
    }
    const double y = height() / 2.0;
    painter.drawLine(QPointF(kKnob, y), QPointF(width(), y));
    painter.setBrush(themed(Color::Accent));
    painter.drawEllipse(QPointF(kKnob, y), kKnob, kKnob);
}

} // namespace backbridge::ui
