#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/picture.h"
#include "backbridge/domain/problem.h"

namespace backbridge::exchange {

/// Exercises that were read, or everything that is wrong with the file. Places name record and field:
/// `exercises.json[3] (bridge_band): cues`.
struct ExerciseFileResult {
    std::optional<std::vector<Exercise>> exercises;
    std::vector<Picture> pictures; ///< the bytes of their pictures, as in a bundle
    Problems problems;
};

/// Reads our own exercise format (docs/exercise-format.md) strictly: no field missing that must be there,
/// none unknown or of another
/// type, only known muscles, equipment, positions and care tags, and what checkLibrary() asks for once the
/// exercises are added to `base`. `fileName` is for the problems' places; `origin` is given to exercises that
/// name none.
[[nodiscard]] ExerciseFileResult readExercises(const QByteArray& json, const QString& fileName,
                                               Origin origin = Origin::BuiltIn,
                                               const ExerciseLibrary& base = ExerciseLibrary());

/// The exercises that ship with the program, checked. A fault in them is a bug and ends the program with its
/// text.
[[nodiscard]] ExerciseLibrary builtInLibrary();

} // namespace backbridge::exchange
