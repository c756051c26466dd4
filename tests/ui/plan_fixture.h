#pragma once

#include <QSettings>
#include <QTemporaryDir>

#include "support/fake_prompter.h"
#include "support/workspace_fixture.h"
#include "ui/page_tools.h"
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
        , window(m_theme, m_settings, &data.workspace.undoStack())
    {
        using namespace ui;
        for (const auto* id : {"today", "clients", "log", "exercise"}) {
            window.addPage({QLatin1String(id), QStringLiteral("today"), QLatin1String(id)},
                           [] { return new Page; });
        }
        window.addPage({QStringLiteral("plan"), QStringLiteral("plan"), QStringLiteral("Plan")},
                       [this] { return new PlanPage(data.workspace); });
        window.addPage({QStringLiteral("plan-builder"), {}, {}, RailGroup::Main, QStringLiteral("plan")},
                       [this] { return new PlanBuilderPage(data.workspace, prompter); });
        window.resize(1280, 800);
    }

    /// Shows the page and waits until it can take keys.
    ui::Page& show(const char* id, const QVariant& argument = {})
    {
        window.showPage(QLatin1String(id), argument);
        showActive(window);
        return *window.page(QLatin1String(id));
    }

    [[nodiscard]] std::vector<Plan> plans() const { return data.workspace.plans(client.id); }

    [[nodiscard]] QString shownPage() const { return window.currentPageId(); }

    WorkspaceFixture data;
    FakePrompter prompter;
    Client client;

private:
    QTemporaryDir m_folder;
    QSettings m_settings {m_folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::ThemeSwitch m_theme {*static_cast<QApplication*>(QCoreApplication::instance())};

public:
    ui::MainWindow window;
};

} // namespace backbridge::test
