#include "sqlite_file.h"

#include <QUrl>

#include <sqlite3.h>

#include <memory>

#include "failures.h"

namespace backbridge::storage {

namespace {

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

Failure lastFailure(sqlite3* handle, const QString& path, const QString& sql)
{
    return failureFor(sqlite3_extended_errcode(handle), path,
                      QStringLiteral("%1; %2").arg(QString::fromUtf8(sqlite3_errmsg(handle)), sql.left(200)));
}

QByteArray uriOf(const QString& path, SqliteFile::Mode mode)
{
    QUrl url = QUrl::fromLocalFile(path);
    switch (mode) {
    case SqliteFile::Mode::Immutable:
        url.setQuery(QStringLiteral("mode=ro&immutable=1"));
        break;
    case SqliteFile::Mode::ReadOnly:
        url.setQuery(QStringLiteral("mode=ro"));
        break;
    case SqliteFile::Mode::ReadWrite:
        url.setQuery(QStringLiteral("mode=rw"));
        break;
    }
    return url.toEncoded();
}

} // namespace

void execute(sqlite3* handle, const QString& path, const QString& sql)
{
    if (sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        throw lastFailure(handle, path, sql);
    }
}

QStringList firstColumn(sqlite3* handle, const QString& path, const QString& sql)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &raw, nullptr) != SQLITE_OK) {
        throw lastFailure(handle, path, sql);
    }
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(raw);
    QStringList result;
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(raw)) == SQLITE_ROW) {
        const auto* text = sqlite3_column_text(raw, 0);
        result.append(QString::fromUtf8(reinterpret_cast<const char*>(text), sqlite3_column_bytes(raw, 0)));
    }
    if (code != SQLITE_DONE) {
        throw lastFailure(handle, path, sql);
    }
    return result;
}

int number(sqlite3* handle, const QString& path, const QString& sql)
{
    return firstColumn(handle, path, sql).value(0).toInt();
}

SqliteFile::SqliteFile(const QString& path, Mode mode)
{
    const int access = mode == Mode::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const int code =
        sqlite3_open_v2(uriOf(path, mode).constData(), &m_handle, access | SQLITE_OPEN_URI, nullptr);
    if (code != SQLITE_OK) {
        sqlite3_close_v2(m_handle);
        throw failureFor(code, path, QStringLiteral("open"));
    }
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, 5'000);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (mode != Mode::ReadWrite) {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
}

SqliteFile::~SqliteFile()
{
    sqlite3_close_v2(m_handle);
}

} // namespace backbridge::storage
