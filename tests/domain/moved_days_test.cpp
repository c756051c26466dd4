#include <QDate>

#include <algorithm>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/day_state.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"

// What a plan asks for when sessions were moved, in a flare, and when it was ended early.

using namespace backbridge;
using namespace backbridge::build;

namespace {

Phase phaseOf(int first, int last, const char* exercise, int sets)
{
    Phase result = phase(first, last);
    result.prescriptions = {prescription(exercise)};
    result.prescriptions.front().dose = repsDose(sets, 10);
    return result;
}

/// Eight weeks from Monday 5 January 2026, on Monday, Wednesday and Friday: two gentle weeks, then harder
/// ones.
Plan runningPlan()
{
    Plan result = plan(day("2026-01-05"), 8, 3);
    result.versions.front().phases = {phaseOf(1, 2, "easy", 2), phaseOf(3, 8, "hard", 3)};
    return result;
}

/// "easy 2 × 10", or "-" when nothing is planned.
std::string asked(const Plan& plan, const char* date)
{
    const auto session = plannedOn(plan, day(date));
    if (!session) {
        return "-";
    }
    const Prescription prescription = prescriptionsOf(*session).at(0);
    return prescription.exercise.value.toStdString() + " " + doseText(prescription.dose).toStdString();
}

} // namespace

TEST_CASE("a moved session is asked for on its new day, and no longer on its own", "[moved]")
{
    Plan given = runningPlan();
    given.moves = {{day("2026-01-16"), day("2026-01-20"), {}}};

    CHECK(asked(given, "2026-01-16") == "-");
    CHECK(asked(given, "2026-01-20") == "easy 2 × 10");
    const auto session = plannedOn(given, day("2026-01-20"));
    REQUIRE(session);
    CHECK(session->date == day("2026-01-20"));
    CHECK(session->weekdayDate == day("2026-01-16"));
    // It is of the week that it belongs to, not of the one that it was moved into.
    CHECK(session->week == 2);
    CHECK(asked(given, "2026-01-19") == "hard 3 × 10");
}

TEST_CASE("what is moved out of the plan or into a pause is not asked for", "[moved]")
{
    Plan given = runningPlan();
    given.moves = {{day("2026-01-16"), day("2026-01-20"), {}}, {day("2026-02-27"), day("2026-03-03"), {}}};
    given.pauses = {pause("2026-01-20", "2026-01-21")};

    CHECK(asked(given, "2026-01-20") == "-");
    CHECK(asked(given, "2026-03-03") == "-");
    CHECK(asked(given, "2026-02-27") == "-");
}

TEST_CASE("a session is moved out of a pause", "[moved]")
{
    Plan given = runningPlan();
    given.pauses = {pause("2026-01-16", "2026-01-18")};
    given.moves = {{day("2026-01-16"), day("2026-01-20"), {}}};

    CHECK(asked(given, "2026-01-20") == "easy 2 × 10");
}

TEST_CASE("in a flare the first phase is asked for, and a set less while that phase runs", "[flare]")
{
    Plan given = runningPlan();
    given.pauses = {pause("2026-01-12", "2026-01-14", PauseKind::Flare),
                    pause("2026-02-02", "2026-02-05", PauseKind::Flare)};

    CHECK(asked(given, "2026-01-12") == "easy 1 × 10");
    CHECK(asked(given, "2026-01-16") == "easy 2 × 10");
    CHECK(asked(given, "2026-02-04") == "easy 2 × 10");
    CHECK(asked(given, "2026-02-06") == "hard 3 × 10");
    // A set is always left.
    given.versions.front().phases.front().prescriptions.front().dose.sets = 1;
    CHECK(asked(given, "2026-01-12") == "easy 1 × 10");
}

TEST_CASE("in a flare a B day takes the A day of a first phase that has no other", "[flare]")
{
    Plan given = plan(day("2026-01-05"), 8, 5);
    given.versions.front().phases = {phaseOf(1, 2, "easy", 2), phaseOf(3, 8, "hard", 3)};
    given.versions.front().phases.back().prescriptions.push_back(prescription("floor", DayLetter::B));
    given.pauses = {pause("2026-01-19", "2026-01-25", PauseKind::Flare)};
    const auto sessions = plannedBetween(given, day("2026-01-19"), day("2026-01-25"));
    const auto onFloor = std::find_if(sessions.begin(), sessions.end(), [](const PlannedSession& session) {
        return session.day == DayLetter::B;
    });
    REQUIRE(onFloor != sessions.end());

    const auto list = prescriptionsOf(*onFloor);
    REQUIRE(list.size() == 1);
    CHECK(list.front().exercise.value.toStdString() == "easy");
}

TEST_CASE("a plan that was ended early asks for nothing afterwards", "[ended]")
{
    Plan given = runningPlan();
    given.endedOn = day("2026-01-16");

    CHECK(given.lastDay() == day("2026-01-16"));
    CHECK(given.covers(day("2026-01-16")));
    CHECK_FALSE(given.covers(day("2026-01-17")));
    CHECK(asked(given, "2026-01-16") == "easy 2 × 10");
    CHECK(asked(given, "2026-01-19") == "-");
    // The second week counts its five days: 3 × 5 / 7 rounds to 2.
    CHECK(table(weeklyAdherence(given, days({"2026-01-05", "2026-01-07", "2026-01-12"}), day("2026-02-01")))
          == "2026-W02 2/3 below\n2026-W03 1/2 below");
    // An end after the plan's own changes nothing.
    given.endedOn = day("2026-12-31");
    CHECK(given.lastDay() == day("2026-03-01"));
}

TEST_CASE("a move changes no figure of adherence", "[moved]")
{
    const Plan before = runningPlan();
    Plan after = before;
    after.moves = {{day("2026-01-09"), day("2026-01-13"), {}}, {day("2026-01-21"), day("2026-01-17"), {}}};
    const std::vector<QDate> done = days({"2026-01-05", "2026-01-07", "2026-01-13", "2026-01-14"});

    CHECK(weeklyAdherence(after, done, day("2026-02-01"))
          == weeklyAdherence(before, done, day("2026-02-01")));
}

TEST_CASE("the day that a session was moved away from says so, before and after it is done", "[moved]")
{
    Plan given = runningPlan();
    given.moves = {{day("2026-01-16"), day("2026-01-20"), {}}};
    const auto stateOn = [&given](const char* date) {
        return dayStatuses({given}, {}, day(date), day(date), day("2026-01-14")).front().state;
    };

    CHECK(stateOn("2026-01-16") == DayState::Moved);
    CHECK(stateOn("2026-01-20") == DayState::Planned);
    CHECK(stateOn("2026-01-21") == DayState::Planned);
}

TEST_CASE("the sessions ahead come in order, also where the plan has no end", "[moved]")
{
    Plan given = runningPlan();
    given.kind = PlanKind::Maintenance;
    given.versions = {PlanVersion {
        given.startDate, kOpenWeeks, 2, {Weekday::Mon, Weekday::Thu}, {phase(1, kOpenWeeks)}, {}}};

    const auto ahead = sessionsAhead({given}, {}, day("2030-01-01"), 3);

    REQUIRE(ahead.size() == 3);
    CHECK(ahead.at(0).date == day("2030-01-03"));
    CHECK(ahead.at(1).date == day("2030-01-07"));
    CHECK(ahead.at(2).date == day("2030-01-10"));
    // In its last week there is less to come.
    CHECK(sessionsAhead({given}, {}, given.lastDay().addDays(-4), 3).size() == 1);
}

TEST_CASE("fewer of some days are those that touch least, the earliest in the week", "[schedule]")
{
    using enum Weekday;
    CHECK(words(spreadAmong({Mon, Wed, Fri, Sat}, 3)) == "mon,wed,fri");
    CHECK(words(spreadAmong({Mon, Tue, Thu, Fri, Sun}, 3)) == "tue,thu,sun");
    CHECK(words(spreadAmong({Mon, Tue, Wed, Thu, Fri}, 3)) == "mon,wed,fri");
    CHECK(words(spreadAmong({Mon, Tue, Wed}, 3)) == "mon,tue,wed");
    CHECK(words(spreadAmong({Mon, Tue, Wed}, 5)) == "mon,tue,wed");
}
