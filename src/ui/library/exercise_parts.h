#pragma once

#include <QString>

#include "backbridge/domain/exercise.h"

class QWidget;

namespace backbridge::ui {

class Card;
class ExerciseGallery;

/// "rest 60–90 s, effort 4–6": what goes with the start dose.
[[nodiscard]] QString startDetailsText(const Exercise& exercise);

/// The stop signs so that they go on after "Stop this exercise": "if your knee gives way".
[[nodiscard]] QString stopSignsText(const Exercise& exercise);

/// Family, level, side and equipment as tags.
[[nodiscard]] QWidget* makeTags(const Exercise& exercise);

/// The moving figure, how one starts, what it works and what goes wrong. `gallery` must outlive it.
[[nodiscard]] QWidget* makeFigureCard(const Exercise& exercise, const ExerciseGallery& gallery);

/// How to do it, what to start with, who should take care. Ends where the stop signs come.
[[nodiscard]] Card* makeHowToCard(const Exercise& exercise);

} // namespace backbridge::ui
