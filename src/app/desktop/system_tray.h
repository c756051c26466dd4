#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

#include "tray_place.h"

namespace backbridge {

/// The desktop's own tray, with the program's mark and a menu.
class SystemTray : public TrayPlace {
    Q_OBJECT

public:
    explicit SystemTray(QObject* parent = nullptr);

    [[nodiscard]] bool isThere() const override { return QSystemTrayIcon::isSystemTrayAvailable(); }

    void setShown(bool shown) override { m_icon.setVisible(shown); }

    [[nodiscard]] bool isShown() const override { return m_icon.isVisible(); }

    void say(const QString& title, const QString& words) override { m_icon.showMessage(title, words); }

private:
    QMenu m_menu;
    QSystemTrayIcon m_icon;
};

} // namespace backbridge
