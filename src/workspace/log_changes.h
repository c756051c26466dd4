#pragma once

#include <QHash>

#include "backbridge/domain/clock.h"
#include "backbridge/storage/database.h"
#include "backbridge/workspace/log_import.h"
#include "record_changes.h"

namespace backbridge {

/// What a training log would change, and what its names of exercises came to mean.
struct LogChanges {
    LogPreview preview;
    RecordChanges changes; ///< empty when nothing is new; else with the record of the import
    std::optional<ImportId> import;
    QHash<QString, ExerciseId> meant; ///< by nameKey()
};

/// Works it out without changing anything.
[[nodiscard]] LogChanges changesOf(storage::Database& database, const ExerciseLibrary& library,
                                   const Clock& clock, const OpenedLog& log, const ClientId& client);

} // namespace backbridge
