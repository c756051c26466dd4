#include "opening.h"

#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

#include "durable.h"
#include "failures.h"
#include "hardening.h"
#include "sqlite_file.h"
#include "verified_copy.h"

namespace backbridge::storage {

void createDataFile(const QString& path, const std::vector<Migration>& steps)
{
    // Built under another name: killed half-way, the program leaves no half-made data file.
    const QString unfinished = path + QStringLiteral(".new");
    removeDataFile(unfinished);
    try {
        createPrivateFile(unfinished);
        {
            const SqliteFile file(unfinished, SqliteFile::Mode::ReadWrite);
            migrate(file.handle(), unfinished, steps);
            execute(file.handle(), unfinished, QStringLiteral("PRAGMA journal_mode = WAL"));
        }
        makeDurable(unfinished);
        putInPlace(unfinished, path);
    } catch (const Failure& failure) {
        removeDataFile(unfinished);
        throw Failure(failure.kind(), path, failure.detail());
    }
}

QSqlDatabase openConnection(const QString& path)
{
    const QString name = QStringLiteral("backbridge-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    connection.setDatabaseName(path);
    try {
        if (!connection.open()) {
            throw failureFor(connection.lastError().nativeErrorCode().toInt(), path, QStringLiteral("open"));
        }
        sqlite3* handle = handleOf(connection);
        if (sqlite3_db_readonly(handle, "main") != 0) {
            throw Failure(FailureKind::ReadOnly, path, QStringLiteral("opened for reading only"));
        }
        harden(handle, path);
    } catch (...) {
        closeConnection(connection);
        throw;
    }
    return connection;
}

void closeConnection(QSqlDatabase& connection)
{
    const QString name = connection.connectionName();
    connection.close();
    connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

void bringUpToDate(sqlite3* handle, const QString& path, const std::vector<Migration>& steps)
{
    const int present = schemaVersion(handle, path);
    const int newest = newestVersion(steps);
    if (present >= newest) {
        return;
    }
    if (present > 0) {
        copyVerified(handle, path, QStringLiteral("%1.before-v%2.backup").arg(path).arg(newest));
    }
    migrate(handle, path, steps);
}

} // namespace backbridge::storage
