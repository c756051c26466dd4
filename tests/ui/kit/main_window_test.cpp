#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>
#include <QVBoxLayout>

#include "support/catch.h"
#include "ui/controls/page.h"
#include "ui/controls/toast.h"
#include "ui/kit/shown.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

using namespace backbridge::ui;

namespace {

class SamplePage : public Page {
public:
    explicit SamplePage(const QString& title)
    {
        setTitle(title);
        search = new QLineEdit;
        column()->addWidget(search);
    }

    void focusSearch() override { search->setFocus(); }

    void open(const QVariant& argument) override { opened << argument; }

    QLineEdit* search;
    QVariantList opened;
};

class Step : public QUndoCommand {
public:
    explicit Step(int& value)
        : QUndoCommand(QStringLiteral("Add one"))
        , m_value(value)
    {
    }

    void redo() override { ++m_value; }

    void undo() override { --m_value; }

private:
    int& m_value;
};

/// A window with three pages and settings of its own.
struct Fixture {
    Fixture()
        : window(theme, settings, &undo)
    {
        for (const auto* id : {"today", "plan", "progress"}) {
            window.addPage({QLatin1String(id), QStringLiteral("today"), QLatin1String(id)}, [this, id] {
                ++made;
                return new SamplePage(QLatin1String(id));
            });
        }
        window.addPage({QStringLiteral("log"), {}, {}, RailGroup::Main, QStringLiteral("today")},
                       [] { return new SamplePage(QStringLiteral("log")); });
        window.addPage({QStringLiteral("player"), {}, {}, RailGroup::Main, {}, true},
                       [] { return new SamplePage(QStringLiteral("player")); });
        window.addPage({QStringLiteral("warning-signs"), QStringLiteral("warning"),
                        QStringLiteral("Warning signs"), RailGroup::Bottom},
                       [] { return new SamplePage(QStringLiteral("signs")); });
        window.showPage(QStringLiteral("today"));
        showNow(window);
    }

    [[nodiscard]] SamplePage* page(const char* id) const
    {
        return static_cast<SamplePage*>(window.page(QLatin1String(id)));
    }

    QTemporaryDir folder;
    QSettings settings {folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ThemeSwitch theme {*static_cast<QApplication*>(QCoreApplication::instance())};
    QUndoStack undo;
    int made = 0;
    MainWindow window;
};

} // namespace

TEST_CASE("pages are made when they are first shown, and once", "[window]")
{
    Fixture f;
    CHECK(f.made == 1);
    CHECK(f.page("plan") == nullptr);

    f.window.showPage(QStringLiteral("plan"));
    f.window.showPage(QStringLiteral("today"));
    f.window.showPage(QStringLiteral("plan"));

    CHECK(f.made == 2);
    CHECK(f.page("plan")->isVisible());
    CHECK_FALSE(f.page("today")->isVisible());
}

TEST_CASE("a page is told each time it is shown, with what it was asked to show", "[window]")
{
    Fixture f;

    f.window.showPage(QStringLiteral("plan"), 7);
    f.window.showPage(QStringLiteral("today"));
    emit f.page("today")->pageRequested(QStringLiteral("plan"), QStringLiteral("again"));

    CHECK(f.page("plan")->opened == QVariantList {7, QStringLiteral("again")});
}

TEST_CASE("Ctrl and a number goes to the rail's entries in order", "[window]")
{
    Fixture f;

    QTest::keyClick(&f.window, Qt::Key_3, Qt::ControlModifier);
    CHECK(f.window.currentPageId() == QStringLiteral("progress"));
    QTest::keyClick(&f.window, Qt::Key_4, Qt::ControlModifier);
    CHECK(f.window.currentPageId() == QStringLiteral("warning-signs"));
    QTest::keyClick(&f.window, Qt::Key_9, Qt::ControlModifier);
    CHECK(f.window.currentPageId() == QStringLiteral("warning-signs"));
    QTest::keyClick(&f.window, Qt::Key_1, Qt::ControlModifier);
    CHECK(f.window.currentPageId() == QStringLiteral("today"));
    CHECK(f.window.rail().current() == QStringLiteral("today"));
}

TEST_CASE("F1 shows the warning signs and Alt+Left leads back", "[window]")
{
    Fixture f;

    QTest::keyClick(&f.window, Qt::Key_F1);
    CHECK(f.window.currentPageId() == QStringLiteral("warning-signs"));
    QTest::keyClick(&f.window, Qt::Key_Left, Qt::AltModifier);
    CHECK(f.window.currentPageId() == QStringLiteral("today"));
    QTest::keyClick(&f.window, Qt::Key_Left, Qt::AltModifier);
    CHECK(f.window.currentPageId() == QStringLiteral("today"));
}

TEST_CASE("Ctrl+F goes to the search of the page that is shown", "[window]")
{
    Fixture f;

    QTest::keyClick(&f.window, Qt::Key_F, Qt::ControlModifier);

    CHECK(f.page("today")->search->hasFocus());
}

TEST_CASE("a page without an entry marks the one it belongs to, a bare one hides the rail", "[window]")
{
    Fixture f;
    f.window.showPage(QStringLiteral("plan"));

    f.window.showPage(QStringLiteral("log"));
    CHECK(f.window.rail().current() == QStringLiteral("today"));
    CHECK(f.window.rail().isVisible());
    f.window.showPage(QStringLiteral("player"));
    CHECK_FALSE(f.window.rail().isVisible());
    f.window.showPage(QStringLiteral("plan"));
    CHECK(f.window.rail().isVisible());
}

TEST_CASE("no key leaves a page that stands alone", "[window]")
{
    Fixture f;
    f.window.showPage(QStringLiteral("player"));

    QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(&f.window, Qt::Key_F1);

    CHECK(f.window.currentPageId() == QStringLiteral("player"));
}

TEST_CASE("the keyboard is where the page is", "[window][keyboard]")
{
    Fixture f;
    CHECK(f.window.focusWidget() == f.page("today"));

    f.page("today")->search->setFocus();
    QTest::keyClick(&f.window, Qt::Key_2, Qt::ControlModifier);
    CHECK(f.page("plan")->isAncestorOf(f.window.focusWidget()));

    f.window.rail().findChild<QWidget*>(QStringLiteral("rail-plan"))->setFocus();
    QTest::keyClick(&f.window, Qt::Key_3, Qt::ControlModifier);
    CHECK(f.window.focusWidget()->objectName() == QStringLiteral("rail-progress"));
}

TEST_CASE("a page scrolls by the keys that nothing on it takes", "[window][keyboard]")
{
    Fixture f;
    auto* tall = new QWidget;
    tall->setFixedHeight(3000);
    f.page("today")->column()->addWidget(tall);
    const QScrollBar& bar = *f.page("today")->findChild<QScrollArea*>()->verticalScrollBar();
    REQUIRE(QTest::qWaitFor([&bar] { return bar.maximum() > 0; }));
    f.page("today")->search->setFocus();

    QTest::keyClick(f.window.focusWidget(), Qt::Key_PageDown);
    CHECK(bar.value() == bar.pageStep());
    QTest::keyClick(f.page("today"), Qt::Key_End);
    CHECK(bar.value() == bar.maximum());
    QTest::keyClick(f.page("today"), Qt::Key_Home);
    CHECK(bar.value() == 0);
}

TEST_CASE("what was done can be undone by key and from the toast", "[window][undo]")
{
    Fixture f;
    int value = 0;
    f.undo.push(new Step(value));
    REQUIRE(value == 1);
    auto* toast = f.window.findChild<Toast*>();

    QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);
    CHECK(value == 0);
    CHECK(toast->words() == QStringLiteral("Undone: Add one"));
    QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(value == 1);

    emit f.page("today")->done(QStringLiteral("Session saved."));
    CHECK(toast->words() == QStringLiteral("Session saved."));
    QTest::mouseClick(toast->findChild<QPushButton*>(), Qt::LeftButton);
    CHECK(value == 0);
}

TEST_CASE("undo with nothing to undo does nothing", "[window][undo]")
{
    Fixture f;

    QTest::keyClick(&f.window, Qt::Key_Z, Qt::ControlModifier);

    CHECK(f.window.findChild<Toast*>()->words().isEmpty());
}

TEST_CASE("size and theme are remembered, and nothing else", "[window][settings]")
{
    Fixture f;
    f.window.resize(1000, 720);
    f.theme.setChoice(ThemeChoice::Dark);
    f.window.close();

    const QStringList keys = f.settings.allKeys();
    CHECK(keys == QStringList {QStringLiteral("window/geometry"), QStringLiteral("window/theme")});

    f.theme.setChoice(ThemeChoice::Light);
    f.settings.setValue(QStringLiteral("window/theme"), QStringLiteral("dark"));
    ThemeSwitch theme(*static_cast<QApplication*>(QCoreApplication::instance()));
    const MainWindow next(theme, f.settings, nullptr);
    CHECK(theme.choice() == ThemeChoice::Dark);
    CHECK(next.size() == QSize(1000, 720));
    theme.setChoice(ThemeChoice::Light);
}

TEST_CASE("other pages can take the place of all", "[window]")
{
    Fixture f;

    f.window.clearPages();
    f.window.addPage({QStringLiteral("caseload"), QStringLiteral("people"), QStringLiteral("Caseload")},
                     [] { return new SamplePage(QStringLiteral("caseload")); });
    f.window.showPage(QStringLiteral("caseload"));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    CHECK(f.window.currentPageId() == QStringLiteral("caseload"));
    CHECK_FALSE(f.window.hasPage(QStringLiteral("today")));
    CHECK(f.window.rail().current() == QStringLiteral("caseload"));
}

TEST_CASE("the window fits a small screen", "[window]")
{
    const Fixture f;

    CHECK(f.window.minimumSize().width() <= 1024);
    CHECK(f.window.minimumSize().height() <= 700);
}
