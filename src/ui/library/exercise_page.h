#pragma once

#include "backbridge/domain/ids.h"
#include "ui/controls/page.h"

namespace backbridge {
class Workspace;
struct Exercise;
} // namespace backbridge

namespace backbridge::ui {

class Button;
class Card;
class EmptyState;
class LadderStrip;

/// One exercise in full: how it is done, what to start with, when to stop, and its ladder.
class ExercisePage : public Page {
    Q_OBJECT

public:
    /// `workspace` must outlive the page.
    explicit ExercisePage(Workspace& workspace, QWidget* parent = nullptr);

    /// The argument is an exercise's id as a QString; without one the page stays at the exercise it shows.
    void open(const QVariant& argument) override;

private:
    void show(const ExerciseId& id);
    QWidget* makeContent(const Exercise& exercise);

    Workspace& m_workspace;
    ExerciseId m_id;
    Button* m_add;
    QWidget* m_tags;
    QWidget* m_content;
    Card* m_ladderCard;
    LadderStrip* m_ladder;
    EmptyState* m_missing;
};

} // namespace backbridge::ui
