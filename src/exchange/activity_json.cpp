#include "activity_json.h"

#include "unknown_fields.h"

namespace backbridge::exchange {

Activity readActivity(ObjectReader& reader, BundleContext& context, const ClientId& client)
{
    const std::size_t before = reader.problems().size();
    Activity activity;
    activity.client = client;
    activity.id = readId<ActivityId>(reader, context.activities);
    activity.updatedAt = readUpdatedAt(reader, context);
    activity.date = reader.date("date", Need::Required).value_or(QDate());
    activity.kind = reader.word<ActivityKind>("kind", Need::Required).value_or(ActivityKind::Other);
    activity.minutes = reader.integer("minutes", Need::Required).value_or(0);
    activity.note = reader.text("note").value_or(QString());
    activity.unknownFields = reader.unknownFields();
    if (reader.problems().size() == before) {
        reader.problems().addAll(reader.place().text(), checkActivity(activity, context.today));
    }
    return activity;
}

void writeActivity(JsonWriter& writer, const Activity& activity)
{
    const UnknownFields unknown(activity.unknownFields);
    writer.beginObject();
    writer.field("id", activity.id.text());
    writer.field("updated_at", activity.updatedAt);
    writer.field("date", activity.date);
    writer.field("kind", activity.kind);
    writer.field("minutes", activity.minutes);
    writer.textUnlessEmpty("note", activity.note);
    unknown.write(writer);
    writer.endObject();
}

} // namespace backbridge::exchange
