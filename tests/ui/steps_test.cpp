#include <QLabel>
#include <QTemporaryDir>
#include <QUndoStack>

#include "backbridge/storage/database.h"
#include "ui/plan_fixture.h"
#include "ui/today/today_page.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

/// A plan in its third week, Wednesday 18 March: box squats 3 × 8 since Monday.
struct Steps {
    Steps()
        : plan(window.data.addPlan(window.client.id, QDate(2026, 3, 2)))
    {
    }

    /// Three sets of eight box squats that went well.
    Session log(QDate date, int highest = 2)
    {
        Session session = oneSetSession(window.client.id, date, plan.id);
        SetRecord set;
        set.reps = 8;
        set.done = true;
        session.entries.front().exercise = ExerciseId {QStringLiteral("box_squat")};
        session.entries.front().sets = {set, set, set};
        session.entries.front().technique = Technique::Good;
        session.painBefore = 2;
        session.painHighest = highest;
        session.painNextMorning = 2;
        session.effort = 5;
        return window.data.workspace.saveSession(session);
    }

    void logTwo(int highest = 2)
    {
        log(QDate(2026, 3, 16));
        log(QDate(2026, 3, 17), highest);
    }

    /// What the plan asks for of box squats from today on.
    [[nodiscard]] QString asked() const
    {
        return doseText(window.plans().front().current().phases.at(1).prescriptions.front().dose);
    }

    PlanWindow window;
    Plan plan;
};

QString words(const QWidget& page, const char* name)
{
    return part<QLabel>(page, name).text();
}

} // namespace

TEST_CASE("without cause the plan page suggests no steps", "[steps]")
{
    Steps steps;
    steps.log(QDate(2026, 3, 16));
    CHECK_FALSE(isShown(steps.window.show("plan"), "steps"));
}

TEST_CASE("a step is shown with its reason, and its source when asked for", "[steps]")
{
    Steps steps;
    steps.logTwo();
    const ui::Page& page = steps.window.show("plan");

    CHECK(words(page, "stepText0") == QStringLiteral("Box squat: 3 × 10 instead of 3 × 8"));
    CHECK(words(page, "stepReason0")
          == QStringLiteral("Two sessions with all sets done, effort at most 5, pain at most 2."));
    CHECK_FALSE(isShown(page, "stepSource0"));
    click(page, "whyStep0");
    CHECK(isShown(page, "stepSource0"));
    CHECK_FALSE(isShown(page, "step1"));
    CHECK(steps.asked() == QStringLiteral("3 × 8"));
}

TEST_CASE("a step is taken from today on, and undo takes it back", "[steps]")
{
    Steps steps;
    steps.logTwo();
    ui::Page& page = steps.window.show("plan");

    SECTION("by mouse")
    {
        click(page, "takeStep0");
    }
    SECTION("by keyboard")
    {
        tabTo(page, "takeStep0");
        press(Qt::Key_Return);
        CHECK(part(page, "change").hasFocus());
    }

    CHECK(steps.asked() == QStringLiteral("3 × 10"));
    REQUIRE(steps.window.plans().front().versions.size() == 2);
    CHECK(steps.window.plans().front().current().from == QDate(2026, 3, 18));
    CHECK_FALSE(isShown(page, "steps"));

    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(steps.asked() == QStringLiteral("3 × 8"));
    CHECK(isShown(page, "takeStep0"));
}

TEST_CASE("a step that was turned down stays away, also after the file is opened again", "[steps]")
{
    Steps steps;
    steps.logTwo();
    ui::Page& page = steps.window.show("plan");

    tabTo(page, "declineStep0");
    press(Qt::Key_Space);
    CHECK_FALSE(isShown(page, "steps"));
    CHECK(steps.asked() == QStringLiteral("3 × 8"));

    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("copy.sqlite"));
    steps.window.data.workspace.backupTo(path);
    const FixedClock clock(QDate(2026, 3, 18));
    Workspace again(storage::Database::open(path), clock);
    ui::PlanPage reopened(again);
    showPage(reopened);
    CHECK(reopened.accessibleName() == steps.plan.title);
    CHECK_FALSE(isShown(reopened, "steps"));
    leave(reopened);

    steps.window.data.workspace.undoStack().undo();
    steps.window.show("plan");
    CHECK(isShown(page, "declineStep0"));
}

TEST_CASE("a step can be changed before it is saved", "[steps]")
{
    Steps steps;
    steps.logTwo();
    click(steps.window.show("plan"), "changeStep0");

    REQUIRE(steps.window.shownPage() == QStringLiteral("plan-builder"));
    CHECK(steps.asked() == QStringLiteral("3 × 8"));
    const ui::Page& builder = *steps.window.window.page(QStringLiteral("plan-builder"));
    CHECK(isShown(builder, "discard"));
    click(builder, "save");
    CHECK(steps.asked() == QStringLiteral("3 × 10"));
    CHECK(steps.window.shownPage() == QStringLiteral("plan"));
}

TEST_CASE("a step down says calmly what it is for", "[steps]")
{
    Steps steps;
    steps.logTwo(6);
    const ui::Page& page = steps.window.show("plan");

    CHECK(words(page, "stepReason0") == QStringLiteral("Pain reached 6 of 10 in the last session."));
    click(page, "takeStep0");
    CHECK(steps.window.plans().front().current().phases.at(1).prescriptions.front().exercise.value
          == QStringLiteral("sit_to_stand"));
}

TEST_CASE("an exercise that is to be avoided is no step", "[steps]")
{
    Steps steps;
    Client client = steps.window.client;
    const Exercise* easier =
        steps.window.data.workspace.library().find(ExerciseId {QStringLiteral("sit_to_stand")});
    REQUIRE(easier != nullptr);
    client.equipment = std::vector<Equipment> {};
    REQUIRE_FALSE(easier->equipment.empty());
    steps.window.data.workspace.saveClient(client);
    steps.logTwo(6);
    // Without a chair there are fewer repetitions instead of the easier exercise.
    CHECK(words(steps.window.show("plan"), "stepText0")
          == QStringLiteral("Box squat: 3 × 6 instead of 3 × 8"));
}

TEST_CASE("Today says in one line that there are steps, and leads to them", "[steps]")
{
    Steps steps;
    ui::TodayPage page(steps.window.data.workspace);
    showPage(page);
    CHECK_FALSE(isShown(page, "stepsHint"));
    steps.logTwo();
    REQUIRE(isShown(page, "stepsHint"));
    const QSignalSpy requests(&page, &ui::Page::pageRequested);
    click(page, "seeSteps");
    CHECK(lastRequest(requests).value(0) == QStringLiteral("plan"));
    leave(page);
}
