#include "ui/clients/client_cell_delegate.h"

#include <QPainter>

#include "ui/clients/client_table_model.h"
#include "ui/controls/table_view.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

void drawLine(QPainter& painter, const QRect& rect, const QString& text, Type type, Color color)
{
    painter.setFont(font(type));
    painter.setPen(themed(color));
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

/// "2 of 3" with a strong 2.
void drawCount(QPainter& painter, QRect rect, const QString& text)
{
    const QString number = text.section(QLatin1Char(' '), 0, 0);
    const QString rest = text.mid(number.size());
    drawLine(painter, rect, number, Type::BaseStrong, Color::Ink);
    rect.setLeft(rect.left() + painter.fontMetrics().horizontalAdvance(number));
    drawLine(painter, rect, rest, Type::Base, Color::Soft);
}

} // namespace

void ClientCellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    painter->save();
    TableDelegate::paintGround(*painter, option, index);
    const QString first = index.data(Qt::DisplayRole).toString();
    const QString second = index.data(ClientTableModel::kSecondLineRole).toString();
    QRect line = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
    if (!second.isEmpty()) {
        const int above = QFontMetrics(font(Type::Base)).height();
        const int below = QFontMetrics(font(Type::Small)).height();
        line.setTop(line.top() + (line.height() - above - below) / 2);
        drawLine(*painter, QRect(line.left(), line.top() + above, line.width(), below), second, Type::Small,
                 Color::Soft);
        line.setHeight(above);
    }
    switch (index.column()) {
    case ClientTableModel::Name:
    case ClientTableModel::Pain:
        drawLine(*painter, line, first, Type::BaseStrong, Color::Ink);
        break;
    case ClientTableModel::ThisWeek:
        drawCount(*painter, line, first);
        break;
    case ClientTableModel::Plan:
        drawLine(*painter, line, first, Type::Base, second.isEmpty() ? Color::Soft : Color::Ink);
        break;
    default:
        drawLine(*painter, line, first, Type::Base, Color::Soft);
        break;
    }
    painter->restore();
}

} // namespace backbridge::ui
