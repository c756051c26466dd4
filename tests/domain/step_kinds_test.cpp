#include <QDate>

#include "domain/builders.h"
#include "domain/step_tools.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

std::string up(const Dose& dose, const char* exercise = "bridge")
{
    const Plan plan = stepPlan(dose, exercise);
    return suggested(plan, twoGood(plan));
}

/// As up(), with the last sets `over` repetitions above what is asked for.
std::string upOver(const Dose& dose, int over)
{
    const Plan plan = stepPlan(dose);
    std::vector<Session> sessions = twoGood(plan);
    for (Session& session : sessions) {
        session.entries.front().sets.back().reps = *dose.reps + over;
    }
    return suggested(plan, sessions);
}

/// Three sets at the slowest tempo, so that what comes next is load or the ladder.
Dose slow(int reps, std::optional<double> load = std::nullopt)
{
    Dose dose = repsDose(3, reps);
    dose.tempo = Tempo {2, 0, 3};
    dose.loadKg = load;
    return dose;
}

/// What is suggested after the pain rose above 5.
std::string down(const Dose& dose, const char* exercise = "bridge")
{
    const Plan plan = stepPlan(dose, exercise);
    std::vector<Session> sessions = twoGood(plan);
    sessions.back().painHighest = 6;
    return suggested(plan, sessions);
}

} // namespace

TEST_CASE("repetitions go to the top of the range, two at a time, then a set is added", "[step]")
{
    CHECK(up(repsDose(2, 7)) == "more_reps bridge 2x9");
    CHECK(up(repsDose(2, 9)) == "more_reps bridge 2x10");
    CHECK(up(repsDose(2, 10)) == "more_sets bridge 3x10");
    CHECK(up(repsDose(1, 12)) == "more_sets bridge 2x12");
}

TEST_CASE("after three sets holds grow, then the way back slows down", "[step]")
{
    const Plan plan = stepPlan(repsDose(3, 10));
    const auto steps = suggestSteps(plan, twoGood(plan), stepLibrary(), day("2026-01-08"));
    REQUIRE(steps.size() == 1);
    CHECK(steps.front().kind == StepKind::LongerHold);
    CHECK(steps.front().after.dose.tempo == Tempo {2, 1, 3});
    CHECK(steps.front().text.toStdString() == "bridge: 3 s on the way back instead of 2 s");

    Exercise held = *stepLibrary().find(ExerciseId {QStringLiteral("bridge")});
    held.startDose.holdSeconds = Range {2, 3};
    Dose dose = repsDose(3, 10);
    dose.holdSeconds = 2;
    const Plan holding = stepPlan(dose);
    const auto longer =
        suggestSteps(holding, twoGood(holding), stepLibrary().with({held}), day("2026-01-08"));
    REQUIRE(longer.size() == 1);
    CHECK(longer.front().after.dose.holdSeconds == 3);
    CHECK(longer.front().text.toStdString() == "bridge: hold each for 3 s instead of 2 s");
}

TEST_CASE("a hold alone grows within its range", "[step]")
{
    Dose dose;
    dose.sets = 2;
    dose.holdSeconds = 10;
    CHECK(up(dose, "plank") == "more_reps plank 2x15");
    dose.holdSeconds = 20;
    CHECK(up(dose, "plank") == "more_sets plank 3x20");
    dose.sets = 3;
    CHECK(up(dose, "plank").empty());
}

TEST_CASE("load goes up when the last sets had two repetitions over", "[step]")
{
    CHECK(upOver(slow(10, 20), 1).empty());
    CHECK(upOver(slow(10, 20), 2) == "more_load bridge 3x10 21kg");
    CHECK(upOver(slow(10, 10), 2) == "more_load bridge 3x10 11kg");
    // One kilo would be less than 2 of 100.
    CHECK(upOver(slow(10, 60), 2) == "more_load bridge 3x10 62kg");
}

TEST_CASE("where the smallest step of load is above a tenth, repetitions go three above the range first",
          "[step]")
{
    CHECK(upOver(slow(10, 9), 2) == "more_reps bridge 3x12 9kg");
    CHECK(upOver(slow(12, 9), 0) == "more_reps bridge 3x13 9kg");
    CHECK(upOver(slow(13, 9), 0) == "more_load bridge 3x8 10kg");
    CHECK(upOver(slow(13, 4.5), 0) == "more_load bridge 3x8 5kg");
}

TEST_CASE("a session with less load than asked for is no evidence", "[step]")
{
    const Plan plan = stepPlan(slow(8, 20));
    std::vector<Session> sessions = twoGood(plan);
    CHECK(suggested(plan, sessions) == "more_reps bridge 3x10 20kg");
    sessions.front().entries.front().sets.front().loadKg = 19;
    CHECK(suggested(plan, sessions).empty());
}

TEST_CASE("the next exercise of the ladder begins at the bottom of its range", "[step]")
{
    CHECK(up(slow(10)) == "harder band 2x8");
    CHECK(up(slow(10), "single").empty());
    // Two levels at once, and level 3 in the first two weeks.
    CHECK(up(slow(10), "squat").empty());
    CHECK(up(slow(10), "band").empty());
}

TEST_CASE("a harder exercise that is missing, to be avoided or there already is not suggested", "[step]")
{
    const Plan plan = stepPlan(slow(10));
    Exercise band = *stepLibrary().find(ExerciseId {QStringLiteral("band")});
    band.equipment = {Equipment::LoopBand};
    band.careTags = {CareTag::Pregnancy};
    const auto with = [&](const Means& means) {
        return suggestSteps(plan, twoGood(plan), stepLibrary().with({band}), day("2026-01-08"), false, means)
            .size();
    };
    CHECK(with({}) == 1);
    CHECK(with({std::vector {Equipment::LoopBand}, {}}) == 1);
    CHECK(with({std::vector<Equipment> {}, {}}) == 0);
    CHECK(with({std::nullopt, {CareTag::Pregnancy}}) == 0);
    band.archived = true;
    CHECK(with({}) == 0);

    Plan both = plan;
    both.versions.front().phases.front().prescriptions.push_back(prescription("band"));
    CHECK(suggested(both, twoGood(both)).empty());
}

TEST_CASE("a step down takes load, a set, repetitions, then the exercise, one at a time", "[step]")
{
    Dose loaded = repsDose(3, 10);
    loaded.loadKg = 10;
    CHECK(down(loaded) == "less_load bridge 3x10 8kg");
    loaded.loadKg = 0.5;
    CHECK(down(loaded) == "less_load bridge 3x10");
    CHECK(down(repsDose(3, 10)) == "fewer_sets bridge 2x10");
    CHECK(down(repsDose(2, 10)) == "fewer_reps bridge 2x8");
    CHECK(down(repsDose(2, 8)) == "easier squeeze 2x8");
    CHECK(down(repsDose(2, 8), "squat") == "fewer_reps squat 2x6");
    CHECK(down(repsDose(2, 1), "squat") == "fewer_sets squat 1x1");
    CHECK(down(repsDose(1, 1), "squat").empty());
}
