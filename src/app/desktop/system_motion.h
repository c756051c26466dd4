#pragma once

#include <QDBusVariant>
#include <QObject>
#include <QString>

namespace backbridge {

/// Asks the desktop whether its user wants less motion, and hears of it when that changes. Where nobody
/// answers (no session bus, another system), motion is welcome.
class SystemMotion : public QObject {
    Q_OBJECT

public:
    explicit SystemMotion(QObject* parent = nullptr);

    /// Asks; the answer comes later, if at all.
    void ask();

signals:
    void answered(bool still);

private slots:
    void hear(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void read(const QString& group, const QString& key);
};

} // namespace backbridge
