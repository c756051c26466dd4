#include "backbridge/storage/database.h"

#include <QFileInfo>
#include <QLockFile>

#include <sqlite3.h>

#include "backbridge/domain/failure.h"
#include "data_lock.h"
#include "durable.h"
#include "hardening.h"
#include "inspection.h"
#include "opening.h"
#include "sqlite_file.h"
#include "statement.h"

namespace backbridge::storage {

std::unique_ptr<Database> Database::open(const QString& path)
{
    const std::vector<Migration>& steps = migrations();
    const int newest = newestVersion(steps);
    createPrivateFolder(QFileInfo(path).absolutePath());
    const QString file = resolvedPath(path);

    // A look before the lock, so that nothing is put beside a file that is not ours; and one after it,
    // because the file may have been made in between.
    (void)peek(file, newest);
    std::unique_ptr<QLockFile> lock = lockDataFile(file);
    if (peek(file, newest) == FileState::New) {
        createDataFile(file, steps);
    } else {
        inspect(file, newest);
    }
    std::unique_ptr<Database> database(new Database(file, openConnection(file), std::move(lock)));
    requireOurs(database->m_handle, file, newest);
    bringUpToDate(database->m_handle, file, steps);
    return database;
}

std::unique_ptr<Database> Database::inMemory()
{
    const QString memory = QStringLiteral(":memory:");
    std::unique_ptr<Database> database(new Database(memory, openConnection(memory), nullptr));
    bringUpToDate(database->m_handle, memory, migrations());
    return database;
}

Database::Database(QString path, const QSqlDatabase& connection, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_connection(connection)
    , m_handle(handleOf(m_connection))
    , m_statements(std::make_unique<StatementCache>())
{
}

Database::~Database()
{
    m_statements.reset();
    closeConnection(m_connection);
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Transaction::Transaction(Database& database)
    : m_database(database)
{
    // At once for writing: a reader that turned writer could be refused without waiting.
    execute(m_database.handle(), m_database.path(), QStringLiteral("BEGIN IMMEDIATE"));
    m_open = true;
}

Transaction::~Transaction()
{
    rollBack();
}

void Transaction::commit()
{
    try {
        execute(m_database.handle(), m_database.path(), QStringLiteral("COMMIT"));
    } catch (...) {
        rollBack();
        throw;
    }
    m_open = false;
}

void Transaction::rollBack()
{
    // SQLite may have rolled back by itself, as on a full disk.
    if (m_open && m_database.inTransaction()) {
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    m_open = false;
}

} // namespace backbridge::storage
