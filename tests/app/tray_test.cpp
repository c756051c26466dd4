#include <QSettings>
#include <QTemporaryDir>

#include "app/desktop/tray.h"
#include "support/workspace_fixture.h"
#include "ui/controls/page.h"
#include "ui/page_tools.h"
#include "ui/reminder/reminder_watch.h"
#include "ui/theme/theme.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

/// A tray of the test's making.
class FakeTray final : public TrayPlace {
public:
    [[nodiscard]] bool isThere() const override { return there; }

    void setShown(bool shown) override { m_shown = shown; }

    [[nodiscard]] bool isShown() const override { return m_shown; }

    void say(const QString& title, const QString& words) override
    {
        said << QStringLiteral("%1: %2").arg(title, words);
    }

    bool there = true;
    QStringList said;

private:
    bool m_shown = false;
};

/// The window with three empty pages, and a client who trains today, Monday 16 March 2026, and is reminded at
/// six.
struct Desk {
    explicit Desk(std::optional<Reminder> reminder = Reminder {QTime(18, 0), true}, bool hasTray = true)
    {
        place.there = hasTray;
        setTime(QTime(9, 0));
        data.addPlan(data.addClient().id, QDate(2026, 3, 2));
        data.workspace.setReminder(reminder);
        for (const char* id : {"plan", "today", "log"}) {
            window.addPage({.id = QLatin1String(id), .icon = {}, .text = {}, .bare = true},
                           [] { return new ui::Page; });
        }
        window.showPage(QStringLiteral("plan"));
        showActive(window);
        tray.emplace(data.workspace, window, place, settings);
    }

    ~Desk()
    {
        tray.reset();
        QApplication::setQuitOnLastWindowClosed(true);
    }

    void setTime(QTime time) { data.clock.at = QDateTime(QDate(2026, 3, 16), time); }

    /// The watch looks again, as it does twice a minute.
    void look() { tray->findChild<ui::ReminderWatch*>()->look(); }

    /// Closes the window as its frame's button does.
    void close()
    {
        window.close();
        settle();
    }

    WorkspaceFixture data;
    QTemporaryDir folder;
    QSettings settings {folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::ThemeSwitch theme {*qApp};
    ui::MainWindow window {theme, settings, nullptr};
    FakeTray place;
    std::optional<Tray> tray;
};

} // namespace

TEST_CASE("With a reminder the program goes on in the tray, and says so the first time", "[tray]")
{
    Desk desk;
    REQUIRE(desk.place.isShown());
    CHECK_FALSE(QApplication::quitOnLastWindowClosed());

    desk.close();
    CHECK(desk.window.isHidden());
    REQUIRE(desk.place.said.size() == 1);
    CHECK(desk.place.said.front().startsWith(QStringLiteral("Backbridge goes on here")));

    emit desk.place.windowWanted();
    CHECK(desk.window.isVisible());
    CHECK(desk.window.currentPageId() == QStringLiteral("plan"));
    desk.close();
    CHECK(desk.place.said.size() == 1);
}

TEST_CASE("Quit from the tray ends the program without the words about going on", "[tray]")
{
    Desk desk;
    const QSignalSpy quit(&*desk.tray, &Tray::quitWanted);
    // The application closes its windows on the way out.
    QObject::connect(&*desk.tray, &Tray::quitWanted, &desk.window, &QWidget::close);

    emit desk.place.quitWanted();
    settle();

    CHECK(quit.size() == 1);
    CHECK(desk.place.said.isEmpty());
    CHECK_FALSE(desk.settings.contains(QStringLiteral("window/tray-told")));
}

TEST_CASE("The tray leads to what is due and to the log", "[tray]")
{
    Desk desk;
    desk.close();

    emit desk.place.todayWanted();
    CHECK(desk.window.isVisible());
    CHECK(desk.window.currentPageId() == QStringLiteral("today"));
    desk.close();
    emit desk.place.logWanted();
    CHECK(desk.window.isVisible());
    CHECK(desk.window.currentPageId() == QStringLiteral("log"));
}

TEST_CASE("A session is reminded of beside the icon while the window is closed", "[tray]")
{
    Desk desk;
    desk.close();
    desk.place.said.clear();
    desk.setTime(QTime(18, 0));

    desk.look();

    REQUIRE(desk.place.said.size() == 1);
    CHECK(desk.place.said.front().startsWith(QStringLiteral("Backbridge: A session is planned for today")));
}

TEST_CASE("Without an icon the window tells what is due", "[tray]")
{
    const bool hasTray = GENERATE(true, false);
    Desk desk(Reminder {QTime(18, 0), !hasTray}, hasTray);
    REQUIRE_FALSE(desk.place.isShown());
    CHECK(QApplication::quitOnLastWindowClosed());
    desk.setTime(QTime(18, 0));

    desk.look();

    CHECK(desk.place.said.isEmpty());
    CHECK_FALSE(wordsOn(desk.window).filter(QStringLiteral("A session is planned for today")).isEmpty());
}

TEST_CASE("A closed window comes back when its icon goes", "[tray]")
{
    Desk desk;
    desk.close();
    REQUIRE(desk.window.isHidden());

    SECTION("with the desktop's tray")
    {
        desk.place.there = false;
        desk.look();
    }
    SECTION("with the reminder")
    {
        desk.data.workspace.setReminder(std::nullopt);
    }
    CHECK_FALSE(desk.place.isShown());
    CHECK(desk.window.isVisible());
    CHECK(QApplication::quitOnLastWindowClosed());
}

TEST_CASE("A tray that comes after the program gets the icon", "[tray]")
{
    Desk desk(Reminder {QTime(18, 0), true}, false);
    REQUIRE_FALSE(desk.place.isShown());

    desk.place.there = true;
    desk.look();

    CHECK(desk.place.isShown());
    CHECK_FALSE(QApplication::quitOnLastWindowClosed());
}

TEST_CASE("Without a reminder nothing stays behind", "[tray]")
{
    Desk desk(std::nullopt);

    CHECK_FALSE(desk.place.isShown());
    CHECK(QApplication::quitOnLastWindowClosed());
    desk.close();
    CHECK(desk.place.said.isEmpty());
}
