#pragma once

#include <QDate>

#include <memory>

#include "backbridge/workspace/workspace.h"
#include "support/hand_clock.h"

namespace backbridge::storage {
class Database;
}

namespace backbridge::test {

/// A workspace over a database in memory, at noon (UTC) of a day of the test's choosing.
class WorkspaceFixture {
public:
    explicit WorkspaceFixture(QDate today = QDate(2026, 2, 20));

    /// Makes every change of the data fail, as on a medium that is write-protected, or lets it through again.
    void refuseWrites(bool refuse);

    /// Leaves no room for more data than there is, or makes room again.
    void fillDisk(bool full);

    /// Makes clients, plans, sessions and pictures unreadable, as in a damaged file, or brings them back.
    void refuseReads(bool refuse);

    /// A client of this name, saved; the first one becomes the current client.
    Client addClient(const QString& name = QStringLiteral("Robin Hale"));

    /// An eight-week plan of three sessions a week (Mon, Wed, Fri) in two phases, saved. Phase 1, weeks 1–2:
    /// bridge 2 × 10 and clam 2 × 10 per side; phase 2, weeks 3–8: box squat 3 × 8, split squat 2 × 8 per
    /// side, bridge hold 3 × 15 s.
    Plan addPlan(const ClientId& client, QDate start);

    /// A session with one done set of ten bridges, saved.
    Session addSession(const ClientId& client, QDate date, std::optional<PlanId> plan = std::nullopt);

private:
    WorkspaceFixture(QDate today, std::unique_ptr<storage::Database> database);

    void execute(const QString& sql);

    storage::Database& m_database;

public:
    HandClock clock;
    Workspace workspace;
};

/// The plan that addPlan() saves, unsaved.
[[nodiscard]] Plan twoPhasePlan(const ClientId& client, QDate start);

/// The session that addSession() saves, unsaved.
[[nodiscard]] Session oneSetSession(const ClientId& client, QDate date,
                                    std::optional<PlanId> plan = std::nullopt);

} // namespace backbridge::test
