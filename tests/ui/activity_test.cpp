#include <QLabel>
#include <QLineEdit>
#include <QUndoStack>

#include "support/workspace_fixture.h"
#include "ui/activity/activity_page.h"
#include "ui/activity/activity_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/fields.h"
#include "ui/page_tools.h"
#include "ui/today/today_page.h"

using namespace backbridge;
using namespace backbridge::test;
using namespace backbridge::ui;

namespace {

const QDate kToday(2026, 2, 20);

struct Fixture {
    Fixture()
    {
        client = data.addClient();
        showPage(page);
    }

    [[nodiscard]] std::vector<Activity> activities() const
    {
        return data.workspace.activities(client.id, QDate(2026, 1, 1), kToday);
    }

    [[nodiscard]] QString words(const char* name) const { return part<QLabel>(page, name).text(); }

    WorkspaceFixture data;
    Client client;
    ActivityPage page {data.workspace};
    QSignalSpy done {&page, &Page::done};
    QSignalSpy requests {&page, &Page::pageRequested};
};

Activity minutes(ActivityKind kind, int count)
{
    Activity activity;
    activity.kind = kind;
    activity.minutes = count;
    return activity;
}

} // namespace

TEST_CASE("Activity is told in one sentence", "[activity]")
{
    CHECK(activitySentence({}).isEmpty());
    CHECK(activitySentence({minutes(ActivityKind::Walking, 1)}) == QStringLiteral("1 minute of walking"));
    CHECK(activitySentence({minutes(ActivityKind::Swimming, 25), minutes(ActivityKind::Walking, 60)})
          == QStringLiteral("85 minutes (walking 60, swimming 25)"));
}

TEST_CASE("Minutes are typed in by the keyboard alone", "[activity][keyboard]")
{
    Fixture f;
    CHECK_FALSE(f.page.findChild<Button*>(QStringLiteral("saveActivity"))->isEnabled());
    type("35");
    tabTo(f.page, "kind_walking");
    press(Qt::Key_Right); // the next kind
    tabTo(f.page, "activityNote");
    type("in the pool");
    tabTo(f.page, "saveActivity");
    press(Qt::Key_Return);

    REQUIRE(f.activities().size() == 1);
    const Activity saved = f.activities().front();
    CHECK(saved.minutes == 35);
    CHECK(saved.kind == ActivityKind::Swimming);
    CHECK(saved.note == QStringLiteral("in the pool"));
    CHECK(saved.date == kToday);
    CHECK(f.done.at(0).at(0).toString() == QStringLiteral("35 minutes saved."));
    CHECK(isShown(f.page, "activityList"));
    CHECK(part<QLineEdit>(f.page, "activityNote").text().isEmpty());
}

TEST_CASE("Minutes that no day has are named beside their field, and stay", "[activity][unhappy]")
{
    Fixture f;
    type("10000");
    click(f.page, "saveActivity");

    CHECK(f.activities().empty());
    CHECK(isShown(f.page, "activityMinutesProblem"));
    CHECK(f.words("activityMinutesProblem")
              .contains(QStringLiteral("10000 minutes are not between 1 and 1440")));
    CHECK(part<NumberField>(f.page, "activityMinutes").number() == 10'000);
    click(f.page, "minutes30");
    CHECK_FALSE(isShown(f.page, "activityMinutesProblem"));
    click(f.page, "saveActivity");
    CHECK(f.activities().at(0).minutes == 30);
}

TEST_CASE("What is logged can be corrected and removed, with undo", "[activity]")
{
    Fixture f;
    click(f.page, "minutes45");
    click(f.page, "saveActivity");
    click(f.page, "correctActivity");
    CHECK(isShown(f.page, "leaveActivity"));
    CHECK(part<NumberField>(f.page, "activityMinutes").number() == 45);
    click(f.page, "minutes60");
    click(f.page, "saveActivity");
    REQUIRE(f.activities().size() == 1);
    CHECK(f.activities()[0].minutes == 60);

    settle();
    click(f.page, "removeActivity");
    CHECK(f.activities().empty());
    CHECK_FALSE(isShown(f.page, "activityList"));
    f.data.workspace.undoStack().undo();
    CHECK(f.activities().size() == 1);
    CHECK(isShown(f.page, "activityList"));
}

TEST_CASE("What is typed can be taken back in the form", "[activity][keyboard]")
{
    Fixture f;
    click(f.page, "minutes45");
    click(f.page, "kind_cycling");
    focus(f.page, "saveActivity");
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(part<NumberField>(f.page, "activityMinutes").number());
    CHECK(f.activities().empty());
}

TEST_CASE("Today tells the week's minutes and leads to the page", "[activity][today]")
{
    WorkspaceFixture data;
    const Client client = data.addClient();
    data.addPlan(client.id, QDate(2026, 2, 2));
    TodayPage today(data.workspace);
    const QSignalSpy requests(&today, &Page::pageRequested);
    showPage(today);
    CHECK_FALSE(isShown(today, "weekActivity"));
    Activity walk = minutes(ActivityKind::Walking, 40);
    walk.id = ActivityId::create();
    walk.client = client.id;
    walk.date = kToday.addDays(-1);
    data.workspace.saveActivity(walk);
    walk.id = ActivityId::create();
    walk.date = kToday.addDays(-7); // of last week
    data.workspace.saveActivity(walk);
    settle();

    CHECK(part<QLabel>(today, "weekActivity").text()
          == QStringLiteral("Beside the sessions: 40 minutes of walking."));
    click(today, "addActivity");
    CHECK(requests.at(0).at(0).toString() == QLatin1String(ActivityPage::kId));
}
