#include "backbridge/storage/client_repository.h"

#include "failures.h"
#include "row.h"

namespace backbridge::storage {

namespace {

QString selectWhere(QLatin1String condition)
{
    return QStringLiteral("SELECT id, name, birth_year, contact, notes, care_tags, equipment, clearance_by,"
                          " clearance_on, clearance_valid_to, archived, updated_at, revision, unknown_fields"
                          " FROM client %1ORDER BY id")
        .arg(condition);
}

void readClearance(Row& row, std::optional<Clearance>& clearance)
{
    std::optional<QString> by;
    std::optional<QDate> on;
    std::optional<QDate> validTo;
    row.read("clearance_by", by).read("clearance_on", on).read("clearance_valid_to", validTo);
    if (by.has_value() != on.has_value()) {
        row.refuse("clearance_on");
    }
    if (by && on) {
        clearance = Clearance {*by, *on, validTo};
    }
}

std::vector<Client> readAll(Statement& select)
{
    std::vector<Client> clients;
    while (select.next()) {
        Client client;
        Row row(select, "client");
        row.read("id", client.id)
            .read("name", client.name)
            .read("birth_year", client.birthYear)
            .read("contact", client.contact)
            .read("notes", client.notes)
            .read("care_tags", client.careTags)
            .read("equipment", client.equipment);
        readClearance(row, client.clearance);
        row.read("archived", client.archived)
            .read("updated_at", client.updatedAt)
            .read("revision", client.revision)
            .read("unknown_fields", client.unknownFields);
        clients.push_back(std::move(client));
    }
    return clients;
}

} // namespace

std::vector<Client> ClientRepository::all() const
{
    Statement select(m_database, selectWhere(QLatin1String("")));
    select.run();
    return readAll(select);
}

std::optional<Client> ClientRepository::find(const ClientId& id) const
{
    Statement select(m_database, selectWhere(QLatin1String("WHERE id = ? ")));
    select.run(id);
    std::vector<Client> found = readAll(select);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Client> ClientRepository::named(const QString& name) const
{
    Statement select(m_database, selectWhere(QLatin1String("WHERE name = ? ")));
    select.run(name);
    return readAll(select);
}

int ClientRepository::count() const
{
    Statement select(m_database, QStringLiteral("SELECT COUNT(*) FROM client"));
    select.run();
    return select.next() ? select.value(0).toInt() : 0;
}

Client ClientRepository::save(Client client)
{
    std::optional<QString> clearedBy;
    std::optional<QDate> clearedOn;
    std::optional<QDate> clearedTo;
    if (client.clearance) {
        clearedBy = client.clearance->by;
        clearedOn = client.clearance->on;
        clearedTo = client.clearance->validTo;
    }
    const QString insert = QStringLiteral(
        "INSERT INTO client (name, birth_year, contact, notes, care_tags, equipment, clearance_by,"
        " clearance_on, clearance_valid_to, archived, updated_at, unknown_fields, revision, id)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
    const QString update = QStringLiteral(
        "UPDATE client SET name = ?, birth_year = ?, contact = ?, notes = ?, care_tags = ?, equipment = ?,"
        " clearance_by = ?, clearance_on = ?, clearance_valid_to = ?, archived = ?, updated_at = ?,"
        " unknown_fields = ?, revision = ? WHERE id = ? AND revision = ?");
    const bool written = writeRevision(
        m_database, insert, update, client.revision, client.name, client.birthYear, client.contact,
        client.notes, client.careTags, client.equipment, clearedBy, clearedOn, clearedTo, client.archived,
        client.updatedAt, client.unknownFields, client.revision + 1, client.id);
    if (!written) {
        throw staleRevision(Record::Client);
    }
    client.revision += 1;
    return client;
}

void ClientRepository::remove(const ClientId& id)
{
    Statement remove(m_database, QStringLiteral("DELETE FROM client WHERE id = ?"));
    remove.run(id);
    if (remove.rowsAffected() == 0) {
        throw notFound(Record::Client);
    }
}

} // namespace backbridge::storage
