#pragma once

#include <QByteArray>
#include <QString>

namespace backbridge::storage {

/// Writes `content` as the file `path` (mode 0600), whole or not at all: every byte written and made durable
/// under another name, then renamed, then the folder made durable. Throws Failure (DiskFull, ReadOnly,
/// Missing, Other); the file that stood there before is then untouched. QSaveFile is not used because it can
/// put a cut-off file in place on a full disk.
void writeFileAtomically(const QString& path, const QByteArray& content);

/// The whole content of `path`; throws Failure (Missing, Unreadable), and TooLarge input is the caller's
/// limit to name: at most `limit` + 1 bytes are read, so that a result longer than `limit` means the file is
/// larger.
[[nodiscard]] QByteArray readFile(const QString& path, qint64 limit);

} // namespace backbridge::storage
