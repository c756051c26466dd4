#include "ui/controls/inline_message.h"
#include "ui/controls/rating_picker.h"
#include "ui/today_fixture.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

/// Today, Friday at noon, with a session that ended on Thursday at six in the evening.
struct Morning : Today {
    Morning()
    {
        const Plan plan = data.addPlan(client.id, QDate(2026, 2, 2));
        Session session = oneSetSession(client.id, kFriday.addDays(-1), plan.id);
        session.painBefore = 2;
        session.endedAt = QDateTime(kFriday.addDays(-1), QTime(18, 0), Qt::UTC);
        id = data.workspace.saveSession(session).id;
        show();
    }

    [[nodiscard]] Session stored() const { return *data.workspace.session(id); }

    SessionId id;
};

} // namespace

TEST_CASE("The morning after a session is asked about and answered by digits", "[today][morning]")
{
    Morning today;
    REQUIRE(isShown(today.page, "morningCard"));
    CHECK_FALSE(isShown(today.page, "morningSettled"));
    focus(today.page, "morningPain");
    press(Qt::Key_4);
    CHECK(part<QLabel>(today.page, "morningSettled").text().contains(QStringLiteral("not settled")));
    press(Qt::Key_Tab);
    press(Qt::Key_5);
    CHECK(isShown(today.page, "morningSorenessWords"));
    click(today.page, "morningSave");

    CHECK_FALSE(isShown(today.page, "morningCard"));
    CHECK(today.stored().painNextMorning == 4);
    CHECK(today.stored().sorenessNextMorning == 5);
    CHECK_FALSE(today.stored().flareNextMorning);
    CHECK(today.done.count() == 1);
    today.data.workspace.undoStack().undo();
    CHECK_FALSE(today.stored().painNextMorning);
    CHECK(isShown(today.page, "morningCard"));
}

TEST_CASE("A flare of the morning leads to lighter days", "[today][morning]")
{
    Morning today;
    click(today.page, "morningFlare");
    click(today.page, "morningSave");
    CHECK(today.stored().flareNextMorning);
    click(today.page, "tipLighter");
    CHECK(today.request() == leadsTo("plan"));
}

TEST_CASE("The question can be dismissed, once and for all", "[today][morning]")
{
    Morning today;
    click(today.page, "morningDismiss");
    CHECK_FALSE(isShown(today.page, "morningCard"));
    today.page.open({});
    CHECK_FALSE(isShown(today.page, "morningCard"));
    CHECK_FALSE(hasNextMorning(today.stored()));
}

TEST_CASE("Nothing answered is not saved as an answer", "[today][morning]")
{
    Morning today;
    click(today.page, "morningSave");
    CHECK(isShown(today.page, "morningCard"));
    CHECK_FALSE(hasNextMorning(today.stored()));
}

TEST_CASE("An answer that cannot be saved is told, and stays", "[today][morning]")
{
    Morning today;
    focus(today.page, "morningPain");
    press(Qt::Key_3);
    today.data.refuseWrites(true);
    click(today.page, "morningSave");
    today.data.refuseWrites(false);
    CHECK(isShown(today.page, "morningCard"));
    CHECK(part<ui::RatingPicker>(today.page, "morningPain").value() == 3);
    CHECK_FALSE(hasNextMorning(today.stored()));
}

TEST_CASE("It is not asked about on the same day or two days later", "[today][morning]")
{
    Morning today;
    today.data.clock.at = today.data.clock.at.addDays(1);
    today.page.open({});
    CHECK_FALSE(isShown(today.page, "morningCard"));
}

TEST_CASE("A day not done has one matching tip", "[today][tip]")
{
    Today today;
    today.data.addPlan(today.client.id, QDate(2026, 2, 2));
    today.show();
    click(today.page, "missedNotDone");
    click(today.page, "reason_time");
    CHECK(part<ui::InlineMessage>(today.page, "reasonTip")
              .text()
              .contains(QStringLiteral("A short session counts too")));
}
