#pragma once

#include <QString>
#include <QStringList>

struct sqlite3;

namespace backbridge::storage {

/// Runs `sql`, one or several statements, on `handle`. Throws Failure about `path`.
void execute(sqlite3* handle, const QString& path, const QString& sql);

/// The first column of every row that the one statement `sql` gives, as text. Throws Failure about `path`.
[[nodiscard]] QStringList firstColumn(sqlite3* handle, const QString& path, const QString& sql);

/// The number that `sql` gives in its first row, such as a pragma's. Throws Failure about `path`.
[[nodiscard]] int number(sqlite3* handle, const QString& path, const QString& sql);

/// A connection of its own beside Qt's, for looking at files that are not open as the data file: before they
/// are opened, while they are made, and after they were copied. Closes itself.
class SqliteFile {
public:
    enum class Mode {
        Immutable, ///< reads the main file alone and leaves nothing beside it; nobody may write meanwhile
        ReadOnly, ///< reads with what the write-ahead log holds, and leaves the log as it is
        ReadWrite, ///< the file must exist
    };

    /// Throws Failure about `path`.
    SqliteFile(const QString& path, Mode mode);
    SqliteFile(const SqliteFile&) = delete;
    SqliteFile& operator=(const SqliteFile&) = delete;
    ~SqliteFile();

    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    sqlite3* m_handle = nullptr;
};

} // namespace backbridge::storage
