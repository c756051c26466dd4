#pragma once

#include <QString>

struct sqlite3;

namespace backbridge::storage {

/// What stands at a data file's path.
enum class FileState {
    New, ///< nothing, or an empty file
    Ours, ///< by its header, a data file that this program can open
};

/// Looks at the header of `path`; writes nothing. Throws ForeignFile, NewerProgram or Unreadable. `newest` is
/// the schema version that this program knows.
[[nodiscard]] FileState peek(const QString& path, int newest);

/// Checks the data file `path`, whose lock the caller holds, before anything is written to it: what peek()
/// checks, with what the write-ahead log holds, and that the file holds together. Files up to
/// kCheckedWholeBytes are checked whole, larger ones in their outline only, so that opening stays quick.
/// Leaves nothing behind. Throws as peek() does, and Damaged.
void inspect(const QString& path, int newest);

/// Throws ForeignFile or NewerProgram unless the open file bears our mark and a version up to `newest`.
void requireOurs(sqlite3* handle, const QString& path, int newest);

/// About one millisecond of checking a MiB.
constexpr qint64 kCheckedWholeBytes = 8LL * 1024 * 1024;

} // namespace backbridge::storage
