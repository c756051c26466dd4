#include "statement.h"

#include <QSqlError>

#include <array>

#include "failures.h"

namespace backbridge::storage {

namespace {

constexpr int kMostPlaceholders = 64;

/// The name of a placeholder by its place.
const QString& nameOf(int place)
{
    static const auto names = [] {
        std::array<QString, kMostPlaceholders> made;
        for (int i = 0; i < kMostPlaceholders; ++i) {
            made[static_cast<std::size_t>(i)] = QStringLiteral(":v%1").arg(i);
        }
        return made;
    }();
    return names.at(static_cast<std::size_t>(place));
}

/// `sql` with names for its question marks. Qt makes up a name for a placeholder without one each time that a
/// value is bound to it, which takes as long as running a small statement.
QString withNames(const QString& sql)
{
    QString named;
    named.reserve(sql.size() * 5 / 4);
    int place = 0;
    for (const QChar character : sql) {
        if (character == QLatin1Char('?')) {
            named += nameOf(place++);
        } else {
            named += character;
        }
    }
    return named;
}

} // namespace

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
        if (!m_query->prepare(withNames(m_sql))) {
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
        m_query->bindValue(nameOf(i), values[i]);
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
