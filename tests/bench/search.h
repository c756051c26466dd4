#pragma once

namespace backbridge::bench {

/// The search of the library for each key press: over the built-in exercises, and the slowest of a set of
/// searches over ten thousand made-up ones, with the words as typed, with slips and with filters.
void timeSearch();

} // namespace backbridge::bench
