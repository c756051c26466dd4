#pragma once

#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/picture.h"
#include "json_reader.h"
#include "json_writer.h"

namespace backbridge::exchange {

/// Reads the list "exercises" of a file that brings along those that its plans name; `library` is that of
/// this program. The bytes of their pictures are added to `pictures`.
[[nodiscard]] std::vector<Exercise> readBroughtExercises(ObjectReader& file, const ExerciseLibrary& library,
                                                         std::vector<Picture>& pictures);

/// Writes that list; nothing when it is empty.
void writeBroughtExercises(JsonWriter& writer, const std::vector<Exercise>& exercises,
                           const std::vector<Picture>& pictures);

} // namespace backbridge::exchange
