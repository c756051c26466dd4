#include "ui/player/tones.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace backbridge::ui {

namespace {

/// One pitch for some time.
struct Note {
    double hertz;
    double seconds;
};

/// Low and short before a set, higher as it begins, falling into a rest, two alike for a change of side,
/// rising at the end: told apart by their shape and not by their pitch alone.
std::vector<Note> notesOf(Tone tone)
{
    constexpr double kLow = 523.25; // C5
    constexpr double kMiddle = 659.26; // E5
    constexpr double kHigh = 783.99; // G5
    constexpr double kTop = 1046.5; // C6
    switch (tone) {
    case Tone::CountIn:
        return {{kLow, 0.09}};
    case Tone::Work:
        return {{kTop, 0.32}};
    case Tone::Rest:
        return {{kHigh, 0.14}, {kLow, 0.26}};
    case Tone::SideChange:
        return {{kMiddle, 0.12}, {0, 0.06}, {kMiddle, 0.12}};
    case Tone::End:
        break;
    }
    return {{kLow, 0.14}, {kMiddle, 0.14}, {kHigh, 0.14}, {kTop, 0.4}};
}

} // namespace

QByteArray toneSamples(Tone tone)
{
    constexpr double kLoudness = 0.4;
    constexpr double kEdge = 0.012; // seconds that it takes to swell and to fade
    QByteArray bytes;
    for (const Note& note : notesOf(tone)) {
        const int count = static_cast<int>(note.seconds * kToneRate);
        for (int index = 0; index < count; ++index) {
            const double time = static_cast<double>(index) / kToneRate;
            const double left = static_cast<double>(count - 1 - index) / kToneRate;
            const double swell = std::min({1.0, time / kEdge, left / kEdge});
            const double wave = std::sin(2 * M_PI * note.hertz * time);
            const auto sample = static_cast<qint16>(
                std::lround(wave * swell * kLoudness * std::numeric_limits<qint16>::max()));
            bytes.append(reinterpret_cast<const char*>(&sample), sizeof sample);
        }
    }
    return bytes;
}

} // namespace backbridge::ui
