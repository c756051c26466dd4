#pragma once

#include <QByteArray>

#include <optional>

#include "backbridge/domain/ids.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Sessions that are being done as the JSON that says how far they have come, at most one for each client.
/// Opens no transaction; the caller does.
class RunRepository {
public:
    explicit RunRepository(Database& database)
        : m_database(database)
    {
    }

    [[nodiscard]] std::optional<QByteArray> find(const ClientId& client) const;

    /// Makes or replaces the client's.
    void save(const ClientId& client, const QByteArray& content);

    /// Does nothing when there is none.
    void remove(const ClientId& client);

private:
    Database& m_database;
};

} // namespace backbridge::storage
