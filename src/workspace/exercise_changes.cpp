#include "exercise_changes.h"

#include <functional>

namespace backbridge {

namespace {

using Step = std::optional<ExerciseId> Exercise::*;

constexpr std::array<Step, 2> kSteps {&Exercise::easier, &Exercise::harder};

/// Gives each own exercise for which `isLeft` its steps anew.
void relink(const ExerciseLibrary& library, const std::function<bool(const Exercise&)>& isLeft,
            const std::function<std::optional<ExerciseId>(const ExerciseId&, Step)>& target,
            std::vector<Change<Exercise>>& changes)
{
    for (const Exercise& exercise : library.exercises()) {
        if (exercise.origin == Origin::BuiltIn || !isLeft(exercise)) {
            continue;
        }
        Exercise relinked = exercise;
        for (const Step step : kSteps) {
            if (exercise.*step) {
                relinked.*step = target(*(exercise.*step), step);
            }
        }
        if (relinked != exercise) {
            changes.push_back({exercise, std::move(relinked)});
        }
    }
}

} // namespace

std::vector<Change<Exercise>> replacement(const Exercise& stored, const Exercise& edited,
                                          const ExerciseId& newId, const ExerciseLibrary& library)
{
    Exercise made = edited;
    made.id = newId;
    made.replaces = stored.id;
    Exercise old = stored;
    old.archived = true;
    std::vector<Change<Exercise>> changes {{std::nullopt, std::move(made)}, {stored, std::move(old)}};
    relink(
        library, [&stored](const Exercise& exercise) { return exercise.id != stored.id; },
        [&stored, &newId](const ExerciseId& id, Step) { return id == stored.id ? newId : id; }, changes);
    return changes;
}

std::vector<Change<Exercise>> removal(const QSet<ExerciseId>& removed, const ExerciseLibrary& library)
{
    std::vector<Change<Exercise>> changes;
    for (const Exercise& exercise : library.exercises()) {
        if (removed.contains(exercise.id)) {
            changes.push_back({exercise, std::nullopt});
        }
    }
    // A ladder without cycles passes each removed one at most once.
    const auto beyond = [&removed, &library](const ExerciseId& id, Step step) {
        std::optional<ExerciseId> at = id;
        for (qsizetype passed = 0; at && removed.contains(*at); ++passed) {
            const Exercise* exercise = library.find(*at);
            at = exercise != nullptr && passed < removed.size() ? exercise->*step : std::nullopt;
        }
        return at;
    };
    relink(
        library, [&removed](const Exercise& exercise) { return !removed.contains(exercise.id); }, beyond,
        changes);
    return changes;
}

} // namespace backbridge
