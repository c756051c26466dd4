#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "ui/controls/cell_delegates.h"
#include "ui/controls/numbers_model.h"
#include "ui/controls/table_view.h"
#include "ui/controls/weekly_table_model.h"
#include "ui/kit/shown.h"

using namespace backbridge;
using namespace backbridge::ui;
using report::ChartWeekState;

namespace {

report::WeeklyChartModel threeWeeks()
{
    report::WeeklyChartModel model;
    model.weeks = {{1, QDate(2025, 12, 8), 3, 3, 3, ChartWeekState::OnTarget},
                   {2, QDate(2025, 12, 15), 3, 2, 3, ChartWeekState::Current},
                   {3, QDate(2025, 12, 22), 3, 0, 3, ChartWeekState::Planned}};
    return model;
}

/// The table as text, a line for each row.
QStringList textOf(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            cells << model.index(row, column).data().toString();
        }
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines;
}

} // namespace

TEST_CASE("the numbers beside the chart are the chart's", "[table]")
{
    WeeklyTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(model.rowCount() == 0);

    model.setModel(threeWeeks());

    CHECK(textOf(model)
          == QStringList {QStringLiteral("1 | 8 Dec | 3 | 3 | on target"),
                          QStringLiteral("2 | 15 Dec | 3 | 2 | this week"),
                          QStringLiteral("3 | 22 Dec | 3 |  | planned")});
    CHECK(model.index(1, 0).data(WeeklyTableModel::kStateRole).toInt()
          == static_cast<int>(ChartWeekState::Current));
}

TEST_CASE("a table that fits its content shows the whole of it", "[table]")
{
    WeeklyTableModel model;
    TableView table;
    table.setModel(&model);
    table.setFitsContent(true);
    table.setItemDelegateForColumn(WeeklyTableModel::Status, new WeekStateDelegate(&table));
    model.setModel(threeWeeks());
    table.ensurePolished();
    table.resize(table.minimumSizeHint());
    showNow(table);

    CHECK(table.horizontalScrollBar()->maximum() == 0);
    CHECK(table.verticalScrollBar()->maximum() == 0);
    constexpr int kMarkAndGaps = 40;
    CHECK(table.columnWidth(WeeklyTableModel::Status)
          >= table.fontMetrics().horizontalAdvance(QStringLiteral("on target")) + kMarkAndGaps);
}

TEST_CASE("numbers are right-aligned with their heads", "[table]")
{
    WeeklyTableModel model;
    model.setModel(threeWeeks());
    const auto alignment = [](const QVariant& value) {
        return static_cast<Qt::Alignment>(value.toInt());
    };

    for (const int column : {WeeklyTableModel::PlannedSessions, WeeklyTableModel::DoneSessions}) {
        CHECK(alignment(model.index(0, column).data(Qt::TextAlignmentRole)).testFlag(Qt::AlignRight));
        CHECK(alignment(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole))
                  .testFlag(Qt::AlignRight));
    }
}

TEST_CASE("a table that fits its content shows every row without scrolling", "[table]")
{
    WeeklyTableModel model;
    model.setModel(threeWeeks());
    TableView view;
    view.setModel(&model);
    view.setFitsContent(true);

    const int before = view.sizeHint().height();
    report::WeeklyChartModel more = threeWeeks();
    more.weeks.push_back({4, QDate(2025, 12, 29), 3, 0, 3, ChartWeekState::Planned});
    model.setModel(more);

    CHECK(view.sizeHint().height() == before + 36);
}

TEST_CASE("Enter opens the row that the keyboard is on", "[table]")
{
    WeeklyTableModel model;
    model.setModel(threeWeeks());
    TableView view;
    view.setModel(&model);
    showNow(view);
    view.setFocus();
    view.setCurrentIndex(model.index(0, 0));
    QSignalSpy spy(&view, &TableView::activated);

    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Return);

    REQUIRE(spy.count() == 1);
    CHECK(spy.at(0).at(0).toModelIndex().row() == 1);
}

TEST_CASE("a status is painted with its mark, a spark line from its weeks", "[table]")
{
    WeeklyTableModel model;
    model.setModel(threeWeeks());
    TableView view;
    view.setModel(&model);
    view.resize(600, 200);
    showNow(view);
    const QImage plain = view.grab().toImage();

    view.setItemDelegateForColumn(WeeklyTableModel::Status, new WeekStateDelegate(&view));

    CHECK(view.grab().toImage() != plain);
}

TEST_CASE("a table of many rows is as high as its most and scrolls by itself", "[table]")
{
    NumbersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    TableView table;
    table.setModel(&model);
    table.setFitsContent(true, 3);
    report::NumbersTable numbers;
    numbers.columns = {{QStringLiteral("Day"), false}, {QStringLiteral("Reps")}};
    numbers.rows.assign(2, {QStringLiteral("5 Jan"), QStringLiteral("20")});
    model.setNumbers(numbers);
    CHECK(table.sizeHint().height() == table.heightForRows(2));

    numbers.rows.assign(40, {QStringLiteral("5 Jan"), QStringLiteral("20")});
    model.setNumbers(numbers);

    CHECK(table.sizeHint().height() == table.heightForRows(3));
    CHECK(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() == int(Qt::AlignVCenter | Qt::AlignLeft));
    CHECK(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() == int(Qt::AlignVCenter | Qt::AlignRight));
    table.resize(table.sizeHint());
    showNow(table);
    CHECK(table.verticalScrollBar()->maximum() > 0);
}
