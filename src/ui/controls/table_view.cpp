#include "ui/controls/table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

void TableDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index)
{
    if ((option.state & QStyle::State_Selected) != 0) {
        painter.fillRect(option.rect, themed(Color::AccentSoft));
    }
    const bool hasNext = index.sibling(index.row() + 1, index.column()).isValid();
    if (hasNext) {
        painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                         themed(Color::Line));
    }
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    paintGround(*painter, item, index);
    QRect rect = item.rect.adjusted(space::kSmall, 0, -space::kSmall, 0);
    if (!item.icon.isNull()) {
        const QRect place(rect.left(), rect.top() + (rect.height() - kIconSize) / 2, kIconSize, kIconSize);
        item.icon.paint(painter, place, Qt::AlignCenter,
                        (item.state & QStyle::State_Enabled) != 0 ? QIcon::Normal : QIcon::Disabled);
        rect.setLeft(place.right() + 1 + space::kSmall);
    }
    const bool enabled = (item.state & QStyle::State_Enabled) != 0;
    painter->setFont(item.font);
    painter->setPen(item.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::Text));
    const QString text = item.fontMetrics.elidedText(item.text, Qt::ElideRight, rect.width());
    painter->drawText(rect, static_cast<int>(item.displayAlignment) | Qt::TextSingleLine, text);
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const int icon = item.icon.isNull() ? 0 : kIconSize + space::kSmall;
    return {item.fontMetrics.horizontalAdvance(item.text) + icon + 2 * space::kSmall + 2, height::kCell};
}

TableView::TableView(QWidget* parent)
    : QTableView(parent)
{
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    setItemDelegate(new TableDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setFont(ui::font(Type::Small));
    horizontalHeader()->setMinimumHeight(height::kCell);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setRowHeight(height::kCell);
}

void TableView::setRowHeight(int height)
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(height);
}

void TableView::setFitsContent(bool fits, int mostRows)
{
    m_fitsContent = fits;
    m_mostRows = mostRows;
    const bool neverScrolls = fits && mostRows == std::numeric_limits<int>::max();
    setVerticalScrollBarPolicy(neverScrolls ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    horizontalHeader()->setStretchLastSection(!fits);
    horizontalHeader()->setSectionResizeMode(fits ? QHeaderView::ResizeToContents : QHeaderView::Interactive);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void TableView::setModel(QAbstractItemModel* model)
{
    if (QTableView::model() != nullptr) {
        disconnect(QTableView::model(), nullptr, this, nullptr);
    }
    QTableView::setModel(model);
    if (model != nullptr) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::updateGeometry);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &TableView::updateGeometry);
        connect(model, &QAbstractItemModel::modelReset, this, &TableView::updateGeometry);
    }
    updateGeometry();
}

void TableView::sortByHeads()
{
    QHeaderView* head = horizontalHeader();
    head->setSortIndicatorClearable(true);
    head->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    head->setStretchLastSection(false);
    head->setSectionResizeMode(QHeaderView::Fixed);
}

void TableView::fitColumn(int column, const QString& sample, int more)
{
    const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int titleWidth = QFontMetrics(ui::font(Type::Small)).horizontalAdvance(title) + kIconSize;
    const int sampleWidth = QFontMetrics(ui::font(Type::Base)).horizontalAdvance(sample) + more;
    horizontalHeader()->resizeSection(column, std::max(titleWidth, sampleWidth) + 2 * space::kSmall);
}

int TableView::heightForRows(int rows) const
{
    const QHeaderView& head = *horizontalHeader();
    return std::max(head.minimumHeight(), head.sizeHint().height())
        + rows * verticalHeader()->defaultSectionSize();
}

QSize TableView::sizeHint() const
{
    if (!m_fitsContent || model() == nullptr) {
        return QTableView::sizeHint();
    }
    // A column that stretches may also get narrow.
    const QHeaderView& head = *horizontalHeader();
    int width = 0;
    for (int column = 0; column < model()->columnCount(); ++column) {
        const bool stretches = head.sectionResizeMode(column) == QHeaderView::Stretch;
        width += std::max({stretches ? 0 : sizeHintForColumn(column), head.sectionSizeHint(column),
                           head.minimumSectionSize()});
    }
    const int rows = model()->rowCount();
    if (rows > m_mostRows) {
        width += verticalScrollBar()->sizeHint().width();
    }
    return {width, heightForRows(std::min(rows, m_mostRows))};
}

QSize TableView::minimumSizeHint() const
{
    return m_fitsContent ? sizeHint() : QTableView::minimumSizeHint();
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid()) {
        emit activated(currentIndex());
        return;
    }
    if (m_copiesAll && event->matches(QKeySequence::Copy)) {
        copyAll();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::copyAll() const
{
    QStringList lines;
    for (int row = -1; row < model()->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            cells << (row < 0 ? model()->headerData(column, Qt::Horizontal, Qt::DisplayRole)
                              : model()->index(row, column).data())
                         .toString();
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace backbridge::ui
