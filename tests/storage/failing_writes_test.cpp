#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include "backbridge/storage/backup.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "storage/files.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

struct OpenFile {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("data.backbridge"));
    std::unique_ptr<Database> database = Database::open(path);
    Client client = saved(*database, plainClient(QStringLiteral("A")));

    void pragma(const QString& text) const
    {
        (void)firstColumn(database->handle(), path, QStringLiteral("PRAGMA ") + text);
    }
};

} // namespace

TEST_CASE("On a full disk a save fails as such and leaves nothing half-written", "[storage][unhappy]")
{
    const OpenFile file;
    const Session before = saved(*file.database, fullSession(file.client.id));
    const int pages = number(file.database->handle(), file.path, QStringLiteral("PRAGMA page_count"));
    file.pragma(QStringLiteral("max_page_count = %1").arg(pages + 2));
    Session large = fullSession(file.client.id);
    // The session's row still finds room, its many entries do not.
    for (int i = 0; i < 90; ++i) {
        large.entries.push_back(large.entries.front());
        large.entries.back().note = QString(500, QLatin1Char('x'));
    }

    CHECK(kindOf([&] { saved(*file.database, large); }) == FailureKind::DiskFull);

    CHECK_FALSE(file.database->inTransaction());
    CHECK(SessionRepository(*file.database).ofClient(file.client.id) == std::vector {before});
    CHECK(checkData(*file.database).isEmpty());
    file.pragma(QStringLiteral("max_page_count = 1000000"));
    CHECK(saved(*file.database, large).revision == 1);
}

TEST_CASE("Where writing is forbidden a save fails as such", "[storage][unhappy]")
{
    const OpenFile file;
    file.pragma(QStringLiteral("query_only = ON"));

    CHECK(kindOf([&] { saved(*file.database, plainClient(QStringLiteral("B"))); }) == FailureKind::ReadOnly);

    file.pragma(QStringLiteral("query_only = OFF"));
    CHECK(ClientRepository(*file.database).all().size() == 1);
}

TEST_CASE("While another program writes to the file, a save is refused and works afterwards",
          "[storage][unhappy]")
{
    const OpenFile file;
    sqlite3_busy_timeout(file.database->handle(), 1);
    const SqliteFile other(file.path, SqliteFile::Mode::ReadWrite);
    execute(other.handle(), file.path, QStringLiteral("BEGIN IMMEDIATE"));

    CHECK(kindOf([&] { const Transaction transaction(*file.database); }) == FailureKind::Busy);

    execute(other.handle(), file.path, QStringLiteral("ROLLBACK"));
    CHECK(saved(*file.database, plainClient(QStringLiteral("B"))).revision == 1);
}

TEST_CASE("A statement that failed can be run again", "[storage][unhappy]")
{
    const OpenFile file;
    Session wrong = fullSession(file.client.id);
    wrong.painBefore = 11;
    for (int i = 0; i < 3; ++i) {
        CHECK(kindOf([&] { saved(*file.database, wrong); }) == FailureKind::Other);
    }
    wrong.painBefore = 10;

    CHECK(saved(*file.database, wrong).revision == 1);
}

TEST_CASE("A page that went bad while the file was open is found when it is read", "[storage][unhappy]")
{
    OpenFile file;
    for (int day = 0; day < 200; ++day) {
        saved(*file.database, fullSession(file.client.id));
    }
    const int pages = number(file.database->handle(), file.path, QStringLiteral("PRAGMA page_count"));
    // Everything into the main file and out of the cache, as after a while.
    (void)firstColumn(file.database->handle(), file.path, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    file.pragma(QStringLiteral("shrink_memory"));
    for (int page = 2; page < pages; ++page) {
        overwrite(file.path, qint64 {page} * 4'096, QByteArray(4'096, '\xff'));
    }

    CHECK(kindOf([&] { (void)SessionRepository(*file.database).ofClient(file.client.id); })
          == FailureKind::Damaged);
}
