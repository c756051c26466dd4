#pragma once

#include <QString>

#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Which plans are read.
enum class PlansOf {
    Client, ///< all of one client, by start date, then id
    Id, ///< the one of this id
};

/// Puts plans together from the rows of all their tables.
[[nodiscard]] std::vector<Plan> readPlans(Database& database, PlansOf which, const QString& key);

/// Writes the rows that belong to `plan` beside its own: versions, phases, prescriptions, pauses, spans.
/// What was there before must have been removed.
void insertParts(Database& database, const Plan& plan);

/// Removes the rows that insertParts() wrote.
void removeParts(Database& database, const PlanId& id);

} // namespace backbridge::storage
