#pragma once

#include <QString>

#include "backbridge/exchange/bundle.h"
#include "backbridge/storage/history_repository.h"

namespace backbridge {

/// Why versions of records lie in the history, and what they are, as it is stored.
namespace kept {

inline const QString kFileLost = QStringLiteral("import_older"); ///< a file's version that lost
inline const QString kStoredLost = QStringLiteral("import_replaced"); ///< lost against a file's version
inline const QString kCorrected = QStringLiteral("corrected"); ///< before a correction
inline const QString kRemoved = QStringLiteral("removed"); ///< before a removal

[[nodiscard]] inline QString kindOf(const Session& /*session*/)
{
    return QStringLiteral("session");
}

[[nodiscard]] inline QString kindOf(const Activity& /*activity*/)
{
    return QStringLiteral("activity");
}

} // namespace kept

/// The stored version of a record, as history keeps it when somebody corrects or removes it at `now`.
template <typename Record>
[[nodiscard]] storage::HistoryEntry keptEntry(const Record& stored, const QDateTime& now,
                                              const QString& reason)
{
    return {kept::kindOf(stored),         stored.id.text(), stored.client, now, reason,
            exchange::writeRecord(stored)};
}

} // namespace backbridge
