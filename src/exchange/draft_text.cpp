#include "backbridge/exchange/draft_text.h"

#include "exercise_json.h"
#include "json_writer.h"
#include "kept_json.h"
#include "plan_json.h"

namespace backbridge::exchange {

namespace {

constexpr int kDraftVersion = 1;

/// Calls `read` with a reader for the object `key`, if there is one.
template <typename Function>
void readPart(ObjectReader& reader, std::string_view key, Need need, Function read)
{
    if (const std::optional<JsonValue> value = reader.object(key, need)) {
        const JsonPlace place(&reader.place(), key);
        ObjectReader part(*value, place, reader.problems());
        read(part);
    }
}

PlanAnswers readAnswers(ObjectReader& reader)
{
    PlanAnswers answers;
    answers.setting = reader.word<Setting>("setting", Need::Required).value_or(Setting::Home);
    answers.equipment = reader.words<Equipment>("equipment").value_or(std::vector<Equipment>());
    answers.weeks = reader.integer("weeks", Need::Required).value_or(0);
    answers.sessionsPerWeek = reader.integer("sessions_per_week", Need::Required).value_or(0);
    answers.weekdays = reader.words<Weekday>("weekdays").value_or(std::vector<Weekday>());
    answers.avoid = reader.words<CareTag>("avoid").value_or(std::vector<CareTag>());
    answers.startDate = reader.date("start_date").value_or(QDate());
    answers.soreFor = reader.word<SoreFor>("sore_for");
    answers.painToday = reader.integer("pain_today");
    answers.goal = reader.text("goal").value_or(QString());
    return answers;
}

PlanDraft readPlanDraft(ObjectReader& reader)
{
    PlanDraft draft;
    draft.kind = reader.word<PlanKind>("kind", Need::Required).value_or(PlanKind::Course);
    draft.title = reader.text("title").value_or(QString());
    draft.goal = reader.text("goal").value_or(QString());
    draft.startDate = reader.date("start_date").value_or(QDate());
    draft.changesFrom = reader.date("changes_from");
    draft.avoid = reader.words<CareTag>("avoid").value_or(std::vector<CareTag>());
    draft.setting = reader.word<Setting>("setting");
    draft.equipment = reader.words<Equipment>("equipment").value_or(std::vector<Equipment>());
    const QDate from = reader.date("version_from").value_or(QDate());
    draft.version = readVersion(reader, nullptr, draft.kind, from);
    return draft;
}

void writeDate(JsonWriter& writer, std::string_view key, QDate date)
{
    if (date.isValid()) {
        writer.field(key, date);
    }
}

void writeAnswers(JsonWriter& writer, const PlanAnswers& answers)
{
    writer.beginObject();
    writer.field("setting", answers.setting);
    writer.words("equipment", answers.equipment);
    writer.field("weeks", answers.weeks);
    writer.field("sessions_per_week", answers.sessionsPerWeek);
    writer.words("weekdays", answers.weekdays);
    writer.words("avoid", answers.avoid);
    writeDate(writer, "start_date", answers.startDate);
    writer.field("sore_for", answers.soreFor);
    writer.field("pain_today", answers.painToday);
    writer.textUnlessEmpty("goal", answers.goal);
    writer.endObject();
}

void writePlanDraft(JsonWriter& writer, const PlanDraft& draft)
{
    writer.beginObject();
    writer.field("kind", draft.kind);
    writer.textUnlessEmpty("title", draft.title);
    writer.textUnlessEmpty("goal", draft.goal);
    writeDate(writer, "start_date", draft.startDate);
    writer.field("changes_from", draft.changesFrom);
    writer.words("avoid", draft.avoid);
    writer.field("setting", draft.setting);
    writer.words("equipment", draft.equipment);
    writeDate(writer, "version_from", draft.version.from);
    writeVersion(writer, draft.version);
    writer.endObject();
}

} // namespace

QByteArray writeDraft(const SavedDraft& draft)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    writer.beginObject();
    writer.field("version", kDraftVersion);
    writer.field("client", draft.client.text());
    writer.field("plan", draft.plan.text());
    writer.field("is_new", draft.isNew);
    writer.key("answers");
    writeAnswers(writer, draft.answers);
    if (draft.wanted) {
        writer.field("wanted", draft.wanted->value);
    }
    if (draft.draft) {
        writer.key("draft");
        writePlanDraft(writer, *draft.draft);
    }
    writer.endObject();
    return writer.take();
}

std::optional<SavedDraft> readDraft(const QByteArray& json)
{
    SavedDraft draft;
    const bool whole = readKept(json, kDraftVersion, [&draft](ObjectReader& reader) {
        draft.client = reader.id<ClientId>("client", Need::Required).value_or(ClientId());
        draft.plan = reader.id<PlanId>("plan", Need::Required).value_or(PlanId());
        draft.isNew = reader.boolean("is_new", Need::Required).value_or(true);
        readPart(reader, "answers", Need::Required,
                 [&draft](ObjectReader& part) { draft.answers = readAnswers(part); });
        draft.wanted = readReference(reader, "wanted");
        readPart(reader, "draft", Need::Optional,
                 [&draft](ObjectReader& part) { draft.draft = readPlanDraft(part); });
    });
    return whole ? std::optional(std::move(draft)) : std::nullopt;
}

} // namespace backbridge::exchange
