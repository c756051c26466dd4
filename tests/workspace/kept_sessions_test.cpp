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

TEST_CASE("Earlier versions of a session are listed, the latest first, each once", "[workspace][history]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    const Session first = fixture.addSession(client, kToday);
    CHECK(workspace.keptVersions(first.id).empty());

    const auto correct = [&](const char* note) {
        fixture.clock.at = fixture.clock.at.addSecs(60);
        Session session = *workspace.session(first.id);
        session.note = QString::fromLatin1(note);
        return workspace.saveSession(session);
    };
    correct("second");
    correct("third");
    workspace.undoStack().undo(); // back to the second, whose text is in the history now

    const std::vector<KeptSession> kept = workspace.keptVersions(first.id);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].reason == KeptReason::Corrected);
    REQUIRE(kept[0].session);
    CHECK(kept[0].session->note == first.note);

    correct("fourth");
    const std::vector<KeptSession> more = workspace.keptVersions(first.id);
    REQUIRE(more.size() == 2);
    CHECK(more[0].session->note == QStringLiteral("second"));
    CHECK(more[1].session->note == first.note);
    CHECK(more[0].at > more[1].at);
}

TEST_CASE("A version is brought back as one step, and what stood there is kept in turn",
          "[workspace][history]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    const Session first = fixture.addSession(client, kToday);
    fixture.clock.at = fixture.clock.at.addSecs(60);
    Session corrected = first;
    corrected.note = QStringLiteral("wrong");
    workspace.saveSession(corrected);
    const int steps = workspace.undoStack().count();

    fixture.clock.at = fixture.clock.at.addSecs(60);
    const Session back = workspace.bringBackSession(*workspace.keptVersions(first.id).front().session);

    CHECK(back.note == first.note);
    CHECK(back.updatedAt > corrected.updatedAt);
    CHECK(workspace.undoStack().count() == steps + 1);
    CHECK(workspace.undoStack().undoText() == QStringLiteral("Bring back session"));
    const std::vector<KeptSession> kept = workspace.keptVersions(first.id);
    REQUIRE(kept.size() == 2); // the first one has another instant than what stands now
    CHECK(kept[0].session->note == QStringLiteral("wrong"));
    workspace.undoStack().undo();
    CHECK(workspace.session(first.id)->note == QStringLiteral("wrong"));
}

TEST_CASE("A removed session is listed until it is back, without the plan that went too",
          "[workspace][history]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    const Plan plan = fixture.addPlan(client, QDate(2026, 2, 2));
    const Session session = fixture.addSession(client, QDate(2026, 2, 4), plan.id);
    const Session other = fixture.addSession(client, QDate(2026, 2, 6));
    CHECK(workspace.removedSessions(client).empty());
    workspace.removeSession(session.id);
    workspace.removePlan(plan.id);

    const std::vector<KeptSession> removed = workspace.removedSessions(client);
    REQUIRE(removed.size() == 1);
    REQUIRE(removed[0].session);
    CHECK(removed[0].session->id == session.id);
    CHECK(removed[0].session->plan == plan.id);

    const Session back = workspace.bringBackSession(*removed[0].session);
    CHECK_FALSE(back.plan);
    CHECK(back.entries == session.entries);
    CHECK(workspace.removedSessions(client).empty());
    workspace.undoStack().undo();
    CHECK(workspace.removedSessions(client).size() == 1);
    CHECK(workspace.session(other.id));
}
