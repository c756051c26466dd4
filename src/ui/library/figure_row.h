#pragma once

#include <QWidget>

#include <vector>

#include "backbridge/domain/ids.h"

namespace backbridge::ui {

class ExerciseGallery;

/// A quiet ground with the figures of exercises side by side; decoration.
class FigureRow : public QWidget {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    FigureRow(const ExerciseGallery& gallery, std::vector<ExerciseId> exercises, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const ExerciseGallery& m_gallery;
    std::vector<ExerciseId> m_exercises;
};

/// A bridge, a squat and a lunge, for views that are still empty.
[[nodiscard]] FigureRow* makeFamiliesPicture(const ExerciseGallery& gallery);

} // namespace backbridge::ui
