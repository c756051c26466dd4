#include "ui/library/exercise_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>

#include <algorithm>

#include "ui/controls/level_dots.h"
#include "ui/library/exercise_list_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

/// Sorts by a column; what is left out stays last.
class ExerciseSorter : public QSortFilterProxyModel {
public:
    explicit ExerciseSorter(QObject* parent)
        : QSortFilterProxyModel(parent)
    {
        setSortRole(ExerciseListModel::kSortRole);
        setSortLocaleAware(true);
        setDynamicSortFilter(true);
    }

protected:
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const auto isLeftOut = [](const QModelIndex& index) {
            return !index.data(ExerciseListModel::kReasonRole).toString().isEmpty();
        };
        if (isLeftOut(left) != isLeftOut(right)) {
            return isLeftOut(right) == (sortOrder() == Qt::AscendingOrder);
        }
        return QSortFilterProxyModel::lessThan(left, right);
    }
};

namespace {

class CellDelegate : public TableDelegate {
public:
    using TableDelegate::TableDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        paintGround(*painter, option, index);
        const QRect cell = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
        const bool leftOut = !index.data(ExerciseListModel::kReasonRole).toString().isEmpty();
        if (index.column() == ExerciseListModel::Level) {
            constexpr double kDimmed = 0.6;
            painter->setOpacity(leftOut ? kDimmed : 1);
            paintLevel(*painter, QPointF(cell.left(), QRectF(cell).center().y()),
                       index.data(ExerciseListModel::kLevelRole).toInt());
        } else {
            const bool name = index.column() == ExerciseListModel::Name;
            const bool strong =
                index.column() == (leftOut ? ExerciseListModel::Reason : ExerciseListModel::Name);
            painter->setFont(ui::font(name ? Type::BaseStrong : Type::Base));
            painter->setPen(themed(strong ? Color::Ink : Color::Soft));
            painter->drawText(
                cell, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width()));
        }
        painter->restore();
    }
};

} // namespace

ExerciseTable::ExerciseTable(ExerciseListModel& model, QWidget* parent)
    : TableView(parent)
    , m_model(model)
    , m_sorter(new ExerciseSorter(this))
{
    setObjectName(QStringLiteral("exerciseTable"));
    setAccessibleName(tr("Exercises"));
    m_sorter->setSourceModel(&m_model);
    setModel(m_sorter);
    setItemDelegate(new CellDelegate(this));
    setColumns();
    keepCurrent();
    connect(this, &QTableView::clicked, this, [this](const QModelIndex& index) {
        emit opened({index.data(ExerciseListModel::kIdRole).toString()});
    });
}

void ExerciseTable::setColumns()
{
    sortByHeads();
    for (const int column :
         {ExerciseListModel::Name, ExerciseListModel::Muscles, ExerciseListModel::Reason}) {
        horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    }
    fitColumn(ExerciseListModel::FamilyName, tr("Support"));
    fitColumn(ExerciseListModel::Level, {});
    fitColumn(ExerciseListModel::Needs, tr("bench, dumbbell"));
    fitColumn(ExerciseListModel::Start, tr("shoulders on a bench"));
    fitColumn(ExerciseListModel::Sides, tr("in turn"));
    setColumnHidden(ExerciseListModel::Reason, true);
}

void ExerciseTable::keepCurrent()
{
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_kept = currentIndex().isValid() ? current() : std::nullopt; });
    connect(m_sorter, &QAbstractItemModel::modelReset, this, [this] {
        setColumnHidden(ExerciseListModel::Reason, !m_model.hasLeftOut());
        setColumnHidden(ExerciseListModel::Muscles, m_model.hasLeftOut());
        if (m_kept) {
            setCurrent(*m_kept);
        }
    });
}

std::optional<ExerciseId> ExerciseTable::current() const
{
    const QModelIndex at = currentIndex().isValid() ? currentIndex() : m_sorter->index(0, 0);
    return at.isValid() ? std::optional(ExerciseId {at.data(ExerciseListModel::kIdRole).toString()})
                        : std::nullopt;
}

void ExerciseTable::setCurrent(const ExerciseId& id)
{
    const int row = m_model.rowOf(id);
    if (row >= 0) {
        setCurrentIndex(m_sorter->mapFromSource(m_model.index(row, 0)));
    }
}

QSize ExerciseTable::sizeHint() const
{
    constexpr int kRows = 2;
    return {TableView::sizeHint().width(), heightForRows(kRows)};
}

void ExerciseTable::keyboardSearch(const QString& search)
{
    emit typed(search);
}

void ExerciseTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (enter && currentIndex().isValid()) {
        emit opened(*current());
        return;
    }
    if (event->key() == Qt::Key_Up && currentIndex().row() <= 0) {
        emit leftAbove();
        return;
    }
    TableView::keyPressEvent(event);
}

void ExerciseTable::focusInEvent(QFocusEvent* event)
{
    if (!currentIndex().isValid() && m_sorter->rowCount() > 0) {
        setCurrentIndex(m_sorter->index(0, 0));
    }
    TableView::focusInEvent(event);
}

} // namespace backbridge::ui
