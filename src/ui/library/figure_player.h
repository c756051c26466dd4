#pragma once

#include <QWidget>

#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/figure.h"
#include "ui/controls/motion.h"

namespace backbridge::ui {

class Button;
class Chip;
class ExerciseGallery;
class FigureStage;
class Label;
class MotionLine;

/// An exercise's figure at its tempo, with play and pause, a slow speed, and steps from pose to pose. Begins
/// to move by itself unless the person prefers stills; what has no figure is shown as it is, without
/// controls.
class FigurePlayer : public QWidget {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit FigurePlayer(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    void setExercise(const Exercise& exercise);

    [[nodiscard]] bool isPlaying() const { return m_motion.isRunning(); }

    /// Where the motion is within its round, seconds.
    [[nodiscard]] double moment() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeControls();
    void togglePlaying();
    void setPlaying(bool playing);
    void stepBy(int poses);
    void showMoment();

    const ExerciseGallery& m_gallery;
    Motion m_motion;
    Tempo m_tempo;
    std::vector<double> m_poses; ///< moments of the poses within a round
    double m_round = 0; ///< seconds; 0 while nothing moves
    FigureStage* m_stage;
    Button* m_play = nullptr;
    Chip* m_slow = nullptr;
    MotionLine* m_line = nullptr;
    Label* m_words = nullptr;
    QWidget* m_controls; ///< after what it consists of
};

/// "down 2 s, hold 1 s, up 2 s": the tempo in the order in which the figure goes through it.
[[nodiscard]] QString motionText(const Figure& figure, const Tempo& tempo);

} // namespace backbridge::ui
