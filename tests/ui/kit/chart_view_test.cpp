#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "ui/controls/weekly_chart_view.h"
#include "ui/kit/shown.h"

using namespace backbridge;
using namespace backbridge::ui;
using report::ChartWeekState;

namespace {

report::WeeklyChartModel fourWeeks()
{
    report::WeeklyChartModel model;
    model.weeks = {{1, QDate(2025, 12, 8), 3, 3, 3, ChartWeekState::OnTarget},
                   {2, QDate(2025, 12, 15), 3, 2, 3, ChartWeekState::Below},
                   {3, QDate(2025, 12, 22), 0, 0, 3, ChartWeekState::Paused},
                   {4, QDate(2025, 12, 29), 3, 2, 3, ChartWeekState::Current}};
    return model;
}

void prepare(WeeklyChartView& view)
{
    view.setModel(fourWeeks());
    view.resize(640, 280);
    showNow(view);
}

} // namespace

TEST_CASE("the chart is read week by week with the arrows, from this week on", "[chartview]")
{
    WeeklyChartView view;
    prepare(view);
    view.setFocus(Qt::TabFocusReason);
    CHECK(view.currentItem() == 3);
    QSignalSpy spy(&view, &WeeklyChartView::itemActivated);

    QTest::keyClick(&view, Qt::Key_Left);
    CHECK(view.currentItem() == 2);
    QTest::keyClick(&view, Qt::Key_Home);
    QTest::keyClick(&view, Qt::Key_Left);
    CHECK(view.currentItem() == 0);
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Return);

    REQUIRE(spy.count() == 1);
    CHECK(spy.at(0).at(0).toInt() == 3);
}

TEST_CASE("a click opens the week under it", "[chartview]")
{
    WeeklyChartView view;
    prepare(view);
    QSignalSpy spy(&view, &WeeklyChartView::itemActivated);

    QTest::mouseClick(&view, Qt::LeftButton, {}, view.itemRect(1).center());
    QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(2, 100));

    REQUIRE(spy.count() == 1);
    CHECK(spy.at(0).at(0).toInt() == 1);
    CHECK(view.currentItem() == 1);
}

TEST_CASE("each week of the chart is heard, and the whole is summed up", "[chartview][accessible]")
{
    WeeklyChartView view;
    prepare(view);
    QAccessibleInterface& spoken = accessible(view);

    REQUIRE(spoken.childCount() == 4);
    CHECK(spoken.child(2)->text(QAccessible::Name) == QStringLiteral("Week 3, 22 December: paused"));
    CHECK(spoken.child(0)->text(QAccessible::Name)
          == QStringLiteral("Week 1, 8 December: 3 of 3 sessions, on target"));
    CHECK(
        spoken.text(QAccessible::Description)
        == QStringLiteral("Weeks 1 to 3: on target in 1, below in 1, paused in 1. This week 2 of 3 so far."));
    CHECK(spoken.child(1)->rect().center().x() < spoken.child(2)->rect().center().x());
}

TEST_CASE("the current week of the chart is the focused child", "[chartview][accessible]")
{
    WeeklyChartView view;
    prepare(view);
    view.setFocus(Qt::TabFocusReason);
    view.setCurrentItem(1);

    QAccessibleInterface* focused = accessible(view).focusChild();

    REQUIRE(focused != nullptr);
    CHECK(focused == accessible(view).child(1));
    CHECK(focused->state().focused);
}

TEST_CASE("an empty chart takes keys without harm and says so", "[chartview]")
{
    WeeklyChartView view;
    view.resize(640, 280);
    showNow(view);
    view.setFocus(Qt::TabFocusReason);

    for (const auto key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End, Qt::Key_Return}) {
        QTest::keyClick(&view, key);
    }

    CHECK(view.currentItem() == -1);
    CHECK(accessible(view).childCount() == 0);
    CHECK(view.accessibleDescription() == QStringLiteral("There is no plan yet."));
}

TEST_CASE("a chart that gets shorter keeps its place inside", "[chartview]")
{
    WeeklyChartView view;
    prepare(view);
    view.setCurrentItem(3);
    report::WeeklyChartModel shorter = fourWeeks();
    shorter.weeks.resize(2);

    view.setModel(shorter);

    CHECK(view.currentItem() == 1);
    CHECK(accessible(view).childCount() == 2);
}
