#pragma once

#include <optional>
#include <vector>

#include "backbridge/domain/import_record.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Sessions that an import of a training log brought and that are there still. A log is of one client.
struct ImportedSessions {
    int count = 0;
    std::optional<ClientId> client;
};

/// Imports of public libraries and training logs that can be taken back. Opens no transaction; the caller
/// does.
class ImportRepository {
public:
    explicit ImportRepository(Database& database)
        : m_database(database)
    {
    }

    /// All of them, the latest first.
    [[nodiscard]] std::vector<ImportRecord> all() const;

    [[nodiscard]] ImportedSessions sessionsOf(const ImportId& id) const;

    /// Makes or replaces the record of that id.
    void save(const ImportRecord& record);

    /// Throws NotFound. No exercise may name it any more.
    void remove(const ImportId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
