#pragma once

#include <QByteArray>
#include <QHash>

#include <optional>
#include <vector>

#include "backbridge/domain/client.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/problem.h"
#include "backbridge/domain/session.h"
#include "backbridge/exchange/log_table.h"

namespace backbridge::exchange {

/// The client's sessions as CSV (RFC 4180, UTF-8), one line a set, columns named in docs/csv-format.md. Cells
/// that a spreadsheet would run as a formula (= + - @ tab) are written with a leading apostrophe, which
/// readLog() takes off again.
[[nodiscard]] QByteArray writeLog(const std::vector<Session>& sessions, const ExerciseLibrary& library);

/// How many of the lines and cells that were left out are named.
constexpr int kMaxSkipped = 100;

/// A training log that was read: sessions for one client, and exercises that the library did not know and
/// that are new custom ones.
struct LogResult {
    std::vector<Session> sessions;
    std::vector<Exercise> newExercises;
    QHash<QString, ExerciseId> meant; ///< by nameKey(), what names without an exercise_id were taken for
    int skippedLines = 0; ///< lines that could not be read, and sessions that could not be put together
    Problems skipped; ///< what was left out and why, at most kMaxSkipped: "line 7: date"
    Problems problems; ///< why the whole file is refused; the rest is empty then
};

/// Whether the text begins with a header line that readLog() understands: at least a date and an exercise
/// column.
[[nodiscard]] bool looksLikeLog(const QByteArray& text);

/// Reads a log by `matching`, which leaves no question open (LogSurvey::isSettled). Sessions keep the id that
/// our own logs give; others get one made from client, date and content. So the same file read twice gives
/// the same sessions. They belong to no plan.
[[nodiscard]] LogResult readLog(const LogTable& table, const LogMatching& matching, const LogNames& names,
                                const ClientId& client, const ExerciseLibrary& library, QDate today);

/// Why a log cannot be read without asking, one sentence for each question that is open: units, the order of
/// days, columns.
[[nodiscard]] Problems openQuestions(const LogTable& table, const LogSurvey& survey);

/// Reads a log that says all of this itself, or refuses it.
[[nodiscard]] LogResult readLog(const QByteArray& text, const ClientId& client,
                                const ExerciseLibrary& library, QDate today);

} // namespace backbridge::exchange
