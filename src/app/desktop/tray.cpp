#include "tray.h"

#include <QApplication>
#include <QEvent>

#include "ui/controls/guarded.h"

namespace backbridge {

namespace {

const QString kTold = QStringLiteral("window/tray-told");

} // namespace

Tray::Tray(Workspace& workspace, ui::MainWindow& window, TrayPlace& place, QSettings& settings)
    : m_workspace(workspace)
    , m_window(window)
    , m_place(place)
    , m_settings(settings)
    , m_watch(workspace, this)
{
    connect(&m_place, &TrayPlace::windowWanted, this, &Tray::bringUp);
    connect(&m_place, &TrayPlace::todayWanted, this, [this] { open(QStringLiteral("today")); });
    connect(&m_place, &TrayPlace::logWanted, this, [this] { open(QStringLiteral("log")); });
    connect(&m_place, &TrayPlace::quitWanted, this, [this] {
        m_quitting = true; // the window is closed on the way out
        emit quitWanted();
    });
    connect(&m_watch, &ui::ReminderWatch::due, this, &Tray::remind);
    connect(&m_workspace, &Workspace::reminderChanged, this, &Tray::follow);
    // The desktop's place for icons may come after the program, or go before it.
    connect(&m_watch, &ui::ReminderWatch::looked, this, &Tray::follow);
    m_window.installEventFilter(this);
    follow();
}

void Tray::follow()
{
    std::optional<Reminder> reminder;
    if (ui::failureOf([this, &reminder] { reminder = m_workspace.reminder(); })) {
        return; // as it was until the next look
    }
    const bool stays = reminder && reminder->keepInTray && m_place.isThere();
    const bool stayed = m_place.isShown();
    m_place.setShown(stays);
    QApplication::setQuitOnLastWindowClosed(!stays);
    if (stayed && !stays && m_window.isHidden()) {
        bringUp(); // nothing else would lead back to it
    }
}

bool Tray::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::Close && m_place.isShown() && !m_quitting
        && !m_settings.value(kTold).toBool()) {
        m_settings.setValue(kTold, true);
        m_place.say(tr("Backbridge goes on here"),
                    tr("It reminds you of sessions. Quit it from the menu of this icon."));
    }
    return QObject::eventFilter(watched, event);
}

void Tray::bringUp()
{
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Tray::open(const QString& page)
{
    bringUp();
    m_window.showPage(page);
}

void Tray::remind(const QString& words)
{
    if (m_place.isShown()) {
        m_place.say(tr("Backbridge"), words);
    } else {
        m_window.tell(words);
    }
}

} // namespace backbridge
