#pragma once

#include <QObject>
#include <QString>

namespace backbridge {

/// The place for the program's icon on the desktop. Stood in for in tests.
class TrayPlace : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether the desktop has such a place now; it may come and go.
    [[nodiscard]] virtual bool isThere() const = 0;

    virtual void setShown(bool shown) = 0;
    [[nodiscard]] virtual bool isShown() const = 0;

    /// Words beside the icon.
    virtual void say(const QString& title, const QString& words) = 0;

signals:
    /// The person wants the window, what is due, the log, or the end of the program.
    void windowWanted();
    void todayWanted();
    void logWanted();
    void quitWanted();
};

} // namespace backbridge
