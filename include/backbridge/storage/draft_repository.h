#pragma once

#include <QByteArray>

#include <vector>

#include "backbridge/domain/ids.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Begun plans as the JSON that stands for them, at most one for each client and plan. Opens no transaction;
/// the caller does.
class DraftRepository {
public:
    explicit DraftRepository(Database& database)
        : m_database(database)
    {
    }

    /// Of one client, the one kept last first.
    [[nodiscard]] std::vector<QByteArray> ofClient(const ClientId& client) const;

    /// Makes or replaces the draft of that client and plan.
    void save(const ClientId& client, const PlanId& plan, const QByteArray& content);

    /// Does nothing when there is none.
    void remove(const ClientId& client, const PlanId& plan);

    /// Whether there are drafts of clients that are gone.
    [[nodiscard]] bool hasOrphans() const;
    void removeOrphans();

private:
    Database& m_database;
};

} // namespace backbridge::storage
