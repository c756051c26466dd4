#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include "backbridge/storage/backup.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "storage/data_lock.h"
#include "storage/files.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"
#include "storage/verified_copy.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

/// A data file with one client, and names for others beside it.
struct Sample {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("data.backbridge"));
    QString backup = folder.filePath(QStringLiteral("copies of it/b?ckup.backbridge"));
    Client client = fullClient();

    Sample()
    {
        REQUIRE(QDir().mkdir(QFileInfo(backup).path()));
        const auto database = Database::open(path);
        client = saved(*database, client);
        saved(*database, fullPlan(client.id));
        for (int day = 0; day < 30; ++day) {
            saved(*database, fullSession(client.id));
        }
    }

    void makeBackup() const { backupTo(*Database::open(path), backup); }

    /// Changes the data file after the backup was made.
    void change() const { saved(*Database::open(path), plainClient(QStringLiteral("Later"))); }

    [[nodiscard]] static QByteArray hashOf(const QString& file)
    {
        const auto database = Database::open(file);
        return contentHash(database->handle(), file);
    }
};

} // namespace

TEST_CASE("A backup holds what the data file holds, is private and leaves nothing else", "[storage][backup]")
{
    const Sample sample;

    sample.makeBackup();

    CHECK(modeOf(sample.backup) == 0600);
    CHECK(filesIn(QFileInfo(sample.backup).path()).size() == 1);
    CHECK(filesIn(sample.folder.path()).size() == 1);
    CHECK(Sample::hashOf(sample.backup) == Sample::hashOf(sample.path));
    CHECK(ClientRepository(*Database::open(sample.backup)).find(sample.client.id) == sample.client);
}

TEST_CASE("A backup takes the place of an older one", "[storage][backup]")
{
    const Sample sample;
    sample.makeBackup();
    sample.change();

    sample.makeBackup();

    CHECK(ClientRepository(*Database::open(sample.backup)).all().size() == 2);
}

TEST_CASE("A backup holds what is still in the write-ahead log", "[storage][backup]")
{
    const Sample sample;
    const auto database = Database::open(sample.path);
    saved(*database, plainClient(QStringLiteral("Just now")));
    REQUIRE(QFileInfo(sample.path + QStringLiteral("-wal")).size() > 0);

    backupTo(*database, sample.backup);

    CHECK(ClientRepository(*Database::open(sample.backup)).all().size() == 2);
    CHECK(saved(*database, plainClient(QStringLiteral("Afterwards"))).revision == 1);
}

TEST_CASE("A backup that cannot be made leaves what was there", "[storage][backup][unhappy]")
{
    const Sample sample;
    sample.makeBackup();
    const QByteArray before = contentOf(sample.backup);
    const auto database = Database::open(sample.path);

    SECTION("into a folder that is not there")
    {
        CHECK(kindOf([&] { backupTo(*database, sample.folder.filePath(QStringLiteral("no/backup"))); })
              == FailureKind::Missing);
    }
    SECTION("over the open file itself")
    {
        CHECK(kindOf([&] { backupTo(*database, sample.path); }) == FailureKind::OwnData);
    }
    SECTION("over a file that is open elsewhere")
    {
        const auto lock = lockDataFile(sample.backup);
        CHECK(kindOf([&] { backupTo(*database, sample.backup); }) == FailureKind::Busy);
    }
    SECTION("over a folder or a device")
    {
        CHECK(kindOf([&] { backupTo(*database, sample.folder.path()); }) == FailureKind::ReadOnly);
        CHECK(kindOf([&] { backupTo(*database, QStringLiteral("/dev/null")); }) == FailureKind::ReadOnly);
    }
    SECTION("because the data file is damaged")
    {
        (void)firstColumn(database->handle(), sample.path, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
        (void)firstColumn(database->handle(), sample.path, QStringLiteral("PRAGMA shrink_memory"));
        const qint64 size = QFileInfo(sample.path).size();
        constexpr qint64 kWholePages = 8LL * 4'096;
        overwrite(sample.path, kWholePages, QByteArray(size - kWholePages, '\xff'));
        CHECK(kindOf([&] { backupTo(*database, sample.backup); }) == FailureKind::Damaged);
    }

    const bool isAsBefore = contentOf(sample.backup) == before;
    CHECK(isAsBefore);
    CHECK(QDir(QFileInfo(sample.backup).path()).entryList({QStringLiteral("*.copying*")}).isEmpty());
}

TEST_CASE("A restored backup is the data file, and what was there before is kept beside it",
          "[storage][backup][restore]")
{
    const Sample sample;
    sample.makeBackup();
    const QByteArray backedUp = Sample::hashOf(sample.backup);
    sample.change();
    const QByteArray changed = Sample::hashOf(sample.path);

    const QString kept = restoreFrom(sample.backup, sample.path);

    CHECK(kept.startsWith(sample.path + QStringLiteral(".before-restore-")));
    CHECK(modeOf(sample.path) == 0600);
    CHECK(modeOf(kept) == 0600);
    CHECK(filesIn(sample.folder.path()).size() == 2);
    CHECK(Sample::hashOf(sample.path) == backedUp);
    CHECK(Sample::hashOf(kept) == changed);
    CHECK(restoreFrom(sample.backup, sample.path) != kept);
}

TEST_CASE("A backup can be restored where there was nothing", "[storage][backup][restore]")
{
    const Sample sample;
    sample.makeBackup();
    const QString path = sample.folder.filePath(QStringLiteral("new/data.backbridge"));

    CHECK(restoreFrom(sample.backup, path).isEmpty());

    CHECK(Sample::hashOf(path) == Sample::hashOf(sample.backup));
}

TEST_CASE("What a killed program had not merged yet is kept and not mixed with the restored file",
          "[storage][backup][restore]")
{
    const Sample sample;
    sample.makeBackup();
    const QByteArray backedUp = Sample::hashOf(sample.backup);
    runAndKill([&] {
        auto* database = Database::open(sample.path).release();
        saved(*database, plainClient(QStringLiteral("Unmerged")));
    });
    REQUIRE(QFileInfo(sample.path + QStringLiteral("-wal")).size() > 0);

    const QString kept = restoreFrom(sample.backup, sample.path);

    CHECK(Sample::hashOf(sample.path) == backedUp);
    CHECK(ClientRepository(*Database::open(kept)).all().size() == 2);
}

TEST_CASE("The data of a killed program can be restored from its own files", "[storage][backup][restore]")
{
    const Sample sample;
    runAndKill([&] {
        auto* database = Database::open(sample.path).release();
        saved(*database, plainClient(QStringLiteral("Unmerged")));
    });
    const QString path = sample.folder.filePath(QStringLiteral("other.backbridge"));

    CHECK(restoreFrom(sample.path, path).isEmpty());

    CHECK(ClientRepository(*Database::open(path)).all().size() == 2);
}

TEST_CASE("What is no whole backup is not restored, and the data file stays",
          "[storage][backup][restore][unhappy]")
{
    const Sample sample;
    sample.makeBackup();
    const QByteArray whole = contentOf(sample.backup);
    const auto before = filesIn(sample.folder.path());
    const auto restore = [&] {
        return kindOf([&] { (void)restoreFrom(sample.backup, sample.path); });
    };

    SECTION("torn off")
    {
        const qsizetype kept = GENERATE_COPY(take(5, random(100, 60'000)));
        REQUIRE(kept < whole.size());
        CAPTURE(kept);
        writeContent(sample.backup, whole.left(kept));
        CHECK(restore() == FailureKind::Damaged);
    }
    SECTION("with a wiped page")
    {
        overwrite(sample.backup, whole.size() / 4'096 / 2 * 4'096, QByteArray(4'096, '\0'));
        CHECK(restore() == FailureKind::Damaged);
    }
    SECTION("with rows that refer to nothing")
    {
        {
            const SqliteFile file(sample.backup, SqliteFile::Mode::ReadWrite);
            execute(file.handle(), sample.backup, QStringLiteral("DELETE FROM client"));
        }
        CHECK(restore() == FailureKind::Damaged);
    }
    SECTION("of a newer program")
    {
        overwrite(sample.backup, 60, QByteArray::fromHex("000003e7"));
        CHECK(restore() == FailureKind::NewerProgram);
    }
    SECTION("something else")
    {
        writeContent(sample.backup, "Dear all");
        CHECK(restore() == FailureKind::ForeignFile);
    }
    SECTION("empty")
    {
        writeContent(sample.backup, QByteArray());
        CHECK(restore() == FailureKind::ForeignFile);
    }
    SECTION("not there")
    {
        REQUIRE(QFile::remove(sample.backup));
        CHECK(restore() == FailureKind::Missing);
    }

    CHECK(filesIn(sample.folder.path()) == before);
}

TEST_CASE("Nothing is restored over or from a file that is open", "[storage][backup][restore][unhappy]")
{
    const Sample sample;
    sample.makeBackup();

    SECTION("over it")
    {
        const auto open = Database::open(sample.path);
        CHECK(kindOf([&] { (void)restoreFrom(sample.backup, sample.path); }) == FailureKind::Busy);
    }
    SECTION("from it")
    {
        const auto open = Database::open(sample.backup);
        CHECK(kindOf([&] { (void)restoreFrom(sample.backup, sample.path); }) == FailureKind::Busy);
    }
}
