#pragma once

#include <QString>

#include <optional>

#include "backbridge/domain/problem.h"
#include "backbridge/domain/session.h"
#include "backbridge/exchange/log_table.h"
#include "csv_text.h"

namespace backbridge::exchange {

/// One line of a training log: its part of a session, and what it is put together by.
struct LogLine {
    int line = 0; ///< of the file, from 1
    Session session; ///< what the line says of its session; no id, no entries
    QString sessionKey; ///< as written; lines of one date with the same key are one session
    QString entryKey; ///< as written; lines with the same key and exercise are one entry
    QString exerciseId; ///< as written; may be empty
    QString exerciseName; ///< empty: the line speaks of the session only
    Entry entry; ///< with one set or none, and no exercise yet
};

/// A line that was read, or what keeps it from being one: places are "line 7: reps".
struct LogLineResult {
    std::optional<LogLine> line;
    Problems problems;
};

/// Reads one row of `table` by `matching` and checks it by the domain's rules.
[[nodiscard]] LogLineResult readLogLine(const LogTable& table, const LogMatching& matching, const CsvRow& row,
                                        QDate today);

/// What the row has in the column, or nothing.
[[nodiscard]] QString cellOf(const CsvRow& row, const LogMatching& matching, LogColumn column);

/// The place of `column` in a line, by the file's own name for it: "line 7: Reps".
[[nodiscard]] QString placeInLine(int line, const QString& column);

/// The column of a log for a field of a session ("entries[0].sets[2].reps"); nothing when it speaks of a part
/// as a whole.
[[nodiscard]] std::optional<LogColumn> columnOfField(const QString& field);

} // namespace backbridge::exchange
