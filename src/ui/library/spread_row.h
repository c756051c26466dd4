#pragma once

#include <QWidget>

#include <vector>

namespace backbridge::ui {

/// Chips from left to right, the last ones at the right edge where they fit beside the others; goes on in
/// further rows where it has to. Places them by itself.
class SpreadRow : public QWidget {
    Q_OBJECT

public:
    explicit SpreadRow(QWidget* parent = nullptr);

    /// Shows these in this order; takes those that are new.
    void setParts(std::vector<QWidget*> left, std::vector<QWidget*> right);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    int arrange(int width, bool place) const;

    std::vector<QWidget*> m_left;
    std::vector<QWidget*> m_right;
};

} // namespace backbridge::ui
