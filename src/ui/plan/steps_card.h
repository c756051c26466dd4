#pragma once

#include <vector>

#include "backbridge/domain/step_suggestion.h"
#include "ui/controls/card.h"

class QVBoxLayout;

namespace backbridge::ui {

class ExerciseGallery;
class InlineMessage;

/// What the last sessions speak for, each step with its reason, to be taken, changed or left. Hidden while
/// there is nothing to consider.
class StepsCard : public Card {
    Q_OBJECT

public:
    /// `gallery` must outlive the card.
    explicit StepsCard(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    /// `namesDays`: the phase has days A and B, so that a step says which it is for. False when the card
    /// shows the same already and nothing was made anew.
    bool setSteps(const std::vector<StepSuggestion>& steps, bool namesDays);

    /// Puts the focus on the first step that is left; false when there is none.
    bool focusFirst();

    /// Where a failure of taking or leaving a step is shown.
    [[nodiscard]] InlineMessage& message() { return *m_message; }

signals:
    void taken(const backbridge::StepSuggestion& step);
    void changeRequested(const backbridge::StepSuggestion& step);
    void declined(const backbridge::StepSuggestion& step);

private:
    void addStep(const StepSuggestion& step, int index, bool namesDays);
    [[nodiscard]] static QVBoxLayout* makeWords(const StepSuggestion& step, int index, bool namesDays);
    [[nodiscard]] QWidget* makeActions(const StepSuggestion& step, int index, QWidget* source);

    const ExerciseGallery& m_gallery;
    std::vector<StepSuggestion> m_steps;
    bool m_namesDays = false;
    QVBoxLayout* m_list;
    InlineMessage* m_message;
};

} // namespace backbridge::ui
