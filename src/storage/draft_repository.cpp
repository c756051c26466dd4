#include "backbridge/storage/draft_repository.h"

#include "row.h"

namespace backbridge::storage {

std::vector<QByteArray> DraftRepository::ofClient(const ClientId& client) const
{
    Statement select(
        m_database,
        QStringLiteral("SELECT content FROM plan_draft WHERE client_id = ? ORDER BY kept_at DESC"));
    select.run(client);
    std::vector<QByteArray> contents;
    while (select.next()) {
        Row(select, "plan_draft").read("content", contents.emplace_back());
    }
    return contents;
}

void DraftRepository::save(const ClientId& client, const PlanId& plan, const QByteArray& content)
{
    Q_ASSERT(m_database.inTransaction());
    Statement(m_database,
              QStringLiteral("INSERT INTO plan_draft (client_id, plan_id, kept_at, content)"
                             " VALUES (?, ?, (SELECT COALESCE(MAX(kept_at), 0) + 1 FROM plan_draft), ?)"
                             " ON CONFLICT (client_id, plan_id) DO UPDATE"
                             " SET kept_at = excluded.kept_at, content = excluded.content"))
        .run(client, plan, content);
}

void DraftRepository::remove(const ClientId& client, const PlanId& plan)
{
    Statement(m_database, QStringLiteral("DELETE FROM plan_draft WHERE client_id = ? AND plan_id = ?"))
        .run(client, plan);
}

bool DraftRepository::hasOrphans() const
{
    Statement select(
        m_database,
        QStringLiteral("SELECT 1 FROM plan_draft WHERE client_id NOT IN (SELECT id FROM client) LIMIT 1"));
    select.run();
    return select.next();
}

void DraftRepository::removeOrphans()
{
    Statement(m_database,
              QStringLiteral("DELETE FROM plan_draft WHERE client_id NOT IN (SELECT id FROM client)"))
        .run();
}

} // namespace backbridge::storage
