#pragma once

#include <QSet>

#include <optional>
#include <vector>

#include "backbridge/domain/activity.h"
#include "backbridge/domain/client.h"
#include "backbridge/domain/exercise.h"
#include "backbridge/domain/import_record.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/plan_template.h"
#include "backbridge/domain/session.h"
#include "backbridge/storage/database.h"

namespace backbridge {

/// One record before and after a change; absent before: it was made; absent after: it was removed.
template <typename Record>
struct Change {
    std::optional<Record> before;
    std::optional<Record> after;
};

/// What one user action does to the data, as values: enough to do it, to take it back and to do it again.
class RecordChanges {
public:
    std::vector<Change<ImportRecord>> imports;
    std::vector<Change<Exercise>> exercises; ///< their pictures are in the database already
    std::vector<Change<Client>> clients;
    std::vector<Change<Plan>> plans;
    std::vector<Change<Session>> sessions;
    std::vector<Change<Activity>> activities;
    std::vector<Change<PlanTemplate>> templates; ///< of one's own

    [[nodiscard]] bool isEmpty() const;

    /// Writes the values after the change (forward) or before it. Runs inside the caller's transaction. Each
    /// row is overwritten whatever its revision: this program is the file's only writer, and undo means to go
    /// back.
    void write(storage::Database& database, bool forward) const;

    /// Clients whose own record, plans or sessions change.
    [[nodiscard]] QSet<ClientId> clientsTouched() const;
};

} // namespace backbridge
