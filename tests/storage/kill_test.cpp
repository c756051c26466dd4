#include <QElapsedTimer>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

#include "backbridge/storage/backup.h"
#include "backbridge/storage/session_repository.h"
#include "kill_session.h"
#include "storage/samples.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

constexpr int kKills = 200;
constexpr int kKillsPerFile = 10;

/// Sessions that the writer said were saved: the latest revision of each.
using Acknowledged = QHash<SessionId, int>;

/// Waits until the writer has said something, or until `milliseconds` have passed when that is not negative.
void waitForWords(QProcess& writer, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (milliseconds < 0 ? writer.bytesAvailable() == 0 : timer.elapsed() < milliseconds) {
        const auto left = milliseconds < 0 ? 10'000 : milliseconds - static_cast<int>(timer.elapsed());
        if (!writer.waitForReadyRead(left) && writer.state() == QProcess::NotRunning) {
            return;
        }
    }
}

void note(const QByteArray& output, Acknowledged& acknowledged)
{
    for (const QByteArray& line : output.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 3) {
            const auto id = SessionId::fromText(QString::fromLatin1(words[0]));
            REQUIRE(id);
            acknowledged[*id] = words[2].toInt();
        }
    }
}

/// Starts a writer on `path` and kills it: now and then while it is opening the file, else while it saves.
void writeAndKill(const QString& path, Chance& chance, Acknowledged& acknowledged)
{
    QProcess writer;
    writer.start(QStringLiteral(BACKBRIDGE_KILL_WRITER), {path});
    REQUIRE(writer.waitForStarted());
    if (!chance.oneIn(5)) {
        waitForWords(writer, -1);
    }
    waitForWords(writer, chance.between(0, 60));
    const bool wasRunning = writer.state() == QProcess::Running;
    writer.kill();
    REQUIRE(writer.waitForFinished());
    INFO(writer.readAllStandardError().toStdString());
    REQUIRE(wasRunning);
    REQUIRE(writer.exitStatus() == QProcess::CrashExit);
    note(writer.readAllStandardOutput(), acknowledged);
}

/// Opens the file as the program does and checks that every session in it is whole and every acknowledged one
/// is there. Returns how many are there that nobody heard of.
int checkFile(const QString& path, Acknowledged& acknowledged)
{
    const auto database = Database::open(path);
    REQUIRE(checkData(*database).isEmpty());
    const std::vector<Session> sessions = SessionRepository(*database).ofClient(killClient().id);
    Acknowledged missing = acknowledged;
    int unheard = 0;
    for (const Session& session : sessions) {
        Session expected = killSession(session.id, session.note.toInt(), session.revision);
        expected.revision = session.revision;
        REQUIRE(session == expected);
        const int heard = missing.take(session.id);
        REQUIRE(session.revision >= heard);
        unheard += session.revision - heard;
        acknowledged[session.id] = session.revision;
    }
    REQUIRE(missing.isEmpty());
    return unheard;
}

} // namespace

TEST_CASE("A program killed at any moment loses nothing it said was saved and leaves nothing half-written",
          "[storage][kill]")
{
    Chance chance(20260106);
    int staleLocks = 0;
    int saves = 0;
    for (int file = 0; file < kKills / kKillsPerFile; ++file) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("data.backbridge"));
        Acknowledged acknowledged;
        for (int kill = 0; kill < kKillsPerFile; ++kill) {
            CAPTURE(file, kill);
            writeAndKill(path, chance, acknowledged);
            staleLocks += QFileInfo::exists(path + QStringLiteral(".lock")) ? 1 : 0;

            const int unheard = checkFile(path, acknowledged);

            // Killed between a commit and the word about it, it leaves one more save than it said.
            REQUIRE(unheard <= 1);
        }
        saves += static_cast<int>(acknowledged.size());
    }
    // Else the kills came at moments when there was nothing to lose.
    CHECK(staleLocks > kKills / 2);
    CHECK(saves > kKills);
}
