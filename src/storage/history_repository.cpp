#include "backbridge/storage/history_repository.h"

#include "row.h"

namespace backbridge::storage {

namespace {

std::vector<HistoryEntry> readAll(Statement& select)
{
    std::vector<HistoryEntry> entries;
    while (select.next()) {
        HistoryEntry entry;
        Row(select, "history")
            .read("kind", entry.kind)
            .read("record_id", entry.recordId)
            .read("client_id", entry.client)
            .read("at", entry.at)
            .read("reason", entry.reason)
            .read("record", entry.record);
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace

void HistoryRepository::add(const HistoryEntry& entry)
{
    Statement insert(m_database,
                     QStringLiteral("INSERT INTO history (kind, record_id, client_id, at, reason, record)"
                                    " VALUES (?, ?, ?, ?, ?, ?)"));
    insert.run(entry.kind, entry.recordId, entry.client, entry.at, entry.reason, entry.record);
}

bool HistoryRepository::holds(const QString& recordId, const QByteArray& record) const
{
    Statement select(m_database, QStringLiteral("SELECT 1 FROM history WHERE record_id = ? AND record = ?"));
    select.run(recordId, record);
    return select.next();
}

std::vector<HistoryEntry> HistoryRepository::ofRecord(const QString& recordId) const
{
    Statement select(m_database,
                     QStringLiteral("SELECT kind, record_id, client_id, at, reason, record FROM history"
                                    " WHERE record_id = ? ORDER BY seq"));
    select.run(recordId);
    return readAll(select);
}

std::vector<HistoryEntry> HistoryRepository::ofClient(const ClientId& client) const
{
    Statement select(m_database,
                     QStringLiteral("SELECT kind, record_id, client_id, at, reason, record FROM history"
                                    " WHERE client_id = ? ORDER BY seq"));
    select.run(client);
    return readAll(select);
}

} // namespace backbridge::storage
