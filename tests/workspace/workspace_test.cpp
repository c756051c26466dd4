#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "backbridge/domain/failure.h"
#include "backbridge/exchange/bundle.h"
#include "backbridge/storage/atomic_file.h"
#include "backbridge/storage/database.h"
#include "backbridge/storage/history_repository.h"
#include "backbridge/workspace/workspace.h"
#include "support/catch.h"
#include "support/workspace_fixture.h"

using namespace backbridge;
using test::WorkspaceFixture;

TEST_CASE("Nothing is set up in a new file", "[workspace]")
{
    const WorkspaceFixture fixture;

    CHECK_FALSE(fixture.workspace.profile());
    CHECK_FALSE(fixture.workspace.currentClient());
    CHECK(fixture.workspace.clientSummaries(true).empty());
    CHECK(fixture.workspace.library().exercises().size() == 43);
}

TEST_CASE("Profile and current client are announced and kept", "[workspace]")
{
    WorkspaceFixture fixture;
    const Client first = fixture.addClient();
    const Client second = fixture.addClient(QStringLiteral("Ada"));
    const QSignalSpy profiles(&fixture.workspace, &Workspace::profileChanged);
    const QSignalSpy currents(&fixture.workspace, &Workspace::currentClientChanged);

    fixture.workspace.setProfile(Profile::Clinic);
    fixture.workspace.setCurrentClient(second.id);
    fixture.workspace.setCurrentClient(second.id);

    CHECK(fixture.workspace.profile() == Profile::Clinic);
    CHECK(fixture.workspace.currentClient() == second.id);
    CHECK(profiles.count() == 1);
    CHECK(currents.count() == 1);
}

TEST_CASE("Each kind of change announces itself once, with the client, after it is stored", "[workspace]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const QSignalSpy clients(&fixture.workspace, &Workspace::clientsChanged);
    const QSignalSpy plans(&fixture.workspace, &Workspace::plansChanged);
    const QSignalSpy sessions(&fixture.workspace, &Workspace::sessionsChanged);
    std::size_t linesSeenBySlot = 0;
    QObject::connect(
        &fixture.workspace, &Workspace::sessionsChanged, &fixture.workspace, [&](const ClientId& id) {
            linesSeenBySlot =
                fixture.workspace.sessionLines(id, QDate(2026, 1, 1), QDate(2026, 12, 31)).size();
        });

    const Plan plan = fixture.addPlan(client.id, QDate(2026, 2, 2));
    fixture.addSession(client.id, QDate(2026, 2, 4), plan.id);

    CHECK(clients.count() == 0);
    REQUIRE(plans.count() == 1);
    CHECK(plans.at(0).at(0).value<ClientId>() == client.id);
    CHECK(sessions.count() == 1);
    CHECK(linesSeenBySlot == 1);
}

TEST_CASE("Every edit can be undone and redone", "[workspace][undo]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const Plan plan = fixture.addPlan(client.id, QDate(2026, 2, 2));
    Session session = fixture.addSession(client.id, QDate(2026, 2, 4), plan.id);
    session.note = QStringLiteral("tired");
    fixture.workspace.saveSession(session);
    QUndoStack& stack = fixture.workspace.undoStack();
    REQUIRE(stack.count() == 4);

    stack.undo();
    CHECK(fixture.workspace.session(session.id)->note.isEmpty());
    stack.undo();
    CHECK_FALSE(fixture.workspace.session(session.id));
    stack.undo();
    CHECK_FALSE(fixture.workspace.plan(plan.id));
    stack.undo();
    CHECK_FALSE(fixture.workspace.client(client.id));
    CHECK_FALSE(fixture.workspace.currentClient());

    for (int i = 0; i < 4; ++i) {
        stack.redo();
    }
    CHECK(fixture.workspace.session(session.id)->note == QStringLiteral("tired"));
    CHECK(fixture.workspace.plan(plan.id)->versions == plan.versions);
}

TEST_CASE("Removing a client takes everything along and undo brings all of it back", "[workspace][undo]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const Plan plan = fixture.addPlan(client.id, QDate(2026, 2, 2));
    fixture.addSession(client.id, QDate(2026, 2, 4), plan.id);
    fixture.addSession(client.id, QDate(2026, 2, 6), plan.id);
    const QByteArray before = fixture.workspace.exportBundle(client.id);

    fixture.workspace.removeClient(client.id);

    CHECK_FALSE(fixture.workspace.client(client.id));
    CHECK(fixture.workspace.plans(client.id).empty());
    CHECK_FALSE(fixture.workspace.currentClient());
    fixture.workspace.undoStack().undo();
    CHECK(fixture.workspace.exportBundle(client.id) == before);
}

TEST_CASE("Removing a plan leaves its sessions and undo gives them the plan again", "[workspace][undo]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const Plan plan = fixture.addPlan(client.id, QDate(2026, 2, 2));
    const Session session = fixture.addSession(client.id, QDate(2026, 2, 4), plan.id);

    fixture.workspace.removePlan(plan.id);

    REQUIRE(fixture.workspace.session(session.id));
    CHECK_FALSE(fixture.workspace.session(session.id)->plan);
    fixture.workspace.undoStack().undo();
    CHECK(fixture.workspace.session(session.id)->plan == plan.id);
}

TEST_CASE("A change that says nothing new makes no step and no noise", "[workspace][undo]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const QSignalSpy changes(&fixture.workspace, &Workspace::clientsChanged);

    const Client again = fixture.workspace.saveClient(client);

    CHECK(again == client);
    CHECK(fixture.workspace.undoStack().count() == 1);
    CHECK(changes.count() == 0);
}

TEST_CASE("A later edit is newer even when the clock stands still", "[workspace]")
{
    WorkspaceFixture fixture;
    Client client = fixture.addClient();
    const QDateTime first = client.updatedAt;

    client.notes = QStringLiteral("x");
    const Client second = fixture.workspace.saveClient(client);

    CHECK(second.updatedAt > first);
    CHECK(second.revision > client.revision);
}

TEST_CASE("Adherence is that of the plan running on the day asked about", "[workspace]")
{
    // Plan from Monday 2026-02-02, three a week; asked on Friday 2026-02-20, in its third week.
    // Week 1: two dates, below. Week 2: three dates, on target. Week 3: current.
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    CHECK_FALSE(fixture.workspace.adherence(client.id, fixture.workspace.today()));
    const Plan plan = fixture.addPlan(client.id, QDate(2026, 2, 2));
    for (const int day : {2, 4, 9, 11, 13, 16}) {
        fixture.addSession(client.id, QDate(2026, 2, day), plan.id);
    }

    const auto result = fixture.workspace.adherence(client.id, fixture.workspace.today());

    REQUIRE(result);
    CHECK(result->plan.id == plan.id);
    REQUIRE(result->adherence.weeks.size() == 3);
    CHECK(result->adherence.weeks[0].status == WeekStatus::Below);
    CHECK(result->adherence.weeks[1].status == WeekStatus::OnTarget);
    CHECK(result->adherence.weeks[2].status == WeekStatus::Current);
    CHECK(result->adherence.creditedSessions == 5);
    CHECK(result->adherence.plannedSessions == 6);
}

TEST_CASE("An import adds once, takes the newer version and keeps the loser", "[workspace][import]")
{
    WorkspaceFixture source;
    const Client client = source.addClient();
    const Plan plan = source.addPlan(client.id, QDate(2026, 2, 2));
    Session session = source.addSession(client.id, QDate(2026, 2, 4), plan.id);
    const QByteArray older = source.workspace.exportBundle(client.id);
    session.note = QStringLiteral("newer");
    source.workspace.saveSession(session);
    const QByteArray newer = source.workspace.exportBundle(client.id);

    WorkspaceFixture target;
    const auto import = [&target](const QByteArray& bundle) {
        return target.workspace.importFile(bundle, QStringLiteral("x.json"), std::nullopt, false);
    };

    const ImportReport first = import(older);
    CHECK(first.added == 3);
    CHECK(first.updated + first.unchanged + first.skipped == 0);
    CHECK(target.workspace.exportBundle(client.id) == older);

    const ImportReport same = import(older);
    CHECK(same.added == 0);
    CHECK(same.unchanged == 3);
    CHECK(target.workspace.undoStack().count() == 1);

    const ImportReport second = import(newer);
    CHECK(second.updated == 1);
    CHECK(second.unchanged == 2);
    CHECK(target.workspace.session(session.id)->note == QStringLiteral("newer"));

    const ImportReport back = import(older);
    CHECK(back.skipped == 1);
    CHECK(back.unchanged == 2);
    CHECK(target.workspace.session(session.id)->note == QStringLiteral("newer"));

    target.workspace.undoStack().undo();
    CHECK(target.workspace.exportBundle(client.id) == older);
    target.workspace.undoStack().undo();
    CHECK_FALSE(target.workspace.client(client.id));
}

TEST_CASE("Files swapped between two computers end in the same state", "[workspace][import]")
{
    WorkspaceFixture left;
    const Client client = left.addClient();
    WorkspaceFixture right;
    right.workspace.importFile(left.workspace.exportBundle(client.id), {}, std::nullopt, false);
    // Both change the same record in the same second.
    Client here = *left.workspace.client(client.id);
    here.notes = QStringLiteral("left");
    left.workspace.saveClient(here);
    Client there = *right.workspace.client(client.id);
    there.notes = QStringLiteral("right");
    right.workspace.saveClient(there);

    const QByteArray fromLeft = left.workspace.exportBundle(client.id);
    const QByteArray fromRight = right.workspace.exportBundle(client.id);
    left.workspace.importFile(fromRight, {}, std::nullopt, false);
    right.workspace.importFile(fromLeft, {}, std::nullopt, false);

    CHECK(left.workspace.exportBundle(client.id) == right.workspace.exportBundle(client.id));
}

TEST_CASE("A trial import reports and writes nothing", "[workspace][import]")
{
    WorkspaceFixture source;
    const Client client = source.addClient();
    WorkspaceFixture target;

    const ImportReport report =
        target.workspace.importFile(source.workspace.exportBundle(client.id), {}, std::nullopt, true);

    CHECK(report.added == 1);
    CHECK_FALSE(target.workspace.client(client.id));
}

TEST_CASE("A session that is somebody else's here is refused by its place", "[workspace][import][unhappy]")
{
    WorkspaceFixture fixture;
    const Client mine = fixture.addClient();
    const Session session = fixture.addSession(mine.id, QDate(2026, 2, 4));
    exchange::Bundle bundle;
    exchange::ClientRecord other;
    other.client.id = ClientId::create();
    other.client.name = QStringLiteral("Other");
    other.client.updatedAt = fixture.clock.now();
    other.sessions = {session};
    other.sessions[0].client = other.client.id;
    bundle.exportedAt = fixture.clock.now();
    bundle.clients = {other};

    const ImportReport report =
        fixture.workspace.importFile(exchange::writeBundle(bundle), {}, std::nullopt, false);

    REQUIRE(report.problems.size() == 1);
    CHECK(report.problems[0].place == QStringLiteral("clients[0].sessions[0].id"));
    CHECK_FALSE(fixture.workspace.client(other.client.id));
}

TEST_CASE("What is no file of ours is refused in one sentence", "[workspace][import][unhappy]")
{
    WorkspaceFixture fixture;

    for (const char* content : {"", "hello", "{}", R"({"format": "other"})", "[", "date;nothing\n"}) {
        CAPTURE(content);
        const ImportReport report = fixture.workspace.importFile(content, {}, std::nullopt, false);
        REQUIRE(report.refused());
        CHECK_FALSE(sentence(report.problems.front()).isEmpty());
    }
    CHECK(fixture.workspace.undoStack().count() == 0);
}

TEST_CASE("A training log needs to be told whose it is", "[workspace][import]")
{
    WorkspaceFixture source;
    const Client owner = source.addClient();
    source.addSession(owner.id, QDate(2026, 2, 4));
    const QByteArray csv = source.workspace.exportCsv(owner.id);
    WorkspaceFixture target;
    const Client client = target.addClient(QStringLiteral("Other"));

    CHECK(target.workspace.importFile(csv, {}, std::nullopt, false).refused());

    CHECK(target.workspace.importFile(csv, {}, client.id, false).added == 1);
    CHECK(target.workspace.importFile(csv, {}, client.id, false).unchanged == 1);
    const auto lines = target.workspace.sessionLines(client.id, QDate(2026, 2, 1), QDate(2026, 2, 28));
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].date == QDate(2026, 2, 4));
    CHECK(lines[0].work.reps == 10);
}

TEST_CASE("A client is written as a file whole or not at all, and never onto the data",
          "[workspace][export][unhappy]")
{
    const QTemporaryDir folder;
    const QString data = folder.filePath(QStringLiteral("data.sqlite"));
    const FixedClock clock(QDate(2026, 2, 20));
    Workspace workspace(storage::Database::open(data), clock);
    Client client;
    client.id = ClientId::create();
    client.name = QStringLiteral("Robin Hale");
    workspace.saveClient(client);
    const QString path = folder.filePath(QStringLiteral("robin.json"));

    workspace.writeFile(path, workspace.exportBundle(client.id));

    CHECK(storage::readFile(path, 1 << 20) == workspace.exportBundle(client.id));
    CHECK_THROWS_AS(workspace.writeFile(data, workspace.exportBundle(client.id)), Failure);
    CHECK_THROWS_AS(workspace.writeFile(folder.filePath(QStringLiteral("no/robin.json")),
                                        workspace.exportBundle(client.id)),
                    Failure);
    CHECK(workspace.client(client.id)->name == client.name);
    CHECK(QDir(folder.path()).entryList({QStringLiteral("*.json*")}).size() == 1);
}

TEST_CASE("A training log's session that is somebody else's is left out by name",
          "[workspace][import][unhappy]")
{
    WorkspaceFixture fixture;
    const Client owner = fixture.addClient();
    fixture.addSession(owner.id, QDate(2026, 2, 4));
    const Client other = fixture.addClient(QStringLiteral("Other"));

    const ImportReport report =
        fixture.workspace.importFile(fixture.workspace.exportCsv(owner.id), {}, other.id, false);

    CHECK(report.added == 0);
    CHECK(report.skipped == 1);
    REQUIRE(report.notes.size() == 1);
    CHECK(report.notes.front().contains(QStringLiteral("2026-02-04")));
}
