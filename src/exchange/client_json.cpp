#include "client_json.h"

#include <QCoreApplication>

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

std::optional<Clearance> readClearance(ObjectReader& client, PartFields& parts)
{
    const std::optional<JsonValue> value = client.object(kClearance);
    if (!value) {
        return std::nullopt;
    }
    const JsonPlace place(&client.place(), kClearance);
    ObjectReader reader(*value, place, client.problems());
    Clearance clearance;
    clearance.by = reader.requiredText("by");
    clearance.on = reader.date("on", Need::Required).value_or(QDate());
    clearance.validTo = reader.date("valid_to");
    const QByteArray unknown = reader.unknownFields();
    if (!unknown.isEmpty()) {
        parts.emplace_back(kClearance, unknown);
    }
    return clearance;
}

} // namespace

Client readClient(ObjectReader& reader, BundleContext& context, const QByteArray& fileFields)
{
    const std::size_t before = reader.problems().size();
    PartFields parts;
    Client client;
    client.id = readId<ClientId>(reader, context.clients);
    client.name = reader.requiredText("name");
    client.updatedAt = readUpdatedAt(reader, context);
    client.birthYear = reader.integer("birth_year");
    client.contact = reader.text("contact").value_or(QString());
    client.notes = reader.text("notes").value_or(QString());
    client.careTags = inEnumOrder(reader.words<CareTag>("care_tags"));
    if (reader.has("equipment")) {
        client.equipment = inEnumOrder(reader.words<Equipment>("equipment"));
    }
    client.clearance = readClearance(reader, parts);
    client.archived = reader.boolean("archived").value_or(false);
    reader.leave("plans");
    reader.leave("sessions");
    reader.leave("activities");
    if (reader.has(kFileFields)) {
        reader.add(kFileFields, ProblemKind::Contradiction, Text::tr("this name is reserved"));
    }
    if (!fileFields.isEmpty()) {
        parts.emplace_back(kFileFields, fileFields);
    }
    client.unknownFields = reader.unknownFields(parts);
    if (reader.problems().size() == before) {
        reader.problems().addAll(reader.place().text(), checkClient(client, context.today));
    }
    return client;
}

void writeClientFields(JsonWriter& writer, const Client& client, const UnknownFields& unknown)
{
    writer.field("id", client.id.text());
    writer.field("name", client.name);
    writer.field("updated_at", client.updatedAt);
    writer.field("birth_year", client.birthYear);
    writer.textUnlessEmpty("contact", client.contact);
    writer.textUnlessEmpty("notes", client.notes);
    writer.words("care_tags", client.careTags);
    if (client.equipment) {
        // Empty says something other than nothing.
        writer.key("equipment");
        writer.beginArray(JsonWriter::Lines::One);
        for (const Equipment item : *client.equipment) {
            writer.value(item);
        }
        writer.endArray();
    }
    if (client.clearance) {
        writer.key(kClearance);
        writer.beginObject(JsonWriter::Lines::One);
        writer.field("by", client.clearance->by);
        writer.field("on", client.clearance->on);
        writer.field("valid_to", client.clearance->validTo);
        if (const auto part = unknown.part(kClearance)) {
            writeMembers(writer, *part);
        }
        writer.endObject();
    }
    if (client.archived) {
        writer.field("archived", true);
    }
}

} // namespace backbridge::exchange
