#include <QSignalSpy>
#include <QTimeEdit>

#include "support/workspace_fixture.h"
#include "ui/controls/chip.h"
#include "ui/controls/time_field.h"
#include "ui/page_tools.h"
#include "ui/reminder/reminder_card.h"
#include "ui/reminder/reminder_watch.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

/// A client with a plan of Mondays, Wednesdays and Fridays; Monday 16 March 2026, past noon.
struct Watched {
    Watched() { workspace.setReminder(Reminder {QTime(18, 0), true}); }

    void goTo(int day, int hour, int minute = 0)
    {
        clock.at = QDateTime(QDate(2026, 3, day), QTime(hour, minute));
        watch.look();
    }

    WorkspaceFixture data {QDate(2026, 3, 16)};
    HandClock& clock = data.clock;
    Workspace& workspace = data.workspace;
    Client client = data.addClient();
    Plan plan = data.addPlan(client.id, QDate(2026, 3, 2));
    ui::ReminderWatch watch {workspace};
    QSignalSpy due {&watch, &ui::ReminderWatch::due};
};

} // namespace

TEST_CASE("a session is reminded of once, at the time", "[reminder]")
{
    Watched it;
    it.goTo(16, 17, 59);
    CHECK(it.due.isEmpty());
    it.goTo(16, 18);
    REQUIRE(it.due.size() == 1);
    it.goTo(16, 18, 1);
    it.goTo(16, 23);
    it.goTo(17, 18, 30); // a rest day
    CHECK(it.due.size() == 1);
    it.goTo(18, 18, 5);
    CHECK(it.due.size() == 2);

    SECTION("in words that say nothing about the person")
    {
        const QString words = it.due.front().front().toString();
        CHECK(words.startsWith(QStringLiteral("A session is planned for today")));
        CHECK_FALSE(words.contains(QStringLiteral("Robin")));
        CHECK_FALSE(words.contains(QStringLiteral("pain"), Qt::CaseInsensitive));
    }
}

TEST_CASE("no reminder comes once the session is logged", "[reminder]")
{
    Watched it;
    it.workspace.saveSession(oneSetSession(it.client.id, QDate(2026, 3, 16), it.plan.id));

    it.goTo(16, 18);

    CHECK(it.due.isEmpty());
}

TEST_CASE("who wants no reminder, or has no plan, gets none", "[reminder]")
{
    Watched it;
    SECTION("none wanted")
    {
        it.workspace.setReminder(std::nullopt);
    }
    SECTION("no plan")
    {
        it.workspace.removePlan(it.plan.id);
    }
    SECTION("nobody chosen")
    {
        it.workspace.setCurrentClient(std::nullopt);
    }
    it.goTo(16, 18);
    CHECK(it.due.isEmpty());
}

TEST_CASE("a computer that slept over the time reminds on the same day, not later", "[reminder]")
{
    Watched it;
    SECTION("awake in the evening")
    {
        it.goTo(16, 21);
        CHECK(it.due.size() == 1);
    }
    SECTION("awake the next day")
    {
        it.goTo(17, 8);
        CHECK(it.due.isEmpty());
    }
}

TEST_CASE("what began after the time waits for the next day", "[reminder]")
{
    Watched it;
    it.clock.at = QDateTime(QDate(2026, 3, 16), QTime(19, 0));
    ui::ReminderWatch later(it.workspace);
    const QSignalSpy due(&later, &ui::ReminderWatch::due);

    later.look();

    CHECK(due.isEmpty());
}

TEST_CASE("a clock that goes back brings no second reminder", "[reminder]")
{
    Watched it;
    it.goTo(16, 18);
    it.goTo(16, 17);
    it.goTo(16, 18, 30);

    CHECK(it.due.size() == 1);
}

TEST_CASE("a look that fails loses no reminder: the next one gives it", "[reminder][unhappy]")
{
    Watched it;
    it.goTo(16, 17, 59);

    it.data.refuseReads(true);
    it.goTo(16, 18);
    CHECK(it.due.isEmpty());
    it.data.refuseReads(false);
    it.goTo(16, 18, 1);

    CHECK(it.due.size() == 1);
}

TEST_CASE("the reminder is set by keys", "[reminder][settings][keyboard]")
{
    WorkspaceFixture data;
    ui::ReminderCard card(data.workspace, true);
    showActive(card);
    CHECK_FALSE(isShown(card, "reminderTime"));
    const auto hasFocus = [&card](const char* name) {
        const QWidget& widget = part(card, name);
        const QWidget* focus = QApplication::focusWidget();
        return focus == &widget || widget.isAncestorOf(focus);
    };

    tabTo(card, "reminder");
    press(Qt::Key_Right);
    CHECK(data.workspace.reminder() == Reminder());
    tabTo(card, "reminderTime");
    press(Qt::Key_Up);
    CHECK(data.workspace.reminder()->at == QTime(19, 0));
    tabTo(card, "reminderTray");
    press(Qt::Key_Space);
    CHECK_FALSE(data.workspace.reminder()->keepInTray);
    CHECK(part(card, "reminder").accessibleName() == QStringLiteral("Reminder"));
    CHECK(part(card, "reminderTime").accessibleName() == QStringLiteral("Time"));
    press(Qt::Key_Backtab);
    CHECK(hasFocus("reminderTime"));
    press(Qt::Key_Backtab); // from the minutes to the hours
    press(Qt::Key_Backtab);
    CHECK(hasFocus("reminder"));

    SECTION("and taken away")
    {
        tabTo(card, "reminder");
        press(Qt::Key_Left);
        CHECK_FALSE(data.workspace.reminder());
        CHECK_FALSE(isShown(card, "reminderTime"));
    }
}

TEST_CASE("without a tray nothing is promised about it", "[reminder][settings]")
{
    WorkspaceFixture data;
    data.workspace.setReminder(Reminder());
    ui::ReminderCard card(data.workspace, false);
    showActive(card);

    CHECK_FALSE(isShown(card, "reminderTray"));
    CHECK(isShown(card, "reminderTime"));
    SECTION("and what was wanted on another desktop stays wanted")
    {
        tabTo(card, "reminderTime");
        press(Qt::Key_Up);
        CHECK(data.workspace.reminder() == Reminder {QTime(19, 0), true});
    }
}
