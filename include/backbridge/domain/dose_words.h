#pragma once

#include <QString>

#include "backbridge/domain/dose.h"

namespace backbridge {

/// The dose in words, for paper: "2 sets of 10 on each side, each held for 2 seconds. Rest 60 seconds after
/// each set. Effort about 4 of 10." What is not given is left out.
[[nodiscard]] QString doseSentence(const Dose& dose);

} // namespace backbridge
