#pragma once

#include <QString>

#include <vector>

#include "backbridge/domain/session.h"
#include "backbridge/storage/database.h"

namespace backbridge::storage {

/// Which sessions are read.
enum class SessionsOf {
    Client, ///< all of one client, by date, then in the order saved
    Import, ///< those that one import brought, in the same order
    Id, ///< the one of this id
};

/// Puts sessions together from the rows of all their tables: those from `first` to `last`, both included.
[[nodiscard]] std::vector<Session> readSessions(Database& database, SessionsOf which, const QString& key,
                                                QDate first = QDate(1, 1, 1),
                                                QDate last = QDate(9999, 12, 31));

/// Writes the entries and sets of `session`, whose own row has the key `seq`. What was there before must have
/// been removed.
void insertEntries(Database& database, const Session& session, qint64 seq);

/// Removes the rows that insertEntries() wrote.
void removeEntries(Database& database, qint64 seq);

/// Entries with at least one done set.
[[nodiscard]] int exercisesDone(const Session& session);

} // namespace backbridge::storage
