#include <QStringList>

#include <vector>

#include "backbridge/domain/proposal.h"
#include "domain/builders.h"
#include "support/catch.h"

// What decides between exercises that a proposal could take, on libraries as small as the question.

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// An exercise of this level whose ladder leads up to `harder`.
Exercise below(const char* harder, Exercise exercise)
{
    exercise.harder = ExerciseId {QLatin1String(harder)};
    return exercise;
}

/// An exercise whose ladder leads down to `easier`.
Exercise above(const char* easier, Exercise exercise)
{
    exercise.easier = ExerciseId {QLatin1String(easier)};
    return exercise;
}

/// The exercise in this position and long enough that three of its kind are no short session.
Exercise longIn(Position position, Exercise exercise)
{
    exercise.position = position;
    exercise.startDose.reps = Range {20, 20};
    return exercise;
}

/// The phases that are proposed for `answers`, each as its exercises: "bridge squat lunge".
std::vector<std::string> proposed(const std::vector<Exercise>& exercises, PlanAnswers answers = {})
{
    answers.startDate = day("2026-01-05");
    std::vector<std::string> result;
    for (const Phase& phase : proposePlan(answers, ExerciseLibrary(exercises)).phases) {
        QStringList ids;
        for (const Prescription& prescription : phase.prescriptions) {
            ids << prescription.exercise.value;
        }
        result.push_back(ids.join(QLatin1Char(' ')).toStdString());
    }
    return result;
}

PlanAnswers twelveWeeks()
{
    PlanAnswers answers;
    answers.weeks = 12;
    return answers;
}

} // namespace

TEST_CASE("of two that fit, the one that works another muscle is proposed", "[proposal]")
{
    Exercise side = exercise("side");
    side.primaryMuscles = {Muscle::GluteusMedius};

    CHECK(proposed({exercise("bridge", Family::Bridge), exercise("squat", Family::Squat),
                    exercise("lunge", Family::Lunge), exercise("again"), side})
              .front()
          == "bridge squat lunge side");
}

TEST_CASE("a third of one family is proposed only when nothing else is left", "[proposal]")
{
    const std::vector<Exercise> bridges {exercise("first", Family::Bridge),
                                         exercise("second", Family::Bridge),
                                         exercise("third", Family::Bridge)};
    std::vector<Exercise> withLunges = bridges;
    withLunges.push_back(exercise("lunge", Family::Lunge));
    withLunges.push_back(exercise("harder_lunge", Family::Lunge, 2));

    CHECK(proposed(withLunges).front() == "first lunge second harder_lunge");
    CHECK(proposed(bridges).front() == "first second third");
}

TEST_CASE("supporting exercises of one day differ in position", "[proposal]")
{
    PlanAnswers answers;
    answers.sessionsPerWeek = 4;

    CHECK(proposed({longIn(Position::Standing, exercise("squat", Family::Squat)),
                    longIn(Position::Standing, exercise("lunge", Family::Lunge)),
                    longIn(Position::Standing, exercise("standing")),
                    longIn(Position::Supine, exercise("bridge", Family::Bridge)),
                    longIn(Position::SideLying, exercise("side")),
                    longIn(Position::SideLying, exercise("other_side")),
                    longIn(Position::Quadruped, exercise("all_fours"))},
                   answers)
              .at(1)
          == "squat lunge standing bridge side all_fours");
}

TEST_CASE("the next rung of a ladder is proposed before the one that was done", "[proposal]")
{
    // The easy squat is there for the phases before, so that they are not empty.
    const auto phases = proposed({below("upper", exercise("lower", Family::Bridge, 4)),
                                  above("lower", exercise("upper", Family::Bridge, 4)),
                                  exercise("squat", Family::Squat, 2), exercise("lunge", Family::Lunge, 4),
                                  exercise("support", Family::Support, 4), exercise("easy", Family::Squat)},
                                 twelveWeeks());

    CHECK(phases.at(2) == "lower squat lunge support");
    CHECK(phases.at(3) == "upper squat lunge support");
}

TEST_CASE("what is archived is not proposed, and ladders lead past it", "[proposal]")
{
    Exercise between = below("upper", above("lower", exercise("between", Family::Bridge, 4)));
    between.archived = true;
    const auto phases = proposed({below("between", exercise("lower", Family::Bridge, 4)), between,
                                  above("between", exercise("upper", Family::Bridge, 4)),
                                  exercise("squat", Family::Squat, 2), exercise("lunge", Family::Lunge, 4),
                                  exercise("support", Family::Support, 4), exercise("easy", Family::Squat)},
                                 twelveWeeks());

    CHECK(phases.at(2) == "lower squat lunge support");
    CHECK(phases.at(3) == "upper squat lunge support");
}

TEST_CASE("a step back on a ladder is proposed after what is new", "[proposal]")
{
    // The first phase has too few of level 1 and takes the upper rung, as the lower one would leave a rung
    // out.
    const auto phases =
        proposed({below("upper", exercise("lower", Family::Support, 2)),
                  above("lower", exercise("upper", Family::Support, 2)),
                  exercise("known", Family::Support, 2), exercise("new", Family::Support, 2),
                  exercise("newer", Family::Support, 2), exercise("easy"), exercise("easiest")});

    CHECK(phases.at(0) == "easy easiest upper known");
    CHECK(phases.at(1) == "upper known new newer");
}

TEST_CASE("as far from the level aimed at, the easier exercise is proposed", "[proposal]")
{
    // The fourth phase aims at level 4.
    const auto phases = proposed({exercise("bridge", Family::Bridge, 4), exercise("squat", Family::Squat, 4),
                                  above("lunge", exercise("hard_lunge", Family::Lunge, 5)),
                                  below("hard_lunge", exercise("lunge", Family::Lunge, 3)),
                                  exercise("support", Family::Support, 4)},
                                 twelveWeeks());

    CHECK(phases.at(3) == "bridge squat lunge support");
}

TEST_CASE("an exercise that starts with many sets is proposed with three", "[proposal]")
{
    Exercise many = exercise("many", Family::Bridge);
    many.startDose.sets = {5, 6};
    PlanAnswers answers;
    answers.startDate = day("2026-01-05");

    const PlanVersion version = proposePlan(answers, ExerciseLibrary({many}));

    for (const Phase& phase : version.phases) {
        CHECK(phase.prescriptions.front().dose.sets == 3);
    }
}

TEST_CASE("an imported exercise is proposed once its guesses are confirmed", "[proposal]")
{
    Exercise imported = exercise("imported", Family::Support);
    imported.origin = Origin::Imported;
    imported.guesses = {Guess::Family};
    const std::vector<Exercise> known {exercise("bridge", Family::Bridge), exercise("squat", Family::Squat),
                                       exercise("lunge", Family::Lunge)};
    std::vector<Exercise> all = known;
    all.push_back(imported);
    CHECK(proposed(all).front() == "bridge squat lunge");

    all.back().guesses.clear();

    CHECK(proposed(all).front() == "bridge squat lunge imported");
}
