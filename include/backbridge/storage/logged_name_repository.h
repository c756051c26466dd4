#pragma once

#include <QHash>
#include <QString>

#include <optional>

#include "backbridge/domain/ids.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// What a person said exercises of other programs' logs are, by nameKey() of their names there. Opens no
/// transaction; the caller does.
class LoggedNameRepository {
public:
    explicit LoggedNameRepository(Database& database)
        : m_database(database)
    {
    }

    /// Without an exercise: lines of that name are left out.
    [[nodiscard]] QHash<QString, std::optional<ExerciseId>> all() const;

    /// Makes or replaces what the name means.
    void save(const QString& name, const std::optional<ExerciseId>& exercise);

private:
    Database& m_database;
};

} // namespace backbridge::storage
