#include <cmath>
#include <functional>
#include <limits>

#include "backbridge/domain/dose.h"
#include "backbridge/domain/exercise.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

Dose stepsDose(int sets, int steps)
{
    Dose dose;
    dose.sets = sets;
    dose.steps = steps;
    return dose;
}

Dose holdDose(int sets, int seconds)
{
    Dose dose;
    dose.sets = sets;
    dose.holdSeconds = seconds;
    return dose;
}

Dose withSide(Dose dose, Side side)
{
    dose.side = side;
    return dose;
}

struct Row {
    const char* change;
    std::function<void(Dose&)> apply;
    const char* places; ///< as places() pictures them
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        Dose changed = repsDose(2, 8);
        row.apply(changed);
        CAPTURE(row.change);
        CHECK(places(checkDose(changed)) == row.places);
    }
}

} // namespace

TEST_CASE("a dose is counted in repetitions, steps or seconds", "[dose]")
{
    Dose repsWithHold = repsDose(2, 10);
    repsWithHold.holdSeconds = 3;

    CHECK(repsDose(2, 8).measure() == Measure::Reps);
    CHECK(repsWithHold.measure() == Measure::Reps);
    CHECK(stepsDose(2, 10).measure() == Measure::Steps);
    CHECK(holdDose(3, 15).measure() == Measure::Hold);
    CHECK(repsDose(2, 8).countPerSet() == 8);
    CHECK(repsWithHold.countPerSet() == 10);
    CHECK(stepsDose(2, 10).countPerSet() == 10);
    CHECK(holdDose(3, 15).countPerSet() == 15);
}

TEST_CASE("one side at a time and taking turns are two sides a set", "[dose]")
{
    CHECK(repsDose(2, 8).sidesPerSet() == 1);
    CHECK(withSide(repsDose(2, 8), Side::PerSide).sidesPerSet() == 2);
    CHECK(withSide(repsDose(2, 8), Side::Alternating).sidesPerSet() == 2);
}

TEST_CASE("a dose reads as people say it", "[dose]")
{
    CHECK(doseText(repsDose(2, 10)).toStdString() == "2 × 10");
    CHECK(doseText(withSide(repsDose(3, 8), Side::PerSide)).toStdString() == "3 × 8 per side");
    CHECK(doseText(withSide(repsDose(2, 6), Side::Alternating)).toStdString() == "2 × 6 per side");
    CHECK(doseText(holdDose(3, 15)).toStdString() == "3 × 15 s");
    CHECK(doseText(withSide(holdDose(2, 20), Side::PerSide)).toStdString() == "2 × 20 s per side");
    CHECK(doseText(withSide(holdDose(2, 20), Side::Alternating)).toStdString() == "2 × 20 s per side");
    CHECK(doseText(stepsDose(2, 10)).toStdString() == "2 × 10 steps");
    CHECK(doseText(withSide(stepsDose(2, 10), Side::Alternating)).toStdString() == "2 × 10 steps each way");
    CHECK(doseText(withSide(stepsDose(2, 10), Side::PerSide)).toStdString() == "2 × 10 steps each way");
}

TEST_CASE("the time of a dose is sides times sets times count times tempo, with a rest after each set",
          "[dose]")
{
    // 2 × (8 × (2 + 1 + 2) + 60) = 200 s with the usual tempo and rest.
    CHECK(doseSeconds(repsDose(2, 8)) == 200);
    // Both sides in a set: 2 × (2 × 8 × 5 + 60) = 280 s.
    CHECK(doseSeconds(withSide(repsDose(2, 8), Side::PerSide)) == 280);
    CHECK(doseSeconds(withSide(repsDose(2, 8), Side::Alternating)) == 280);
    // 3 × (15 + 60) = 225 s; a hold has no tempo.
    CHECK(doseSeconds(holdDose(3, 15)) == 225);
    CHECK(doseSeconds(withSide(holdDose(3, 15), Side::PerSide)) == 270);
    // 2 × (2 × 10 × 5 + 60) = 320 s.
    CHECK(doseSeconds(withSide(stepsDose(2, 10), Side::Alternating)) == 320);

    Dose slow = repsDose(3, 10);
    slow.tempo = Tempo {2, 0, 3};
    slow.restSeconds = 90;
    // 3 × (10 × 5 + 90) = 420 s.
    CHECK(doseSeconds(slow) == 420);
    // A hold of its own takes the place of the tempo's: 3 × (10 × (2 + 4 + 3) + 90) = 540 s.
    slow.holdSeconds = 4;
    CHECK(doseSeconds(slow) == 540);
    // No rest at all: 3 × 90.
    slow.restSeconds = 0;
    CHECK(doseSeconds(slow) == 270);
}

TEST_CASE("each number of a dose has its range", "[dose][check]")
{
    const double endless = std::numeric_limits<double>::infinity();
    const double noNumber = std::numeric_limits<double>::quiet_NaN();
    check({
        {"as it is", [](Dose&) {}, ""},
        {"no set", [](Dose& dose) { dose.sets = 0; }, "sets out_of_range"},
        {"20 sets", [](Dose& dose) { dose.sets = 20; }, ""},
        {"21 sets", [](Dose& dose) { dose.sets = 21; }, "sets out_of_range"},
        {"no repetition", [](Dose& dose) { dose.reps = 0; }, "reps out_of_range"},
        {"200 repetitions", [](Dose& dose) { dose.reps = 200; }, ""},
        {"201 repetitions", [](Dose& dose) { dose.reps = 201; }, "reps out_of_range"},
        {"−1 repetition", [](Dose& dose) { dose.reps = -1; }, "reps out_of_range"},
        {"a hold of 0 s", [](Dose& dose) { dose.holdSeconds = 0; }, "hold_s out_of_range"},
        {"a hold of 600 s", [](Dose& dose) { dose.holdSeconds = 600; }, ""},
        {"a hold of 601 s", [](Dose& dose) { dose.holdSeconds = 601; }, "hold_s out_of_range"},
        {"no rest", [](Dose& dose) { dose.restSeconds = 0; }, ""},
        {"a rest of −1 s", [](Dose& dose) { dose.restSeconds = -1; }, "rest_s out_of_range"},
        {"a rest of 900 s", [](Dose& dose) { dose.restSeconds = 900; }, ""},
        {"a rest of 901 s", [](Dose& dose) { dose.restSeconds = 901; }, "rest_s out_of_range"},
        {"effort 10", [](Dose& dose) { dose.effort = 10; }, ""},
        {"effort 11", [](Dose& dose) { dose.effort = 11; }, "effort out_of_range"},
        {"effort −1", [](Dose& dose) { dose.effort = -1; }, "effort out_of_range"},
        {"a tempo of 31 s up",
         [](Dose& dose) {
             dose.tempo = Tempo {31, 0, 0};
         },
         "tempo_s[0] out_of_range"},
        {"a tempo of −1 s held",
         [](Dose& dose) {
             dose.tempo = Tempo {2, -1, 2};
         },
         "tempo_s[1] out_of_range"},
        {"a tempo of 31 s down",
         [](Dose& dose) {
             dose.tempo = Tempo {2, 1, 31};
         },
         "tempo_s[2] out_of_range"},
        {"a load of 500 kg", [](Dose& dose) { dose.loadKg = 500; }, ""},
        {"a load of 0 kg", [](Dose& dose) { dose.loadKg = 0; }, "load_kg out_of_range"},
        {"a load of −2 kg", [](Dose& dose) { dose.loadKg = -2; }, "load_kg out_of_range"},
        {"a load of 500.5 kg", [](Dose& dose) { dose.loadKg = 500.5; }, "load_kg out_of_range"},
        {"an endless load", [endless](Dose& dose) { dose.loadKg = endless; }, "load_kg out_of_range"},
        {"a load that is no number", [noNumber](Dose& dose) { dose.loadKg = noNumber; },
         "load_kg out_of_range"},
    });
}

TEST_CASE("a dose is counted in exactly one way", "[dose][check]")
{
    check({
        {"nothing to count", [](Dose& dose) { dose.reps.reset(); }, " missing"},
        {"a hold with repetitions", [](Dose& dose) { dose.holdSeconds = 3; }, ""},
        {"steps with repetitions", [](Dose& dose) { dose.steps = 10; }, "steps contradiction"},
        {"steps with a hold",
         [](Dose& dose) {
             dose.reps.reset();
             dose.steps = 10;
             dose.holdSeconds = 3;
         },
         "steps contradiction"},
    });
    CHECK(places(checkDose(stepsDose(2, 0))) == "steps out_of_range");
    CHECK(places(checkDose(stepsDose(2, 501))) == "steps out_of_range");
    CHECK(checkDose(stepsDose(2, 500)).empty());
    CHECK(checkDose(holdDose(3, 15)).empty());
}

TEST_CASE("the first dose is the low end of an exercise's ranges", "[dose][library]")
{
    Exercise given = exercise("split_squat", Family::Lunge, 3);
    given.side = Side::PerSide;
    given.startDose.sets = {2, 3};
    given.startDose.reps = Range {6, 8};
    given.startDose.holdSeconds = Range {1, 2};
    given.startDose.restSeconds = Range {60, 90};
    given.startDose.effort = Range {4, 6};
    given.startDose.tempo = Tempo {2, 1, 2};

    const Dose first = firstDose(given);

    Dose expected = withSide(repsDose(2, 6), Side::PerSide);
    expected.holdSeconds = 1;
    expected.restSeconds = 60;
    expected.effort = 4;
    expected.tempo = Tempo {2, 1, 2};
    CHECK(first == expected);
    CHECK(checkDose(first).empty());
}

TEST_CASE("what an exercise does not say, its first dose does not say either", "[dose][library]")
{
    Exercise given = exercise("wall_sit");
    given.measure = Measure::Hold;
    given.startDose.reps.reset();
    given.startDose.holdSeconds = Range {10, 20};

    const Dose first = firstDose(given);

    CHECK(first == holdDose(2, 10));
}

TEST_CASE("a start dose reads with its ranges", "[dose][library]")
{
    Exercise given = exercise("any");
    given.startDose.sets = {2, 3};
    given.startDose.reps = Range {6, 8};
    CHECK(startDoseText(given).toStdString() == "2–3 × 6–8");
    given.side = Side::PerSide;
    CHECK(startDoseText(given).toStdString() == "2–3 × 6–8 per side");
    given.side = Side::Alternating;
    given.startDose.sets = {2, 2};
    given.startDose.reps = Range {6, 6};
    CHECK(startDoseText(given).toStdString() == "2 × 6 per side");

    given.measure = Measure::Steps;
    given.startDose.reps.reset();
    given.startDose.steps = Range {8, 10};
    CHECK(startDoseText(given).toStdString() == "2 × 8–10 steps each way");
    given.side = Side::Both;
    CHECK(startDoseText(given).toStdString() == "2 × 8–10 steps");

    given.measure = Measure::Hold;
    given.startDose.steps.reset();
    given.startDose.holdSeconds = Range {10, 20};
    CHECK(startDoseText(given).toStdString() == "2 × 10–20 s");
    given.side = Side::PerSide;
    CHECK(startDoseText(given).toStdString() == "2 × 10–20 s per side");
}
