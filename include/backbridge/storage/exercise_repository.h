#pragma once

#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/own_exercise.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Exercises that are not built in: the person's own and imported ones. Opens no transaction; the caller
/// does.
class ExerciseRepository {
public:
    explicit ExerciseRepository(Database& database)
        : m_database(database)
    {
    }

    /// All of them, by name, then id.
    [[nodiscard]] std::vector<Exercise> all() const;

    /// Whether a plan or a session names the exercise `id`.
    [[nodiscard]] bool isNamed(const ExerciseId& id) const;

    /// How many do.
    [[nodiscard]] ExerciseUse use(const ExerciseId& id) const;

    /// Makes or replaces the exercise of that id. Its pictures and its import must be there.
    void save(const Exercise& exercise);

    /// Throws NotFound.
    void remove(const ExerciseId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
