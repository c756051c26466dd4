#include "backbridge/storage/import_repository.h"

#include "failures.h"
#include "row.h"

namespace backbridge::storage {

std::vector<ImportRecord> ImportRepository::all() const
{
    Statement select(m_database,
                     QStringLiteral("SELECT id, at, file_name, library FROM import ORDER BY at DESC, id"));
    select.run();
    std::vector<ImportRecord> records;
    while (select.next()) {
        ImportRecord record;
        Row(select, "import")
            .read("id", record.id)
            .read("at", record.at)
            .read("file_name", record.fileName)
            .read("library", record.library);
        records.push_back(std::move(record));
    }
    return records;
}

ImportedSessions ImportRepository::sessionsOf(const ImportId& id) const
{
    Statement select(m_database,
                     QStringLiteral("SELECT COUNT(*), MIN(client_id) FROM session WHERE import_id = ?"));
    select.run(id);
    ImportedSessions sessions;
    if (select.next()) {
        Row(select, "session").read("count", sessions.count).read("client_id", sessions.client);
    }
    return sessions;
}

void ImportRepository::save(const ImportRecord& record)
{
    Q_ASSERT(m_database.inTransaction());
    Statement(m_database,
              QStringLiteral("INSERT INTO import (id, at, file_name, library) VALUES (?, ?, ?, ?)"
                             " ON CONFLICT (id) DO UPDATE SET at = excluded.at,"
                             " file_name = excluded.file_name, library = excluded.library"))
        .run(record.id, record.at, record.fileName, record.library);
}

void ImportRepository::remove(const ImportId& id)
{
    Statement remove(m_database, QStringLiteral("DELETE FROM import WHERE id = ?"));
    remove.run(id);
    if (remove.rowsAffected() == 0) {
        throw notFound(Record::Import);
    }
}

} // namespace backbridge::storage
