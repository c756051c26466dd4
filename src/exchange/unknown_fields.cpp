#include "unknown_fields.h"

#include <algorithm>

#include "backbridge/exchange/bundle.h"
#include "json_parser.h"
#include "json_reader.h"

namespace backbridge::exchange {

UnknownFields::UnknownFields(const QByteArray& json)
{
    if (json.isEmpty()) {
        return;
    }
    // Kept with another record, a part's fields lie up to three levels deeper than they do in a file.
    constexpr int kDeeper = 3;
    m_tree =
        parseJson(json, {.bytes = qint64 {2} * kMaxUnknownBytes, .depth = kMaxBundleDepth + kDeeper}).tree;
    if (m_tree && m_tree->root().kind() != JsonKind::Object) {
        m_tree.reset();
    }
}

void UnknownFields::write(JsonWriter& writer, std::initializer_list<std::string_view> parts) const
{
    if (m_tree) {
        writeMembers(writer, m_tree->root(), parts);
    }
}

std::optional<JsonValue> UnknownFields::part(std::string_view name) const
{
    return m_tree ? memberOf(m_tree->root(), name) : std::nullopt;
}

std::optional<JsonValue> memberOf(JsonValue object, std::string_view key)
{
    if (object.kind() != JsonKind::Object) {
        return std::nullopt;
    }
    for (const JsonValue member : object) {
        if (member.key() == key) {
            return member;
        }
    }
    return std::nullopt;
}

void writeMembers(JsonWriter& writer, JsonValue object, std::initializer_list<std::string_view> except)
{
    if (object.kind() != JsonKind::Object) {
        return;
    }
    for (const JsonValue member : object) {
        const bool isPart = std::find(except.begin(), except.end(), member.key()) != except.end();
        if (!isPart && !writer.hasKey(member.key())) {
            writer.key(member.key());
            writer.value(member);
        }
    }
}

} // namespace backbridge::exchange
