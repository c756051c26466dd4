#include "backbridge/domain/substitute.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "backbridge/domain/library.h"

namespace backbridge {

namespace {

template <typename T>
bool contains(const std::vector<T>& values, T value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

bool shareMuscle(const Exercise& a, const Exercise& b)
{
    return std::any_of(a.primaryMuscles.begin(), a.primaryMuscles.end(),
                       [&b](Muscle muscle) { return contains(b.primaryMuscles, muscle); });
}

} // namespace

Obstacles obstaclesTo(const Exercise& exercise, const Means& means)
{
    Obstacles obstacles;
    if (means.atHand) {
        std::copy_if(exercise.equipment.begin(), exercise.equipment.end(),
                     std::back_inserter(obstacles.missing),
                     [&means](Equipment item) { return !contains(*means.atHand, item); });
    }
    std::copy_if(exercise.careTags.begin(), exercise.careTags.end(), std::back_inserter(obstacles.avoided),
                 [&means](CareTag tag) { return contains(means.avoid, tag); });
    return obstacles;
}

const Exercise* substituteFor(const ExerciseLibrary& library, const Exercise& exercise, const Means& means)
{
    const auto fits = [&exercise, &means](const Exercise& other) {
        return other.id != exercise.id && !other.archived && obstaclesTo(other, means).none();
    };
    for (const std::optional<ExerciseId>& neighbour : {exercise.easier, exercise.harder}) {
        const Exercise* other = neighbour ? library.find(*neighbour) : nullptr;
        if (other != nullptr && fits(*other)) {
            return other;
        }
    }

    const auto distance = [&exercise](const Exercise& other) {
        return std::tuple(std::abs(other.level - exercise.level), other.level);
    };
    const Exercise* nearest = nullptr;
    for (const Exercise& other : library.exercises()) {
        if (other.family == exercise.family && shareMuscle(other, exercise) && fits(other)
            && (nearest == nullptr || distance(other) < distance(*nearest))) {
            nearest = &other;
        }
    }
    return nearest;
}

} // namespace backbridge
