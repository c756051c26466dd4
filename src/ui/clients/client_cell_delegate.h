#pragma once

#include <QStyledItemDelegate>

namespace backbridge::ui {

/// Paints the cells of ClientTableModel: names and numbers strong, a quieter second line below.
class ClientCellDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

} // namespace backbridge::ui
