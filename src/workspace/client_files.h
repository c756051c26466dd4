#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSet>

#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/picture.h"
#include "backbridge/domain/plan.h"
#include "backbridge/exchange/bundle.h"
#include "backbridge/storage/database.h"

namespace backbridge {

/// What a file has to bring along for programs that do not have it.
struct BroughtExercises {
    std::vector<Exercise> exercises;
    std::vector<Picture> pictures; ///< of the exercises
};

[[nodiscard]] QSet<ExerciseId> exercisesNamedIn(const PlanVersion& version);

/// The exercises of one's own among `named`, with those that they replace, and their pictures.
[[nodiscard]] BroughtExercises exercisesToBring(storage::Database& database, const ExerciseLibrary& library,
                                                QSet<ExerciseId> named);

/// A bundle of `records` with the exercises of one's own that they name, and their pictures. `now` stands in
/// for the instant of their newest change when they have none.
[[nodiscard]] QByteArray bundleOf(storage::Database& database, const ExerciseLibrary& library,
                                  std::vector<exchange::ClientRecord> records, const QDateTime& now);

} // namespace backbridge
