#include <QDate>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// A version for `plan` with this many weeks and sessions a week in one phase.
PlanVersion versionOf(int weeks, int sessionsPerWeek)
{
    return build::plan(day("2026-01-05"), weeks, sessionsPerWeek).versions.front();
}

std::string fromDays(const Plan& plan)
{
    std::string result;
    for (const PlanVersion& version : plan.versions) {
        result += version.from.toString(Qt::ISODate).toStdString() + ' ';
    }
    return result;
}

} // namespace

TEST_CASE("days of the week follow Monday to Sunday", "[plan]")
{
    CHECK(weekdayOf(day("2026-01-05")) == Weekday::Mon);
    CHECK(weekdayOf(day("2026-01-08")) == Weekday::Thu);
    CHECK(weekdayOf(day("2026-01-11")) == Weekday::Sun);
    CHECK(weekdayOf(day("2024-02-29")) == Weekday::Thu);
}

TEST_CASE("plan weeks count from the start date, whatever weekday it is", "[plan]")
{
    const Plan given = plan(day("2026-01-08"), 6, 3);

    CHECK_FALSE(given.weekOn(day("2026-01-07")));
    CHECK(given.weekOn(day("2026-01-08")) == 1);
    CHECK(given.weekOn(day("2026-01-14")) == 1);
    CHECK(given.weekOn(day("2026-01-15")) == 2);
    CHECK(given.weekOn(day("2026-02-18")) == 6);
    CHECK_FALSE(given.weekOn(day("2026-02-19")));
    CHECK(given.lastDay() == day("2026-02-18"));
    CHECK_FALSE(given.covers(day("2026-01-07")));
    CHECK(given.covers(day("2026-01-08")));
    CHECK(given.covers(day("2026-02-18")));
    CHECK_FALSE(given.covers(day("2026-02-19")));
}

TEST_CASE("a pause holds from its first day to its last, a flare is none", "[plan]")
{
    Plan given = plan(day("2026-01-05"));
    given.pauses = {pause("2026-01-12", "2026-01-14"), pause("2026-01-20", "2026-01-22", PauseKind::Flare)};

    CHECK_FALSE(given.isPaused(day("2026-01-11")));
    CHECK(given.isPaused(day("2026-01-12")));
    CHECK(given.isPaused(day("2026-01-14")));
    CHECK_FALSE(given.isPaused(day("2026-01-15")));
    CHECK_FALSE(given.isPaused(day("2026-01-21")));
}

TEST_CASE("the phase of a week is the one that holds it", "[plan]")
{
    PlanVersion given = versionOf(8, 3);
    given.phases = {phase(1, 2), phase(3, 5), phase(6, 8)};

    CHECK(phaseOfWeek(given, 0) == nullptr);
    CHECK(phaseOfWeek(given, 1) == given.phases.data());
    CHECK(phaseOfWeek(given, 2) == given.phases.data());
    CHECK(phaseOfWeek(given, 3) == &given.phases.at(1));
    CHECK(phaseOfWeek(given, 8) == &given.phases.at(2));
    CHECK(phaseOfWeek(given, 9) == nullptr);
}

TEST_CASE("a phase without its own number and days has the plan's", "[plan]")
{
    const PlanVersion given = versionOf(8, 3);
    Phase own = phase(3, 8);
    own.sessionsPerWeek = 4;
    own.weekdays = spreadWeekdays(4);

    CHECK(sessionsPerWeek(given, given.phases.front()) == 3);
    CHECK(words(weekdays(given, given.phases.front())) == "mon,wed,fri");
    CHECK(sessionsPerWeek(given, own) == 4);
    CHECK(words(weekdays(given, own)) == "mon,wed,fri,sat");
}

TEST_CASE("an edit of a running plan adds a version and leaves the earlier one", "[plan][versions]")
{
    const Plan before = plan(day("2026-01-05"), 8, 3);

    const Plan after = withVersion(before, versionOf(8, 5), day("2026-01-21"));

    CHECK(fromDays(after) == "2026-01-05 2026-01-21 ");
    CHECK(after.versions.front() == before.versions.front());
    CHECK(after.versionOn(day("2026-01-20")).sessionsPerWeek == 3);
    CHECK(after.versionOn(day("2026-01-21")).sessionsPerWeek == 5);
    CHECK(after.versionOn(day("2027-01-01")).sessionsPerWeek == 5);
    CHECK(after.versionOn(day("2020-01-01")).sessionsPerWeek == 3);
    CHECK(after.current().sessionsPerWeek == 5);
    CHECK(checkPlan(after).empty());
}

TEST_CASE("an edit before the plan begins replaces everything", "[plan][versions]")
{
    Plan before = plan(day("2026-01-05"), 8, 3);

    CHECK(fromDays(withVersion(before, versionOf(8, 4), day("2026-01-02"))) == "2026-01-05 ");
    CHECK(fromDays(withVersion(before, versionOf(8, 4), day("2026-01-05"))) == "2026-01-05 ");
    CHECK(withVersion(before, versionOf(8, 4), day("2026-01-05")).current().sessionsPerWeek == 4);
    before = withVersion(before, versionOf(8, 5), day("2026-01-21"));
    CHECK(fromDays(withVersion(before, versionOf(8, 4), day("2026-01-02"))) == "2026-01-05 ");
}

TEST_CASE("a second edit on the same day replaces the first", "[plan][versions]")
{
    const Plan once = withVersion(plan(day("2026-01-05"), 8, 3), versionOf(8, 4), day("2026-01-21"));

    const Plan twice = withVersion(once, versionOf(8, 5), day("2026-01-21"));

    CHECK(fromDays(twice) == "2026-01-05 2026-01-21 ");
    CHECK(twice.current().sessionsPerWeek == 5);
}

TEST_CASE("an edit from an earlier day replaces the versions that would have come later", "[plan][versions]")
{
    const Plan later = withVersion(plan(day("2026-01-05"), 8, 3), versionOf(8, 4), day("2026-02-02"));

    const Plan earlier = withVersion(later, versionOf(8, 5), day("2026-01-21"));

    CHECK(fromDays(earlier) == "2026-01-05 2026-01-21 ");
    CHECK(earlier.current().sessionsPerWeek == 5);
}

TEST_CASE("an edit leaves the earlier weeks' numbers as they were", "[plan][versions][adherence]")
{
    // From Wednesday of W04: 2 days × 3 + 5 days × 5 = 31, and 31 / 7 = 4.43, so 4; then 5 a week.
    const Plan before = plan(day("2026-01-05"), 8, 3);
    const std::vector<QDate> done = weeksOfDays(day("2026-01-05"), {3, 2, 5, 5});
    const QDate today = day("2026-02-02");

    const Plan after = withVersion(before, versionOf(8, 5), day("2026-01-21"));

    CHECK(table(weeklyAdherence(before, done, today))
          == "2026-W02 3/3 on_target\n"
             "2026-W03 2/3 below\n"
             "2026-W04 5/3 on_target\n"
             "2026-W05 5/3 on_target\n"
             "2026-W06 0/3 current");
    CHECK(table(weeklyAdherence(after, done, today))
          == "2026-W02 3/3 on_target\n"
             "2026-W03 2/3 below\n"
             "2026-W04 5/4 on_target\n"
             "2026-W05 5/5 on_target\n"
             "2026-W06 0/5 current");
}

TEST_CASE("an edit may make a running plan longer or shorter from then on", "[plan][versions]")
{
    const Plan before = plan(day("2026-01-05"), 8, 3);

    const Plan longer = withVersion(before, versionOf(12, 3), day("2026-02-20"));
    const Plan shorter = withVersion(before, versionOf(6, 3), day("2026-02-10"));

    CHECK(longer.lastDay() == day("2026-03-29"));
    CHECK(longer.weekOn(day("2026-03-29")) == 12);
    CHECK(checkPlan(longer).empty());
    CHECK(shorter.lastDay() == day("2026-02-15"));
    CHECK_FALSE(shorter.weekOn(day("2026-02-16")));
    CHECK(checkPlan(shorter).empty());
}

TEST_CASE("a plan that is over and then goes on asks for nothing in between", "[plan][versions][adherence]")
{
    // Six weeks end on Sunday 15 February (W07); from Monday 2 March (W10) it is one of twelve.
    const Plan before = plan(day("2026-01-05"), 6, 3);

    const Plan after = withVersion(before, versionOf(12, 4), day("2026-03-02"));

    CHECK(checkPlan(after).empty());
    CHECK(plannedInWeek(after, IsoWeek {2026, 7}) == 3);
    CHECK(plannedInWeek(after, IsoWeek {2026, 8}) == 0);
    CHECK(plannedInWeek(after, IsoWeek {2026, 9}) == 0);
    CHECK(plannedInWeek(after, IsoWeek {2026, 10}) == 4);
    CHECK(plannedBetween(after, day("2026-02-16"), day("2026-03-01")).empty());
    CHECK(weeklyAdherence(after, std::vector<QDate>(), day("2026-03-02")).plannedSessions == 18);
}

TEST_CASE("the plan looked at is the one that runs on the day", "[plan]")
{
    // The first runs from 5 January to 15 February, the second from 2 February to 29 March.
    const std::vector<Plan> plans {plan(day("2026-01-05"), 6, 3), plan(day("2026-02-02"), 8, 4)};

    SECTION("none before the first has started")
    {
        CHECK(planOn(plans, day("2026-01-04")) == nullptr);
        CHECK(planOn({}, day("2026-01-04")) == nullptr);
    }
    SECTION("the only one that runs")
    {
        CHECK(planOn(plans, day("2026-01-05")) == plans.data());
        CHECK(planOn(plans, day("2026-02-01")) == plans.data());
        CHECK(planOn(plans, day("2026-02-16")) == &plans.at(1));
    }
    SECTION("of two that run the one that started last, in whatever order they are given")
    {
        const std::vector<Plan> turned {plans.at(1), plans.at(0)};
        CHECK(planOn(plans, day("2026-02-02")) == &plans.at(1));
        CHECK(planOn(turned, day("2026-02-02")) == turned.data());
    }
    SECTION("after the end the latest that had started")
    {
        CHECK(planOn(plans, day("2026-03-30")) == &plans.at(1));
        CHECK(planOn(plans, day("2030-01-01")) == &plans.at(1));
    }
    SECTION("one that runs, even when a later one has already ended")
    {
        const std::vector<Plan> longAndShort {plan(day("2026-01-05"), 12, 3), plan(day("2026-01-12"), 6, 3)};
        CHECK(planOn(longAndShort, day("2026-02-22")) == &longAndShort.at(1));
        CHECK(planOn(longAndShort, day("2026-02-23")) == longAndShort.data());
        CHECK(planOn(longAndShort, day("2026-03-30")) == &longAndShort.at(1));
    }
    SECTION("of two that start on one day always the same one")
    {
        const std::vector<Plan> same {plan(day("2026-01-05")), plan(day("2026-01-05"))};
        const std::vector<Plan> turned {same.at(1), same.at(0)};
        CHECK(planOn(same, day("2026-01-06"))->id == planOn(turned, day("2026-01-06"))->id);
    }
}
