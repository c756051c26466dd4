#pragma once

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <functional>
#include <vector>

namespace backbridge::bench {

/// Writes down every statement that runs on a connection of Qt's, with its values, for as long as it lives.
class StatementRecorder {
public:
    explicit StatementRecorder(sqlite3* handle);
    StatementRecorder(const StatementRecorder&) = delete;
    StatementRecorder& operator=(const StatementRecorder&) = delete;
    ~StatementRecorder();

    /// The statements so far, in order; forgets them.
    [[nodiscard]] std::vector<QByteArray> take();

private:
    sqlite3* m_handle;
    std::vector<QByteArray> m_statements;
};

/// The same file through SQLite's own interface, set up as the program sets it up.
class PlainConnection {
public:
    explicit PlainConnection(const QString& path);
    PlainConnection(const PlainConnection&) = delete;
    PlainConnection& operator=(const PlainConnection&) = delete;
    ~PlainConnection();

    /// Microseconds that `statements` take when they are prepared before and every column of every row is
    /// read: the least that any program could need for them.
    [[nodiscard]] double replay(const std::vector<QByteArray>& statements);

private:
    sqlite3* m_handle = nullptr;
};

} // namespace backbridge::bench
