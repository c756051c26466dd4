#include <QDate>

#include <set>

#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "domain/step_tools.h"
#include "support/catch.h"
#include "support/random_records.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

StepSuggestion only(const Plan& plan, const std::vector<Session>& sessions, const char* today)
{
    const auto steps = suggestSteps(plan, sessions, stepLibrary(), day(today));
    REQUIRE(steps.size() == 1);
    return steps.front();
}

std::vector<ExerciseId> stepIds()
{
    const ExerciseLibrary library = stepLibrary();
    std::vector<ExerciseId> ids;
    for (const Exercise& exercise : library.exercises()) {
        ids.push_back(exercise.id);
    }
    return ids;
}

/// What the days before `today` ask for.
std::vector<std::vector<Prescription>> past(const Plan& plan, QDate today)
{
    std::vector<std::vector<Prescription>> result;
    for (const PlannedSession& planned : plannedBetween(plan, plan.startDate, today.addDays(-1))) {
        result.push_back(prescriptionsOf(planned));
    }
    return result;
}

} // namespace

TEST_CASE("a step taken holds from today on, and not again before two sessions with it", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    const Plan after = withStep(plan, only(plan, sessions, "2026-01-08"), day("2026-01-08"));
    REQUIRE(after.versions.size() == 2);
    CHECK(after.current().from == day("2026-01-08"));
    CHECK(after.current().phases.front().prescriptions.front().dose == repsDose(2, 10));
    CHECK(after.versions.front() == plan.versions.front());
    CHECK(places(checkPlan(after)).empty());
    CHECK(suggested(after, sessions).empty());

    sessions.push_back(goodSession(after, "2026-01-09"));
    sessions.back().entries.front().sets = {sessions.back().entries.front().sets.front(),
                                            sessions.back().entries.front().sets.front()};
    for (SetRecord& set : sessions.back().entries.front().sets) {
        set.reps = 10;
    }
    CHECK(suggested(after, sessions, "2026-01-10").empty());
    Session next = sessions.back();
    next.date = day("2026-01-12");
    sessions.push_back(next);
    CHECK(suggested(after, sessions, "2026-01-13") == "more_sets bridge 3x10");
}

TEST_CASE("a session on the day of the step may have been before it and is left out", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    sessions.back().painHighest = 6;
    const Plan after = withStep(plan, only(plan, sessions, "2026-01-07"), day("2026-01-07"));
    CHECK(after.current().phases.front().prescriptions.front().exercise.value.toStdString() == "squeeze");
    CHECK(suggested(after, sessions, "2026-01-07").empty());
    CHECK(suggested(after, sessions).empty());
}

TEST_CASE("later phases that ask for the same change along, others stay as they are", "[step]")
{
    Plan plan = stepPlan();
    plan.versions.front().phases = {phase(1, 2), phase(3, 5), phase(6, 8)};
    plan.versions.front().phases.at(2).prescriptions.front().dose = repsDose(3, 8);
    const Plan after = withStep(plan, only(plan, twoGood(plan), "2026-01-08"), day("2026-01-08"));
    CHECK(after.current().phases.at(0).prescriptions.front().dose == repsDose(2, 10));
    CHECK(after.current().phases.at(1).prescriptions.front().dose == repsDose(2, 10));
    CHECK(after.current().phases.at(2).prescriptions.front().dose == repsDose(3, 8));
}

TEST_CASE("another exercise keeps the note, and comes once only", "[step]")
{
    Plan plan = stepPlan();
    Prescription& bridge = plan.versions.front().phases.front().prescriptions.front();
    bridge.note = QStringLiteral("On the thick mat");
    plan.versions.front().phases.front().lastWeek = 2;
    plan.versions.front().phases.push_back(phase(3, 8));
    plan.versions.front().phases.back().prescriptions.push_back(prescription("squeeze"));
    std::vector<Session> sessions = twoGood(plan);
    sessions.back().painHighest = 6;
    const Plan after = withStep(plan, only(plan, sessions, "2026-01-08"), day("2026-01-08"));
    const Prescription& squeeze = after.current().phases.front().prescriptions.front();
    CHECK(squeeze.exercise.value.toStdString() == "squeeze");
    CHECK(squeeze.note.toStdString() == "On the thick mat");
    CHECK(after.current().phases.back() == plan.current().phases.back());
}

TEST_CASE("a step that the plan does not ask for any more changes nothing", "[step]")
{
    const Plan plan = stepPlan();
    const StepSuggestion step = only(plan, twoGood(plan), "2026-01-08");
    const Plan once = withStep(plan, step, day("2026-01-08"));
    CHECK(withStep(once, step, day("2026-01-09")) == once);
}

TEST_CASE("what was turned down is not suggested again while the plan asks for the same", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    const Plan declined = withDeclined(plan, only(plan, sessions, "2026-01-08"), day("2026-01-08"));
    CHECK(places(checkPlan(declined)).empty());
    CHECK(suggested(declined, sessions).empty());
    sessions.push_back(goodSession(plan, "2026-01-09"));
    sessions.push_back(goodSession(plan, "2026-01-12"));
    CHECK(suggested(declined, sessions, "2026-01-13").empty());

    // Another dose is another question.
    Plan changed = declined;
    PlanVersion version = changed.current();
    version.phases.front().prescriptions.front().dose = repsDose(2, 9);
    changed = withVersion(changed, version, day("2026-01-13"));
    sessions = {goodSession(plan, "2026-01-14"), goodSession(plan, "2026-01-16")};
    for (Session& session : sessions) {
        session.entries.front().sets.back().reps = 9;
    }
    CHECK(suggested(changed, sessions, "2026-01-17") == "more_reps bridge 2x10");
}

TEST_CASE("a step down that was turned down comes again when a later session gives cause", "[step]")
{
    const Plan plan = stepPlan();
    std::vector<Session> sessions = twoGood(plan);
    sessions.back().painHighest = 6;
    const Plan declined = withDeclined(plan, only(plan, sessions, "2026-01-08"), day("2026-01-08"));
    CHECK(suggested(declined, sessions).empty());
    sessions.push_back(goodSession(plan, "2026-01-09"));
    sessions.back().painHighest = 6;
    CHECK(suggested(declined, sessions, "2026-01-10") == "easier squeeze 2x8");
}

TEST_CASE("after a step another exercise of the family waits until the new dose was tried", "[step]")
{
    Plan plan = stepPlan();
    plan.versions.front().phases.front().prescriptions.push_back(prescription("band"));
    std::vector<Session> sessions = twoGood(plan);
    for (Session& session : sessions) {
        session.entries.push_back(session.entries.front());
        session.entries.back().exercise = ExerciseId {QStringLiteral("band")};
    }
    const Plan after = withStep(plan, only(plan, sessions, "2026-01-08"), day("2026-01-08"));
    CHECK(suggested(after, sessions).empty());
    sessions.push_back(sessions.back());
    sessions.back().date = day("2026-01-09");
    CHECK(suggested(after, sessions, "2026-01-10") == "more_reps band 2x10");
}

TEST_CASE("days A and B with different doses are each judged by their own sessions", "[step]")
{
    Plan plan = stepPlan(repsDose(3, 10));
    plan.versions.front().weekdays = {Weekday::Mon, Weekday::Tue, Weekday::Thu};
    Prescription other = prescription("bridge", DayLetter::B);
    other.dose = repsDose(1, 8);
    plan.versions.front().phases.front().prescriptions.push_back(other);
    // Monday A; Tuesday B; Thursday A; Monday B; Tuesday A.
    Session b = goodSession(plan, "2026-01-06");
    b.entries.front().sets.resize(1);
    Session laterB = b;
    laterB.date = day("2026-01-13");
    const std::string letters = [&plan] {
        std::string result;
        for (const PlannedSession& planned : plannedBetween(plan, day("2026-01-05"), day("2026-01-11"))) {
            result += wordFor(planned.day).toStdString();
        }
        return result;
    }();
    REQUIRE(letters == "ABA");
    // Two B days in a row have one set each, as they should: nothing of the A day is unfinished.
    CHECK(suggested(plan, {b, laterB}, "2026-01-14") == "more_reps bridge 1x10");
}

namespace {

/// A made-up plan, a day of it, and sessions around that day of which many went well.
struct RandomCase {
    Plan plan;
    QDate today;
    std::vector<Session> sessions;
};

RandomCase randomCase(quint32 seed)
{
    test::RandomRecords random(seed, stepIds(), day("2026-06-01"));
    const ClientId client = ClientId::create();
    RandomCase result;
    result.plan = random.plan(client);
    result.today = result.plan.startDate.addDays(random.number(0, 60));
    const std::optional<int> week = result.plan.weekOn(result.today);
    Plan running = result.plan;
    if (const Phase* phase = week ? phaseOfWeek(result.plan.current(), *week) : nullptr) {
        running.versions.back().phases = {*phase};
    }
    for (int i = random.number(0, 8); i > 0; --i) {
        Session session =
            random.chance(20) ? random.session(client, {result.plan}) : goodSession(running, "2026-01-05");
        session.date = result.today.addDays(-random.number(0, 6));
        result.sessions.push_back(session);
    }
    return result;
}

/// Steps down come first, and none goes up in a family that has a step on that kind of day.
void checkOrder(const std::vector<StepSuggestion>& steps)
{
    const ExerciseLibrary library = stepLibrary();
    std::set<std::pair<Family, DayLetter>> families;
    bool seenUp = false;
    for (const StepSuggestion& step : steps) {
        CHECK((step.isUp() || !seenUp));
        seenUp = seenUp || step.isUp();
        if (step.isUp()) {
            CHECK(families.insert({library.find(step.after.exercise)->family, step.day}).second);
        }
    }
}

void checkTaken(const RandomCase& given, const StepSuggestion& step)
{
    const Plan after = withStep(given.plan, step, given.today);
    CHECK(places(checkPlan(after)) == places(checkPlan(given.plan)));
    CHECK(past(after, given.today) == past(given.plan, given.today));
    for (const StepSuggestion& again : suggestSteps(after, given.sessions, stepLibrary(), given.today)) {
        CHECK_FALSE((again.day == step.day && again.before == step.after));
    }
}

void checkDeclined(const RandomCase& given, const StepSuggestion& step)
{
    const Plan after = withDeclined(given.plan, step, given.today);
    for (const StepSuggestion& again : suggestSteps(after, given.sessions, stepLibrary(), given.today)) {
        CHECK_FALSE((again.before == step.before && again.isUp() == step.isUp()));
    }
}

} // namespace

TEST_CASE("suggestions hold to their promises on random plans and logs", "[step]")
{
    int ups = 0;
    int downs = 0;
    for (quint32 seed = 1; seed <= 600; ++seed) {
        const RandomCase given = randomCase(seed);
        CAPTURE(seed, given.today);
        const auto steps = suggestSteps(given.plan, given.sessions, stepLibrary(), given.today);
        CHECK(suggestSteps(given.plan, given.sessions, stepLibrary(), given.today) == steps);
        checkOrder(steps);
        for (const StepSuggestion& step : steps) {
            ++(step.isUp() ? ups : downs);
            checkTaken(given, step);
            checkDeclined(given, step);
        }
    }
    CHECK(ups > 50);
    CHECK(downs > 10);
}
