#pragma once

#include <QString>

#include <cstdint>

namespace backbridge::ui {

/// What a tone tells.
enum class Tone : std::uint8_t {
    CountIn, ///< each of the last seconds before a set
    Work,
    Rest,
    SideChange,
    End,
};

/// What the player lets be heard. On a computer that cannot sound, nothing happens.
class PlayerSound {
public:
    PlayerSound() = default;
    PlayerSound(const PlayerSound&) = delete;
    PlayerSound& operator=(const PlayerSound&) = delete;
    virtual ~PlayerSound() = default;

    /// Whether there is a device for tones now.
    [[nodiscard]] virtual bool canTone() const { return false; }

    /// Whether there is a voice.
    [[nodiscard]] virtual bool canSpeak() const { return false; }

    virtual void play(Tone /*tone*/) { }

    /// Plain words; cuts off what is still being said.
    virtual void say(const QString& /*words*/) { }
};

} // namespace backbridge::ui
