#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

#include "backbridge/storage/atomic_file.h"
#include "backbridge/storage/database.h"
#include "storage/files.h"

#include <sys/resource.h>

using namespace backbridge;
using namespace backbridge::storage;

namespace {

/// A file system of its own with very little room; not mounted where that takes rights this process lacks.
class SmallDisk {
public:
    SmallDisk()
    {
        m_mounted = QProcess::execute(QStringLiteral("mount"),
                                      {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                       QStringLiteral("size=256k"), QStringLiteral("tmpfs"), path()})
            == 0;
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    ~SmallDisk()
    {
        if (m_mounted) {
            QProcess::execute(QStringLiteral("umount"), {path()});
        }
    }

    [[nodiscard]] bool isThere() const { return m_mounted; }

    [[nodiscard]] QString path() const { return m_folder.path(); }

    [[nodiscard]] QString filePath(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

} // namespace

TEST_CASE("A file is written whole, private, and nothing is left beside it", "[storage][atomic]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.json"));
    const QByteArray content(3'000'000, 'x');

    writeFileAtomically(path, content);

    CHECK(readFile(path, content.size()) == content);
    CHECK(modeOf(path) == 0600);
    CHECK(filesIn(folder.path()).size() == 1);
    writeFileAtomically(path, "short");
    CHECK(readFile(path, 100) == "short");
    writeFileAtomically(path, QByteArray());
    CHECK(readFile(path, 100).isEmpty());
    CHECK(filesIn(folder.path()).size() == 1);
}

TEST_CASE("Writing through a link writes the file that it leads to", "[storage][atomic]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.json"));
    const QString link = folder.filePath(QStringLiteral("link.json"));
    writeContent(path, "before");
    REQUIRE(QFile::link(path, link));

    writeFileAtomically(link, "after");

    CHECK(contentOf(path) == "after");
    CHECK(QFileInfo(link).isSymLink());
}

TEST_CASE("On a full disk the file that was there stays", "[storage][atomic][unhappy]")
{
    const SmallDisk disk;
    if (!disk.isThere()) {
        WARN("no file system can be mounted here");
        return;
    }
    const QString path = disk.filePath("out.json");
    writeFileAtomically(path, "before");

    CHECK(kindOf([&] { writeFileAtomically(path, QByteArray(1'000'000, 'x')); }) == FailureKind::DiskFull);

    CHECK(contentOf(path) == "before");
    CHECK(filesIn(disk.path()).size() == 1);
}

TEST_CASE("On a full disk no data file is begun", "[storage][database][unhappy]")
{
    const SmallDisk disk;
    if (!disk.isThere()) {
        WARN("no file system can be mounted here");
        return;
    }
    writeContent(disk.filePath("filler"), QByteArray(200'000, 'x'));

    CHECK(kindOf([&] { (void)Database::open(disk.filePath("data.backbridge")); }) == FailureKind::DiskFull);

    CHECK(filesIn(disk.path()).keys() == QStringList(QStringLiteral("filler")));
}

TEST_CASE("When a write is cut short the file that was there stays", "[storage][atomic][unhappy]")
{
    const QTemporaryDir folder;
    REQUIRE(QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)));
    const QString path = folder.filePath(QStringLiteral("out.json"));
    writeContent(path, "before");
    REQUIRE(QFile::setPermissions(path, QFile::Permissions(0x6666)));

    // A limit on the size of files gives first a short write and then an error, as a full disk does.
    const auto kind = kindWithoutRights([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit {100'000, 100'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        writeFileAtomically(path, QByteArray(1'000'000, 'x'));
    });

    CHECK(kind == FailureKind::DiskFull);
    CHECK(contentOf(path) == "before");
    CHECK(filesIn(folder.path()).size() == 1);
}

TEST_CASE("Where nothing can be written, that is said and nothing changes", "[storage][atomic][unhappy]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("out.json"));

    SECTION("the folder is not there")
    {
        CHECK(kindOf([&] { writeFileAtomically(folder.filePath(QStringLiteral("no/out")), "x"); })
              == FailureKind::Missing);
    }
    SECTION("a folder has the name")
    {
        CHECK(kindOf([&] { writeFileAtomically(folder.path(), "x"); }) == FailureKind::ReadOnly);
    }
    SECTION("a device has the name")
    {
        CHECK(kindOf([&] { writeFileAtomically(QStringLiteral("/dev/full"), "x"); })
              == FailureKind::ReadOnly);
    }
    SECTION("the folder is read-only")
    {
        REQUIRE(QFile::setPermissions(folder.path(), QFile::Permissions(0x5555)));
        CHECK(kindWithoutRights([&] { writeFileAtomically(path, "x"); }) == FailureKind::ReadOnly);
        REQUIRE(QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)));
    }
    SECTION("the file is read-only")
    {
        REQUIRE(QFile::setPermissions(folder.path(), QFile::Permissions(0x7777)));
        writeContent(path, "before");
        REQUIRE(QFile::setPermissions(path, QFile::Permissions(0x4444)));
        CHECK(kindWithoutRights([&] { writeFileAtomically(path, "x"); }) == FailureKind::ReadOnly);
        CHECK(contentOf(path) == "before");
        REQUIRE(QFile::remove(path));
    }

    CHECK(filesIn(folder.path()).isEmpty());
}

TEST_CASE("Reading stops one byte past the limit", "[storage][atomic]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("in.json"));
    writeContent(path, QByteArray(5'000, 'x'));

    CHECK(readFile(path, 5'000).size() == 5'000);
    CHECK(readFile(path, 4'999).size() == 5'000);
    CHECK(readFile(path, 10).size() == 11);
    CHECK(readFile(QStringLiteral("/dev/zero"), 3'000'000).size() == 3'000'001);
}

TEST_CASE("What cannot be read is said", "[storage][atomic][unhappy]")
{
    const QTemporaryDir folder;

    CHECK(kindOf([&] { (void)readFile(folder.filePath(QStringLiteral("no")), 10); }) == FailureKind::Missing);
    CHECK(kindOf([&] { (void)readFile(folder.path(), 10); }) == FailureKind::Unreadable);
}
