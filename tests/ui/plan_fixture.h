#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "support/catch.h"
#include "support/workspace_fixture.h"
#include "ui/plan/plan_builder_page.h"
#include "ui/plan/plan_page.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

namespace backbridge::test {

/// The window with the pages of plans, and empty ones where they lead. Wednesday 18 March 2026.
class PlanWindow {
public:
    PlanWindow()
        : data(QDate(2026, 3, 18))
        , client(data.addClient())
        , window(theme, settings, &data.workspace.undoStack())
    {
        using namespace ui;
        for (const auto* id : {"today", "clients", "log", "exercise"}) {
            window.addPage({QLatin1String(id), QStringLiteral("today"), QLatin1String(id)},
                           [] { return new Page; });
        }
        window.addPage({QStringLiteral("plan"), QStringLiteral("plan"), QStringLiteral("Plan")},
                       [this] { return new PlanPage(data.workspace); });
        window.addPage({QStringLiteral("plan-builder"), {}, {}, RailGroup::Main, QStringLiteral("plan")},
                       [this] { return new PlanBuilderPage(data.workspace); });
        window.resize(1280, 800);
    }

    /// Shows the page and waits until it can take keys.
    ui::Page& show(const char* id, const QVariant& argument = {})
    {
        window.showPage(QLatin1String(id), argument);
        window.show();
        QApplication::setActiveWindow(&window);
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        return *window.page(QLatin1String(id));
    }

    [[nodiscard]] std::vector<Plan> plans() const { return data.workspace.plans(client.id); }

    [[nodiscard]] QString shownPage() const { return window.currentPageId(); }

    WorkspaceFixture data;
    Client client;

private:
    QTemporaryDir m_folder;
    QSettings settings {m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::ThemeSwitch theme {*static_cast<QApplication*>(QCoreApplication::instance())};

public:
    ui::MainWindow window;
};

/// The one shown widget of this name below `root`.
template <typename Widget = QWidget>
Widget& part(QWidget& root, const char* name)
{
    for (Widget* found : root.findChildren<Widget*>(QLatin1String(name))) {
        if (found->isVisible()) {
            return *found;
        }
    }
    FAIL("nothing is shown that is named " << name);
    throw std::logic_error(name);
}

inline bool isShown(QWidget& root, const char* name)
{
    for (const QWidget* found : root.findChildren<QWidget*>(QLatin1String(name))) {
        if (found->isVisible()) {
            return true;
        }
    }
    return false;
}

/// Presses the left button in the middle of the named part.
inline void click(QWidget& root, const char* name)
{
    QTest::mouseClick(&part(root, name), Qt::LeftButton);
}

/// A key to whatever has the focus.
inline void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

inline void type(const char* text)
{
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClicks(QApplication::focusWidget(), QLatin1String(text));
}

} // namespace backbridge::test
