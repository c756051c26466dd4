#include "backbridge/domain/library.h"
#include "backbridge/domain/substitute.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

namespace {

Exercise needing(const char* id, int level, std::vector<Equipment> equipment)
{
    Exercise result = exercise(id, Family::Lunge, level);
    result.equipment = std::move(equipment);
    return result;
}

ExerciseId id(const char* word)
{
    return ExerciseId {QLatin1String(word)};
}

/// A ladder low_step (2, step) → step_up (3, step) → lateral (4, nothing), and four more of its family.
std::vector<Exercise> lunges()
{
    Exercise low = needing("low_step", 2, {Equipment::Step});
    Exercise step = needing("step_up", 3, {Equipment::Step});
    Exercise lateral = needing("lateral", 4, {});
    low.harder = step.id;
    step.easier = low.id;
    step.harder = lateral.id;
    lateral.easier = step.id;
    const Exercise far = needing("far", 5, {});
    const Exercise harder = needing("harder", 4, {});
    const Exercise easier = needing("easier", 2, {});
    const Exercise asEasy = needing("as_easy", 2, {});
    return {low, step, lateral, far, harder, easier, asEasy};
}

Exercise& named(std::vector<Exercise>& exercises, const char* word)
{
    for (Exercise& exercise : exercises) {
        if (exercise.id == id(word)) {
            return exercise;
        }
    }
    throw std::out_of_range(word);
}

/// What stands in for step_up with these means.
std::string insteadOfStepUp(const std::vector<Exercise>& exercises, const Means& means)
{
    const ExerciseLibrary library(exercises);
    const Exercise* other = substituteFor(library, *library.find(id("step_up")), means);
    return other == nullptr ? "nothing" : other->id.value.toStdString();
}

const Means kNothing {std::vector<Equipment>(), {}};

} // namespace

TEST_CASE("obstacles are what is needed and not at hand, and what is to be avoided", "[substitute]")
{
    Exercise thrust = needing("thrust", 4, {Equipment::Bench, Equipment::Dumbbell});
    thrust.careTags = {CareTag::Osteoporosis, CareTag::Pregnancy};

    CHECK(obstaclesTo(thrust, {}).none());
    CHECK(obstaclesTo(thrust, {std::vector {Equipment::Dumbbell, Equipment::Bench}, {CareTag::NeckPain}})
              .none());
    CHECK(obstaclesTo(thrust, {std::vector {Equipment::Bench}, {CareTag::Pregnancy}})
          == Obstacles {{Equipment::Dumbbell}, {CareTag::Pregnancy}});
    CHECK(obstaclesTo(thrust, kNothing).missing == thrust.equipment);
}

TEST_CASE("the easier neighbour on the ladder stands in first, then the harder one", "[substitute]")
{
    CHECK(insteadOfStepUp(lunges(), {std::vector {Equipment::Step}, {}}) == "low_step");
    CHECK(insteadOfStepUp(lunges(), kNothing) == "lateral");
    CHECK(insteadOfStepUp(lunges(), {}) == "low_step");
}

TEST_CASE("a neighbour with what is to be avoided does not stand in", "[substitute]")
{
    std::vector<Exercise> exercises = lunges();
    named(exercises, "low_step").careTags = {CareTag::FrontKneePain};

    CHECK(insteadOfStepUp(exercises, {std::nullopt, {CareTag::FrontKneePain}}) == "lateral");
}

TEST_CASE("without a neighbour the nearest level of the family stands in, of two as near the easier",
          "[substitute]")
{
    std::vector<Exercise> exercises = lunges();
    named(exercises, "lateral").equipment = {Equipment::Bench};

    SECTION("the easier one, and of two of its level the first of the library")
    {
        CHECK(insteadOfStepUp(exercises, kNothing) == "easier");
    }
    SECTION("the harder one, when it is nearer")
    {
        named(exercises, "easier").level = 1;
        named(exercises, "as_easy").level = 1;
        CHECK(insteadOfStepUp(exercises, kNothing) == "harder");
    }
    SECTION("not one of another family")
    {
        named(exercises, "easier").family = Family::Squat;
        CHECK(insteadOfStepUp(exercises, kNothing) == "as_easy");
    }
    SECTION("not one that shares no primary muscle")
    {
        named(exercises, "easier").primaryMuscles = {Muscle::Calves};
        named(exercises, "easier").secondaryMuscles = {Muscle::GluteusMaximus};
        CHECK(insteadOfStepUp(exercises, kNothing) == "as_easy");
    }
    SECTION("not one that is archived")
    {
        named(exercises, "easier").archived = true;
        CHECK(insteadOfStepUp(exercises, kNothing) == "as_easy");
    }
}

TEST_CASE("an archived neighbour does not stand in", "[substitute]")
{
    std::vector<Exercise> exercises = lunges();
    named(exercises, "low_step").archived = true;

    CHECK(insteadOfStepUp(exercises, {}) == "lateral");
}

TEST_CASE("nothing stands in when everything has an obstacle, and never the exercise itself", "[substitute]")
{
    std::vector<Exercise> exercises = lunges();
    for (Exercise& exercise : exercises) {
        exercise.careTags = {CareTag::BalanceRisk};
    }
    named(exercises, "step_up").careTags.clear();

    CHECK(insteadOfStepUp(exercises, {std::nullopt, {CareTag::BalanceRisk}}) == "nothing");
}
