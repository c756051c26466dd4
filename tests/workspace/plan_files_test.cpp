#include <QTemporaryDir>

#include "backbridge/domain/failure.h"
#include "backbridge/workspace/workspace.h"
#include "support/catch.h"
#include "support/workspace_fixture.h"

using namespace backbridge;
using test::WorkspaceFixture;

namespace {

const QDate kFirst(2026, 1, 1);
const QDate kLast(2026, 12, 31);

/// A clinic with a client of whom more is known than goes home, and a plan for them.
struct Clinic {
    WorkspaceFixture fixture;
    Client client;
    Plan plan;

    Clinic()
        : client(fixture.addClient())
    {
        client.notes = QStringLiteral("Lifts at work.");
        client.contact = QStringLiteral("robin@example.org");
        client = fixture.workspace.saveClient(client);
        plan = fixture.addPlan(client.id, QDate(2026, 2, 2));
        fixture.addSession(client.id, QDate(2026, 2, 4), plan.id);
    }
};

ImportReport takeIn(WorkspaceFixture& fixture, const QByteArray& file)
{
    return fixture.workspace.importFile(file, QStringLiteral("plan.json"), std::nullopt, false);
}

} // namespace

TEST_CASE("A plan given out brings the plan and its client, and nothing that is private", "[plan_files]")
{
    Clinic clinic;
    WorkspaceFixture home;

    const QByteArray file = clinic.fixture.workspace.exportPlan(clinic.plan.id);
    CHECK_FALSE(takeIn(home, file).refused());

    const auto taken = home.workspace.client(clinic.client.id);
    REQUIRE(taken);
    CHECK(taken->name == clinic.client.name);
    CHECK(taken->notes.isEmpty());
    CHECK(taken->contact.isEmpty());
    CHECK(home.workspace.plans(clinic.client.id).size() == 1);
    CHECK(home.workspace.sessionLines(clinic.client.id, kFirst, kLast).empty());
    CHECK_FALSE(file.contains("Lifts at work"));
    CHECK_FALSE(file.contains("robin@example.org"));
}

TEST_CASE("A plan given out overwrites nothing of a client who is there already", "[plan_files]")
{
    Clinic clinic;
    WorkspaceFixture home;
    Client mine = clinic.client;
    mine.notes = QStringLiteral("My own notes.");
    mine.revision = 0;
    mine = home.workspace.saveClient(mine);
    home.addSession(mine.id, QDate(2026, 2, 5));

    CHECK_FALSE(takeIn(home, clinic.fixture.workspace.exportPlan(clinic.plan.id)).refused());

    CHECK(home.workspace.client(mine.id) == mine);
    CHECK(home.workspace.plans(mine.id).size() == 1);
    CHECK(home.workspace.sessionLines(mine.id, kFirst, kLast).size() == 1);
}

TEST_CASE("What the clinic knows wins over what it gave out, when it comes whole", "[plan_files]")
{
    Clinic clinic;
    WorkspaceFixture home;
    CHECK_FALSE(takeIn(home, clinic.fixture.workspace.exportPlan(clinic.plan.id)).refused());

    CHECK_FALSE(takeIn(home, clinic.fixture.workspace.exportBundle(clinic.client.id)).refused());

    CHECK(home.workspace.client(clinic.client.id)->notes == clinic.client.notes);
    CHECK(home.workspace.plans(clinic.client.id).size() == 1);
    CHECK(home.workspace.sessionLines(clinic.client.id, kFirst, kLast).size() == 1);
}

TEST_CASE("The same plan gives the same file, and one that is gone gives none", "[plan_files]")
{
    Clinic clinic;

    CHECK(clinic.fixture.workspace.exportPlan(clinic.plan.id)
          == clinic.fixture.workspace.exportPlan(clinic.plan.id));
    CHECK_THROWS_AS(clinic.fixture.workspace.exportPlan(PlanId::create()), Failure);
}

TEST_CASE("Whole sessions are read for a range of days", "[plan_files]")
{
    Clinic clinic;
    const Session second = clinic.fixture.addSession(clinic.client.id, QDate(2026, 2, 6));

    const auto found =
        clinic.fixture.workspace.sessions(clinic.client.id, QDate(2026, 2, 5), QDate(2026, 2, 6));

    REQUIRE(found.size() == 1);
    CHECK(found.front() == second);
    CHECK(clinic.fixture.workspace.sessions(clinic.client.id, kFirst, kLast).size() == 2);
    CHECK(clinic.fixture.workspace.sessions(clinic.client.id, QDate(2026, 2, 7), kLast).empty());
}

TEST_CASE("A file is never written over the data", "[plan_files]")
{
    const QTemporaryDir folder;
    Clinic clinic;

    clinic.fixture.workspace.writeFile(folder.filePath(QStringLiteral("out.txt")), "words");
    QFile file(folder.filePath(QStringLiteral("out.txt")));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "words");
    CHECK_THROWS_AS(clinic.fixture.workspace.writeFile(clinic.fixture.workspace.dataPath(), "words"),
                    Failure);
}
