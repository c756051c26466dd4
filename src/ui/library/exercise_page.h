#pragma once

#include "backbridge/domain/exercise.h"
#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"

namespace backbridge {
class Workspace;
} // namespace backbridge

namespace backbridge::ui {

class Button;
class Card;
class EmptyState;
class ExerciseAbout;
class InlineMessage;
class LadderStrip;

/// One exercise in full: how it is done, what to start with, when to stop, its ladder, whose it is. Says what
/// the current client lacks or avoids, and what stands in for it.
class ExercisePage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit ExercisePage(Workspace& workspace, QWidget* parent = nullptr);

    /// The argument is an exercise's id as a QString; without one the page stays at the exercise it shows.
    void open(const QVariant& argument) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void listen();
    void placeTags();
    void show(const ExerciseId& id);
    void showObstacles(const Exercise& exercise);
    void showGuesses(const Exercise& exercise);
    void confirmGuesses();
    void archive(bool archived);
    void remove();
    void edit(const QString& how);
    void refreshShown();
    QWidget* makeContent(const Exercise& exercise);

    Workspace& m_workspace;
    ExerciseGallery m_gallery;
    ExerciseId m_id;
    Button* m_add;
    QWidget* m_besideTitle; ///< where the tags are, when there is room
    QWidget* m_belowTitle; ///< where they are else
    QWidget* m_tags;
    InlineMessage* m_failure;
    InlineMessage* m_obstacles;
    InlineMessage* m_guesses;
    QWidget* m_content;
    Card* m_ladderCard;
    LadderStrip* m_ladder;
    ExerciseAbout* m_about;
    EmptyState* m_missing;
};

} // namespace backbridge::ui
