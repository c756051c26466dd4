#include <QDateEdit>
#include <QMouseEvent>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/plan_change.h"
#include "ui/plan/plan_calendar_view.h"
#include "ui/plan_fixture.h"

// What a person does to a plan that runs: what is stored, what the page says, and that the past stays.

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QDate kStart(2026, 3, 2);
const QDate kToday(2026, 3, 18); // a Wednesday with a session

/// A plan in its third week; its first two were done as planned.
struct Running {
    Running()
        : plan(window.data.addPlan(window.client.id, kStart))
    {
        for (const int day : {0, 2, 4, 7, 9, 11}) {
            window.data.addSession(window.client.id, kStart.addDays(day), plan.id);
        }
        page = &window.show("plan");
        past = pastWeeks();
    }

    ~Running() { CHECK(pastWeeks() == past); }

    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    [[nodiscard]] Plan stored() const { return *window.data.workspace.plan(plan.id); }

    /// How the weeks before this one stand.
    [[nodiscard]] std::vector<WeekAdherence> pastWeeks() const
    {
        const auto adherence = window.data.workspace.adherence(window.client.id, kToday);
        std::vector<WeekAdherence> weeks = adherence.value().adherence.weeks;
        weeks.pop_back(); // the one that runs
        return weeks;
    }

    [[nodiscard]] ui::PlanCalendarView& calendar() const
    {
        return part<ui::PlanCalendarView>(*page, "calendar");
    }

    [[nodiscard]] DayState stateOn(QDate date) const
    {
        for (const PlanWeek& week : calendar().weeks()) {
            for (const PlanDay& day : week.days) {
                if (day.date == date) {
                    return day.state;
                }
            }
        }
        FAIL("the day is not in the calendar");
        return DayState::Rest;
    }

    PlanWindow window;
    Plan plan;
    ui::Page* page = nullptr;
    std::vector<WeekAdherence> past;
};

} // namespace

TEST_CASE("lighter days are added by keys, show what they ask for, and are taken back",
          "[plan page][keyboard]")
{
    Running it;
    tabTo(*it.page, "addFlare");
    press(Qt::Key_Space);
    CHECK(isShown(*it.page, "lighterDays"));
    tabTo(*it.page, "savePause");
    press(Qt::Key_Space);

    REQUIRE(it.stored().pauses.size() == 1);
    const Pause flare = it.stored().pauses.front();
    CHECK(flare.kind == PauseKind::Flare);
    CHECK(flare.from == kToday);
    CHECK(flare.to == kToday.addDays(4));
    CHECK(it.stateOn(kToday) == DayState::DueToday); // lighter, not excused

    click(*it.page, "removePause0");
    CHECK(it.stored().pauses.empty());
}

TEST_CASE("lighter days of more than a week are refused in the form", "[plan page][unhappy]")
{
    Running it;
    click(*it.page, "addFlare");
    part<QDateEdit>(*it.page, "pauseTo").setDate(kToday.addDays(7));
    click(*it.page, "savePause");

    CHECK(it.stored().pauses.empty());
    CHECK(isShown(*it.page, "pauseMessage"));
    CHECK(isShown(*it.page, "savePause"));
}

TEST_CASE("a session is moved by Alt and an arrow, marked, and moved back", "[plan page][keyboard]")
{
    Running it;
    it.calendar().setFocus();
    REQUIRE(
        it.calendar().dayText(it.calendar().currentItem()).startsWith(QStringLiteral("Wednesday 18 March")));

    press(Qt::Key_Right, Qt::AltModifier);

    REQUIRE(it.stored().moves.size() == 1);
    CHECK(it.stored().moves.front().to == kToday.addDays(1));
    CHECK(it.stateOn(kToday.addDays(1)) == DayState::Planned);
    CHECK(it.stored().versions == it.plan.versions);

    click(*it.page, "moveBack_2026-03-18");
    CHECK(it.stored().moves.empty());
    CHECK(it.stateOn(kToday) == DayState::DueToday);
}

TEST_CASE("a session is dragged to another day, but not to one that has its own", "[plan page]")
{
    Running it;
    ui::PlanCalendarView& calendar = it.calendar();
    const auto dayIndex = [](QDate date) {
        return static_cast<int>(kStart.daysTo(date));
    };
    const auto drag = [&](QDate from, QDate to) {
        const QPoint start = calendar.dayRect(dayIndex(from)).center();
        const QPoint end = calendar.dayRect(dayIndex(to)).center();
        QTest::mousePress(&calendar, Qt::LeftButton, Qt::NoModifier, start);
        for (const QPoint point : {(start + end) / 2, end}) {
            QMouseEvent move(QEvent::MouseMove, point, calendar.mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(&calendar, &move);
        }
        QTest::mouseRelease(&calendar, Qt::LeftButton, Qt::NoModifier, end);
        settle();
    };

    drag(QDate(2026, 3, 20), QDate(2026, 3, 23)); // a Monday with a session
    CHECK(it.stored().moves.empty());
    CHECK(isShown(*it.page, "message"));
    drag(QDate(2026, 3, 20), QDate(2026, 3, 21));
    REQUIRE(it.stored().moves.size() == 1);
    CHECK(it.stored().moves.front().from == QDate(2026, 3, 20));
    CHECK(it.stored().moves.front().to == QDate(2026, 3, 21));
}

TEST_CASE("a plan that is ended today asks for nothing more, and undo lets it go on", "[plan page]")
{
    Running it;
    click(*it.page, "end");

    CHECK(it.stored().endedOn == kToday);
    CHECK(it.stored().lastDay() == kToday);
    it.window.data.workspace.undoStack().undo();
    CHECK(it.stored().lastDay() == it.plan.lastDay());
}

TEST_CASE("after its end a plan goes on with maintenance of two days", "[plan page]")
{
    Running it;
    click(*it.page, "end");

    click(*it.page, "maintain");

    REQUIRE(it.window.plans().size() == 2);
    const Plan maintenance = it.window.plans().back().kind == PlanKind::Maintenance
        ? it.window.plans().back()
        : it.window.plans().front();
    CHECK(maintenance.kind == PlanKind::Maintenance);
    CHECK(maintenance.startDate == kToday.addDays(1));
    CHECK(maintenance.current().sessionsPerWeek == kMaintenanceSessions);
    CHECK(it.page->accessibleName() == maintenance.title);
}

TEST_CASE("after a gap the page offers to repeat, and takes it as a version from today", "[plan page]")
{
    PlanWindow window;
    const Plan plan = window.data.addPlan(window.client.id, kStart);
    window.data.addSession(window.client.id, QDate(2026, 3, 6), plan.id); // eleven days ago
    ui::Page& page = window.show("plan");
    REQUIRE(isShown(page, "restart"));

    SECTION("taken")
    {
        click(page, "takeRestart");
        const Plan after = *window.data.workspace.plan(plan.id);
        CHECK(after.versions.size() == 2);
        CHECK(after.current().from == kToday);
        CHECK(after.versions.front() == plan.versions.front());
    }
    SECTION("left")
    {
        click(page, "declineRestart");
        CHECK(window.data.workspace.plan(plan.id)->versions.size() == 1);
        window.data.addSession(window.client.id, QDate(2026, 3, 4), plan.id); // loads again
    }
    CHECK_FALSE(isShown(page, "restart"));
}
