#include <QUndoStack>

#include "backbridge/domain/plan_change.h"
#include "ui/today_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QDate kThursday(2026, 2, 19);

/// Whether the page has a sentence with these words.
bool says(const QWidget& page, const char* words)
{
    return !wordsOn(page).filter(QString::fromUtf8(words)).isEmpty();
}

} // namespace

TEST_CASE("Today's session is moved to a day to come, by keys", "[today][keyboard]")
{
    Today today;
    const Plan plan = today.showRunning(kFriday);
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
    CHECK(says(today.page, "Today’s session was moved to Saturday 21 February."));
    CHECK(says(today.page, "Next: Saturday 21 February, tomorrow."));
    CHECK(today.data.workspace.undoStack().undoText() == QStringLiteral("Change plan"));
}

TEST_CASE("A session that was moved here says from where and is logged like any other", "[today]")
{
    Today today(kThursday);
    const Plan plan = today.showRunning(kWednesday);
    REQUIRE_FALSE(isShown(today.page, "logToday"));

    today.data.workspace.savePlan(withMove(plan, kWednesday, kThursday));

    CHECK(says(today.page, "Moved here from Wednesday 18 February."));
    CHECK_FALSE(isShown(today.page, "missedDayCard"));
    click(today.page, "logToday");
    CHECK(today.request() == log(kThursday));
    today.data.addSession(today.client.id, kThursday, plan.id);
    CHECK(today.week() == std::pair(2, 3));
    CHECK(today.week() == today.ruled());
}

TEST_CASE("In a flare Today says until when days are lighter", "[today]")
{
    Today today;
    const Plan plan = today.showRunning(kFriday);
    REQUIRE_FALSE(says(today.page, "Lighter until"));

    today.data.workspace.savePlan(withPause(plan, {kFriday, kFriday.addDays(3), PauseKind::Flare, {}, {}}));

    CHECK(says(today.page, "Lighter until Monday 23 February"));
    CHECK(isShown(today.page, "logToday"));
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
