#include "plan_json.h"

#include "backbridge/domain/schedule.h"
#include "dose_json.h"
#include "exercise_json.h"
#include "unknown_fields.h"

namespace backbridge::exchange {

namespace {

constexpr std::string_view kEarlierVersions = "earlier_versions";
constexpr std::string_view kKeptAdvice = "kept_advice";

Prescription readPrescription(ObjectReader& reader, const ExerciseLibrary* library)
{
    Prescription prescription;
    prescription.exercise = library != nullptr
        ? readKnownExercise(reader, *library)
        : readReference(reader, "exercise", Need::Required).value_or(ExerciseId());
    prescription.day = reader.word<DayLetter>("day").value_or(DayLetter::A);
    prescription.dose = readDose(reader);
    prescription.note = reader.text("note").value_or(QString());
    prescription.unknownFields = reader.unknownFields();
    return prescription;
}

/// The named weekdays; spread over the week when the field is absent and `count` is one that can be.
std::vector<Weekday> readWeekdays(ObjectReader& reader, int count)
{
    const bool canSpread = count >= kMaintenanceSessions && count <= kMaxSessionsPerWeek;
    if (!reader.has("weekdays") && canSpread) {
        reader.leave("weekdays");
        return spreadWeekdays(count);
    }
    return inEnumOrder(reader.words<Weekday>("weekdays"));
}

Phase readPhase(ObjectReader& reader, const ExerciseLibrary* library, int planSessions)
{
    Phase phase;
    phase.name = reader.text("name").value_or(QString());
    phase.firstWeek = reader.integer("first_week", Need::Required).value_or(0);
    phase.lastWeek = reader.integer("last_week", Need::Required).value_or(0);
    phase.sessionsPerWeek = reader.integer("sessions_per_week");
    const bool hasOwnCount = phase.sessionsPerWeek.value_or(planSessions) != planSessions;
    phase.weekdays = readWeekdays(reader, hasOwnCount ? *phase.sessionsPerWeek : 0);
    reader.objects("prescriptions", Need::Required, [&](ObjectReader& element) {
        phase.prescriptions.push_back(readPrescription(element, library));
    });
    phase.unknownFields = reader.unknownFields();
    return phase;
}

/// Phases are counted from 1 in files.
KeptAdvice readKeptAdvice(ObjectReader& reader)
{
    KeptAdvice kept;
    kept.kind = reader.word<AdviceKind>("kind", Need::Required).value_or(AdviceKind::EmptyDay);
    kept.phase = reader.integer("phase", Need::Required).value_or(0) - 1;
    kept.exercise = readReference(reader, "exercise");
    kept.reason = reader.requiredText("reason");
    kept.unknownFields = reader.unknownFields();
    return kept;
}

Pause readPause(ObjectReader& reader)
{
    Pause pause;
    pause.from = reader.date("from", Need::Required).value_or(QDate());
    pause.to = reader.date("to", Need::Required).value_or(QDate());
    pause.kind = reader.word<PauseKind>("kind").value_or(PauseKind::Pause);
    pause.reason = reader.text("reason").value_or(QString());
    pause.unknownFields = reader.unknownFields();
    return pause;
}

MovedDay readMove(ObjectReader& reader)
{
    MovedDay move;
    move.from = reader.date("from", Need::Required).value_or(QDate());
    move.to = reader.date("to", Need::Required).value_or(QDate());
    move.unknownFields = reader.unknownFields();
    return move;
}

DeclinedStep readDeclinedStep(ObjectReader& reader)
{
    DeclinedStep step;
    step.exercise = readReference(reader, "exercise", Need::Required).value_or(ExerciseId());
    step.kind = reader.word<StepKind>("kind", Need::Required).value_or(StepKind::MoreReps);
    step.on = reader.date("on", Need::Required).value_or(QDate());
    step.unknownFields = reader.unknownFields();
    return step;
}

/// Earlier versions with, as compact JSON, what of them is not known: an object by the day they hold from.
QByteArray readEarlierVersions(ObjectReader& reader, const ExerciseLibrary& library, PlanKind kind,
                               std::vector<PlanVersion>& versions)
{
    JsonWriter unknown(JsonWriter::Layout::Compact);
    unknown.beginObject();
    bool anyUnknown = false;
    reader.objects(kEarlierVersions, Need::Optional, [&](ObjectReader& element) {
        const QDate from = element.date("from", Need::Required).value_or(QDate());
        versions.push_back(readVersion(element, &library, kind, from));
        const QByteArray fields = element.unknownFields();
        if (!fields.isEmpty()) {
            anyUnknown = true;
            unknown.key(from.toString(Qt::ISODate).toStdString());
            unknown.compactJson(fields);
        }
    });
    unknown.endObject();
    return anyUnknown ? unknown.take() : QByteArray();
}

void writePrescription(JsonWriter& writer, const Prescription& prescription)
{
    const UnknownFields unknown(prescription.unknownFields);
    writer.beginObject(JsonWriter::Lines::One);
    writer.field("exercise", prescription.exercise.value);
    writer.field("day", prescription.day);
    writeDose(writer, prescription.dose);
    writer.textUnlessEmpty("note", prescription.note);
    unknown.write(writer);
    writer.endObject();
}

/// `spread`: left out, days would be spread over the week when they are read, so that none at all is written
/// too. No plan is so, but a draft may be.
void writeWeekdays(JsonWriter& writer, const std::vector<Weekday>& days, bool spread)
{
    writer.words("weekdays", days);
    if (days.empty() && spread) {
        writer.key("weekdays");
        writer.beginArray(JsonWriter::Lines::One);
        writer.endArray();
    }
}

void writePhase(JsonWriter& writer, const Phase& phase, int planSessions)
{
    const UnknownFields unknown(phase.unknownFields);
    writer.beginObject();
    writer.textUnlessEmpty("name", phase.name);
    writer.field("first_week", phase.firstWeek);
    writer.field("last_week", phase.lastWeek);
    writer.field("sessions_per_week", phase.sessionsPerWeek);
    writeWeekdays(writer, phase.weekdays, phase.sessionsPerWeek.value_or(planSessions) != planSessions);
    writer.key("prescriptions");
    writer.beginArray();
    for (const Prescription& prescription : phase.prescriptions) {
        writePrescription(writer, prescription);
    }
    writer.endArray();
    unknown.write(writer);
    writer.endObject();
}

void writePhases(JsonWriter& writer, const PlanVersion& version)
{
    writer.key("phases");
    writer.beginArray();
    for (const Phase& phase : version.phases) {
        writePhase(writer, phase, version.sessionsPerWeek);
    }
    writer.endArray();
}

void writeKeptAdvice(JsonWriter& writer, const std::vector<KeptAdvice>& advice)
{
    if (advice.empty()) {
        return;
    }
    writer.key(kKeptAdvice);
    writer.beginArray();
    for (const KeptAdvice& kept : advice) {
        const UnknownFields unknown(kept.unknownFields);
        writer.beginObject(JsonWriter::Lines::One);
        writer.field("kind", kept.kind);
        writer.field("phase", kept.phase + 1);
        if (kept.exercise) {
            writer.field("exercise", kept.exercise->value);
        }
        writer.field("reason", kept.reason);
        unknown.write(writer);
        writer.endObject();
    }
    writer.endArray();
}

void writeVersionNumbers(JsonWriter& writer, const PlanVersion& version)
{
    writer.field("weeks", version.weeks);
    writer.field("sessions_per_week", version.sessionsPerWeek);
    writeWeekdays(writer, version.weekdays, true);
}

void writeEarlierVersions(JsonWriter& writer, const Plan& plan, const UnknownFields& unknown)
{
    const std::optional<JsonValue> parts = unknown.part(kEarlierVersions);
    writer.key(kEarlierVersions);
    writer.beginArray();
    for (auto version = plan.versions.begin(); version + 1 != plan.versions.end(); ++version) {
        writer.beginObject();
        writer.field("from", version->from);
        writeVersion(writer, *version);
        const std::string day = version->from.toString(Qt::ISODate).toStdString();
        if (const auto part = parts ? memberOf(*parts, day) : std::nullopt) {
            writeMembers(writer, *part);
        }
        writer.endObject();
    }
    writer.endArray();
}

void writePauses(JsonWriter& writer, const std::vector<Pause>& pauses)
{
    writer.key("pauses");
    writer.beginArray();
    for (const Pause& pause : pauses) {
        const UnknownFields unknown(pause.unknownFields);
        writer.beginObject(JsonWriter::Lines::One);
        writer.field("from", pause.from);
        writer.field("to", pause.to);
        if (pause.kind != PauseKind::Pause) {
            writer.field("kind", pause.kind);
        }
        writer.textUnlessEmpty("reason", pause.reason);
        unknown.write(writer);
        writer.endObject();
    }
    writer.endArray();
}

void writeMoves(JsonWriter& writer, const std::vector<MovedDay>& moves)
{
    writer.key("moves");
    writer.beginArray();
    for (const MovedDay& move : moves) {
        const UnknownFields unknown(move.unknownFields);
        writer.beginObject(JsonWriter::Lines::One);
        writer.field("from", move.from);
        writer.field("to", move.to);
        unknown.write(writer);
        writer.endObject();
    }
    writer.endArray();
}

void writeDeclinedSteps(JsonWriter& writer, const std::vector<DeclinedStep>& steps)
{
    writer.key("declined_steps");
    writer.beginArray();
    for (const DeclinedStep& step : steps) {
        const UnknownFields unknown(step.unknownFields);
        writer.beginObject(JsonWriter::Lines::One);
        writer.field("exercise", step.exercise.value);
        writer.field("kind", step.kind);
        writer.field("on", step.on);
        unknown.write(writer);
        writer.endObject();
    }
    writer.endArray();
}

} // namespace

PlanVersion readVersion(ObjectReader& reader, const ExerciseLibrary* library, PlanKind kind, QDate from)
{
    PlanVersion version;
    version.from = from;
    const bool open = kind == PlanKind::Maintenance;
    version.weeks =
        reader.integer("weeks", open ? Need::Optional : Need::Required).value_or(open ? kOpenWeeks : 0);
    version.sessionsPerWeek = reader.integer("sessions_per_week", Need::Required).value_or(0);
    version.weekdays = readWeekdays(reader, version.sessionsPerWeek);
    reader.objects("phases", Need::Required, [&](ObjectReader& element) {
        version.phases.push_back(readPhase(element, library, version.sessionsPerWeek));
    });
    reader.objects(kKeptAdvice, Need::Optional, [&version](ObjectReader& element) {
        version.keptAdvice.push_back(readKeptAdvice(element));
    });
    return version;
}

void writeVersion(JsonWriter& writer, const PlanVersion& version)
{
    writeVersionNumbers(writer, version);
    writePhases(writer, version);
    writeKeptAdvice(writer, version.keptAdvice);
}

Plan readPlan(ObjectReader& reader, BundleContext& context, const ClientId& client)
{
    const std::size_t before = reader.problems().size();
    Plan plan;
    plan.client = client;
    plan.id = readId<PlanId>(reader, context.plans);
    context.plansOfClient.insert(plan.id.value);
    plan.kind = reader.word<PlanKind>("kind").value_or(PlanKind::Course);
    plan.title = reader.requiredText("title");
    plan.goal = reader.text("goal").value_or(QString());
    plan.updatedAt = readUpdatedAt(reader, context);
    plan.startDate = reader.date("start_date", Need::Required).value_or(QDate());
    plan.endedOn = reader.date("ended_on");
    plan.setBy = reader.word<SetBy>("set_by").value_or(SetBy::Client);
    const QByteArray unknownOfVersions =
        readEarlierVersions(reader, context.library, plan.kind, plan.versions);
    const Need needsFrom = plan.versions.empty() ? Need::Optional : Need::Required;
    const QDate from = reader.date("version_from", needsFrom).value_or(plan.startDate);
    plan.versions.push_back(readVersion(reader, &context.library, plan.kind, from));
    reader.objects("pauses", Need::Optional,
                   [&plan](ObjectReader& element) { plan.pauses.push_back(readPause(element)); });
    reader.objects("moves", Need::Optional,
                   [&plan](ObjectReader& element) { plan.moves.push_back(readMove(element)); });
    reader.objects("declined_steps", Need::Optional, [&plan](ObjectReader& element) {
        plan.declinedSteps.push_back(readDeclinedStep(element));
    });
    PartFields parts;
    if (!unknownOfVersions.isEmpty()) {
        parts.emplace_back(kEarlierVersions, unknownOfVersions);
    }
    plan.unknownFields = reader.unknownFields(parts);
    if (reader.problems().size() == before) {
        reader.problems().addAll(reader.place().text(), checkPlan(plan));
    }
    return plan;
}

void writePlan(JsonWriter& writer, const Plan& plan)
{
    const UnknownFields unknown(plan.unknownFields);
    const PlanVersion& version = plan.current();
    writer.beginObject();
    writer.field("id", plan.id.text());
    if (plan.kind != PlanKind::Course) {
        writer.field("kind", plan.kind);
    }
    writer.field("title", plan.title);
    writer.textUnlessEmpty("goal", plan.goal);
    writer.field("updated_at", plan.updatedAt);
    writer.field("start_date", plan.startDate);
    writer.field("ended_on", plan.endedOn);
    if (version.from != plan.startDate) {
        writer.field("version_from", version.from);
    }
    writeVersionNumbers(writer, version);
    writer.field("set_by", plan.setBy);
    writePhases(writer, version);
    writeKeptAdvice(writer, version.keptAdvice);
    if (plan.versions.size() > 1) {
        writeEarlierVersions(writer, plan, unknown);
    }
    if (!plan.pauses.empty()) {
        writePauses(writer, plan.pauses);
    }
    if (!plan.moves.empty()) {
        writeMoves(writer, plan.moves);
    }
    if (!plan.declinedSteps.empty()) {
        writeDeclinedSteps(writer, plan.declinedSteps);
    }
    unknown.write(writer, {kEarlierVersions});
    writer.endObject();
}

} // namespace backbridge::exchange
