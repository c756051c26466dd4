#pragma once

#include "ui/controls/table_view.h"

namespace backbridge::ui {

/// Paints the mark of a week's status before its word; reads WeeklyTableModel::kStateRole.
class WeekStateDelegate : public TableDelegate {
    Q_OBJECT

public:
    using TableDelegate::TableDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Paints a spark line of weeks; reads kWeeksRole.
class SparklineDelegate : public TableDelegate {
    Q_OBJECT

public:
    /// A QVariant of std::vector<std::optional<backbridge::WeekAdherence>>, oldest first.
    static constexpr int kWeeksRole = Qt::UserRole + 40;

    using TableDelegate::TableDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace backbridge::ui
