#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace backbridge::exchange {

/// One line of a CSV text, which may run over several lines of the file where a cell is quoted.
struct CsvRow {
    int line = 0; ///< of the file, from 1, where it begins
    std::vector<QByteArray> cells; ///< UTF-8
};

/// Reads `text` row by row, empty rows left out, until `take` returns false. Where a quotation mark is opened
/// and never closed, the line of the row that it swallows, which is not handed over; else nothing.
[[nodiscard]] std::optional<int> readCsv(const QByteArray& text, char separator,
                                         const std::function<bool(const CsvRow&)>& take);

/// `text` as a quoted cell.
[[nodiscard]] QByteArray quotedCell(const QByteArray& text);

/// `text` so that a spreadsheet shows it and does not run it: one that begins with = + - @ tab or carriage
/// return, after any number of apostrophes, gets an apostrophe in front.
[[nodiscard]] QString guardFormula(const QString& text);

/// Takes off the apostrophe that guardFormula() put, and no other.
[[nodiscard]] QString unguardFormula(const QString& text);

/// `bytes` as UTF-8 without byte order mark: from UTF-8, or from UTF-16 with its mark. Nothing when they are
/// neither.
[[nodiscard]] std::optional<QByteArray> toUtf8Text(const QByteArray& bytes);

} // namespace backbridge::exchange
