#include "json_reader.h"

#include <QCoreApplication>

#include <cmath>

#include "iso_text.h"
#include "json_writer.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

QString kindName(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Null:
        return Text::tr("null");
    case JsonKind::Boolean:
        return Text::tr("true or false");
    case JsonKind::Integer:
    case JsonKind::Unsigned:
    case JsonKind::Float:
        return Text::tr("a number");
    case JsonKind::Text:
        return Text::tr("text");
    case JsonKind::Array:
        return Text::tr("a list");
    case JsonKind::Object:
        return Text::tr("an object");
    }
    Q_UNREACHABLE();
}

bool isNumber(JsonKind kind)
{
    return kind == JsonKind::Integer || kind == JsonKind::Unsigned || kind == JsonKind::Float;
}

QString numberAsWritten(JsonValue value)
{
    switch (value.kind()) {
    case JsonKind::Integer:
        return QString::number(value.integer());
    case JsonKind::Unsigned:
        return QString::number(value.unsignedInteger());
    default:
        return shown(QString::fromLatin1(value.numberText().data(),
                                         static_cast<qsizetype>(value.numberText().size())));
    }
}

} // namespace

QString JsonPlace::text() const
{
    if (m_parent == nullptr) {
        return {};
    }
    return m_index ? placeOfIndex(m_parent->text(), *m_index) : placeOfKey(m_parent->text(), m_key);
}

ObjectReader::ObjectReader(JsonValue value, const JsonPlace& place, ProblemList& problems)
    : m_value(value)
    , m_place(place)
    , m_problems(problems)
{
}

std::optional<JsonValue> ObjectReader::find(std::string_view key) const
{
    for (const JsonValue member : m_value) {
        if (member.key() == key) {
            return member;
        }
    }
    return std::nullopt;
}

std::optional<JsonValue> ObjectReader::take(std::string_view key, Need need)
{
    m_read.push_back(key);
    const std::optional<JsonValue> value = find(key);
    if (!value && need == Need::Required) {
        add(key, ProblemKind::Missing, Text::tr("this field is missing"));
    }
    return value;
}

bool ObjectReader::takeNull(std::string_view key)
{
    const std::optional<JsonValue> value = find(key);
    const bool isNull = value && value->kind() == JsonKind::Null;
    if (isNull) {
        m_read.push_back(key);
    }
    return isNull;
}

void ObjectReader::add(std::string_view key, ProblemKind kind, const QString& text)
{
    m_problems.add(JsonPlace(&m_place, key).text(), kind, text);
}

void ObjectReader::addWrongType(JsonValue value, const JsonPlace& place, const QString& expected)
{
    m_problems.add(place.text(), ProblemKind::WrongType,
                   Text::tr("%1 is here, where %2 belongs").arg(kindName(value.kind()), expected));
}

void ObjectReader::addUnknownWord(const JsonPlace& place, const QString& word)
{
    m_problems.add(place.text(), ProblemKind::Unknown,
                   Text::tr("“%1” is not a word that this field knows").arg(shown(word)));
}

void ObjectReader::addRepeated(const JsonPlace& place, const QString& word)
{
    m_problems.add(place.text(), ProblemKind::Duplicate, Text::tr("“%1” is there twice").arg(shown(word)));
}

void ObjectReader::addNotUuid(std::string_view key, const QString& text)
{
    add(key, ProblemKind::Malformed, Text::tr("“%1” is not a UUID").arg(shown(text)));
}

std::optional<QString> ObjectReader::textOf(JsonValue value, const JsonPlace& place)
{
    if (value.kind() != JsonKind::Text) {
        addWrongType(value, place, kindName(JsonKind::Text));
        return std::nullopt;
    }
    if (value.utf8().size() > static_cast<std::size_t>(kLongestText)) {
        m_problems.add(place.text(), ProblemKind::TooLarge,
                       Text::tr("the text is longer than %1 bytes").arg(kLongestText));
        return std::nullopt;
    }
    if (value.utf8().find('\0') != std::string_view::npos) {
        m_problems.add(place.text(), ProblemKind::Malformed, Text::tr("the text holds a NUL character"));
        return std::nullopt;
    }
    return value.text();
}

std::optional<int> ObjectReader::integerOf(JsonValue value, const JsonPlace& place)
{
    if (!isNumber(value.kind())) {
        addWrongType(value, place, Text::tr("a whole number"));
        return std::nullopt;
    }
    const double number = value.number();
    if (number != std::floor(number)) {
        m_problems.add(place.text(), ProblemKind::WrongType,
                       Text::tr("%1 is not a whole number").arg(numberAsWritten(value)));
        return std::nullopt;
    }
    if (std::abs(number) > kLargestInteger) {
        m_problems.add(place.text(), ProblemKind::OutOfRange,
                       Text::tr("%1 is far out of range").arg(numberAsWritten(value)));
        return std::nullopt;
    }
    return static_cast<int>(number);
}

std::optional<QString> ObjectReader::text(std::string_view key, Need need)
{
    const std::optional<JsonValue> value = take(key, need);
    return value ? textOf(*value, JsonPlace(&m_place, key)) : std::nullopt;
}

QString ObjectReader::requiredText(std::string_view key)
{
    const std::optional<QString> value = text(key, Need::Required);
    if (value && value->trimmed().isEmpty()) {
        add(key, ProblemKind::Missing, Text::tr("the text is empty"));
    }
    return value.value_or(QString());
}

std::optional<int> ObjectReader::integer(std::string_view key, Need need)
{
    const std::optional<JsonValue> value = take(key, need);
    return value ? integerOf(*value, JsonPlace(&m_place, key)) : std::nullopt;
}

std::optional<double> ObjectReader::number(std::string_view key, Need need)
{
    const std::optional<JsonValue> value = take(key, need);
    if (value && !isNumber(value->kind())) {
        addWrongType(*value, JsonPlace(&m_place, key), kindName(JsonKind::Float));
        return std::nullopt;
    }
    return value ? std::optional(value->number()) : std::nullopt;
}

std::optional<bool> ObjectReader::boolean(std::string_view key, Need need)
{
    const std::optional<JsonValue> value = take(key, need);
    if (value && value->kind() != JsonKind::Boolean) {
        addWrongType(*value, JsonPlace(&m_place, key), kindName(JsonKind::Boolean));
        return std::nullopt;
    }
    return value ? std::optional(value->boolean()) : std::nullopt;
}

std::optional<QDate> ObjectReader::date(std::string_view key, Need need)
{
    const std::optional<QString> value = text(key, need);
    if (!value) {
        return std::nullopt;
    }
    const std::optional<QDate> date = dateFromText(*value);
    if (!date) {
        add(key, ProblemKind::OutOfRange,
            Text::tr("“%1” is not a day as YYYY-MM-DD of the years %2 to %3")
                .arg(shown(*value), QString::number(kFirstYear), QString::number(kLastYear)));
    }
    return date;
}

std::optional<QDateTime> ObjectReader::instant(std::string_view key, Need need)
{
    const std::optional<QString> value = text(key, need);
    if (!value) {
        return std::nullopt;
    }
    std::optional<QDateTime> instant = instantFromText(*value);
    if (!instant) {
        add(key, ProblemKind::OutOfRange,
            Text::tr("“%1” is not a time such as 2026-01-05T17:30:00Z").arg(shown(*value)));
    }
    return instant;
}

std::optional<JsonValue> ObjectReader::array(std::string_view key, Need need)
{
    const std::optional<JsonValue> value = take(key, need);
    if (value && value->kind() != JsonKind::Array) {
        addWrongType(*value, JsonPlace(&m_place, key), kindName(JsonKind::Array));
        return std::nullopt;
    }
    return value;
}

std::optional<QStringList> ObjectReader::texts(std::string_view key, Need need)
{
    const std::optional<JsonValue> array = this->array(key, need);
    if (!array) {
        return std::nullopt;
    }
    const JsonPlace place(&m_place, key);
    const std::size_t before = m_problems.size();
    QStringList texts;
    std::size_t index = 0;
    for (const JsonValue element : *array) {
        if (index == kMostTexts) {
            add(key, ProblemKind::TooLarge, Text::tr("the list holds more than %1 texts").arg(kMostTexts));
        }
        if (index == kMostTexts || m_problems.isFull()) {
            return std::nullopt;
        }
        texts << textOf(element, JsonPlace(&place, index++)).value_or(QString());
    }
    return m_problems.size() == before ? std::optional(texts) : std::nullopt;
}

std::optional<std::vector<int>> ObjectReader::integers(std::string_view key, Need need)
{
    const std::optional<JsonValue> array = this->array(key, need);
    if (!array) {
        return std::nullopt;
    }
    const JsonPlace place(&m_place, key);
    const std::size_t before = m_problems.size();
    std::vector<int> numbers;
    std::size_t index = 0;
    for (const JsonValue element : *array) {
        if (m_problems.isFull()) {
            return std::nullopt;
        }
        numbers.push_back(integerOf(element, JsonPlace(&place, index++)).value_or(0));
    }
    return m_problems.size() == before ? std::optional(numbers) : std::nullopt;
}

std::optional<std::vector<double>> ObjectReader::numbers(std::string_view key, Need need)
{
    const std::optional<JsonValue> array = this->array(key, need);
    if (!array) {
        return std::nullopt;
    }
    const JsonPlace place(&m_place, key);
    const std::size_t before = m_problems.size();
    std::vector<double> numbers;
    for (const JsonValue element : *array) {
        if (m_problems.isFull()) {
            return std::nullopt;
        }
        if (isNumber(element.kind())) {
            numbers.push_back(element.number());
        } else {
            addWrongType(element, JsonPlace(&place, numbers.size()), kindName(JsonKind::Float));
            return std::nullopt;
        }
    }
    return m_problems.size() == before ? std::optional(numbers) : std::nullopt;
}

bool ObjectReader::isObject(std::string_view key) const
{
    const std::optional<JsonValue> value = find(key);
    return value && value->kind() == JsonKind::Object;
}

std::optional<QByteArray> ObjectReader::base64(std::string_view key, qint64 mostBytes, Need need)
{
    const std::optional<JsonValue> value = take(key, need);
    if (!value) {
        return std::nullopt;
    }
    if (value->kind() != JsonKind::Text) {
        addWrongType(*value, JsonPlace(&m_place, key), kindName(JsonKind::Text));
        return std::nullopt;
    }
    // Four characters stand for three bytes.
    const std::string_view text = value->utf8();
    if (text.size() / 4 * 3 > static_cast<std::size_t>(mostBytes) + 2) {
        add(key, ProblemKind::TooLarge, Text::tr("these are more than %1 bytes").arg(mostBytes));
        return std::nullopt;
    }
    const auto decoded =
        QByteArray::fromBase64Encoding(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                       QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty() || text.size() % 4 != 0) {
        add(key, ProblemKind::Malformed, Text::tr("this is no Base64"));
        return std::nullopt;
    }
    return *decoded;
}

bool ObjectReader::isObject(JsonValue value, const JsonPlace& place)
{
    if (value.kind() != JsonKind::Object) {
        addWrongType(value, place, kindName(JsonKind::Object));
        return false;
    }
    return true;
}

std::optional<JsonValue> ObjectReader::object(std::string_view key, Need need)
{
    const std::optional<JsonValue> value = take(key, need);
    return value && isObject(*value, JsonPlace(&m_place, key)) ? value : std::nullopt;
}

bool ObjectReader::wasRead(std::string_view key) const
{
    return std::find(m_read.begin(), m_read.end(), key) != m_read.end();
}

QByteArray ObjectReader::unknownFields(const PartFields& more)
{
    JsonWriter writer(JsonWriter::Layout::Compact);
    writer.beginObject();
    bool any = !more.empty();
    for (const JsonValue member : m_value) {
        if (!wasRead(member.key())) {
            writer.key(member.key());
            writer.value(member);
            any = true;
        }
    }
    for (const auto& [key, json] : more) {
        writer.key(key);
        writer.compactJson(json);
    }
    writer.endObject();
    QByteArray object = any ? writer.take() : QByteArray();
    if (object.size() > kMaxUnknownBytes) {
        m_problems.add(
            m_place.text(), ProblemKind::TooLarge,
            Text::tr("the fields that are not known here are larger than %1 bytes").arg(kMaxUnknownBytes));
        return {};
    }
    return object;
}

void ObjectReader::refuseUnknownFields()
{
    for (const JsonValue member : m_value) {
        if (!wasRead(member.key())) {
            add(member.key(), ProblemKind::Unknown, Text::tr("there is no such field"));
        }
    }
}

} // namespace backbridge::exchange
