#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

#include "ui/controls/fields.h"
#include "ui/plan/plan_calendar_view.h"
#include "ui/plan_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QDate kStart(2026, 3, 2);

/// The builder with the fixture's plan, whose second phase runs and is open: box squat, split squat, hold.
struct Editor {
    Editor()
        : plan(window.data.addPlan(window.client.id, kStart))
        , page(window.show("plan-builder", plan.id.text()))
    {
    }

    [[nodiscard]] QWidget& line(int phase, int index) const
    {
        return part(part(part(page, QStringLiteral("phase%1").arg(phase).toLatin1().constData()),
                         QStringLiteral("row%1").arg(index).toLatin1().constData()),
                    "line");
    }

    /// What is saved then asks for.
    const PlanVersion& saved()
    {
        click(page, "save");
        stored = window.plans().front();
        return stored.current();
    }

    PlanWindow window;
    Plan plan;
    ui::Page& page;
    Plan stored;
};

std::string exercisesOf(const Phase& phase)
{
    std::string text;
    for (const Prescription& prescription : phase.prescriptions) {
        text += prescription.exercise.value.toStdString() + ' ';
    }
    return text;
}

/// Takes the line by the mouse to the middle of `to`, or to `at` in it.
void drag(QWidget& line, QWidget& to, QPoint at, bool drop = true)
{
    settle();
    const QPoint from = line.rect().center();
    const QPoint end = line.mapFromGlobal(to.mapToGlobal(at));
    QTest::mousePress(&line, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(&line, from + QPoint(0, 4));
    // The offscreen platform tells of moves only what is sent.
    for (const QPoint point : {from + QPoint(0, 30), end}) {
        QMouseEvent move(QEvent::MouseMove, point, line.mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&line, &move);
    }
    if (drop) {
        QTest::mouseRelease(&line, Qt::LeftButton, Qt::NoModifier, end);
    }
    settle();
}

} // namespace

TEST_CASE("an exercise is dragged below another one", "[plan editor]")
{
    Editor editor;
    QWidget& last = editor.line(1, 2);

    drag(editor.line(1, 0), last, {20, last.height() - 2});

    CHECK(exercisesOf(editor.saved().phases.at(1)) == "split_squat bridge_hold box_squat ");
}

TEST_CASE("while it is dragged a mark shows where it would come in, and Escape leaves it", "[plan editor]")
{
    Editor editor;
    QWidget& first = editor.line(1, 0);
    QWidget& last = editor.line(1, 2);

    drag(first, last, {20, last.height() - 2}, false);
    CHECK(isShown(editor.page, "dropMark"));
    QTest::keyClick(&first, Qt::Key_Escape);
    CHECK_FALSE(isShown(editor.page, "dropMark"));
    QTest::mouseRelease(&first, Qt::LeftButton);

    CHECK_FALSE(part(editor.page, "save").isEnabled());
}

TEST_CASE("an exercise is dragged onto the head of another phase", "[plan editor]")
{
    Editor editor;
    QWidget& head = part(part(editor.page, "phase0"), "header");

    drag(editor.line(1, 0), head, head.rect().center());

    const PlanVersion& version = editor.saved();
    CHECK(exercisesOf(version.phases.at(0)) == "bridge clam box_squat ");
    CHECK(exercisesOf(version.phases.at(1)) == "split_squat bridge_hold ");
}

TEST_CASE("an exercise is dragged into the other session of the week", "[plan editor]")
{
    Editor editor;
    click(editor.line(1, 0));
    click(editor.page, "otherDay");
    REQUIRE(isShown(editor.page, "dayB"));
    QWidget& inB = part(part(editor.page, "dayB"), "line");

    drag(editor.line(1, 0), inB, {20, 2});

    const Phase& phase = editor.saved().phases.at(1);
    CHECK(exercisesOf(phase) == "bridge_hold split_squat box_squat ");
    CHECK(phase.prescriptions.at(0).day == DayLetter::A);
    CHECK(phase.prescriptions.at(1).day == DayLetter::B);
    CHECK(phase.prescriptions.at(2).day == DayLetter::B);
}

TEST_CASE("dropped beside the phases nothing moves", "[plan editor]")
{
    Editor editor;
    QWidget& calendar = part(editor.page, "calendar");

    drag(editor.line(1, 0), calendar, calendar.rect().center());

    CHECK_FALSE(part(editor.page, "save").isEnabled());
}

TEST_CASE("an exercise goes to another phase by its menu", "[plan editor][keyboard]")
{
    Editor editor;
    click(editor.line(1, 0));

    const QMenu* menu = part<QPushButton>(editor.page, "otherPhase").menu();
    REQUIRE(menu->actions().size() == 1);
    menu->actions().front()->trigger();
    settle();

    CHECK(exercisesOf(editor.saved().phases.at(0)) == "bridge clam box_squat ");
}

TEST_CASE("a phase is copied and removed, each with one step back", "[plan editor][keyboard]")
{
    Editor editor;
    QWidget& phase = part(editor.page, "phase1");
    tabTo(phase, "settings");
    press(Qt::Key_Space);
    tabTo(phase, "copyPhase");
    press(Qt::Key_Space);

    // Weeks 3 to 8 become 3 to 5 and 6 to 8; the copy is open.
    CHECK(isShown(part(editor.page, "phase2"), "row0"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(isShown(editor.page, "phase2"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);

    QWidget& copy = part(editor.page, "phase2");
    click(part(copy, "header"));
    if (!isShown(copy, "settings")) {
        click(part(copy, "header"));
    }
    click(copy, "settings");
    click(copy, "removePhase");
    QWidget& first = part(editor.page, "phase0");
    if (!isShown(first, "settings")) {
        click(part(first, "header"));
    }
    click(first, "settings");
    click(first, "copyPhase");
    const PlanVersion& version = editor.saved();
    REQUIRE(version.phases.size() == 3);
    CHECK(version.phases.at(0).lastWeek == 1);
    CHECK(version.phases.at(1).prescriptions == version.phases.at(0).prescriptions);
    CHECK(version.phases.at(2).lastWeek == 8);
}

TEST_CASE("the sessions of a weekday move by Alt and an arrow in the calendar", "[plan editor][keyboard]")
{
    Editor editor;
    auto& calendar = part<ui::PlanCalendarView>(editor.page, "calendar");
    calendar.setFocus();
    const int current = calendar.currentItem();
    REQUIRE(calendar.dayText(current).startsWith(QStringLiteral("Wednesday 18 March")));

    press(Qt::Key_Right, Qt::AltModifier);

    const PlanVersion& version = editor.saved();
    CHECK(version.weekdays == std::vector {Weekday::Mon, Weekday::Thu, Weekday::Fri});
}

TEST_CASE("effort, tempo, sides and a note are typed in place", "[plan editor][keyboard]")
{
    Editor editor;
    click(editor.line(1, 0));
    QWidget& row = part(part(editor.page, "phase1"), "row0");
    part<ui::NumberField>(row, "effort").selectAll();
    typeInto(row, "effort", QStringLiteral("6"));
    CHECK_FALSE(isShown(row, "tempoUp"));
    tabTo(row, "more");
    press(Qt::Key_Space);
    for (const char* field : {"tempoUp", "tempoTop", "tempoDown"}) {
        part<ui::NumberField>(row, field).selectAll();
        typeInto(row, field, QStringLiteral("3"));
    }
    typeInto(row, "note", QStringLiteral("Mind the knee"));
    tabTo(row, "side");
    press(Qt::Key_Right);

    const Prescription& first = editor.saved().phases.at(1).prescriptions.front();
    CHECK(first.dose.effort == 6);
    CHECK(first.dose.tempo == Tempo {3, 3, 3});
    CHECK(first.dose.side == Side::PerSide);
    CHECK(first.note == QStringLiteral("Mind the knee"));
}

TEST_CASE("zero sets are said beside the field, and the draft stays", "[plan editor][unhappy]")
{
    Editor editor;
    click(editor.line(1, 0));
    QWidget& row = part(part(editor.page, "phase1"), "row0");
    auto& sets = part<ui::NumberField>(row, "sets");
    sets.setFocus();
    sets.selectAll();
    press(Qt::Key_Delete);

    CHECK(isShown(row, "problem"));
    click(editor.page, "save");
    CHECK(editor.window.shownPage() == QStringLiteral("plan-builder"));
    CHECK(editor.window.plans().front().versions == editor.plan.versions);
}

TEST_CASE("advice is kept for a reason, shown quietly, and shown again", "[plan editor][keyboard]")
{
    Editor editor;
    auto& calendar = part<ui::PlanCalendarView>(editor.page, "calendar");
    calendar.setFocus();
    press(Qt::Key_Right, Qt::AltModifier); // Thursday and Friday touch
    REQUIRE(isShown(editor.page, "advice0"));

    tabTo(part(editor.page, "advice0"), "keep");
    press(Qt::Key_Space);
    press(Qt::Key_Return); // a reason is asked for
    CHECK(isShown(editor.page, "reasonForm"));
    press(Qt::Key_Escape);
    CHECK_FALSE(isShown(editor.page, "reasonForm"));
    press(Qt::Key_Space);
    type("Her shifts");
    press(Qt::Key_Return);

    CHECK_FALSE(isShown(editor.page, "advice0"));
    REQUIRE(isShown(editor.page, "kept0"));
    CHECK(wordsOn(part(editor.page, "phase1")).filter(QStringLiteral("touching days")).isEmpty());
    SECTION("kept with the plan")
    {
        const std::vector<KeptAdvice> kept = editor.saved().keptAdvice;
        REQUIRE_FALSE(kept.empty());
        CHECK(kept.front().kind == AdviceKind::TouchingDays);
        CHECK(kept.front().reason == QStringLiteral("Her shifts"));
    }
    SECTION("undone")
    {
        press(Qt::Key_Z, Qt::ControlModifier);
        CHECK(isShown(editor.page, "advice0"));
        CHECK_FALSE(isShown(editor.page, "kept0"));
    }
    SECTION("shown again")
    {
        click(part(editor.page, "kept0"), "showAgain");
        CHECK(isShown(editor.page, "advice0"));
    }
}

TEST_CASE("the goal is changed with the plan", "[plan editor]")
{
    Editor editor;
    click(part(part(editor.page, "basics"), "header"));
    typeInto(editor.page, "goal", QStringLiteral("Garden again"));

    editor.saved();

    CHECK(editor.stored.goal == QStringLiteral("Garden again"));
}
