#include "exercise_json.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

#include "dose_json.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

std::optional<Range> readRange(ObjectReader& reader, std::string_view key, Need need = Need::Optional)
{
    const std::optional<std::vector<int>> ends = reader.integers(key, need);
    if (!ends) {
        return std::nullopt;
    }
    if (ends->size() != 2) {
        reader.add(key, ProblemKind::Malformed, Text::tr("a range is two numbers: lowest and highest"));
        return std::nullopt;
    }
    if (ends->at(0) > ends->at(1)) {
        reader.add(key, ProblemKind::Contradiction,
                   Text::tr("%1 is above %2").arg(ends->at(0)).arg(ends->at(1)));
    }
    return Range {ends->at(0), ends->at(1)};
}

/// The upper ends; checkLibrary() looks at the lower ones.
void checkHighest(ObjectReader& reader, const StartDose& start)
{
    const auto high = [](const std::optional<Range>& range) {
        return range ? std::optional(range->high) : std::nullopt;
    };
    Dose dose;
    dose.sets = start.sets.high;
    dose.reps = high(start.reps);
    dose.steps = high(start.steps);
    dose.holdSeconds = high(start.holdSeconds);
    dose.restSeconds = high(start.restSeconds);
    dose.effort = high(start.effort);
    dose.tempo = start.tempo;
    reader.problems().addAll(reader.place().text(), checkDose(dose));
}

StartDose readStartDose(ObjectReader& exercise, UnknownExerciseFields unknown)
{
    StartDose start;
    const std::optional<JsonValue> value = exercise.object("start_dose", Need::Required);
    if (!value) {
        return start;
    }
    const JsonPlace place(&exercise.place(), "start_dose");
    ObjectReader reader(*value, place, exercise.problems());
    const std::size_t before = reader.problems().size();
    start.sets = readRange(reader, "sets", Need::Required).value_or(Range());
    start.reps = readRange(reader, "reps");
    start.steps = readRange(reader, "steps");
    start.holdSeconds = readRange(reader, "hold_s");
    start.restSeconds = readRange(reader, "rest_s");
    start.effort = readRange(reader, "effort");
    start.tempo = readTempo(reader);
    if (unknown == UnknownExerciseFields::Refuse) {
        reader.refuseUnknownFields();
    }
    if (reader.problems().size() == before) {
        checkHighest(reader, start);
    }
    return start;
}

/// A step of the ladder: an exercise's id, or null where the ladder ends.
std::optional<ExerciseId> readStep(ObjectReader& reader, std::string_view key)
{
    if (reader.takeNull(key)) {
        return std::nullopt;
    }
    const std::optional<QString> text = reader.text(key, Need::Required);
    return text ? std::optional(ExerciseId {*text}) : std::nullopt;
}

Origin readOrigin(ObjectReader& reader, Origin fallback)
{
    const Origin origin = reader.word<Origin>("origin").value_or(fallback);
    if (reader.has("origin") && origin == Origin::BuiltIn) {
        reader.add("origin", ProblemKind::Contradiction, Text::tr("an exercise from a file is not built in"));
    }
    return origin;
}

template <typename T>
std::vector<T> requiredWords(ObjectReader& reader, std::string_view key)
{
    return reader.words<T>(key, Need::Required).value_or(std::vector<T>());
}

QStringList requiredTexts(ObjectReader& reader, std::string_view key)
{
    return reader.texts(key, Need::Required).value_or(QStringList());
}

/// A list on one line, also when it is empty: an exercise leaves no field out.
template <typename T>
void writeList(JsonWriter& writer, std::string_view key, const T& values,
               JsonWriter::Lines lines = JsonWriter::Lines::One)
{
    writer.key(key);
    writer.beginArray(lines);
    for (const auto& value : values) {
        writer.value(value);
    }
    writer.endArray();
}

void writeRange(JsonWriter& writer, std::string_view key, const std::optional<Range>& range)
{
    if (range) {
        writeList(writer, key, std::vector {range->low, range->high});
    }
}

void writeStep(JsonWriter& writer, std::string_view key, const std::optional<ExerciseId>& id)
{
    writer.key(key);
    if (id) {
        writer.value(id->value);
    } else {
        writer.null();
    }
}

void writeStartDose(JsonWriter& writer, const StartDose& start)
{
    writer.key("start_dose");
    writer.beginObject(JsonWriter::Lines::One);
    writeRange(writer, "sets", start.sets);
    writeRange(writer, "reps", start.reps);
    writeRange(writer, "steps", start.steps);
    writeRange(writer, "hold_s", start.holdSeconds);
    writeRange(writer, "rest_s", start.restSeconds);
    writeRange(writer, "effort", start.effort);
    writeTempo(writer, start.tempo);
    writer.endObject();
}

} // namespace

std::optional<ExerciseId> readReference(ObjectReader& reader, std::string_view key, Need need)
{
    const std::optional<QString> text = reader.text(key, need);
    if (text && !isExerciseId(*text)) {
        reader.add(key, ProblemKind::Malformed,
                   Text::tr("“%1” is not 1 to 64 lower-case letters, digits, _ and -").arg(shown(*text)));
    }
    return text ? std::optional(ExerciseId {*text}) : std::nullopt;
}

bool isBuiltIn(const ExerciseId& id, const ExerciseLibrary& library)
{
    const Exercise* exercise = library.find(id);
    return exercise != nullptr && exercise->origin == Origin::BuiltIn;
}

bool isExerciseId(const QString& text)
{
    static const QRegularExpression kShape(QStringLiteral(R"(^[a-z0-9_-]{1,64}\z)"));
    return kShape.match(text).hasMatch();
}

Exercise readExercise(ObjectReader& reader, Origin origin, UnknownExerciseFields unknown,
                      std::vector<Picture>& pictures)
{
    Exercise exercise;
    exercise.id = readReference(reader, "id", Need::Required).value_or(ExerciseId());
    exercise.name = reader.requiredText("name");
    exercise.fullName = reader.text("full_name", Need::Required).value_or(QString());
    exercise.aliases = requiredTexts(reader, "aliases");
    exercise.family = reader.word<Family>("family", Need::Required).value_or(Family::Support);
    exercise.level = reader.integer("level", Need::Required).value_or(1);
    exercise.primaryMuscles = requiredWords<Muscle>(reader, "primary_muscles");
    exercise.secondaryMuscles = requiredWords<Muscle>(reader, "secondary_muscles");
    exercise.position = reader.word<Position>("position", Need::Required).value_or(Position::Any);
    exercise.setup = reader.text("setup", Need::Required).value_or(QString());
    exercise.equipment = requiredWords<Equipment>(reader, "equipment");
    exercise.optionalEquipment = requiredWords<Equipment>(reader, "optional_equipment");
    exercise.settings = requiredWords<Setting>(reader, "settings");
    exercise.side = reader.word<Side>("side", Need::Required).value_or(Side::Both);
    exercise.measure = reader.word<Measure>("measure", Need::Required).value_or(Measure::Reps);
    exercise.easier = readStep(reader, "easier");
    exercise.harder = readStep(reader, "harder");
    exercise.startDose = readStartDose(reader, unknown);
    exercise.cues = requiredTexts(reader, "cues");
    exercise.mistakes = requiredTexts(reader, "mistakes");
    exercise.care = requiredTexts(reader, "care");
    exercise.careTags = requiredWords<CareTag>(reader, "care_tags");
    exercise.stopSigns = requiredTexts(reader, "stop_signs");
    exercise.reviewStatus = reader.text("review_status", Need::Required).value_or(QString());
    exercise.origin = readOrigin(reader, origin);
    exercise.source = reader.text("source").value_or(QString());
    exercise.author = reader.text("author").value_or(QString());
    exercise.licence = reader.text("licence").value_or(QString());
    exercise.figure = readReference(reader, "figure");
    exercise.pictures = readPictures(reader, unknown, pictures);
    if (exercise.figure && !exercise.pictures.empty()) {
        reader.add("pictures", ProblemKind::Contradiction,
                   Text::tr("a figure or pictures show an exercise, not both"));
    }
    exercise.guesses = inEnumOrder(reader.words<Guess>("guesses"));
    exercise.replaces = readReference(reader, "replaces");
    exercise.archived = reader.boolean("archived").value_or(false);
    if (unknown == UnknownExerciseFields::Refuse) {
        reader.refuseUnknownFields();
    }
    return exercise;
}

void checkCount(const std::vector<Exercise>& exercises, const QString& place, ProblemList& problems)
{
    if (exercises.size() > kMaxExercises) {
        problems.add(place, ProblemKind::TooLarge,
                     Text::tr("%1 exercises are more than %2").arg(exercises.size()).arg(kMaxExercises));
    }
}

std::vector<LibraryFault> libraryFaults(const std::vector<Exercise>& exercises, const ExerciseLibrary& base)
{
    QHash<QString, std::size_t> indexOf;
    for (std::size_t i = 0; i < exercises.size(); ++i) {
        indexOf.insert(exercises[i].id.value, i);
    }
    std::vector<Exercise> all = exercises;
    std::copy_if(base.exercises().begin(), base.exercises().end(), std::back_inserter(all),
                 [&indexOf](const Exercise& exercise) { return !indexOf.contains(exercise.id.value); });
    std::vector<LibraryFault> faults;
    for (const Problem& problem : checkLibrary(all)) {
        // Places are "id: field".
        const qsizetype colon = problem.place.indexOf(QLatin1String(": "));
        const auto found = indexOf.constFind(problem.place.left(colon));
        if (found != indexOf.constEnd()) {
            faults.push_back({*found, problem.place.mid(colon + 2), {QString(), problem.kind, problem.text}});
        }
    }
    return faults;
}

void writeExercise(JsonWriter& writer, const Exercise& exercise, PictureWriter& pictures)
{
    constexpr JsonWriter::Lines kMany = JsonWriter::Lines::Many;
    writer.beginObject();
    writer.field("id", exercise.id.value);
    writer.field("name", exercise.name);
    writer.field("full_name", exercise.fullName);
    writeList(writer, "aliases", exercise.aliases);
    writer.field("family", exercise.family);
    writer.field("level", exercise.level);
    writeList(writer, "primary_muscles", exercise.primaryMuscles);
    writeList(writer, "secondary_muscles", exercise.secondaryMuscles);
    writer.field("position", exercise.position);
    writer.field("setup", exercise.setup);
    writeList(writer, "equipment", exercise.equipment);
    writeList(writer, "optional_equipment", exercise.optionalEquipment);
    writeList(writer, "settings", exercise.settings);
    writer.field("side", exercise.side);
    writer.field("measure", exercise.measure);
    writeStep(writer, "easier", exercise.easier);
    writeStep(writer, "harder", exercise.harder);
    writeStartDose(writer, exercise.startDose);
    writeList(writer, "cues", exercise.cues, kMany);
    writeList(writer, "mistakes", exercise.mistakes, kMany);
    writeList(writer, "care", exercise.care, kMany);
    writeList(writer, "care_tags", exercise.careTags);
    writeList(writer, "stop_signs", exercise.stopSigns, kMany);
    writer.field("review_status", exercise.reviewStatus);
    if (exercise.origin != Origin::BuiltIn) {
        writer.field("origin", exercise.origin);
    }
    writer.textUnlessEmpty("source", exercise.source);
    writer.textUnlessEmpty("author", exercise.author);
    writer.textUnlessEmpty("licence", exercise.licence);
    if (exercise.figure) {
        writer.field("figure", exercise.figure->value);
    }
    pictures.write(writer, exercise.pictures);
    writer.words("guesses", exercise.guesses);
    if (exercise.replaces) {
        writer.field("replaces", exercise.replaces->value);
    }
    if (exercise.archived) {
        writer.field("archived", true);
    }
    writer.endObject();
}

} // namespace backbridge::exchange
