#pragma once

#include "backbridge/domain/exercise.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class Button;
class FlowLayout;
class Label;

/// Whose an exercise is and what can be done with it: copied, and when it is not built in, edited and
/// archived, or removed while no plan and no session names it.
class ExerciseAbout : public Card {
    Q_OBJECT

public:
    explicit ExerciseAbout(QWidget* parent = nullptr);

    /// `used`: a plan or a session names it.
    void setExercise(const Exercise& exercise, bool used);

signals:
    void copyRequested();
    void editRequested();
    void archiveRequested(bool archived);
    void removeRequested();

private:
    Button* addButton(const QString& text, const QString& name);

    Label* m_words;
    FlowLayout* m_buttons;
    Button* m_copy;
    Button* m_edit;
    Button* m_archive;
    Button* m_bringBack;
    Button* m_remove;
};

} // namespace backbridge::ui
