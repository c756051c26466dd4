#include "backbridge/domain/session_run.h"

#include <algorithm>

#include "backbridge/domain/library.h"

namespace backbridge {

namespace {

constexpr int kMostRounds = 20;
constexpr int kMostReps = 1000;
constexpr int kMostSteps = 5000;
constexpr int kMostSeconds = 3600;

std::vector<RunSet> roundOf(const Dose& dose)
{
    if (dose.side == Side::PerSide) {
        RunSet left;
        left.side = SetSide::Left;
        RunSet right;
        right.side = SetSide::Right;
        return {left, right};
    }
    return {RunSet {}};
}

RunExercise exerciseOf(const ExerciseId& id, const Dose& dose)
{
    RunExercise exercise;
    exercise.exercise = id;
    exercise.dose = dose;
    for (int round = 0; round < dose.sets; ++round) {
        for (const RunSet& set : roundOf(dose)) {
            exercise.sets.push_back(set);
        }
    }
    return exercise;
}

/// Sets that make up one round.
std::size_t perRound(const RunExercise& exercise)
{
    return roundOf(exercise.dose).size();
}

int mostOf(Measure measure)
{
    return measure == Measure::Reps ? kMostReps : measure == Measure::Steps ? kMostSteps : kMostSeconds;
}

/// The place moves on to the next set, whatever its state.
void moveOn(SessionRun& run)
{
    ++run.set;
    if (run.set >= run.now().sets.size()) {
        run.set = 0;
        ++run.exercise;
    }
}

RunSet& setAtPlace(SessionRun& run)
{
    return run.exercises.at(run.exercise).sets.at(run.set);
}

/// The set before the place; null at the beginning.
RunSet* setBefore(SessionRun& run)
{
    if (run.set > 0) {
        return &run.exercises.at(run.exercise).sets.at(run.set - 1);
    }
    return run.exercise > 0 ? &run.exercises.at(run.exercise - 1).sets.back() : nullptr;
}

SetRecord recordOf(const RunSet& set, const Dose& dose)
{
    SetRecord record;
    record.side = set.side;
    record.reps = dose.reps;
    record.steps = dose.steps;
    record.holdSeconds = dose.holdSeconds;
    record.loadKg = dose.loadKg;
    record.done = set.state == RunSetState::Done;
    record.pain = set.pain;
    if (record.done) {
        (dose.measure() == Measure::Reps        ? record.reps
             : dose.measure() == Measure::Steps ? record.steps
                                                : record.holdSeconds) = set.count;
    }
    return record;
}

/// Where the last round of `exercise` begins.
std::size_t lastRound(const RunExercise& exercise)
{
    return exercise.sets.size() - perRound(exercise);
}

/// Whether nothing of the last round of `exercise` was done or left out.
bool lastRoundIsOpen(const RunExercise& exercise)
{
    return std::all_of(exercise.sets.begin() + static_cast<std::ptrdiff_t>(lastRound(exercise)),
                       exercise.sets.end(), [](const RunSet& set) { return set.state == RunSetState::Open; });
}

} // namespace

int RunExercise::rounds() const
{
    return static_cast<int>(sets.size() / perRound(*this));
}

bool SessionRun::otherSideFollows() const
{
    return !isOver() && nowSet().side == SetSide::Left && set + 1 < now().sets.size();
}

const RunExercise* SessionRun::next() const
{
    return exercise + 1 < exercises.size() ? &exercises.at(exercise + 1) : nullptr;
}

SessionRun beginRun(const Session& session, const std::vector<Prescription>& prescriptions)
{
    SessionRun run;
    run.session = session;
    for (const Prescription& prescription : prescriptions) {
        run.exercises.push_back(exerciseOf(prescription.exercise, prescription.dose));
    }
    return run;
}

Session sessionOf(const SessionRun& run)
{
    Session session = run.session;
    session.entries.clear();
    std::optional<int> highest;
    for (const RunExercise& exercise : run.exercises) {
        Entry entry;
        entry.exercise = exercise.exercise;
        entry.technique = exercise.technique;
        for (const RunSet& set : exercise.sets) {
            entry.sets.push_back(recordOf(set, exercise.dose));
            if (set.pain) {
                highest = std::max(highest.value_or(0), *set.pain);
            }
        }
        session.entries.push_back(std::move(entry));
    }
    if (!session.painHighest) {
        session.painHighest = highest;
    }
    return session;
}

bool anyDone(const SessionRun& run)
{
    return setsOf(run).done > 0;
}

RunCount setsOf(const SessionRun& run)
{
    RunCount count;
    for (const RunExercise& exercise : run.exercises) {
        count.of += static_cast<int>(exercise.sets.size());
        count.done +=
            static_cast<int>(std::count_if(exercise.sets.begin(), exercise.sets.end(),
                                           [](const RunSet& set) { return set.state == RunSetState::Done; }));
    }
    return count;
}

void completeSet(SessionRun& run, int count)
{
    RunSet& set = setAtPlace(run);
    set.count = std::clamp(count, 0, mostOf(run.now().dose.measure()));
    set.state = set.count > 0 ? RunSetState::Done : RunSetState::Skipped;
    moveOn(run);
}

void skipSet(SessionRun& run)
{
    completeSet(run, 0);
}

void skipExercise(SessionRun& run)
{
    const std::size_t exercise = run.exercise;
    while (run.exercise == exercise) {
        skipSet(run);
    }
}

bool stepBack(SessionRun& run)
{
    if (run.set > 0) {
        --run.set;
        return true;
    }
    if (run.exercise == 0) {
        return false;
    }
    --run.exercise;
    run.set = run.now().sets.size() - 1;
    return true;
}

void correctLastSet(SessionRun& run, int difference)
{
    RunSet* set = setBefore(run);
    if (set == nullptr) {
        return;
    }
    const RunExercise& exercise = run.set > 0 ? run.now() : run.exercises.at(run.exercise - 1);
    set->count = std::clamp(set->count + difference, 0, mostOf(exercise.dose.measure()));
    set->state = set->count > 0 ? RunSetState::Done : RunSetState::Skipped;
}

void addRound(SessionRun& run)
{
    RunExercise& exercise = run.exercises.at(run.exercise);
    if (exercise.rounds() >= kMostRounds) {
        return;
    }
    for (const RunSet& set : roundOf(exercise.dose)) {
        exercise.sets.push_back(set);
    }
}

bool lessToday(SessionRun& run)
{
    bool changed = false;
    for (std::size_t index = run.exercise; index < run.exercises.size(); ++index) {
        RunExercise& exercise = run.exercises[index];
        const bool begun = index == run.exercise && run.set >= lastRound(exercise);
        if (exercise.rounds() > 1 && !begun && lastRoundIsOpen(exercise)) {
            exercise.sets.resize(lastRound(exercise));
            changed = true;
        }
    }
    return changed;
}

const Exercise* easierOf(const SessionRun& run, const ExerciseLibrary& library)
{
    if (run.isOver()) {
        return nullptr;
    }
    const Exercise* exercise = library.find(run.now().exercise);
    const Exercise* easier =
        exercise != nullptr && exercise->easier ? library.find(*exercise->easier) : nullptr;
    return easier != nullptr && !easier->archived ? easier : nullptr;
}

void swapFor(SessionRun& run, const Exercise& easier)
{
    RunExercise& present = run.exercises.at(run.exercise);
    const std::size_t begun = run.set - run.set % perRound(present);
    Dose dose = firstDose(easier);
    dose.sets = std::max(1, present.rounds() - static_cast<int>(begun / perRound(present)));
    dose.restSeconds = dose.restSeconds ? dose.restSeconds : present.dose.restSeconds;
    RunExercise instead = exerciseOf(easier.id, dose);
    // The side that was done of a round that was begun stays on record; the round begins again.
    const bool anyKept = run.set > 0;
    present.sets.resize(run.set);
    if (anyKept) {
        ++run.exercise;
        run.exercises.insert(run.exercises.begin() + static_cast<std::ptrdiff_t>(run.exercise),
                             std::move(instead));
    } else {
        present = std::move(instead);
    }
    run.set = 0;
}

void setPain(SessionRun& run, int pain)
{
    setAtPlace(run).pain = pain;
}

void setPainOfLast(SessionRun& run, int pain)
{
    if (RunSet* set = setBefore(run)) {
        set->pain = pain;
    }
}

} // namespace backbridge
