#pragma once

#include <QWidget>

#include <vector>

namespace backbridge::ui {

class FlowLayout;

/// Chips from left to right, the last ones at the right edge; goes on in further rows where it has to.
class SpreadRow : public QWidget {
    Q_OBJECT

public:
    explicit SpreadRow(QWidget* parent = nullptr);

    /// Shows these in this order; takes those that are new.
    void setParts(const std::vector<QWidget*>& left, const std::vector<QWidget*>& right);

    /// A part has become wider or narrower.
    void spread();

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    FlowLayout* m_flow;
    QWidget* m_gap;
    std::vector<QWidget*> m_left;
    std::vector<QWidget*> m_right;
};

} // namespace backbridge::ui
