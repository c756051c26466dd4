#pragma once

#include <array>

#include "ui/controls/card.h"
#include "ui/library/exercise_draft.h"

namespace backbridge {
class Workspace;
} // namespace backbridge

namespace backbridge::ui {

class Button;
class ExerciseFields;
class ExerciseGallery;
class InlineMessage;
class PictureSlot;
class Prompter;

/// What shows the exercise: the figure of another one, or one or two pictures from this computer.
class ExercisePictureCard : public Card {
    Q_OBJECT

public:
    /// All must outlive the card.
    ExercisePictureCard(Workspace& workspace, Prompter& prompter, const ExerciseGallery& gallery,
                        ExerciseFields& fields, QWidget* parent = nullptr);

    void focusFigure();

signals:
    /// The person wants to choose whose figure shows it.
    void figureRequested();

private:
    QWidget* makeFigure();
    QWidget* makePictures(const ExerciseGallery& gallery);
    void choosePicture(std::size_t index);
    void take(const QString& path, std::size_t index);

    Workspace& m_workspace;
    Prompter& m_prompter;
    ExerciseFields& m_fields;
    Button* m_choose = nullptr;
    Button* m_add = nullptr;
    std::array<PictureSlot*, 2> m_slots {};
    InlineMessage* m_refused;
};

} // namespace backbridge::ui
