#include "instance.h"

#include <QCryptographicHash>
#include <QDBusMessage>
#include <QFileInfo>

#include <utility>

namespace backbridge {

namespace {

const QString kPath = QStringLiteral("/instance");
const QString kInterface = QStringLiteral("org.backbridge.Instance");
constexpr int kWaitMilliseconds = 2'000;
constexpr qsizetype kNameLength = 16;

/// The same for the same file, however it is named; says nothing about where it lies.
QString serviceFor(const QString& path)
{
    const QFileInfo info(path);
    const QString resolved = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray hash =
        QCryptographicHash::hash(resolved.toUtf8(), QCryptographicHash::Sha256).toHex().left(kNameLength);
    return QStringLiteral("org.backbridge.Data.d%1").arg(QString::fromLatin1(hash));
}

} // namespace

Instance::Instance(QDBusConnection bus, QObject* parent)
    : QObject(parent)
    , m_bus(std::move(bus))
{
}

Instance::~Instance()
{
    withdraw();
}

void Instance::announce(const QString& path)
{
    withdraw();
    const QString service = serviceFor(path);
    if (m_bus.isConnected() && m_bus.registerService(service)) {
        m_service = service;
        m_bus.registerObject(kPath, this, QDBusConnection::ExportScriptableSlots);
    }
}

bool Instance::callUp(const QString& path) const
{
    if (!m_bus.isConnected()) {
        return false;
    }
    const QDBusMessage call =
        QDBusMessage::createMethodCall(serviceFor(path), kPath, kInterface, QStringLiteral("show"));
    return m_bus.call(call, QDBus::Block, kWaitMilliseconds).type() == QDBusMessage::ReplyMessage;
}

void Instance::withdraw()
{
    if (!m_service.isEmpty()) {
        m_bus.unregisterObject(kPath);
        m_bus.unregisterService(m_service);
        m_service.clear();
    }
}

} // namespace backbridge
