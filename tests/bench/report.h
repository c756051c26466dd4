#pragma once

#include <QString>
#include <QTextStream>

#include "measure.h"

namespace backbridge::bench {

/// Standard output.
[[nodiscard]] QTextStream& out();

/// A line: `what`, its median with the range, the same of `other` (named `otherName`), the ratio of the
/// medians and the most that it is meant to be.
void reportRatio(const QString& what, const Timings& ours, const QString& otherName, const Timings& other,
                 double target);

/// A line: `what`, its median with the range, and the most that it is meant to be.
void reportTime(const QString& what, const Timings& ours, const QString& target);

} // namespace backbridge::bench
