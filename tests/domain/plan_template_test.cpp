#include "backbridge/domain/plan_template.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

ExerciseLibrary library()
{
    Exercise bridge = exercise("bridge", Family::Bridge);
    bridge.equipment = {Equipment::Mat};
    Exercise squat = exercise("squat", Family::Squat);
    squat.equipment = {Equipment::Chair, Equipment::Mat};
    return ExerciseLibrary({bridge, squat});
}

Plan personalPlan()
{
    Plan plan = build::plan(day("2026-01-05"), 8, 3);
    plan.title = QStringLiteral("Robin's plan");
    plan.goal = QStringLiteral("Lift my grandson");
    Prescription noted = prescription("squat");
    noted.note = QStringLiteral("Mind the left knee");
    plan.versions.front().phases.front().prescriptions = {prescription("bridge"), noted};
    plan.versions.front().keptAdvice = {{AdviceKind::LongSession, 0, {}, QStringLiteral("She likes it"), {}}};
    return plan;
}

} // namespace

TEST_CASE("a template keeps what a plan asks for and nothing about the person", "[template]")
{
    const PlanTemplate made = templateOf(personalPlan(), QStringLiteral("  Mine "), library());

    CHECK(made.name == QStringLiteral("Mine"));
    CHECK(made.equipment == std::vector {Equipment::Mat, Equipment::Chair});
    CHECK_FALSE(made.builtIn);
    CHECK(made.version.keptAdvice.empty());
    const std::vector<Prescription>& kept = made.version.phases.front().prescriptions;
    CHECK(kept.at(1).exercise.value == QStringLiteral("squat"));
    CHECK(kept.at(1).note.isEmpty());
    CHECK(places(checkTemplate(made)).empty());
}

TEST_CASE("a template needs a name and a plan that can be", "[template][unhappy]")
{
    PlanTemplate made = templateOf(personalPlan(), QString(), library());
    CHECK(places(checkTemplate(made)) == "name missing");
    made.name = QString(201, QLatin1Char('n'));
    CHECK(places(checkTemplate(made)) == "name out_of_range");
    made.name = QStringLiteral("Mine");
    made.version.phases.front().lastWeek = 9;
    CHECK_FALSE(checkTemplate(made).empty());
}

TEST_CASE("a draft from a template starts when asked and minds the person", "[template]")
{
    const PlanTemplate made = templateOf(personalPlan(), QStringLiteral("Mine"), library());

    const PlanDraft draft =
        draftFrom(made, day("2026-03-02"), {CareTag::KneelingNotOk}, std::vector {Equipment::Mat});

    CHECK(draft.title == QStringLiteral("Mine"));
    CHECK(draft.goal.isEmpty());
    CHECK(draft.startDate == day("2026-03-02"));
    CHECK(draft.avoid == std::vector {CareTag::KneelingNotOk});
    CHECK(draft.setting == Setting::Home);
    // The chair is not at hand.
    CHECK(adviceOn(draft, library()).front().kind == AdviceKind::MissingEquipment);
    CHECK(places(checkDraft(draft, Plan(), day("2026-03-02"))).empty());

    SECTION("who was not asked for equipment is not told that some is missing")
    {
        CHECK_FALSE(draftFrom(made, day("2026-03-02"), {}, std::nullopt).setting);
    }
}
