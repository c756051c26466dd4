#pragma once

#include <QTableView>

namespace backbridge::ui {

/// A table with the look of the house: small soft heads, hairline rows of 36, one row selected as a whole.
/// Alignment comes from the model (numbers right). Enter and double click emit activated() as usual.
class TableView : public QTableView {
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

    /// 36 for one line, 56 for two.
    void setRowHeight(int height);

    /// As high as its rows, for tables inside a page that scrolls as a whole.
    void setFitsContent(bool fits);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool m_fitsContent = false;
};

} // namespace backbridge::ui
