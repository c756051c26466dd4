#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "ui/controls/motion.h"
#include "ui/theme/motion_switch.h"

using namespace backbridge::ui;

namespace {

QApplication& application()
{
    return *static_cast<QApplication*>(QCoreApplication::instance());
}

} // namespace

TEST_CASE("Time passes while a motion runs, and stands when it is stopped", "[motion]")
{
    Motion motion;
    const QSignalSpy steps(&motion, &Motion::stepped);

    motion.run();
    REQUIRE(QTest::qWaitFor([&] { return motion.seconds() > 0.1; }));
    motion.stop();
    const double stopped = motion.seconds();
    const auto count = steps.count();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 60);

    CHECK_FALSE(motion.isRunning());
    CHECK(motion.seconds() == stopped);
    CHECK(steps.count() == count);
    CHECK(count > 1);
}

TEST_CASE("A slow motion is never further than its speed allows", "[motion]")
{
    Motion motion;
    motion.setSpeed(0.25);
    QElapsedTimer passed;
    passed.start();
    motion.run();
    REQUIRE(QTest::qWaitFor([&] { return motion.seconds() > 0.1; }));

    CHECK(motion.seconds() <= static_cast<double>(passed.elapsed() + 1) / 1000 * 0.25);
}

TEST_CASE("A motion that is set to a moment says so, running or not", "[motion]")
{
    Motion motion;
    const QSignalSpy steps(&motion, &Motion::stepped);

    motion.setSeconds(2.5);

    CHECK(motion.seconds() == 2.5);
    CHECK(steps.count() == 1);
    CHECK_FALSE(motion.isRunning());
}

TEST_CASE("Stills are preferred when the person or the system says so", "[motion]")
{
    MotionSwitch motion(application());
    const QSignalSpy changes(&motion, &MotionSwitch::choiceChanged);
    REQUIRE_FALSE(prefersStill());

    SECTION("the person")
    {
        motion.setChoice(MotionChoice::Still);
        CHECK(prefersStill());
        CHECK(changes.count() == 1);
        motion.setChoice(MotionChoice::System);
        CHECK_FALSE(prefersStill());
    }
    SECTION("the system")
    {
        motion.setSystemPrefersStill(true);
        CHECK(prefersStill());
        CHECK(changes.isEmpty());
        motion.setSystemPrefersStill(false);
        CHECK_FALSE(prefersStill());
    }
    SECTION("the system, and then the person leaves it to the system")
    {
        motion.setSystemPrefersStill(true);
        motion.setChoice(MotionChoice::Still);
        motion.setChoice(MotionChoice::System);
        CHECK(prefersStill());
        motion.setSystemPrefersStill(false);
    }
}
