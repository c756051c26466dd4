#pragma once

#include <QString>

#include <optional>

namespace backbridge {

/// A sentence about the three pain ratings of one session: it states the change and a general rule, never a
/// cause.
struct PainNote {
    /// What the sentence is about, for its look and for tests.
    enum class Kind {
        Unlikely, ///< highest during is below before or after: perhaps a slip
        Steady, ///< no higher during the session than before
        Rise, ///< up by 1 or 2, to at most 5
        StopSign, ///< up by 3 or more, or above 5: a stop sign for an exercise
    };

    Kind kind = Kind::Steady;
    QString text;
    QString source; ///< what the rule rests on, for the "Why" beside it; empty when there is no rule in it

    friend bool operator==(const PainNote& a, const PainNote& b) = default;
};

/// What pain before a session speaks for (docs/clinical-rules.md, "Pain scale and what changes matter").
enum class StartAdvice {
    None,
    Lighter, ///< 6 or 7: the lighter version is offered
    NotToday, ///< 8 and more: a walk instead of load, and a look at the warning signs
};

/// For pain of 0–10; nothing while it was not said.
[[nodiscard]] StartAdvice startAdvice(std::optional<int> before);

/// Whether pain of `during` (0–10) is a sign to stop the exercise it comes with: above 5, or 3 or more above
/// what it was before the session (docs/clinical-rules.md, "Pain scale and what changes matter").
[[nodiscard]] bool asksToStop(std::optional<int> before, int during);

/// The note for ratings of 0–10, each of which may be missing; nothing while too little is known
/// (docs/clinical-rules.md, "Pain scale and what changes matter").
[[nodiscard]] std::optional<PainNote> painNote(std::optional<int> before, std::optional<int> highest,
                                               std::optional<int> after);

} // namespace backbridge
