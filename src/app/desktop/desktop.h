#pragma once

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include <memory>

#include "backbridge/domain/clock.h"
#include "backbridge/workspace/data_location.h"
#include "backbridge/workspace/workspace.h"
#include "instance.h"
#include "system_motion.h"
#include "system_tray.h"
#include "tray.h"
#include "ui/clients/shown_client.h"
#include "ui/controls/prompter.h"
#include "ui/paper/sheet_printer.h"
#include "ui/player/player_sound.h"
#include "ui/shell/main_window.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/motion_switch.h"
#include "ui/theme/theme.h"

namespace backbridge {

/// The window program, wired together: theme, data and pages. Opens one data file at a time.
class Desktop : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    Desktop(QApplication& application, const Clock& clock);
    ~Desktop() override;

    /// Opens `path` in the window; when that fails, the window says why and offers what can be done. When
    /// another Backbridge has it open, that one is brought up and this one ends.
    void open(const QString& path);

    /// Opens example data that nobody keeps.
    void openExample();

private:
    void show(std::unique_ptr<Workspace> workspace);
    void showFailure(const QString& path, const QString& words);
    void addPages();
    void nameClient();

    ui::ThemeSwitch m_theme;
    ui::MotionSwitch m_motion;
    SystemMotion m_systemMotion;
    Instance m_instance;
    ui::FocusRing m_focusRing;
    QSettings m_settings;
    const Clock& m_clock;
    SystemSteadyClock m_steadyClock;
    std::unique_ptr<QTemporaryDir> m_exampleFolder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ui::Prompter> m_prompter;
    std::unique_ptr<ui::SheetPrinter> m_printer;
    std::unique_ptr<ui::PlayerSound> m_sound;
    std::unique_ptr<ui::ShownClient> m_shownClient;
    std::unique_ptr<ui::MainWindow> m_window;
    SystemTray m_place;
    std::unique_ptr<Tray> m_tray; ///< null while there is no data
};

} // namespace backbridge
