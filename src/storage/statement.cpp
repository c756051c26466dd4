#include "statement.h"

#include <QSqlError>

#include "failures.h"

namespace backbridge::storage {

std::unique_ptr<QSqlQuery> StatementCache::take(const QString& sql)
{
    const auto found = m_idle.find(sql);
    if (found == m_idle.end()) {
        return nullptr;
    }
    std::unique_ptr<QSqlQuery> query = std::move(found->second);
    m_idle.erase(found);
    return query;
}

void StatementCache::giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query)
{
    m_idle.insert_or_assign(sql, std::move(query));
}

Statement::Statement(Database& database, const QString& sql)
    : m_database(database)
    , m_sql(sql)
    , m_query(database.m_statements->take(sql))
{
    if (m_query == nullptr) {
        m_query = std::make_unique<QSqlQuery>(database.connection());
        m_query->setForwardOnly(true);
        if (!m_query->prepare(m_sql)) {
            fail();
        }
    }
}

Statement::~Statement()
{
    // Ends the statement, so that it holds neither a read nor a write open.
    m_query->finish();
    m_database.m_statements->giveBack(m_sql, std::move(m_query));
}

bool Statement::next()
{
    if (m_query->next()) {
        return true;
    }
    if (m_query->lastError().isValid()) {
        fail();
    }
    return false;
}

void Statement::runWith(const QVariantList& values)
{
    m_query->finish();
    for (int i = 0; i < values.size(); ++i) {
        m_query->bindValue(i, values[i]);
    }
    if (!m_query->exec()) {
        fail();
    }
}

void Statement::fail() const
{
    const QSqlError error = m_query->lastError();
    throw failureFor(error.nativeErrorCode().toInt(), m_database.path(),
                     error.databaseText() + QStringLiteral("; ") + m_sql);
}

} // namespace backbridge::storage
