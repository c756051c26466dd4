#include "verified_copy.h"

#include <QCryptographicHash>
#include <QFile>

#include <sqlite3.h>

#include <array>
#include <memory>

#include "backbridge/domain/failure.h"
#include "durable.h"
#include "failures.h"
#include "hardening.h"
#include "sqlite_file.h"

namespace backbridge::storage {

namespace {

constexpr qsizetype kHashChunkBytes = 64LL * 1024;

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using PreparedStatement = std::unique_ptr<sqlite3_stmt, Finalize>;

QString quoted(const QString& text, QLatin1Char mark)
{
    return mark + QString(text).replace(mark, QString(2, mark)) + mark;
}

/// Adds values to a hash, each with its type and length in front so that no two lists of values look alike.
class ValueHash {
public:
    void add(char type, const char* bytes, qsizetype size)
    {
        m_pending.append(type);
        m_pending.append(reinterpret_cast<const char*>(&size), sizeof size);
        m_pending.append(bytes, size);
        if (m_pending.size() >= kHashChunkBytes) {
            m_hash.addData(m_pending);
            m_pending.resize(0);
        }
    }

    void add(sqlite3_stmt* row, int column)
    {
        const int type = sqlite3_column_type(row, column);
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, column));
        add(static_cast<char>(type), bytes, sqlite3_column_bytes(row, column));
    }

    QByteArray result()
    {
        m_hash.addData(m_pending);
        return m_hash.result();
    }

private:
    QCryptographicHash m_hash {QCryptographicHash::Sha256};
    QByteArray m_pending;
};

void addRows(ValueHash& hash, sqlite3* handle, const QString& path, const QString& sql)
{
    sqlite3_stmt* row = nullptr;
    int code = sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &row, nullptr);
    const PreparedStatement statement(row);
    if (code == SQLITE_OK) {
        while ((code = sqlite3_step(row)) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(row); ++column) {
                hash.add(row, column);
            }
        }
    }
    if (code != SQLITE_DONE) {
        throw failureFor(sqlite3_extended_errcode(handle), path, sql);
    }
}

/// Every row of `table` in the order of its key, which is the same in a copy.
QString rowsOf(sqlite3* handle, const QString& path, const QString& table)
{
    const QString info = QStringLiteral("FROM pragma_table_info(%1)").arg(quoted(table, QLatin1Char('\'')));
    QStringList columns;
    QStringList keys;
    for (const QString& name :
         firstColumn(handle, path, QStringLiteral("SELECT name %1 ORDER BY cid").arg(info))) {
        columns.append(quoted(name, QLatin1Char('"')));
    }
    const QString keysSql = QStringLiteral("SELECT name %1 WHERE pk > 0 ORDER BY pk").arg(info);
    for (const QString& name : firstColumn(handle, path, keysSql)) {
        keys.append(quoted(name, QLatin1Char('"')));
    }
    return QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
        .arg(columns.join(QLatin1Char(',')), quoted(table, QLatin1Char('"')),
             (keys.isEmpty() ? columns : keys).join(QLatin1Char(',')));
}

void vacuumInto(sqlite3* handle, const QString& source, const QString& target)
{
    const AttachAllowed attachAllowed(handle);
    sqlite3_stmt* raw = nullptr;
    int code = sqlite3_prepare_v2(handle, "VACUUM INTO ?1", -1, &raw, nullptr);
    const PreparedStatement statement(raw);
    const QByteArray name = target.toUtf8();
    if (code == SQLITE_OK) {
        sqlite3_bind_text(raw, 1, name.constData(), static_cast<int>(name.size()), SQLITE_STATIC);
        code = sqlite3_step(raw);
    }
    if (code != SQLITE_DONE) {
        // Reading the source is what damage stops; everything else is about the place written to.
        const int extended = sqlite3_extended_errcode(handle);
        const bool damaged = (extended & 0xff) == SQLITE_CORRUPT || (extended & 0xff) == SQLITE_NOTADB;
        throw failureFor(extended, damaged ? source : target,
                         QStringLiteral("VACUUM INTO: %1").arg(QString::fromUtf8(sqlite3_errmsg(handle))));
    }
}

void verify(sqlite3* handle, const QString& source, const QString& copy)
{
    const SqliteFile file(copy, SqliteFile::Mode::Immutable);
    requireWhole(file.handle(), copy);
    for (const auto* pragma : {"PRAGMA application_id", "PRAGMA user_version"}) {
        const QString sql = QLatin1String(pragma);
        if (number(handle, source, sql) != number(file.handle(), copy, sql)) {
            throw Failure(FailureKind::Other, copy, QStringLiteral("%1 differs in the copy").arg(sql));
        }
    }
    if (contentHash(handle, source) != contentHash(file.handle(), copy)) {
        throw Failure(FailureKind::Other, copy, QStringLiteral("the content differs in the copy"));
    }
}

} // namespace

QByteArray contentHash(sqlite3* handle, const QString& path)
{
    ValueHash hash;
    addRows(hash, handle, path,
            QStringLiteral(
                "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"));
    const QString tables = QStringLiteral(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
        " ORDER BY name");
    for (const QString& table : firstColumn(handle, path, tables)) {
        addRows(hash, handle, path, rowsOf(handle, path, table));
    }
    return hash.result();
}

void requireWhole(sqlite3* handle, const QString& path)
{
    const QStringList faults = firstColumn(handle, path, QStringLiteral("PRAGMA integrity_check(1)"));
    if (faults != QStringList(QStringLiteral("ok"))) {
        throw Failure(FailureKind::Damaged, path, faults.value(0));
    }
    const QStringList orphans = firstColumn(handle, path, QStringLiteral("PRAGMA foreign_key_check"));
    if (!orphans.isEmpty()) {
        throw Failure(FailureKind::Damaged, path,
                      QStringLiteral("%1 has rows that refer to nothing").arg(orphans.first()));
    }
}

void removeCompanions(const QString& path)
{
    for (const auto* ending : {"-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1String(ending));
    }
}

void removeDataFile(const QString& path)
{
    QFile::remove(path);
    removeCompanions(path);
}

void copyVerified(sqlite3* handle, const QString& source, const QString& target)
{
    const QString copy = target + QStringLiteral(".copying");
    removeDataFile(copy);
    try {
        createPrivateFile(copy);
        vacuumInto(handle, source, copy);
        makeDurable(copy);
        verify(handle, source, copy);
        removeCompanions(target);
        putInPlace(copy, target);
    } catch (const Failure& failure) {
        removeDataFile(copy);
        throw Failure(failure.kind(), failure.subject() == copy ? target : failure.subject(),
                      failure.detail());
    }
}

} // namespace backbridge::storage
