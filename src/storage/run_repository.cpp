#include "backbridge/storage/run_repository.h"

#include "row.h"

namespace backbridge::storage {

std::optional<QByteArray> RunRepository::find(const ClientId& client) const
{
    Statement select(m_database, QStringLiteral("SELECT content FROM session_run WHERE client_id = ?"));
    select.run(client);
    if (!select.next()) {
        return std::nullopt;
    }
    QByteArray content;
    Row(select, "session_run").read("content", content);
    return content;
}

void RunRepository::save(const ClientId& client, const QByteArray& content)
{
    Statement(m_database,
              QStringLiteral("INSERT INTO session_run (client_id, content) VALUES (?, ?)"
                             " ON CONFLICT (client_id) DO UPDATE SET content = excluded.content"))
        .run(client, content);
}

void RunRepository::remove(const ClientId& client)
{
    Statement(m_database, QStringLiteral("DELETE FROM session_run WHERE client_id = ?")).run(client);
}

} // namespace backbridge::storage
