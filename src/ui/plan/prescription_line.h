#pragma once

#include "backbridge/domain/plan.h"
#include "ui/plan/line_button.h"

namespace backbridge::ui {

class ExerciseGallery;

/// An exercise of a plan in one line: its figure, its name, its dose.
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

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

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
};

} // namespace backbridge::ui
