#include "backbridge/domain/dose_adherence.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

const QDate kMonday(2026, 1, 5);

/// Six weeks on Monday, Wednesday and Friday: bridges 2 × 10, and holds of 3 × 15 s for each side.
Plan bridgesAndHolds()
{
    Plan plan = build::plan(kMonday, 6);
    Prescription bridge = build::prescription("bridge");
    bridge.dose = build::repsDose(2, 10);
    Prescription hold = build::prescription("hold");
    hold.dose = Dose();
    hold.dose.sets = 3;
    hold.dose.holdSeconds = 15;
    hold.dose.side = Side::PerSide;
    plan.versions.front().phases.front().prescriptions = {bridge, hold};
    return plan;
}

/// A session of day `day` with sets of so many bridges, and seconds of holds.
Session session(int day, const std::vector<int>& bridges, const std::vector<int>& seconds = {})
{
    Session made = build::session(kMonday.addDays(day));
    made.entries.clear();
    const auto add = [&made](const char* exercise, const std::vector<int>& counts, bool hold) {
        Entry entry;
        entry.exercise = ExerciseId {QLatin1String(exercise)};
        for (const int count : counts) {
            SetRecord set;
            set.done = true;
            (hold ? set.holdSeconds : set.reps) = count;
            entry.sets.push_back(set);
        }
        made.entries.push_back(entry);
    };
    add("bridge", bridges, false);
    add("hold", seconds, true);
    return made;
}

} // namespace

TEST_CASE("Each exercise is credited with at most what each session prescribed", "[domain][doses]")
{
    // Three planned sessions before Saturday: 60 bridges and 3 × 90 s. Monday 12 + 10 (20, and 2 more) and
    // 90 s; Wednesday 8 and 30 s; Friday nothing.
    const auto shares = doseAdherence(
        bridgesAndHolds(), {session(0, {12, 10}, {15, 15, 15, 15, 15, 15}), session(2, {8}, {15, 15})},
        kMonday.addDays(5));

    REQUIRE(shares.size() == 2);
    CHECK(shares.at(0) == DoseShare {ExerciseId {QStringLiteral("bridge")}, Measure::Reps, 3, 60, 28, 2});
    CHECK(shares.at(1) == DoseShare {ExerciseId {QStringLiteral("hold")}, Measure::Hold, 3, 270, 120, 0});
    CHECK(*shares.at(0).share() == Approx(28.0 / 60));
}

TEST_CASE("A session done on another day belongs to the day it was planned for", "[domain][doses]")
{
    Session late = session(3, {10, 10});
    late.plannedDate = kMonday.addDays(2);
    const Session extra = session(1, {10, 10}); // planned for no day

    const auto shares = doseAdherence(bridgesAndHolds(), {late, extra}, kMonday.addDays(3));

    CHECK(shares.at(0).prescribed == 40);
    CHECK(shares.at(0).credited == 20);
    CHECK(shares.at(0).surplus == 0);
}

TEST_CASE("Today counts once it is done, and sets that were not done never", "[domain][doses]")
{
    CHECK(doseAdherence(bridgesAndHolds(), {}, kMonday).empty());
    Session half = session(0, {10, 10});
    half.entries.front().sets.back().done = false;
    CHECK(doseAdherence(bridgesAndHolds(), {half}, kMonday).front().credited == 10);
}

TEST_CASE("Paused days prescribe nothing", "[domain][doses]")
{
    Plan plan = bridgesAndHolds();
    plan.pauses = {build::pause("2026-01-05", "2026-01-07")};
    const auto shares = doseAdherence(plan, {}, kMonday.addDays(6));
    REQUIRE(shares.size() == 2);
    CHECK(shares.front().sessions == 1);
    CHECK(shares.front().share() == 0.0);
}
