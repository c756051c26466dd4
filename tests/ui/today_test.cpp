#include <QLabel>

#include <algorithm>

#include "ui/controls/inline_message.h"
#include "ui/today_fixture.h"

using namespace backbridge;
using namespace backbridge::test;
using ui::DayMark;

TEST_CASE("A training day shows what is due and leads to the player and to its log", "[today]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.logDays(plan, plan.startDate, kFriday);
    today.show();

    CHECK(today.tiles()
          == QStringList {QStringLiteral("box_squat"), QStringLiteral("split_squat"),
                          QStringLiteral("bridge_hold")});
    CHECK_FALSE(isShown(today.page, "missedDayCard"));
    click(today.page, "logToday");
    CHECK(today.request() == log(kFriday));

    click(today.page, "startToday");
    CHECK(today.request() == leadsTo("player"));
}

TEST_CASE("The day's session is one Tab and one key away", "[today][keyboard]")
{
    Today today;
    today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.show();

    tabTo(today.page, "startToday");
    press(Qt::Key_Return);

    CHECK(today.request() == leadsTo("player"));
}

namespace {

/// A session of which the player has kept one set of two.
SessionRun begunSession(const ClientId& client, QDate date)
{
    Prescription bridges;
    bridges.exercise = ExerciseId {QStringLiteral("bridge")};
    bridges.dose.sets = 2;
    bridges.dose.reps = 10;
    Session session;
    session.id = SessionId::create();
    session.client = client;
    session.date = date;
    session.source = Source::Guided;
    SessionRun run = beginRun(session, {bridges});
    completeSet(run, 10);
    return run;
}

} // namespace

TEST_CASE("A session that was interrupted can be gone on with or closed", "[today]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.data.workspace.keepRun(begunSession(today.client.id, kFriday));
    today.show();
    CHECK(isShown(today.page, "begunSession"));
    click(today.page, "resumeSession");
    CHECK(today.request()
          == QVariantList {QStringLiteral("player"), QVariantMap {{QStringLiteral("resume"), true}}});

    click(today.page, "closeSession");
    CHECK_FALSE(isShown(today.page, "begunSession"));
    CHECK(today.done.count() == 1);
    REQUIRE(today.linesOn(kFriday).size() == 1);
    CHECK(today.linesOn(kFriday).front().counted);
    CHECK_FALSE(today.data.workspace.savedRun(today.client.id));
}

TEST_CASE("One of an earlier day can only be closed", "[today]")
{
    Today today;
    today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.data.workspace.keepRun(begunSession(today.client.id, kWednesday));
    today.show();
    CHECK(isShown(today.page, "closeSession"));
    CHECK_FALSE(isShown(today.page, "resumeSession"));
}

TEST_CASE("A rest day shows the next session and asks for nothing", "[today]")
{
    Today today(QDate(2026, 2, 12));
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.logDays(plan, plan.startDate, QDate(2026, 2, 12));
    today.show();

    CHECK_FALSE(isShown(today.page, "logToday"));
    CHECK(today.tiles() == QStringList {QStringLiteral("bridge"), QStringLiteral("clam")});
    CHECK(isShown(today.page, "nextCard"));
    click(today.page, "logAnother");

    CHECK(today.request() == log(QDate(2026, 2, 12)));
}

TEST_CASE("What was done today can be corrected", "[today]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    const Session session = today.data.addSession(today.client.id, kFriday, plan.id);
    today.show();

    CHECK_FALSE(isShown(today.page, "logToday"));
    click(today.page, "correctToday");

    CHECK(today.request() == correct(session.id));
}

TEST_CASE("A day that was marked as not done can still be logged", "[today]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    Session session = oneSetSession(today.client.id, kFriday, plan.id);
    session.entries.clear();
    session.notDoneReason = NotDoneReason::Travel;
    today.data.workspace.saveSession(session);
    today.show();

    CHECK(today.mark(kFriday) == DayMark::Excused);
    click(today.page, "logToday");

    CHECK(today.request() == log(kFriday));
}

TEST_CASE("Without a plan Today leads to the first one", "[today][empty]")
{
    Today today;
    today.show();

    CHECK_FALSE(isShown(today.page, "sessionCard"));
    CHECK_FALSE(isShown(today.page, "weekCard"));
    click(today.page, "logWithoutPlan");
    CHECK(today.request() == log(kFriday));
    tabTo(today.page, "emptyAction");
    press(Qt::Key_Return);

    CHECK(today.request() == leadsTo("plan-builder"));
}

TEST_CASE("Without a client Today leads to the clients", "[today][empty]")
{
    Today today;
    today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.show();
    REQUIRE(isShown(today.page, "sessionCard"));

    today.data.workspace.setCurrentClient(std::nullopt);
    CHECK_FALSE(isShown(today.page, "sessionCard"));
    click(today.page, "emptyAction");

    CHECK(today.request() == leadsTo("clients"));
}

TEST_CASE("Before the plan begins the page shows its first session and lets one log all the same", "[today]")
{
    Today today;
    today.data.addPlan(today.client.id, QDate(2026, 2, 23));
    today.show();

    CHECK_FALSE(isShown(today.page, "logToday"));
    CHECK_FALSE(isShown(today.page, "missedDayCard"));
    CHECK(today.tiles() == QStringList {QStringLiteral("bridge"), QStringLiteral("clam")});
    CHECK(today.week() == std::pair(0, 0));
    click(today.page, "seePlan");
    CHECK(today.request() == leadsTo("plan"));
    click(today.page, "logAnother");
    CHECK(today.request() == log(kFriday));
}

TEST_CASE("After the plan has ended the page leads to the next one and to how it went", "[today]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2025, 11, 3));
    REQUIRE(plan.lastDay() < kFriday);
    today.show();

    CHECK(today.tiles().isEmpty());
    CHECK_FALSE(isShown(today.page, "missedDayCard"));
    click(today.page, "seeProgress");
    CHECK(today.request() == leadsTo("progress"));
    click(today.page, "buildPlan");
    CHECK(today.request() == leadsTo("plan-builder"));
}

TEST_CASE("A paused day asks for nothing", "[today]")
{
    Today today;
    Plan plan = twoPhasePlan(today.client.id, QDate(2026, 2, 2));
    plan.pauses = {{kMonday, QDate(2026, 2, 22), PauseKind::Pause, QStringLiteral("<i>Away</i>"), {}}};
    plan = today.data.workspace.savePlan(plan);
    today.logDays(plan, plan.startDate, kMonday);
    today.show();

    CHECK_FALSE(isShown(today.page, "logToday"));
    CHECK_FALSE(isShown(today.page, "missedDayCard"));
    CHECK(today.mark(kFriday) == DayMark::Paused);
    CHECK(today.week() == std::pair(0, 0));
    CHECK(wordsOn(today.page).contains(QStringLiteral("<i>Away</i>")));
}

TEST_CASE("The week's count is the one of the rule", "[today]")
{
    Today today;

    SECTION("two sessions on one day are one, a session on a rest day counts, a day not done does not")
    {
        const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
        today.data.addSession(today.client.id, kMonday, plan.id);
        today.data.addSession(today.client.id, kMonday);
        today.data.addSession(today.client.id, QDate(2026, 2, 17));
        Session missed = oneSetSession(today.client.id, kWednesday, plan.id);
        missed.entries[0].sets[0].done = false;
        missed.notDoneReason = NotDoneReason::Time;
        today.data.workspace.saveSession(missed);
        today.show();

        CHECK(today.week() == std::pair(2, 3));
        CHECK(today.mark(kWednesday) == DayMark::NotDone);
    }
    SECTION("days before the plan began are in no count")
    {
        today.data.addPlan(today.client.id, kWednesday);
        today.data.addSession(today.client.id, kMonday);
        today.data.addSession(today.client.id, kWednesday);
        today.show();

        CHECK(today.number("weekDone") == 1);
    }
    SECTION("a week with paused days asks for less")
    {
        Plan plan = twoPhasePlan(today.client.id, QDate(2026, 2, 2));
        plan.pauses = {{kMonday, kWednesday, PauseKind::Pause, {}, {}}};
        plan = today.data.workspace.savePlan(plan);
        today.data.addSession(today.client.id, kFriday, plan.id);
        today.show();

        CHECK(today.week() == std::pair(1, 2));
    }

    CHECK(today.week() == today.ruled());
}

TEST_CASE("The count follows what is logged while Today is shown", "[today]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.show();
    REQUIRE(today.week() == std::pair(0, 3));

    today.data.addSession(today.client.id, kFriday, plan.id);
    CHECK(today.week() == std::pair(1, 3));
    CHECK(today.mark(kFriday) == DayMark::Done);
    today.data.workspace.undoStack().undo();

    CHECK(today.week() == std::pair(0, 3));
    CHECK(today.mark(kFriday) == DayMark::DueToday);
}

TEST_CASE("A missed day is asked about and the answer is stored", "[today][missed]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.logDays(plan, plan.startDate, kWednesday);
    today.show();
    REQUIRE(isShown(today.page, "missedDayCard"));
    CHECK(today.mark(kWednesday) == DayMark::NoEntry);

    SECTION("done as planned")
    {
        click(today.page, "missedDone");

        const Session session = today.storedOn(kWednesday);
        REQUIRE(session.entries.size() == 3);
        CHECK(session.entries[1].exercise.value == QStringLiteral("split_squat"));
        CHECK(session.entries[1].sets.size() == 4);
        CHECK(session.entries[2].sets[0].holdSeconds == 15);
        CHECK(std::all_of(session.entries.begin(), session.entries.end(), [](const Entry& entry) {
            return std::all_of(entry.sets.begin(), entry.sets.end(),
                               [](const SetRecord& set) { return set.done; });
        }));
        CHECK(today.mark(kWednesday) == DayMark::Done);
    }
    SECTION("not done, with the reason")
    {
        CHECK_FALSE(isShown(today.page, "reason_illness"));
        click(today.page, "missedNotDone");
        CHECK(today.linesOn(kWednesday).empty());
        click(today.page, "reason_illness");

        CHECK(today.storedOn(kWednesday).notDoneReason == NotDoneReason::Illness);
        CHECK_FALSE(counts(today.storedOn(kWednesday)));
        CHECK(today.mark(kWednesday) == DayMark::Excused);
    }
    SECTION("not done, by keyboard")
    {
        tabTo(today.page, "missedNotDone");
        press(Qt::Key_Space);
        tabTo(today.page, "reason_forgot");
        press(Qt::Key_Space);

        CHECK(today.storedOn(kWednesday).notDoneReason == NotDoneReason::Forgot);
    }
    SECTION("a rest day")
    {
        click(today.page, "missedRest");

        CHECK_FALSE(today.storedOn(kWednesday).notDoneReason);
        CHECK_FALSE(counts(today.storedOn(kWednesday)));
        CHECK(today.mark(kWednesday) == DayMark::Excused);
    }

    CHECK(today.storedOn(kWednesday).plannedDate == kWednesday);
    CHECK(today.storedOn(kWednesday).plan == plan.id);
    CHECK_FALSE(isShown(today.page, "missedDayCard"));
    CHECK(today.done.count() == 1);
    today.data.workspace.undoStack().undo();
    CHECK(today.linesOn(kWednesday).empty());
    CHECK(isShown(today.page, "missedDayCard"));
}

TEST_CASE("A missed day is logged in full on the log page", "[today][missed]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.logDays(plan, plan.startDate, kWednesday);
    today.show();

    click(today.page, "missedLog");

    CHECK(today.request() == log(kWednesday));
    CHECK(today.linesOn(kWednesday).empty());
}

TEST_CASE("Of several missed days the latest is asked about first, and none further back than two weeks",
          "[today][missed]")
{
    Today today(QDate(2026, 2, 24));
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.show();
    std::vector<QDate> answered;

    while (isShown(today.page, "missedDayCard")) {
        const auto before =
            today.data.workspace.sessionLines(today.client.id, plan.startDate, kFriday.addDays(9));
        click(today.page, "missedRest");
        const auto after =
            today.data.workspace.sessionLines(today.client.id, plan.startDate, kFriday.addDays(9));
        REQUIRE(after.size() == before.size() + 1);
        const auto fresh = std::find_if(after.begin(), after.end(), [&before](const SessionLine& line) {
            return std::none_of(before.begin(), before.end(),
                                [&line](const SessionLine& old) { return old.id == line.id; });
        });
        answered.push_back(fresh->date);
    }

    CHECK(answered
          == std::vector {QDate(2026, 2, 23), kFriday, kWednesday, kMonday, QDate(2026, 2, 13),
                          QDate(2026, 2, 11)});
}

TEST_CASE("An answer that cannot be written is told on the card and asked for again",
          "[today][missed][unhappy]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.logDays(plan, plan.startDate, kWednesday);
    today.show();
    const auto words = [&today] {
        return part(today.page, "missedDayCard").findChildren<ui::InlineMessage*>();
    };
    today.data.refuseWrites(true);

    SECTION("done as planned")
    {
        click(today.page, "missedDone");
    }
    SECTION("rest day")
    {
        click(today.page, "missedRest");
    }
    SECTION("not done")
    {
        click(today.page, "missedNotDone");
        click(today.page, "reason_pain");
        CHECK(isShown(today.page, "reason_pain"));
    }

    CHECK(today.linesOn(kWednesday).empty());
    CHECK(today.done.isEmpty());
    REQUIRE(words().size() == 1);
    CHECK(words().front()->isVisible());
    CHECK_FALSE(words().front()->text().isEmpty());

    today.data.refuseWrites(false);
    click(today.page, "missedDone");
    CHECK(counts(today.storedOn(kWednesday)));
    CHECK_FALSE(isShown(today.page, "missedDayCard"));
}

TEST_CASE("A day of the week opens its log, its session, or nothing while it is to come", "[today]")
{
    Today today(kWednesday);
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    const Session monday = today.data.addSession(today.client.id, kMonday, plan.id);
    today.show();

    today.clickDay(kFriday);
    CHECK(today.requests.isEmpty());
    today.clickDay(QDate(2026, 2, 17));
    CHECK(today.request() == log(QDate(2026, 2, 17)));
    today.clickDay(kMonday);
    CHECK(today.request() == correct(monday.id));

    focus(today.page, "weekDays");
    press(Qt::Key_Left);
    press(Qt::Key_Return);
    CHECK(today.requests.count() == 3);
}

TEST_CASE("A day with two sessions leads to the log, which offers both", "[today]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.data.addSession(today.client.id, kWednesday, plan.id);
    today.data.addSession(today.client.id, kWednesday);
    today.show();

    today.clickDay(kWednesday);

    CHECK(today.request() == log(kWednesday));
}

TEST_CASE("An exercise of the day leads to its page", "[today]")
{
    Today today;
    today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.show();

    click(today.page, "tile_split_squat");

    CHECK(today.request() == QVariantList {QStringLiteral("exercise"), QStringLiteral("split_squat")});
}

TEST_CASE("How the weeks went leads to Progress", "[today]")
{
    Today today;
    today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.show();

    click(today.page, "soFarProgress");

    CHECK(today.request() == leadsTo("progress"));
}

TEST_CASE("In a clinic the page names the client, as typed", "[today]")
{
    Today today;
    today.client.name = QStringLiteral("<b>Robin</b> & Co");
    today.data.workspace.saveClient(today.client);
    today.data.workspace.setProfile(Profile::Clinic);
    today.show();

    const QStringList words = wordsOn(today.page);
    CHECK(std::any_of(words.begin(), words.end(),
                      [&today](const QString& text) { return text.contains(today.client.name); }));
    for (const QLabel* label : today.page.findChildren<QLabel*>()) {
        CHECK(label->textFormat() == Qt::PlainText);
    }
}
