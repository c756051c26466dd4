#pragma once

#include <QString>

#include "backbridge/exchange/public_library.h"
#include "json_tree.h"

namespace backbridge::exchange {

/// Whether `element` is a record as free-exercise-db writes it.
[[nodiscard]] bool isFreeExerciseDbRecord(JsonValue element);

/// Reads the array of free-exercise-db (`dist/exercises.json`) into `preview`.
void readFreeExerciseDb(JsonValue array, const QString& fileName, LibraryPreview& preview);

} // namespace backbridge::exchange
