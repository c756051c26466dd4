#include <QDate>

#include <cmath>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

// Monday of 2026-W02.
const char* const kMonday = "2026-01-05";

} // namespace

TEST_CASE("a share of a week is rounded half up", "[adherence]")
{
    for (int sum = 0; sum <= 35; ++sum) {
        CAPTURE(sum);
        CHECK(plannedFromDaySum(sum) == static_cast<int>(std::floor(sum / 7.0 + 0.5)));
    }
    // By hand: 3 / 7 = 0.43, 4 / 7 = 0.57, 10 / 7 = 1.43, 11 / 7 = 1.57, 24 / 7 = 3.43, 25 / 7 = 3.57.
    CHECK(plannedFromDaySum(3) == 0);
    CHECK(plannedFromDaySum(4) == 1);
    CHECK(plannedFromDaySum(10) == 1);
    CHECK(plannedFromDaySum(11) == 2);
    CHECK(plannedFromDaySum(24) == 3);
    CHECK(plannedFromDaySum(25) == 4);
}

TEST_CASE("a short first week asks for its days' share for each start day and each number", "[adherence]")
{
    // Rows 3, 4 and 5 sessions a week; columns start on Monday (7 days) to Sunday (1 day): k × days / 7.
    // 3: 3, 2.57, 2.14, 1.71, 1.29, 0.86, 0.43; 4: 4, 3.43, 2.86, 2.29, 1.71, 1.14, 0.57;
    // 5: 5, 4.29, 3.57, 2.86, 2.14, 1.43, 0.71.
    const std::vector<std::vector<int>> expected {
        {3, 3, 2, 2, 1, 1, 0}, {4, 3, 3, 2, 2, 1, 1}, {5, 4, 4, 3, 2, 1, 1}};
    for (int k = 3; k <= 5; ++k) {
        for (int late = 0; late < 7; ++late) {
            const Plan given = plan(day(kMonday).addDays(late), 6, k);
            const int full = plannedInWeek(given, IsoWeek {2026, 3});
            CAPTURE(k, late);
            CHECK(plannedInWeek(given, IsoWeek {2026, 2})
                  == expected.at(static_cast<std::size_t>(k - 3)).at(static_cast<std::size_t>(late)));
            CHECK(full == k);
        }
    }
}

TEST_CASE("a week that two phases share asks for each day's own share", "[adherence]")
{
    // Start on Thursday 8 January; phase 1 (3 a week) ends on Wednesday 21 January, in the middle of W04;
    // then 5 a week: 3 days × 3 + 4 days × 5 = 29, and 29 / 7 = 4.14, so 4.
    Plan given = plan(day("2026-01-08"), 6, 3);
    Phase second = phase(3, 6);
    second.sessionsPerWeek = 5;
    second.weekdays = {Weekday::Mon, Weekday::Tue, Weekday::Thu, Weekday::Fri, Weekday::Sun};
    given.versions.front().phases = {phase(1, 2), second};

    CHECK(plannedInWeek(given, IsoWeek {2026, 3}) == 3);
    CHECK(plannedInWeek(given, IsoWeek {2026, 4}) == 4);
    CHECK(plannedInWeek(given, IsoWeek {2026, 5}) == 5);
}

TEST_CASE("a pause of part of a week takes its days' share", "[adherence]")
{
    Plan given = plan(day(kMonday), 8, 3);

    SECTION("of three days: 3 × 4 / 7 = 1.71, so 2")
    {
        given.pauses = {pause("2026-01-12", "2026-01-14")};
        CHECK(plannedInWeek(given, IsoWeek {2026, 3}) == 2);
    }
    SECTION("of five days: 3 × 2 / 7 = 0.86, so 1")
    {
        given.pauses = {pause("2026-01-14", "2026-01-18")};
        CHECK(plannedInWeek(given, IsoWeek {2026, 3}) == 1);
    }
    SECTION("of six days: 3 × 1 / 7 = 0.43, so none, and the week is paused")
    {
        given.pauses = {pause("2026-01-13", "2026-01-18")};
        const Adherence result = weeklyAdherence(given, days({"2026-01-12"}), day("2026-01-19"));
        CHECK(table(result)
              == "2026-W02 0/3 none\n"
                 "2026-W03 1/0 paused\n"
                 "2026-W04 0/3 current");
        CHECK(result.surplus == 0);
    }
    SECTION("across two weeks, from Friday to Tuesday: 3 × 4 / 7 = 1.71 and 3 × 5 / 7 = 2.14")
    {
        given.pauses = {pause("2026-01-16", "2026-01-20")};
        CHECK(plannedInWeek(given, IsoWeek {2026, 3}) == 2);
        CHECK(plannedInWeek(given, IsoWeek {2026, 4}) == 2);
    }
    SECTION("two pauses that share days take them once")
    {
        given.pauses = {pause("2026-01-12", "2026-01-14"), pause("2026-01-13", "2026-01-14")};
        CHECK(plannedInWeek(given, IsoWeek {2026, 3}) == 2);
    }
    SECTION("a flare takes nothing")
    {
        given.pauses = {pause("2026-01-12", "2026-01-18", PauseKind::Flare)};
        CHECK(plannedInWeek(given, IsoWeek {2026, 3}) == 3);
    }
}

TEST_CASE("each day asks for its phase's number and paused or outer days for none", "[adherence]")
{
    Plan given = plan(day(kMonday), 6, 3);
    Phase second = phase(3, 6);
    second.sessionsPerWeek = 4;
    second.weekdays = spreadWeekdays(4);
    given.versions.front().phases = {phase(1, 2), second};
    given.pauses = {pause("2026-01-07", "2026-01-08")};

    CHECK(sessionsPerWeekOn(given, day("2026-01-04")) == 0);
    CHECK(sessionsPerWeekOn(given, day("2026-01-05")) == 3);
    CHECK(sessionsPerWeekOn(given, day("2026-01-07")) == 0);
    CHECK(sessionsPerWeekOn(given, day("2026-01-18")) == 3);
    CHECK(sessionsPerWeekOn(given, day("2026-01-19")) == 4);
    CHECK(sessionsPerWeekOn(given, day("2026-02-15")) == 4);
    CHECK(sessionsPerWeekOn(given, day("2026-02-16")) == 0);
}
