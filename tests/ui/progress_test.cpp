#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QTableView>

#include <algorithm>

#include "backbridge/domain/day_state.h"
#include "support/workspace_fixture.h"
#include "ui/controls/accessible.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/weekly_chart_view.h"
#include "ui/controls/weekly_table_model.h"
#include "ui/page_tools.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/session_table_model.h"

using namespace backbridge;
using namespace backbridge::test;
using report::ChartWeek;
using report::ChartWeekState;
using ui::WeeklyTableModel;

namespace {

const QDate kStart(2026, 1, 5);
const QDate kToday(2026, 2, 20);

/// The Progress page of a client in the seventh week of eight: on target, below, none, paused, above, on
/// target with a session too many, and this week with one session.
struct Progress {
    explicit Progress(bool filled = true)
    {
        if (filled) {
            fill();
        }
    }

    void fill()
    {
        Plan draft = twoPhasePlan(client.id, kStart);
        draft.pauses = {{QDate(2026, 1, 26), QDate(2026, 2, 1), PauseKind::Pause, {}, {}}};
        plan = data.workspace.savePlan(draft);
        for (const int day : {0, 2, 4, 7, 9, 28, 29, 30, 31, 32, 33, 35, 37, 39, 40, 44}) {
            data.addSession(client.id, kStart.addDays(day), plan.id);
        }
    }

    void show() { showPage(page); }

    [[nodiscard]] ui::WeeklyChartView& chart() const
    {
        return part<ui::WeeklyChartView>(page, "weeklyChart");
    }

    [[nodiscard]] QTableView& table() const { return part<QTableView>(page, "weeklyTable"); }

    [[nodiscard]] QTableView& sessions() const { return part<QTableView>(page, "weekSessions"); }

    [[nodiscard]] Adherence rule() const
    {
        return weeklyAdherence(
            plan, doneDates(data.workspace.sessionLines(client.id, QDate(2000, 1, 1), kToday)), kToday);
    }

    /// Ids of the sessions that are listed, in order.
    [[nodiscard]] QStringList listed() const
    {
        QStringList ids;
        if (isShown(page, "weekSessions")) {
            const QAbstractItemModel* model = sessions().model();
            for (int row = 0; row < model->rowCount(); ++row) {
                ids << model->index(row, 0).data(ui::SessionTableModel::kIdRole).toString();
            }
        }
        return ids;
    }

    /// Ids of the stored sessions in the week of `monday`.
    [[nodiscard]] QStringList storedIn(QDate monday) const
    {
        QStringList ids;
        for (const SessionLine& line : data.workspace.sessionLines(client.id, monday, monday.addDays(6))) {
            ids << line.id.text();
        }
        return ids;
    }

    void clickRow(int row) const
    {
        QTableView& view = table();
        const QRect cell = view.visualRect(view.model()->index(row, WeeklyTableModel::DoneSessions));
        click(*view.viewport(), cell.center());
    }

    void choose(int range) const
    {
        const auto options = part(page, "progressRange").findChildren<QAbstractButton*>();
        click(*options.at(range));
    }

    [[nodiscard]] QVariantList request() const { return lastRequest(requests); }

    WorkspaceFixture data {kToday};
    Client client = data.addClient();
    Plan plan;
    ui::ProgressPage page {data.workspace};
    QSignalSpy requests {&page, &ui::Page::pageRequested};
};

/// The rows of the table as the chart's weeks; the columns of what is to come are empty.
std::vector<ChartWeek> rowsOf(const QTableView& table)
{
    std::vector<ChartWeek> rows;
    const QAbstractItemModel& model = *table.model();
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto number = [&model, row](int column) {
            return model.index(row, column).data(Qt::DisplayRole).toInt();
        };
        ChartWeek week;
        week.number = number(WeeklyTableModel::Week);
        week.planned = number(WeeklyTableModel::PlannedSessions);
        week.done = number(WeeklyTableModel::DoneSessions);
        week.state = static_cast<ChartWeekState>(
            model.index(row, WeeklyTableModel::Status).data(WeeklyTableModel::kStateRole).toInt());
        rows.push_back(week);
    }
    return rows;
}

ChartWeekState stateOf(WeekStatus status)
{
    switch (status) {
    case WeekStatus::None:
        return ChartWeekState::None;
    case WeekStatus::Below:
        return ChartWeekState::Below;
    case WeekStatus::OnTarget:
        return ChartWeekState::OnTarget;
    case WeekStatus::Above:
        return ChartWeekState::Above;
    case WeekStatus::Paused:
        return ChartWeekState::Paused;
    case WeekStatus::Current:
        break;
    }
    return ChartWeekState::Current;
}

QVariantList correct(const QString& session)
{
    return {QStringLiteral("log"),
            QVariantMap {{QStringLiteral("session"), session},
                         {QStringLiteral("from"), QStringLiteral("progress")}}};
}

QVariantList leadsTo(const char* page)
{
    return {QString::fromLatin1(page), QVariant()};
}

} // namespace

TEST_CASE("Chart, table and rule say the same of every week", "[progress]")
{
    Progress progress;
    progress.show();
    const report::WeeklyChartModel& model = progress.chart().model();
    const std::vector<ChartWeek> rows = rowsOf(progress.table());
    const Adherence rule = progress.rule();

    REQUIRE(model.weeks.size() == 8);
    REQUIRE(rule.weeks.size() == 7);
    REQUIRE(rows.size() == model.weeks.size());
    for (std::size_t week = 0; week < model.weeks.size(); ++week) {
        INFO("week " << week + 1);
        CHECK(rows[week].number == model.weeks[week].number);
        CHECK(rows[week].planned == model.weeks[week].planned);
        CHECK(rows[week].done == model.weeks[week].done);
        CHECK(rows[week].state == model.weeks[week].state);
    }
    for (std::size_t week = 0; week < rule.weeks.size(); ++week) {
        INFO("week " << week + 1);
        CHECK(model.weeks[week].monday == rule.weeks[week].week.monday());
        CHECK(model.weeks[week].planned == rule.weeks[week].planned);
        CHECK(model.weeks[week].done == rule.weeks[week].done);
        CHECK(model.weeks[week].state == stateOf(rule.weeks[week].status));
    }
    CHECK(model.creditedSessions == rule.creditedSessions);
    CHECK(model.plannedSessions == rule.plannedSessions);
    CHECK(model.surplus == rule.surplus);
    CHECK(model.weeksOnTarget == rule.weeksOnTarget);
    CHECK(model.weeksFinished == rule.weeksFinished);
}

TEST_CASE("Each kind of week has its mark, the paused and the current one too", "[progress]")
{
    Progress progress;
    progress.show();
    std::vector<ChartWeekState> states;
    for (const ChartWeek& week : progress.chart().model().weeks) {
        states.push_back(week.state);
    }

    CHECK(states
          == std::vector {ChartWeekState::OnTarget, ChartWeekState::Below, ChartWeekState::None,
                          ChartWeekState::Paused, ChartWeekState::Above, ChartWeekState::OnTarget,
                          ChartWeekState::Current, ChartWeekState::Planned});
    CHECK(progress.chart().model().weeks[3].unpaused == 3);
}

TEST_CASE("The tables are sound models", "[progress]")
{
    Progress progress;
    progress.show();
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const QAbstractItemModelTester weeks(progress.table().model(), Mode::Fatal);
    const QAbstractItemModelTester sessions(progress.sessions().model(), Mode::Fatal);

    progress.data.addSession(progress.client.id, kToday, progress.plan.id);
    progress.clickRow(0);

    CHECK(progress.listed() == progress.storedIn(kStart));
}

TEST_CASE("A screen reader hears the numbers of each week", "[progress][accessible]")
{
    Progress progress;
    progress.show();
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&progress.chart());
    const auto& weeks = progress.chart().model().weeks;

    REQUIRE(chart != nullptr);
    REQUIRE(chart->childCount() == static_cast<int>(weeks.size()));
    for (std::size_t week = 0; week < weeks.size(); ++week) {
        QAccessibleInterface* child = chart->child(static_cast<int>(week));
        REQUIRE(child != nullptr);
        CHECK(child->role() == QAccessible::ListItem);
        CHECK(child->text(QAccessible::Name) == report::weekSentence(weeks[week]));
    }
    CHECK(chart->text(QAccessible::Description) == report::summarySentence(progress.chart().model()));
}

TEST_CASE("Progress follows what is logged and taken back", "[progress]")
{
    Progress progress;
    progress.show();
    REQUIRE(progress.chart().model().weeks[6].done == 1);

    progress.data.addSession(progress.client.id, kToday, progress.plan.id);
    CHECK(progress.chart().model().weeks[6].done == 2);
    CHECK(rowsOf(progress.table())[6].done == 2);
    CHECK(progress.listed().size() == 2);
    progress.data.workspace.undoStack().undo();

    CHECK(progress.chart().model().weeks[6].done == 1);
    CHECK(progress.listed() == progress.storedIn(QDate(2026, 2, 16)));
}

TEST_CASE("Without a plan Progress leads to the first one", "[progress][empty]")
{
    Progress progress(false);
    progress.show();

    CHECK_FALSE(isShown(progress.page, "weeksCard"));
    CHECK_FALSE(isShown(progress.page, "firstCard"));
    click(progress.page, "allSessionsWithoutPlan");
    CHECK(progress.request() == leadsTo("sessions"));
    click(progress.page, "emptyAction");

    CHECK(progress.request() == leadsTo("plan-builder"));
}

TEST_CASE("Without a client Progress leads to the clients", "[progress][empty]")
{
    Progress progress;
    progress.show();
    REQUIRE(isShown(progress.page, "weeksCard"));

    progress.data.workspace.setCurrentClient(std::nullopt);
    CHECK_FALSE(isShown(progress.page, "weeksCard"));
    click(progress.page, "emptyAction");

    CHECK(progress.request() == leadsTo("clients"));
}

TEST_CASE("Without a session Progress shows what is planned and leads to the first one",
          "[progress][empty][keyboard]")
{
    Progress progress(false);
    progress.plan = progress.data.addPlan(progress.client.id, QDate(2026, 2, 16));
    progress.show();

    REQUIRE(isShown(progress.page, "firstCard"));
    CHECK(progress.chart().model().weeks.size() == 8);
    CHECK_FALSE(isShown(progress.page, "weeklyTable"));
    CHECK_FALSE(isShown(progress.page, "weekSessions"));
    click(progress.page, "seeToday");
    CHECK(progress.request() == leadsTo("today"));
    tabTo(progress.page, "logFirst");
    press(Qt::Key_Return);
    CHECK(progress.request()
          == QVariantList {QStringLiteral("log"),
                           QVariantMap {{QStringLiteral("from"), QStringLiteral("progress")}}});

    progress.data.addSession(progress.client.id, kToday, progress.plan.id);
    CHECK_FALSE(isShown(progress.page, "firstCard"));
    CHECK(isShown(progress.page, "weeklyTable"));
}

TEST_CASE("A plan that has not begun shows its weeks to come", "[progress][empty]")
{
    Progress progress(false);
    progress.plan = progress.data.addPlan(progress.client.id, QDate(2026, 3, 2));
    progress.show();

    const auto& weeks = progress.chart().model().weeks;
    REQUIRE(weeks.size() == 8);
    CHECK(std::all_of(weeks.begin(), weeks.end(),
                      [](const ChartWeek& week) { return week.state == ChartWeekState::Planned; }));
}

TEST_CASE("What the share means is one key away and goes again", "[progress][keyboard]")
{
    Progress progress;
    progress.show();
    tabTo(progress.page, "adherenceShare");

    SECTION("Space")
    {
        press(Qt::Key_Space);
    }
    SECTION("Enter")
    {
        press(Qt::Key_Return);
    }
    CHECK(isShown(progress.page, "adherenceDefinition"));
    press(Qt::Key_Space);
    CHECK_FALSE(isShown(progress.page, "adherenceDefinition"));

    click(progress.page, "adherenceShare");
    click(progress.page, "closeDefinition");
    CHECK_FALSE(isShown(progress.page, "adherenceDefinition"));
    CHECK(part(progress.page, "adherenceShare").hasFocus());
}

TEST_CASE("A week's row lists its sessions and each of them opens", "[progress]")
{
    Progress progress;
    progress.show();
    CHECK(progress.listed() == progress.storedIn(QDate(2026, 2, 16)));

    progress.clickRow(1);
    REQUIRE(progress.listed() == progress.storedIn(QDate(2026, 1, 12)));
    REQUIRE(progress.listed().size() == 2);
    progress.sessions().setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(progress.request() == correct(progress.storedIn(QDate(2026, 1, 12)).at(1)));

    progress.clickRow(2);
    CHECK_FALSE(isShown(progress.page, "weekSessions"));
}

TEST_CASE("A week is chosen by keyboard in the table and in the chart", "[progress][keyboard]")
{
    Progress progress;
    progress.show();

    tabTo(progress.page, "weeklyTable");
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    CHECK(progress.listed() == progress.storedIn(QDate(2026, 2, 2)));

    focus(progress.page, "weeklyChart");
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    CHECK(progress.listed() == progress.storedIn(kStart));
    CHECK(progress.table().currentIndex().row() == 0);
}

TEST_CASE("A bar lists the sessions of its week", "[progress]")
{
    Progress progress;
    progress.show();

    click(progress.chart(), progress.chart().itemRect(4).center());

    CHECK(progress.listed() == progress.storedIn(QDate(2026, 2, 2)));
    CHECK(progress.table().currentIndex().row() == 4);
}

TEST_CASE("The week that is looked at stays when a session in it changes", "[progress]")
{
    Progress progress;
    progress.show();
    progress.clickRow(1);

    progress.data.addSession(progress.client.id, QDate(2026, 1, 16), progress.plan.id);

    CHECK(progress.listed().size() == 3);
    CHECK(progress.listed() == progress.storedIn(QDate(2026, 1, 12)));
}

TEST_CASE("N shows and hides the numbers", "[progress][keyboard]")
{
    Progress progress;
    progress.show();
    REQUIRE(isShown(progress.page, "weeklyTable"));
    progress.chart().setFocus();

    press(Qt::Key_N);
    CHECK_FALSE(isShown(progress.page, "weeklyTable"));
    click(progress.page, "progressNumbers");
    CHECK(isShown(progress.page, "weeklyTable"));
}

TEST_CASE("The numbers are copied as a table", "[progress][keyboard]")
{
    Progress progress;
    progress.show();
    progress.table().setFocus();

    press(Qt::Key_C, Qt::ControlModifier);

    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    REQUIRE(lines.size() == 9);
    const QStringList cells = lines.at(5).split(QLatin1Char('\t'));
    REQUIRE(cells.size() == WeeklyTableModel::ColumnCount);
    CHECK(cells.at(WeeklyTableModel::Week).toInt() == 5);
    CHECK(cells.at(WeeklyTableModel::PlannedSessions).toInt() == 3);
    CHECK(cells.at(WeeklyTableModel::DoneSessions).toInt() == 6);
}

TEST_CASE("The last four weeks end with this one and add up by themselves", "[progress]")
{
    Progress progress;
    progress.show();

    progress.choose(0);

    const report::WeeklyChartModel& model = progress.chart().model();
    REQUIRE(model.weeks.size() == 4);
    CHECK(model.weeks.front().state == ChartWeekState::Paused);
    CHECK(model.weeks.back().state == ChartWeekState::Current);
    CHECK(model.plannedSessions == 6);
    CHECK(model.creditedSessions == 6);
    CHECK(model.weeksFinished == 2);
    CHECK(rowsOf(progress.table()).size() == 4);
}

TEST_CASE("An earlier plan is chosen from a list, and all plans stand in one row", "[progress]")
{
    Progress progress;
    const Plan earlier = progress.data.addPlan(progress.client.id, QDate(2025, 10, 6));
    const Session first = progress.data.addSession(progress.client.id, QDate(2025, 10, 8), earlier.id);
    progress.show();
    auto& plans = part<QComboBox>(progress.page, "progressPlan");
    REQUIRE(plans.isVisible());
    REQUIRE(plans.count() == 2);
    CHECK(progress.chart().model().weeks.front().monday == kStart);

    plans.setFocus();
    press(Qt::Key_Down);
    CHECK(progress.chart().model().weeks.front().monday == QDate(2025, 10, 6));
    CHECK(progress.listed() == QStringList {first.id.text()});

    progress.choose(2);
    CHECK(progress.chart().model().weeks.size() == 16);
    CHECK(progress.chart().model().weeks.front().monday == QDate(2025, 10, 6));
    CHECK(progress.chart().model().weeks.back().monday == QDate(2026, 2, 23));
}

TEST_CASE("Progress follows the client", "[progress]")
{
    Progress progress;
    progress.show();
    const Client other = progress.data.addClient(QStringLiteral("Sam Reed"));
    const Plan plan = progress.data.addPlan(other.id, QDate(2026, 2, 9));
    const Session session = progress.data.addSession(other.id, QDate(2026, 2, 11), plan.id);

    progress.data.workspace.setCurrentClient(other.id);

    CHECK(progress.chart().model().weeks.front().monday == plan.startDate);
    progress.clickRow(0);
    CHECK(progress.listed() == QStringList {session.id.text()});
}

TEST_CASE("Doses of the plan are counted by exercise, and say how", "[progress][doses]")
{
    Progress progress;
    progress.show();
    // Phase 1, weeks 1 and 2, asked for 2 × 10 bridges in 6 sessions: 120. Ten were done on Monday,
    // Wednesday and Friday of week 1, and on Monday and Wednesday of week 2: 50, which is 42 %.
    const QAbstractItemModel& table = *part<QTableView>(progress.page, "doseTable").model();
    QStringList bridge;
    for (int column = 0; column < table.columnCount(); ++column) {
        bridge << table.index(0, column).data().toString();
    }
    CHECK(bridge.join(QStringLiteral(" | ")) == QStringLiteral("Bridge | 6 | 120 reps | 50 reps | 42 % | "));

    CHECK_FALSE(isShown(progress.page, "doseDefinition"));
    click(progress.page, "doseLink");
    CHECK(isShown(progress.page, "doseDefinition"));
    progress.choose(2);
    CHECK_FALSE(isShown(progress.page, "dosesCard"));
}
