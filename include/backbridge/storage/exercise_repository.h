#pragma once

#include <vector>

#include "backbridge/domain/exercise.h"
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

    /// Makes or replaces the exercise of that id.
    void save(const Exercise& exercise);

    /// Throws NotFound.
    void remove(const ExerciseId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
