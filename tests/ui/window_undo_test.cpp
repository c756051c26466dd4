#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QUndoStack>

#include <stdexcept>

#include "support/workspace_fixture.h"
#include "ui/controls/rating_picker.h"
#include "ui/controls/toast.h"
#include "ui/page_tools.h"
#include "ui/session/log_page.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/today/today_page.h"

using namespace backbridge;
using namespace backbridge::test;
using ui::RatingPicker;

namespace {

/// The window with Today and the log over a workspace whose writes can be made to fail. Friday 20 February,
/// a planned day.
struct Window {
    Window()
        : client(data.addClient())
        , plan(data.addPlan(client.id, QDate(2026, 2, 2)))
        , window(theme, settings, &data.workspace.undoStack())
    {
        using namespace ui;
        window.addPage({QStringLiteral("today"), QStringLiteral("today"), QStringLiteral("Today")},
                       [this] { return new TodayPage(data.workspace); });
        window.addPage({QStringLiteral("log"), {}, {}, RailGroup::Main, QStringLiteral("today")},
                       [this] { return new LogPage(data.workspace); });
        window.resize(1280, 800);
        window.showPage(QStringLiteral("today"));
        showActive(window);
    }

    /// Logs today's session by mouse.
    void logToday() const
    {
        click(window, "logToday");
        click(window, "logSave");
        REQUIRE(lines().size() == 1);
    }

    [[nodiscard]] std::vector<SessionLine> lines() const
    {
        return data.workspace.sessionLines(client.id, plan.startDate, plan.lastDay());
    }

    [[nodiscard]] ui::Toast& toast() const { return *window.findChild<ui::Toast*>(); }

    [[nodiscard]] QUndoStack& stack() { return data.workspace.undoStack(); }

    /// Words at the foot of the window, all of them inside it.
    [[nodiscard]] bool tells() const
    {
        return toast().isVisible() && !toast().words().isEmpty()
            && toast().parentWidget()->rect().contains(toast().geometry());
    }

    WorkspaceFixture data;
    Client client;
    Plan plan;
    QTemporaryDir folder;
    QSettings settings {folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::ThemeSwitch theme {*static_cast<QApplication*>(QCoreApplication::instance())};
    ui::MainWindow window;
};

constexpr auto kRedoKeys = Qt::ControlModifier | Qt::ShiftModifier;

/// A step whose undo and redo run into what nobody thought of.
class BrokenStep : public QUndoCommand {
public:
    BrokenStep()
        : QUndoCommand(QStringLiteral("Break"))
    {
    }

    void undo() override { throw std::runtime_error("inner detail"); }
};

} // namespace

TEST_CASE("Undo and redo keys of the window act on what was saved", "[window][undo][keyboard]")
{
    Window f;
    f.logToday();
    const SessionId id = f.lines().front().id;

    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.lines().empty());
    CHECK(f.tells());
    CHECK(isShown(f.window, "logToday"));
    press(Qt::Key_Z, kRedoKeys);
    REQUIRE(f.lines().size() == 1);
    CHECK(f.lines().front().id == id);
    CHECK_FALSE(isShown(f.window, "logToday"));
    QTest::mouseClick(f.toast().findChild<QPushButton*>(), Qt::LeftButton);

    CHECK(f.lines().empty());
}

TEST_CASE("What cannot be undone is told at the foot of the window, and the step stays",
          "[window][undo][unhappy]")
{
    Window f;
    f.logToday();
    const int steps = f.stack().index();
    f.data.refuseWrites(true);

    SECTION("by key")
    {
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    SECTION("from the words that offer it")
    {
        QTest::mouseClick(f.toast().findChild<QPushButton*>(), Qt::LeftButton);
    }

    CHECK(f.lines().size() == 1);
    CHECK(f.stack().index() == steps);
    CHECK(f.stack().count() == steps);
    CHECK(f.tells());
    CHECK(f.toast().words().contains(f.stack().undoText()));
    CHECK_FALSE(isShown(f.window, "logToday"));

    f.data.refuseWrites(false);
    QTest::mouseClick(f.toast().findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(f.lines().empty());
    CHECK(f.stack().index() == steps - 1);
}

TEST_CASE("What cannot be done again is told too, and can be done again later", "[window][undo][unhappy]")
{
    Window f;
    f.logToday();
    press(Qt::Key_Z, Qt::ControlModifier);
    const int steps = f.stack().index();
    f.data.refuseWrites(true);

    press(Qt::Key_Z, kRedoKeys);

    CHECK(f.lines().empty());
    CHECK(f.stack().index() == steps);
    CHECK(f.stack().canRedo());
    CHECK(f.tells());
    CHECK(f.toast().words().contains(f.stack().redoText()));

    f.data.refuseWrites(false);
    press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(f.lines().size() == 1);
}

TEST_CASE("No fault of a step leaves the window", "[window][undo][unhappy]")
{
    Window f;
    f.stack().push(new BrokenStep);
    const int steps = f.stack().index();

    press(Qt::Key_Z, Qt::ControlModifier);

    CHECK(f.stack().index() == steps);
    CHECK(f.tells());
    CHECK_FALSE(f.toast().words().contains(QStringLiteral("inner detail")));
}

TEST_CASE("While a session is typed in, undo keys leave what was saved alone", "[window][undo][keyboard]")
{
    Window f;
    const Session saved = f.data.addSession(f.client.id, QDate(2026, 2, 18), f.plan.id);
    click(f.window, "logToday");
    focus(f.window, "effort");
    press(Qt::Key_5);

    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(part<RatingPicker>(f.window, "effort").value());
    CHECK(f.data.workspace.session(saved.id));
    press(Qt::Key_Z, kRedoKeys);
    CHECK(part<RatingPicker>(f.window, "effort").value() == 5);
    click(f.window, "logSave");
    REQUIRE(f.lines().size() == 2);
    press(Qt::Key_Z, Qt::ControlModifier);

    REQUIRE(f.lines().size() == 1);
    CHECK(f.lines().front().id == saved.id);
}
