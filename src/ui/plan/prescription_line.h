#pragma once

#include "backbridge/domain/plan.h"
#include "ui/plan/line_button.h"

namespace backbridge::ui {

class ExerciseGallery;

/// An exercise of a plan in one line: its figure, its name, its dose. Dragging it tells where the mouse is
/// until it is dropped; Escape ends that.
class PrescriptionLine : public LineButton {
    Q_OBJECT

public:
    explicit PrescriptionLine(QWidget* parent = nullptr);

    /// `gallery` must outlive the line.
    void setPrescription(const Prescription& prescription, const ExerciseGallery& gallery);

    /// Marked as the one that is being changed.
    void setOpen(bool open);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The mouse holds the line at this point of the screen.
    void dragged(QPoint at);
    void dropped(QPoint at);
    /// It is not to be dropped anywhere.
    void dragLeft();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Whether name and dose have room beside each other; else the dose stands below.
    [[nodiscard]] bool isOneLine() const;
    [[nodiscard]] QRect words() const;
    [[nodiscard]] QRect nameRect() const;

    QString m_name;
    QString m_dose;
    ExerciseId m_exercise;
    const ExerciseGallery* m_gallery = nullptr;
    bool m_open = false;
    QPoint m_pressedAt;
    bool m_dragging = false;
};

} // namespace backbridge::ui
