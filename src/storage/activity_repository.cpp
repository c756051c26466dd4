#include "backbridge/storage/activity_repository.h"

#include "failures.h"
#include "row.h"

namespace backbridge::storage {

namespace {

const QString kColumns =
    QStringLiteral("SELECT id, client_id, date, kind, minutes, note, updated_at, revision, unknown_fields"
                   " FROM activity");

std::vector<Activity> readAll(Statement& select)
{
    std::vector<Activity> activities;
    while (select.next()) {
        Activity activity;
        Row(select, "activity")
            .read("id", activity.id)
            .read("client_id", activity.client)
            .read("date", activity.date)
            .read("kind", activity.kind)
            .read("minutes", activity.minutes)
            .read("note", activity.note)
            .read("updated_at", activity.updatedAt)
            .read("revision", activity.revision)
            .read("unknown_fields", activity.unknownFields);
        activities.push_back(std::move(activity));
    }
    return activities;
}

} // namespace

std::vector<Activity> ActivityRepository::ofClient(const ClientId& client) const
{
    Statement select(m_database,
                     kColumns + QStringLiteral(" WHERE client_id = ? ORDER BY date, updated_at, id"));
    select.run(client);
    return readAll(select);
}

std::vector<Activity> ActivityRepository::ofClient(const ClientId& client, QDate first, QDate last) const
{
    Statement select(
        m_database,
        kColumns
            + QStringLiteral(" WHERE client_id = ? AND date BETWEEN ? AND ? ORDER BY date, updated_at, id"));
    select.run(client, first, last);
    return readAll(select);
}

std::optional<Activity> ActivityRepository::find(const ActivityId& id) const
{
    Statement select(m_database, kColumns + QStringLiteral(" WHERE id = ?"));
    select.run(id);
    std::vector<Activity> found = readAll(select);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

Activity ActivityRepository::save(Activity activity)
{
    const QString insert = QStringLiteral(
        "INSERT INTO activity (client_id, date, kind, minutes, note, updated_at, unknown_fields,"
        " revision, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
    const QString update =
        QStringLiteral("UPDATE activity SET client_id = ?, date = ?, kind = ?, minutes = ?, note = ?,"
                       " updated_at = ?, unknown_fields = ?, revision = ? WHERE id = ? AND revision = ?");
    if (!writeRevision(m_database, insert, update, activity.revision, activity.client, activity.date,
                       activity.kind, activity.minutes, activity.note, activity.updatedAt,
                       activity.unknownFields, activity.revision + 1, activity.id)) {
        throw staleRevision(Record::Activity);
    }
    activity.revision += 1;
    return activity;
}

void ActivityRepository::remove(const ActivityId& id)
{
    Statement remove(m_database, QStringLiteral("DELETE FROM activity WHERE id = ?"));
    remove.run(id);
    if (remove.rowsAffected() == 0) {
        throw notFound(Record::Activity);
    }
}

} // namespace backbridge::storage
