#pragma once

#include <QWidget>

namespace backbridge::ui {

/// Shows over other widgets where something that is dragged would come in: a line, or a frame around what
/// takes it in as a whole.
class DropMark : public QWidget {
    Q_OBJECT

public:
    /// Lies over `parent`.
    explicit DropMark(QWidget* parent);

    /// `place` in coordinates of the screen; without height it is a line.
    void showAt(const QRect& place);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_line = true;
};

} // namespace backbridge::ui
