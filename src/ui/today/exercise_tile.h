#pragma once

#include <QAbstractButton>
#include <QPointer>

#include "backbridge/domain/plan.h"
#include "ui/controls/motion.h"
#include "ui/library/exercise_gallery.h"

namespace backbridge::ui {

/// One exercise of a session: its figure in a well, its name and its dose below. The figure moves under the
/// mouse or with the focus; a click opens the exercise.
class ExerciseTile : public QAbstractButton {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    ExerciseTile(const Prescription& prescription, const ExerciseGallery& gallery, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }

    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void setMoving(bool moving);
    void step();
    /// Where the figure stands.
    [[nodiscard]] QRectF room() const;

    QPointer<const ExerciseGallery> m_gallery; ///< null when its page is on its way out and took it along
    ExerciseId m_exercise;
    QString m_dose;
    int m_level; ///< 0 when the library does not have the exercise
    Motion m_motion;
    double m_painted = 0; ///< the moment that was last painted
};

} // namespace backbridge::ui
