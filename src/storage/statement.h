#pragma once

#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <memory>
#include <unordered_map>

#include "backbridge/storage/database.h"
#include "values.h"

namespace backbridge::storage {

/// Statements of one connection that were prepared before and are not in use, by their text. Preparing costs
/// more than running most of them.
class StatementCache {
public:
    /// The statement of this text, or null when there is none to be had.
    [[nodiscard]] std::unique_ptr<QSqlQuery> take(const QString& sql);
    void giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query);

private:
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_idle;
};

/// One SQL statement with `?` placeholders, read forward only. Every error is thrown as a Failure that
/// carries SQL and codes, never values. `sql` must be a text of the program's own.
class Statement {
public:
    Statement(Database& database, const QString& sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Runs with `values` for the placeholders, in order; again with others as often as wanted.
    template <typename... Values>
    void run(const Values&... values)
    {
        runWith({toColumn(values)...});
    }

    void runWith(const QVariantList& values);

    /// Steps to the next row; false after the last one.
    [[nodiscard]] bool next();

    /// The value in `column` of the present row, from 0.
    [[nodiscard]] QVariant value(int column) const { return m_query->value(column); }

    /// Rows that the last run inserted, changed or removed.
    [[nodiscard]] int rowsAffected() const { return m_query->numRowsAffected(); }

    [[nodiscard]] const Database& database() const { return m_database; }

private:
    [[noreturn]] void fail() const;

    Database& m_database;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
};

/// Makes the row with `insert` when `revision` is 0, else writes over the row of that revision with `update`.
/// Both take `values`; `update` ends in "AND revision = ?" besides, `insert` in "ON CONFLICT (id) DO
/// NOTHING". False when nothing was written, because the stored row has another revision.
template <typename... Values>
[[nodiscard]] bool writeRevision(Database& database, const QString& insert, const QString& update,
                                 int revision, const Values&... values)
{
    Statement write(database, revision == 0 ? insert : update);
    if (revision == 0) {
        write.run(values...);
    } else {
        write.run(values..., revision);
    }
    return write.rowsAffected() > 0;
}

} // namespace backbridge::storage
