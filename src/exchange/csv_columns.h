#pragma once

#include <QByteArray>
#include <QLatin1String>

#include <array>
#include <optional>
#include <vector>

namespace backbridge::exchange {

/// The columns of a training log (docs/csv-format.md), in the order in which they are written.
enum class Column {
    Date,
    Exercise,
    Set,
    Side,
    Reps,
    Steps,
    HoldSeconds,
    LoadKg,
    Done,
    SetPain,
    Technique,
    ExerciseNote,
    Setting,
    PainBefore,
    PainHighest,
    PainAfter,
    PainNextMorning,
    Soreness,
    SorenessNextMorning,
    Effort,
    Symptoms,
    Flare,
    FlareNextMorning,
    NotDoneReason,
    Note,
    PlannedDate,
    StartedAt,
    EndedAt,
    LoggedOn,
    Source,
    UpdatedAt,
    Session,
    Entry,
    ExerciseId,
};

constexpr std::size_t kColumnCount = 34;

/// Their names in a header line, by column.
constexpr std::array<QLatin1String, kColumnCount> kColumnNames {{
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
}};

[[nodiscard]] constexpr QLatin1String nameOf(Column column)
{
    return kColumnNames[static_cast<std::size_t>(column)];
}

/// Where the columns stand in a file.
struct CsvHeader {
    char separator = ',';
    /// By column, the index of its cell; nothing where the file does not have it.
    std::array<std::optional<std::size_t>, kColumnCount> cells;

    [[nodiscard]] bool has(Column column) const
    {
        return cells[static_cast<std::size_t>(column)].has_value();
    }
};

/// The header of `text` (UTF-8): of comma, semicolon and tab the separator that gives the most known columns.
/// Nothing unless a date and an exercise column are among them.
[[nodiscard]] std::optional<CsvHeader> findHeader(const QByteArray& text);

} // namespace backbridge::exchange
