#pragma once

#include <QByteArray>

#include <initializer_list>
#include <optional>
#include <string_view>

#include "json_tree.h"
#include "json_writer.h"

namespace backbridge::exchange {

/// Fields of a record that this version does not know, on their way back into a file. Those of a part that
/// cannot hold its own (one set, an earlier version of a plan) lie with its record, under the part's field
/// name.
class UnknownFields {
public:
    /// `json` is an object's text as a record carries it, or empty. A text that is none counts as empty.
    explicit UnknownFields(const QByteArray& json);

    /// Writes those that the writer's open object does not have yet; those of `parts` are left out. This must
    /// live until the object is ended.
    void write(JsonWriter& writer, std::initializer_list<std::string_view> parts = {}) const;

    /// What is kept for the part of that name.
    [[nodiscard]] std::optional<JsonValue> part(std::string_view name) const;

private:
    std::optional<JsonTree> m_tree;
};

/// The member of `object` with that key; nothing when there is none, or `object` is not an object.
[[nodiscard]] std::optional<JsonValue> memberOf(JsonValue object, std::string_view key);

/// Writes the members of `object` that the writer's open object does not have yet.
void writeMembers(JsonWriter& writer, JsonValue object, std::initializer_list<std::string_view> except = {});

} // namespace backbridge::exchange
