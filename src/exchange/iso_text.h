#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace backbridge::exchange {

/// The years that a date in a file may lie in.
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

/// The day written as YYYY-MM-DD; nothing when there is no such day.
[[nodiscard]] std::optional<QDate> dateFromText(const QString& text);

/// The instant written as ISO 8601 with seconds and with Z or an offset, in UTC. Parts of a second are cut
/// off. Nothing when there is no such instant.
[[nodiscard]] std::optional<QDateTime> instantFromText(const QString& text);

} // namespace backbridge::exchange
