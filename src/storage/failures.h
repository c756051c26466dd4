#pragma once

#include <QString>

#include "backbridge/domain/failure.h"

namespace backbridge::storage {

/// The failure that SQLite's (extended) result `code` stands for, about the data file `path`. `detail` is
/// for the log: statements and messages, never values.
[[nodiscard]] Failure failureFor(int code, const QString& path, const QString& detail);

/// Kinds of record, as the failures StaleRevision and NotFound name them.
enum class Record {
    Client,
    Plan,
    Session,
    Exercise,
    Import,
    Template,
    Activity,
};

/// The stored record has another revision than the value that was to replace it.
[[nodiscard]] Failure staleRevision(Record record);

/// The record is not there.
[[nodiscard]] Failure notFound(Record record);

} // namespace backbridge::storage
