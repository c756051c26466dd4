#pragma once

#include <QSqlDatabase>
#include <QString>

#include <vector>

#include "migrator.h"

struct sqlite3;

namespace backbridge::storage {

/// Makes a data file with the schema of `steps`, whole or not at all; whoever opens it next finds it in
/// write-ahead mode. The caller holds the lock.
void createDataFile(const QString& path, const std::vector<Migration>& steps);

/// A hardened connection of its own name to `path` (or ":memory:"). Close it with closeConnection().
[[nodiscard]] QSqlDatabase openConnection(const QString& path);

/// Closes `connection` and gives its name back. No copy of it may be left.
void closeConnection(QSqlDatabase& connection);

/// Brings the open file to the newest version after a verified backup; does nothing when it is there.
void bringUpToDate(sqlite3* handle, const QString& path, const std::vector<Migration>& steps);

} // namespace backbridge::storage
