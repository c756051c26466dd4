#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QString>

#include <array>

#include "backbridge/exchange/log_table.h"

namespace backbridge::exchange {

/// How many of the columns Backbridge writes: all but those of other programs only.
constexpr std::size_t kWrittenColumnCount = 34;

/// Their names in a header line, by column.
constexpr std::array<QLatin1String, kLogColumnCount> kColumnNames {{
    QLatin1String("date"),
    QLatin1String("exercise"),
    QLatin1String("set"),
    QLatin1String("side"),
    QLatin1String("reps"),
    QLatin1String("steps"),
    QLatin1String("hold_s"),
    QLatin1String("load_kg"),
    QLatin1String("done"),
    QLatin1String("set_pain"),
    QLatin1String("technique"),
    QLatin1String("exercise_note"),
    QLatin1String("setting"),
    QLatin1String("pain_before"),
    QLatin1String("pain_highest"),
    QLatin1String("pain_after"),
    QLatin1String("pain_next_morning"),
    QLatin1String("soreness"),
    QLatin1String("soreness_next_morning"),
    QLatin1String("effort"),
    QLatin1String("symptoms"),
    QLatin1String("flare"),
    QLatin1String("flare_next_morning"),
    QLatin1String("not_done_reason"),
    QLatin1String("note"),
    QLatin1String("planned_date"),
    QLatin1String("started_at"),
    QLatin1String("ended_at"),
    QLatin1String("logged_on"),
    QLatin1String("source"),
    QLatin1String("updated_at"),
    QLatin1String("session"),
    QLatin1String("entry"),
    QLatin1String("exercise_id"),
    QLatin1String("weight_unit"),
}};

[[nodiscard]] constexpr QLatin1String nameOf(LogColumn column)
{
    return kColumnNames[static_cast<std::size_t>(column)];
}

/// How the file itself calls what `matching` takes for `column`; our name where it has no such column.
[[nodiscard]] QString headingOf(const LogTable& table, const LogMatching& matching, LogColumn column);

/// The table's separator, columns, program and matching, from the first line of `text` (UTF-8).
[[nodiscard]] LogTable readHeader(const QByteArray& text);

/// What the heading of the column says of its unit: "Weight (lbs)".
[[nodiscard]] std::optional<LoadUnit> loadUnitIn(const QString& heading);
[[nodiscard]] std::optional<TimeUnit> timeUnitIn(const QString& heading);

} // namespace backbridge::exchange
