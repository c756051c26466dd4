#include "json_writer.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace backbridge::exchange {

void JsonWriter::begin(char bracket, Lines lines)
{
    separate();
    const bool withinLine = !m_levels.empty() && m_levels.back().lines == Lines::One;
    m_levels.push_back({withinLine ? Lines::One : lines, true, {}});
    m_text += bracket;
}

void JsonWriter::end(char bracket)
{
    const bool breaks = m_levels.back().lines == Lines::Many && !m_levels.back().isEmpty;
    m_levels.pop_back();
    if (breaks) {
        newLine();
    }
    m_text += bracket;
}

/// What stands between a value and the one before it.
void JsonWriter::separate()
{
    if (m_afterKey || m_levels.empty()) {
        m_afterKey = false;
        return;
    }
    Level& level = m_levels.back();
    const bool first = level.isEmpty;
    level.isEmpty = false;
    if (!first) {
        m_text += ',';
    }
    if (level.lines == Lines::Many) {
        newLine();
    } else if (!first && m_layout == Layout::Indented) {
        m_text += ' ';
    }
}

void JsonWriter::newLine()
{
    if (m_layout == Layout::Indented) {
        m_text += '\n';
        m_text.append(2 * static_cast<qsizetype>(m_levels.size()), ' ');
    }
}

void JsonWriter::raw(std::string_view text)
{
    separate();
    m_text.append(text.data(), static_cast<qsizetype>(text.size()));
}

void JsonWriter::key(std::string_view key)
{
    separate();
    m_levels.back().keys.push_back(key);
    quoted(key);
    m_text += m_layout == Layout::Indented ? ": " : ":";
    m_afterKey = true;
}

bool JsonWriter::hasKey(std::string_view key) const
{
    const std::vector<std::string_view>& keys = m_levels.back().keys;
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

void JsonWriter::quoted(std::string_view utf8)
{
    constexpr std::string_view kHexDigits = "0123456789abcdef";
    m_text += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            m_text += '\\';
            m_text += c;
        } else if (c == '\n') {
            m_text += "\\n";
        } else if (c == '\t') {
            m_text += "\\t";
        } else if (const auto byte = static_cast<unsigned char>(c); byte < 0x20 || byte == 0x7f) {
            m_text += "\\u00";
            m_text += kHexDigits[byte >> 4U];
            m_text += kHexDigits[byte & 0xfU];
        } else {
            m_text += c;
        }
    }
    m_text += '"';
}

void JsonWriter::value(const QString& text)
{
    separate();
    const QByteArray utf8 = text.toUtf8();
    quoted(std::string_view(utf8.data(), static_cast<std::size_t>(utf8.size())));
}

void JsonWriter::value(int number)
{
    raw(std::to_string(number));
}

void JsonWriter::value(double number)
{
    std::array<char, 32> digits {};
    const auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    raw(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
}

void JsonWriter::value(bool truth)
{
    raw(truth ? "true" : "false");
}

void JsonWriter::value(QDate day)
{
    value(day.toString(Qt::ISODate));
}

void JsonWriter::value(const QDateTime& instant)
{
    value(instant.toUTC().toString(Qt::ISODate));
}

void JsonWriter::value(JsonValue value)
{
    switch (value.kind()) {
    case JsonKind::Null:
        null();
        break;
    case JsonKind::Boolean:
        this->value(value.boolean());
        break;
    case JsonKind::Integer:
        raw(std::to_string(value.integer()));
        break;
    case JsonKind::Unsigned:
        raw(std::to_string(value.unsignedInteger()));
        break;
    case JsonKind::Float:
        raw(value.numberText());
        break;
    case JsonKind::Text:
        separate();
        quoted(value.utf8());
        break;
    case JsonKind::Array:
        beginArray(Lines::One);
        for (const JsonValue element : value) {
            this->value(element);
        }
        endArray();
        break;
    case JsonKind::Object:
        beginObject(Lines::One);
        for (const JsonValue element : value) {
            key(element.key());
            this->value(element);
        }
        endObject();
        break;
    }
}

QByteArray JsonWriter::take()
{
    if (m_layout == Layout::Indented) {
        m_text += '\n';
    }
    return std::move(m_text);
}

} // namespace backbridge::exchange
