#include "builders.h"
#include "support/catch.h"

using namespace backbridge;
using build::day;

TEST_CASE("Adherence to one plan is the same as adherence to all", "[domain][adherence]")
{
    Plan plan = build::plan(day("2026-01-08"));
    plan.pauses = {build::pause("2026-01-19", "2026-01-25")};
    const std::vector<QDate> done = build::weeksOfDays(day("2026-01-05"), {2, 3, 1, 5, 0, 7, 2});

    for (int after = -10; after < 80; after += 3) {
        const QDate today = plan.startDate.addDays(after);
        CAPTURE(after);
        CHECK(adherenceToAll({plan}, done, today) == weeklyAdherence(plan, done, today));
    }
    CHECK(adherenceToAll({}, done, day("2026-02-20")) == Adherence {});
}

TEST_CASE("Weeks between two plans are left out and each day counts for one plan", "[domain][adherence]")
{
    const Plan first = build::plan(day("2025-10-06"), 6);
    Plan second = build::plan(day("2025-12-01"), 6, 5);
    second.id = PlanId::create();

    const Adherence all = adherenceToAll(
        {second, first}, build::days({"2025-11-12", "2025-11-14", "2025-11-19", "2025-12-02", "2025-12-02"}),
        day("2025-12-10"));

    CHECK(build::table(all)
          == "2025-W41 0/3 none\n2025-W42 0/3 none\n2025-W43 0/3 none\n2025-W44 0/3 none\n"
             "2025-W45 0/3 none\n2025-W46 2/3 below\n2025-W49 1/5 below\n2025-W50 0/5 current");
    CHECK(all.plannedSessions == 23);
    CHECK(all.creditedSessions == 3);
}

TEST_CASE("A week in which one plan ends and the next begins is judged once", "[domain][adherence]")
{
    const Plan first = build::plan(day("2025-10-09"), 6);
    Plan second = build::plan(day("2025-11-20"), 6, 5);
    second.id = PlanId::create();

    const Adherence all =
        adherenceToAll({first, second}, build::days({"2025-11-17", "2025-11-21"}), day("2025-11-24"));

    // Monday to Wednesday at 3 a week, Thursday to Sunday at 5: 29 / 7, about 4.
    REQUIRE(all.weeks.size() == 8);
    CHECK(all.weeks[6] == WeekAdherence {IsoWeek::of(day("2025-11-17")), 4, 2, WeekStatus::Below});
}
