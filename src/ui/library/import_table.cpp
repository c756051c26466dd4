#include "ui/library/import_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QSortFilterProxyModel>
#include <QStyleOptionButton>

#include <algorithm>

#include "ui/library/guess_note.h"
#include "ui/library/import_table_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

/// Shows the records of a filter and sorts them; in the library's order until a head is chosen.
class ImportSorter : public QSortFilterProxyModel {
public:
    explicit ImportSorter(QObject* parent)
        : QSortFilterProxyModel(parent)
    {
        setSortRole(ImportTableModel::kSortRole);
        setSortLocaleAware(true);
    }

    void setFilter(RecordFilter filter)
    {
        m_filter = filter;
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        const auto state = static_cast<RecordState>(index.data(ImportTableModel::kStateRole).toInt());
        switch (m_filter) {
        case RecordFilter::GlutesAndLegs:
            // Of one that cannot be read nobody knows what it trains.
            return state == RecordState::Skipped || index.data(ImportTableModel::kLegsRole).toBool();
        case RecordFilter::All:
            return true;
        case RecordFilter::Skipped:
            return state == RecordState::Skipped;
        }
        Q_UNREACHABLE();
    }

private:
    RecordFilter m_filter = RecordFilter::GlutesAndLegs;
};

namespace {

constexpr int kGuessSize = 16;
constexpr int kRowHeight = 44; ///< two lines, the second one small

QRect boxOf(const QRect& cell)
{
    return {cell.left() + space::kSmall, cell.top() + (cell.height() - kIconSize) / 2, kIconSize, kIconSize};
}

QString markOf(RecordState state)
{
    switch (state) {
    case RecordState::New:
        return QStringLiteral("plus");
    case RecordState::AlreadyHere:
        return QStringLiteral("check");
    case RecordState::Skipped:
        return QStringLiteral("close");
    }
    Q_UNREACHABLE();
}

void drawLine(QPainter& painter, const QRect& rect, const QString& text, Type type, Color color)
{
    painter.setFont(ui::font(type));
    painter.setPen(themed(color));
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
}

class CellDelegate : public TableDelegate {
public:
    using TableDelegate::TableDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        paintGround(*painter, option, index);
        const auto state = static_cast<RecordState>(index.data(ImportTableModel::kStateRole).toInt());
        QRect cell = option.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
        if (index.column() == ImportTableModel::Name) {
            paintBox(*painter, option, index);
            cell.setLeft(boxOf(option.rect).right() + 1 + space::kSmall);
            paintName(*painter, cell, index, state);
        } else if (index.column() == ImportTableModel::State) {
            constexpr int kMark = 16;
            const QRectF mark(cell.left(), cell.top() + (cell.height() - kMark) / 2.0, kMark, kMark);
            paintIcon(*painter, mark, markOf(state), themed(Color::Soft));
            cell.setLeft(cell.left() + kMark + space::kHair);
            drawLine(*painter, cell, index.data().toString(), Type::Base, Color::Ink);
        } else {
            paintValue(*painter, cell, index, state);
        }
        painter->restore();
    }

protected:
    /// The table itself checks rows, also beside the small box that Qt would look for.
    bool editorEvent(QEvent* /*event*/, QAbstractItemModel* /*model*/, const QStyleOptionViewItem& /*option*/,
                     const QModelIndex& /*index*/) override
    {
        return false;
    }

private:
    static void paintBox(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const QVariant checked = index.data(Qt::CheckStateRole);
        if (!checked.isValid()) {
            return;
        }
        QStyleOptionButton box;
        box.rect = boxOf(option.rect);
        box.palette = option.palette;
        box.state =
            QStyle::State_Enabled | (checked.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, option.widget);
    }

    static void paintName(QPainter& painter, QRect cell, const QModelIndex& index, RecordState state)
    {
        const QString reason = index.data(ImportTableModel::kReasonRole).toString();
        if (!reason.isEmpty()) {
            const int above = QFontMetrics(ui::font(Type::Base)).height();
            const int below = QFontMetrics(ui::font(Type::Small)).height();
            cell.setTop(cell.top() + (cell.height() - above - below) / 2);
            drawLine(painter, QRect(cell.left(), cell.top() + above, cell.width(), below), reason,
                     Type::Small, Color::Soft);
            cell.setHeight(above);
        }
        drawLine(painter, cell, index.data().toString(), Type::BaseStrong,
                 state == RecordState::New ? Color::Ink : Color::Soft);
    }

    static void paintValue(QPainter& painter, QRect cell, const QModelIndex& index, RecordState state)
    {
        const QString text = index.data().toString();
        const bool guess = index.data(ImportTableModel::kGuessRole).toBool();
        const int room = cell.width() - (guess ? kGuessSize + space::kHair : 0);
        cell.setWidth(room);
        drawLine(painter, cell, text, Type::Base, state == RecordState::New ? Color::Ink : Color::Soft);
        if (guess) {
            const int used = std::min(painter.fontMetrics().horizontalAdvance(text), room);
            paintGuess(painter,
                       QRectF(cell.left() + used + space::kHair,
                              cell.top() + (cell.height() - kGuessSize) / 2.0, kGuessSize, kGuessSize));
        }
    }
};

} // namespace

ImportTable::ImportTable(ImportTableModel& model, QWidget* parent)
    : TableView(parent)
    , m_model(model)
    , m_sorter(new ImportSorter(this))
{
    setObjectName(QStringLiteral("importTable"));
    setAccessibleName(tr("Exercises of the library"));
    m_sorter->setSourceModel(&m_model);
    setModel(m_sorter);
    setItemDelegate(new CellDelegate(this));
    setRowHeight(kRowHeight);
    setVerticalScrollMode(ScrollPerItem); // no cut row under the heads
    setColumns();
    connect(m_sorter, &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_checkingAll) {
            emit chosenChanged();
        }
    });
    connect(m_sorter, &QAbstractItemModel::modelReset, this, &ImportTable::currentReasonChanged);
}

void ImportTable::setColumns()
{
    sortByHeads();
    horizontalHeader()->setSectionResizeMode(ImportTableModel::Name, QHeaderView::Stretch);
    constexpr int kMark = kGuessSize + space::kHair + 2;
    fitColumn(ImportTableModel::FamilyName, tr("Support"), kMark);
    fitColumn(ImportTableModel::Level, QStringLiteral("5"), kMark);
    fitColumn(ImportTableModel::Counted, tr("seconds"), kMark);
    fitColumn(ImportTableModel::Sides, tr("together"), kMark);
    fitColumn(ImportTableModel::Needs, tr("dumbbell, bench"));
    fitColumn(ImportTableModel::Licence, tr("public domain…"));
    fitColumn(ImportTableModel::State, tr("already here"), kMark);
}

void ImportTable::setFilter(RecordFilter filter)
{
    m_sorter->setFilter(filter);
    // Of what is skipped there is nothing to say but why, which then has room.
    for (int column = ImportTableModel::FamilyName; column < ImportTableModel::State; ++column) {
        setColumnHidden(column, filter == RecordFilter::Skipped);
    }
    emit chosenChanged();
}

std::vector<std::size_t> ImportTable::chosen() const
{
    std::vector<std::size_t> records;
    for (int row = 0; row < m_sorter->rowCount(); ++row) {
        const QModelIndex index = m_sorter->index(row, ImportTableModel::Name);
        if (index.data(Qt::CheckStateRole).toInt() == Qt::Checked) {
            records.push_back(static_cast<std::size_t>(index.data(ImportTableModel::kRecordRole).toInt()));
        }
    }
    std::sort(records.begin(), records.end());
    return records;
}

void ImportTable::checkAll(bool checked)
{
    m_checkingAll = true;
    for (int row = 0; row < m_sorter->rowCount(); ++row) {
        m_sorter->setData(m_sorter->index(row, ImportTableModel::Name), checked ? Qt::Checked : Qt::Unchecked,
                          Qt::CheckStateRole);
    }
    m_checkingAll = false;
    emit chosenChanged();
}

QString ImportTable::currentReason() const
{
    const QModelIndex index = currentIndex().siblingAtColumn(ImportTableModel::Name);
    const QString reason = index.data(ImportTableModel::kReasonRole).toString();
    return reason.isEmpty() ? QString() : index.data().toString() + QStringLiteral(": ") + reason;
}

void ImportTable::toggle(const QModelIndex& index)
{
    const QModelIndex name = index.siblingAtColumn(ImportTableModel::Name);
    const QVariant checked = name.data(Qt::CheckStateRole);
    if (checked.isValid()) {
        m_sorter->setData(name, checked.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked,
                          Qt::CheckStateRole);
    }
}

void ImportTable::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        toggle(currentIndex());
        return;
    }
    TableView::keyPressEvent(event);
}

void ImportTable::mouseReleaseEvent(QMouseEvent* event)
{
    TableView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index.column() != ImportTableModel::Name) {
        return;
    }
    // As high as the row, so that it is easy to hit.
    const QRect cell = visualRect(index);
    if (event->position().x() < boxOf(cell).right() + space::kSmall) {
        toggle(index);
    }
}

void ImportTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    TableView::currentChanged(current, previous);
    emit currentReasonChanged();
}

} // namespace backbridge::ui
