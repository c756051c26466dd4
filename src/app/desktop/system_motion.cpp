#include "system_motion.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace backbridge {

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kSettings = QStringLiteral("org.freedesktop.portal.Settings");

struct Key {
    const char* group;
    const char* name;
};

/// The common setting, and what desktops had before there was one.
constexpr Key kCommon {"org.freedesktop.appearance", "reduced-motion"}; // 1: reduced
constexpr Key kGnome {"org.gnome.desktop.interface", "enable-animations"}; // false: none
constexpr Key kKde {"org.kde.kdeglobals.KDE", "AnimationDurationFactor"}; // 0: none

bool is(const Key& key, const QString& group, const QString& name)
{
    return group == QLatin1String(key.group) && name == QLatin1String(key.name);
}

/// A value of the portal's older call comes wrapped twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

} // namespace

SystemMotion::SystemMotion(QObject* parent)
    : QObject(parent)
{
}

void SystemMotion::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(kService, kPath, kSettings, QStringLiteral("SettingChanged"), this,
                SLOT(hear(QString, QString, QDBusVariant)));
    for (const Key& key : {kKde, kGnome, kCommon}) {
        read(QLatin1String(key.group), QLatin1String(key.name));
    }
}

void SystemMotion::read(const QString& group, const QString& key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kService, kPath, kSettings, QStringLiteral("Read"));
    call << group << key;
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, group, key](QDBusPendingCallWatcher* done) {
                const QDBusPendingReply<QDBusVariant> reply = *done;
                if (!reply.isError()) {
                    hear(group, key, reply.value());
                }
                done->deleteLater();
            });
}

void SystemMotion::hear(const QString& group, const QString& key, const QDBusVariant& value)
{
    const QVariant plain = unwrapped(value.variant());
    if (is(kCommon, group, key)) {
        emit answered(plain.toUInt() == 1);
    } else if (is(kGnome, group, key)) {
        emit answered(!plain.toBool());
    } else if (is(kKde, group, key)) {
        emit answered(plain.toDouble() <= 0);
    }
}

} // namespace backbridge
