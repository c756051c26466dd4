#pragma once

#include <QByteArray>
#include <QString>

struct sqlite3;

namespace backbridge::storage {

/// Writes what the data file `source`, open as `handle`, holds to `target` (private, durable): copied under
/// another name, opened again, checked, compared by content, then put in place in one step. On Failure
/// `target` stays as it was.
void copyVerified(sqlite3* handle, const QString& source, const QString& target);

/// A hash over the schema and every row of every table, the same for files that hold the same.
[[nodiscard]] QByteArray contentHash(sqlite3* handle, const QString& path);

/// Throws Damaged unless the file's structure and the references in it are whole.
void requireWhole(sqlite3* handle, const QString& path);

/// Removes what SQLite may have left beside `path`: it belongs to the file that stood there.
void removeCompanions(const QString& path);

/// Removes `path` and what SQLite may have left beside it.
void removeDataFile(const QString& path);

} // namespace backbridge::storage
