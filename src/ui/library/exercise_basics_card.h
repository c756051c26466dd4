#pragma once

class QWidget;

namespace backbridge::ui {

class Card;
class ExerciseFields;

/// What every exercise needs: name, family, level, how it is counted, sides. `fields` must outlive it.
[[nodiscard]] Card* makeExerciseBasicsCard(ExerciseFields& fields);

/// What the exercise is begun with.
[[nodiscard]] Card* makeStartDoseCard(ExerciseFields& fields);

} // namespace backbridge::ui
