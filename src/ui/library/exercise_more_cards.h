#pragma once

#include <vector>

#include "ui/plan/fold_card.h"

namespace backbridge {
class Workspace;
} // namespace backbridge

namespace backbridge::ui {

class Button;
class ExerciseFields;

// What an exercise may say besides: folded until it is asked for. `fields` must outlive the cards.

/// Start position, cues, mistakes.
[[nodiscard]] FoldCard* makeHowToFold(ExerciseFields& fields);

/// Muscles, equipment, where it is done.
[[nodiscard]] FoldCard* makeTrainsFold(ExerciseFields& fields);

/// Who should take care, and when to stop.
[[nodiscard]] FoldCard* makeCareFold(ExerciseFields& fields);

/// The steps of the ladder, and other names.
class LadderFold : public FoldCard {
    Q_OBJECT

public:
    /// Both must outlive it.
    LadderFold(const Workspace& workspace, ExerciseFields& fields, QWidget* parent = nullptr);

    void focusStep(bool harder);

signals:
    /// The person wants to choose what is easier or harder.
    void stepRequested(bool harder);

private:
    void addStep(const Workspace& workspace, ExerciseFields& fields, bool harder);

    Button* m_easier = nullptr;
    Button* m_harder = nullptr;
};

} // namespace backbridge::ui
