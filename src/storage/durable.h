#pragma once

#include <QString>

namespace backbridge::storage {

// What a file system must be asked for so that data outlives a power cut. Everything throws Failure; the one
// implementation that is more than Qt's is for POSIX.

/// Makes the empty file `path`, readable and writable by its owner alone. It must not exist.
void createPrivateFile(const QString& path);

/// Makes the folder `path` when it is not there, open to its owner alone, and the folders above it.
void createPrivateFolder(const QString& path);

/// Returns when the content of `path` is on the disk.
void makeDurable(const QString& path);

/// Puts the file `from` in the place of `to`, in the same folder, in one step that outlives a power cut once
/// this returns. `to` may exist.
void putInPlace(const QString& from, const QString& to);

/// Copies `from` to `to`, which must not exist: private and durable.
void copyDurably(const QString& from, const QString& to);

} // namespace backbridge::storage
