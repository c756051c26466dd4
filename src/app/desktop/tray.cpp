#include "tray.h"

#include <QApplication>
#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include "ui/theme/icons.h"

namespace backbridge {

namespace {

const QString kTold = QStringLiteral("window/tray-told");
constexpr int kIconSize = 64;

/// The program's mark.
QIcon mark()
{
    QPixmap pixmap(kIconSize, kIconSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    ui::paintPicture(painter, QRectF(pixmap.rect()), QStringLiteral("app"));
    painter.end();
    return {pixmap};
}

} // namespace

Tray::Tray(Workspace& workspace, ui::MainWindow& window, QSettings& settings)
    : m_workspace(workspace)
    , m_window(window)
    , m_settings(settings)
    , m_watch(workspace)
    , m_icon(mark())
{
    connect(m_menu.addAction(tr("Open Backbridge")), &QAction::triggered, this,
            [this] { showWindow(QString()); });
    connect(m_menu.addAction(tr("Log today’s session")), &QAction::triggered, this,
            [this] { showWindow(QStringLiteral("log")); });
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, qApp, &QApplication::quit);
    m_icon.setContextMenu(&m_menu);
    m_icon.setToolTip(tr("Backbridge"));
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            showWindow(QString());
        }
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { showWindow(QStringLiteral("today")); });
    connect(&m_watch, &ui::ReminderWatch::due, this, &Tray::remind);
    connect(&m_workspace, &Workspace::reminderChanged, this, &Tray::follow);
    m_window.installEventFilter(this);
    follow();
}

void Tray::follow()
{
    const std::optional<Reminder> reminder = m_workspace.reminder();
    const bool stays = reminder && reminder->keepInTray && QSystemTrayIcon::isSystemTrayAvailable();
    m_icon.setVisible(stays);
    QApplication::setQuitOnLastWindowClosed(!stays);
}

bool Tray::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Close && m_icon.isVisible()
        && !m_settings.value(kTold).toBool()) {
        m_settings.setValue(kTold, true);
        m_icon.showMessage(tr("Backbridge goes on here"),
                           tr("It reminds you of sessions. Quit it from the menu of this icon."));
    }
    return QObject::eventFilter(watched, event);
}

void Tray::showWindow(const QString& page)
{
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
    if (!page.isEmpty()) {
        m_window.showPage(page);
    }
}

void Tray::remind(const QString& words)
{
    if (m_icon.isVisible()) {
        m_icon.showMessage(tr("Backbridge"), words);
    } else {
        m_window.tell(words);
    }
}

} // namespace backbridge
