#pragma once

#include "backbridge/domain/exercise.h"
#include "ui/controls/page.h"

class QVBoxLayout;

namespace backbridge::ui {

class Button;
class Chip;
class ExerciseGallery;
class Label;

/// An exercise that is new to the person, before the session in which it is done: how it goes, and when to
/// stop it.
class CueView : public Page {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit CueView(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    /// The exercise as number `number` of `count` cards.
    void setExercise(const Exercise& exercise, int number, int count);

    /// Whether the card is wanted next time too.
    [[nodiscard]] bool isWantedAgain() const;
    void setWantedAgain(bool wanted);

signals:
    void understood();
    void backRequested();

private:
    const ExerciseGallery& m_gallery;
    QWidget* m_cards = nullptr;
    Label* m_words;
    Chip* m_again;
    Button* m_understood;
};

} // namespace backbridge::ui
