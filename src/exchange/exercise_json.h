#pragma once

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/problem.h"
#include "json_reader.h"
#include "json_writer.h"
#include "picture_json.h"

namespace backbridge::exchange {

/// Reads an exercise; `origin` is that of one which names none, the bytes of its pictures are added to
/// `pictures`. What an exercise must be as part of a library is left to checkLibrary().
[[nodiscard]] Exercise readExercise(ObjectReader& reader, Origin origin, UnknownExerciseFields unknown,
                                    std::vector<Picture>& pictures);

void writeExercise(JsonWriter& writer, const Exercise& exercise, PictureWriter& pictures);

/// How many exercises one file may hold: the ladders of more would take too long to follow.
constexpr std::size_t kMaxExercises = 5'000;

/// A problem at `place` when there are more than kMaxExercises.
void checkCount(const std::vector<Exercise>& exercises, const QString& place, ProblemList& problems);

/// Something that is wrong with one of several exercises as part of a library.
struct LibraryFault {
    std::size_t index = 0; ///< of the exercise
    QString field;
    Problem problem; ///< without a place
};

/// What checkLibrary() finds wrong with `exercises` once they are added to `base`, where they replace those
/// of the same id; what is wrong with the rest of `base` is left out.
[[nodiscard]] std::vector<LibraryFault> libraryFaults(const std::vector<Exercise>& exercises,
                                                      const ExerciseLibrary& base);

/// An exercise's id under `key`, whether or not there is such an exercise.
[[nodiscard]] std::optional<ExerciseId> readReference(ObjectReader& reader, std::string_view key,
                                                      Need need = Need::Optional);

/// Whether `library` has the built-in exercise `id`, and so its figure.
[[nodiscard]] bool isBuiltIn(const ExerciseId& id, const ExerciseLibrary& library);

/// Whether `text` may be an exercise's id: 1–64 lower-case letters, digits, '_' and '-'.
[[nodiscard]] bool isExerciseId(const QString& text);

} // namespace backbridge::exchange
