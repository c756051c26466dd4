#pragma once

namespace backbridge::bench {

/// From sessions to a painted chart: ten years of five sessions a week.
void timeCharts();

} // namespace backbridge::bench
