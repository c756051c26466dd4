#pragma once

namespace backbridge::bench {

/// Times proposing a plan and checking it again after an edit, for twelve weeks of five days.
void timePlans();

} // namespace backbridge::bench
