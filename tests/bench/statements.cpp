#include "statements.h"

#include <memory>

#include "measure.h"

namespace backbridge::bench {

namespace {

int record(unsigned /*type*/, void* context, void* statement, void* /*sql*/)
{
    const std::unique_ptr<char, decltype(&sqlite3_free)> text(
        sqlite3_expanded_sql(static_cast<sqlite3_stmt*>(statement)), &sqlite3_free);
    static_cast<std::vector<QByteArray>*>(context)->emplace_back(text.get());
    return 0;
}

void require(bool good, sqlite3* handle)
{
    if (!good) {
        qFatal("SQLite: %s", sqlite3_errmsg(handle));
    }
}

/// Reads every column of the present row, as a program that shows it has to.
qint64 readRow(sqlite3_stmt* statement)
{
    qint64 sum = 0;
    const int columns = sqlite3_column_count(statement);
    for (int column = 0; column < columns; ++column) {
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            sum += sqlite3_column_int64(statement, column);
            break;
        case SQLITE_FLOAT:
            sum += static_cast<qint64>(sqlite3_column_double(statement, column));
            break;
        case SQLITE_NULL:
            break;
        default:
            sum += *sqlite3_column_text(statement, column) + sqlite3_column_bytes(statement, column);
        }
    }
    return sum;
}

using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

} // namespace

StatementRecorder::StatementRecorder(sqlite3* handle)
    : m_handle(handle)
{
    sqlite3_trace_v2(m_handle, SQLITE_TRACE_STMT, &record, &m_statements);
}

StatementRecorder::~StatementRecorder()
{
    sqlite3_trace_v2(m_handle, 0, nullptr, nullptr);
}

std::vector<QByteArray> StatementRecorder::take()
{
    return std::exchange(m_statements, {});
}

PlainConnection::PlainConnection(const QString& path)
{
    require(sqlite3_open(path.toUtf8().constData(), &m_handle) == SQLITE_OK, m_handle);
    const char* setUp = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                        "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;";
    require(sqlite3_exec(m_handle, setUp, nullptr, nullptr, nullptr) == SQLITE_OK, m_handle);
}

PlainConnection::~PlainConnection()
{
    sqlite3_close(m_handle);
}

double PlainConnection::replay(const std::vector<QByteArray>& statements)
{
    std::vector<Prepared> prepared;
    prepared.reserve(statements.size());
    for (const QByteArray& sql : statements) {
        sqlite3_stmt* statement = nullptr;
        require(sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) == SQLITE_OK,
                m_handle);
        prepared.emplace_back(statement, &sqlite3_finalize);
    }
    qint64 sum = 0;
    const double microseconds = measure([&] {
        for (const Prepared& statement : prepared) {
            int result = sqlite3_step(statement.get());
            for (; result == SQLITE_ROW; result = sqlite3_step(statement.get())) {
                sum += readRow(statement.get());
            }
            require(result == SQLITE_DONE, m_handle);
            sqlite3_reset(statement.get());
        }
    });
    keep(sum);
    return microseconds;
}

} // namespace backbridge::bench
