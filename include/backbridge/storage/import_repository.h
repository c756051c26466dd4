#pragma once

#include <vector>

#include "backbridge/domain/import_record.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Imports of public libraries that can be taken back. Opens no transaction; the caller does.
class ImportRepository {
public:
    explicit ImportRepository(Database& database)
        : m_database(database)
    {
    }

    /// All of them, the latest first.
    [[nodiscard]] std::vector<ImportRecord> all() const;

    /// Makes or replaces the record of that id.
    void save(const ImportRecord& record);

    /// Throws NotFound. No exercise may name it any more.
    void remove(const ImportId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
