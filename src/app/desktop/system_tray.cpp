#include "system_tray.h"

#include <QIcon>
#include <QPainter>
#include <QPixmap>

#include "ui/theme/icons.h"

namespace backbridge {

namespace {

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

SystemTray::SystemTray(QObject* parent)
    : TrayPlace(parent)
    , m_icon(mark())
{
    connect(m_menu.addAction(tr("Open Backbridge")), &QAction::triggered, this, &TrayPlace::windowWanted);
    connect(m_menu.addAction(tr("Log today’s session")), &QAction::triggered, this, &TrayPlace::logWanted);
    m_menu.addSeparator();
    connect(m_menu.addAction(tr("Quit")), &QAction::triggered, this, &TrayPlace::quitWanted);
    m_icon.setContextMenu(&m_menu);
    m_icon.setToolTip(tr("Backbridge"));
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            emit windowWanted();
        }
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &TrayPlace::todayWanted);
}

} // namespace backbridge
