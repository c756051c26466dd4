#pragma once

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Plans with their versions, phases, prescriptions and pauses. Opens no transaction; the caller does.
class PlanRepository {
public:
    explicit PlanRepository(Database& database)
        : m_database(database)
    {
    }

    /// The client's plans, by start date, then id.
    [[nodiscard]] std::vector<Plan> ofClient(const ClientId& client) const;

    [[nodiscard]] std::optional<Plan> find(const PlanId& id) const;

    /// See ClientRepository::save. Several statements: only inside a Transaction.
    Plan save(Plan plan);

    /// Removes the plan; its sessions stay, without a plan. Throws NotFound.
    void remove(const PlanId& id);

private:
    Database& m_database;
};

} // namespace backbridge::storage
