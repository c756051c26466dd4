#include <QLabel>

#include "support/workspace_fixture.h"
#include "ui/controls/buttons.h"
#include "ui/controls/inline_message.h"
#include "ui/library/exercise_page.h"
#include "ui/page_tools.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

// The page of an exercise beyond its texts: what stands in for it, whose it is, what can be done with it.

namespace {

const QString kSwing = QStringLiteral("kettle_swing");

/// An imported exercise with two guesses.
Exercise imported()
{
    Exercise exercise = newExercise({kSwing});
    exercise.name = QStringLiteral("Kettle swing");
    exercise.family = Family::Support;
    exercise.primaryMuscles = {Muscle::GluteusMaximus};
    exercise.side = Side::PerSide;
    exercise.origin = Origin::Imported;
    exercise.source = QStringLiteral("wger");
    exercise.author = QStringLiteral("Ann <b>Lee</b>");
    exercise.licence = QStringLiteral("CC BY-SA 4.0");
    exercise.guesses = {Guess::Level, Guess::Side};
    return exercise;
}

struct Fixture {
    explicit Fixture(const QString& id)
    {
        data.workspace.saveExercise(imported());
        showPage(page, id);
    }

    [[nodiscard]] const Exercise* swing() const { return data.workspace.library().find({kSwing}); }

    void useSwing()
    {
        const Client client = data.addClient();
        Session session = oneSetSession(client.id, QDate(2026, 2, 16));
        session.entries.front().exercise = {kSwing};
        data.workspace.saveSession(session);
    }

    WorkspaceFixture data;
    ExercisePage page {data.workspace};
    QSignalSpy requests {&page, &Page::pageRequested};
    QSignalSpy done {&page, &Page::done};
};

/// A client who has nothing and avoids kneeling.
void bringCarefulClient(Fixture& f)
{
    Client client = f.data.addClient();
    client.equipment = std::vector {Equipment::Mat};
    client.careTags = {CareTag::KneelingNotOk};
    f.data.workspace.saveClient(client);
}

QString text(const Fixture& f, const char* message)
{
    return part<InlineMessage>(f.page, message).text();
}

} // namespace

TEST_CASE("Where something is missing, what stands in is one press away", "[exercise][substitute]")
{
    Fixture f(QStringLiteral("bridge_feet_elevated"));
    CHECK_FALSE(isShown(f.page, "obstacles"));

    bringCarefulClient(f);

    CHECK(text(f, "obstacles") == QStringLiteral("You have no step."));
    CHECK(part<Button>(f.page, "substitute").text() == QStringLiteral("Instead: Banded bridge"));
    tabTo(f.page, "substitute");
    press(Qt::Key_Return);
    CHECK(f.page.windowTitle() == QStringLiteral("Banded bridge"));
    CHECK_FALSE(isShown(f.page, "obstacles"));
}

TEST_CASE("What is to be avoided is said, also where nothing stands in", "[exercise][substitute]")
{
    Fixture f(QStringLiteral("quadruped_hip_ext"));
    bringCarefulClient(f);
    CHECK(text(f, "obstacles") == QStringLiteral("You avoid kneeling."));

    showPage(f.page, QStringLiteral("goblet_squat"));

    CHECK(text(f, "obstacles") == QStringLiteral("You have no dumbbell."));
    CHECK_FALSE(isShown(f.page, "substitute"));
}

TEST_CASE("An imported exercise of which nobody said who avoids it says so to who avoids something",
          "[exercise][own]")
{
    Fixture f(kSwing);
    CHECK_FALSE(isShown(f.page, "obstacles"));

    bringCarefulClient(f);

    CHECK(text(f, "obstacles")
          == QStringLiteral("Not checked: the library that this is from does not say who should avoid it."));

    Exercise checked = *f.swing();
    checked.careTags = {CareTag::BalanceRisk};
    f.data.workspace.saveExercise(checked);
    CHECK_FALSE(isShown(f.page, "obstacles"));
}

TEST_CASE("Whose an exercise is stands on its page, as it was written", "[exercise][own]")
{
    Fixture f(kSwing);

    CHECK(part<QLabel>(f.page, "exerciseOrigin").text()
          == QStringLiteral("Imported from wger. Texts by Ann <b>Lee</b>. Licence: CC BY-SA 4.0."));
    CHECK(part<QLabel>(f.page, "exerciseOrigin").textFormat() == Qt::PlainText);
}

TEST_CASE("When to stop is said for an exercise without stop signs of its own", "[exercise][own]")
{
    Fixture f(kSwing);
    REQUIRE(f.swing()->stopSigns.isEmpty());

    CHECK(text(f, "stopSigns").contains(QStringLiteral("more than 5 of 10")));
}

TEST_CASE("Guesses are said and confirmed by one press", "[exercise][own]")
{
    Fixture f(kSwing);
    REQUIRE(text(f, "guesses") == QStringLiteral("Guessed when imported: level 1, one side at a time."));

    SECTION("by mouse")
    {
        click(f.page, "guessesRight");
    }
    SECTION("by keyboard")
    {
        tabTo(f.page, "guessesRight");
        press(Qt::Key_Space);
    }

    CHECK(f.swing()->guesses.empty());
    CHECK_FALSE(isShown(f.page, "guesses"));
    CHECK(f.done.size() == 1);

    f.data.workspace.undoStack().undo();
    CHECK(isShown(f.page, "guesses"));
}

TEST_CASE("Wrong guesses lead to the editor", "[exercise][own]")
{
    Fixture f(kSwing);

    click(f.page, "guessesChange");

    CHECK(lastRequest(f.requests)
          == QVariantList {QStringLiteral("exercise-edit"), QVariantMap {{QStringLiteral("edit"), kSwing}}});
}

TEST_CASE("A built-in exercise can be copied, and nothing else", "[exercise][own]")
{
    Fixture f(QStringLiteral("bridge"));
    for (const char* name : {"editExercise", "archiveExercise", "bringBackExercise", "removeExercise"}) {
        INFO(name);
        CHECK_FALSE(isShown(f.page, name));
    }

    tabTo(f.page, "copyExercise");
    press(Qt::Key_Return);

    CHECK(lastRequest(f.requests)
          == QVariantList {QStringLiteral("exercise-edit"),
                           QVariantMap {{QStringLiteral("copy"), QStringLiteral("bridge")}}});
}

TEST_CASE("An exercise that is not built in can be edited", "[exercise][own]")
{
    Fixture f(kSwing);

    click(f.page, "editExercise");

    CHECK(lastRequest(f.requests)
          == QVariantList {QStringLiteral("exercise-edit"), QVariantMap {{QStringLiteral("edit"), kSwing}}});
}

TEST_CASE("An exercise that nothing names is removed, and undo brings it back", "[exercise][own]")
{
    Fixture f(kSwing);
    REQUIRE_FALSE(isShown(f.page, "archiveExercise"));

    click(f.page, "removeExercise");

    CHECK(f.swing() == nullptr);
    CHECK(lastRequest(f.requests).value(0).toString() == QStringLiteral("library"));
    CHECK(f.done.size() == 1);
    f.data.workspace.undoStack().undo();
    CHECK(f.swing() != nullptr);
}

TEST_CASE("An exercise that a session names is archived and brought back", "[exercise][own]")
{
    Fixture f(kSwing);
    f.useSwing();
    showPage(f.page, kSwing);
    REQUIRE_FALSE(isShown(f.page, "removeExercise"));

    click(f.page, "archiveExercise");
    CHECK(f.swing()->archived);
    CHECK(part<QLabel>(f.page, "exerciseOrigin").text().startsWith(QStringLiteral("Archived")));
    CHECK_FALSE(isShown(f.page, "addToPlan"));

    click(f.page, "bringBackExercise");
    CHECK_FALSE(f.swing()->archived);
    CHECK(isShown(f.page, "archiveExercise"));
    CHECK(isShown(f.page, "addToPlan"));
}

TEST_CASE("What cannot be saved is told on the page", "[exercise][own][unhappy]")
{
    Fixture f(kSwing);
    f.data.refuseWrites(true);

    click(f.page, "guessesRight");

    CHECK(isShown(f.page, "exerciseFailure"));
    CHECK_FALSE(f.swing()->guesses.empty());
    f.data.refuseWrites(false);
}
