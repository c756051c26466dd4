#pragma once

#include <QString>

class QApplication;

namespace backbridge::bench {

/// From starting a process to the first paint of its window: the program with the data of `file`, named
/// `what`, and a process with an empty QMainWindow, in turn. Both are this program, started anew with
/// runChild()'s arguments.
void timeFirstPaint(const QString& what, const QString& file);

/// The most memory that the program with the data of `file` has held once all its pages were shown.
void measureMemory(const QString& file);

/// All figures at once, each at its tempo: pictures a second, the share of a core, and memory.
void measureMovingFigures(const QString& file);

/// Opening one client's progress: from choosing the client until the page has painted. The same clients out
/// of the clinics in `large` and `small`.
void timeProgressScreen(const QString& large, const QString& small);

/// What the processes started by timeFirstPaint() and measureMemory() do; nothing when the arguments ask for
/// none of it.
[[nodiscard]] bool isChild();
int runChild(QApplication& application);

} // namespace backbridge::bench
