#pragma once

#include <optional>
#include <vector>

#include "backbridge/domain/exercise.h"

namespace backbridge {

class ExerciseLibrary;

/// What a person has to train with and what to avoid.
struct Means {
    std::optional<std::vector<Equipment>> atHand; ///< nothing: not asked, so nothing is missing
    std::vector<CareTag> avoid;

    friend bool operator==(const Means& a, const Means& b) = default;
};

/// What keeps a person from an exercise; both empty: nothing does.
struct Obstacles {
    std::vector<Equipment> missing; ///< needed and not at hand
    std::vector<CareTag> avoided; ///< to be avoided, on the exercise

    [[nodiscard]] bool none() const { return missing.empty() && avoided.empty(); }

    friend bool operator==(const Obstacles& a, const Obstacles& b) = default;
};

[[nodiscard]] Obstacles obstaclesTo(const Exercise& exercise, const Means& means);

/// What stands in for `exercise` where something is missing or to be avoided: the nearest one that nothing
/// keeps the person from. First its neighbours on the ladder, the easier one before the harder one; then one
/// of the same family with a primary muscle in common, the nearest level first, of two as near the easier
/// one, else in library order. Archived ones are not offered. Null when there is none.
[[nodiscard]] const Exercise* substituteFor(const ExerciseLibrary& library, const Exercise& exercise,
                                            const Means& means);

} // namespace backbridge
