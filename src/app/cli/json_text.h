#pragma once

#include <QByteArray>
#include <QString>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace backbridge::cli {

/// JSON with its keys in the order they were added.
using Json = nlohmann::ordered_json;

[[nodiscard]] std::string text(const QString& value);

/// The value, or null.
template <typename Value>
[[nodiscard]] Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

/// `json` as UTF-8, indented, with a newline at the end. Control characters are escaped, those above ASCII
/// too, as some terminals obey them.
[[nodiscard]] QByteArray toText(const Json& json);

} // namespace backbridge::cli
