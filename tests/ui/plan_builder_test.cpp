#include <QAbstractButton>
#include <QListView>

#include <algorithm>

#include "backbridge/domain/schedule.h"
#include "ui/plan/draft_session.h"
#include "ui/plan_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

/// The exercises of a phase as "bridge:A wall_squat:A".
std::string exercisesOf(const Plan& plan, std::size_t phase)
{
    std::string text;
    for (const Prescription& prescription : plan.current().phases.at(phase).prescriptions) {
        text += prescription.exercise.value.toStdString();
        text += prescription.day == DayLetter::A ? ":A " : ":B ";
    }
    return text;
}

/// Shows the proposal for the answers that the questions begin with.
ui::Page& proposed(PlanWindow& window)
{
    ui::Page& page = window.show("plan-builder");
    press(Qt::Key_Return);
    REQUIRE(isShown(page, "save"));
    return page;
}

/// Saves what is shown and gives the plan.
Plan saved(PlanWindow& window, ui::Page& page)
{
    click(page, "save");
    REQUIRE(window.plans().size() == 1);
    return window.plans().front();
}

/// What the page of an exercise opens the builder with.
QVariantMap adding(const char* exercise)
{
    return {{QStringLiteral("add"), QLatin1String(exercise)}};
}

Prescription firstOf(const Plan& plan)
{
    return plan.current().phases.front().prescriptions.front();
}

} // namespace

TEST_CASE("two presses of Enter start a plan", "[plan builder][keyboard]")
{
    PlanWindow window;
    window.show("plan-builder");

    press(Qt::Key_Return);
    press(Qt::Key_Space);

    REQUIRE(window.plans().size() == 1);
    const Plan plan = window.plans().front();
    CHECK(checkPlan(plan).empty());
    CHECK(plan.startDate == window.data.workspace.today());
    CHECK(plan.current().weeks == 8);
    CHECK(plan.setBy == SetBy::Client);
    CHECK(window.shownPage() == QStringLiteral("today"));
    CHECK(window.data.workspace.undoStack().canUndo());
}

TEST_CASE("what is proposed needs no mending", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);

    CHECK(isShown(page, "fits"));
    CHECK_FALSE(isShown(page, "advice0"));
}

TEST_CASE("answers by mouse become the plan", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = window.show("plan-builder");

    const auto choose = [&page](const char* choice, int index) {
        const auto options = part(page, choice).findChildren<QAbstractButton*>();
        click(*options.at(index));
    };
    choose("setting", 1);
    choose("count", 1);
    choose("weeks", 4);
    click(page, "startMonday");
    click(page, "care_prone_not_ok");
    click(page, "propose");
    const Plan plan = saved(window, page);

    CHECK(plan.title == QStringLiteral("Ten weeks at the gym"));
    CHECK(plan.startDate == QDate(2026, 3, 23));
    CHECK(plan.current().weeks == 10);
    CHECK(plan.current().weekdays == spreadWeekdays(4));
    for (const Phase& phase : plan.current().phases) {
        for (const Prescription& prescription : phase.prescriptions) {
            const Exercise* exercise = window.data.workspace.library().find(prescription.exercise);
            REQUIRE(exercise != nullptr);
            CHECK(std::count(exercise->careTags.begin(), exercise->careTags.end(), CareTag::ProneNotOk) == 0);
        }
    }
}

TEST_CASE("answers by the keyboard alone become the same plan", "[plan builder][keyboard]")
{
    PlanWindow window;
    ui::Page& page = window.show("plan-builder");

    tabTo(page, "setting");
    press(Qt::Key_Right);
    tabTo(page, "count");
    press(Qt::Key_Right);
    tabTo(page, "weeks");
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    tabTo(page, "startMonday");
    press(Qt::Key_Space);
    tabTo(page, "care_prone_not_ok");
    press(Qt::Key_Space);
    tabTo(page, "propose");
    press(Qt::Key_Space);
    press(Qt::Key_Space); // the focus is on the button that starts the plan

    REQUIRE(window.plans().size() == 1);
    const Plan plan = window.plans().front();
    CHECK(plan.title == QStringLiteral("Ten weeks at the gym"));
    CHECK(plan.startDate == QDate(2026, 3, 23));
    CHECK(plan.current().weekdays == spreadWeekdays(4));
}

TEST_CASE("a plan that cannot be saved stays as a draft, and is saved later", "[plan builder][unhappy]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "row0"), "line");
    click(part(page, "row0"), "remove");

    window.data.refuseWrites(true);

    click(page, "save");

    CHECK(window.plans().empty());
    CHECK(window.shownPage() == QStringLiteral("plan-builder"));
    CHECK(isShown(page, "message"));
    CHECK_FALSE(isShown(page, "row3"));

    window.data.refuseWrites(false);
    const Plan plan = saved(window, page);

    CHECK(plan.current().phases[0].prescriptions.size() == 3);
    CHECK_FALSE(isShown(page, "message"));
}

TEST_CASE("the questions begin with what the client should avoid", "[plan builder]")
{
    PlanWindow window;
    window.client.careTags = {CareTag::WristNotOk};
    window.data.workspace.saveClient(window.client);
    ui::Page& page = window.show("plan-builder");

    CHECK(part<QAbstractButton>(page, "care_wrist_not_ok").isChecked());
    CHECK_FALSE(isShown(page, "care_neck_pain"));
    click(page, "moreCare");
    CHECK(isShown(page, "care_neck_pain"));
}

TEST_CASE("the questions begin with what the client has, when that is known", "[plan builder]")
{
    PlanWindow window;
    window.client.equipment = std::vector {Equipment::Step, Equipment::Dumbbell};
    window.data.workspace.saveClient(window.client);
    ui::Page& page = window.show("plan-builder");

    CHECK(part<QAbstractButton>(page, "equipment_step").isChecked());
    CHECK(part<QAbstractButton>(page, "equipment_dumbbell").isChecked());
    CHECK_FALSE(part<QAbstractButton>(page, "equipment_mat").isChecked());
}

TEST_CASE("days and their number stay together", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = window.show("plan-builder");
    const auto chosen = [&page](int index) {
        return part(page, "count").findChildren<QAbstractButton*>().at(index)->isChecked();
    };

    click(page, "sat");
    CHECK(chosen(1));
    click(page, "mon");
    click(page, "wed");
    CHECK_FALSE((chosen(0) || chosen(1) || chosen(2)));
    CHECK(isShown(page, "daysMessage"));
    click(page, "propose");

    CHECK(isShown(page, "propose"));
    CHECK_FALSE(isShown(page, "save"));
}

TEST_CASE("a dose is typed in place and taken back field by field", "[plan builder][keyboard]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    QWidget& row = part(page, "row0");
    const int reps = 15;

    tabTo(row, "line");
    press(Qt::Key_Return);
    tabTo(row, "count");
    type("15");
    focus(row, "sets");
    press(Qt::Key_Up);
    press(Qt::Key_Z, Qt::ControlModifier);
    const Plan plan = saved(window, page);

    CHECK(firstOf(plan).dose.reps == reps);
    CHECK(firstOf(plan).dose.sets == 2);
}

TEST_CASE("undo and redo of the draft leave what was saved alone", "[plan builder][keyboard]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    const int steps = window.data.workspace.undoStack().index();

    QWidget& row = part(page, "row0");
    part(row, "line").setFocus();
    press(Qt::Key_Delete);
    CHECK_FALSE(isShown(page, "row3"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(isShown(page, "row3"));
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK_FALSE(isShown(page, "row3"));
    click(page, "undo");
    CHECK(isShown(page, "row3"));

    CHECK(window.data.workspace.undoStack().index() == steps);
}

TEST_CASE("exercises are moved by keys and the focus goes with them", "[plan builder][keyboard]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);

    tabTo(part(page, "row0"), "line");
    press(Qt::Key_Down, Qt::AltModifier);
    press(Qt::Key_Down, Qt::AltModifier);
    CHECK(part(page, "row2").isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Up, Qt::AltModifier);
    const std::string wanted = exercisesOf(saved(window, page), 0);

    CHECK(wanted.find("bridge:A") != 0);
    CHECK(wanted.find("bridge:A") < wanted.find("clam:A"));
}

TEST_CASE("an open exercise moves by its buttons, and by keys from any of its fields", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "row0"), "line");
    const auto open = [&page](const char* row) {
        return isShown(part(page, row), "sets");
    };

    click(part(page, "row0"), "down");
    CHECK(open("row1"));
    press(Qt::Key_Space); // the focus goes with it
    CHECK(open("row2"));
    click(part(page, "row2"), "up");
    CHECK(open("row1"));
    focus(part(page, "row1"), "count");
    press(Qt::Key_Down, Qt::AltModifier);
    CHECK(open("row2"));

    CHECK(exercisesOf(saved(window, page), 0).find("bridge:A") > 0);
}

TEST_CASE("an exercise moves to the other day, and its ladder leads up and down", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);

    click(part(page, "row0"), "line");
    click(part(page, "row0"), "otherDay");
    CHECK(isShown(page, "dayB"));
    QWidget& moved = part(part(page, "dayB"), "row3");
    click(moved, "harder");
    const Plan plan = saved(window, page);

    CHECK(plan.current().phases[0].prescriptions.back().exercise.value == QStringLiteral("bridge_band"));
    CHECK(plan.current().phases[0].prescriptions.back().day == DayLetter::B);
}

TEST_CASE("an exercise is found by typing and added by Enter", "[plan builder][keyboard]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);

    tabTo(part(page, "dayA"), "add");
    press(Qt::Key_Space);
    type("wall squat");
    press(Qt::Key_Return);

    CHECK_FALSE(isShown(page, "chooser"));
    CHECK(part(page, "row4").isAncestorOf(QApplication::focusWidget()));
    CHECK(exercisesOf(saved(window, page), 0).find("wall_squat:A") != std::string::npos);
}

TEST_CASE("a draft that goes away tells nobody of it", "[plan builder]")
{
    const QObject listener;
    int told = 0;
    {
        ui::DraftSession session(std::nullopt);
        session.replace(QStringLiteral("Propose a plan"), PlanDraft());
        QObject::connect(&session.undoStack(), &QUndoStack::indexChanged, &listener, [&told] { ++told; });
    }

    CHECK(told == 0);
}

TEST_CASE("an exercise from the library comes into the running plan, to be saved", "[plan builder]")
{
    PlanWindow window;
    const Plan before = window.data.addPlan(window.client.id, QDate(2026, 3, 2));
    ui::Page& page = window.show("plan-builder", adding("wall_squat"));
    QWidget& phase = part(page, "phase1"); // week 3 begins it

    REQUIRE(isShown(part(phase, "row3"), "sets"));
    CHECK(part(phase, "row3").isAncestorOf(QApplication::focusWidget()));
    CHECK(window.plans().front().versions == before.versions);
    const Plan after = saved(window, page);

    CHECK(after.versions.back().from == window.data.workspace.today());
    CHECK(exercisesOf(after, 1) == exercisesOf(before, 1) + "wall_squat:A ");
}

TEST_CASE("an exercise that the plan has already is only shown", "[plan builder]")
{
    PlanWindow window;
    window.data.addPlan(window.client.id, QDate(2026, 3, 2));
    ui::Page& page = window.show("plan-builder", adding("split_squat"));

    CHECK(isShown(part(part(page, "phase1"), "row1"), "sets"));
    CHECK_FALSE(isShown(page, "row3"));
    CHECK_FALSE(part(page, "save").isEnabled());
}

TEST_CASE("an exercise from the library waits for the plan that is proposed", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = window.show("plan-builder", adding("wall_squat"));
    CHECK(isShown(page, "message"));

    click(page, "propose");

    CHECK(exercisesOf(saved(window, page), 0).find("wall_squat:A") != std::string::npos);
}

TEST_CASE("an exercise from the library comes into the draft that was begun", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "row0"), "line");
    click(part(page, "row0"), "remove");

    window.show("exercise");
    window.show("plan-builder", adding("wall_squat"));
    const std::string exercises = exercisesOf(saved(window, page), 0);

    CHECK(exercises.find("bridge:A") == std::string::npos);
    CHECK(exercises.find("wall_squat:A") != std::string::npos);
}

TEST_CASE("the chooser leaves out what is there and what does not fit", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "dayA"), "add");
    const auto& list = part<QListView>(page, "chooserList");
    const auto ids = [&list] {
        QStringList found;
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            found << list.model()->index(row, 0).data(Qt::UserRole).toString();
        }
        return found;
    };

    CHECK_FALSE(ids().contains(QStringLiteral("bridge")));
    CHECK_FALSE(ids().contains(QStringLiteral("goblet_squat")));
    click(page, "fitsAnswers");
    CHECK(ids().contains(QStringLiteral("goblet_squat")));
    click(page, "family_lunge");
    CHECK_FALSE(ids().contains(QStringLiteral("goblet_squat")));
    CHECK(ids().contains(QStringLiteral("reverse_lunge")));
    press(Qt::Key_Escape);
    CHECK_FALSE(isShown(page, "chooser"));
    CHECK(isShown(page, "calendar"));
}

TEST_CASE("an advice says why and is mended by one click", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "basics"), "header");
    click(part(page, "basics"), "wed");
    click(part(page, "basics"), "tue");
    REQUIRE(isShown(page, "advice0"));
    CHECK_FALSE(isShown(page, "fits"));

    const qsizetype before = part(page, "advice0").accessibleName().size();
    click(part(page, "advice0"), "why");
    CHECK(part(page, "advice0").accessibleName().size() > before);
    click(part(page, "advice0"), "fix");

    CHECK_FALSE(isShown(page, "advice0"));
    CHECK(isShown(page, "fits"));
    CHECK(saved(window, page).current().weekdays == spreadWeekdays(3));
}

TEST_CASE("a fault stands beside its cause, keeps the plan back and opens its card",
          "[plan builder][unhappy]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "basics"), "header");
    click(part(page, "basics"), "wed");
    click(part(page, "basics"), "mon");
    CHECK(isShown(part(page, "basics"), "planProblem"));
    click(part(page, "basics"), "header");

    click(page, "save");

    CHECK(window.plans().empty());
    CHECK(isShown(page, "message"));
    CHECK(isShown(part(page, "basics"), "planProblem"));
}

TEST_CASE("phases trade weeks, take names and days of their own", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    QWidget& phase = part(page, "phase0");
    click(phase, "settings");

    press(Qt::Key_A, Qt::ControlModifier);
    type("Begin");
    click(part(phase, "weeks"), "more");
    click(part(phase, "days"), "sat");
    const PlanVersion version = saved(window, page).current();

    CHECK(version.phases[0].name == QStringLiteral("Begin"));
    CHECK(version.phases[0].lastWeek == 3);
    CHECK(version.phases[1].firstWeek == 4);
    CHECK(version.phases[1].lastWeek == 5);
    CHECK(version.phases[0].sessionsPerWeek == 4);
    CHECK(version.weekdays == spreadWeekdays(3));
}

TEST_CASE("a draft waits while other pages are shown, until it is discarded", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "basics"), "header");
    part(part(page, "basics"), "title").setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type("Before the hike");

    click(page, "back");
    CHECK(window.shownPage() == QStringLiteral("plan"));
    window.show("plan-builder", QString::fromLatin1(ui::PlanBuilderPage::kNewPlan));
    CHECK(page.accessibleName() == QStringLiteral("Before the hike"));
    click(page, "discard");
    CHECK(isShown(page, "propose"));
    click(page, "undo");

    CHECK(page.accessibleName() == QStringLiteral("Before the hike"));
}

TEST_CASE("a plan that was undone after saving is still there to go on with", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "row0"), "line");
    click(part(page, "row0"), "remove");
    saved(window, page);

    window.data.workspace.undoStack().undo();
    REQUIRE(window.plans().empty());
    window.show("plan-builder");

    CHECK(isShown(page, "save"));
    CHECK_FALSE(isShown(page, "row3"));
}

TEST_CASE("after a plan was saved the next one begins with the questions", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    const Plan first = saved(window, page);

    window.show("plan-builder");
    REQUIRE(isShown(page, "propose"));
    click(page, "propose");
    click(page, "save");

    REQUIRE(window.plans().size() == 2);
    CHECK(window.plans()[1].startDate == first.lastDay().addDays(1));
}

TEST_CASE("a change of a running plan holds from today and leaves the past", "[plan builder]")
{
    PlanWindow window;
    const Plan before = window.data.addPlan(window.client.id, QDate(2026, 3, 2));
    ui::Page& page = window.show("plan-builder", before.id.text());
    CHECK_FALSE(part(page, "save").isEnabled());

    click(part(page, "row0"), "line");
    click(part(page, "row0"), "remove");
    const Plan after = saved(window, page);

    REQUIRE(after.versions.size() == 2);
    CHECK(after.versions[0] == before.versions[0]);
    CHECK(after.versions[1].from == window.data.workspace.today());
    CHECK(window.shownPage() == QStringLiteral("plan"));
    window.data.workspace.undoStack().undo();
    CHECK(window.plans().front().versions == before.versions);
}

TEST_CASE("a pause that was added meanwhile is not lost by a change", "[plan builder]")
{
    PlanWindow window;
    Plan plan = window.data.addPlan(window.client.id, QDate(2026, 3, 2));
    ui::Page& page = window.show("plan-builder", plan.id.text());
    click(part(page, "row0"), "line");
    click(part(page, "row0"), "remove");

    plan.pauses = {{QDate(2026, 3, 23), QDate(2026, 3, 29), PauseKind::Pause, {}, {}}};
    window.data.workspace.savePlan(plan);
    const Plan after = saved(window, page);

    CHECK(after.pauses == plan.pauses);
    CHECK(after.versions.size() == 2);
}

TEST_CASE("each client has a draft of their own", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    const Client other = window.data.addClient(QStringLiteral("Sam Reed"));

    window.data.workspace.setCurrentClient(other.id);
    CHECK(isShown(page, "propose"));
    window.data.workspace.setCurrentClient(window.client.id);
    window.show("plan-builder", QString::fromLatin1(ui::PlanBuilderPage::kNewPlan));

    CHECK(isShown(page, "save"));
}

TEST_CASE("markup in a title is shown as typed", "[plan builder]")
{
    PlanWindow window;
    ui::Page& page = proposed(window);
    click(part(page, "basics"), "header");
    part(part(page, "basics"), "title").setFocus();
    press(Qt::Key_A, Qt::ControlModifier);
    type("<b>R&D</b>");
    const Plan plan = saved(window, page);

    CHECK(plan.title == QStringLiteral("<b>R&D</b>"));
    ui::Page& shown = window.show("plan");
    CHECK(shown.accessibleName() == plan.title);
}
