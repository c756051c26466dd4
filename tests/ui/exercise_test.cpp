#include <QLabel>

#include "backbridge/domain/texts.h"
#include "support/workspace_fixture.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/library/exercise_page.h"
#include "ui/library/exercise_parts.h"
#include "ui/library/ladder_strip.h"
#include "ui/page_tools.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

struct Fixture {
    explicit Fixture(const QString& id) { showPage(page, id); }

    [[nodiscard]] const Exercise& exercise(const QString& id) const
    {
        return *data.workspace.library().find({id});
    }

    [[nodiscard]] LadderStrip& ladder() const { return part<LadderStrip>(page, "ladder"); }

    WorkspaceFixture data;
    ExercisePage page {data.workspace};
    QSignalSpy requests {&page, &Page::pageRequested};
};

} // namespace

TEST_CASE("An exercise's page holds all that the library says about it", "[exercise]")
{
    Fixture f(QStringLiteral("bridge_partial"));
    const Exercise& exercise = f.exercise(QStringLiteral("bridge_partial"));
    const QStringList words = wordsOn(f.page);

    CHECK(f.page.windowTitle() == exercise.name);
    for (const QString& text : exercise.cues + exercise.mistakes + exercise.care) {
        CHECK(words.contains(text));
    }
    CHECK(words.contains(exercise.setup));
    CHECK(part<QLabel>(f.page, "startDose").text() == startDoseText(exercise));
    CHECK(part<QLabel>(f.page, "exerciseOrigin")
              .text()
              .contains(QStringLiteral("Needs physiotherapist review")));
}

TEST_CASE("A name and its tags are read whole in a narrow window, the tags below the name",
          "[exercise][layout]")
{
    Fixture f(QStringLiteral("rfe_split_squat"));
    const auto tag = [&f] {
        settle();
        QLabel* found = nullptr;
        for (QLabel* label : f.page.findChildren<QLabel*>()) {
            found = label->isVisible() && label->text() == nameOf(Side::PerSide) ? label : found;
        }
        REQUIRE(found != nullptr);
        return found->mapTo(&f.page, QPoint(0, 0));
    };
    f.page.resize(1500, 800);
    const int beside = tag().y();

    f.page.resize(760, 800);

    CHECK(tag().y() > beside + 20);
}

TEST_CASE("Stop signs go on after the words that tell to stop", "[exercise]")
{
    const WorkspaceFixture data;
    const ExerciseLibrary& library = data.workspace.library();

    CHECK(stopSignsText(*library.find({QStringLiteral("reverse_lunge")}))
          == QStringLiteral("if your leg gives way, or if your knee pain is more than 5 of 10."));
    CHECK(stopSignsText(Exercise {}).isEmpty());
}

TEST_CASE("From an exercise all stop signs are one press away", "[exercise]")
{
    Fixture f(QStringLiteral("reverse_lunge"));
    CHECK(part<InlineMessage>(f.page, "stopSigns").tone() == InlineMessage::Tone::Stop);

    SECTION("of a key")
    {
        tabTo(f.page, "allStopSigns");
        press(Qt::Key_Space);
    }
    SECTION("of the mouse")
    {
        click(f.page, "allStopSigns");
    }

    CHECK(lastRequest(f.requests).value(0).toString() == QStringLiteral("warning-signs"));
}

TEST_CASE("Left and right go down and up the ladder and stay on it", "[exercise]")
{
    Fixture f(QStringLiteral("reverse_lunge"));
    const Exercise& start = f.exercise(QStringLiteral("reverse_lunge"));
    REQUIRE(start.harder);
    tabTo(f.page, "ladder");

    press(Qt::Key_Right);
    CHECK(f.page.windowTitle() == f.exercise(start.harder->value).name);
    CHECK(f.ladder().hasFocus());

    press(Qt::Key_Left);
    CHECK(f.page.windowTitle() == start.name);

    press(Qt::Key_Home);
    CHECK(f.ladder().currentItem() == 0);
    press(Qt::Key_Left);
    CHECK(f.ladder().currentItem() == 0);
}

TEST_CASE("A click on a rung opens its exercise", "[exercise]")
{
    Fixture f(QStringLiteral("reverse_lunge"));
    const int other = f.ladder().currentItem() == 0 ? 1 : 0;
    const QString words = f.ladder().itemText(other);

    click(f.ladder(), f.ladder().itemRect(other).center());

    CHECK(words.startsWith(f.page.windowTitle()));
    CHECK(f.ladder().itemText(f.ladder().currentItem()).endsWith(QStringLiteral("this one")));
}

TEST_CASE("An exercise is taken into the plan", "[exercise]")
{
    Fixture f(QStringLiteral("reverse_lunge"));

    SECTION("by mouse")
    {
        click(f.page, "addToPlan");
    }
    SECTION("by keyboard")
    {
        tabTo(f.page, "addToPlan");
        press(Qt::Key_Return);
    }

    CHECK(lastRequest(f.requests)
          == QVariantList {QStringLiteral("plan-builder"),
                           QVariantMap {{QStringLiteral("add"), QStringLiteral("reverse_lunge")}}});
}

TEST_CASE("The page leads back to the library", "[exercise]")
{
    Fixture f(QStringLiteral("bridge"));

    SECTION("by mouse")
    {
        click(f.page, "backToLibrary");
    }
    SECTION("by keyboard")
    {
        tabTo(f.page, "backToLibrary");
        press(Qt::Key_Return);
    }

    CHECK(lastRequest(f.requests).value(0).toString() == QStringLiteral("library"));
}

TEST_CASE("An exercise that the library does not have is said to be missing", "[exercise][unhappy]")
{
    Fixture f(QStringLiteral("not_there"));

    CHECK(part(f.page, "missingExercise").isVisible());
    CHECK_FALSE(part(f.page, "addToPlan").isVisible());
    CHECK_FALSE(f.ladder().isVisible());

    showPage(f.page, QStringLiteral("bridge"));

    CHECK_FALSE(part(f.page, "missingExercise").isVisible());
    CHECK(f.ladder().isVisible());
}
