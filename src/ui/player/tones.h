#pragma once

#include <QByteArray>

#include "ui/player/player_sound.h"

namespace backbridge::ui {

inline constexpr int kToneRate = 44'100; ///< samples a second

/// A tone as signed 16-bit samples of one channel, in the byte order of this computer; begins and ends in
/// silence, so that nothing clicks.
[[nodiscard]] QByteArray toneSamples(Tone tone);

} // namespace backbridge::ui
