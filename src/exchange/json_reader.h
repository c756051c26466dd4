#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "backbridge/domain/words.h"
#include "json_tree.h"
#include "problem_list.h"

namespace backbridge::exchange {

/// Numbers and texts beyond these are refused wherever they stand; the domain's checks are narrower.
constexpr int kLargestInteger = 1'000'000;
constexpr int kLongestText = 100'000; ///< bytes
constexpr std::size_t kMostTexts = 1'000; ///< in one list
/// Fields that this version does not know are kept up to this many bytes a record.
constexpr int kMaxUnknownBytes = 1024 * 1024;

/// Whether a field may be left out.
enum class Need { Optional, Required };

/// Where a value stands in the document, spelled out only when a problem names it. The parent must outlive
/// it.
class JsonPlace {
public:
    /// The whole document.
    JsonPlace() = default;

    JsonPlace(const JsonPlace* parent, std::string_view key)
        : m_parent(parent)
        , m_key(key)
    {
    }

    JsonPlace(const JsonPlace* parent, std::size_t index)
        : m_parent(parent)
        , m_index(index)
    {
    }

    [[nodiscard]] QString text() const;

private:
    const JsonPlace* m_parent = nullptr;
    std::string_view m_key;
    std::optional<std::size_t> m_index;
};

/// Unknown fields of parts that cannot hold their own: the part's name, and its fields as compact JSON.
using PartFields = std::vector<std::pair<std::string_view, QByteArray>>;

/// Reads the fields of one JSON object. Each getter gives the field's value, or nothing when it is absent or
/// wrong; what is wrong goes to the problems with its place. What no getter asked for is unknown.
class ObjectReader {
public:
    /// `value` must be an object. `place`, `problems` and the document must outlive this.
    ObjectReader(JsonValue value, const JsonPlace& place, ProblemList& problems);

    [[nodiscard]] const JsonPlace& place() const { return m_place; }

    [[nodiscard]] ProblemList& problems() const { return m_problems; }

    /// Whether the file has the field, whatever its value.
    [[nodiscard]] bool has(std::string_view key) const { return find(key).has_value(); }

    /// Whether the field is there and null, which then counts as read. Other getters refuse null.
    bool takeNull(std::string_view key);

    std::optional<QString> text(std::string_view key, Need need = Need::Optional);

    /// A text that is not empty.
    QString requiredText(std::string_view key);

    /// A whole number; 4.0 counts as 4.
    std::optional<int> integer(std::string_view key, Need need = Need::Optional);
    std::optional<double> number(std::string_view key, Need need = Need::Optional);
    std::optional<bool> boolean(std::string_view key, Need need = Need::Optional);

    /// A day as YYYY-MM-DD.
    std::optional<QDate> date(std::string_view key, Need need = Need::Optional);

    /// An instant of ISO 8601 with Z or an offset; UTC with whole seconds.
    std::optional<QDateTime> instant(std::string_view key, Need need = Need::Optional);

    std::optional<QStringList> texts(std::string_view key, Need need = Need::Optional);
    std::optional<std::vector<int>> integers(std::string_view key, Need need = Need::Optional);

    std::optional<std::vector<double>> numbers(std::string_view key, Need need = Need::Optional);

    /// Whether the field is there and an object.
    [[nodiscard]] bool isObject(std::string_view key) const;

    /// Bytes as Base64 (RFC 4648, with its padding), at most `mostBytes` of them.
    std::optional<QByteArray> base64(std::string_view key, qint64 mostBytes, Need need = Need::Optional);

    /// A UUID in lower or upper case; `IdType` is an Id<Tag>.
    template <typename IdType>
    std::optional<IdType> id(std::string_view key, Need need = Need::Optional)
    {
        const std::optional<QString> text = this->text(key, need);
        const std::optional<IdType> id = text ? IdType::fromText(*text) : std::nullopt;
        if (text && !id) {
            addNotUuid(key, *text);
        }
        return id;
    }

    /// One of the words of the enumeration `E`.
    template <typename E>
    std::optional<E> word(std::string_view key, Need need = Need::Optional)
    {
        const std::optional<QString> text = this->text(key, need);
        const std::optional<E> value = text ? fromWord<E>(*text) : std::nullopt;
        if (text && !value) {
            addUnknownWord(JsonPlace(&m_place, key), *text);
        }
        return value;
    }

    /// Several words, none twice, in the order of the file.
    template <typename E>
    std::optional<std::vector<E>> words(std::string_view key, Need need = Need::Optional)
    {
        const std::optional<QStringList> texts = this->texts(key, need);
        if (!texts) {
            return std::nullopt;
        }
        const JsonPlace place(&m_place, key);
        std::vector<E> values;
        for (qsizetype i = 0; i < texts->size(); ++i) {
            const std::optional<E> value = fromWord<E>(texts->at(i));
            const JsonPlace element(&place, static_cast<std::size_t>(i));
            if (!value) {
                addUnknownWord(element, texts->at(i));
            } else if (std::find(values.begin(), values.end(), *value) != values.end()) {
                addRepeated(element, texts->at(i));
            } else {
                values.push_back(*value);
            }
        }
        return values;
    }

    /// The field's object, for a reader of its own.
    std::optional<JsonValue> object(std::string_view key, Need need = Need::Optional);

    /// Calls `read` with a reader for each object of the field's array.
    template <typename Function>
    void objects(std::string_view key, Need need, Function read)
    {
        const std::optional<JsonValue> array = this->array(key, need);
        if (!array) {
            return;
        }
        const JsonPlace place(&m_place, key);
        std::size_t index = 0;
        for (const JsonValue element : *array) {
            const JsonPlace elementPlace(&place, index++);
            if (m_problems.isFull()) {
                return;
            }
            if (isObject(element, elementPlace)) {
                ObjectReader reader(element, elementPlace, m_problems);
                read(reader);
            }
        }
    }

    /// Counts the field as known: another reads it.
    void leave(std::string_view key) { m_read.push_back(key); }

    /// The fields that no getter asked for, as compact JSON, in the order of the file; then `more`. Empty
    /// when there are none.
    [[nodiscard]] QByteArray unknownFields(const PartFields& more = {});

    /// A problem for each field that no getter asked for.
    void refuseUnknownFields();

    void add(std::string_view key, ProblemKind kind, const QString& text);

private:
    bool isObject(JsonValue value, const JsonPlace& place);
    [[nodiscard]] std::optional<JsonValue> find(std::string_view key) const;
    std::optional<JsonValue> take(std::string_view key, Need need);
    std::optional<JsonValue> array(std::string_view key, Need need);
    std::optional<QString> textOf(JsonValue value, const JsonPlace& place);
    std::optional<int> integerOf(JsonValue value, const JsonPlace& place);
    void addWrongType(JsonValue value, const JsonPlace& place, const QString& expected);
    void addUnknownWord(const JsonPlace& place, const QString& word);
    void addRepeated(const JsonPlace& place, const QString& word);
    void addNotUuid(std::string_view key, const QString& text);
    [[nodiscard]] bool wasRead(std::string_view key) const;

    JsonValue m_value;
    const JsonPlace& m_place;
    ProblemList& m_problems;
    std::vector<std::string_view> m_read;
};

/// `values` sorted into the enumeration's order, for lists whose order means nothing.
template <typename E>
[[nodiscard]] std::vector<E> inEnumOrder(std::optional<std::vector<E>> values)
{
    std::vector<E> sorted = std::move(values).value_or(std::vector<E>());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace backbridge::exchange
