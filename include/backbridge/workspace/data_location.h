#pragma once

#include <QString>

namespace backbridge {

/// The data file of both programs unless another one is named: backbridge/backbridge.sqlite in the user's
/// local data folder (~/.local/share on Linux). It may not be there yet.
[[nodiscard]] QString defaultDataPath();

} // namespace backbridge
