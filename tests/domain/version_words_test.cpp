#include "backbridge/domain/version_words.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

const ExerciseLibrary kLibrary({exercise("bridge"), exercise("squat"), exercise("lunge")});

PlanVersion version()
{
    PlanVersion made = build::plan(day("2026-01-05"), 8, 3).versions.front();
    made.phases = {phase(1, 2), phase(3, 8)};
    made.phases[0].name = QStringLiteral("Settle");
    made.phases[1].name = QStringLiteral("Build");
    for (Phase& each : made.phases) {
        each.prescriptions = {prescription("bridge"), prescription("squat")};
        each.prescriptions[0].dose = repsDose(2, 8);
    }
    return made;
}

std::string changes(const PlanVersion& after)
{
    return changesBetween(version(), after, kLibrary).join(QLatin1Char('\n')).toStdString();
}

} // namespace

TEST_CASE("a version that asks for the same says nothing", "[version words]")
{
    PlanVersion after = version();
    after.from = day("2026-02-02");
    after.keptAdvice = {{AdviceKind::LongSession, 0, {}, QStringLiteral("so"), {}}};
    CHECK(changes(after).empty());
}

TEST_CASE("what a version asks for otherwise is said in sentences", "[version words]")
{
    using enum Weekday;
    PlanVersion after = version();
    after.weekdays = {Tue, Thu, Sat};
    after.weeks = 9;
    after.phases[1].lastWeek = 9;
    after.phases[1].prescriptions[0].dose = repsDose(3, 10);
    after.phases[1].prescriptions[1].exercise = ExerciseId {QStringLiteral("lunge")};

    CHECK(changes(after)
          == "9 weeks instead of 8.\n"
             "Tuesday, Thursday, Saturday instead of Monday, Wednesday, Friday.\n"
             "Build: weeks 3 to 9 instead of 3 to 8; bridge 3 × 10 instead of 2 × 8; lunge 2 × 8 added; "
             "squat taken out.");
}

TEST_CASE("a change that the dose's text does not show is said all the same", "[version words]")
{
    PlanVersion after = version();
    after.phases[0].prescriptions[0].dose.restSeconds = 30;
    CHECK(changes(after) == "Settle: bridge with another tempo, rest, load or effort.");
}
