#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

#include <limits>

namespace backbridge::ui {

/// A cell of a TableView: words with 8 px beside them, an icon before them, the row's hairline. Delegates for
/// such tables derive from it or begin with paintGround().
class TableDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Selection and hairline.
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// A table with the look of the house: small soft heads, hairline rows of 36, one row selected as a whole.
/// Alignment comes from the model (numbers right). Enter and double click emit activated() as usual.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    /// 36 for one line, 56 for two.
    void setRowHeight(int height);

    /// As high as its rows and at least as wide as what is in them, for tables inside a page that scrolls as
    /// a whole. With more than `mostRows` rows it scrolls by itself after all.
    void setFitsContent(bool fits, int mostRows = std::numeric_limits<int>::max());

    /// Lets people sort by the heads: in the model's own order until a head is chosen, and again after its
    /// third click. Columns keep the widths that they are given; see fitColumn().
    void sortByHeads();

    /// As wide as its head, with the arrow of sorting, or as `sample` with `more` pixels beside it.
    void fitColumn(int column, const QString& sample, int more = 0);

    /// Ctrl+C copies heads and all rows, for tables of numbers, instead of one cell. Tabs separate.
    void setCopiesAll(bool copiesAll) { m_copiesAll = copiesAll; }

    /// What the heads and `rows` rows below them need.
    [[nodiscard]] int heightForRows(int rows) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copyAll() const;

    bool m_fitsContent = false;
    int m_mostRows = std::numeric_limits<int>::max();
    bool m_copiesAll = false;
};

} // namespace backbridge::ui
