#include <QDate>

#include <functional>

#include "domain/builders.h"
#include "domain/step_tools.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

using Change = std::function<void(Session&)>;

/// What is suggested when the second of two good sessions is changed, on the day after it.
std::string afterChange(const Plan& plan, const Change& change)
{
    std::vector<Session> sessions = twoGood(plan);
    change(sessions.back());
    return suggested(plan, sessions);
}

std::string afterChange(const Change& change)
{
    return afterChange(stepPlan(), change);
}

/// Pain before, highest and next morning of the last session, with the usual pain before it in three others.
std::string withPain(int before, int highest, int morning, int usual)
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions;
    for (const char* date : {"2026-01-05", "2026-01-06", "2026-01-07"}) {
        sessions.push_back(goodSession(plan, date));
        sessions.back().painBefore = usual;
        sessions.back().painHighest = usual;
        sessions.back().painNextMorning = usual;
    }
    sessions.push_back(goodSession(plan, "2026-01-09"));
    sessions.back().painBefore = before;
    sessions.back().painHighest = highest;
    sessions.back().painNextMorning = morning;
    return suggested(plan, sessions, "2026-01-10");
}

const char* const kUp = "more_reps bridge 2x10";

} // namespace

TEST_CASE("two good sessions speak for a step up, and say why", "[step]")
{
    const Plan plan = stepPlan();
    const auto steps = suggestSteps(plan, twoGood(plan), stepLibrary(), day("2026-01-08"));
    REQUIRE(steps.size() == 1);
    CHECK(line(steps.front()) == kUp);
    CHECK(steps.front().isUp());
    CHECK(steps.front().text.toStdString() == "bridge: 2 × 10 instead of 2 × 8");
    CHECK(steps.front().reason.toStdString()
          == "Two sessions with all sets done, effort at most 5, pain at most 2.");
    CHECK_FALSE(steps.front().source.isEmpty());
}

TEST_CASE("the pain rules of the clinical reference decide as worked by hand", "[step]")
{
    CHECK(withPain(2, 2, 2, 2) == kUp);
    CHECK(withPain(2, 4, 3, 2).empty());
    CHECK(withPain(2, 5, 4, 2) == "easier squeeze 2x8");
    CHECK(withPain(3, 6, 3, 3) == "easier squeeze 2x8");
    CHECK(withPain(5, 5, 5, 3).empty());
    CHECK(withPain(4, 4, 4, 3) == kUp);
    CHECK(withPain(3, 3, 3, 0).empty());
    CHECK(withPain(2, 2, 2, 0) == kUp);
}

TEST_CASE("every set is done, and the last one reaches what is asked for", "[step]")
{
    CHECK(afterChange([](Session& s) { s.entries.front().sets.back().done = false; }).empty());
    CHECK(afterChange([](Session& s) { s.entries.front().sets.pop_back(); }).empty());
    CHECK(afterChange([](Session& s) { s.entries.front().sets.back().reps = 7; }).empty());
    CHECK(afterChange([](Session& s) { s.entries.front().sets.front().reps = 7; }) == kUp);
    CHECK(afterChange([](Session& s) { s.entries.front().sets.back().reps = 12; }) == kUp);
}

TEST_CASE("a set of one side is done with both", "[step]")
{
    Dose dose = repsDose(2, 8);
    dose.side = Side::PerSide;
    const Plan plan = stepPlan(dose);
    const auto bothSides = [](Session& session) {
        std::vector<SetRecord> sets;
        for (SetRecord set : session.entries.front().sets) {
            for (const SetSide side : {SetSide::Left, SetSide::Right}) {
                set.side = side;
                sets.push_back(set);
            }
        }
        session.entries.front().sets = sets;
    };
    CHECK(afterChange(plan, bothSides) == kUp);
    CHECK(afterChange(plan, [&bothSides](Session& session) {
              bothSides(session);
              session.entries.front().sets.back().done = false;
          }).empty());
    CHECK(afterChange(plan, [&bothSides](Session& session) {
              bothSides(session);
              session.entries.front().sets.at(2).reps = 7;
          }).empty());
}

TEST_CASE("effort is at most 6 and was asked for", "[step]")
{
    CHECK(afterChange([](Session& s) { s.effort = 6; }) == kUp);
    CHECK(afterChange([](Session& s) { s.effort = 7; }).empty());
    CHECK(afterChange([](Session& s) { s.effort.reset(); }).empty());
}

TEST_CASE("technique is never poor, and was told in one of the sessions", "[step]")
{
    CHECK(afterChange([](Session& s) { s.entries.front().technique = Technique::Mostly; }) == kUp);
    CHECK(afterChange([](Session& s) { s.entries.front().technique = Technique::Poor; }).empty());
    CHECK(afterChange([](Session& s) { s.entries.front().technique.reset(); }) == kUp);

    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    sessions.front().entries.front().technique.reset();
    sessions.back().entries.front().technique.reset();
    CHECK(suggested(plan, sessions).empty());
}

TEST_CASE("pain during is at most 2, or little more than before, and was asked for", "[step]")
{
    const auto pain = [](std::optional<int> before, std::optional<int> highest) {
        return afterChange([before, highest](Session& session) {
            session.painBefore = before;
            session.painHighest = highest;
            session.painNextMorning = before;
        });
    };
    CHECK(pain(0, 2) == kUp);
    CHECK(pain(1, 3).empty());
    CHECK(pain(2, 3) == kUp);
    CHECK(pain(3, 4) == kUp);
    CHECK(pain(2, 4).empty());
    CHECK(pain(2, std::nullopt).empty());
    CHECK(pain(std::nullopt, 2).empty());
}

TEST_CASE("pain rated with a set stands before that of the session", "[step]")
{
    CHECK(afterChange([](Session& session) {
              session.painHighest = 7;
              session.entries.front().sets.back().pain = 2;
          })
          == kUp);
    CHECK(afterChange([](Session& session) {
              session.entries.front().sets.front().pain = 4;
              session.entries.front().sets.back().pain = 1;
          }).empty());
}

TEST_CASE("pain has settled by the next morning", "[step]")
{
    CHECK(afterChange([](Session& s) { s.painNextMorning = 3; }) == kUp);
    CHECK(afterChange([](Session& s) { s.painNextMorning = 4; }) == "easier squeeze 2x8");
}

TEST_CASE("where nobody asked next morning, the session after it tells", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    sessions.front().painNextMorning.reset();
    CHECK(suggested(plan, sessions) == kUp);
    sessions.front().painBefore = 0;
    CHECK(suggested(plan, sessions).empty());

    sessions = twoGood(plan);
    sessions.back().painNextMorning.reset();
    CHECK(suggested(plan, sessions).empty());
    // With a third one two mornings are known, and the third is good in all else.
    sessions.push_back(goodSession(plan, "2026-01-09"));
    sessions.back().painNextMorning.reset();
    CHECK(suggested(plan, sessions, "2026-01-10") == kUp);
    const auto steps = suggestSteps(plan, sessions, stepLibrary(), day("2026-01-10"));
    CHECK(steps.front().reason.toStdString()
          == "Three sessions with all sets done, effort at most 5, pain at most 2.");
    sessions.back().effort = 7;
    CHECK(suggested(plan, sessions, "2026-01-10").empty());
}

TEST_CASE("two sessions with the exercise are needed, whatever was done between them", "[step]")
{
    const Plan plan = stepPlan();
    CHECK(suggested(plan, {goodSession(plan, "2026-01-05")}, "2026-01-06").empty());
    CHECK(suggested(plan, {}).empty());

    std::vector<Session> sessions {goodSession(plan, "2026-01-07"), goodSession(plan, "2026-01-06"),
                                   goodSession(plan, "2026-01-05")};
    sessions.at(1).entries.front().exercise = ExerciseId {QStringLiteral("squat")};
    sessions.at(1).effort = 9;
    CHECK(suggested(plan, sessions) == kUp);
}

TEST_CASE("nothing goes up in a flare, a break, a spike or while a warning sign is open", "[step]")
{
    Plan plan = stepPlan();
    CHECK(suggestSteps(plan, twoGood(plan), stepLibrary(), day("2026-01-08"), true).empty());
    CHECK(afterChange([](Session& s) { s.flare = true; }).empty());

    std::vector<Session> sessions = twoGood(plan);
    Session other = session(day("2026-01-08"));
    other.entries.front().exercise = ExerciseId {QStringLiteral("squat")};
    other.painBefore = 4;
    sessions.push_back(other);
    CHECK(suggested(plan, sessions).empty());
    sessions.back().painBefore = 3;
    CHECK(suggested(plan, sessions) == kUp);
    sessions.back().flare = true;
    CHECK(suggested(plan, sessions).empty());

    plan.pauses = {pause("2026-01-08", "2026-01-10")};
    CHECK(suggested(plan, twoGood(plan)).empty());
    plan.pauses = {pause("2026-01-08", "2026-01-10", PauseKind::Flare)};
    CHECK(suggested(plan, twoGood(plan)).empty());
    CHECK(suggested(plan, twoGood(plan), "2026-01-11").empty());
}

TEST_CASE("nothing goes up after a gap, on the first day and outside the plan", "[step]")
{
    const Plan plan = stepPlan();
    CHECK(suggested(plan, twoGood(plan), "2026-01-14") == kUp);
    CHECK(suggested(plan, twoGood(plan), "2026-01-15").empty());
    CHECK(suggested(plan, twoGood(plan), "2026-01-04").empty());
    CHECK(suggested(plan, twoGood(plan), "2026-03-02").empty());
    CHECK(suggested(plan, {goodSession(plan, "2026-01-05"), goodSession(plan, "2026-01-05")}, "2026-01-05")
              .empty());
}
