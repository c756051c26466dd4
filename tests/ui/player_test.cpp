#include <QAbstractButton>

#include "ui/controls/rating_picker.h"
#include "ui/player/counter_panel.h"
#include "ui/player_fixture.h"

using namespace backbridge;
using namespace backbridge::test;
using ui::Tone;

TEST_CASE("Before a session it asks for the pain and shows what is due", "[player]")
{
    PlayerAt at;
    at.show();
    CHECK(isShown(*at.page, "due_box_squat"));
    CHECK(isShown(*at.page, "due_split_squat"));
    CHECK(isShown(*at.page, "due_bridge_hold"));
    CHECK_FALSE(isShown(*at.page, "startAdvice"));

    press(Qt::Key_3); // the keyboard is on the question
    CHECK_FALSE(isShown(*at.page, "startAdvice"));
    press(Qt::Key_Return);
    CHECK(isShown(*at.page, "cueView"));
}

TEST_CASE("At a pain of 6 or more the lighter version is offered", "[player]")
{
    PlayerAt at;
    at.show();
    press(Qt::Key_6);
    click(*at.page, "lighterVersion");
    // The exercises of the plan's first phase.
    CHECK(isShown(*at.page, "due_bridge"));
    CHECK(isShown(*at.page, "due_clam"));
    CHECK_FALSE(isShown(*at.page, "due_box_squat"));

    SECTION("and can be declined again")
    {
        click(*at.page, "lighterVersion");
        CHECK(isShown(*at.page, "due_box_squat"));
    }
    SECTION("and is what is done then")
    {
        focus(*at.page, "painBefore");
        press(Qt::Key_Return);
        press(Qt::Key_Space);
        press(Qt::Key_Space);
        CHECK(at.place() == "Bridge, 1 of 2. Set 1 of 2");
    }
    SECTION("and goes when the pain was a slip")
    {
        focus(*at.page, "painBefore");
        press(Qt::Key_2);
        CHECK_FALSE(isShown(*at.page, "startAdvice"));
        CHECK(isShown(*at.page, "due_box_squat"));
    }
}

TEST_CASE("At a pain of 8 or more it leads to the warning signs and away", "[player]")
{
    PlayerAt at;
    at.show();
    press(Qt::Key_8);
    click(*at.page, "adviceSigns");
    CHECK(at.requests->last() == QVariantList {QStringLiteral("warning-signs"), QVariant()});
    click(*at.page, "adviceLeave");
    CHECK(at.requests->last() == QVariantList {QStringLiteral("today"), QVariant()});
    CHECK(at.stored().empty());
}

TEST_CASE("A card comes before an exercise that is new, and again when it is wanted", "[player]")
{
    PlayerAt at;
    Session done = oneSetSession(at.client.id, QDate(2026, 2, 18), at.plan.id);
    done.entries.front().exercise = ExerciseId {QStringLiteral("box_squat")};
    at.data.workspace.saveSession(done);
    at.show();
    press(Qt::Key_Return);
    CHECK(wordsOn(*at.page).contains(QStringLiteral("Static lunge")));
    click(*at.page, "cueAgain");
    press(Qt::Key_Tab);
    focus(*at.page, "cueUnderstood");
    press(Qt::Key_Space);
    CHECK(wordsOn(*at.page).contains(QStringLiteral("Bridge hold")));
    press(Qt::Key_Space);
    CHECK(isShown(*at.page, "sessionView"));

    SECTION("next time only the one that is wanted")
    {
        for (const char* id : {"split_squat", "bridge_hold"}) {
            Session more = oneSetSession(at.client.id, QDate(2026, 2, 18));
            more.entries.front().exercise = ExerciseId {QString::fromLatin1(id)};
            at.data.workspace.saveSession(more);
        }
        at.makePage();
        at.show();
        press(Qt::Key_Return);
        CHECK(wordsOn(*at.page).contains(QStringLiteral("Static lunge")));
        press(Qt::Key_Space);
        CHECK(isShown(*at.page, "sessionView"));
    }
}

TEST_CASE("A session counts itself through its sets and rests", "[player]")
{
    PlayerAt at;
    at.start();
    CHECK(at.place() == "Box squat, 1 of 3. Set 1 of 3");
    CHECK(at.counter() == "10, seconds, Get ready");
    at.pass(10);
    CHECK(at.counter() == "1, of 8, Lower"); // the figure goes down first
    at.pass(9);
    CHECK(at.counter() == "2, of 8, Rise");
    at.pass(31);
    CHECK(at.counter() == "60, seconds, Rest");
    CHECK(at.place() == "Box squat, 1 of 3. Set 2 of 3");
    CHECK(at.storedSets() == "8 . . | . . . . | . . .");
}

TEST_CASE("Left and right are announced and counted apart, each with its full time", "[player]")
{
    PlayerAt at;
    at.start();
    press(Qt::Key_L);
    CHECK(at.place() == "Static lunge, 2 of 3. Set 1 of 2");
    CHECK(at.counter() == "Left side, 10, seconds, Get ready");
    at.pass(10 + 39);
    CHECK(at.counter() == "Left side, 8, of 8, Rise");
    at.pass(1);
    CHECK(at.counter() == "Right side, 5, seconds, Change sides");
    at.pass(5 + 39);
    CHECK(at.counter() == "Right side, 8, of 8, Rise");
    at.pass(1);
    CHECK(at.storedSets() == ". . . | L8 R8 . . | . . .");
    CHECK(at.sound.said.contains(QStringLiteral("Change sides. Right side.")));
}

TEST_CASE("Keys: on, pause, back, skip, more, less, easier, right counts", "[player][keyboard]")
{
    PlayerAt at;
    at.start();
    press(Qt::Key_Space);
    CHECK(at.counter() == "3, seconds, Get ready");
    press(Qt::Key_Space);
    CHECK(at.counter() == "1, of 8, Lower");

    at.pass(12);
    press(Qt::Key_Escape);
    CHECK(isShown(*at.page, "pausePanel"));
    at.pass(60);
    press(Qt::Key_Escape);
    CHECK_FALSE(isShown(*at.page, "pausePanel"));
    at.pass(3);
    CHECK(at.counter() == "3, of 8, Lower");

    press(Qt::Key_Space); // enough
    CHECK(at.storedSets() == "2 . . | . . . . | . . .");
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Down);
    CHECK(at.storedSets() == "3 . . | . . . . | . . .");

    press(Qt::Key_Right);
    CHECK(at.place() == "Box squat, 1 of 3. Set 3 of 3");
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    CHECK(at.place() == "Box squat, 1 of 3. Set 1 of 3");
    CHECK(at.storedSets() == "3 . . | . . . . | . . .");

    press(Qt::Key_Plus);
    CHECK(at.place() == "Box squat, 1 of 3. Set 1 of 4");
    press(Qt::Key_Minus);
    CHECK(at.place() == "Box squat, 1 of 3. Set 1 of 3");

    press(Qt::Key_E);
    CHECK(at.place() == "Sit-to-stand, no hands, 1 of 3. Set 1 of 3");
}

TEST_CASE("On request each set waits for the person", "[player][keyboard]")
{
    PlayerAt at;
    at.start();
    press(Qt::Key_H);
    CHECK(at.counter() == "8, repetitions, Space begins");
    at.pass(60);
    CHECK(at.counter() == "8, repetitions, Space begins");
    press(Qt::Key_Space);
    at.pass(3);
    CHECK(at.counter() == "1, of 8, Lower");
    CHECK_FALSE(at.settings.value(QStringLiteral("player/hands_free")).toBool());
}

TEST_CASE("Pain is said with one key, and a stop sign stops the exercise", "[player][keyboard]")
{
    PlayerAt at;
    at.show();
    press(Qt::Key_2);
    press(Qt::Key_Return);
    at.passCards();
    at.pass(10 + 40); // a set, so that something is kept
    press(Qt::Key_4);
    CHECK_FALSE(isShown(*at.page, "pausePanel"));
    CHECK(at.stored().back().entries.front().sets.front().pain == 4);

    press(Qt::Key_5); // 3 more than before the session
    CHECK(isShown(*at.page, "pausePanel"));
    CHECK(isShown(*at.page, "pauseReason"));
    CHECK(at.stored().back().painHighest == 5);
    CHECK(at.stored().back().painBefore == 2);
    click(*at.page, "leaveOut");
    CHECK(at.place() == "Static lunge, 2 of 3. Set 1 of 2");
    CHECK_FALSE(isShown(*at.page, "pausePanel"));
}

TEST_CASE("The stop signs are one key away at any time", "[player][keyboard]")
{
    PlayerAt at;
    at.start();
    at.pass(15);
    press(Qt::Key_S);
    CHECK(isShown(*at.page, "stopPanel"));
    CHECK(wordsOn(*at.page).contains(QStringLiteral("Pain that is sharp, catching or stabbing.")));
    at.pass(100);
    press(Qt::Key_Space);
    CHECK_FALSE(isShown(*at.page, "stopPanel"));
    at.pass(3);
    CHECK(at.counter() == "2, of 8, Lower");

    press(Qt::Key_S);
    click(*at.page, "stopExercise");
    CHECK(at.place() == "Static lunge, 2 of 3. Set 1 of 2");
    click(*at.page, "keyStop");
    CHECK(isShown(*at.page, "stopPanel"));
    press(Qt::Key_Q); // nothing was done yet
    CHECK(at.requests->last().front() == QStringLiteral("today"));
    CHECK(at.stored().empty());
}

TEST_CASE("After the last set it asks how it went, and tells how the week stands", "[player]")
{
    PlayerAt at;
    at.start();
    at.pass(10 + 40);
    press(Qt::Key_Q);
    REQUIRE(isShown(*at.page, "afterView"));
    CHECK(part<QLabel>(*at.page, "afterWeek").text().startsWith(QStringLiteral("1 of 3 planned sessions")));

    press(Qt::Key_3); // the keyboard is on the pain after
    press(Qt::Key_Tab);
    press(Qt::Key_4);
    press(Qt::Key_Tab);
    press(Qt::Key_5);
    auto options = part(*at.page, "technique_0").findChildren<QAbstractButton*>();
    REQUIRE(options.size() == 3);
    click(*options.at(1));
    typeInto(*at.page, "afterNote", QStringLiteral("on the balcony"));
    press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(
        QTest::qWaitFor([&at] { return !at.requests->isEmpty(); })); // the button is seen going down first

    CHECK(at.requests->last().front() == QStringLiteral("today"));
    REQUIRE(at.stored().size() == 1);
    const Session session = at.stored().front();
    CHECK(session.source == Source::Guided);
    CHECK(session.plan == at.plan.id);
    CHECK(session.plannedDate == QDate(2026, 2, 20));
    CHECK(session.painAfter == 3);
    CHECK(session.soreness == 4);
    CHECK(session.effort == 5);
    CHECK(session.entries.front().technique == Technique::Mostly);
    CHECK(session.note == QStringLiteral("on the balcony"));
    CHECK(session.startedAt);
    CHECK(session.endedAt);
    CHECK_FALSE(at.data.workspace.savedRun(at.client.id));
    at.data.workspace.undoStack().undo();
    CHECK(at.stored().empty());
}

TEST_CASE("Saved in a hurry, twice, it is one session and one step", "[player]")
{
    PlayerAt at;
    const int steps = at.data.workspace.undoStack().count();
    at.start();
    at.pass(10 + 40);
    press(Qt::Key_Q);
    auto& save = part<QAbstractButton>(*at.page, "saveAfter");
    save.click();
    CHECK_FALSE(save.isVisible());
    CHECK(at.stored().size() == 1);
    CHECK(at.data.workspace.undoStack().count() == steps + 1);
}

TEST_CASE("Ended too early one can go on", "[player]")
{
    PlayerAt at;
    at.start();
    at.pass(10 + 40);
    press(Qt::Key_Q);
    click(*at.page, "goOnAfter");
    CHECK(isShown(*at.page, "pausePanel"));
    press(Qt::Key_Space);
    CHECK(at.place() == "Box squat, 1 of 3. Set 2 of 3");
}

TEST_CASE("What was begun is gone on with where it was left, after a new start too", "[player]")
{
    PlayerAt at;
    at.start();
    at.pass(10 + 40 + 20);
    at.page.reset(); // the power went
    at.requests.reset();

    at.show(QVariantMap {{QStringLiteral("resume"), true}});
    CHECK(isShown(*at.page, "pausePanel"));
    CHECK(at.place() == "Box squat, 1 of 3. Set 2 of 3");
    press(Qt::Key_Space);
    at.pass(10 + 40);
    CHECK(at.storedSets() == "8 8 . | . . . . | . . .");
    CHECK(at.stored().size() == 1);
}

TEST_CASE("A session that is left for another page is paused", "[player]")
{
    PlayerAt at;
    at.start();
    at.pass(12);
    leave(*at.page);
    at.clock.now += 3000;
    at.show();
    CHECK(isShown(*at.page, "pausePanel"));
    press(Qt::Key_Space);
    at.pass(3);
    CHECK(at.counter() == "1, of 8, Lower");
}

TEST_CASE("A session that was corrected in the log meanwhile is not written over", "[player]")
{
    PlayerAt at;
    at.start();
    at.pass(10 + 40);
    leave(*at.page);
    Session corrected = at.stored().front();
    corrected.note = QStringLiteral("on the balcony");
    at.data.workspace.saveSession(corrected);
    at.show();
    CHECK_FALSE(isShown(*at.page, "sessionView"));
    CHECK(at.stored().front().note == QStringLiteral("on the balcony"));
}

TEST_CASE("After a sleep of the computer it is paused where it was", "[player]")
{
    PlayerAt at;
    at.start();
    at.pass(10 + 12);
    at.clock.now += 3'600'000;
    at.tick();
    CHECK(isShown(*at.page, "pausePanel"));
    CHECK(isShown(*at.page, "pauseReason"));
    press(Qt::Key_Space);
    at.pass(3);
    CHECK(at.counter() == "3, of 8, Lower");
}

TEST_CASE("A set that cannot be saved is told, and the next one brings it along", "[player]")
{
    PlayerAt at;
    at.start();
    at.data.refuseWrites(true);
    at.pass(10 + 40);
    CHECK(isShown(*at.page, "pauseReason"));
    CHECK(at.stored().empty());
    at.data.refuseWrites(false);
    press(Qt::Key_Space);
    at.pass(60 + 40);
    CHECK(at.storedSets() == "8 8 . | . . . . | . . .");
}

TEST_CASE("Tones and words come with what happens, and each can be turned off", "[player][sound]")
{
    PlayerAt at;
    at.start();
    at.pass(10);
    CHECK(at.sound.played == std::vector {Tone::CountIn, Tone::CountIn, Tone::CountIn, Tone::Work});
    at.pass(40);
    CHECK(at.sound.played.back() == Tone::Rest);
    CHECK(at.sound.said.join(QLatin1Char(' ')) == QStringLiteral("1 2 3 4 5 6 7 8 Rest."));

    press(Qt::Key_M);
    press(Qt::Key_V);
    const std::size_t tones = at.sound.played.size();
    const qsizetype words = at.sound.said.size();
    at.pass(60 + 20);
    CHECK(at.sound.played.size() == tones);
    CHECK(at.sound.said.size() == words);
    CHECK_FALSE(at.settings.value(QStringLiteral("player/tones")).toBool());
    CHECK_FALSE(at.settings.value(QStringLiteral("player/voice")).toBool());
}

TEST_CASE("Without a sound device it says so and works on sight", "[player][sound]")
{
    PlayerAt at;
    at.sound.tones = false;
    at.sound.voice = false;
    at.show();
    CHECK(isShown(*at.page, "beforeSilent"));
    CHECK_FALSE(isShown(*at.page, "beforeTones"));
    CHECK_FALSE(isShown(*at.page, "beforeVoice"));
    press(Qt::Key_Return);
    at.passCards();
    at.pass(50);
    CHECK(at.storedSets() == "8 . . | . . . . | . . .");
}

TEST_CASE("The digits are never lower than a sixth of the window", "[player]")
{
    PlayerAt at;
    at.start();
    const QSize size = GENERATE(QSize(1280, 800), QSize(880, 520), QSize(1920, 1080), QSize(800, 1200));
    at.page->resize(size);
    at.pass(1);
    const auto& counter = part<ui::CounterPanel>(*at.page, "counter");
    CAPTURE(size.width(), size.height());
    CHECK(counter.digitHeight() >= at.page->height() / 6.0);
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    press(Qt::Key_Space); // a rest: two digits
    at.pass(1);
    CHECK(counter.digitHeight() >= at.page->height() / 6.0);
}

TEST_CASE("Without anything due today the player leads back", "[player]")
{
    PlayerAt at;
    at.data.clock.at = at.data.clock.at.addDays(1);
    at.show();
    CHECK(at.requests->last().front() == QStringLiteral("today"));
}
