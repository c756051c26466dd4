#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/client.h"
#include "backbridge/domain/summaries.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Clients in the database. Opens no transaction; the caller does.
class ClientRepository {
public:
    explicit ClientRepository(Database& database)
        : m_database(database)
    {
    }

    /// Every client's line as of `today`, computed in SQL, by name; archived ones only with `withArchived`.
    [[nodiscard]] std::vector<ClientSummary> summaries(QDate today, bool withArchived) const;

    /// All clients whole, by id.
    [[nodiscard]] std::vector<Client> all() const;

    [[nodiscard]] std::optional<Client> find(const ClientId& id) const;

    /// Clients of exactly this name, by id.
    [[nodiscard]] std::vector<Client> named(const QString& name) const;

    /// How many clients there are, archived ones too.
    [[nodiscard]] int count() const;

    /// Makes the row when the value's revision is 0, else writes over the row of the same revision; returns
    /// the value with its new revision. Throws StaleRevision when the row has another revision than the
    /// value: it is there already, was changed, or was removed.
    Client save(Client client);

    /// Removes the client with all plans and sessions. Throws NotFound.
    void remove(const ClientId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
