#pragma once

#include <QString>

#include <vector>

struct sqlite3;

namespace backbridge::storage {

/// Marks a file as ours ("BkBr"), at offset 68 of its header.
constexpr int kApplicationId = 0x426B4272;

/// One step of the schema. A released step is never edited: the schema is the sum of the steps.
struct Migration {
    int version = 0; ///< of the schema after the step; 1, 2, 3 … without gaps
    QString summary;
    QString file; ///< SQL, statements one after the other
};

/// All steps of this program, in order.
[[nodiscard]] const std::vector<Migration>& migrations();

/// The schema version that `steps` lead to.
[[nodiscard]] int newestVersion(const std::vector<Migration>& steps);

/// The schema version of the open file; 0 when it has none yet.
[[nodiscard]] int schemaVersion(sqlite3* handle, const QString& path);

/// Brings the open file to the newest version, each step in a transaction of its own, so that a step that
/// fails leaves the version before it. Throws Failure about `path`.
void migrate(sqlite3* handle, const QString& path, const std::vector<Migration>& steps);

} // namespace backbridge::storage
