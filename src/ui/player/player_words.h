#pragma once

#include <QString>

#include <vector>

#include "backbridge/domain/player.h"

namespace backbridge {
class ExerciseLibrary;
}

/// What the player shows and says, from where it is. Pure functions.
namespace backbridge::ui {

/// How a round of an exercise stands.
enum class RoundMark {
    Done,
    Present,
    Open,
    LeftOut,
};

/// One moment of a session as it is shown.
struct PlayerPicture {
    PlayerStage stage = PlayerStage::Ready;
    QString exercise; ///< its name
    QString place; ///< "2 of 4"
    QString rounds; ///< "Set 2 of 3"
    std::vector<RoundMark> marks; ///< of each round

    QString side; ///< "Left side"; empty when both work at once
    QString otherSide; ///< "then right"; may be empty
    bool sideLeads = true; ///< the box of the side stands before that of the other
    bool sideMatters = false; ///< a side works, or is about to

    QString counter; ///< the large number
    QString beside; ///< "of 8", "seconds"
    QString word; ///< "Lower", "Rest"

    struct Part {
        QString word;
        int weight = 1; ///< its share of the line's length
        double filled = 0; ///< 0–1
        bool present = false;
    };

    std::vector<Part> parts;

    QString nextCaption; ///< "Next exercise"; empty when nothing follows
    QString nextName;
    QString nextDose;
    ExerciseId next;

    ExerciseId shown; ///< whose figure is shown
    Tempo pace;
    bool mirrored = false; ///< the left side works
    std::optional<double> moment; ///< of the figure's motion, seconds; nothing: stills
};

/// `figure` is what shows the exercise at the place, or null.
[[nodiscard]] PlayerPicture pictureOf(const Player& player, const ExerciseLibrary& library,
                                      const Figure* figure);

/// The order in which `figure` goes through a repetition, for Player; empty without one.
[[nodiscard]] std::vector<TempoPart> partOrderOf(const Figure* figure);

/// "Left side", "Right side".
[[nodiscard]] QString sideText(SetSide side);

/// What is spoken for an event: a count, a name, "Rest", "Change sides". Empty for what needs no words.
[[nodiscard]] QString spokenText(const PlayerEvent& event, const Player& player,
                                 const ExerciseLibrary& library);

/// "5 of 12 sets done".
[[nodiscard]] QString setsText(const SessionRun& run);

} // namespace backbridge::ui
