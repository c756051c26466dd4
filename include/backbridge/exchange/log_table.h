#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/ids.h"
#include "backbridge/domain/problem.h"

namespace backbridge::exchange {

/// What a column of a training log can say (docs/csv-format.md), in the order in which ours are written.
enum class LogColumn {
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
    LoadUnit, ///< "kg" or "lb", of other programs
};

constexpr std::size_t kLogColumnCount = 35;

/// In what a log gives loads, when it does not say itself.
enum class LoadUnit { Kilograms, Pounds };

/// In what a log gives times that are plain numbers, when it does not say itself.
enum class TimeUnit { Seconds, Minutes };

/// What comes first in days such as 5/1/2026.
enum class DayOrder { DayFirst, MonthFirst };

/// Programs whose exports are known by their columns.
enum class LogProgram { Backbridge, Strong, Hevy, FitNotes };

/// What a log may leave open.
struct LogAnswers {
    std::optional<LoadUnit> loads;
    std::optional<TimeUnit> times;
    std::optional<DayOrder> days;

    friend bool operator==(const LogAnswers& a, const LogAnswers& b) = default;
};

/// What the columns of a log are taken for, and what it does not say itself.
struct LogMatching {
    /// By LogColumn, the index of the file's column; nothing where the file does not have it. Two may be the
    /// same one.
    std::array<std::optional<std::size_t>, kLogColumnCount> cells;
    LogAnswers answers;

    [[nodiscard]] std::optional<std::size_t> at(LogColumn column) const
    {
        return cells[static_cast<std::size_t>(column)];
    }

    [[nodiscard]] bool has(LogColumn column) const { return at(column).has_value(); }

    void set(LogColumn column, std::optional<std::size_t> index)
    {
        cells[static_cast<std::size_t>(column)] = index;
    }

    friend bool operator==(const LogMatching& a, const LogMatching& b) = default;
};

/// A table that was read from a file, its first line the names of the columns.
struct LogTable {
    QByteArray text; ///< UTF-8, whole
    char separator = ',';
    QStringList columns; ///< as the first line names them, cut to 60 characters
    std::vector<QStringList>
        examples; ///< the first rows with content, at most kLogExamples; cells as columns
    std::optional<LogProgram> program; ///< whose export it is
    LogMatching matching; ///< as far as the names of the columns tell
};

constexpr std::size_t kLogExamples = 3;

/// Largest log that is read, in bytes.
constexpr qint64 kMaxLogBytes = 64LL * 1024 * 1024;

/// A table, or why the whole file is refused: too large, no text, a quotation mark that is never closed.
struct LogTableResult {
    std::optional<LogTable> table;
    Problems problems;
};

/// Reads a CSV: comma, semicolon or tab, whichever gives the most columns that are known, then the most;
/// UTF-8 with or without byte order mark, or UTF-16 with it.
[[nodiscard]] LogTableResult openLog(const QByteArray& bytes);

/// An exercise as a log names it.
struct LoggedName {
    QString name; ///< as first written
    int lines = 0;

    friend bool operator==(const LoggedName& a, const LoggedName& b) = default;
};

/// What all lines of a log together say, with a matching.
struct LogSurvey {
    LogMatching matching; ///< with the order of days as the days themselves show it
    std::vector<LoggedName>
        names; ///< in the order they are met; those with an exercise_id are not among them
    bool asksLoads = false; ///< loads are there, and neither the file nor the matching says in what
    bool asksTimes = false;
    bool asksDays = false;
    bool lacksDate = false; ///< no column is taken for the date
    bool lacksExercise = false;

    [[nodiscard]] bool isSettled() const
    {
        return !asksLoads && !asksTimes && !asksDays && !lacksDate && !lacksExercise;
    }
};

[[nodiscard]] LogSurvey surveyLog(const LogTable& table, const LogMatching& matching);

/// What is to become of exercises by nameKey() of their names: the exercise they are, or nothing: leave them
/// out. Names that are not in it are found by themselves.
using LogNames = QHash<QString, std::optional<ExerciseId>>;

} // namespace backbridge::exchange
