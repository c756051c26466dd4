#pragma once

#include <memory>

#include "ui/player/player_sound.h"

namespace backbridge {

/// The sound of this computer, as far as the program was built with it: tones by Qt Multimedia, a voice by Qt
/// TextToSpeech. Looks for devices and voices when it is first asked.
[[nodiscard]] std::unique_ptr<ui::PlayerSound> makeSystemSound();

} // namespace backbridge
