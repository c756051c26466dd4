#include <QDate>

#include <cmath>

#include "backbridge/domain/adherence.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

// Monday of 2026-W02.
const char* const kMonday = "2026-01-05";

} // namespace

TEST_CASE("a big week does not make up for an empty one", "[adherence]")
{
    // Planned 3, 3, 3, 3; done 3, 2, 5, 0: (3 + 2 + 3 + 0) / 12 = 66.7 %, surplus 5 − 3 = 2.
    const Plan given = plan(day(kMonday));
    const std::vector<QDate> done = weeksOfDays(day(kMonday), {3, 2, 5, 0});

    const Adherence result = weeklyAdherence(given, done, day("2026-02-02"));

    CHECK(table(result)
          == "2026-W02 3/3 on_target\n"
             "2026-W03 2/3 below\n"
             "2026-W04 5/3 on_target\n"
             "2026-W05 0/3 none\n"
             "2026-W06 0/3 current");
    CHECK(result.plannedSessions == 12);
    CHECK(result.creditedSessions == 8);
    CHECK(result.surplus == 2);
    CHECK(result.weeksOnTarget == 2);
    CHECK(result.weeksFinished == 4);
    CHECK(result.streakWeeks == 0);
    REQUIRE(result.sessionAdherence());
    CHECK(std::lround(*result.sessionAdherence() * 1000) == 667);
}

TEST_CASE("a paused week is left out", "[adherence]")
{
    // Planned 4, then a paused week; done 4, 0: 4 / 4 = 100 %.
    Plan given = plan(day(kMonday), 8, 4);
    given.pauses = {pause("2026-01-12", "2026-01-18")};

    const Adherence result = weeklyAdherence(given, daysFrom(day(kMonday), 4), day("2026-01-19"));

    CHECK(table(result)
          == "2026-W02 4/4 on_target\n"
             "2026-W03 0/0 paused\n"
             "2026-W04 0/4 current");
    CHECK(result.sessionAdherence() == 1.0);
    CHECK(result.weeksFinished == 1);
    CHECK(result.streakWeeks == 1);
}

TEST_CASE("three sessions of a plan of five are on target, and 60 % of what was planned", "[adherence]")
{
    const Adherence result =
        weeklyAdherence(plan(day(kMonday), 8, 5), daysFrom(day(kMonday), 3), day("2026-01-12"));

    CHECK(table(result) == "2026-W02 3/5 on_target\n2026-W03 0/5 current");
    CHECK(result.sessionAdherence() == 0.6);
    CHECK(adherenceBand(*result.sessionAdherence()) == AdherenceBand::Partial);
    CHECK(result.streakWeeks == 1);
}

TEST_CASE("six sessions of a plan of three are above, and 100 % of what was planned", "[adherence]")
{
    const Adherence result =
        weeklyAdherence(plan(day(kMonday)), daysFrom(day(kMonday), 6), day("2026-01-12"));

    CHECK(table(result) == "2026-W02 6/3 above\n2026-W03 0/3 current");
    CHECK(result.sessionAdherence() == 1.0);
    CHECK(result.surplus == 3);
    CHECK(result.weeksOnTarget == 0);
}

TEST_CASE("a session counts on a day that the plan does not name", "[adherence]")
{
    // The plan names Mon, Wed and Fri.
    const Adherence result = weeklyAdherence(
        plan(day(kMonday)), days({"2026-01-06", "2026-01-08", "2026-01-11"}), day("2026-01-12"));

    CHECK(table(result) == "2026-W02 3/3 on_target\n2026-W03 0/3 current");
}

TEST_CASE("a plan that starts on a Thursday asks for its share of the first and the last week", "[adherence]")
{
    // First week: 4 days left, 3 × 4 / 7 = 1.71, so 2. Last week: Mon to Wed, 3 × 3 / 7 = 1.29, so 1.
    const Plan given = plan(day("2026-01-08"), 6, 3);

    const Adherence result = weeklyAdherence(given, std::vector<QDate>(), day("2026-03-01"));

    CHECK(table(result)
          == "2026-W02 0/2 none\n"
             "2026-W03 0/3 none\n"
             "2026-W04 0/3 none\n"
             "2026-W05 0/3 none\n"
             "2026-W06 0/3 none\n"
             "2026-W07 0/3 none\n"
             "2026-W08 0/1 none");
}

TEST_CASE("the published example of the command line comes out as printed", "[adherence]")
{
    // As of Sunday 1 March the week W09 is the current one. W02 to W08 are planned 3 each, 21 in all.
    // Done 2, 5, 2, 2, 1, 2, 2: credited 2 + 3 + 2 + 2 + 1 + 2 + 2 = 14, and 14 / 21 = 0.667;
    // surplus 2 and one week on target, both from W03; the last finished week is below, so no streak.
    const Plan given = plan(day(kMonday));
    const std::vector<QDate> done = weeksOfDays(day(kMonday), {2, 5, 2, 2, 1, 2, 2});

    const Adherence result = weeklyAdherence(given, done, day("2026-03-01"));

    CHECK(result.weeks.front().week.text().toStdString() == "2026-W02");
    CHECK(result.weeks.front().week.monday() == day("2026-01-05"));
    CHECK(result.weeks.front().week.sunday() == day("2026-01-11"));
    CHECK(result.weeks.front().planned == 3);
    CHECK(result.weeks.front().done == 2);
    CHECK(result.weeks.front().status == WeekStatus::Below);
    CHECK(result.weeks.size() == 8);
    REQUIRE(result.sessionAdherence());
    CHECK(std::lround(*result.sessionAdherence() * 1000) == 667);
    CHECK(result.surplus == 2);
    CHECK(result.weeksOnTarget == 1);
    CHECK(result.streakWeeks == 0);
}

TEST_CASE("a session on a paused day counts", "[adherence]")
{
    // Friday to Sunday are paused: 3 × 4 / 7 = 1.71, so 2 planned; Monday and the paused Saturday are done.
    Plan given = plan(day(kMonday), 8, 3);
    given.pauses = {pause("2026-01-09", "2026-01-11")};

    const Adherence result = weeklyAdherence(given, days({"2026-01-05", "2026-01-10"}), day("2026-01-12"));

    CHECK(table(result)
          == "2026-W02 2/2 on_target\n"
             "2026-W03 0/3 current");
    CHECK(result.creditedSessions == 2);
}

TEST_CASE("several sessions on one day count as one", "[adherence]")
{
    const Plan given = plan(day(kMonday));
    const std::vector<Session> sessions {session(day("2026-01-05")), session(day("2026-01-05")),
                                         session(day("2026-01-07"))};

    const Adherence result = weeklyAdherence(given, sessions, day("2026-01-12"));

    CHECK(result.weeks.front().done == 2);
}

TEST_CASE("a session without a done set does not count", "[adherence]")
{
    const Plan given = plan(day(kMonday));
    const std::vector<Session> sessions {session(day("2026-01-05"), false), session(day("2026-01-07"))};

    const Adherence result = weeklyAdherence(given, sessions, day("2026-01-12"));

    CHECK(result.weeks.front().done == 1);
}

TEST_CASE("a session counts whether it belongs to the plan, to another one or to none", "[adherence]")
{
    const Plan given = plan(day(kMonday));
    Session own = session(day("2026-01-05"));
    own.plan = given.id;
    Session other = session(day("2026-01-06"));
    other.plan = PlanId::create();
    const std::vector<Session> sessions {own, other, session(day("2026-01-07"))};

    const Adherence result = weeklyAdherence(given, sessions, day("2026-01-12"));

    CHECK(result.weeks.front().done == 3);
}

TEST_CASE("sessions before the plan's first day and after its last do not count", "[adherence]")
{
    // Six weeks from Thursday 8 January end on Wednesday 18 February.
    const Plan given = plan(day("2026-01-08"), 6, 3);
    const std::vector<QDate> done =
        days({"2026-01-07", "2026-01-08", "2026-02-18", "2026-02-19", "2026-02-20"});

    const Adherence result = weeklyAdherence(given, done, day("2026-03-15"));

    CHECK(result.weeks.front().done == 1);
    CHECK(result.weeks.back().done == 1);
    CHECK(result.weeks.back().week == IsoWeek {2026, 8});
}

TEST_CASE("a finished week's status follows from what was planned and done", "[adherence]")
{
    using enum WeekStatus;

    struct Row {
        int planned;
        std::vector<WeekStatus> byDone; ///< for 0 to 7 days done
    };

    // Below is less than the smaller of 3 and what was planned; more than 5 is above, however short the week.
    const std::vector<Row> rows {
        {0, {Paused, Paused, Paused, Paused, Paused, Paused, Paused, Paused}},
        {1, {None, OnTarget, OnTarget, OnTarget, OnTarget, OnTarget, Above, Above}},
        {2, {None, Below, OnTarget, OnTarget, OnTarget, OnTarget, Above, Above}},
        {3, {None, Below, Below, OnTarget, OnTarget, OnTarget, Above, Above}},
        {4, {None, Below, Below, OnTarget, OnTarget, OnTarget, Above, Above}},
        {5, {None, Below, Below, OnTarget, OnTarget, OnTarget, Above, Above}},
    };
    for (const Row& row : rows) {
        for (int done = 0; done <= 7; ++done) {
            CAPTURE(row.planned, done);
            CHECK(wordFor(finishedWeekStatus(row.planned, done)).toStdString()
                  == wordFor(row.byDone.at(static_cast<std::size_t>(done))).toStdString());
        }
    }
}

TEST_CASE("the week that holds today is shown, not judged and in no sum", "[adherence]")
{
    const Plan given = plan(day(kMonday));
    const std::vector<QDate> done = weeksOfDays(day(kMonday), {3, 4});

    const Adherence monday = weeklyAdherence(given, done, day("2026-01-12"));
    const Adherence sunday = weeklyAdherence(given, done, day("2026-01-18"));
    const Adherence nextMonday = weeklyAdherence(given, done, day("2026-01-19"));

    // What lies after the day asked about has not happened yet.
    CHECK(table(monday) == "2026-W02 3/3 on_target\n2026-W03 1/3 current");
    CHECK(table(sunday) == "2026-W02 3/3 on_target\n2026-W03 4/3 current");
    CHECK(monday.plannedSessions == 3);
    CHECK(sunday.plannedSessions == 3);
    CHECK(sunday.surplus == 0);
    CHECK(nextMonday.plannedSessions == 6);
    CHECK(nextMonday.surplus == 1);
}

TEST_CASE("there is no adherence before a week is finished", "[adherence]")
{
    const Plan given = plan(day("2026-01-08"));

    SECTION("nor any week before the plan starts")
    {
        const Adherence result = weeklyAdherence(given, days({"2026-01-06"}), day("2026-01-07"));
        CHECK(result.weeks.empty());
        CHECK_FALSE(result.sessionAdherence());
    }
    SECTION("on the first day there is the current week alone")
    {
        const Adherence result = weeklyAdherence(given, days({"2026-01-08"}), day("2026-01-08"));
        CHECK(table(result) == "2026-W02 1/2 current");
        CHECK_FALSE(result.sessionAdherence());
    }
    SECTION("nor when every finished week was paused")
    {
        Plan paused = given;
        paused.pauses = {pause("2026-01-08", "2026-01-18")};
        const Adherence result = weeklyAdherence(paused, std::vector<QDate>(), day("2026-01-19"));
        CHECK(table(result) == "2026-W02 0/0 paused\n2026-W03 0/0 paused\n2026-W04 0/3 current");
        CHECK_FALSE(result.sessionAdherence());
    }
    SECTION("and it is 0 %, not absent, once a week went by without a session")
    {
        const Adherence result = weeklyAdherence(given, std::vector<QDate>(), day("2026-01-12"));
        CHECK(result.sessionAdherence() == 0.0);
    }
}

TEST_CASE("after the plan's end all its weeks are finished and none is added", "[adherence]")
{
    const Plan given = plan(day(kMonday), 6, 3);

    const Adherence result =
        weeklyAdherence(given, weeksOfDays(day(kMonday), {3, 3, 3, 3, 3, 3, 3}), day("2027-06-01"));

    CHECK(result.weeks.size() == 6);
    CHECK(result.weeks.back().week == IsoWeek {2026, 7});
    CHECK(result.weeksFinished == 6);
    CHECK(result.sessionAdherence() == 1.0);
}

TEST_CASE("when the plan ended in the middle of a week, that week stays current until Sunday", "[adherence]")
{
    // Six weeks from Thursday 8 January end on Wednesday 18 February; its week ends on the 22nd.
    const Plan given = plan(day("2026-01-08"), 6, 3);

    const Adherence thursday = weeklyAdherence(given, days({"2026-02-16"}), day("2026-02-19"));
    const Adherence monday = weeklyAdherence(given, days({"2026-02-16"}), day("2026-02-23"));

    CHECK(thursday.weeks.back() == WeekAdherence {{2026, 8}, 1, 1, WeekStatus::Current});
    CHECK(monday.weeks.back() == WeekAdherence {{2026, 8}, 1, 1, WeekStatus::OnTarget});
    CHECK(thursday.weeks.size() == monday.weeks.size());
}

TEST_CASE("a streak counts weeks on target back from the last finished one", "[adherence]")
{
    Plan given = plan(day(kMonday), 12, 3);
    const QDate today = day("2026-02-16");

    const auto streak = [&given, today](std::initializer_list<int> counts) {
        return weeklyAdherence(given, weeksOfDays(day(kMonday), counts), today).streakWeeks;
    };

    CHECK(streak({3, 3, 3, 3, 3, 3}) == 6);
    CHECK(streak({3, 3, 2, 3, 3, 3}) == 3);
    CHECK(streak({3, 0, 3, 3, 3, 3}) == 4);
    CHECK(streak({3, 3, 3, 3, 3, 2}) == 0);
    CHECK(streak({3, 3, 3, 3, 3, 0}) == 0);

    SECTION("a week above neither adds nor breaks")
    {
        CHECK(streak({3, 3, 6, 3, 3, 3}) == 5);
        CHECK(streak({3, 3, 3, 3, 3, 7}) == 5);
        CHECK(streak({0, 6, 6, 6, 6, 6}) == 0);
    }
    SECTION("a paused week neither adds nor breaks")
    {
        given.pauses = {pause("2026-01-26", "2026-02-01")};
        CHECK(streak({0, 3, 3, 0, 3, 3}) == 4);
    }
    SECTION("the current week does not add yet")
    {
        CHECK(streak({3, 3, 3, 3, 3, 3, 1}) == 6);
    }
}

TEST_CASE("surplus is what was done beyond the plan in finished weeks", "[adherence]")
{
    // 5 − 3, nothing, 7 − 3: 6 in all; credited 3 + 1 + 3.
    const Adherence result =
        weeklyAdherence(plan(day(kMonday)), weeksOfDays(day(kMonday), {5, 1, 7}), day("2026-01-26"));

    CHECK(result.surplus == 6);
    CHECK(result.creditedSessions == 7);
    CHECK(result.weeksOnTarget == 1);
}

TEST_CASE("adherence is satisfactory from 80 %, partial from 50 %, else low", "[adherence]")
{
    using enum AdherenceBand;
    // The cuts lie where the whole percent that is shown changes: 49.4 % reads 49 %, 49.5 % reads 50 %.
    CHECK(adherenceBand(0.0) == Low);
    CHECK(adherenceBand(0.49) == Low);
    CHECK(adherenceBand(0.494) == Low);
    CHECK(adherenceBand(0.496) == Partial);
    CHECK(adherenceBand(0.50) == Partial);
    CHECK(adherenceBand(0.79) == Partial);
    CHECK(adherenceBand(0.794) == Partial);
    CHECK(adherenceBand(0.796) == Satisfactory);
    CHECK(adherenceBand(0.80) == Satisfactory);
    CHECK(adherenceBand(1.0) == Satisfactory);
}
