#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/substitute.h"

namespace backbridge::ui {

/// "no equipment", "mat", "mat, loop band".
[[nodiscard]] QString equipmentText(const std::vector<Equipment>& equipment);

/// What an exercise needs.
[[nodiscard]] QString equipmentText(const Exercise& exercise);

/// "buttock, front of the thigh".
[[nodiscard]] QString musclesText(const std::vector<Muscle>& muscles);

/// Why an exercise is left out, for a card: "needs a step; you avoid kneeling".
[[nodiscard]] QString reasonText(const Obstacles& reasons);

/// The same as sentences, for an exercise's page: "You have no step. You avoid kneeling."
[[nodiscard]] QString obstaclesText(const Obstacles& reasons);

/// Whose an exercise is, for its page: "Imported from wger. Texts by Ann Lee, CC BY-SA 4.0."
[[nodiscard]] QString originText(const Exercise& exercise);

/// What an import guessed, one after the other: "counted as a hold, one side at a time".
[[nodiscard]] QString guessesText(const Exercise& exercise);

} // namespace backbridge::ui
