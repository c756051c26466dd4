#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSysInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/database.h"
#include "storage/files.h"
#include "storage/migrator.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"

#include <sys/file.h>

using namespace backbridge;
using namespace backbridge::storage;

namespace {

QString pragma(const Database& database, const char* name)
{
    return firstColumn(database.handle(), database.path(),
                       QStringLiteral("PRAGMA %1").arg(QLatin1String(name)))
        .value(0);
}

int configured(const Database& database, int option)
{
    int value = -1;
    sqlite3_db_config(database.handle(), option, -1, &value);
    return value;
}

int warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext& /*context*/, const QString& /*message*/)
{
    warnings += type == QtDebugMsg || type == QtInfoMsg ? 0 : 1;
}

} // namespace

TEST_CASE("A data file that does not exist is made, private, in a private folder", "[storage][database]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new/deeper/data.backbridge"));

    const auto database = Database::open(path);
    saved(*database, plainClient(QStringLiteral("Someone")));

    CHECK(modeOf(folder.filePath(QStringLiteral("new/deeper"))) == 0700);
    CHECK(modeOf(path) == 0600);
    CHECK(modeOf(path + QStringLiteral("-wal")) == 0600);
    CHECK(modeOf(path + QStringLiteral("-shm")) == 0600);
    CHECK(database->path() == QFileInfo(path).canonicalFilePath());
}

TEST_CASE("A folder that is there keeps its mode", "[storage][database]")
{
    const QTemporaryDir folder;
    const QString shared = folder.filePath(QStringLiteral("shared"));
    REQUIRE(QDir().mkdir(shared, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup));

    (void)Database::open(shared + QStringLiteral("/data.backbridge"));

    CHECK(modeOf(shared) == 0740);
}

TEST_CASE("An empty file becomes a data file", "[storage][database]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    writeContent(path, QByteArray());

    {
        const auto database = Database::open(path);
        saved(*database, plainClient(QStringLiteral("Someone")));
    }

    CHECK(ClientRepository(*Database::open(path)).all().size() == 1);
}

TEST_CASE("What was saved is there when the file is opened again, and nothing is left beside it",
          "[storage][database]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    Client client;
    {
        const auto database = Database::open(path);
        client = saved(*database, fullClient());
    }
    CHECK(filesIn(folder.path()).keys() == QStringList(QStringLiteral("data.backbridge")));

    const auto database = Database::open(path);

    CHECK(ClientRepository(*database).find(client.id) == client);
}

TEST_CASE("A file with a name full of marks is opened like any other", "[storage][database]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a b?c#d%20e'f&ü.backbridge"));
    {
        const auto database = Database::open(path);
        saved(*database, plainClient(QStringLiteral("Someone")));
    }

    CHECK(ClientRepository(*Database::open(path)).all().size() == 1);
    CHECK(filesIn(folder.path()).size() == 1);
}

TEST_CASE("The limits and pragmas of the storage policy are in effect", "[storage][database]")
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(QStringLiteral("data.backbridge")));

    CHECK(pragma(*database, "journal_mode") == QStringLiteral("wal"));
    CHECK(pragma(*database, "synchronous") == QStringLiteral("2"));
    CHECK(pragma(*database, "foreign_keys") == QStringLiteral("1"));
    CHECK(pragma(*database, "cell_size_check") == QStringLiteral("1"));
    CHECK(pragma(*database, "mmap_size") == QStringLiteral("0"));
    CHECK(pragma(*database, "temp_store") == QStringLiteral("2"));
    CHECK(pragma(*database, "busy_timeout") == QStringLiteral("5000"));
    CHECK(pragma(*database, "application_id") == QString::number(kApplicationId));
    CHECK(pragma(*database, "user_version") == QString::number(newestVersion(migrations())));
    CHECK(configured(*database, SQLITE_DBCONFIG_DEFENSIVE) == 1);
    CHECK(configured(*database, SQLITE_DBCONFIG_TRUSTED_SCHEMA) == 0);
    CHECK(sqlite3_limit(database->handle(), SQLITE_LIMIT_LENGTH, -1) == 16 * 1024 * 1024);
    CHECK(sqlite3_limit(database->handle(), SQLITE_LIMIT_ATTACHED, -1) == 0);
}

TEST_CASE("A database in memory has the same schema and foreign keys", "[storage][database]")
{
    const auto database = Database::inMemory();

    CHECK(database->path() == QStringLiteral(":memory:"));
    CHECK(pragma(*database, "foreign_keys") == QStringLiteral("1"));
    CHECK(pragma(*database, "user_version") == QString::number(newestVersion(migrations())));
}

TEST_CASE("A second writer is refused and told who has the file", "[storage][database][unhappy]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    const auto first = Database::open(path);

    const auto failure = failureOf([&] { (void)Database::open(path); });

    REQUIRE(failure);
    CHECK(failure->kind() == FailureKind::Busy);
    INFO(failure->words().toStdString());
    CHECK(failure->words().contains(path));
    CHECK(failure->words().contains(QString::number(QCoreApplication::applicationPid())));
    CHECK(failure->words().contains(QSysInfo::machineHostName()));
}

TEST_CASE("A second writer that comes by another name is refused too", "[storage][database][unhappy]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    const QString link = folder.filePath(QStringLiteral("link.backbridge"));
    const auto first = Database::open(path);
    REQUIRE(QFile::link(path, link));

    CHECK(kindOf([&] { (void)Database::open(link); }) == FailureKind::Busy);
}

TEST_CASE("The lock of a program that was killed is taken over, with what it had committed",
          "[storage][database][unhappy]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    const Client client = plainClient(QStringLiteral("Someone"));
    runAndKill([&] {
        // Neither is destroyed: the process ends here.
        auto* database = Database::open(path).release();
        saved(*database, client);
    });
    REQUIRE(QFileInfo::exists(path + QStringLiteral(".lock")));
    REQUIRE(QFileInfo(path + QStringLiteral("-wal")).size() > 0);

    const auto database = Database::open(path);

    CHECK(ClientRepository(*database).find(client.id).has_value());
}

TEST_CASE("The lock of a program that was killed before it wrote its name is taken over",
          "[storage][database][unhappy]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    const char* content = GENERATE("", "12", "1234\nbackbridge");
    writeContent(path + QStringLiteral(".lock"), content);

    CAPTURE(content);
    CHECK_FALSE(failureOf([&] { (void)Database::open(path); }));
}

TEST_CASE("A lock without a name that a running program has open is left alone",
          "[storage][database][unhappy]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    QFile lock(path + QStringLiteral(".lock"));
    REQUIRE(lock.open(QIODevice::ReadWrite));
    REQUIRE(::flock(lock.handle(), LOCK_EX) == 0);

    CHECK(kindOf([&] { (void)Database::open(path); }) == FailureKind::Busy);
    CHECK(lock.exists());
}

TEST_CASE("What a killed program left of a new file is cleared away", "[storage][database][unhappy]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    writeContent(path + QStringLiteral(".new"), "half a file");
    writeContent(path + QStringLiteral(".new-journal"), "and its journal");

    (void)Database::open(path);

    CHECK(filesIn(folder.path()).keys() == QStringList(QStringLiteral("data.backbridge")));
}

TEST_CASE("Opening, using and closing says nothing on the error stream", "[storage][database]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    warnings = 0;
    const QtMessageHandler before = qInstallMessageHandler(countWarnings);

    for (int i = 0; i < 2; ++i) {
        const auto database = Database::open(path);
        const auto other = Database::inMemory();
        saved(*database, plainClient(QStringLiteral("Someone")));
        (void)ClientRepository(*database).summaries(QDate(2026, 1, 5), true);
    }

    qInstallMessageHandler(before);
    CHECK(warnings == 0);
    CHECK(QSqlDatabase::connectionNames().isEmpty());
}

TEST_CASE("A transaction that is not committed has not happened", "[storage][database]")
{
    const auto database = Database::inMemory();
    {
        Transaction transaction(*database);
        CHECK(database->inTransaction());
        ClientRepository(*database).save(plainClient(QStringLiteral("Someone")));
    }

    CHECK_FALSE(database->inTransaction());
    CHECK(ClientRepository(*database).all().empty());
}
