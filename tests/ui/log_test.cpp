#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QUndoStack>

#include "support/workspace_fixture.h"
#include "ui/controls/fields.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/rating_picker.h"
#include "ui/page_tools.h"
#include "ui/session/log_page.h"

using namespace backbridge;
using namespace backbridge::test;
using ui::NumberField;
using ui::RatingPicker;

namespace {

const QDate kStart(2026, 2, 2);
const QDate kWednesday(2026, 2, 18);
const QDate kThursday(2026, 2, 19);

/// The log of a client in the third week of their plan, on Friday 20 February, a planned day: box squat 3 ×
/// 8, split squat 2 × 8 per side, bridge hold 3 × 15 s.
struct Log {
    Log()
    {
        // The window shows the page that is asked for instead.
        QObject::connect(&page, &ui::Page::pageRequested, &page, &QWidget::hide);
    }

    void show(const QVariant& argument = {}) { showPage(page, argument); }

    [[nodiscard]] std::vector<SessionLine> lines() const
    {
        return data.workspace.sessionLines(client.id, QDate(2000, 1, 1), QDate(2100, 1, 1));
    }

    /// What is stored, which must be one session.
    [[nodiscard]] Session stored() const
    {
        REQUIRE(lines().size() == 1);
        return *data.workspace.session(lines().front().id);
    }

    [[nodiscard]] QString leftFor() const { return lastRequest(requests).value(0).toString(); }

    /// Types into the field of one set.
    void typeSet(const char* name, const char* text) const
    {
        focus(page, name);
        press(Qt::Key_A, Qt::ControlModifier);
        type(text);
    }

    /// Marks every set of the plan as not done.
    void emptySets() const
    {
        for (const auto* name : {"set_0_0_0", "set_0_0_1", "set_0_0_2", "set_1_0_0", "set_1_0_1", "set_1_1_0",
                                 "set_1_1_1", "set_2_0_0", "set_2_0_1", "set_2_0_2"}) {
            focus(page, name);
            press(Qt::Key_Delete);
        }
    }

    [[nodiscard]] std::optional<int> rating(const char* name) const
    {
        return part<RatingPicker>(page, name).value();
    }

    [[nodiscard]] QDate shownDate() const { return part<QDateEdit>(page, "logDate").date(); }

    WorkspaceFixture data;
    Client client = data.addClient();
    Plan plan = data.addPlan(client.id, kStart);
    ui::LogPage page {data.workspace};
    QSignalSpy requests {&page, &ui::Page::pageRequested};
    QSignalSpy done {&page, &ui::Page::done};
};

QVariantMap on(QDate date)
{
    return {{QStringLiteral("date"), date}};
}

QVariantMap of(const Session& session)
{
    return {{QStringLiteral("session"), session.id.text()},
            {QStringLiteral("from"), QStringLiteral("progress")}};
}

SetRecord reps(int count, std::optional<SetSide> side = std::nullopt)
{
    SetRecord record;
    record.side = side;
    record.reps = count;
    record.done = true;
    return record;
}

SetRecord hold(int seconds)
{
    SetRecord record;
    record.holdSeconds = seconds;
    record.done = true;
    return record;
}

/// The entries of the second phase, all as planned.
std::vector<Entry> asPlanned()
{
    Entry squat;
    squat.exercise = {QStringLiteral("box_squat")};
    squat.sets = {reps(8), reps(8), reps(8)};
    Entry split;
    split.exercise = {QStringLiteral("split_squat")};
    split.sets = {reps(8, SetSide::Left), reps(8, SetSide::Right), reps(8, SetSide::Left),
                  reps(8, SetSide::Right)};
    Entry bridge;
    bridge.exercise = {QStringLiteral("bridge_hold")};
    bridge.sets = {hold(15), hold(15), hold(15)};
    return {squat, split, bridge};
}

/// A done session with everything in it that the form does not show.
Session richSession(const Log& log, QDate date)
{
    Session session = oneSetSession(log.client.id, date, log.plan.id);
    session.entries[0].sets[0].pain = 2;
    session.entries[0].sets[0].loadKg = 7.5;
    session.entries[0].note = QStringLiteral("from the gym’s file");
    session.entries[0].unknownFields = R"({"machine":"B"})";
    session.painNextMorning = 1;
    session.source = Source::Imported;
    session.unknownFields = R"({"coach":"Kim"})";
    return session;
}

} // namespace

TEST_CASE("Today's session comes filled in as planned and is saved by keyboard alone", "[log][keyboard]")
{
    Log log;
    log.show();
    REQUIRE(QApplication::focusWidget() != nullptr);

    tabTo(log.page, "logSave");
    press(Qt::Key_Space);

    const Session session = log.stored();
    CHECK(session.client == log.client.id);
    CHECK(session.plan == log.plan.id);
    CHECK(session.date == log.data.workspace.today());
    CHECK(session.plannedDate == log.data.workspace.today());
    CHECK(session.entries == asPlanned());
    CHECK(session.setting == Setting::Home);
    CHECK(session.source == Source::Logged);
    CHECK_FALSE(session.painBefore);
    CHECK_FALSE(session.effort);
    CHECK_FALSE(session.notDoneReason);
    CHECK(session.note.isEmpty());
    CHECK(log.leftFor() == QStringLiteral("today"));
    CHECK(log.done.count() == 1);
}

TEST_CASE("Ctrl+Enter saves from wherever the keyboard is", "[log][keyboard]")
{
    Log log;
    log.show();

    SECTION("in a set")
    {
        focus(log.page, "set_1_1_0");
    }
    SECTION("in the note")
    {
        focus(log.page, "logNote");
    }
    SECTION("on a rating")
    {
        focus(log.page, "effort");
    }
    press(Qt::Key_Return, Qt::ControlModifier);

    CHECK(QTest::qWaitFor([&log] { return log.lines().size() == 1; }));
}

TEST_CASE("A copied session is a new one of today, as done, and not as felt", "[log]")
{
    Log log;
    Session given = oneSetSession(log.client.id, QDate(2026, 2, 11));
    given.painBefore = 4;
    given.note = QStringLiteral("outside");
    given.entries.front().sets.front().reps = 13;
    given.entries.front().sets.front().pain = 3;
    given = log.data.workspace.saveSession(given);
    showPage(log.page, QVariantMap {{QStringLiteral("copy"), given.id.text()}});
    click(log.page, "logSave");

    const auto lines = log.data.workspace.sessionLines(log.client.id, log.data.workspace.today(),
                                                       log.data.workspace.today());
    REQUIRE(lines.size() == 1);
    const Session copy = *log.data.workspace.session(lines.front().id);
    CHECK(copy.id != given.id);
    CHECK(copy.entries.front().sets.front().reps == 13);
    CHECK(copy.entries.front().sets.front().done);
    CHECK_FALSE(copy.entries.front().sets.front().pain);
    CHECK_FALSE(copy.painBefore);
    CHECK(copy.note.isEmpty());
    CHECK(log.data.workspace.session(given.id) == given);
}

TEST_CASE("A session is logged for a past day", "[log]")
{
    Log log;
    log.show(on(kWednesday));

    click(log.page, "logSave");

    CHECK(log.stored().date == kWednesday);
    CHECK(log.stored().plannedDate == kWednesday);
    CHECK(log.stored().entries == asPlanned());
}

TEST_CASE("Keys on the date go from day to day, and the sets follow the plan of the day", "[log][keyboard]")
{
    Log log;
    log.show();
    REQUIRE(part(log.page, "logDate").hasFocus());

    press(Qt::Key_Down);
    CHECK(log.shownDate() == kThursday);
    CHECK(isShown(log.page, "logNothingPlanned"));
    CHECK_FALSE(isShown(log.page, "entry_0"));
    press(Qt::Key_Down);
    CHECK(isShown(log.page, "entry_2"));
    tabTo(log.page, "logSave");
    press(Qt::Key_Return);

    CHECK(log.stored().date == kWednesday);
    CHECK(log.stored().plannedDate == kWednesday);
    CHECK(log.stored().entries == asPlanned());
}

TEST_CASE("A date is typed and taken by Enter", "[log][keyboard]")
{
    Log log;
    log.show();
    REQUIRE(part(log.page, "logDate").hasFocus());

    type("18");
    press(Qt::Key_Return);
    tabTo(log.page, "logSave");
    press(Qt::Key_Return);

    CHECK(log.stored().date == kWednesday);
}

TEST_CASE("Keys on the date go past the ends of a week and of a month", "[log][keyboard]")
{
    Log log;
    log.show(on(QDate(2026, 2, 3)));
    focus(log.page, "logAddExercise");
    tabTo(log.page, "logDate");

    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    CHECK(log.shownDate() == QDate(2026, 1, 31));
    press(Qt::Key_Up);

    CHECK(log.shownDate() == QDate(2026, 2, 1));
}

TEST_CASE("The date cannot be in the future", "[log][keyboard][unhappy]")
{
    Log log;
    log.show();

    SECTION("by arrow")
    {
        press(Qt::Key_Up);
    }
    SECTION("by digits")
    {
        type("27");
        press(Qt::Key_Return);
    }
    SECTION("from outside")
    {
        log.page.open(on(QDate(2026, 2, 23)));
        press(Qt::Key_Return, Qt::ControlModifier);
        REQUIRE(QTest::qWaitFor([&log] { return isShown(log.page, "dateProblem"); }));
        CHECK(log.lines().empty());
        focus(log.page, "logDate");
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        CHECK_FALSE(isShown(log.page, "dateProblem"));
    }
    click(log.page, "logSave");

    CHECK(log.stored().date == log.data.workspace.today());
}

TEST_CASE("A planned session that was done a day later keeps the day it was planned for", "[log]")
{
    Log log;
    log.show(on(kWednesday));

    press(Qt::Key_Up);
    REQUIRE(log.shownDate() == kThursday);
    click(log.page, "logSave");

    CHECK(log.stored().date == kThursday);
    CHECK(log.stored().plannedDate == kWednesday);
    CHECK(log.stored().plan == log.plan.id);
    CHECK(log.stored().entries == asPlanned());
}

TEST_CASE("On a rest day one chooses which planned day the session counts for", "[log][keyboard]")
{
    Log log;
    log.show(on(kThursday));
    auto& meant = part<QComboBox>(log.page, "logMeant");
    REQUIRE(meant.isVisible());
    REQUIRE_FALSE(meant.currentData().isValid());

    meant.setFocus();
    while (meant.currentData().toDate() != kWednesday) {
        const int before = meant.currentIndex();
        press(Qt::Key_Down);
        REQUIRE(meant.currentIndex() > before);
    }
    CHECK(isShown(log.page, "entry_2"));
    click(log.page, "logSave");

    CHECK(log.stored().date == kThursday);
    CHECK(log.stored().plannedDate == kWednesday);
}

TEST_CASE("What was done differs from the plan in reps, seconds and sides, and a set may be left out",
          "[log][keyboard]")
{
    Log log;
    log.show();

    log.typeSet("set_0_0_2", "6");
    log.typeSet("set_1_0_1", "7");
    log.typeSet("set_1_1_1", "5");
    log.typeSet("set_2_0_0", "20");
    focus(log.page, "set_2_0_2");
    press(Qt::Key_Minus);
    tabTo(log.page, "logSave");
    press(Qt::Key_Space);

    std::vector<Entry> wanted = asPlanned();
    wanted[0].sets[2] = reps(6);
    wanted[1].sets[2] = reps(7, SetSide::Left);
    wanted[1].sets[3] = reps(5, SetSide::Right);
    wanted[2].sets[0] = hold(20);
    wanted[2].sets[2].done = false;
    CHECK(log.stored().entries == wanted);
}

TEST_CASE("Enter and Tab lead from set to set", "[log][keyboard]")
{
    Log log;
    log.show();
    focus(log.page, "set_0_0_2");

    press(Qt::Key_Return);
    CHECK(part(log.page, "set_1_0_0").hasFocus());
    press(Qt::Key_Tab);
    CHECK(part(log.page, "set_1_0_1").hasFocus());
    press(Qt::Key_Tab);
    CHECK(part(log.page, "set_1_1_0").hasFocus());
    press(Qt::Key_Backtab);
    CHECK(part(log.page, "set_1_0_1").hasFocus());
}

TEST_CASE("A number beyond what a set can be is not taken", "[log][unhappy]")
{
    Log log;
    log.show();

    log.typeSet("set_0_0_0", "12345");
    click(log.page, "logSave");

    const int kept = *log.stored().entries[0].sets[0].reps;
    CHECK(kept == 123);
}

TEST_CASE("All as planned fills the plan in again and leaves what was added", "[log]")
{
    Log log;
    log.show();
    log.typeSet("set_0_0_0", "3");
    focus(log.page, "set_2_0_1");
    press(Qt::Key_Delete);

    click(log.page, "logAsPlanned");
    click(log.page, "logSave");

    CHECK(log.stored().entries == asPlanned());
}

TEST_CASE("Ratings are typed as digits, and 1 then 0 is ten", "[log][keyboard]")
{
    Log log;
    log.show();

    tabTo(log.page, "painBefore");
    press(Qt::Key_3);
    tabTo(log.page, "painHighest");
    press(Qt::Key_1);
    press(Qt::Key_0);
    tabTo(log.page, "painAfter");
    press(Qt::Key_4);
    tabTo(log.page, "soreness");
    press(Qt::Key_0);
    tabTo(log.page, "effort");
    press(Qt::Key_7);
    tabTo(log.page, "symptom_sharp_pain");
    press(Qt::Key_Space);
    tabTo(log.page, "flare");
    press(Qt::Key_Space);
    tabTo(log.page, "logSave");
    press(Qt::Key_Space);

    const Session session = log.stored();
    CHECK(session.painBefore == 3);
    CHECK(session.painHighest == 10);
    CHECK(session.painAfter == 4);
    CHECK(session.soreness == 0);
    CHECK(session.effort == 7);
    CHECK(session.symptoms == std::vector {Symptom::SharpPain});
    CHECK(session.flare);
}

TEST_CASE("Arrows move a rating, Delete takes the answer back, a click sets and unsets it", "[log]")
{
    Log log;
    log.show();

    focus(log.page, "effort");
    press(Qt::Key_5);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    press(Qt::Key_Left);
    CHECK(log.rating("effort") == 6);
    focus(log.page, "soreness");
    press(Qt::Key_4);
    press(Qt::Key_Delete);
    auto& before = part<RatingPicker>(log.page, "painBefore");
    const auto cell = [&before](int value) {
        return QPoint(before.width() * (2 * value + 1) / (2 * (RatingPicker::kGreatest + 1)),
                      before.height() / 2);
    };
    click(before, cell(2));
    auto& after = part<RatingPicker>(log.page, "painAfter");
    click(after, cell(10));
    click(after, cell(10));
    click(log.page, "logSave");

    const Session session = log.stored();
    CHECK(session.effort == 6);
    CHECK_FALSE(session.soreness);
    CHECK(session.painBefore == 2);
    CHECK_FALSE(session.painAfter);
}

TEST_CASE("Highest pain below the pain before is asked about beside the ratings and still saved",
          "[log][unhappy]")
{
    Log log;
    log.show();
    REQUIRE_FALSE(isShown(log.page, "painNote"));

    focus(log.page, "painBefore");
    press(Qt::Key_5);
    focus(log.page, "painHighest");
    press(Qt::Key_2);

    auto& note = part<ui::InlineMessage>(log.page, "painNote");
    CHECK(note.isVisible());
    CHECK(note.tone() == ui::InlineMessage::Tone::Advice);
    CHECK(part(log.page, "feelCard").isAncestorOf(&note));
    click(log.page, "logSave");
    CHECK(log.stored().painBefore == 5);
    CHECK(log.stored().painHighest == 2);
}

TEST_CASE("A steep rise of pain is told as a sign to stop, with its source one click away", "[log]")
{
    Log log;
    log.show();
    focus(log.page, "painBefore");
    press(Qt::Key_2);
    focus(log.page, "painHighest");
    press(Qt::Key_6);
    REQUIRE(isShown(log.page, "painNote"));
    CHECK_FALSE(isShown(log.page, "painSource"));

    click(log.page, "painWhy");
    CHECK(isShown(log.page, "painSource"));

    focus(log.page, "painHighest");
    press(Qt::Key_Delete);
    CHECK_FALSE(isShown(log.page, "painNote"));
    CHECK_FALSE(isShown(log.page, "painSource"));
}

TEST_CASE("A day that was not done takes its reason", "[log][keyboard]")
{
    Log log;
    log.show(on(kWednesday));
    REQUIRE_FALSE(isShown(log.page, "reason_illness"));
    log.emptySets();

    SECTION("a reason")
    {
        tabTo(log.page, "reason_illness");
        press(Qt::Key_Space);
        tabTo(log.page, "logSave");
        press(Qt::Key_Space);

        CHECK(log.stored().notDoneReason == NotDoneReason::Illness);
    }
    SECTION("a reason taken back for another")
    {
        click(log.page, "reason_illness");
        click(log.page, "reason_travel");
        click(log.page, "logSave");

        CHECK(log.stored().notDoneReason == NotDoneReason::Travel);
    }
    SECTION("a rest day on purpose")
    {
        click(log.page, "reason_time");
        click(log.page, "reason_rest");
        click(log.page, "logSave");

        CHECK_FALSE(log.stored().notDoneReason);
    }

    const Session session = log.stored();
    CHECK_FALSE(counts(session));
    CHECK(session.date == kWednesday);
    CHECK(session.plannedDate == kWednesday);
    std::vector<Entry> wanted = asPlanned();
    for (Entry& entry : wanted) {
        for (SetRecord& set : entry.sets) {
            set.done = false;
        }
    }
    CHECK(session.entries == wanted);
}

TEST_CASE("Nothing done and no reason is not saved, and the question stands beside the reasons",
          "[log][unhappy]")
{
    Log log;
    log.show();
    log.emptySets();

    click(log.page, "logSave");

    CHECK(log.lines().empty());
    CHECK(isShown(log.page, "reasonProblem"));
    CHECK(isShown(log.page, "logFailure"));
    CHECK(log.requests.isEmpty());
}

TEST_CASE("A reason is forgotten when a set turns out to be done", "[log]")
{
    Log log;
    log.show();
    log.emptySets();
    click(log.page, "reason_pain");

    log.typeSet("set_0_0_0", "4");
    CHECK_FALSE(isShown(log.page, "reason_pain"));
    click(log.page, "logSave");

    CHECK_FALSE(log.stored().notDoneReason);
    CHECK(counts(log.stored()));
}

TEST_CASE("An unplanned session is put together by typing", "[log][keyboard]")
{
    Log log;
    log.show(on(kThursday));

    click(log.page, "logSave");
    CHECK(isShown(log.page, "logFailure"));
    CHECK(log.lines().empty());

    focus(log.page, "logAddExercise");
    press(Qt::Key_Space);
    type("bird dog");
    press(Qt::Key_Return);
    REQUIRE(part(log.page, "set_0_0_0").hasFocus());
    type("9");
    tabTo(log.page, "logSave");
    press(Qt::Key_Space);

    const Session session = log.stored();
    CHECK_FALSE(session.plannedDate);
    REQUIRE(session.entries.size() == 1);
    CHECK(session.entries[0].exercise.value == QStringLiteral("bird_dog"));
    REQUIRE(session.entries[0].sets.size() == 1);
    CHECK(session.entries[0].sets[0].done);
}

TEST_CASE("An added exercise without a set is asked about beside it", "[log][unhappy]")
{
    Log log;
    log.show();
    click(log.page, "logAddExercise");
    type("bird dog");
    press(Qt::Key_Return);

    click(log.page, "logSave");

    CHECK(log.lines().empty());
    CHECK(isShown(log.page, "problem_3"));
    CHECK_FALSE(isShown(log.page, "problem_0"));
}

TEST_CASE("Sets and whole exercises are added and removed from an exercise's menu", "[log][keyboard]")
{
    Log log;
    log.show();
    const auto choose = [&log](const char* name, int action) {
        auto& entry = part<QPushButton>(log.page, name);
        QMenu* menu = entry.menu();
        // The menu runs until something in it is chosen.
        QTimer::singleShot(0, menu, [menu, action] {
            menu->setActiveAction(menu->actions().at(action));
            QTest::keyClick(menu, Qt::Key_Return);
        });
        entry.setFocus();
        press(Qt::Key_Return);
        showActive(log.page); // as a desktop does when a menu has closed
    };

    choose("entry_0", 0);
    CHECK(part(log.page, "set_0_0_3").hasFocus());
    type("5");
    choose("entry_1", 1);
    choose("entry_2", 3);
    click(log.page, "logSave");

    const Session session = log.stored();
    REQUIRE(session.entries.size() == 2);
    REQUIRE(session.entries[0].sets.size() == 4);
    CHECK(session.entries[0].sets[3] == reps(5));
    CHECK(session.entries[1].sets == std::vector {reps(8, SetSide::Left), reps(8, SetSide::Right)});
}

TEST_CASE("A note with markup is kept and shown as typed", "[log]")
{
    Log log;
    log.show();
    const QString typed = QStringLiteral("<b>R&D</b> & \"quotes\" <script>");

    focus(log.page, "logNote");
    type(typed);
    tabTo(log.page, "logSave");
    press(Qt::Key_Space);
    REQUIRE(log.stored().note == typed);
    log.page.open(of(log.stored()));

    CHECK(part<QPlainTextEdit>(log.page, "logNote").toPlainText() == typed);
}

TEST_CASE("A note may hold more than one line, and Tab leaves it", "[log][keyboard]")
{
    Log log;
    log.show();

    focus(log.page, "logNote");
    type("one");
    press(Qt::Key_Return);
    type("two");
    press(Qt::Key_Tab);
    CHECK_FALSE(part(log.page, "logNote").hasFocus());
    click(log.page, "logSave");

    CHECK(log.stored().note == QStringLiteral("one\ntwo"));
}

TEST_CASE("A stored session is corrected, and what the form does not show stays", "[log]")
{
    Log log;
    const Session before = log.data.workspace.saveSession(richSession(log, kWednesday));
    log.show(of(before));
    REQUIRE(log.shownDate() == kWednesday);

    log.typeSet("set_0_0_0", "12");
    focus(log.page, "effort");
    press(Qt::Key_6);
    click(log.page, "logSave");

    Session wanted = before;
    wanted.entries[0].sets[0].reps = 12;
    wanted.effort = 6;
    Session after = log.stored();
    CHECK(after.updatedAt > before.updatedAt);
    after.updatedAt = before.updatedAt;
    after.revision = before.revision;
    CHECK(after == wanted);
    CHECK(log.leftFor() == QStringLiteral("progress"));
}

TEST_CASE("Undo brings a corrected and a removed session back", "[log][undo]")
{
    Log log;
    const Session before = log.data.workspace.saveSession(richSession(log, kWednesday));
    log.show(of(before));

    SECTION("corrected")
    {
        focus(log.page, "logNote");
        type("other");
        click(log.page, "logSave");
        REQUIRE(log.stored().note == QStringLiteral("other"));
    }
    SECTION("removed")
    {
        click(log.page, "logRemove");
        REQUIRE(log.lines().empty());
        CHECK(log.leftFor() == QStringLiteral("progress"));
    }
    log.data.workspace.undoStack().undo();

    Session after = log.stored();
    after.revision = before.revision;
    CHECK(after == before);
}

TEST_CASE("Undo takes a new session out again, and redo puts it back", "[log][undo]")
{
    Log log;
    log.show();
    click(log.page, "logSave");
    const Session session = log.stored();

    log.data.workspace.undoStack().undo();
    CHECK(log.lines().empty());
    log.data.workspace.undoStack().redo();

    CHECK(log.stored().entries == session.entries);
    CHECK(log.stored().id == session.id);
}

TEST_CASE("A load is corrected for all sets at once", "[log]")
{
    Log log;
    const Session before = log.data.workspace.saveSession(richSession(log, kWednesday));
    log.show(of(before));

    focus(log.page, "load_0");
    press(Qt::Key_A, Qt::ControlModifier);
    type("12.5");
    click(log.page, "logSave");

    CHECK(log.stored().entries[0].sets[0].loadKg == 12.5);
}

TEST_CASE("When the data cannot be written the log says so beside Save and keeps all that was typed",
          "[log][unhappy]")
{
    Log log;
    log.show();
    log.typeSet("set_0_0_1", "5");
    focus(log.page, "painHighest");
    press(Qt::Key_4);
    focus(log.page, "logNote");
    type("knees <fine>");
    const int steps = log.data.workspace.undoStack().count();
    log.data.refuseWrites(true);

    click(log.page, "logSave");

    auto& failure = part<ui::InlineMessage>(log.page, "logFailure");
    CHECK(failure.isVisible());
    CHECK_FALSE(failure.text().isEmpty());
    CHECK(failure.parentWidget() == part(log.page, "logSave").parentWidget());
    CHECK(log.lines().empty());
    CHECK(log.requests.isEmpty());
    CHECK(log.done.isEmpty());
    CHECK(log.data.workspace.undoStack().count() == steps);
    CHECK(part<NumberField>(log.page, "set_0_0_1").number() == 5);
    CHECK(log.rating("painHighest") == 4);
    CHECK(part<QPlainTextEdit>(log.page, "logNote").toPlainText() == QStringLiteral("knees <fine>"));

    log.data.refuseWrites(false);
    click(log.page, "logSave");

    CHECK_FALSE(failure.isVisible());
    std::vector<Entry> wanted = asPlanned();
    wanted[0].sets[1] = reps(5);
    CHECK(log.stored().entries == wanted);
    CHECK(log.stored().painHighest == 4);
    CHECK(log.stored().note == QStringLiteral("knees <fine>"));
    CHECK(log.leftFor() == QStringLiteral("today"));
}

TEST_CASE("A session that cannot be removed stays and the log says so", "[log][unhappy]")
{
    Log log;
    const Session before = log.data.addSession(log.client.id, kWednesday, log.plan.id);
    log.show(of(before));
    log.data.refuseWrites(true);

    click(log.page, "logRemove");

    CHECK(isShown(log.page, "logFailure"));
    CHECK(log.stored() == before);
    CHECK(log.requests.isEmpty());
}

TEST_CASE("A second session of a day is told and leads to the first", "[log]")
{
    Log log;
    const Session first = log.data.addSession(log.client.id, log.data.workspace.today(), log.plan.id);
    log.show();
    REQUIRE(isShown(log.page, "logOthers"));

    SECTION("another one")
    {
        click(log.page, "logAddExercise");
        type("bird dog");
        press(Qt::Key_Return);
        type("9");
        click(log.page, "logSave");

        CHECK(log.lines().size() == 2);
    }
    SECTION("the first one")
    {
        click(log.page, "logOpenOther_0");
        CHECK_FALSE(isShown(log.page, "logOthers"));
        CHECK(isShown(log.page, "logRemove"));
        log.typeSet("set_0_0_0", "4");
        click(log.page, "logSave");

        CHECK(log.stored().id == first.id);
        CHECK(log.stored().entries[0].sets[0].reps == 4);
    }
}

TEST_CASE("What is being typed waits while another page is shown", "[log]")
{
    Log log;
    log.show();
    log.typeSet("set_0_0_0", "4");

    log.page.hide();
    log.page.open(on(log.data.workspace.today()));
    log.page.show();

    CHECK(part<NumberField>(log.page, "set_0_0_0").number() == 4);
}

TEST_CASE("What was typed for a day can be come back to from another day's session", "[log]")
{
    Log log;
    log.show();
    log.typeSet("set_0_0_0", "4");

    log.page.open(on(kWednesday));
    CHECK(part<NumberField>(log.page, "set_0_0_0").number() == 8);
    click(log.page, "logGoBack");

    CHECK(log.shownDate() == log.data.workspace.today());
    CHECK(part<NumberField>(log.page, "set_0_0_0").number() == 4);
}

TEST_CASE("What was typed for another client is come back to as that client's", "[log]")
{
    Log log;
    log.show();
    log.typeSet("set_0_0_0", "4");
    const Client other = log.data.addClient(QStringLiteral("Amara Gill"));

    log.data.workspace.setCurrentClient(other.id);
    REQUIRE(part<ui::InlineMessage>(log.page, "logKept").text().contains(log.client.name));
    click(log.page, "logGoBack");

    CHECK(log.data.workspace.currentClient() == log.client.id);
    CHECK(part<NumberField>(log.page, "set_0_0_0").number() == 4);
    click(log.page, "logSave");
    CHECK(log.stored().client == log.client.id);
}

TEST_CASE("Undo and redo keys act on what is typed, step by step", "[log][keyboard][undo]")
{
    Log log;
    const Session other = log.data.addSession(log.client.id, kWednesday, log.plan.id);
    log.show();
    const auto count = [&log] {
        return part<NumberField>(log.page, "set_0_0_0").number();
    };

    log.typeSet("set_0_0_0", "12");
    focus(log.page, "effort");
    press(Qt::Key_7);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(log.rating("effort"));
    focus(log.page, "set_0_0_0");
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(count() == 8);
    press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(count() == 12);
    press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(log.rating("effort") == 7);
    click(log.page, "logUndo");
    click(log.page, "logUndo");
    CHECK(count() == 8);
    CHECK_FALSE(part(log.page, "logUndo").isEnabled());
    click(log.page, "logRedo");

    CHECK(count() == 12);
    CHECK(log.stored() == other);
}

TEST_CASE("The log follows the client", "[log]")
{
    Log log;
    log.show();
    const Client other = log.data.addClient(QStringLiteral("Sam Reed"));

    log.data.workspace.setCurrentClient(other.id);

    CHECK(isShown(log.page, "logNothingPlanned"));
    log.data.workspace.setCurrentClient(std::nullopt);
    CHECK(log.leftFor() == QStringLiteral("today"));
}
