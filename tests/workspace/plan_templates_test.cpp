#include <QTemporaryDir>

#include "backbridge/domain/plan_template.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "support/catch.h"
#include "support/workspace_fixture.h"

using namespace backbridge;
using test::WorkspaceFixture;

namespace {

PlanTemplate saved(WorkspaceFixture& fixture, const QString& name = QStringLiteral("Mine"))
{
    const Plan plan = test::twoPhasePlan(ClientId::create(), QDate(2026, 2, 2));
    return fixture.workspace.savePlanTemplate(templateOf(plan, name, fixture.workspace.library()));
}

std::vector<QString> ownNames(const WorkspaceFixture& fixture)
{
    std::vector<QString> names;
    for (const PlanTemplate& each : fixture.workspace.planTemplates()) {
        if (!each.builtIn) {
            names.push_back(each.name);
        }
    }
    return names;
}

ImportReport takeIn(WorkspaceFixture& fixture, const QByteArray& file, bool dryRun = false)
{
    return fixture.workspace.importFile(file, QStringLiteral("template.json"), std::nullopt, dryRun);
}

SavedDraft begun(const ClientId& client)
{
    SavedDraft draft;
    draft.client = client;
    draft.plan = PlanId::create();
    draft.draft = PlanDraft::copyOf(test::twoPhasePlan(client, QDate(2026, 2, 2)), {}, QDate(2026, 1, 1));
    return draft;
}

} // namespace

TEST_CASE("Templates of one's own come after those of the program, by name, and can be undone",
          "[plan_templates]")
{
    WorkspaceFixture fixture;
    saved(fixture, QStringLiteral("Zumba"));
    const PlanTemplate first = saved(fixture, QStringLiteral("After work"));
    CHECK(fixture.workspace.planTemplates().front().builtIn);
    CHECK(ownNames(fixture) == std::vector {QStringLiteral("After work"), QStringLiteral("Zumba")});

    PlanTemplate renamed = first;
    renamed.name = QStringLiteral("Zz");
    CHECK(fixture.workspace.savePlanTemplate(renamed).updatedAt > first.updatedAt);
    CHECK(ownNames(fixture).back() == QStringLiteral("Zz"));
    fixture.workspace.removePlanTemplate(first.id);
    CHECK(ownNames(fixture).size() == 1);

    fixture.workspace.undoStack().undo();
    fixture.workspace.undoStack().undo();
    CHECK(ownNames(fixture).front() == QStringLiteral("After work"));
    fixture.workspace.undoStack().redo();
    CHECK(ownNames(fixture).back() == QStringLiteral("Zz"));
}

TEST_CASE("What came with the program cannot be removed", "[plan_templates]")
{
    WorkspaceFixture fixture;
    const std::vector<PlanTemplate> before = fixture.workspace.planTemplates();

    fixture.workspace.removePlanTemplate(before.front().id);

    CHECK(fixture.workspace.planTemplates() == before);
    CHECK(fixture.workspace.undoStack().count() == 0);
}

TEST_CASE("A template travels as a file and the newer one wins", "[plan_templates]")
{
    WorkspaceFixture clinic;
    WorkspaceFixture home;
    const PlanTemplate first = saved(clinic);
    const QByteArray old = clinic.workspace.exportTemplate(first);
    PlanTemplate renamed = first;
    renamed.name = QStringLiteral("Better");
    const QByteArray newer = clinic.workspace.exportTemplate(clinic.workspace.savePlanTemplate(renamed));

    const ImportReport tried = takeIn(home, old, true);
    CHECK(tried.written.templates == 1);
    CHECK(ownNames(home).empty());
    CHECK(takeIn(home, old).added == 1);
    CHECK(takeIn(home, old).unchanged == 1);
    CHECK(takeIn(home, newer).updated == 1);
    CHECK(ownNames(home) == std::vector {QStringLiteral("Better")});
    CHECK(takeIn(home, old).skipped == 1);
    CHECK(ownNames(home) == std::vector {QStringLiteral("Better")});
    home.workspace.undoStack().undo();
    CHECK(ownNames(home) == std::vector {QStringLiteral("Mine")});
}

TEST_CASE("A template brings the exercises of one's own that it names", "[plan_templates]")
{
    WorkspaceFixture clinic;
    Exercise own = *clinic.workspace.library().find(ExerciseId {QStringLiteral("bridge")});
    own.id = ExerciseId {QStringLiteral("own_bridge")};
    own.origin = Origin::Custom;
    own.name = QStringLiteral("Our bridge");
    own.easier.reset();
    own.harder.reset();
    clinic.workspace.saveExercise(own);
    PlanTemplate made = templateOf(test::twoPhasePlan(ClientId::create(), QDate(2026, 2, 2)),
                                   QStringLiteral("Mine"), clinic.workspace.library());
    made.version.phases.front().prescriptions.front().exercise = own.id;
    made = clinic.workspace.savePlanTemplate(made);

    WorkspaceFixture home;
    CHECK_FALSE(takeIn(home, clinic.workspace.exportTemplate(made)).refused());

    CHECK(home.workspace.library().find(own.id) != nullptr);
    CHECK(ownNames(home).size() == 1);
}

TEST_CASE("A damaged template file changes nothing and says where", "[plan_templates][unhappy]")
{
    WorkspaceFixture fixture;
    QByteArray file = fixture.workspace.exportTemplate(saved(fixture));
    fixture.workspace.undoStack().undo();
    file.replace("\"weeks\"", "\"wochen\"");

    const ImportReport report = takeIn(fixture, file);

    REQUIRE(report.refused());
    CHECK(report.problems.front().place == QStringLiteral("template.weeks"));
    CHECK(ownNames(fixture).empty());
}

TEST_CASE("A begun plan is kept without a step, and dropped", "[plan_templates][draft]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const int steps = fixture.workspace.undoStack().count();
    const SavedDraft draft = begun(client.id);

    fixture.workspace.keepDraft(draft);
    CHECK(fixture.workspace.savedDrafts(client.id) == std::vector {draft});
    CHECK(fixture.workspace.savedDrafts(ClientId::create()).empty());
    fixture.workspace.dropDraft(client.id, draft.plan);
    CHECK(fixture.workspace.savedDrafts(client.id).empty());
    CHECK(fixture.workspace.undoStack().count() == steps);
}

TEST_CASE("A begun plan is there again when the file is opened, as long as its client is",
          "[plan_templates][draft]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.sqlite"));
    const FixedClock clock(QDate(2026, 2, 20));
    Client client;
    client.id = ClientId::create();
    client.name = QStringLiteral("Robin");
    SavedDraft draft;
    {
        Workspace workspace(storage::Database::open(path), clock);
        workspace.saveClient(client);
        draft = begun(client.id);
        workspace.keepDraft(draft);
    }
    {
        Workspace workspace(storage::Database::open(path), clock);
        CHECK(workspace.savedDrafts(client.id) == std::vector {draft});
        workspace.removeClient(client.id);
        workspace.undoStack().undo();
        CHECK(workspace.savedDrafts(client.id) == std::vector {draft});
        workspace.undoStack().redo();
    }
    Workspace workspace(storage::Database::open(path), clock);
    CHECK(workspace.savedDrafts(client.id).empty());
}

TEST_CASE("The reminder is kept with the data", "[workspace][reminder]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.sqlite"));
    const FixedClock clock(QDate(2026, 2, 20));
    const auto stored = [&] {
        return Workspace(storage::Database::open(path), clock).reminder();
    };
    const auto set = [&](const std::optional<Reminder>& reminder) {
        Workspace(storage::Database::open(path), clock).setReminder(reminder);
    };
    CHECK_FALSE(stored());

    set(Reminder {QTime(7, 5), true});
    CHECK(stored() == Reminder {QTime(7, 5), true});
    set(Reminder {QTime(23, 59), false});
    CHECK(stored() == Reminder {QTime(23, 59), false});
    set(std::nullopt);
    CHECK_FALSE(stored());
}
