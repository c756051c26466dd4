#pragma once

#include <QRectF>
#include <QWidget>

#include <optional>

#include "backbridge/domain/dose.h"
#include "backbridge/domain/ids.h"

namespace backbridge::ui {

class ExerciseGallery;

/// An exercise shown large: as stills with the way of the movement, or one moment of the motion. Sharp at any
/// size.
class FigureStage : public QWidget {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit FigureStage(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    /// `tempo` is that of the dose. Shows the stills.
    void setExercise(const ExerciseId& id, const Tempo& tempo);

    /// Mirrored, the left side works: figures are drawn with the right one at work.
    void setMirrored(bool mirrored);

    void showStills();
    void showMoment(double seconds);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ExerciseGallery& m_gallery;
    ExerciseId m_exercise;
    Tempo m_tempo;
    QRectF m_frame; ///< of the figure, see report::figureFrame
    bool m_mirrored = false;
    std::optional<double> m_moment; ///< seconds; none shows the stills
};

} // namespace backbridge::ui
