#include "ui/controls/rating_picker.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

#include "ui/controls/accessible.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kCells = RatingPicker::kGreatest + 1;
constexpr int kCellWidth = 33;

} // namespace

RatingPicker::RatingPicker(QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(ui::font(Type::Base));
}

void RatingPicker::setValue(std::optional<int> value)
{
    Q_ASSERT(!value || (*value >= 0 && *value <= kGreatest));
    m_oneTyped = false;
    if (value == m_value) {
        return;
    }
    m_value = value;
    update();
    QAccessibleValueChangeEvent event(this, value ? QVariant(*value) : QVariant());
    QAccessible::updateAccessibility(&event);
}

void RatingPicker::choose(std::optional<int> value)
{
    const bool changed = value != m_value;
    setValue(value);
    if (changed) {
        emit valueChanged(value);
    }
}

void RatingPicker::typeDigit(int digit)
{
    if (digit == 0 && m_oneTyped) {
        choose(kGreatest);
        return;
    }
    choose(digit);
    m_oneTyped = digit == 1;
}

void RatingPicker::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (!plain) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        typeDigit(key - Qt::Key_0);
        return;
    }
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        choose(m_value ? std::max(0, *m_value - 1) : 0);
        break;
    case Qt::Key_Right:
    case Qt::Key_Up:
        choose(m_value ? std::min(kGreatest, *m_value + 1) : 0);
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(kGreatest);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        choose(std::nullopt);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RatingPicker::mousePressEvent(QMouseEvent* event)
{
    const std::optional<int> hit = cellAt(event->position());
    if (event->button() != Qt::LeftButton || !hit) {
        QWidget::mousePressEvent(event);
        return;
    }
    choose(hit == m_value ? std::nullopt : hit);
}

void RatingPicker::mouseMoveEvent(QMouseEvent* event)
{
    const std::optional<int> hit = cellAt(event->position());
    if (hit != m_hovered) {
        m_hovered = hit;
        update();
    }
}

void RatingPicker::leaveEvent(QEvent* /*event*/)
{
    m_hovered.reset();
    update();
}

void RatingPicker::focusInEvent(QFocusEvent* event)
{
    m_oneTyped = false;
    QWidget::focusInEvent(event);
}

QSize RatingPicker::sizeHint() const
{
    const int least = QFontMetrics(font()).horizontalAdvance(QStringLiteral("10")) + space::kSmall;
    return {kCells * std::max(kCellWidth, least) + 2,
            std::max(height::kCell, QFontMetrics(font()).height() + 2 * space::kSmall)};
}

QSize RatingPicker::minimumSizeHint() const
{
    return {kCells * height::kTarget, sizeHint().height()};
}

QRectF RatingPicker::cell(int value) const
{
    const double inner = width() - 2;
    const double left = std::round(1 + inner * value / kCells);
    const double right = std::round(1 + inner * (value + 1) / kCells);
    return {left, 1, right - left, height() - 2.0};
}

std::optional<int> RatingPicker::cellAt(const QPointF& position) const
{
    for (int value = 0; value <= kGreatest; ++value) {
        if (cell(value).contains(position)) {
            return value;
        }
    }
    return std::nullopt;
}

void RatingPicker::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(rect());
    paintFieldBox(painter, box, isEnabled());
    const QPainterPath inside = roundedPath(box.adjusted(1, 1, -1, -1), radius::kField - 1);
    for (int value = 0; value <= kGreatest; ++value) {
        const QRectF part = cell(value);
        const bool chosen = value == m_value;
        if (chosen || value == m_hovered) {
            painter.setClipPath(inside);
            painter.fillRect(part,
                             themed(chosen ? (isEnabled() ? Color::Accent : Color::Well) : Color::Well));
            painter.setClipping(false);
        }
        const bool besideChosen = m_value && (value == *m_value || value == *m_value + 1);
        if (value > 0 && !besideChosen) {
            painter.fillRect(QRectF(part.left(), part.top(), 1, part.height()), themed(Color::Line));
        }
        const Color ink = !isEnabled() ? Color::Soft : chosen ? Color::OnAccent : Color::Ink;
        painter.setFont(ui::font(chosen ? Type::BaseStrong : Type::Base));
        painter.setPen(themed(ink));
        painter.drawText(part, Qt::AlignCenter, QString::number(value));
    }
}

} // namespace backbridge::ui
