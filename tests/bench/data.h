#pragma once

#include <QString>

namespace backbridge::bench {

/// What the program does with the data in `file`, beside the same statements through SQLite's own interface
/// on the same file: the list of clients, one client's weeks and sessions, a session saved, sessions
/// imported. `file` is changed and put back.
void timeData(const QString& file);

} // namespace backbridge::bench
