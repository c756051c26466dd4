#pragma once

#include <QDate>
#include <QString>

#include <cstdint>
#include <optional>

#include "backbridge/exchange/log_table.h"

namespace backbridge::exchange {

/// What a written day tells about the order of day and month.
enum class DayEvidence : std::uint8_t {
    None, ///< it is no day, or leaves no question: 2026-01-05, 5 Jan 2026, 05.01.2026
    DayFirst, ///< 13/1/2026
    MonthFirst, ///< 1/13/2026
    Either, ///< 5/1/2026
};

[[nodiscard]] DayEvidence dayEvidence(const QString& text);

/// The day that `text` begins with; a time of day may follow. Year, month and day with - / or . between them;
/// day and month in either order before the year, by `order` where / or - leave it open; or with the month in
/// English words. A year of two digits is in this century. Nothing when there is no such day.
[[nodiscard]] std::optional<QDate> dayFromLog(const QString& text, std::optional<DayOrder> order);

} // namespace backbridge::exchange
