#include "backbridge/exchange/template_file.h"

#include <QCoreApplication>
#include <QFile>

#include "backbridge/exchange/bundle.h"
#include "brought_exercises.h"
#include "json_parser.h"
#include "json_reader.h"
#include "json_writer.h"
#include "plan_json.h"

// Registers the resource although it lies in a static library; must stand outside every namespace.
static void registerTemplates() // NOLINT(misc-use-anonymous-namespace): Q_INIT_RESOURCE needs it here
{
    Q_INIT_RESOURCE(templates);
}

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr QLatin1String kFormat("backbridge-plan-template");

JsonResult parsed(const QByteArray& json)
{
    return parseJson(json, {.bytes = kMaxBundleBytes, .depth = kMaxBundleDepth, .problems = kMaxProblems});
}

/// Reads one template and checks it; `library` as in readVersion().
PlanTemplate readFields(ObjectReader& reader, const ExerciseLibrary* library)
{
    const std::size_t before = reader.problems().size();
    PlanTemplate planTemplate;
    planTemplate.id = reader.id<TemplateId>("id", Need::Required).value_or(TemplateId());
    planTemplate.name = reader.requiredText("name");
    planTemplate.description = reader.text("description").value_or(QString());
    planTemplate.kind = reader.word<PlanKind>("kind").value_or(PlanKind::Course);
    planTemplate.updatedAt = reader.instant("updated_at").value_or(QDateTime());
    planTemplate.setting = reader.word<Setting>("setting");
    planTemplate.equipment = inEnumOrder(reader.words<Equipment>("equipment"));
    planTemplate.version = readVersion(reader, library, planTemplate.kind, QDate());
    if (reader.problems().size() == before) {
        reader.problems().addAll(reader.place().text(), checkTemplate(planTemplate));
    }
    return planTemplate;
}

void writeFields(JsonWriter& writer, const PlanTemplate& planTemplate)
{
    writer.beginObject();
    writer.field("id", planTemplate.id.text());
    writer.field("name", planTemplate.name);
    writer.textUnlessEmpty("description", planTemplate.description);
    if (planTemplate.kind != PlanKind::Course) {
        writer.field("kind", planTemplate.kind);
    }
    if (planTemplate.updatedAt.isValid()) {
        writer.field("updated_at", planTemplate.updatedAt);
    }
    writer.field("setting", planTemplate.setting);
    writer.words("equipment", planTemplate.equipment);
    writeVersion(writer, planTemplate.version);
    writer.endObject();
}

bool isReadable(ObjectReader& reader)
{
    const std::optional<QString> format = reader.text("format", Need::Required);
    if (format && *format != kFormat) {
        reader.add("format", ProblemKind::Unknown,
                   Text::tr("“%1” is not the format of a plan template").arg(shown(*format)));
    }
    const std::optional<int> version = reader.integer("version", Need::Required);
    if (version && (*version < 1 || *version > kTemplateVersion)) {
        reader.add("version", ProblemKind::Unknown,
                   Text::tr("%1 is not a version that this Backbridge reads (it reads %2)")
                       .arg(*version)
                       .arg(kTemplateVersion));
    }
    return reader.problems().isEmpty();
}

TemplateFile readFile(ObjectReader& reader, const ExerciseLibrary& library)
{
    TemplateFile file;
    file.exercises = readBroughtExercises(reader, library, file.pictures);
    const ExerciseLibrary all = library.with(file.exercises);
    if (const std::optional<JsonValue> value = reader.object("template", Need::Required)) {
        const JsonPlace place(&reader.place(), "template");
        ObjectReader fields(*value, place, reader.problems());
        file.planTemplate = readFields(fields, &all);
    }
    return file;
}

} // namespace

bool looksLikeTemplate(const QByteArray& json)
{
    // The format is among the first fields; whether the rest can be read is for readTemplate() to say.
    constexpr qsizetype kStart = 4096;
    return json.left(kStart).contains(kFormat.data());
}

TemplateResult readTemplate(const QByteArray& json, const ExerciseLibrary& library)
{
    TemplateResult result;
    JsonResult tree = parsed(json);
    if (!tree.tree) {
        result.problems = std::move(tree.problems);
        return result;
    }
    ProblemList problems(kMaxProblems);
    const JsonValue root = tree.tree->root();
    if (root.kind() != JsonKind::Object) {
        problems.add({}, ProblemKind::WrongType, Text::tr("a plan template is a JSON object"));
    } else {
        const JsonPlace place;
        ObjectReader reader(root, place, problems);
        if (isReadable(reader)) {
            result.file = readFile(reader, library);
        }
    }
    result.problems = problems.take();
    if (!result.problems.empty()) {
        result.file.reset();
    }
    return result;
}

QByteArray writeTemplate(const TemplateFile& file)
{
    JsonWriter writer(JsonWriter::Layout::Indented);
    writer.beginObject();
    writer.field("format", QString(kFormat));
    writer.field("version", kTemplateVersion);
    writeBroughtExercises(writer, file.exercises, file.pictures);
    writer.key("template");
    writeFields(writer, file.planTemplate);
    writer.endObject();
    return writer.take();
}

QByteArray writeRecord(const PlanTemplate& planTemplate)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    writeFields(writer, planTemplate);
    return writer.take();
}

std::optional<PlanTemplate> readTemplateRecord(const QByteArray& json)
{
    const JsonResult tree = parsed(json);
    if (!tree.tree || tree.tree->root().kind() != JsonKind::Object) {
        return std::nullopt;
    }
    ProblemList problems(1);
    const JsonPlace place;
    ObjectReader reader(tree.tree->root(), place, problems);
    PlanTemplate planTemplate = readFields(reader, nullptr);
    return problems.isEmpty() ? std::optional(std::move(planTemplate)) : std::nullopt;
}

std::vector<PlanTemplate> builtInTemplates(const ExerciseLibrary& library)
{
    registerTemplates();
    QFile file(QStringLiteral(":/backbridge/templates/templates.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the built-in templates are missing");
    }
    const JsonResult tree = parsed(file.readAll());
    ProblemList problems(kMaxProblems);
    std::vector<PlanTemplate> templates;
    if (tree.tree && tree.tree->root().kind() == JsonKind::Object) {
        const JsonPlace place;
        ObjectReader root(tree.tree->root(), place, problems);
        root.objects("templates", Need::Required, [&](ObjectReader& reader) {
            templates.push_back(readFields(reader, &library));
            templates.back().builtIn = true;
            reader.refuseUnknownFields();
        });
    }
    if (templates.empty() || !problems.isEmpty()) {
        QStringList sentences {QStringLiteral("the built-in templates are damaged")};
        for (const Problem& problem : problems.take()) {
            sentences << sentence(problem);
        }
        qFatal("%s", qPrintable(sentences.join(QLatin1Char('\n'))));
    }
    return templates;
}

} // namespace backbridge::exchange
