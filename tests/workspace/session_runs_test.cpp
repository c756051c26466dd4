#include <QTemporaryDir>

#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "support/catch.h"
#include "support/workspace_fixture.h"
#include "workspace/writer.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

constexpr int kKills = 100;

/// What a writer said last: which session, and how many of its sets it had kept.
struct Said {
    QString session;
    int sets = 0;
};

/// Two sets of ten bridges, then a clam on each side.
SessionRun twoExercises(const ClientId& client, QDate date)
{
    Session session;
    session.id = SessionId::create();
    session.client = client;
    session.date = date;
    session.source = Source::Guided;
    session.painBefore = 2;
    Prescription bridges;
    bridges.exercise = ExerciseId {QStringLiteral("bridge")};
    bridges.dose.sets = 2;
    bridges.dose.reps = 10;
    Prescription clams;
    clams.exercise = ExerciseId {QStringLiteral("clam")};
    clams.dose.sets = 1;
    clams.dose.reps = 8;
    clams.dose.side = Side::PerSide;
    return beginRun(session, {bridges, clams});
}

int setsDone(const Session& session)
{
    int done = 0;
    for (const Entry& entry : session.entries) {
        for (const SetRecord& set : entry.sets) {
            done += set.done ? 1 : 0;
        }
    }
    return done;
}

} // namespace

TEST_CASE("killed in the middle a hundred times, no set that was said to be kept is missing", "[run][kill]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.sqlite"));
    const ClientId client = ClientId::create();
    const FixedClock clock(QDate(2026, 2, 20));
    for (int kill = 0; kill < kKills; ++kill) {
        CAPTURE(kill);
        const auto line = saidUntilKilled(QStringLiteral(BACKBRIDGE_RUN_WRITER), path, client, 1 + kill % 7);
        REQUIRE(line);
        const Said said {QString::fromLatin1(line->split(' ').value(0)), line->split(' ').value(1).toInt()};

        const Workspace workspace(storage::Database::open(path), clock);
        const std::optional<Session> session = workspace.session(*SessionId::fromText(said.session));
        REQUIRE(session);
        // One more may have been kept that it could not say any more.
        CHECK(setsDone(*session) >= said.sets);
        CHECK(setsDone(*session) <= said.sets + 1);
        const std::optional<SessionRun> run = workspace.savedRun(client);
        if (run && run->session.id == session->id) {
            CHECK(setsOf(*run).done == setsDone(*session));
        }
    }
}

TEST_CASE("a session that was begun is found again, set by set", "[run]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    const int steps = workspace.undoStack().count();
    SessionRun run = twoExercises(client, fixture.clock.today());
    CHECK_FALSE(workspace.savedRun(client));

    completeSet(run, 10);
    setPainOfLast(run, 3);
    workspace.keepRun(run);
    std::optional<SessionRun> found = workspace.savedRun(client);
    REQUIRE(found);
    CHECK(found->exercises == run.exercises);
    CHECK(found->set == 1);
    CHECK(found->session.painBefore == 2);
    CHECK(found->session.source == Source::Guided);

    completeSet(*found, 9);
    completeSet(*found, 8);
    workspace.keepRun(*found);
    const std::optional<Session> session = workspace.session(run.session.id);
    REQUIRE(session);
    CHECK(setsDone(*session) == 3);
    CHECK(session->painHighest == 3);
    CHECK(workspace.undoStack().count() == steps); // nothing to take back in the middle
}

TEST_CASE("a finished session is one step that can be taken back", "[run]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    SessionRun run = twoExercises(client, fixture.clock.today());
    completeSet(run, 10);
    workspace.keepRun(run);
    completeSet(run, 10);
    run.session.effort = 5;
    int told = 0;
    QObject::connect(&workspace, &Workspace::sessionsChanged, &workspace, [&told] { ++told; });

    const Session finished = workspace.finishRun(run);
    CHECK(told == 1);
    CHECK(finished.effort == 5);
    CHECK_FALSE(workspace.savedRun(client));
    CHECK(workspace.session(finished.id) == finished);

    workspace.undoStack().undo();
    CHECK_FALSE(workspace.session(finished.id));
    workspace.undoStack().redo();
    REQUIRE(workspace.session(finished.id));
    CHECK(setsDone(*workspace.session(finished.id)) == 2);
}

TEST_CASE("what was corrected or removed in the log meanwhile is not gone on with", "[run]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    SessionRun run = twoExercises(client, fixture.clock.today());
    completeSet(run, 10);
    Session kept = workspace.keepRun(run);

    SECTION("corrected")
    {
        kept.note = QStringLiteral("on the balcony");
        workspace.saveSession(kept);
    }
    SECTION("removed")
    {
        workspace.removeSession(kept.id);
    }
    SECTION("dropped")
    {
        workspace.dropRun(client);
        CHECK(workspace.session(kept.id));
    }
    CHECK_FALSE(workspace.savedRun(client));
}

TEST_CASE("a clock that is put back does not keep a set from being kept", "[run]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    SessionRun run = twoExercises(client, fixture.clock.today());
    run.session.startedAt = fixture.clock.now();
    completeSet(run, 10);
    const Session first = workspace.keepRun(run);

    fixture.clock.at = fixture.clock.at.addDays(-2);
    completeSet(run, 10);
    const Session second = workspace.keepRun(run);
    CHECK(setsDone(second) == 2);
    CHECK(second.updatedAt > first.updatedAt);
    CHECK(second.endedAt == run.session.startedAt);
    CHECK(workspace.savedRun(client));
}

TEST_CASE("a set that cannot be written is told, and the next one brings it along", "[run]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    SessionRun run = twoExercises(client, fixture.clock.today());
    completeSet(run, 10);
    fixture.refuseWrites(true);
    CHECK_THROWS(workspace.keepRun(run));
    fixture.refuseWrites(false);
    CHECK_FALSE(workspace.session(run.session.id));
    completeSet(run, 9);
    CHECK(setsDone(workspace.keepRun(run)) == 2);
}
