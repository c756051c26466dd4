#pragma once

#include <QSqlDatabase>
#include <QString>

#include <memory>

class QLockFile;
struct sqlite3;

namespace backbridge::storage {

class StatementCache;

/// One open data file: the lock beside it, the hardened connection, the schema brought up to date.
/// Everything here throws Failure; a file that is refused stays byte for byte as it was.
/// Belongs to the thread that opened it.
class Database {
public:
    /// Opens `path`, making it (mode 0600, its folder 0700) when it does not exist or is empty. Takes the
    /// file's lock, refuses foreign, newer and damaged files, and backs the file up as
    /// "<path>.before-v<version>.backup" before a migration.
    static std::unique_ptr<Database> open(const QString& path);

    /// A database that lives in memory and ends with this object: for tests and previews.
    static std::unique_ptr<Database> inMemory();

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    /// Gone when this object is: keep no copy.
    [[nodiscard]] QSqlDatabase connection() const { return m_connection; }

    /// SQLite's own handle beneath the connection, for what Qt cannot say.
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    /// The file's full path with links resolved, or ":memory:".
    [[nodiscard]] const QString& path() const { return m_path; }

    /// Whether a Transaction is open.
    [[nodiscard]] bool inTransaction() const;

private:
    friend class Statement;

    Database(QString path, const QSqlDatabase& connection, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QSqlDatabase m_connection;
    sqlite3* m_handle;
    std::unique_ptr<StatementCache> m_statements;
};

/// One unit of work: everything until commit() happens or nothing does. Not nested.
class Transaction {
public:
    /// Begins; waits up to the busy time for another writer, then throws Busy. `database` must outlive this.
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Rolls back what was not committed.
    ~Transaction();

    /// Makes it durable; throws when that cannot be done, and then nothing has happened.
    void commit();

private:
    void rollBack();

    Database& m_database;
    bool m_open = false;
};

} // namespace backbridge::storage
