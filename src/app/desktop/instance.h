#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

namespace backbridge {

/// Lets a second start on the same data bring up the window that is there already. Without a session bus
/// nobody is heard and nobody answers.
class Instance : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.backbridge.Instance")

public:
    explicit Instance(QDBusConnection bus, QObject* parent = nullptr);
    ~Instance() override;

    /// Says on the bus that this program has the data file `path` open.
    void announce(const QString& path);

    /// Asks the program that has `path` open to show its window. Whether one did.
    [[nodiscard]] bool callUp(const QString& path) const;

public slots:

    /// For the bus.
    Q_SCRIPTABLE void show() { emit called(); } // NOLINT(readability-redundant-access-specifiers)

signals:
    void called();

private:
    void withdraw();

    QDBusConnection m_bus;
    QString m_service; ///< as announced; empty for none
};

} // namespace backbridge
