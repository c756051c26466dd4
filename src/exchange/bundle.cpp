#include "backbridge/exchange/bundle.h"

#include <QCoreApplication>

#include <deque>

#include "activity_json.h"
#include "brought_exercises.h"
#include "bundle_context.h"
#include "client_json.h"
#include "json_parser.h"
#include "json_reader.h"
#include "json_writer.h"
#include "plan_json.h"
#include "session_json.h"
#include "unknown_fields.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr QLatin1String kFormat("backbridge-bundle");

/// Whether the file says that it is a bundle of a version that this program reads.
bool isReadable(ObjectReader& reader)
{
    const std::optional<QString> format = reader.text("format", Need::Required);
    if (format && *format != kFormat) {
        reader.add("format", ProblemKind::Unknown,
                   Text::tr("“%1” is not the format of a Backbridge bundle").arg(shown(*format)));
    }
    if (!format || *format != kFormat) {
        return false;
    }
    const std::optional<int> version = reader.integer("version", Need::Required);
    if (version && *version > kBundleVersion) {
        reader.add("version", ProblemKind::Unknown,
                   Text::tr("%1 is newer than this Backbridge reads (%2): a newer Backbridge is needed")
                       .arg(*version)
                       .arg(kBundleVersion));
    } else if (version && *version < 1) {
        reader.add("version", ProblemKind::OutOfRange, Text::tr("%1 is not a version").arg(*version));
    }
    return version && *version >= 1 && *version <= kBundleVersion;
}

ClientRecord readRecord(ObjectReader& reader, BundleContext& context, const QByteArray& fileFields)
{
    ClientRecord record;
    record.client = readClient(reader, context, fileFields);
    context.plansOfClient.clear();
    reader.objects("plans", Need::Optional, [&](ObjectReader& plan) {
        record.plans.push_back(readPlan(plan, context, record.client.id));
    });
    reader.objects("sessions", Need::Optional, [&](ObjectReader& session) {
        record.sessions.push_back(readSession(session, context, record.client.id));
    });
    reader.objects("activities", Need::Optional, [&](ObjectReader& activity) {
        record.activities.push_back(readActivity(activity, context, record.client.id));
    });
    return record;
}

Bundle readFields(ObjectReader& reader, const ExerciseLibrary& library, QDate today)
{
    Bundle bundle;
    bundle.exportedAt = readPastInstant(reader, "exported_at", today).value_or(QDateTime());
    bundle.exercises = readBroughtExercises(reader, library, bundle.pictures);
    const ExerciseLibrary all = library.with(bundle.exercises);
    reader.leave("clients");
    const QByteArray fileFields = reader.unknownFields();
    BundleContext context {.library = all, .today = today, .exportedAt = bundle.exportedAt};
    reader.objects("clients", Need::Required, [&](ObjectReader& client) {
        bundle.clients.push_back(readRecord(client, context, fileFields));
    });
    return bundle;
}

void writeRecords(JsonWriter& writer, const ClientRecord& record)
{
    if (!record.plans.empty()) {
        writer.key("plans");
        writer.beginArray();
        for (const Plan& plan : record.plans) {
            writePlan(writer, plan);
        }
        writer.endArray();
    }
    if (!record.sessions.empty()) {
        writer.key("sessions");
        writer.beginArray();
        for (const Session& session : record.sessions) {
            writeSession(writer, session);
        }
        writer.endArray();
    }
    if (!record.activities.empty()) {
        writer.key("activities");
        writer.beginArray();
        for (const Activity& activity : record.activities) {
            writeActivity(writer, activity);
        }
        writer.endArray();
    }
}

void writeClient(JsonWriter& writer, const ClientRecord& record)
{
    const UnknownFields unknown(record.client.unknownFields);
    writer.beginObject();
    writeClientFields(writer, record.client, unknown);
    writeRecords(writer, record);
    unknown.write(writer, {kClearance, kFileFields});
    writer.endObject();
}

} // namespace

BundleResult readBundle(const QByteArray& json, const ExerciseLibrary& library, QDate today)
{
    BundleResult result;
    JsonResult parsed =
        parseJson(json, {.bytes = kMaxBundleBytes, .depth = kMaxBundleDepth, .problems = kMaxProblems});
    if (!parsed.tree) {
        result.problems = std::move(parsed.problems);
        return result;
    }
    ProblemList problems(kMaxProblems);
    const JsonValue root = parsed.tree->root();
    if (root.kind() != JsonKind::Object) {
        problems.add({}, ProblemKind::WrongType, Text::tr("a bundle is a JSON object"));
    } else {
        const JsonPlace place;
        ObjectReader reader(root, place, problems);
        if (isReadable(reader)) {
            result.bundle = readFields(reader, library, today);
        }
    }
    result.problems = problems.take();
    if (!result.problems.empty()) {
        result.bundle.reset();
    }
    return result;
}

QByteArray writeBundle(const Bundle& bundle)
{
    JsonWriter writer(JsonWriter::Layout::Indented);
    writer.beginObject();
    writer.field("format", QString(kFormat));
    writer.field("version", kBundleVersion);
    if (bundle.exportedAt.isValid()) {
        writer.field("exported_at", bundle.exportedAt);
    }
    writeBroughtExercises(writer, bundle.exercises, bundle.pictures);
    writer.key("clients");
    writer.beginArray();
    for (const ClientRecord& record : bundle.clients) {
        writeClient(writer, record);
    }
    writer.endArray();
    // What the file held beside all this lies with each of its clients; the first that has a field gives it.
    std::deque<UnknownFields> unknown; // whose elements stay in place
    for (const ClientRecord& record : bundle.clients) {
        const UnknownFields& fields = unknown.emplace_back(record.client.unknownFields);
        if (const auto part = fields.part(kFileFields)) {
            writeMembers(writer, *part);
        }
    }
    writer.endObject();
    return writer.take();
}

QByteArray writeRecord(const Client& client)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    const UnknownFields unknown(client.unknownFields);
    writer.beginObject();
    writeClientFields(writer, client, unknown);
    // The fields of the file that it came in are no part of the record.
    unknown.write(writer, {kClearance, kFileFields});
    writer.endObject();
    return writer.take();
}

QByteArray writeRecord(const Plan& plan)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    writePlan(writer, plan);
    return writer.take();
}

QByteArray writeRecord(const Activity& activity)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    writeActivity(writer, activity);
    return writer.take();
}

QByteArray writeRecord(const Session& session)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    writeSession(writer, session);
    return writer.take();
}

std::optional<Session> readKeptSession(const QByteArray& record, const ClientId& client, QDate today)
{
    const JsonResult parsed =
        parseJson(record, {.bytes = kMaxBundleBytes, .depth = kMaxBundleDepth, .problems = 1});
    if (!parsed.tree || parsed.tree->root().kind() != JsonKind::Object) {
        return std::nullopt;
    }
    ProblemList problems(1);
    const JsonPlace place;
    ObjectReader reader(parsed.tree->root(), place, problems);
    const ExerciseLibrary none;
    BundleContext context {.library = none, .today = today, .exportedAt = {}, .isKept = true};
    Session session = readSession(reader, context, client);
    return problems.isEmpty() ? std::optional(std::move(session)) : std::nullopt;
}

} // namespace backbridge::exchange
