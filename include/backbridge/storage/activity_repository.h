#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/activity.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Minutes of being active beside sessions. Opens no transaction; the caller does.
class ActivityRepository {
public:
    explicit ActivityRepository(Database& database)
        : m_database(database)
    {
    }

    /// All of the client's, by date, then in the order in which they were changed last.
    [[nodiscard]] std::vector<Activity> ofClient(const ClientId& client) const;

    /// Those from `first` to `last`, both included, in the same order.
    [[nodiscard]] std::vector<Activity> ofClient(const ClientId& client, QDate first, QDate last) const;

    [[nodiscard]] std::optional<Activity> find(const ActivityId& id) const;

    /// See ClientRepository::save.
    Activity save(Activity activity);

    /// Throws NotFound.
    void remove(const ActivityId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
