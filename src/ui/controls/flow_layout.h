#pragma once

#include <QLayout>

#include <memory>
#include <vector>

#include "ui/theme/metrics.h"

namespace backbridge::ui {

/// Items from left to right that go on in the next row, for chips. With a least item width it is a grid
/// of equal columns that fill the width, for cards.
class FlowLayout : public QLayout {
    Q_OBJECT

public:
    explicit FlowLayout(int spacing = space::kSmall, QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// Columns of equal width, each at least `width`; 0 for natural widths.
    void setColumnWidth(int width);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override;
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] QSize sizeHint() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool place) const;
    int arrangeFlow(const QRect& rect, bool place) const;
    int arrangeColumns(const QRect& rect, bool place) const;
    [[nodiscard]] std::vector<QLayoutItem*> shownItems() const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    int m_columnWidth = 0;
};

} // namespace backbridge::ui
