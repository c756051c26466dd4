#include "hardening.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>

#include "backbridge/domain/failure.h"
#include "sqlite_file.h"

namespace backbridge::storage {

namespace {

constexpr int kMaxValueBytes = 16 * 1024 * 1024;
constexpr int kBusyMilliseconds = 5'000;

void require(bool inEffect, const QString& path, const char* setting)
{
    if (!inEffect) {
        throw Failure(FailureKind::Other, path,
                      QStringLiteral("%1 is not in effect").arg(QLatin1String(setting)));
    }
}

void configure(sqlite3* handle, const QString& path, int option, int value, const char* name)
{
    int inEffect = -1;
    require(sqlite3_db_config(handle, option, value, &inEffect) == SQLITE_OK && inEffect == value, path,
            name);
}

} // namespace

sqlite3* handleOf(const QSqlDatabase& connection)
{
    const QVariant handle = connection.driver()->handle();
    QSqlQuery source(connection);
    const bool sameLibrary = std::strcmp(handle.typeName(), "sqlite3*") == 0
        && source.exec(QStringLiteral("SELECT sqlite_source_id()")) && source.next()
        && source.value(0).toString() == QLatin1String(sqlite3_sourceid());
    if (!sameLibrary) {
        throw Failure(FailureKind::Other, connection.databaseName(),
                      QStringLiteral("Qt's driver uses another SQLite library"));
    }
    return *static_cast<sqlite3* const*>(handle.constData());
}

void harden(sqlite3* handle, const QString& path)
{
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyMilliseconds);
    configure(handle, path, SQLITE_DBCONFIG_DEFENSIVE, 1, "DEFENSIVE");
    configure(handle, path, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, "TRUSTED_SCHEMA");
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kMaxValueBytes);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);

    // Sorting must not put data into files elsewhere; the cache holds the pages that a list of clients reads.
    execute(handle, path,
            QStringLiteral("PRAGMA temp_store = MEMORY;"
                           "PRAGMA cell_size_check = ON;"
                           "PRAGMA mmap_size = 0;"
                           "PRAGMA cache_size = -16000;"
                           "PRAGMA synchronous = FULL;"
                           "PRAGMA foreign_keys = ON;"));
    require(number(handle, path, QStringLiteral("PRAGMA foreign_keys")) == 1, path, "foreign_keys");
    require(number(handle, path, QStringLiteral("PRAGMA synchronous")) == 2, path, "synchronous");

    const QString mode = firstColumn(handle, path, QStringLiteral("PRAGMA journal_mode = WAL")).value(0);
    require(mode == QLatin1String(path == QLatin1String(":memory:") ? "memory" : "wal"), path,
            "journal_mode");
}

AttachAllowed::AttachAllowed(sqlite3* handle)
    : m_handle(handle)
{
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 1);
}

AttachAllowed::~AttachAllowed()
{
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
}

} // namespace backbridge::storage
