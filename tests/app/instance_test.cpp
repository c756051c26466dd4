#include <QDBusConnection>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>
#include <optional>

#include "app/desktop/instance.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

/// A session bus of the test's own.
class Bus {
public:
    Bus()
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--session"), QStringLiteral("--nofork"),
                        QStringLiteral("--nopidfile"), QStringLiteral("--print-address")});
        REQUIRE(m_daemon.waitForStarted());
        REQUIRE(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }

    Bus(const Bus&) = delete;
    Bus& operator=(const Bus&) = delete;

    ~Bus()
    {
        for (const QString& name : m_names) {
            QDBusConnection::disconnectFromBus(name);
        }
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    /// A new connection, as each program has its own.
    QDBusConnection connect()
    {
        m_names << QStringLiteral("program %1").arg(m_names.size());
        QDBusConnection connection = QDBusConnection::connectToBus(m_address, m_names.back());
        REQUIRE(connection.isConnected());
        return connection;
    }

private:
    QProcess m_daemon;
    QString m_address;
    QStringList m_names;
};

/// Whether another program that has `path` open answers. It waits for that one, so it asks in a thread.
bool callUp(const Instance& instance, const QString& path)
{
    bool answered = false;
    const std::unique_ptr<QThread> thread(
        QThread::create([&instance, &path, &answered] { answered = instance.callUp(path); }));
    thread->start();
    REQUIRE(QTest::qWaitFor([&thread] { return thread->isFinished(); }));
    return answered;
}

/// Two programs on one bus, the first with a data file open.
struct Two {
    Two()
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        first.emplace(bus.connect());
        first->announce(path);
    }

    Bus bus;
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("data.sqlite"));
    std::optional<Instance> first;
    Instance second {bus.connect()};
};

} // namespace

TEST_CASE("A second start on the same data calls up the first", "[instance]")
{
    Two two;
    const QSignalSpy called(&*two.first, &Instance::called);

    SECTION("by the file's name")
    {
        CHECK(callUp(two.second, two.path));
        CHECK(called.size() == 1);
    }
    SECTION("by a link to the file")
    {
        const QString link = two.folder.filePath(QStringLiteral("link.sqlite"));
        REQUIRE(QFile::link(two.path, link));
        CHECK(callUp(two.second, link));
        CHECK(called.size() == 1);
    }
    SECTION("not for other data")
    {
        CHECK_FALSE(callUp(two.second, two.folder.filePath(QStringLiteral("other.sqlite"))));
        CHECK(called.isEmpty());
    }
}

TEST_CASE("Who has gone, or has opened something else, is not called up", "[instance]")
{
    Two two;
    SECTION("gone")
    {
        two.first.reset();
    }
    SECTION("other data opened")
    {
        two.first->announce(two.folder.filePath(QStringLiteral("other.sqlite")));
    }
    CHECK_FALSE(callUp(two.second, two.path));
}

TEST_CASE("Without a bus nobody answers", "[instance]")
{
    Instance alone {QDBusConnection(QStringLiteral("no such bus"))};
    alone.announce(QStringLiteral("/data.sqlite"));

    CHECK_FALSE(alone.callUp(QStringLiteral("/data.sqlite")));
}
