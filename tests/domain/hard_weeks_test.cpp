#include <QDate>

#include <cmath>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"

// Weeks that are hard to count, each worked out by hand.

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// Six weeks from Wednesday 4 March 2026: five sessions a week in plan weeks 1 to 3, three in 4 to 6.
Plan fiveThenThree()
{
    Plan result = plan(day("2026-03-04"), 6, 5);
    Phase second = phase(4, 6);
    second.sessionsPerWeek = 3;
    second.weekdays = spreadWeekdays(3);
    result.versions.front().phases = {phase(1, 3), second};
    return result;
}

/// The same, four sessions a week from Thursday 9 April on and paused from 26 to 28 March.
Plan changedAndPaused()
{
    PlanVersion four = plan(day("2026-03-04"), 6, 4).versions.front();
    Plan result = withVersion(fiveThenThree(), four, day("2026-04-09"));
    result.pauses = {pause("2026-03-26", "2026-03-28")};
    return result;
}

} // namespace

TEST_CASE("a week that goes from five to three a week lies between them", "[adherence]")
{
    // W10: Wed to Sun, 5 × 5 = 25, 3.57, so 4. Plan week 3 ends on Tuesday of W13: 2 × 5 + 5 × 3 = 25, so 4.
    // W16: Mon and Tue, 2 × 3 = 6, 0.86, so 1.
    REQUIRE(checkPlan(fiveThenThree()).empty());

    CHECK(table(weeklyAdherence(fiveThenThree(), std::vector<QDate>(), day("2026-04-20")))
          == "2026-W10 0/4 none\n"
             "2026-W11 0/5 none\n"
             "2026-W12 0/5 none\n"
             "2026-W13 0/4 none\n"
             "2026-W14 0/3 none\n"
             "2026-W15 0/3 none\n"
             "2026-W16 0/1 none");
}

TEST_CASE("a late start, a change of phase, a pause and a change of plan each take their days' share",
          "[adherence][versions]")
{
    // W13: the pause takes three days of 3: 25 − 9 = 16, 2.29, so 2. W15: Mon to Wed at 3, Thu to Sun at 4:
    // 9 + 16 = 25, 3.57, so 4. W16: Mon and Tue at 4: 8, 1.14, so 1.
    // Done 3, 2, 6, 2 (both on paused days), 0, 3, 1; credited 3 + 2 + 5 + 2 + 0 + 3 + 1 = 16 of 24.
    const Plan given = changedAndPaused();
    std::vector<QDate> done =
        days({"2026-03-04", "2026-03-05", "2026-03-08", "2026-03-10", "2026-03-12", "2026-03-26",
              "2026-03-27", "2026-04-06", "2026-04-08", "2026-04-12", "2026-04-14", "2026-04-15"});
    const std::vector<QDate> sixDays = daysFrom(day("2026-03-16"), 6);
    done.insert(done.end(), sixDays.begin(), sixDays.end());
    REQUIRE(checkPlan(given).empty());

    const Adherence result = weeklyAdherence(given, done, day("2026-04-20"));

    CHECK(table(result)
          == "2026-W10 3/4 on_target\n"
             "2026-W11 2/5 below\n"
             "2026-W12 6/5 above\n"
             "2026-W13 2/2 on_target\n"
             "2026-W14 0/3 none\n"
             "2026-W15 3/4 on_target\n"
             "2026-W16 1/1 on_target");
    CHECK(result.plannedSessions == 24);
    CHECK(result.creditedSessions == 16);
    CHECK(result.surplus == 1);
    CHECK(result.weeksOnTarget == 4);
    CHECK(result.streakWeeks == 2);
}

TEST_CASE("a first week too short for a session is left out like a paused one", "[adherence]")
{
    // From Sunday 11 January: 1 × 3 = 3, 0.43, so none. What is done on that day is no surplus.
    // The last week has six days: 18, 2.57, so 3.
    const Plan given = plan(day("2026-01-11"), 6, 3);

    const Adherence result = weeklyAdherence(
        given, days({"2026-01-11", "2026-01-12", "2026-01-13", "2026-01-14"}), day("2026-01-19"));

    CHECK(table(result)
          == "2026-W02 1/0 paused\n"
             "2026-W03 3/3 on_target\n"
             "2026-W04 0/3 current");
    CHECK(result.surplus == 0);
    CHECK(result.weeksFinished == 1);
    CHECK(result.streakWeeks == 1);
    CHECK(plannedInWeek(given, IsoWeek {2026, 8}) == 3);
}

TEST_CASE("a plan may end with week 53, paused over the turn of the year", "[adherence][calendar]")
{
    // Six weeks from Monday 23 November 2026 end on Sunday 3 January 2027, the last day of 2026-W53.
    // Paused from Thursday 24 December to Friday 1 January: W52 has 3 days left, 3 × 5 = 15, 2.14, so 2;
    // W53 has 2, 10, 1.43, so 1. New Year's Day is paused and done, and counts in W53.
    Plan given = plan(day("2026-11-23"), 6, 5);
    given.pauses = {pause("2026-12-24", "2027-01-01")};
    std::vector<QDate> done = weeksOfDays(day("2026-11-23"), {5, 3, 4, 5});
    done.push_back(day("2026-12-21"));
    done.push_back(day("2027-01-01"));
    done.push_back(day("2027-01-04"));

    const Adherence sunday = weeklyAdherence(given, done, day("2027-01-03"));
    const Adherence monday = weeklyAdherence(given, done, day("2027-01-04"));

    CHECK(given.lastDay() == IsoWeek {2026, 53}.sunday());
    CHECK(sunday.weeks.back() == WeekAdherence {{2026, 53}, 1, 1, WeekStatus::Current});
    CHECK(table(monday)
          == "2026-W48 5/5 on_target\n"
             "2026-W49 3/5 on_target\n"
             "2026-W50 4/5 on_target\n"
             "2026-W51 5/5 on_target\n"
             "2026-W52 1/2 below\n"
             "2026-W53 1/1 on_target");
    CHECK(monday.plannedSessions == 23);
    CHECK(monday.creditedSessions == 19);
    CHECK(monday.streakWeeks == 1);
}

TEST_CASE("a streak goes on over a week 53 and into the next year", "[adherence][calendar]")
{
    const Plan given = plan(day("2026-12-14"), 6, 3);

    const Adherence result =
        weeklyAdherence(given, weeksOfDays(day("2026-12-14"), {2, 3, 3, 3, 3}), day("2027-01-18"));

    CHECK(table(result)
          == "2026-W51 2/3 below\n"
             "2026-W52 3/3 on_target\n"
             "2026-W53 3/3 on_target\n"
             "2027-W01 3/3 on_target\n"
             "2027-W02 3/3 on_target\n"
             "2027-W03 0/3 current");
    CHECK(result.streakWeeks == 4);
}

TEST_CASE("a plan may end on a leap day", "[adherence][calendar]")
{
    // Six weeks from Wednesday 19 January 2028 are 42 days: 13 in January, 29 in February. Its last week has
    // Mon and Tue: 2 × 3 = 6, 0.86, so 1. The first of March is outside.
    const Plan given = plan(day("2028-01-19"), 6, 3);

    const Adherence result = weeklyAdherence(given, days({"2028-02-29", "2028-03-01"}), day("2028-03-06"));

    CHECK(given.lastDay() == day("2028-02-29"));
    CHECK(result.weeks.back() == WeekAdherence {{2028, 9}, 1, 1, WeekStatus::OnTarget});
    CHECK(result.weeks.size() == 7);
}

TEST_CASE("a leap day in the middle of a week is one of its seven days", "[adherence][calendar]")
{
    // 2028-02-28 is a Monday; four a week, the leap day paused: 6 × 4 = 24, 3.43, so 3.
    Plan given = plan(day("2028-02-28"), 6, 4);
    given.pauses = {pause("2028-02-29", "2028-02-29")};

    const Adherence result =
        weeklyAdherence(given, days({"2028-02-28", "2028-02-29", "2028-03-05"}), day("2028-03-06"));

    CHECK(table(result) == "2028-W09 3/3 on_target\n2028-W10 0/4 current");
}
