#pragma once

#include <QDate>

#include <random>

#include "backbridge/domain/client.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Numbers that are the same in every run.
class Chance {
public:
    explicit Chance(unsigned seed)
        : m_engine(seed)
    {
    }

    /// From `low` to `high`, both included.
    [[nodiscard]] int between(int low, int high);

    [[nodiscard]] bool oneIn(int n) { return between(1, n) == 1; }

private:
    std::mt19937 m_engine;
};

/// A client of this name with the least that is needed.
[[nodiscard]] Client plainClient(const QString& name);

/// A client with every field filled.
[[nodiscard]] Client fullClient();

/// Eight weeks of three sessions a week from `start` in one phase.
[[nodiscard]] Plan plainPlan(const ClientId& client, QDate start);

/// A plan with every field filled somewhere: two versions, phases with and without their own number, doses of
/// all measures, a pause and a flare.
[[nodiscard]] Plan fullPlan(const ClientId& client);

/// A valid plan with random length, phases, versions and pauses.
[[nodiscard]] Plan randomPlan(const ClientId& client, QDate start, Chance& chance);

/// A session on `date` with one done set of one exercise.
[[nodiscard]] Session plainSession(const ClientId& client, QDate date);

/// A session with every field filled somewhere.
[[nodiscard]] Session fullSession(const ClientId& client);

// Each saves in a transaction of its own and returns the value as saved.
Client saved(Database& database, const Client& client);
Plan saved(Database& database, const Plan& plan);
Session saved(Database& database, const Session& session);

} // namespace backbridge::storage
