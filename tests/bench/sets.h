#pragma once

#include <QString>

namespace backbridge::bench {

/// Keeping a set that was done in the player, on the file at `path`.
void timeSets(const QString& path);

} // namespace backbridge::bench
