#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/session.h"
#include "backbridge/domain/summaries.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Sessions with their entries and sets. Opens no transaction; the caller does.
class SessionRepository {
public:
    explicit SessionRepository(Database& database)
        : m_database(database)
    {
    }

    /// The client's sessions from `first` to `last`, both included, by date, then in the order saved.
    [[nodiscard]] std::vector<SessionLine> lines(const ClientId& client, QDate first, QDate last) const;

    /// Days from `first` to `last` with a counted session, each once, in order.
    [[nodiscard]] std::vector<QDate> doneDates(const ClientId& client, QDate first, QDate last) const;

    /// All of the client's sessions whole, by date, then in the order saved.
    [[nodiscard]] std::vector<Session> ofClient(const ClientId& client) const;

    /// Those from `first` to `last`, both included, in the same order.
    [[nodiscard]] std::vector<Session> ofClient(const ClientId& client, QDate first, QDate last) const;

    /// Those that came in with a training log, in the same order.
    [[nodiscard]] std::vector<Session> ofImport(const ImportId& import) const;

    [[nodiscard]] std::optional<Session> find(const SessionId& id) const;

    /// See ClientRepository::save. Several statements: only inside a Transaction.
    Session save(Session session);

    /// Throws NotFound.
    void remove(const SessionId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
