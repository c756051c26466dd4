#include <QAbstractItemView>
#include <QLabel>
#include <QSettings>
#include <QTemporaryDir>

#include <algorithm>

#include "app/desktop/desktop.h"
#include "backbridge/domain/schedule.h"
#include "backbridge/storage/database.h"
#include "ui/controls/rating_picker.h"
#include "ui/controls/weekly_chart_view.h"
#include "ui/page_tools.h"

using namespace backbridge;
using namespace backbridge::test;
using ui::RatingPicker;

namespace {

/// The day on which the whole job is done, a Monday.
const QDate kFirstDay(2026, 3, 2);

/// What a data file holds, without what differs each time it is made.
struct Records {
    std::optional<Profile> profile;
    std::vector<Client> clients;
    std::vector<Plan> plans;
    std::vector<Session> sessions;

    friend bool operator==(const Records& a, const Records& b) = default;
};

/// Reads the file as another start of the program does.
Records readRecords(const QString& path, const Clock& clock)
{
    const Workspace workspace(storage::Database::open(path), clock);
    Records records;
    records.profile = workspace.profile();
    for (const ClientSummary& summary : workspace.clientSummaries(true)) {
        Client client = *workspace.client(summary.id);
        CHECK(workspace.currentClient() == client.id);
        for (Plan plan : workspace.plans(client.id)) {
            for (const SessionLine& line :
                 workspace.sessionLines(client.id, plan.startDate, plan.lastDay())) {
                Session session = *workspace.session(line.id);
                CHECK(session.plan == plan.id);
                session.id = {};
                session.client = {};
                session.plan.reset();
                records.sessions.push_back(session);
            }
            plan.id = {};
            plan.client = {};
            records.plans.push_back(plan);
        }
        client.id = {};
        records.clients.push_back(client);
    }
    return records;
}

/// The program on a data file that is not there yet.
class Program {
public:
    Program()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("backbridge-tests"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        start();
    }

    /// Starts the program, anew if it runs.
    void start()
    {
        m_desktop.reset();
        m_desktop =
            std::make_unique<Desktop>(*static_cast<QApplication*>(QCoreApplication::instance()), m_clock);
        m_desktop->open(path());
        REQUIRE(QTest::qWaitForWindowActive(&window()));
    }

    [[nodiscard]] static ui::MainWindow& window()
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        const auto found = std::find_if(all.begin(), all.end(), [](const QWidget* candidate) {
            return qobject_cast<const ui::MainWindow*>(candidate) != nullptr;
        });
        REQUIRE(found != all.end());
        return *qobject_cast<ui::MainWindow*>(*found);
    }

    /// The page that is shown, which must be this one.
    [[nodiscard]] static ui::Page& page(const char* id)
    {
        REQUIRE(window().currentPageId() == QLatin1String(id));
        return *window().page(QLatin1String(id));
    }

    /// Ends the program and reads what it has left.
    [[nodiscard]] Records end()
    {
        m_desktop.reset();
        return readRecords(path(), m_clock);
    }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("data.sqlite")); }

    QTemporaryDir m_folder;
    FixedClock m_clock {kFirstDay};
    std::unique_ptr<Desktop> m_desktop;
};

/// The first week of the chart, as Progress shows it.
report::ChartWeek firstWeek()
{
    const auto& weeks = part<ui::WeeklyChartView>(Program::page("progress"), "weeklyChart").model().weeks;
    REQUIRE_FALSE(weeks.empty());
    return weeks.front();
}

void clickCell(const char* rating, int value)
{
    auto& picker = part<RatingPicker>(Program::page("log"), rating);
    click(picker,
          {picker.width() * (2 * value + 1) / (2 * (RatingPicker::kGreatest + 1)), picker.height() / 2});
}

Records jobByMouse()
{
    Program program;
    click(Program::page("setup"), "setUpForMe");

    click(Program::window(), "rail-library");
    auto& grid = part<QAbstractItemView>(Program::page("library"), "exerciseGrid");
    click(*grid.viewport(), grid.visualRect(grid.model()->index(0, 0)).center());
    click(Program::page("exercise"), "backToLibrary");

    click(Program::window(), "rail-plan");
    click(Program::page("plan"), "build");
    click(Program::page("plan-builder"), "propose");
    click(Program::page("plan-builder"), "save");

    click(Program::page("today"), "logToday");
    clickCell("painBefore", 2);
    clickCell("painHighest", 3);
    clickCell("painAfter", 2);
    clickCell("effort", 10);
    click(Program::page("log"), "logSave");
    REQUIRE(Program::window().currentPageId() == QStringLiteral("today"));

    click(Program::window(), "rail-progress");
    CHECK(firstWeek().done == 1);
    CHECK(firstWeek().state == report::ChartWeekState::Current);
    return program.end();
}

Records jobByKeyboard()
{
    Program program;
    REQUIRE(Program::window().currentPageId() == QStringLiteral("setup"));
    press(Qt::Key_Return);
    REQUIRE(Program::window().currentPageId() == QStringLiteral("today"));

    press(Qt::Key_3, Qt::ControlModifier);
    tabTo(Program::page("library"), "exerciseGrid");
    press(Qt::Key_Return);
    REQUIRE(Program::window().currentPageId() == QStringLiteral("exercise"));

    press(Qt::Key_2, Qt::ControlModifier);
    tabTo(Program::page("plan"), "build");
    press(Qt::Key_Return);
    tabTo(Program::page("plan-builder"), "propose");
    press(Qt::Key_Return);
    tabTo(Program::page("plan-builder"), "save");
    press(Qt::Key_Space);

    tabTo(Program::page("today"), "logToday");
    press(Qt::Key_Return);
    tabTo(Program::page("log"), "painBefore");
    press(Qt::Key_2);
    press(Qt::Key_Tab);
    press(Qt::Key_3);
    press(Qt::Key_Tab);
    press(Qt::Key_2);
    tabTo(Program::page("log"), "effort");
    press(Qt::Key_1);
    press(Qt::Key_0);
    tabTo(Program::page("log"), "logSave");
    press(Qt::Key_Space);
    REQUIRE(Program::window().currentPageId() == QStringLiteral("today"));

    press(Qt::Key_4, Qt::ControlModifier);
    CHECK(firstWeek().done == 1);
    CHECK(firstWeek().state == report::ChartWeekState::Current);
    return program.end();
}

} // namespace

TEST_CASE("The whole job by mouse and by keyboard alone leaves the same records", "[job][keyboard]")
{
    const Records byMouse = jobByMouse();
    const Records byKeyboard = jobByKeyboard();

    CHECK(byMouse.profile == Profile::Home);
    REQUIRE(byMouse.clients.size() == 1);
    REQUIRE(byMouse.plans.size() == 1);
    CHECK(byMouse.plans.front().startDate == kFirstDay);
    CHECK(checkPlan(byMouse.plans.front()).empty());
    REQUIRE(byMouse.sessions.size() == 1);
    const Session& session = byMouse.sessions.front();
    CHECK(session.date == kFirstDay);
    CHECK(session.plannedDate == kFirstDay);
    CHECK(counts(session));
    const auto planned = plannedOn(byMouse.plans.front(), kFirstDay);
    REQUIRE(planned);
    CHECK(session.entries.size() == prescriptionsOf(*planned).size());
    CHECK(session.painBefore == 2);
    CHECK(session.painHighest == 3);
    CHECK(session.painAfter == 2);
    CHECK(session.effort == 10);
    CHECK(byKeyboard == byMouse);
}

TEST_CASE("A later start finds what an earlier one has set up", "[job]")
{
    Program program;
    click(Program::page("setup"), "setUpForMe");

    program.start();

    CHECK(isShown(Program::page("today"), "emptyAction"));
}

TEST_CASE("A clinic begins with its clients", "[job]")
{
    Program program;
    click(Program::page("setup"), "setUpForClinic");

    program.start();

    CHECK(Program::window().currentPageId() == QStringLiteral("clients"));
}

TEST_CASE("The rail says whose pages are shown when there are several clients", "[job]")
{
    Program program;
    click(Program::page("setup"), "lookAround");
    REQUIRE(QTest::qWaitFor([] { return Program::window().currentPageId() == QStringLiteral("today"); }));

    CHECK(part<QLabel>(Program::window(), "railClient").text() == QStringLiteral("Robin Hale"));
}
