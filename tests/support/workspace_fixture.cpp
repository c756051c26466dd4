#include "support/workspace_fixture.h"

#include <QSqlQuery>

#include "backbridge/storage/database.h"

namespace backbridge::test {

namespace {

Prescription prescription(const char* exercise, int sets, std::optional<int> reps, std::optional<int> hold,
                          Side side)
{
    Prescription result;
    result.exercise = {QLatin1String(exercise)};
    result.dose.sets = sets;
    result.dose.reps = reps;
    result.dose.holdSeconds = hold;
    result.dose.side = side;
    result.dose.restSeconds = 60;
    return result;
}

} // namespace

Plan twoPhasePlan(const ClientId& client, QDate start)
{
    Phase settle;
    settle.name = QStringLiteral("Settle");
    settle.firstWeek = 1;
    settle.lastWeek = 2;
    settle.prescriptions = {prescription("bridge", 2, 10, std::nullopt, Side::Both),
                            prescription("clam", 2, 10, std::nullopt, Side::PerSide)};
    Phase build;
    build.name = QStringLiteral("Build");
    build.firstWeek = 3;
    build.lastWeek = 8;
    build.prescriptions = {prescription("box_squat", 3, 8, std::nullopt, Side::Both),
                           prescription("split_squat", 2, 8, std::nullopt, Side::PerSide),
                           prescription("bridge_hold", 3, std::nullopt, 15, Side::Both)};

    PlanVersion version;
    version.from = start;
    version.weeks = 8;
    version.sessionsPerWeek = 3;
    version.weekdays = {Weekday::Mon, Weekday::Wed, Weekday::Fri};
    version.phases = {settle, build};

    Plan plan;
    plan.id = PlanId::create();
    plan.client = client;
    plan.title = QStringLiteral("Eight weeks at home");
    plan.startDate = start;
    plan.versions = {version};
    return plan;
}

Session oneSetSession(const ClientId& client, QDate date, std::optional<PlanId> plan)
{
    SetRecord set;
    set.reps = 10;
    set.done = true;
    Entry entry;
    entry.exercise = {QStringLiteral("bridge")};
    entry.sets = {set};

    Session session;
    session.id = SessionId::create();
    session.client = client;
    session.plan = plan;
    session.date = date;
    session.plannedDate = plan ? std::optional(date) : std::nullopt;
    session.entries = {entry};
    return session;
}

WorkspaceFixture::WorkspaceFixture(QDate today)
    : WorkspaceFixture(today, storage::Database::inMemory())
{
}

WorkspaceFixture::WorkspaceFixture(QDate today, std::unique_ptr<storage::Database> database)
    : m_database(*database)
    , clock(QDateTime(today, QTime(12, 0), Qt::UTC))
    , workspace(std::move(database), clock)
{
}

void WorkspaceFixture::execute(const QString& sql)
{
    QSqlQuery query(m_database.connection());
    const bool done = query.exec(sql);
    Q_ASSERT(done);
}

void WorkspaceFixture::refuseWrites(bool refuse)
{
    execute(QStringLiteral("PRAGMA query_only = %1").arg(refuse ? 1 : 0));
}

void WorkspaceFixture::fillDisk(bool full)
{
    constexpr int kAtLeastWhatThereIs = 1; // SQLite never goes below what the data has
    constexpr int kMost = 1'000'000;
    execute(QStringLiteral("PRAGMA max_page_count = %1").arg(full ? kAtLeastWhatThereIs : kMost));
}

void WorkspaceFixture::refuseReads(bool refuse)
{
    for (const QString& table : {QStringLiteral("client"), QStringLiteral("plan"), QStringLiteral("session"),
                                 QStringLiteral("activity"), QStringLiteral("picture")}) {
        const QString away = QStringLiteral("lost_") + table;
        execute(
            QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(refuse ? table : away, refuse ? away : table));
    }
}

Client WorkspaceFixture::addClient(const QString& name)
{
    Client client;
    client.id = ClientId::create();
    client.name = name;
    client = workspace.saveClient(client);
    if (!workspace.currentClient()) {
        workspace.setCurrentClient(client.id);
    }
    return client;
}

Plan WorkspaceFixture::addPlan(const ClientId& client, QDate start)
{
    return workspace.savePlan(twoPhasePlan(client, start));
}

Session WorkspaceFixture::addSession(const ClientId& client, QDate date, std::optional<PlanId> plan)
{
    return workspace.saveSession(oneSetSession(client, date, plan));
}

} // namespace backbridge::test
