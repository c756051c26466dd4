#include <QAbstractItemModelTester>
#include <QTableView>

#include "support/workspace_fixture.h"
#include "ui/controls/day_map_view.h"
#include "ui/page_tools.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/session_table_model.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QDate kStart(2026, 2, 9);
const QDate kToday(2026, 2, 20);

/// Progress on Friday of the second week of a plan for Monday, Wednesday and Friday: done on both Mondays, on
/// the first Thursday (Wednesday's) and once last summer without a plan.
struct DayMap {
    DayMap()
    {
        const Plan plan = data.addPlan(client.id, kStart);
        first = data.addSession(client.id, kStart, plan.id).id;
        Session shifted = oneSetSession(client.id, kStart.addDays(3), plan.id);
        shifted.plannedDate = kStart.addDays(2);
        data.workspace.saveSession(shifted);
        data.addSession(client.id, kStart.addDays(7), plan.id);
        summer = data.addSession(client.id, QDate(2025, 8, 1)).id;
        showPage(page);
    }

    [[nodiscard]] ui::DayMapView& map() const { return part<ui::DayMapView>(page, "dayMap"); }

    [[nodiscard]] int indexOf(QDate day) const
    {
        return static_cast<int>(map().model().days.front().date.daysTo(day));
    }

    [[nodiscard]] QString listed() const
    {
        return part<QTableView>(page, "weekSessions")
            .model()
            ->index(0, 0)
            .data(ui::SessionTableModel::kIdRole)
            .toString();
    }

    WorkspaceFixture data {kToday};
    Client client = data.addClient();
    SessionId first;
    SessionId summer;
    ui::ProgressPage page {data.workspace};
};

} // namespace

TEST_CASE("The days of a year are counted up, and the list says the same", "[progress][daymap]")
{
    DayMap progress;
    // Friday 13 and Wednesday 18 have no entry.
    CHECK(part<QLabel>(progress.page, "dayTally").text()
          == QStringLiteral("Of 5 planned sessions: 2 on time, 1 shifted by 1 day on average, 2 without an "
                            "entry. 1 more was not planned."));

    click(progress.page, "dayMapList");
    QAbstractItemModel& list = *part<QTableView>(progress.page, "dayMapTable").model();
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QStringList rows;
    for (int row = 0; row < list.rowCount(); ++row) {
        rows << list.index(row, 0).data().toString() + QStringLiteral(": ")
                + list.index(row, 1).data().toString();
    }
    CHECK(
        rows.join(QStringLiteral(" | "))
        == QStringLiteral("Fri 20 Feb 2026: to come | Wed 18 Feb 2026: no entry | "
                          "Mon 16 Feb 2026: on time | Fri 13 Feb 2026: no entry | Thu 12 Feb 2026: shifted | "
                          "Mon 9 Feb 2026: on time | Fri 1 Aug 2025: not planned"));
}

TEST_CASE("A day of the map lists the sessions of its week, before the plan too", "[progress][daymap]")
{
    DayMap progress;
    click(progress.map(), progress.map().itemRect(progress.indexOf(kStart)).center());
    CHECK(progress.listed() == progress.first.text());

    click(progress.map(), progress.map().itemRect(progress.indexOf(QDate(2025, 8, 1))).center());
    CHECK(progress.listed() == progress.summer.text());
    CHECK(wordsOn(progress.page).contains(QStringLiteral("Week of 28 July 2025")));

    progress.data.addSession(progress.client.id, QDate(2025, 7, 31));
    CHECK(part<QTableView>(progress.page, "weekSessions").model()->rowCount() == 2);
}

TEST_CASE("The map is walked by days and by weeks, from today on", "[progress][daymap][keyboard]")
{
    DayMap progress;
    progress.map().setFocus(Qt::TabFocusReason);
    REQUIRE(progress.map().currentItem() == progress.indexOf(kToday));

    press(Qt::Key_Left);
    press(Qt::Key_Up);
    CHECK(progress.map().currentItem() == progress.indexOf(kToday.addDays(-8)));
    CHECK(progress.map().itemText(progress.map().currentItem())
          == QStringLiteral("Thursday 12 February 2026: shifted by 1 day"));
    press(Qt::Key_Right);
    press(Qt::Key_Right); // no week further on
    press(Qt::Key_Down);
    CHECK(progress.map().currentItem() == progress.indexOf(kToday));
    press(Qt::Key_Home);
    press(Qt::Key_Up);
    CHECK(progress.map().currentItem() == 0);
}
