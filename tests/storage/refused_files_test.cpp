#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include "backbridge/storage/database.h"
#include "storage/files.h"
#include "storage/inspection.h"
#include "storage/migrator.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

constexpr qint64 kUserVersionOffset = 60;
constexpr qint64 kApplicationIdOffset = 68;

/// A folder with one data file that holds a client with some sessions.
struct Sample {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("data.backbridge"));

    Sample()
    {
        const auto database = Database::open(path);
        const Client client = saved(*database, fullClient());
        for (int day = 0; day < 40; ++day) {
            saved(*database, plainSession(client.id, QDate(2026, 1, 1).addDays(day)));
        }
    }
};

/// Opens `path` and checks that everything in its folder is as it was.
std::optional<FailureKind> refusal(const QString& path)
{
    const QString folder = QFileInfo(path).path();
    const auto before = filesIn(folder);

    const std::optional<FailureKind> kind = kindOf([&] { (void)Database::open(path); });

    const auto after = filesIn(folder);
    CHECK(before.keys() == after.keys());
    CHECK(before == after);
    return kind;
}

} // namespace

TEST_CASE("A file that a newer program made is refused and left as it is", "[storage][refused][unhappy]")
{
    const Sample sample;
    overwrite(sample.path, kUserVersionOffset, QByteArray::fromHex("000003e7"));

    CHECK(refusal(sample.path) == FailureKind::NewerProgram);
}

TEST_CASE("A newer version that stands only in the write-ahead log is seen too",
          "[storage][refused][unhappy]")
{
    const Sample sample;
    const QTemporaryDir killed;
    const QString path = killed.filePath(QStringLiteral("data.backbridge"));
    {
        // What lies on the disk while a newer program is at work is what it leaves when it is killed.
        const SqliteFile newer(sample.path, SqliteFile::Mode::ReadWrite);
        execute(newer.handle(), sample.path, QStringLiteral("PRAGMA user_version = 999"));
        REQUIRE(QFile::copy(sample.path, path));
        REQUIRE(QFile::copy(sample.path + QStringLiteral("-wal"), path + QStringLiteral("-wal")));
    }
    REQUIRE(peek(path, newestVersion(migrations())) == FileState::Ours);

    CHECK(refusal(path) == FailureKind::NewerProgram);
}

TEST_CASE("Another program's SQLite file is refused and left as it is", "[storage][refused][unhappy]")
{
    const Sample sample;
    overwrite(sample.path, kApplicationIdOffset, QByteArray::fromHex("0f055112"));

    CHECK(refusal(sample.path) == FailureKind::ForeignFile);
}

TEST_CASE("Files that are no database at all are refused and left as they are", "[storage][refused][unhappy]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("letter.txt"));

    SECTION("a short text")
    {
        writeContent(path, "Dear all,\n");
        CHECK(refusal(path) == FailureKind::ForeignFile);
    }
    SECTION("a long text")
    {
        writeContent(path, QByteArray(200'000, 'x'));
        CHECK(refusal(path) == FailureKind::ForeignFile);
    }
    SECTION("one byte")
    {
        writeContent(path, "S");
        CHECK(refusal(path) == FailureKind::ForeignFile);
    }
    SECTION("zeros")
    {
        writeContent(path, QByteArray(8'192, '\0'));
        CHECK(refusal(path) == FailureKind::ForeignFile);
    }
    SECTION("a folder")
    {
        REQUIRE(QDir().mkdir(path));
        CHECK(refusal(path) == FailureKind::ForeignFile);
    }
    SECTION("a device")
    {
        CHECK(kindOf([] { (void)Database::open(QStringLiteral("/dev/null")); }) == FailureKind::ForeignFile);
    }
}

TEST_CASE("A file that was cut off is damaged and left as it is", "[storage][refused][unhappy]")
{
    const Sample sample;
    const QByteArray whole = contentOf(sample.path);
    const int cut = GENERATE(100, 512, 4'096, 8'192, 20'000, 61'440);
    REQUIRE(cut < whole.size());
    CAPTURE(cut);
    writeContent(sample.path, whole.left(cut));

    CHECK(refusal(sample.path) == FailureKind::Damaged);
}

TEST_CASE("A file with a wiped page is damaged and left as it is", "[storage][refused][unhappy]")
{
    const Sample sample;
    const auto pages = static_cast<int>(QFileInfo(sample.path).size() / 4'096);
    const int page = GENERATE_COPY(range(1, pages));
    CAPTURE(page);
    overwrite(sample.path, qint64 {page} * 4'096, QByteArray(4'096, '\0'));

    CHECK(refusal(sample.path) == FailureKind::Damaged);
}

TEST_CASE("A file whose first page lost all but its head is damaged", "[storage][refused][unhappy]")
{
    const Sample sample;
    overwrite(sample.path, 100, QByteArray(3'996, '\0'));

    CHECK(refusal(sample.path) == FailureKind::Damaged);
}

TEST_CASE("A file that may not be written, or not be read, is refused", "[storage][refused][unhappy]")
{
    const Sample sample;
    const auto everyone = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther;
    const auto enter = QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther;
    const auto write = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;

    SECTION("the folder may not be written")
    {
        REQUIRE(QFile::setPermissions(sample.path, everyone | write));
        REQUIRE(QFile::setPermissions(sample.folder.path(), everyone | enter));
        const auto before = filesIn(sample.folder.path());

        CHECK(kindWithoutRights([&] { (void)Database::open(sample.path); }) == FailureKind::ReadOnly);
        CHECK(kindWithoutRights([&] { (void)Database::open(sample.path + QStringLiteral(".other")); })
              == FailureKind::ReadOnly);
        CHECK(filesIn(sample.folder.path()) == before);
        REQUIRE(QFile::setPermissions(sample.folder.path(), everyone | enter | write));
    }
    SECTION("the file may not be written")
    {
        REQUIRE(QFile::setPermissions(sample.path, everyone));
        REQUIRE(QFile::setPermissions(sample.folder.path(), everyone | enter | write));
        const auto before = filesIn(sample.folder.path());

        CHECK(kindWithoutRights([&] { (void)Database::open(sample.path); }) == FailureKind::ReadOnly);
        CHECK(filesIn(sample.folder.path()) == before);
    }
    SECTION("the file may not be read")
    {
        REQUIRE(QFile::setPermissions(sample.path, QFile::Permissions()));
        REQUIRE(QFile::setPermissions(sample.folder.path(), everyone | enter | write));

        CHECK(kindWithoutRights([&] { (void)Database::open(sample.path); }) == FailureKind::Unreadable);
    }
    SECTION("the folder cannot be made")
    {
        REQUIRE(QFile::setPermissions(sample.folder.path(), everyone | enter));

        CHECK(kindWithoutRights(
                  [&] { (void)Database::open(sample.folder.filePath(QStringLiteral("deeper/data"))); })
              == FailureKind::ReadOnly);
        REQUIRE(QFile::setPermissions(sample.folder.path(), everyone | enter | write));
    }
}
