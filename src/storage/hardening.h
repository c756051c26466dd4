#pragma once

#include <QSqlDatabase>
#include <QString>

struct sqlite3;

namespace backbridge::storage {

/// SQLite's own handle beneath `connection`, which must be open. Throws Failure when Qt's driver was built
/// with another SQLite than this program, because then the handle means nothing here.
[[nodiscard]] sqlite3* handleOf(const QSqlDatabase& connection);

/// Puts the limits and pragmas of the storage policy in force on `handle` and checks that the ones that data
/// hangs on took effect. `path` is the data file, or ":memory:".
void harden(sqlite3* handle, const QString& path);

/// Lets VACUUM INTO open its target while this lives; otherwise no other file can be attached.
class AttachAllowed {
public:
    explicit AttachAllowed(sqlite3* handle);
    AttachAllowed(const AttachAllowed&) = delete;
    AttachAllowed& operator=(const AttachAllowed&) = delete;
    ~AttachAllowed();

private:
    sqlite3* m_handle;
};

} // namespace backbridge::storage
