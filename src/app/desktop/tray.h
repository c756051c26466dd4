#pragma once

#include <QObject>
#include <QSettings>

#include "backbridge/workspace/workspace.h"
#include "tray_place.h"
#include "ui/reminder/reminder_watch.h"
#include "ui/shell/main_window.h"

namespace backbridge {

/// Reminds of sessions, and keeps the program in the tray for that when its window is closed: when the person
/// wants it and the desktop has a tray.
class Tray : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    Tray(Workspace& workspace, ui::MainWindow& window, TrayPlace& place, QSettings& settings);

    /// Shows the window, wherever it is.
    void bringUp();

signals:
    void quitWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();
    void open(const QString& page);
    void remind(const QString& words);

    Workspace& m_workspace;
    ui::MainWindow& m_window;
    TrayPlace& m_place;
    QSettings& m_settings;
    ui::ReminderWatch m_watch;
    bool m_quitting = false;
};

} // namespace backbridge
