#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace backbridge::storage {

/// The full path of the data file `path` with links resolved: one name for one file, so that there is one
/// lock.
[[nodiscard]] QString resolvedPath(const QString& path);

/// Takes the lock that a program holds while it has the data file `path` open: "<path>.lock" beside it. Does
/// not wait; takes over the lock of a program that was killed. Throws Busy naming the holder, ReadOnly,
/// Missing or DiskFull.
[[nodiscard]] std::unique_ptr<QLockFile> lockDataFile(const QString& path);

} // namespace backbridge::storage
