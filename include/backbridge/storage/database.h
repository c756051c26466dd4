#pragma once

#include <QSqlDatabase>
#include <QString>

#include <memory>

class QLockFile;

namespace backbridge::storage {

/// One open data file: the lock beside it, the hardened connection, the schema brought up to date.
/// Everything here throws Failure; a file that is refused stays byte for byte as it was.
class Database {
public:
    /// Opens `path`, making it (mode 0600, its folder 0700) when it does not exist. Takes the file's lock,
    /// refuses foreign, newer and damaged files, backs the file up before a migration.
    static std::unique_ptr<Database> open(const QString& path);

    /// A database that lives in memory and ends with this object: for tests and previews.
    static std::unique_ptr<Database> inMemory();

    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    [[nodiscard]] QSqlDatabase connection() const { return m_connection; }

    /// The file's path, or ":memory:".
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    Database(QString path, QSqlDatabase connection, std::unique_ptr<QLockFile> lock);

    QString m_path;
    QSqlDatabase m_connection;
    std::unique_ptr<QLockFile> m_lock;
};

/// One unit of work: everything until commit() happens or nothing does. Not nested.
class Transaction {
public:
    /// Begins; waits up to the busy time for another writer, then throws Busy.
    explicit Transaction(Database& database);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    /// Rolls back what was not committed.
    ~Transaction();

    /// Makes it durable; throws when that cannot be done, and then nothing has happened.
    void commit();

private:
    QSqlDatabase m_connection;
    bool m_open = false;
};

} // namespace backbridge::storage
