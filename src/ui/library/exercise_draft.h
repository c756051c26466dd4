#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "backbridge/domain/own_exercise.h"

namespace backbridge::ui {

/// The two ends of a range while they are typed. An end that is left empty is as the other one.
struct RangeEntry {
    std::optional<int> low;
    std::optional<int> high;

    [[nodiscard]] static RangeEntry of(const std::optional<Range>& range);

    /// Nothing while both ends are empty.
    [[nodiscard]] std::optional<Range> range() const;

    friend bool operator==(const RangeEntry& a, const RangeEntry& b) = default;
};

/// An exercise while it is being typed in: a value that the form shows and changes, and that becomes an
/// Exercise again. Keeps what is not needed just now too: the pictures while a figure is chosen, the
/// repetitions while a hold is counted.
struct ExerciseDraft {
    /// What is to show the exercise; its family's glyph as long as that is missing.
    enum class Showing : std::uint8_t { Figure, Pictures };

    /// All but its dose and what shows it; those are below. Texts as typed, lists line by line.
    Exercise exercise;
    std::optional<ExerciseId> original; ///< what it is a copy of

    RangeEntry sets;
    RangeEntry reps;
    RangeEntry steps;
    RangeEntry hold; ///< of a set, when that is what is counted
    RangeEntry eachHold; ///< of each repetition
    RangeEntry rest;
    RangeEntry effort;
    std::array<std::optional<int>, 3> tempo; ///< up, hold, down; those left empty are 0 unless all are

    Showing showing = Showing::Figure;
    std::optional<ExerciseId> figure;
    std::vector<ExercisePicture> pictures;

    [[nodiscard]] static ExerciseDraft of(const Exercise& exercise);

    /// A copy to be changed, under a name that nothing in `library` has.
    [[nodiscard]] static ExerciseDraft copyOf(const Exercise& original, const ExerciseLibrary& library);

    /// As it would be saved: without empty lines and white space around texts. A number that is missing
    /// counts 0 and is a problem of checkExercise().
    [[nodiscard]] Exercise toExercise() const;

    /// What was guessed has been looked at: it is not a guess any more.
    void confirm(Guess guess);

    friend bool operator==(const ExerciseDraft& a, const ExerciseDraft& b) = default;
};

/// The draft as it is to be stored in `library`, where it is `stored` already or gets an id of its name. What
/// was guessed counts as confirmed; what else has changed in the library while it was typed stays.
[[nodiscard]] Exercise exerciseToSave(const ExerciseDraft& draft, bool stored,
                                      const ExerciseLibrary& library);

using ExerciseChange = std::function<void(ExerciseDraft&)>;

} // namespace backbridge::ui
