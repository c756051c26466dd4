#pragma once

#include <QString>
#include <QStringList>

#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Writes a verified copy of the open `database` to `path` (mode 0600): copied, reopened, checked, compared
/// by content, made durable, then put in place under its name in one step. Throws Failure; `path` then stays
/// as it was.
void backupTo(Database& database, const QString& path);

/// Puts the backup at `backupPath` in the place of the data file `path`, which must not be open anywhere.
/// The backup is verified first; what stood at `path` before is kept beside it as
/// "<path>.before-restore-<UTC>". Returns that name, empty when there was nothing.
QString restoreFrom(const QString& backupPath, const QString& path);

/// Integrity of the file and of the references in it. Empty: nothing found; else one sentence a fault.
[[nodiscard]] QStringList checkData(Database& database);

} // namespace backbridge::storage
