#include "ui/theme/style_parts.h"

#include <QAbstractItemView>
#include <QFocusFrame>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTableView>

#include "ui/theme/focus_ring.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

/// A square of whole pixels in the middle of `rect`.
QRectF middleSquare(const QRect& rect, int side)
{
    return QRectF(
        QRect(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side));
}

constexpr int kIndicator = 20;

} // namespace

void drawCheckMark(QPainter& painter, const QStyleOption& option)
{
    const QRectF box = middleSquare(option.rect, kIndicator);
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool on = (option.state & QStyle::State_On) != 0;
    const Color fill = !on ? Color::Card : enabled ? Color::Accent : Color::Well;
    const Color border = !enabled ? Color::Line : on ? Color::Accent : Color::Edge;
    paintBox(painter, box, radius::kKey, themed(fill), themed(border));
    if (on) {
        paintIcon(painter, box.adjusted(1, 1, -1, -1), QStringLiteral("check"),
                  themed(enabled ? Color::OnAccent : Color::Soft));
    } else if ((option.state & QStyle::State_NoChange) != 0) {
        painter.fillRect(QRectF(box.left() + 5, box.center().y() - 1, box.width() - 10, 2),
                         themed(Color::Ink));
    }
}

void drawRadioMark(QPainter& painter, const QStyleOption& option)
{
    const QRectF circle = middleSquare(option.rect, kIndicator);
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool on = (option.state & QStyle::State_On) != 0;
    const Color border = !enabled ? Color::Line : on ? Color::Accent : Color::Edge;
    paintBox(painter, circle, kIndicator, themed(Color::Card), themed(border), on ? 2 : 1);
    if (on) {
        paintBox(painter, circle.adjusted(5, 5, -5, -5), kIndicator,
                 themed(enabled ? Color::Accent : Color::Soft), {});
    }
}

void drawFocusFrame(QPainter& painter, const QStyleOption& option, const QWidget* frame)
{
    double corner = radius::kField;
    if (const auto* focusFrame = qobject_cast<const QFocusFrame*>(frame);
        focusFrame != nullptr && focusFrame->widget() != nullptr) {
        const QVariant own = focusFrame->widget()->property(FocusRing::kRadiusProperty);
        corner = own.isValid() ? own.toDouble() : corner;
    }
    paintBox(painter, QRectF(option.rect), corner + kRingGap + kRingWidth, {}, themed(Color::Accent),
             kRingWidth);
}

void drawHeaderSection(QPainter& painter, const QStyleOption& option)
{
    painter.fillRect(option.rect, themed(Color::Card));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     themed(Color::Line));
}

void drawHeaderLabel(QPainter& painter, const QStyleOptionHeader& option)
{
    const QRect rect = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    painter.setPen(themed(sorted ? Color::Ink : Color::Soft));
    const int flags = static_cast<int>(option.textAlignment) | Qt::AlignVCenter | Qt::TextSingleLine;
    painter.drawText(rect, flags, option.text);
    if (sorted) {
        constexpr int kArrow = 16;
        const int words = painter.fontMetrics().horizontalAdvance(option.text);
        const bool atEnd = (option.textAlignment & Qt::AlignRight) != 0;
        const int left = atEnd ? rect.right() - words - kArrow : rect.left() + words + space::kHair;
        // Qt calls the arrow of a rising order the one that points down.
        const bool rising = option.sortIndicator == QStyleOptionHeader::SortDown;
        paintIcon(painter, QRectF(left, rect.center().y() + 1 - kArrow / 2.0, kArrow, kArrow),
                  rising ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"), themed(Color::Ink));
    }
}

void drawItemGround(QPainter& painter, const QStyleOption& option, const QWidget* view)
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected) {
        painter.fillRect(option.rect, themed(Color::AccentSoft));
    } else if ((option.state & QStyle::State_MouseOver) != 0
               && qobject_cast<const QTableView*>(view) == nullptr) {
        painter.fillRect(option.rect, themed(Color::Well));
    }
}

void drawMenuFrame(QPainter& painter, const QStyleOption& option)
{
    painter.save();
    painter.setPen(themed(Color::Edge));
    painter.setBrush(themed(Color::Card));
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void drawPushButton(QPainter& painter, const QStyleOption& option)
{
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option);
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool down = (option.state & (QStyle::State_Sunken | QStyle::State_On)) != 0;
    const bool isDefault = button != nullptr && (button->features & QStyleOptionButton::DefaultButton) != 0;
    const Color border = !enabled ? Color::Line : isDefault ? Color::Accent : Color::Edge;
    paintBox(painter, QRectF(option.rect), radius::kField, themed(down ? Color::Well : Color::Card),
             themed(border), isDefault && enabled ? 2 : 1);
}

void drawScrollBar(QPainter& painter, const QStyleOptionSlider& option, const QRect& thumb)
{
    if (option.maximum <= option.minimum) {
        return;
    }
    const bool active = (option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)) != 0;
    const bool upright = option.orientation == Qt::Vertical;
    const QRectF bar = upright ? QRectF(thumb).adjusted(4, 2, -4, -2) : QRectF(thumb).adjusted(2, 4, -2, -4);
    paintBox(painter, bar, 4, themed(active ? Color::Soft : Color::Edge), {});
}

void drawToolButtonGround(QPainter& painter, const QStyleOption& option)
{
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool on = (option.state & (QStyle::State_On | QStyle::State_Sunken)) != 0;
    const bool over = (option.state & QStyle::State_MouseOver) != 0;
    if (enabled && (on || over)) {
        paintBox(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), radius::kTag,
                 themed(on ? Color::AccentSoft : Color::Well), {});
    }
}

void drawFieldOpener(QPainter& painter, const QStyleOptionComplex& option, const QString& icon)
{
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const QRect end(option.rect.right() - 36, option.rect.top(), 28, option.rect.height());
    paintIcon(painter, middleSquare(end, kIconSize), icon, themed(enabled ? Color::Ink : Color::Soft));
}

} // namespace backbridge::ui
