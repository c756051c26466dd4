#include "backbridge/storage/template_repository.h"

#include "failures.h"
#include "row.h"

namespace backbridge::storage {

std::vector<QByteArray> TemplateRepository::all() const
{
    Statement select(m_database, QStringLiteral("SELECT content FROM plan_template ORDER BY id"));
    select.run();
    std::vector<QByteArray> contents;
    while (select.next()) {
        Row(select, "plan_template").read("content", contents.emplace_back());
    }
    return contents;
}

void TemplateRepository::save(const TemplateId& id, const QByteArray& content)
{
    Q_ASSERT(m_database.inTransaction());
    Statement(m_database,
              QStringLiteral("INSERT INTO plan_template (id, content) VALUES (?, ?)"
                             " ON CONFLICT (id) DO UPDATE SET content = excluded.content"))
        .run(id, content);
}

void TemplateRepository::remove(const TemplateId& id)
{
    Statement remove(m_database, QStringLiteral("DELETE FROM plan_template WHERE id = ?"));
    remove.run(id);
    if (remove.rowsAffected() == 0) {
        throw notFound(Record::Template);
    }
}

} // namespace backbridge::storage
