#include <array>

#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/history_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "storage/files.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

int rowsIn(const Database& database, const char* table)
{
    return number(database.handle(), database.path(),
                  QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)));
}

} // namespace

TEST_CASE("A client comes back with every field as it was saved", "[storage][client]")
{
    const auto database = Database::inMemory();
    Client client = GENERATE(true, false) ? fullClient() : plainClient(QStringLiteral("A"));

    const Client stored = saved(*database, client);

    client.revision = 1;
    CHECK(stored == client);
    CHECK(ClientRepository(*database).find(client.id) == client);
    CHECK(ClientRepository(*database).all() == std::vector {client});
    CHECK(ClientRepository(*database).named(client.name) == std::vector {client});
}

TEST_CASE("Fields that are emptied come back empty", "[storage][client]")
{
    const auto database = Database::inMemory();
    Client client = saved(*database, fullClient());
    Client emptied = plainClient(QStringLiteral("B"));
    emptied.id = client.id;
    emptied.revision = client.revision;

    emptied = saved(*database, emptied);

    CHECK(emptied.revision == 2);
    CHECK(ClientRepository(*database).find(client.id) == emptied);
}

TEST_CASE("A clearance without an end comes back without one", "[storage][client]")
{
    const auto database = Database::inMemory();
    Client client = plainClient(QStringLiteral("A"));
    client.clearance = Clearance {QString(), QDate(2026, 1, 1), std::nullopt};

    client = saved(*database, client);

    CHECK(ClientRepository(*database).find(client.id) == client);
}

TEST_CASE("Clients of one name are found by the name exactly", "[storage][client]")
{
    const auto database = Database::inMemory();
    saved(*database, plainClient(QStringLiteral("Kim")));
    saved(*database, plainClient(QStringLiteral("Kim")));
    saved(*database, plainClient(QStringLiteral("Kimberly")));
    saved(*database, plainClient(QStringLiteral("kim")));

    CHECK(ClientRepository(*database).named(QStringLiteral("Kim")).size() == 2);
    CHECK(ClientRepository(*database).named(QStringLiteral("K%")).empty());
}

TEST_CASE("A client that was changed, made or removed elsewhere is not written over",
          "[storage][client][unhappy]")
{
    const auto database = Database::inMemory();
    const Client first = saved(*database, fullClient());
    Client changed = first;
    changed.name = QStringLiteral("New name");
    changed = saved(*database, changed);

    SECTION("changed")
    {
        CHECK(kindOf([&] { saved(*database, first); }) == FailureKind::StaleRevision);
    }
    SECTION("made")
    {
        Client again = first;
        again.revision = 0;
        CHECK(kindOf([&] { saved(*database, again); }) == FailureKind::StaleRevision);
    }
    SECTION("removed")
    {
        ClientRepository(*database).remove(first.id);
        CHECK(kindOf([&] { saved(*database, changed); }) == FailureKind::StaleRevision);
        CHECK(ClientRepository(*database).all().empty());
        return;
    }
    CHECK(ClientRepository(*database).find(first.id) == changed);
}

TEST_CASE("Removing a client removes everything of that client and nothing else", "[storage][client]")
{
    const auto database = Database::inMemory();
    const Client gone = saved(*database, fullClient());
    const Client stays = saved(*database, fullClient());
    for (const Client& client : {gone, stays}) {
        const Plan plan = saved(*database, fullPlan(client.id));
        Session session = fullSession(client.id);
        session.plan = plan.id;
        saved(*database, session);
        HistoryRepository(*database).add({QStringLiteral("plan"), plan.id.text(), client.id, client.updatedAt,
                                          QStringLiteral("import_older"), "{}"});
    }
    const std::array tables {"client",    "plan",    "plan_version", "phase",    "prescription", "pause",
                             "plan_span", "session", "entry",        "work_set", "history"};
    std::array<int, tables.size()> before {};
    for (std::size_t i = 0; i < tables.size(); ++i) {
        before[i] = rowsIn(*database, tables[i]);
    }

    ClientRepository(*database).remove(gone.id);

    for (std::size_t i = 0; i < tables.size(); ++i) {
        CAPTURE(tables[i]);
        CHECK(rowsIn(*database, tables[i]) * 2 == before[i]);
    }
    CHECK(ClientRepository(*database).find(stays.id) == stays);
    CHECK(kindOf([&] { ClientRepository(*database).remove(gone.id); }) == FailureKind::NotFound);
}

TEST_CASE("A word in the database that the program does not know is damage, named by table and column",
          "[storage][client][unhappy]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, fullClient());
    const auto put = [&](const char* sql) {
        execute(database->handle(), database->path(),
                QStringLiteral("PRAGMA ignore_check_constraints = ON; ") + QLatin1String(sql));
    };
    const auto damage = [&] {
        return failureOf([&] { (void)ClientRepository(*database).find(client.id); });
    };

    SECTION("an unknown care tag")
    {
        put("UPDATE client SET care_tags = 'flare moonlight'");
        REQUIRE(damage());
        CHECK(damage()->kind() == FailureKind::Damaged);
        CHECK(damage()->detail().contains(QStringLiteral("client.care_tags")));
        CHECK_FALSE(damage()->detail().contains(QStringLiteral("moonlight")));
    }
    SECTION("a day that does not exist")
    {
        put("UPDATE client SET clearance_on = '2025-02-29'");
        REQUIRE(damage());
        CHECK(damage()->detail().contains(QStringLiteral("client.clearance_on")));
    }
    SECTION("half a clearance")
    {
        put("UPDATE client SET clearance_on = NULL, clearance_valid_to = NULL");
        REQUIRE(damage());
    }
    SECTION("an instant that is none")
    {
        put("UPDATE client SET updated_at = '2026-01-04T25:00:00Z'");
        REQUIRE(damage());
        CHECK(damage()->detail().contains(QStringLiteral("client.updated_at")));
    }
    SECTION("a flag that is none")
    {
        put("UPDATE client SET archived = 2");
        REQUIRE(damage());
    }
}
