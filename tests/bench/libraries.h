#pragma once

#include <QString>

namespace backbridge::bench {

/// A public library of 10,000 exercises: reading it for the preview, bringing all of it into `file`, and
/// taking it back. `file` ends as it was.
void timeLibraryImport(const QString& file);

} // namespace backbridge::bench
