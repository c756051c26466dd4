#include <QLabel>
#include <QRegularExpression>
#include <QUndoStack>

#include <algorithm>

#include "backbridge/domain/plan_change.h"
#include "backbridge/domain/schedule.h"
#include "support/workspace_fixture.h"
#include "ui/controls/day_strip.h"
#include "ui/controls/inline_message.h"
#include "ui/page_tools.h"
#include "ui/today/today_page.h"

using namespace backbridge;
using namespace backbridge::test;
using ui::DayMark;
using ui::DayStrip;

namespace {

const QDate kMonday(2026, 2, 16);
const QDate kWednesday(2026, 2, 18);
const QDate kFriday(2026, 2, 20);

/// The Today page of one client on a day of the test's choosing; by default Friday 20 February 2026.
struct Today {
    explicit Today(QDate today = kFriday)
        : data(today)
        , client(data.addClient())
    {
    }

    void show() { showPage(page); }

    /// Logs the planned days from `first` to the day before `last`.
    void logDays(const Plan& plan, QDate first, QDate last)
    {
        for (const PlannedSession& session : plannedBetween(plan, first, last.addDays(-1))) {
            data.addSession(client.id, session.date, plan.id);
        }
    }

    [[nodiscard]] std::vector<SessionLine> linesOn(QDate date) const
    {
        return data.workspace.sessionLines(client.id, date, date);
    }

    [[nodiscard]] Session storedOn(QDate date) const
    {
        REQUIRE(linesOn(date).size() == 1);
        return *data.workspace.session(linesOn(date).front().id);
    }

    /// The ids of the exercises that are shown, in order.
    [[nodiscard]] QStringList tiles() const
    {
        QStringList ids;
        static const QRegularExpression kTile(QStringLiteral("^tile_"));
        for (const QWidget* tile : page.findChildren<QWidget*>(kTile)) {
            if (tile->isVisible()) {
                ids << tile->objectName().mid(5);
            }
        }
        return ids;
    }

    [[nodiscard]] int number(const char* name) const { return part<QLabel>(page, name).text().toInt(); }

    /// "done / planned" as the week's card says it.
    [[nodiscard]] std::pair<int, int> week() const
    {
        static const QRegularExpression kNumber(QStringLiteral("\\d+"));
        const auto planned = kNumber.match(part<QLabel>(page, "weekPlanned").text());
        return {number("weekDone"), planned.captured().toInt()};
    }

    /// The same from the rule.
    [[nodiscard]] std::pair<int, int> ruled() const
    {
        const auto adherence = data.workspace.adherence(client.id, data.workspace.today());
        REQUIRE(adherence);
        const WeekAdherence& now = adherence->adherence.weeks.back();
        REQUIRE(now.status == WeekStatus::Current);
        return {now.done, now.planned};
    }

    [[nodiscard]] DayMark mark(QDate date) const
    {
        const auto& days = part<DayStrip>(page, "weekDays").days();
        return days.at(static_cast<std::size_t>(date.dayOfWeek() - 1)).mark;
    }

    void clickDay(QDate date) const
    {
        auto& strip = part<DayStrip>(page, "weekDays");
        click(strip, strip.dayRect(date.dayOfWeek() - 1).center());
    }

    [[nodiscard]] QVariantList request() const { return lastRequest(requests); }

    WorkspaceFixture data;
    Client client;
    ui::TodayPage page {data.workspace};
    QSignalSpy requests {&page, &ui::Page::pageRequested};
    QSignalSpy done {&page, &ui::Page::done};
};

QVariantList log(QDate date)
{
    return {QStringLiteral("log"), QVariantMap {{QStringLiteral("date"), date}}};
}

QVariantList correct(const SessionId& id)
{
    return {QStringLiteral("log"), QVariantMap {{QStringLiteral("session"), id.text()}}};
}

QVariantList leadsTo(const char* page)
{
    return {QString::fromLatin1(page), QVariant()};
}

} // namespace

TEST_CASE("A training day shows what is due and leads to its log", "[today]")
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
}

TEST_CASE("The day's session is one Tab and one key away", "[today][keyboard]")
{
    Today today;
    today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.show();

    tabTo(today.page, "logToday");
    press(Qt::Key_Return);

    CHECK(today.request() == log(kFriday));
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

TEST_CASE("Today's session is moved to a day to come, by keys", "[today][keyboard]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.logDays(plan, QDate(2026, 2, 9), kFriday);
    today.show();
    CHECK_FALSE(isShown(today.page, "moveDays"));

    tabTo(today.page, "moveToday");
    press(Qt::Key_Space);
    REQUIRE(isShown(today.page, "moveDays"));
    press(Qt::Key_Space); // the first day has the focus

    const std::vector<MovedDay> moves = today.data.workspace.plan(plan.id)->moves;
    REQUIRE(moves.size() == 1);
    CHECK(moves.front().from == kFriday);
    CHECK(moves.front().to == kFriday.addDays(1));
    CHECK_FALSE(isShown(today.page, "moveDays"));
    CHECK_FALSE(isShown(today.page, "logToday"));
    CHECK(today.data.workspace.undoStack().undoText() == QStringLiteral("Change plan"));
}

TEST_CASE("Today says where a moved session comes from, and logs it for the week", "[today]")
{
    Today today;
    Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.logDays(plan, QDate(2026, 2, 9), kWednesday);
    plan = today.data.workspace.savePlan(
        withMove(*today.data.workspace.plan(plan.id), kWednesday, kWednesday.addDays(1)));
    plan = today.data.workspace.savePlan(withMove(plan, kWednesday, QDate(2026, 2, 19)));
    today.data.addSession(today.client.id, QDate(2026, 2, 19), plan.id);
    today.show();

    const auto adherence = today.data.workspace.adherence(today.client.id, kFriday)->adherence;
    CHECK(adherence.weeks.back().done == 2);
    CHECK(adherence.weeks.back().planned == 3);
}

TEST_CASE("Today says that a session was moved here, and when days are lighter", "[today]")
{
    Today today;
    Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.logDays(plan, QDate(2026, 2, 9), kWednesday);
    SECTION("moved")
    {
        plan = twoPhasePlan(today.client.id, QDate(2026, 2, 2));
        plan.id = today.data.workspace.plans(today.client.id).front().id;
        Plan stored = *today.data.workspace.plan(plan.id);
        stored.versions.front().weekdays = {Weekday::Mon, Weekday::Wed, Weekday::Thu};
        stored = withMove(stored, QDate(2026, 2, 19), kFriday);
        today.data.workspace.savePlan(stored);
        today.show();
        CHECK(!wordsOn(today.page).filter(QStringLiteral("Moved here from Thursday 19 February.")).isEmpty());
    }
    SECTION("lighter")
    {
        today.data.workspace.savePlan(
            withPause(plan, {kFriday, kFriday.addDays(3), PauseKind::Flare, {}, {}}));
        today.show();
        CHECK(!wordsOn(today.page).filter(QStringLiteral("Lighter until Monday 23 February")).isEmpty());
    }
}

TEST_CASE("After a gap Today offers how to begin again", "[today]")
{
    Today today;
    const Plan plan = today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.data.addSession(today.client.id, QDate(2026, 2, 9), plan.id);
    today.show();
    REQUIRE(isShown(today.page, "restart"));

    click(today.page, "takeRestart");

    CHECK(today.data.workspace.plan(plan.id)->versions.size() == 2);
    CHECK_FALSE(isShown(today.page, "restart"));
}
