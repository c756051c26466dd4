#include <algorithm>

#include "backbridge/domain/exercise_search.h"
#include "content/answers.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::content;

namespace {

bool has(const Exercise& exercise, CareTag tag)
{
    return std::find(exercise.careTags.begin(), exercise.careTags.end(), tag) != exercise.careTags.end();
}

} // namespace

TEST_CASE("a position that someone cannot take is tagged on every exercise done in it", "[care_tags]")
{
    for (const Exercise& exercise : library().exercises()) {
        CAPTURE(exercise.id.value);
        const bool supine = exercise.position == Position::Supine;
        const bool onHandsAndKnees = exercise.position == Position::Quadruped;
        CHECK(has(exercise, CareTag::SupineNotOk) == supine);
        CHECK((!supine || has(exercise, CareTag::Pregnancy)));
        CHECK(has(exercise, CareTag::ProneNotOk) == (exercise.position == Position::Prone));
        CHECK(has(exercise, CareTag::KneelingNotOk) == onHandsAndKnees);
        CHECK(has(exercise, CareTag::WristNotOk) == onHandsAndKnees);
    }
}

TEST_CASE("every lunge and step is tagged for unsteady people", "[care_tags]")
{
    for (const Exercise& exercise : library().exercises()) {
        CAPTURE(exercise.id.value);
        CHECK((exercise.family != Family::Lunge || has(exercise, CareTag::BalanceRisk)));
    }
}

TEST_CASE("each kind of care leaves exercises to choose from", "[care_tags]")
{
    for (const auto& [tag, word] : EnumWords<CareTag>::kWords) {
        ExerciseFilter filter;
        filter.avoid = {tag};
        const auto left = ExerciseSearch(library()).find(filter);
        CAPTURE(word);
        CHECK(left.size() < library().exercises().size());
        for (const Family family : {Family::Bridge, Family::Squat, Family::Support}) {
            CHECK(std::any_of(left.begin(), left.end(),
                              [family](const Exercise* exercise) { return exercise->family == family; }));
        }
    }
}
