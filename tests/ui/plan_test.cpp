#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

#include "ui/plan/plan_calendar_view.h"
#include "ui/plan_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QDate kStart(2026, 3, 2);

DayState stateOn(ui::Page& page, QDate date)
{
    for (const PlanWeek& week : part<ui::PlanCalendarView>(page, "calendar").weeks()) {
        for (const PlanDay& day : week.days) {
            if (day.date == date) {
                return day.state;
            }
        }
    }
    FAIL("the day is not in the calendar");
    return DayState::Rest;
}

} // namespace

TEST_CASE("without a plan the page offers to build one", "[plan page]")
{
    PlanWindow window;
    ui::Page& page = window.show("plan");

    CHECK_FALSE(isShown(page, "change"));
    SECTION("by mouse")
    {
        click(page, "build");
    }
    SECTION("by keyboard")
    {
        tabTo(page, "build");
        press(Qt::Key_Return);
    }

    CHECK(window.shownPage() == QStringLiteral("plan-builder"));
}

TEST_CASE("without a client the page leads to the clients", "[plan page]")
{
    PlanWindow window;
    window.data.workspace.setCurrentClient(std::nullopt);
    ui::Page& page = window.show("plan");

    click(page, "build");

    CHECK(window.shownPage() == QStringLiteral("clients"));
}

TEST_CASE("a running plan shows how its days stand", "[plan page]")
{
    PlanWindow window;
    const Plan plan = window.data.addPlan(window.client.id, kStart);
    window.data.addSession(window.client.id, kStart, plan.id);
    ui::Page& page = window.show("plan");

    CHECK(page.accessibleName() == plan.title);
    CHECK(stateOn(page, kStart) == DayState::Done);
    CHECK(stateOn(page, kStart.addDays(2)) == DayState::NoEntry);
    CHECK(stateOn(page, QDate(2026, 3, 18)) == DayState::DueToday);
    CHECK(stateOn(page, QDate(2026, 3, 20)) == DayState::Planned);
    CHECK(isShown(part(page, "phase1"), "line_box_squat"));
    CHECK_FALSE(isShown(part(page, "phase0"), "line_bridge"));
}

TEST_CASE("the page follows what is logged while it is shown", "[plan page]")
{
    PlanWindow window;
    const Plan plan = window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");

    window.data.addSession(window.client.id, QDate(2026, 3, 18), plan.id);

    CHECK(stateOn(page, QDate(2026, 3, 18)) == DayState::Done);
}

TEST_CASE("a day of the calendar leads to its log, by mouse and by keys", "[plan page][keyboard]")
{
    PlanWindow window;
    window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");
    auto& calendar = part<ui::PlanCalendarView>(page, "calendar");

    SECTION("a past day by mouse")
    {
        click(calendar, calendar.dayRect(2).center());
        CHECK(window.shownPage() == QStringLiteral("log"));
    }
    SECTION("the keyboard begins on today and moves by day and week")
    {
        tabTo(page, "calendar");
        press(Qt::Key_Up);
        press(Qt::Key_Left);
        CHECK(calendar.currentItem() == 8);
        press(Qt::Key_Return);
        CHECK(window.shownPage() == QStringLiteral("log"));
    }
    SECTION("a day to come leads nowhere")
    {
        click(calendar, calendar.dayRect(30).center());
        CHECK(window.shownPage() == QStringLiteral("plan"));
    }
}

TEST_CASE("a pause is added in place, marked, removed, and taken back", "[plan page][keyboard]")
{
    PlanWindow window;
    window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");

    tabTo(page, "addPause");
    press(Qt::Key_Space);
    part<QDateEdit>(page, "pauseFrom").setDate(QDate(2026, 3, 23));
    part<QDateEdit>(page, "pauseTo").setDate(QDate(2026, 3, 29));
    tabTo(page, "pauseReason");
    type("By the sea");
    press(Qt::Key_Return);

    REQUIRE(window.plans().front().pauses.size() == 1);
    CHECK(window.plans().front().pauses[0].reason == QStringLiteral("By the sea"));
    CHECK(stateOn(page, QDate(2026, 3, 23)) == DayState::Paused);
    CHECK_FALSE(isShown(page, "savePause"));
    click(page, "removePause0");
    CHECK(window.plans().front().pauses.empty());
    window.data.workspace.undoStack().undo();
    CHECK(isShown(page, "pause0"));
}

TEST_CASE("the form of a pause opens where it is seen whole", "[plan page]")
{
    PlanWindow window;
    window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");
    window.window.resize(1280, 560);

    click(page, "addPause");

    const QWidget& save = part(page, "savePause");
    CHECK(QTest::qWaitFor([&save] { return save.visibleRegion().boundingRect() == save.rect(); }));
}

TEST_CASE("a pause that ends before it begins is refused and stays in the form", "[plan page][unhappy]")
{
    PlanWindow window;
    window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");
    click(page, "addPause");
    part<QDateEdit>(page, "pauseFrom").setDate(QDate(2026, 3, 23));
    part<QDateEdit>(page, "pauseTo").setDate(QDate(2026, 3, 20));

    click(page, "savePause");

    CHECK(window.plans().front().pauses.empty());
    CHECK(isShown(page, "pauseMessage"));
    CHECK(part<QDateEdit>(page, "pauseTo").date() == QDate(2026, 3, 20));
}

TEST_CASE("a pause that cannot be saved stays in the form, and is saved later", "[plan page][unhappy]")
{
    PlanWindow window;
    window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");
    click(page, "addPause");
    typeInto(page, "pauseReason", QStringLiteral("<i>By the sea</i>"));
    window.data.refuseWrites(true);

    click(page, "savePause");

    CHECK(window.plans().front().pauses.empty());
    CHECK(isShown(page, "pauseMessage"));
    CHECK(part<QLineEdit>(page, "pauseReason").text() == QStringLiteral("<i>By the sea</i>"));

    window.data.refuseWrites(false);
    click(page, "savePause");

    CHECK_FALSE(isShown(page, "pauseMessage"));
    CHECK(part<QLabel>(page, "pause0").text().contains(QStringLiteral("<i>By the sea</i>")));
}

TEST_CASE("a plan that cannot be removed stays", "[plan page][unhappy]")
{
    PlanWindow window;
    const Plan plan = window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");
    window.data.refuseWrites(true);

    click(page, "remove");

    CHECK(isShown(page, "message"));
    CHECK(page.accessibleName() == plan.title);
}

TEST_CASE("a running plan leads to its change and to a new one, by keys", "[plan page][keyboard]")
{
    PlanWindow window;
    const Plan plan = window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");

    SECTION("change")
    {
        tabTo(page, "change");
        press(Qt::Key_Return);
        CHECK(window.window.page(QStringLiteral("plan-builder"))->accessibleName() == plan.title);
    }
    SECTION("new")
    {
        tabTo(page, "new");
        press(Qt::Key_Return);
        CHECK(isShown(*window.window.page(QStringLiteral("plan-builder")), "propose"));
    }
    CHECK(window.shownPage() == QStringLiteral("plan-builder"));
}

TEST_CASE("a plan is removed with a way back", "[plan page]")
{
    PlanWindow window;
    const Plan plan = window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");

    SECTION("by mouse")
    {
        click(page, "remove");
    }
    SECTION("by keyboard")
    {
        tabTo(page, "remove");
        press(Qt::Key_Space);
    }

    CHECK(window.plans().empty());
    CHECK(isShown(page, "build"));
    window.data.workspace.undoStack().undo();
    CHECK(page.accessibleName() == plan.title);
}

TEST_CASE("earlier plans are a quiet choice away", "[plan page]")
{
    PlanWindow window;
    const Plan earlier = window.data.addPlan(window.client.id, QDate(2025, 11, 3));
    Plan running = twoPhasePlan(window.client.id, kStart);
    running.title = QStringLiteral("Spring");
    window.data.workspace.savePlan(running);
    ui::Page& page = window.show("plan");
    REQUIRE(page.accessibleName() == running.title);
    CHECK(isShown(page, "change"));

    tabTo(page, "others");
    // The menu is waited for where it opens.
    QTimer::singleShot(0, &page, [] {
        QWidget* menu = QApplication::activePopupWidget();
        REQUIRE(menu != nullptr);
        CHECK(menu->actions().size() == 1);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
    });
    press(Qt::Key_Space);

    CHECK(page.accessibleName() == earlier.title);
    CHECK_FALSE(isShown(page, "change"));
    window.show("plan");
    CHECK(page.accessibleName() == running.title);
}

TEST_CASE("one plan alone needs no choice", "[plan page]")
{
    PlanWindow window;
    window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");

    CHECK_FALSE(isShown(page, "others"));
}

TEST_CASE("the plan's exercises lead to their pages", "[plan page]")
{
    PlanWindow window;
    window.data.addPlan(window.client.id, kStart);
    ui::Page& page = window.show("plan");

    click(page, "line_box_squat");

    CHECK(window.shownPage() == QStringLiteral("exercise"));
}
