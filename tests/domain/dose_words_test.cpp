#include "backbridge/domain/dose_words.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

Dose reps(int sets, int count)
{
    Dose dose;
    dose.sets = sets;
    dose.reps = count;
    return dose;
}

std::string words(const Dose& dose)
{
    return doseSentence(dose).toStdString();
}

} // namespace

TEST_CASE("a dose is said in words with all that is given", "[dose_words]")
{
    Dose dose = reps(2, 10);
    CHECK(words(dose) == "2 sets of 10.");
    dose.side = Side::PerSide;
    dose.holdSeconds = 2;
    dose.restSeconds = 60;
    dose.effort = 4;
    CHECK(words(dose)
          == "2 sets of 10 on each side, each held for 2 seconds. Rest 60 seconds after each set. Effort "
             "about 4 of 10.");
    dose.loadKg = 7.5;
    dose.tempo = Tempo {2, 1, 3};
    dose.side = Side::Alternating;
    CHECK(words(dose)
          == "2 sets of 10 on each side, taking turns with 7.5 kg, each held for 2 seconds. 2 s up, 1 s at "
             "the top, "
             "3 s down. Rest 60 seconds after each set. Effort about 4 of 10.");
}

TEST_CASE("one of a thing is said as one", "[dose_words]")
{
    Dose dose = reps(1, 8);
    dose.holdSeconds = 1;
    dose.restSeconds = 1;
    CHECK(words(dose) == "1 set of 8, each held for 1 second. Rest 1 second after each set.");
}

TEST_CASE("holds are seconds and steps are steps", "[dose_words]")
{
    Dose hold;
    hold.sets = 3;
    hold.holdSeconds = 20;
    CHECK(words(hold) == "3 sets of 20 seconds.");

    Dose steps;
    steps.sets = 2;
    steps.steps = 12;
    CHECK(words(steps) == "2 sets of 12 steps.");
}
