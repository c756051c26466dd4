#pragma once

#include <cstdint>

namespace backbridge::ui {

/// What a person tells the player, by key or by mouse.
enum class PlayerCommand : std::uint8_t {
    GoOn,
    Pause, ///< or on again
    Back,
    Skip,
    CountUp, ///< the set that was just done had one more
    CountDown,
    MoreSets,
    LessToday,
    Easier,
    LeaveOut, ///< what is left of the exercise
    StopSigns,
    HandsFree, ///< on or off
    Tones, ///< on or off
    Voice, ///< on or off
    FullScreen, ///< on or off
    End,
};

} // namespace backbridge::ui
