#include <QDate>

#include <functional>

#include "domain/builders.h"
#include "domain/step_tools.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

const char* const kDown = "easier squeeze 2x8";

std::string reason(const Plan& plan, const std::vector<Session>& sessions)
{
    const auto steps = suggestSteps(plan, sessions, stepLibrary(), day("2026-01-08"));
    REQUIRE(steps.size() == 1);
    CHECK_FALSE(steps.front().isUp());
    return steps.front().reason.toStdString();
}

} // namespace

TEST_CASE("pain during, a rise and the next morning speak for a step down at their limits", "[step]")
{
    const Plan plan = stepPlan();
    const auto pain = [&plan](int before, int highest, int morning) {
        std::vector<Session> sessions = twoGood(plan);
        sessions.back().painBefore = before;
        sessions.back().painHighest = highest;
        sessions.back().painNextMorning = morning;
        return suggested(plan, sessions);
    };
    CHECK(pain(3, 5, 3).empty());
    CHECK(pain(5, 6, 5) == kDown);
    CHECK(pain(2, 4, 2).empty());
    CHECK(pain(2, 5, 2) == kDown);
    CHECK(pain(1, 2, 3) == kDown);
}

TEST_CASE("a step down says calmly what it rests on", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    sessions.back().painHighest = 5;
    CHECK(reason(plan, sessions) == "Pain went up by 3 during the last session.");
    sessions.back().painHighest = 6;
    CHECK(reason(plan, sessions) == "Pain reached 6 of 10 in the last session.");
    sessions.back().painHighest = 2;
    sessions.back().painNextMorning = 4;
    CHECK(reason(plan, sessions) == "Pain was up by 2 on the morning after the last session.");
}

TEST_CASE("only the last session with the exercise gives cause by its pain", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    sessions.front().painHighest = 7;
    CHECK(suggested(plan, sessions).empty());
}

TEST_CASE("technique that felt poor twice in a row speaks for an easier exercise", "[step]")
{
    const Plan plan = stepPlan(repsDose(3, 10));
    std::vector<Session> sessions = twoGood(plan);
    sessions.back().entries.front().technique = Technique::Poor;
    CHECK(suggested(plan, sessions).empty());
    sessions.front().entries.front().technique = Technique::Poor;
    CHECK(suggested(plan, sessions) == kDown);
}

TEST_CASE("two sessions in a row that were not finished speak for a step down", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    sessions.back().entries.front().sets.back().done = false;
    CHECK(suggested(plan, sessions).empty());
    sessions.front().entries.front().sets.pop_back();
    CHECK(suggested(plan, sessions) == kDown);
}

TEST_CASE("a planned session that pain kept from counts as one not finished, other reasons do not", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    for (Session& session : sessions) {
        session.entries.clear();
        session.notDoneReason = NotDoneReason::Pain;
    }
    CHECK(suggested(plan, sessions) == kDown);
    sessions.front().notDoneReason = NotDoneReason::Time;
    CHECK(suggested(plan, sessions).empty());
}

TEST_CASE("a step down is suggested while a warning sign is open, but not in a flare or a break", "[step]")
{
    Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    sessions.back().painHighest = 6;
    CHECK(suggestSteps(plan, sessions, stepLibrary(), day("2026-01-08"), true).size() == 1);
    plan.pauses = {pause("2026-01-08", "2026-01-10", PauseKind::Flare)};
    CHECK(suggested(plan, sessions).empty());
    plan.pauses.front().kind = PauseKind::Pause;
    CHECK(suggested(plan, sessions).empty());
}

TEST_CASE("while one exercise of a family should go down, no other of it goes up", "[step]")
{
    Plan plan = stepPlan();
    plan.versions.front().phases.front().prescriptions.push_back(prescription("band"));
    plan.versions.front().phases.front().prescriptions.push_back(prescription("squat"));
    std::vector<Session> sessions = twoGood(plan);
    for (Session& session : sessions) {
        for (const char* id : {"band", "squat"}) {
            session.entries.push_back(session.entries.front());
            session.entries.back().exercise = ExerciseId {QLatin1String(id)};
        }
    }
    // One step for a family, in the order of the phase.
    CHECK(suggested(plan, sessions) == "more_reps bridge 2x10\nmore_reps squat 2x10");
    sessions.back().entries.at(1).sets.front().pain = 6;
    // The bridge stands in for the band already, so that the band has fewer repetitions.
    CHECK(suggested(plan, sessions) == "fewer_reps band 2x6\nmore_reps squat 2x10");
}
