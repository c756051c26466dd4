#include <algorithm>
#include <map>

#include "backbridge/domain/plan_advice.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

namespace {

/// An exercise of each family at level 2, one at level 3, and one to mind.
ExerciseLibrary smallLibrary()
{
    Exercise careful = exercise("careful", Family::Support, 1);
    careful.careTags = {CareTag::WristNotOk, CareTag::KneelingNotOk};
    return ExerciseLibrary({exercise("bridge", Family::Bridge, 2), exercise("squat", Family::Squat, 2),
                            exercise("lunge", Family::Lunge, 2), exercise("hard", Family::Lunge, 3),
                            careful});
}

/// Two phases with a bridge, a squat and a lunge on Mon, Wed and Fri: nothing to advise on.
PlanVersion goodVersion()
{
    PlanVersion result = build::plan(day("2026-01-05"), 8, 3).versions.front();
    result.phases = {phase(1, 2), phase(3, 8)};
    for (Phase& phase : result.phases) {
        phase.prescriptions = {prescription("bridge"), prescription("squat"), prescription("lunge")};
    }
    return result;
}

/// One line an advice: "phase kind exercise".
std::string advice(const PlanVersion& version, const std::vector<CareTag>& avoid = {})
{
    static const std::map<AdviceKind, std::string> kNames {
        {AdviceKind::TouchingDays, "touching"}, {AdviceKind::FamilyMissing, "family"},
        {AdviceKind::TooManyExercises, "many"}, {AdviceKind::LongSession, "long"},
        {AdviceKind::HardStart, "hard"},        {AdviceKind::UnknownExercise, "unknown"},
        {AdviceKind::ToAvoid, "avoid"},         {AdviceKind::EmptyDay, "empty"},
    };
    std::string result;
    for (const Advice& one : planAdvice(version, smallLibrary(), avoid)) {
        CHECK_FALSE(one.text.isEmpty());
        CHECK_FALSE(one.source.isEmpty());
        result += std::to_string(one.phase) + ' ' + kNames.at(one.kind);
        result += one.exercise ? ' ' + one.exercise->value.toStdString() + '\n' : "\n";
    }
    return result;
}

} // namespace

TEST_CASE("there is nothing to advise on a plan that keeps to the rules", "[advice]")
{
    CHECK(advice(goodVersion()).empty());
}

TEST_CASE("days that touch without need are advised on", "[advice]")
{
    using enum Weekday;
    PlanVersion given = goodVersion();

    given.weekdays = {Mon, Tue, Fri};
    CHECK(advice(given) == "0 touching\n1 touching\n");
    given.weekdays = {Mon, Thu, Sun};
    CHECK(advice(given) == "0 touching\n1 touching\n");
    given.weekdays = {Tue, Thu, Sat};
    CHECK(advice(given).empty());

    SECTION("in a phase of its own days too")
    {
        given.phases.at(1).weekdays = {Mon, Tue, Fri};
        CHECK(advice(given) == "1 touching\n");
    }
}

TEST_CASE("days that must touch are advised on only while they are all A days", "[advice]")
{
    PlanVersion given = goodVersion();
    given.sessionsPerWeek = 4;
    given.weekdays = spreadWeekdays(4);

    CHECK(advice(given) == "0 touching\n1 touching\n");

    for (Phase& phase : given.phases) {
        phase.prescriptions.at(0).day = DayLetter::B;
    }
    CHECK(advice(given).empty());

    SECTION("but not when fewer could touch, B days or not")
    {
        using enum Weekday;
        given.weekdays = {Mon, Tue, Wed, Sat};
        CHECK(advice(given) == "0 touching\n1 touching\n");
    }
}

TEST_CASE("a family that is missing is advised on from the second phase on", "[advice]")
{
    PlanVersion given = goodVersion();

    given.phases.at(0).prescriptions = {prescription("careful")};
    CHECK(advice(given).empty());

    given.phases.at(1).prescriptions = {prescription("bridge"), prescription("lunge")};
    CHECK(advice(given) == "1 family\n");
    given.phases.at(1).prescriptions = {prescription("careful")};
    CHECK(advice(given) == "1 family\n1 family\n1 family\n");
}

TEST_CASE("more than six exercises in a session are advised on", "[advice]")
{
    PlanVersion given = goodVersion();

    given.phases.at(0).prescriptions.assign(6, prescription("bridge"));
    CHECK(advice(given).empty());
    given.phases.at(0).prescriptions.assign(7, prescription("bridge"));
    CHECK(advice(given) == "0 many\n");

    SECTION("each kind of day for itself")
    {
        given.phases.at(0).prescriptions.assign(10, prescription("bridge"));
        std::for_each_n(given.phases.at(0).prescriptions.begin(), 5,
                        [](Prescription& one) { one.day = DayLetter::B; });
        CHECK(advice(given).empty());
    }
}

TEST_CASE("a session of more than 40 minutes is advised on", "[advice]")
{
    // Three exercises of 8 sets: 8 × (4 × (2 + 1 + 2) + 80) = 800 s each, 2400 s together: 40 minutes.
    PlanVersion given = goodVersion();
    for (Prescription& one : given.phases.at(0).prescriptions) {
        one.dose = repsDose(8, 4);
        one.dose.restSeconds = 80;
    }
    CHECK(advice(given).empty());

    // One second more in each of 8 rests.
    given.phases.at(0).prescriptions.front().dose.restSeconds = 81;
    CHECK(advice(given) == "0 long\n");
}

TEST_CASE("level 3 in the first two weeks is advised on", "[advice]")
{
    PlanVersion given = goodVersion();

    given.phases.at(1).prescriptions.push_back(prescription("hard"));
    CHECK(advice(given).empty());
    given.phases.at(0).prescriptions.push_back(prescription("hard"));
    CHECK(advice(given) == "0 hard hard\n");

    SECTION("in a second phase that begins in week 2 as well")
    {
        given.phases.at(0).prescriptions.pop_back();
        given.phases.at(0).lastWeek = 1;
        given.phases.at(1).firstWeek = 2;
        CHECK(advice(given) == "1 hard hard\n");
    }
}

TEST_CASE("an exercise that the library does not have is named", "[advice]")
{
    PlanVersion given = goodVersion();
    given.phases.at(0).prescriptions.push_back(prescription("gone"));

    CHECK(advice(given) == "0 unknown gone\n");
    CHECK(planAdvice(given, smallLibrary(), {}).front().text.contains(u"gone"_s));
}

TEST_CASE("an exercise to be careful with is named once for each thing that the client minds", "[advice]")
{
    PlanVersion given = goodVersion();
    given.phases.at(0).prescriptions.push_back(prescription("careful"));

    CHECK(advice(given).empty());
    CHECK(advice(given, {CareTag::NeckPain}).empty());
    CHECK(advice(given, {CareTag::WristNotOk}) == "0 avoid careful\n");
    CHECK(advice(given, {CareTag::WristNotOk, CareTag::KneelingNotOk})
          == "0 avoid careful\n0 avoid careful\n");
}

TEST_CASE("a kind of day without exercises is advised on", "[advice]")
{
    PlanVersion given = goodVersion();
    for (Prescription& one : given.phases.at(0).prescriptions) {
        one.day = DayLetter::B;
    }

    CHECK(advice(given) == "0 empty\n");
}

TEST_CASE("advice comes in the order of the phases", "[advice]")
{
    PlanVersion given = goodVersion();
    given.phases.at(0).prescriptions.push_back(prescription("hard"));
    given.phases.at(0).prescriptions.push_back(prescription("gone"));
    given.phases.at(1).prescriptions = {prescription("gone"), prescription("bridge"), prescription("squat")};

    const std::vector<Advice> list = planAdvice(given, smallLibrary(), {});

    CHECK(std::is_sorted(list.begin(), list.end(),
                         [](const Advice& a, const Advice& b) { return a.phase < b.phase; }));
    CHECK(list.size() == 4);
}
