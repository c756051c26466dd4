#include "library_wger_record.h"

#include <QCoreApplication>

#include <algorithm>

#include "json_reader.h"
#include "library_record.h"
#include "library_text.h"
#include "library_wger_words.h"
#include "unknown_fields.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

using Lookup = QString (*)(int);

/// The word for a number, from the file's own list or from the published one.
QString wordOf(int number, const QHash<int, QString>& list, Lookup published)
{
    const auto found = list.constFind(number);
    const QString word = found == list.constEnd() ? published(number) : *found;
    return word.isEmpty() ? Text::tr("number %1").arg(number) : word;
}

/// The number of an Integer that may be one of wger's; 0 for anything else.
int numberOf(JsonValue value)
{
    const bool fits =
        value.kind() == JsonKind::Integer && value.integer() > 0 && value.integer() <= kLargestInteger;
    return fits ? static_cast<int>(value.integer()) : 0;
}

/// Reads the parts of one exercise; the first fault goes to `problems`.
class WgerRecordReader {
public:
    WgerRecordReader(const WgerRecord& record, const WgerLists& lists)
        : m_record(record)
        , m_lists(lists)
        , m_problems(1)
        , m_base(record.fields, m_root, m_problems)
    {
    }

    LibraryRecord read()
    {
        const WgerText* text = preferredText();
        ForeignExercise foreign;
        if (text == nullptr) {
            m_problems.add(QStringLiteral("name"), ProblemKind::Missing,
                           Text::tr("none of the texts belongs to it"));
        } else {
            readBase(foreign);
            readText(*text, foreign);
        }
        return m_problems.isEmpty() ? recordOf(foreign, m_record.place)
                                    : skippedRecord(m_record.place, foreign.name, m_problems.take().front());
    }

private:
    /// The English text, else the first that has a name, else the first.
    [[nodiscard]] const WgerText* preferredText() const
    {
        const auto& texts = m_record.texts;
        const auto isNamed = [](const WgerText& text) {
            const std::optional<JsonValue> name = memberOf(text.fields, "name");
            return name && name->kind() == JsonKind::Text && !name->text().trimmed().isEmpty();
        };
        auto found = std::find_if(texts.begin(), texts.end(), [this, &isNamed](const WgerText& text) {
            return isNamed(text) && languageOf(text.fields).code == QLatin1String("en");
        });
        if (found == texts.end()) {
            found = std::find_if(texts.begin(), texts.end(), isNamed);
        }
        if (found == texts.end()) {
            found = texts.begin();
        }
        return found == texts.end() ? nullptr : &*found;
    }

    /// A language as a number, as an object or as its code; empty when there is none to be known.
    [[nodiscard]] WgerLanguage languageOf(JsonValue fields) const
    {
        const std::optional<JsonValue> value = memberOf(fields, "language");
        if (!value) {
            return {};
        }
        if (value->kind() == JsonKind::Text) {
            return {value->text(), value->text()};
        }
        const std::optional<JsonValue> code = memberOf(*value, "short_name");
        if (code && code->kind() == JsonKind::Text) {
            const std::optional<JsonValue> name = memberOf(*value, "full_name");
            return {code->text(), name && name->kind() == JsonKind::Text ? name->text() : code->text()};
        }
        const int number = numberOf(*value);
        const auto known = m_lists.languages.constFind(number);
        return known != m_lists.languages.constEnd()
            ? *known
            : WgerLanguage {wgerLanguage(number), wgerLanguage(number)};
    }

    void readBase(ForeignExercise& foreign)
    {
        foreign.id = idOf(m_record.isOldNumber ? QStringLiteral("wger_old_") : QStringLiteral("wger_"),
                          QString::number(m_record.number));
        foreign.primaryMuscles = words("muscles", m_lists.muscles, wgerMuscle);
        foreign.secondaryMuscles = words("muscles_secondary", m_lists.muscles, wgerMuscle);
        foreign.equipment = words("equipment", m_lists.equipment, wgerEquipment);
        const QString category =
            word(m_record.fields, m_root, "category", "name", m_lists.categories, wgerCategory);
        foreign.isOfLegs = category == QLatin1String("Legs") || category == QLatin1String("Calves");
        const QString number = QString::number(m_record.number);
        foreign.source = m_record.isOldNumber
            ? Text::tr("wger, text %1").arg(number)
            : QStringLiteral("wger, https://wger.de/en/exercise/%1/view/").arg(number);
        m_author = textOrNull(m_base, "license_author");
        m_licence = licence(m_record.fields, m_root);
    }

    void readText(const WgerText& text, ForeignExercise& foreign)
    {
        const JsonPlace apart(&m_root, "translation");
        ObjectReader reader(text.fields, m_record.isOneText ? m_root : apart, m_problems);
        foreign.name = linesOfHtml(reader.requiredText("name")).join(QLatin1Char(' '));
        foreign.lines = linesOfHtml(textOrNull(reader, "description"));
        for (const QString& note : text.notes) {
            foreign.lines += linesOfHtml(note);
        }
        foreign.aliases = text.aliases;
        const WgerLanguage language = languageOf(text.fields);
        if (language.code != QLatin1String("en")) {
            foreign.language = language.name.isEmpty() ? Text::tr("an unknown language") : language.name;
        }
        // The words are their writer's; those who described the exercise are named beside.
        QStringList authors {textOrNull(reader, "license_author")};
        if (!authors.contains(m_author)) {
            authors << m_author;
        }
        authors.removeAll(QString());
        foreign.author = authors.join(QStringLiteral(", "));
        const QString own = licence(text.fields, reader.place());
        foreign.licence = own.isEmpty() ? m_licence : own;
    }

    static QString textOrNull(ObjectReader& reader, std::string_view key)
    {
        return reader.takeNull(key) ? QString() : reader.text(key).value_or(QString()).trimmed();
    }

    QString licence(JsonValue fields, const JsonPlace& place)
    {
        return word(fields, place, "license", "short_name", m_lists.licences, wgerLicence);
    }

    /// A word that stands as a number or in an object of its own.
    QString word(JsonValue fields, const JsonPlace& place, std::string_view key, std::string_view name,
                 const QHash<int, QString>& list, Lookup published)
    {
        const std::optional<JsonValue> value = memberOf(fields, key);
        if (!value || value->kind() == JsonKind::Null) {
            return {};
        }
        return wordIn(*value, name, JsonPlace(&place, key), list, published);
    }

    /// The words of a list of the exercise's.
    QStringList words(std::string_view key, const QHash<int, QString>& list, Lookup published)
    {
        const std::optional<JsonValue> array = memberOf(m_record.fields, key);
        const JsonPlace place(&m_root, key);
        QStringList found;
        if (!array || array->kind() == JsonKind::Null) {
            return found;
        }
        if (array->kind() != JsonKind::Array) {
            m_problems.add(place.text(), ProblemKind::WrongType, Text::tr("this is no list"));
            return found;
        }
        std::size_t index = 0;
        for (const JsonValue element : *array) {
            if (m_problems.isFull()) {
                break;
            }
            found << wordIn(element, "name", JsonPlace(&place, index++), list, published);
        }
        return found;
    }

    QString wordIn(JsonValue value, std::string_view name, const JsonPlace& place,
                   const QHash<int, QString>& list, Lookup published)
    {
        if (value.kind() == JsonKind::Object) {
            return ObjectReader(value, place, m_problems).requiredText(name);
        }
        const int number = numberOf(value);
        if (number == 0) {
            m_problems.add(place.text(), ProblemKind::WrongType,
                           Text::tr("neither a number of a list nor an object of it"));
            return {};
        }
        return wordOf(number, list, published);
    }

    const WgerRecord& m_record;
    const WgerLists& m_lists;
    const JsonPlace m_root;
    ProblemList m_problems;
    ObjectReader m_base;
    QString m_author;
    QString m_licence;
};

} // namespace

LibraryRecord readWgerRecord(const WgerRecord& record, const WgerLists& lists)
{
    return WgerRecordReader(record, lists).read();
}

} // namespace backbridge::exchange
