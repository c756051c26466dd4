#include "library_wger.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

#include "json_reader.h"
#include "library_record.h"
#include "library_wger_record.h"
#include "unknown_fields.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QString textIn(JsonValue object, std::string_view key)
{
    const std::optional<JsonValue> value = memberOf(object, key);
    return value && value->kind() == JsonKind::Text ? value->text() : QString();
}

/// A number of wger's; nothing when there is none that could be.
std::optional<int> numberIn(JsonValue object, std::string_view key)
{
    const std::optional<JsonValue> value = memberOf(object, key);
    const bool fits = value && value->kind() == JsonKind::Integer && value->integer() > 0
        && value->integer() <= kLargestInteger;
    return fits ? std::optional(static_cast<int>(value->integer())) : std::nullopt;
}

/// The first of several names of a field that has a number: they changed over the versions.
template <std::size_t n>
std::optional<int> numberIn(JsonValue object, const std::array<std::string_view, n>& keys)
{
    for (const std::string_view key : keys) {
        if (const std::optional<int> number = numberIn(object, key)) {
            return number;
        }
    }
    return std::nullopt;
}

constexpr std::array<std::string_view, 2> kExerciseKeys {"exercise_base", "exercise"};
constexpr std::array<std::string_view, 2> kTextKeys {"translation", "exercise"};

/// Puts together what fixtures keep apart: exercises, their texts, and the lists that both point into.
class FixtureReader {
public:
    explicit FixtureReader(LibraryPreview& preview)
        : m_preview(preview)
    {
    }

    void collect(const NamedDocument& document)
    {
        std::size_t index = 0;
        for (const JsonValue element : document.root) {
            const QString place = placeOfLibraryRecord(document.fileName, index++, {});
            if (isFixtureObject(element)) {
                collect(element, place);
            } else {
                skip(
                    place, {},
                    {QString(), ProblemKind::WrongType, Text::tr("not an object with model, pk and fields")});
            }
        }
    }

    void finish()
    {
        for (WgerRecord& record : m_records) {
            if (!record.isOldNumber) {
                giveTexts(record);
            }
            giveWords(record);
            m_preview.records.push_back(readWgerRecord(record, m_lists));
        }
        for (const StrayText& text : m_texts) {
            if (!text.isTaken) {
                skip(text.place, textIn(text.fields, "name"),
                     {QStringLiteral("exercise"), ProblemKind::Unknown,
                      Text::tr("there is no exercise %1 in the file").arg(text.exercise)});
            }
        }
    }

private:
    /// A text whose exercise may stand anywhere in the files.
    struct StrayText {
        JsonValue fields;
        QString place;
        int number = 0;
        int exercise = 0;
        bool isTaken = false;
    };

    void collect(JsonValue element, const QString& place)
    {
        const QString model = textIn(element, "model");
        const JsonValue fields = *memberOf(element, "fields");
        const std::optional<int> number = numberIn(element, "pk");
        const bool isExercise =
            model == QLatin1String("exercises.exercise") || model == QLatin1String("exercises.exercisebase");
        const bool isText = model == QLatin1String("exercises.translation")
            || (isExercise && numberIn(fields, "exercise_base").has_value());
        if ((isExercise || isText) && !number) {
            skip(place, textIn(fields, "name"),
                 {QStringLiteral("pk"), ProblemKind::WrongType, Text::tr("this is no number of a record")});
        } else if (isText) {
            collectText(fields, place, *number);
        } else if (isExercise) {
            collectExercise(fields, place, *number);
        } else {
            collectOther(model, fields, number.value_or(0));
        }
    }

    void collectExercise(JsonValue fields, const QString& place, int number)
    {
        const QString at = QStringLiteral("%1 (%2)").arg(place).arg(number);
        WgerRecord record {fields, number, {}, false, false, at};
        if (memberOf(fields, "name").has_value()) {
            // Before exercises and texts were told apart, each exercise was one text.
            record.isOneText = true;
            record.isOldNumber = true;
            record.texts.push_back({fields, {}, {}});
        }
        m_records.push_back(std::move(record));
    }

    void collectText(JsonValue fields, const QString& place, int number)
    {
        const std::optional<int> exercise = numberIn(fields, kExerciseKeys);
        if (!exercise) {
            skip(place, textIn(fields, "name"),
                 {QStringLiteral("exercise"), ProblemKind::Missing,
                  Text::tr("the text does not say whose it is")});
            return;
        }
        m_textsOf[*exercise].push_back(m_texts.size());
        m_texts.push_back({fields, place, number, *exercise, false});
    }

    /// What exercises and texts point to, and what points to texts.
    void collectOther(const QString& model, JsonValue fields, int number)
    {
        if (model == QLatin1String("exercises.muscle")) {
            m_lists.muscles.insert(number, textIn(fields, "name"));
        } else if (model == QLatin1String("exercises.equipment")) {
            m_lists.equipment.insert(number, textIn(fields, "name"));
        } else if (model == QLatin1String("exercises.exercisecategory")) {
            m_lists.categories.insert(number, textIn(fields, "name"));
        } else if (model == QLatin1String("core.license")) {
            m_lists.licences.insert(number, textIn(fields, "short_name"));
        } else if (model == QLatin1String("core.language") || model == QLatin1String("exercises.language")) {
            m_lists.languages.insert(number, {textIn(fields, "short_name"), textIn(fields, "full_name")});
        } else if (model == QLatin1String("exercises.alias")) {
            m_aliases[numberIn(fields, kTextKeys).value_or(0)] << textIn(fields, "alias");
        } else if (model == QLatin1String("exercises.exercisecomment")) {
            m_comments[numberIn(fields, kTextKeys).value_or(0)] << textIn(fields, "comment");
        } else if (model == QLatin1String("exercises.exerciseimage")) {
            ++m_preview.pictureAddresses;
        }
    }

    void giveTexts(WgerRecord& record)
    {
        const auto found = m_textsOf.find(record.number);
        if (found == m_textsOf.end()) {
            return;
        }
        for (const std::size_t index : *found) {
            StrayText& text = m_texts[index];
            text.isTaken = true;
            record.texts.push_back(
                {text.fields, m_aliases.value(text.number), m_comments.value(text.number)});
        }
        // A second exercise of the same number gets none and is skipped.
        m_textsOf.erase(found);
    }

    void giveWords(WgerRecord& record)
    {
        if (record.isOldNumber) {
            record.texts.front().aliases = m_aliases.value(record.number);
            record.texts.front().notes = m_comments.value(record.number);
        }
    }

    void skip(const QString& place, const QString& name, const Problem& problem)
    {
        m_preview.records.push_back(skippedRecord(place, name, problem));
    }

    LibraryPreview& m_preview;
    WgerLists m_lists;
    std::vector<WgerRecord> m_records;
    std::vector<StrayText> m_texts;
    QHash<int, std::vector<std::size_t>> m_textsOf; ///< indexes into m_texts, by exercise
    QHash<int, QStringList> m_aliases; ///< by text
    QHash<int, QStringList> m_comments; ///< by text
};

/// The texts `key` of each object in the field `list` of `object`; what is not so is passed over.
QStringList textsIn(JsonValue object, std::string_view list, std::string_view key)
{
    QStringList texts;
    const std::optional<JsonValue> array = memberOf(object, list);
    if (array && array->kind() == JsonKind::Array) {
        for (const JsonValue element : *array) {
            texts << textIn(element, key);
        }
    }
    texts.removeAll(QString());
    return texts;
}

std::optional<JsonValue> arrayIn(JsonValue object, std::string_view key)
{
    const std::optional<JsonValue> value = memberOf(object, key);
    return value && value->kind() == JsonKind::Array ? value : std::nullopt;
}

/// A record of a page, its texts within it.
WgerRecord pageRecord(JsonValue element, int number, const QString& place)
{
    WgerRecord record {element, number, {}, false, false, place};
    // "exercises" before texts were called translations; before that the record was one text.
    for (const std::string_view key : {std::string_view("translations"), std::string_view("exercises")}) {
        if (const std::optional<JsonValue> texts = arrayIn(element, key)) {
            for (const JsonValue text : *texts) {
                if (text.kind() == JsonKind::Object) {
                    record.texts.push_back(
                        {text, textsIn(text, "aliases", "alias"), textsIn(text, "notes", "comment")});
                }
            }
            return record;
        }
    }
    if (memberOf(element, "name").has_value()) {
        const std::optional<int> exercise = numberIn(element, "exercise_base_id");
        record.isOneText = true;
        record.isOldNumber = !exercise;
        record.number = exercise.value_or(number);
        record.texts.push_back(
            {element, textsIn(element, "aliases", "alias"), textsIn(element, "comments", "comment")});
    }
    return record;
}

} // namespace

bool isFixtureObject(JsonValue element)
{
    const std::optional<JsonValue> fields = memberOf(element, "fields");
    return fields && fields->kind() == JsonKind::Object && !textIn(element, "model").isEmpty();
}

bool isResultPage(JsonValue root)
{
    return arrayIn(root, "results").has_value();
}

void readWgerFixtures(const std::vector<NamedDocument>& documents, LibraryPreview& preview)
{
    FixtureReader reader(preview);
    for (const NamedDocument& document : documents) {
        reader.collect(document);
    }
    reader.finish();
}

void readWgerPage(const NamedDocument& document, LibraryPreview& preview)
{
    std::size_t index = 0;
    const std::optional<JsonValue> results = arrayIn(document.root, "results");
    Q_ASSERT(results); // that is how a page is known
    for (const JsonValue element : *results) {
        const QString place = document.fileName + placeOfIndex(QStringLiteral(": results"), index++);
        const std::optional<int> number = numberIn(element, "id");
        if (!number) {
            preview.records.push_back(skippedRecord(
                place, {},
                {QStringLiteral("id"), ProblemKind::Missing, Text::tr("there is no number of a record")}));
            continue;
        }
        const QString at = QStringLiteral("%1 (%2)").arg(place).arg(*number);
        preview.records.push_back(readWgerRecord(pageRecord(element, *number, at), {}));
        preview.pictureAddresses += static_cast<int>(textsIn(element, "images", "image").size());
    }
}

} // namespace backbridge::exchange
