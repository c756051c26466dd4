#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QTableView>

#include "support/workspace_fixture.h"
#include "ui/controls/accessible.h"
#include "ui/controls/pain_dose_view.h"
#include "ui/page_tools.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/session_table_model.h"
#include "ui/theme/theme.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QDate kStart(2026, 1, 5);

/// Columns of the table.
constexpr int kBefore = 1;
constexpr int kHighest = 2;
constexpr int kAfter = 3;
constexpr int kNextMorning = 4;
constexpr int kReps = 5;
constexpr int kSessions = 7;

/// Progress on Friday 20 February 2026, in the seventh week of eight, after sessions of ten bridges with pain
/// before, highest and after: Monday 5 January 5, 6, 5; Wednesday 7 January 5, 5, 4; Monday 9 February 3, 4,
/// 3 and 2 the next morning.
struct PainDose {
    PainDose()
    {
        plan = data.addPlan(client.id, kStart);
        add(0, 5, 6, 5);
        add(2, 5, 5, 4);
        last = add(35, 3, 4, 3, 2);
    }

    SessionId add(int day, int before, int highest, int after, std::optional<int> nextMorning = {})
    {
        Session session = oneSetSession(client.id, kStart.addDays(day), plan.id);
        session.painBefore = before;
        session.painHighest = highest;
        session.painAfter = after;
        session.painNextMorning = nextMorning;
        return data.workspace.saveSession(session).id;
    }

    void show() { showPage(page); }

    [[nodiscard]] ui::PainDoseView& chart() const { return part<ui::PainDoseView>(page, "painDoseChart"); }

    [[nodiscard]] QTableView& table() const { return part<QTableView>(page, "painDoseTable"); }

    [[nodiscard]] QString cell(int row, int column) const
    {
        return table().model()->index(row, column).data().toString();
    }

    [[nodiscard]] QString listedFirst() const
    {
        return part<QTableView>(page, "weekSessions")
            .model()
            ->index(0, 0)
            .data(ui::SessionTableModel::kIdRole)
            .toString();
    }

    WorkspaceFixture data;
    Client client = data.addClient();
    Plan plan;
    SessionId last;
    ui::ProgressPage page {data.workspace};
};

} // namespace

TEST_CASE("Chart and table of pain and dose say the same of each day", "[progress][paindose]")
{
    PainDose progress;
    progress.show();
    const report::PainDoseModel& model = progress.chart().model();
    const QAbstractItemModelTester tester(progress.table().model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);

    REQUIRE(progress.table().model()->rowCount() == 3);
    REQUIRE(progress.chart().itemCount() == 3);
    for (int row = 0; row < 3; ++row) {
        const report::PainDosePoint& point = model.points.at(static_cast<std::size_t>(row));
        CHECK(progress.cell(row, kBefore).toDouble() == point.before);
        CHECK(progress.cell(row, kHighest).toInt() == point.highest);
        CHECK(progress.cell(row, kAfter).toDouble() == point.after);
        CHECK(progress.cell(row, kReps).toInt() == point.work.reps);
        CHECK(progress.cell(row, kSessions).toInt() == 1);
    }
    CHECK(progress.cell(0, kNextMorning).isEmpty());
    CHECK(progress.cell(2, kNextMorning) == QStringLiteral("2"));
    CHECK(progress.chart().itemText(2)
          == QStringLiteral("Monday 9 February: pain before 3, highest 4, after 3, next morning 2; 10 reps"));
}

TEST_CASE("The change of pain stands beside the chart", "[progress][paindose]")
{
    PainDose progress;
    progress.show();
    // Medians of 5 and 5, and of 3: lower by 2 of 5.
    CHECK(part<QLabel>(progress.page, "painChange").text()
          == QStringLiteral("Lower by 2 points and by 40 %, a change that matters by both measures."));

    progress.data.workspace.removeSession(progress.last);

    CHECK(part<QLabel>(progress.page, "painChange").text().startsWith(QStringLiteral("Once there are")));
    CHECK(progress.chart().itemCount() == 2);
}

TEST_CASE("A day of the chart lists the sessions of its week, by mouse and by keys", "[progress][paindose]")
{
    PainDose progress;
    progress.show();
    click(progress.chart(), progress.chart().itemRect(0).center());
    CHECK(progress.listedFirst() != progress.last.text());

    progress.chart().setFocus();
    press(Qt::Key_End);
    press(Qt::Key_Return);

    CHECK(progress.listedFirst() == progress.last.text());
}

TEST_CASE("Each day of the chart is heard, and the whole is summed up", "[progress][paindose][accessible]")
{
    PainDose progress;
    progress.show();
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&progress.chart());

    REQUIRE(spoken != nullptr);
    REQUIRE(spoken->childCount() == 3);
    CHECK(spoken->child(0)->text(QAccessible::Name)
          == QStringLiteral("Monday 5 January: pain before 5, highest 6, after 5; 10 reps"));
    CHECK(spoken->text(QAccessible::Description)
          == QStringLiteral(
              "Pain before sessions, median 5 in the first 14 days and 3 in the last 14. 3 sessions."));
}

TEST_CASE("Shift and N show the numbers, and they are copied as a table", "[progress][paindose][keyboard]")
{
    PainDose progress;
    progress.show();
    CHECK_FALSE(isShown(progress.page, "painDoseTable"));
    progress.chart().setFocus();

    press(Qt::Key_N, Qt::ShiftModifier);
    REQUIRE(isShown(progress.page, "painDoseTable"));
    progress.table().setFocus();
    press(Qt::Key_C, Qt::ControlModifier);

    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    REQUIRE(lines.size() == 4);
    CHECK(lines.at(3) == QStringLiteral("9 Feb\t3\t4\t3\t2\t10\t0\t1"));
    press(Qt::Key_N, Qt::ShiftModifier);
    CHECK_FALSE(isShown(progress.page, "painDoseTable"));
}

TEST_CASE("A chart is copied as a picture", "[progress][paindose][keyboard]")
{
    PainDose progress;
    progress.show();
    progress.chart().setFocus();
    press(Qt::Key_C, Qt::ControlModifier);
    const QImage picture = QGuiApplication::clipboard()->image();
    REQUIRE(picture.size() == 2 * progress.chart().size());
    // The bar of the first day ends on the axis of the dose, in the soft colour.
    const QRect day = progress.chart().itemRect(0);
    bool seen = false;
    for (int y = picture.height() / 2; y < picture.height(); ++y) {
        seen = seen || picture.pixelColor(2 * day.center().x(), y) == ui::themed(ui::Color::Soft);
    }
    CHECK(seen);
}

TEST_CASE("Pain after and of the next morning has a key of its own while it is shown", "[progress][paindose]")
{
    PainDose progress;
    progress.show();
    CHECK_FALSE(wordsOn(progress.page).contains(QStringLiteral("next morning")));
    click(progress.page, "painLater");
    CHECK(wordsOn(progress.page).contains(QStringLiteral("next morning")));
}

TEST_CASE("Before the first session there is no chart of pain", "[progress][paindose][empty]")
{
    WorkspaceFixture data;
    const Client client = data.addClient();
    data.addPlan(client.id, kStart);
    ui::ProgressPage page(data.workspace);
    showPage(page);
    CHECK_FALSE(isShown(page, "painDoseCard"));
}
