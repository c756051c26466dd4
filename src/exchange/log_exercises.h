#pragma once

#include <QHash>
#include <QString>

#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/session.h"

namespace backbridge::exchange {

/// Finds the exercises that a training log names, and makes custom ones for names that nobody knows.
class LogExercises {
public:
    explicit LogExercises(const ExerciseLibrary& library);

    /// The exercise with id `id`, else the one of that name, alias or id however it is written, else a new
    /// one, counted as `set` is. `id` may be empty, `name` not.
    [[nodiscard]] ExerciseId find(const QString& id, const QString& name, const SetRecord& set);

    /// The new ones among `used`, in the order they were met.
    [[nodiscard]] std::vector<Exercise> newAmong(const QSet<ExerciseId>& used) const;

private:
    [[nodiscard]] ExerciseId newId(const QString& id, const QString& name) const;

    ExerciseLibrary m_library;
    QHash<QString, ExerciseId> m_byName; ///< by folded name
    std::vector<Exercise> m_new;
};

} // namespace backbridge::exchange
