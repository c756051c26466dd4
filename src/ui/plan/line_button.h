#pragma once

#include <QAbstractButton>

namespace backbridge::ui {

/// A row that can be clicked as a whole, by mouse or by Space and Enter. Those who derive paint it.
class LineButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit LineButton(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;

    /// Fills the row when the pointer is on it; to be called first when painting.
    void paintGround(QPainter& painter) const;
};

} // namespace backbridge::ui
