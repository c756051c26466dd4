#include <QSignalSpy>

#include "backbridge/domain/failure.h"
#include "support/catch.h"
#include "support/workspace_fixture.h"

using namespace backbridge;
using test::WorkspaceFixture;

namespace {

const QDate kToday(2026, 2, 20);
const QDate kFirst(2026, 1, 1);

Activity walk(const ClientId& client, QDate date, int minutes)
{
    Activity activity;
    activity.id = ActivityId::create();
    activity.client = client;
    activity.date = date;
    activity.minutes = minutes;
    return activity;
}

} // namespace

TEST_CASE("Activity minutes are saved, corrected and removed, each as a step", "[workspace][activity]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    const QSignalSpy announced(&workspace, &Workspace::activitiesChanged);
    const QSignalSpy sessions(&workspace, &Workspace::sessionsChanged);

    Activity saved = workspace.saveActivity(walk(client, kToday, 30));
    CHECK(saved.updatedAt.isValid());
    CHECK(workspace.activities(client, kToday, kToday) == std::vector {saved});
    saved.minutes = 45;
    saved = workspace.saveActivity(saved);
    CHECK(workspace.saveActivity(saved) == saved); // says nothing new
    CHECK(announced.count() == 2);
    workspace.undoStack().undo();
    CHECK(workspace.activities(client, kToday, kToday).at(0).minutes == 30);
    workspace.undoStack().redo();
    workspace.removeActivity(saved.id);
    CHECK(workspace.activities(client, kFirst, kToday).empty());
    workspace.undoStack().undo();
    CHECK(workspace.activities(client, kFirst, kToday).size() == 1);
    CHECK(sessions.count() == 0);
}

TEST_CASE("Activity minutes never count as a session", "[workspace][activity]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const ClientId client = fixture.addClient().id;
    const Plan plan = fixture.addPlan(client, QDate(2026, 2, 2));
    fixture.addSession(client, QDate(2026, 2, 4), plan.id);
    const Adherence before = workspace.adherence(client, kToday)->adherence;
    const auto lines = workspace.sessionLines(client, kFirst, kToday);
    const auto summaries = workspace.clientSummaries(true);

    for (QDate date(2026, 2, 2); date <= kToday; date = date.addDays(1)) {
        workspace.saveActivity(walk(client, date, 60));
    }

    CHECK(workspace.adherence(client, kToday)->adherence == before);
    CHECK(workspace.sessionLines(client, kFirst, kToday) == lines);
    CHECK(workspace.clientSummaries(true) == summaries);
    CHECK(workspace.exportCsv(client).count('\n') == 2); // the heads and one set
}

TEST_CASE("Activity minutes travel and merge with their client", "[workspace][activity][import]")
{
    WorkspaceFixture home;
    const Client client = home.addClient();
    Activity activity = home.workspace.saveActivity(walk(client.id, kToday, 30));
    WorkspaceFixture clinic;
    const QByteArray first = home.workspace.exportBundle(client.id);

    const ImportReport report = clinic.workspace.importFile(first, {}, std::nullopt, false);
    CHECK(report.written.activities == 1);
    CHECK(clinic.workspace.activities(client.id, kFirst, kToday).at(0).minutes == 30);
    CHECK(clinic.workspace.exportBundle(client.id) == first);

    home.clock.at = home.clock.at.addSecs(60);
    activity.minutes = 50;
    home.workspace.saveActivity(activity);
    CHECK(clinic.workspace.importFile(home.workspace.exportBundle(client.id), {}, std::nullopt, false).updated
          == 1);
    CHECK(clinic.workspace.activities(client.id, kFirst, kToday).at(0).minutes == 50);
    // The older file loses.
    CHECK(clinic.workspace.importFile(first, {}, std::nullopt, false).skipped == 1);
    CHECK(clinic.workspace.activities(client.id, kFirst, kToday).at(0).minutes == 50);
}

TEST_CASE("A client who is removed takes activities along, and undo brings them back",
          "[workspace][activity]")
{
    WorkspaceFixture fixture;
    const ClientId client = fixture.addClient().id;
    fixture.workspace.saveActivity(walk(client, kToday, 30));
    fixture.workspace.removeClient(client);
    CHECK(fixture.workspace.activities(client, kFirst, kToday).empty());
    fixture.workspace.undoStack().undo();
    CHECK(fixture.workspace.activities(client, kFirst, kToday).size() == 1);
}

TEST_CASE("Activity minutes that cannot be written leave no trace", "[workspace][activity][unhappy]")
{
    WorkspaceFixture fixture;
    const ClientId client = fixture.addClient().id;
    fixture.refuseWrites(true);
    CHECK_THROWS_AS(fixture.workspace.saveActivity(walk(client, kToday, 30)), Failure);
    fixture.refuseWrites(false);
    CHECK(fixture.workspace.activities(client, kFirst, kToday).empty());
}
