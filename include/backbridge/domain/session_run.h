#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "backbridge/domain/dose.h"
#include "backbridge/domain/exercise.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"

namespace backbridge {

class ExerciseLibrary;

/// What has become of a set of a session that is being done.
enum class RunSetState {
    Open,
    Done,
    Skipped,
};

template <>
struct EnumWords<RunSetState> {
    static constexpr std::array<std::pair<RunSetState, QLatin1String>, 3> kWords {{
        {RunSetState::Open, QLatin1String("open")},
        {RunSetState::Done, QLatin1String("done")},
        {RunSetState::Skipped, QLatin1String("skipped")},
    }};
};

/// One set of one side, or of both sides at once or in turn.
struct RunSet {
    std::optional<SetSide> side;
    RunSetState state = RunSetState::Open;
    int count = 0; ///< repetitions, steps or seconds of a hold, by the dose's measure; 0 unless done
    std::optional<int> pain; ///< during this set, 0–10

    friend bool operator==(const RunSet& a, const RunSet& b) = default;
};

/// One exercise of a session that is being done. Its sets are in the order in which they are done: left
/// before right in each round.
struct RunExercise {
    ExerciseId exercise;
    Dose dose;
    std::vector<RunSet> sets;
    std::optional<Technique> technique;

    /// Rounds: sets of both sides count once.
    [[nodiscard]] int rounds() const;

    friend bool operator==(const RunExercise& a, const RunExercise& b) = default;
};

/// A session while it is being done: what is due, how far it has come, and what was said meanwhile. Each
/// function below keeps the place on a set that is there, or on the end.
struct SessionRun {
    Session session; ///< without its entries, which are in `exercises`
    std::vector<RunExercise> exercises;
    std::size_t exercise = 0; ///< the place; exercises.size() when all is done
    std::size_t set = 0; ///< within the exercise

    [[nodiscard]] bool isOver() const { return exercise >= exercises.size(); }

    /// The exercise and the set at the place, which is not the end.
    [[nodiscard]] const RunExercise& now() const { return exercises.at(exercise); }

    [[nodiscard]] const RunSet& nowSet() const { return now().sets.at(set); }

    /// The set that comes after the place in the same round: the other side.
    [[nodiscard]] bool otherSideFollows() const;

    /// The exercise after this one; null when this is the last.
    [[nodiscard]] const RunExercise* next() const;

    friend bool operator==(const SessionRun& a, const SessionRun& b) = default;
};

/// A session of `prescriptions`, none of it done; nothing of no sets.
[[nodiscard]] SessionRun beginRun(const Session& session, const std::vector<Prescription>& prescriptions);

/// The session as it is to be stored: sets that were not done are kept as not done with what was planned; the
/// highest pain is the highest that was said of a set, unless the session says another one.
[[nodiscard]] Session sessionOf(const SessionRun& run);

/// Whether any set is done.
[[nodiscard]] bool anyDone(const SessionRun& run);

/// How many sets are done, and of how many.
struct RunCount {
    int done = 0;
    int of = 0;

    friend bool operator==(const RunCount& a, const RunCount& b) = default;
};

[[nodiscard]] RunCount setsOf(const SessionRun& run);

/// The set at the place is done with `count`, not done when that is 0; the next one follows.
void completeSet(SessionRun& run, int count);

/// The set at the place is left out; the next one follows.
void skipSet(SessionRun& run);

/// All that is left of the exercise at the place is left out.
void skipExercise(SessionRun& run);

/// To the set before, whose record stays until it is done again. False at the beginning.
bool stepBack(SessionRun& run);

/// Changes what was counted in the set before the place by `difference`; a set that comes to 0 is not done.
/// At most what a SetRecord may hold. Does nothing at the beginning.
void correctLastSet(SessionRun& run, int difference);

/// One more round of the exercise at the place, after the ones it has; at most 20.
void addRound(SessionRun& run);

/// The last round off each exercise from the place on that has more than one, where it is not begun yet.
/// False when there is nothing to take off.
bool lessToday(SessionRun& run);

/// The easier exercise on the ladder that can stand in for the one at the place; null when there is none.
[[nodiscard]] const Exercise* easierOf(const SessionRun& run, const ExerciseLibrary& library);

/// What is left of the exercise at the place is done as `easier` instead, from its start dose, with as many
/// rounds. The round that was begun begins again. What was done stays with the exercise it was done as.
void swapFor(SessionRun& run, const Exercise& easier);

/// Pain said during the set at the place, which is not the end; the last word on a set counts.
void setPain(SessionRun& run, int pain);

/// Pain said about the set before the place. Does nothing at the beginning.
void setPainOfLast(SessionRun& run, int pain);

} // namespace backbridge
