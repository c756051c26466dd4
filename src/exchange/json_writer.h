#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "backbridge/domain/words.h"
#include "json_tree.h"

namespace backbridge::exchange {

/// Writes JSON as text: the same calls give the same bytes. Numbers come out as the shortest text that reads
/// back the same.
class JsonWriter {
public:
    enum class Layout {
        Indented, ///< two spaces a level
        Compact, ///< no space at all
    };

    /// How an array or object is laid out in an indented text.
    enum class Lines { Many, One };

    explicit JsonWriter(Layout layout)
        : m_layout(layout)
    {
    }

    void beginObject(Lines lines = Lines::Many) { begin('{', lines); }

    void endObject() { end('}'); }

    void beginArray(Lines lines = Lines::Many) { begin('[', lines); }

    void endArray() { end(']'); }

    /// Begins a field of the open object; its value comes next. `key` must live until the object is ended or
    /// hasKey() is no longer asked.
    void key(std::string_view key);

    void null() { raw("null"); }

    void value(const QString& text);
    void value(const char*) = delete; ///< would be taken for a bool
    void value(int number);
    void value(double number);
    void value(bool truth);
    void value(QDate day); ///< as YYYY-MM-DD
    void value(const QDateTime& instant); ///< in UTC, as 2026-01-05T17:30:00Z

    /// The word of an enumeration's value.
    template <typename E>
    requires std::is_enum_v<E>

    void value(E word) { value(wordFor(word)); }

    /// A value from a file with all that it holds, numbers as they were written there.
    void value(JsonValue value);

    /// A value that is compact JSON already; only in a compact text.
    void compactJson(const QByteArray& json)
    {
        raw(std::string_view(json.data(), static_cast<std::size_t>(json.size())));
    }

    /// A field of the open object.
    template <typename T>
    void field(std::string_view name, const T& content)
    {
        key(name);
        value(content);
    }

    /// The same, left out when there is nothing.
    template <typename T>
    void field(std::string_view name, const std::optional<T>& content)
    {
        if (content) {
            field(name, *content);
        }
    }

    /// A text that is left out when it is empty.
    void textUnlessEmpty(std::string_view name, const QString& text)
    {
        if (!text.isEmpty()) {
            field(name, text);
        }
    }

    /// The words of enumeration values, on one line; left out when there are none.
    template <typename E>
    void words(std::string_view name, const std::vector<E>& values)
    {
        if (values.empty()) {
            return;
        }
        key(name);
        beginArray(Lines::One);
        for (const E value : values) {
            this->value(value);
        }
        endArray();
    }

    /// Whether the open object has a field of this name already.
    [[nodiscard]] bool hasKey(std::string_view key) const;

    /// What was written; an indented text ends with a newline.
    [[nodiscard]] QByteArray take();

private:
    struct Level {
        Lines lines = Lines::Many;
        bool isEmpty = true;
        std::vector<std::string_view> keys;
    };

    void begin(char bracket, Lines lines);
    void end(char bracket);
    void separate();
    void newLine();
    void raw(std::string_view text);
    void quoted(std::string_view utf8);

    Layout m_layout;
    QByteArray m_text;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace backbridge::exchange
