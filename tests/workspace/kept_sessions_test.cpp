#include <QTemporaryDir>

#include "backbridge/exchange/bundle.h"
#include "backbridge/storage/database.h"
#include "backbridge/storage/history_repository.h"
#include "backbridge/workspace/workspace.h"
#include "support/catch.h"
#include "support/workspace_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QDate kToday(2026, 2, 20);

Client robin(Workspace& workspace)
{
    Client client;
    client.id = ClientId::create();
    client.name = QStringLiteral("Robin");
    return workspace.saveClient(client);
}

} // namespace

TEST_CASE("What a session was before a correction and a removal is kept", "[workspace][history]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.sqlite"));
    const FixedClock clock(kToday);
    Session first;
    Session second;
    {
        Workspace workspace(storage::Database::open(path), clock);
        const ClientId client = robin(workspace).id;
        first = workspace.saveSession(oneSetSession(client, kToday));
        second = first;
        second.note = QStringLiteral("outside");
        second = workspace.saveSession(second);
        workspace.saveSession(second); // says nothing new
        workspace.removeSession(second.id);
        workspace.undoStack().undo();
        CHECK(workspace.session(second.id));
    }

    const auto database = storage::Database::open(path);
    const auto kept = storage::HistoryRepository(*database).ofRecord(first.id.text());
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].reason == QStringLiteral("corrected"));
    CHECK(kept[0].record == exchange::writeRecord(first));
    CHECK(kept[1].reason == QStringLiteral("removed"));
    CHECK(kept[1].record == exchange::writeRecord(second));
}

TEST_CASE("A correction that cannot be written leaves no trace", "[workspace][history]")
{
    WorkspaceFixture fixture;
    const ClientId client = fixture.addClient().id;
    Session session = fixture.addSession(client, kToday);
    const int steps = fixture.workspace.undoStack().count();
    session.note = QStringLiteral("outside");
    fixture.refuseWrites(true);
    CHECK_THROWS(fixture.workspace.saveSession(session));
    CHECK_THROWS(fixture.workspace.removeSession(session.id));
    fixture.refuseWrites(false);
    CHECK(fixture.workspace.session(session.id)->note.isEmpty());
    CHECK(fixture.workspace.undoStack().count() == steps);
}

TEST_CASE("A session knows the day on which it was first saved", "[workspace]")
{
    WorkspaceFixture fixture;
    const ClientId client = fixture.addClient().id;
    Session session = fixture.addSession(client, kToday.addDays(-5));
    CHECK(session.loggedOn == kToday);
    CHECK(isLate(session));
    fixture.clock.at = fixture.clock.at.addDays(3);
    session.note = QStringLiteral("outside");
    CHECK(fixture.workspace.saveSession(session).loggedOn == kToday);
}
