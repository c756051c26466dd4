#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

#include "backbridge/domain/client.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/problem.h"
#include "backbridge/domain/session.h"

namespace backbridge::exchange {

/// The client's sessions as CSV (RFC 4180, UTF-8), one line a set, columns named in docs/csv-format.md. Cells
/// that a spreadsheet would run as a formula (= + - @ tab) are written with a leading apostrophe, which
/// readLog() takes off again.
[[nodiscard]] QByteArray writeLog(const std::vector<Session>& sessions, const ExerciseLibrary& library);

/// A training log that was read: sessions for one client, and exercises that the library did not know and
/// that are new custom ones. Lines that cannot be read are skipped, each named in `skipped` ("line 7: date").
struct LogResult {
    std::vector<Session> sessions;
    std::vector<Exercise> newExercises;
    Problems skipped;
    Problems problems; ///< why the whole file is refused; the rest is empty then
};

/// Whether the text begins with a header line that readLog() understands: at least a date and an exercise
/// column.
[[nodiscard]] bool looksLikeLog(const QByteArray& text);

/// Reads such a CSV: comma, semicolon or tab; with or without byte order mark. Sessions get ids made from
/// client, date and content, so that the same file read twice gives the same sessions.
[[nodiscard]] LogResult readLog(const QByteArray& text, const ClientId& client,
                                const ExerciseLibrary& library, QDate today);

} // namespace backbridge::exchange
