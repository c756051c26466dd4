#include <algorithm>

#include "backbridge/domain/plan_advice.h"

namespace backbridge {

namespace {

constexpr int kHighestLevel = 5;
constexpr double kMostMoreLoad = 1.1; ///< from one phase to the next

} // namespace

int highestLevel(const PlanVersion& version, int phase, Family family, const ExerciseLibrary& library)
{
    int hardest = 0;
    if (phase > 0) {
        for (const Prescription& prescription :
             version.phases.at(static_cast<std::size_t>(phase) - 1).prescriptions) {
            const Exercise* exercise = library.find(prescription.exercise);
            if (exercise != nullptr && exercise->family == family) {
                hardest = std::max(hardest, exercise->level);
            }
        }
    }
    return hardest == 0 ? kHighestLevel : std::min(hardest + 1, kHighestLevel);
}

std::optional<double> highestLoad(const PlanVersion& version, int phase, const ExerciseId& exercise)
{
    double heaviest = 0;
    if (phase > 0) {
        for (const Prescription& prescription :
             version.phases.at(static_cast<std::size_t>(phase) - 1).prescriptions) {
            if (prescription.exercise == exercise) {
                heaviest = std::max(heaviest, prescription.dose.loadKg.value_or(0));
            }
        }
    }
    return heaviest > 0 ? std::optional(heaviest * kMostMoreLoad) : std::nullopt;
}

} // namespace backbridge
