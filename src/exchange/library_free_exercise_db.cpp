#include "library_free_exercise_db.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

#include "json_reader.h"
#include "library_record.h"
#include "library_text.h"
#include "library_words.h"
#include "unknown_fields.h"

namespace backbridge::exchange {

/// How the library grades its exercises and how their muscles work, as it writes it.
enum class FreeLevel { Beginner, Intermediate, Expert };
enum class FreeForce { Push, Pull, Static };

} // namespace backbridge::exchange

namespace backbridge {

template <>
struct EnumWords<exchange::FreeLevel> {
    static constexpr std::array<std::pair<exchange::FreeLevel, QLatin1String>, 3> kWords {{
        {exchange::FreeLevel::Beginner, QLatin1String("beginner")},
        {exchange::FreeLevel::Intermediate, QLatin1String("intermediate")},
        {exchange::FreeLevel::Expert, QLatin1String("expert")},
    }};
};

template <>
struct EnumWords<exchange::FreeForce> {
    static constexpr std::array<std::pair<exchange::FreeForce, QLatin1String>, 3> kWords {{
        {exchange::FreeForce::Push, QLatin1String("push")},
        {exchange::FreeForce::Pull, QLatin1String("pull")},
        {exchange::FreeForce::Static, QLatin1String("static")},
    }};
};

} // namespace backbridge

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

const QString kAddress = QStringLiteral("https://github.com/yuhonas/free-exercise-db");
const QString kStretching = QStringLiteral("stretching");
const QString kOtherEquipment = QStringLiteral("other");

int levelOf(FreeLevel level)
{
    switch (level) {
    case FreeLevel::Beginner:
        return 1;
    case FreeLevel::Intermediate:
        return 3;
    case FreeLevel::Expert:
        return 5;
    }
    Q_UNREACHABLE();
}

/// A text that may be null or left out.
QString textOrNull(ObjectReader& reader, std::string_view key)
{
    return reader.takeNull(key) ? QString() : reader.text(key).value_or(QString());
}

QStringList texts(ObjectReader& reader, std::string_view key, Need need = Need::Optional)
{
    return reader.texts(key, need).value_or(QStringList());
}

/// What the force says of how an exercise is counted.
void takeMeasure(std::optional<FreeForce> force, const QString& category, ForeignExercise& foreign)
{
    const Measure named = guessedMeasure(foldForSearch(foreign.name));
    if (force == FreeForce::Static || category == kStretching) {
        foreign.measure = Measure::Hold;
    } else if (force) {
        foreign.isMeasureSure = named == Measure::Reps;
    }
}

QStringList equipmentOf(const QString& word)
{
    if (word == kOtherEquipment) {
        return {Text::tr("something that the library does not name")};
    }
    return word.isEmpty() ? QStringList() : QStringList {word};
}

/// The library, and the record's address when its id can be part of one.
QString sourceOf(const QString& id)
{
    static const QRegularExpression kShape(QStringLiteral(R"(^[0-9a-zA-Z_-]{1,100}\z)"));
    const QString library = QStringLiteral("free-exercise-db");
    return kShape.match(id).hasMatch()
        ? QStringLiteral("%1, %2/blob/main/exercises/%3.json").arg(library, kAddress, id)
        : library;
}

ForeignExercise readForeign(ObjectReader& reader)
{
    ForeignExercise foreign;
    const QString id = reader.requiredText("id");
    foreign.id = idOf(QStringLiteral("fed_"), id);
    foreign.name = reader.requiredText("name");
    foreign.aliases = texts(reader, "alternateNames");
    const std::optional<FreeLevel> level = reader.word<FreeLevel>("level", Need::Required);
    foreign.level = level ? std::optional(levelOf(*level)) : std::nullopt;
    const std::optional<FreeForce> force =
        reader.takeNull("force") ? std::nullopt : reader.word<FreeForce>("force");
    foreign.equipment = equipmentOf(textOrNull(reader, "equipment"));
    foreign.primaryMuscles = texts(reader, "primaryMuscles", Need::Required);
    foreign.secondaryMuscles = texts(reader, "secondaryMuscles");
    foreign.lines = texts(reader, "instructions", Need::Required);
    takeMeasure(force, textOrNull(reader, "category"), foreign);
    foreign.pictures = texts(reader, "images");
    foreign.source = sourceOf(id);
    foreign.author = Text::tr("contributors of free-exercise-db");
    foreign.licence = Text::tr("public domain (Unlicense)");
    return foreign;
}

} // namespace

bool isFreeExerciseDbRecord(JsonValue element)
{
    return memberOf(element, "primaryMuscles").has_value() || memberOf(element, "instructions").has_value();
}

void readFreeExerciseDb(JsonValue array, const QString& fileName, LibraryPreview& preview)
{
    std::size_t index = 0;
    for (const JsonValue element : array) {
        const std::size_t here = index++;
        if (element.kind() != JsonKind::Object) {
            preview.records.push_back(
                skippedRecord(placeOfLibraryRecord(fileName, here, {}), {},
                              {QString(), ProblemKind::WrongType, Text::tr("an exercise is an object")}));
            continue;
        }
        const JsonPlace place;
        ProblemList problems(1);
        ObjectReader reader(element, place, problems);
        const ForeignExercise foreign = readForeign(reader);
        const std::optional<JsonValue> id = memberOf(element, "id");
        const bool hasId = id && id->kind() == JsonKind::Text;
        const QString at = placeOfLibraryRecord(fileName, here, hasId ? id->text() : QString());
        preview.records.push_back(problems.isEmpty()
                                      ? recordOf(foreign, at)
                                      : skippedRecord(at, foreign.name, problems.take().front()));
    }
}

} // namespace backbridge::exchange
