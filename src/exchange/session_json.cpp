#include "session_json.h"

#include <QCoreApplication>

#include "unknown_fields.h"

namespace backbridge::exchange {

namespace {

constexpr std::string_view kSets = "sets";

SetRecord readSet(ObjectReader& reader)
{
    SetRecord set;
    set.side = reader.word<SetSide>("side");
    set.reps = reader.integer("reps");
    set.steps = reader.integer("steps");
    set.holdSeconds = reader.integer("hold_s");
    set.loadKg = reader.number("load_kg");
    set.done = reader.boolean("done", Need::Required).value_or(false);
    set.pain = reader.integer("pain");
    return set;
}

/// What of the sets is not known goes with the entry: a list as long as the sets.
QByteArray readSets(ObjectReader& reader, std::vector<SetRecord>& sets)
{
    JsonWriter unknown(JsonWriter::Layout::Compact);
    unknown.beginArray();
    bool anyUnknown = false;
    reader.objects(kSets, Need::Optional, [&](ObjectReader& element) {
        sets.push_back(readSet(element));
        const QByteArray fields = element.unknownFields();
        anyUnknown = anyUnknown || !fields.isEmpty();
        unknown.compactJson(fields.isEmpty() ? "{}" : fields);
    });
    unknown.endArray();
    return anyUnknown ? unknown.take() : QByteArray();
}

Entry readEntry(ObjectReader& reader, const BundleContext& context)
{
    Entry entry;
    entry.exercise = context.isKept ? ExerciseId {reader.requiredText("exercise")}
                                    : readKnownExercise(reader, context.library);
    entry.technique = reader.word<Technique>("technique");
    const QByteArray unknownOfSets = readSets(reader, entry.sets);
    entry.note = reader.text("note").value_or(QString());
    PartFields parts;
    if (!unknownOfSets.isEmpty()) {
        parts.emplace_back(kSets, unknownOfSets);
    }
    entry.unknownFields = reader.unknownFields(parts);
    return entry;
}

void writeSet(JsonWriter& writer, const SetRecord& set, std::optional<JsonValue> unknown)
{
    writer.beginObject(JsonWriter::Lines::One);
    writer.field("reps", set.reps);
    writer.field("steps", set.steps);
    writer.field("hold_s", set.holdSeconds);
    writer.field("side", set.side);
    writer.field("load_kg", set.loadKg);
    writer.field("done", set.done);
    writer.field("pain", set.pain);
    if (unknown) {
        writeMembers(writer, *unknown);
    }
    writer.endObject();
}

/// What is kept for each of the sets; nothing when sets were added or removed since.
std::vector<JsonValue> unknownOfSets(const UnknownFields& unknown, std::size_t count)
{
    const std::optional<JsonValue> part = unknown.part(kSets);
    std::vector<JsonValue> fields;
    if (part && part->kind() == JsonKind::Array) {
        for (const JsonValue element : *part) {
            fields.push_back(element);
        }
    }
    return fields.size() == count ? fields : std::vector<JsonValue>();
}

void writeEntry(JsonWriter& writer, const Entry& entry)
{
    const UnknownFields unknown(entry.unknownFields);
    writer.beginObject();
    writer.field("exercise", entry.exercise.value);
    writer.field("technique", entry.technique);
    if (!entry.sets.empty()) {
        const std::vector<JsonValue> fields = unknownOfSets(unknown, entry.sets.size());
        writer.key(kSets);
        writer.beginArray();
        for (std::size_t i = 0; i < entry.sets.size(); ++i) {
            writeSet(writer, entry.sets[i], fields.empty() ? std::nullopt : std::optional(fields[i]));
        }
        writer.endArray();
    }
    writer.textUnlessEmpty("note", entry.note);
    unknown.write(writer, {kSets});
    writer.endObject();
}

void readPlace(ObjectReader& reader, const BundleContext& context, Session& session)
{
    session.plan = reader.id<PlanId>("plan");
    if (session.plan && !context.isKept && !context.plansOfClient.contains(session.plan->value)) {
        reader.add(
            "plan", ProblemKind::Unknown,
            QCoreApplication::translate("Exchange", "the client has no plan with this id in the file"));
    }
    session.date = reader.date("date", Need::Required).value_or(QDate());
    session.plannedDate = reader.date("planned_date");
    session.startedAt = readPastInstant(reader, "started_at", context.today);
    session.endedAt = readPastInstant(reader, "ended_at", context.today);
    session.loggedOn = reader.date("logged_on");
    session.setting = reader.word<Setting>("setting");
}

void readRatings(ObjectReader& reader, Session& session)
{
    session.painBefore = reader.integer("pain_before");
    session.painHighest = reader.integer("pain_highest");
    session.painAfter = reader.integer("pain_after");
    session.painNextMorning = reader.integer("pain_next_morning");
    session.soreness = reader.integer("soreness");
    session.sorenessNextMorning = reader.integer("soreness_next_morning");
    session.effort = reader.integer("effort");
    session.symptoms = inEnumOrder(reader.words<Symptom>("symptoms"));
    session.flare = reader.boolean("flare").value_or(false);
    session.flareNextMorning = reader.boolean("flare_next_morning").value_or(false);
}

void writePlace(JsonWriter& writer, const Session& session)
{
    if (session.plan) {
        writer.field("plan", session.plan->text());
    }
    writer.field("updated_at", session.updatedAt);
    writer.field("date", session.date);
    writer.field("planned_date", session.plannedDate);
    writer.field("started_at", session.startedAt);
    writer.field("ended_at", session.endedAt);
    writer.field("logged_on", session.loggedOn);
    writer.field("setting", session.setting);
}

void writeRatings(JsonWriter& writer, const Session& session)
{
    writer.field("pain_before", session.painBefore);
    writer.field("pain_highest", session.painHighest);
    writer.field("pain_after", session.painAfter);
    writer.field("pain_next_morning", session.painNextMorning);
    writer.field("soreness", session.soreness);
    writer.field("soreness_next_morning", session.sorenessNextMorning);
    writer.field("effort", session.effort);
    writer.words("symptoms", session.symptoms);
    if (session.flare) {
        writer.field("flare", true);
    }
    if (session.flareNextMorning) {
        writer.field("flare_next_morning", true);
    }
}

} // namespace

Session readSession(ObjectReader& reader, BundleContext& context, const ClientId& client)
{
    const std::size_t before = reader.problems().size();
    Session session;
    session.client = client;
    session.id = readId<SessionId>(reader, context.sessions);
    session.updatedAt = readUpdatedAt(reader, context);
    readPlace(reader, context, session);
    readRatings(reader, session);
    session.source = reader.word<Source>("source").value_or(Source::Imported);
    session.notDoneReason = reader.word<NotDoneReason>("not_done_reason");
    reader.objects("entries", Need::Optional,
                   [&](ObjectReader& element) { session.entries.push_back(readEntry(element, context)); });
    session.note = reader.text("note").value_or(QString());
    session.unknownFields = reader.unknownFields();
    if (reader.problems().size() == before) {
        reader.problems().addAll(reader.place().text(), checkSession(session, context.today));
    }
    return session;
}

void writeSession(JsonWriter& writer, const Session& session)
{
    const UnknownFields unknown(session.unknownFields);
    writer.beginObject();
    writer.field("id", session.id.text());
    writePlace(writer, session);
    writeRatings(writer, session);
    writer.field("source", session.source);
    writer.field("not_done_reason", session.notDoneReason);
    if (!session.entries.empty()) {
        writer.key("entries");
        writer.beginArray();
        for (const Entry& entry : session.entries) {
            writeEntry(writer, entry);
        }
        writer.endArray();
    }
    writer.textUnlessEmpty("note", session.note);
    unknown.write(writer);
    writer.endObject();
}

} // namespace backbridge::exchange
