#include "backbridge/storage/plan_repository.h"

#include "failures.h"
#include "plan_rows.h"
#include "statement.h"

namespace backbridge::storage {

std::vector<Plan> PlanRepository::ofClient(const ClientId& client) const
{
    return readPlans(m_database, PlansOf::Client, client.text());
}

std::optional<Plan> PlanRepository::find(const PlanId& id) const
{
    std::vector<Plan> found = readPlans(m_database, PlansOf::Id, id.text());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Plan PlanRepository::save(Plan plan)
{
    Q_ASSERT(m_database.inTransaction());
    Q_ASSERT(!plan.versions.empty());
    const QString insert = QStringLiteral(
        "INSERT INTO plan (client_id, kind, title, goal, start_date, ended_on, last_date, weeks,"
        " set_by, updated_at, unknown_fields, revision, id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO NOTHING");
    const QString update = QStringLiteral(
        "UPDATE plan SET client_id = ?, kind = ?, title = ?, goal = ?, start_date = ?, ended_on = ?,"
        " last_date = ?, weeks = ?, set_by = ?, updated_at = ?, unknown_fields = ?, revision = ?"
        " WHERE id = ? AND revision = ?");
    const bool written =
        writeRevision(m_database, insert, update, plan.revision, plan.client, plan.kind, plan.title,
                      plan.goal, plan.startDate, plan.endedOn, plan.lastDay(), plan.current().weeks,
                      plan.setBy, plan.updatedAt, plan.unknownFields, plan.revision + 1, plan.id);
    if (!written) {
        throw staleRevision(Record::Plan);
    }
    if (plan.revision > 0) {
        removeParts(m_database, plan.id);
    }
    insertParts(m_database, plan);
    plan.revision += 1;
    return plan;
}

void PlanRepository::remove(const PlanId& id)
{
    Statement remove(m_database, QStringLiteral("DELETE FROM plan WHERE id = ?"));
    remove.run(id);
    if (remove.rowsAffected() == 0) {
        throw notFound(Record::Plan);
    }
}

} // namespace backbridge::storage
