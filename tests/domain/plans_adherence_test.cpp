#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "domain/builders.h"
#include "support/catch.h"
#include "support/random_records.h"

using namespace backbridge;
using build::day;

namespace {

/// Up to four made-up plans that follow or overlap each other, a log around them and a day to ask on.
struct Case {
    std::vector<Plan> plans;
    std::vector<QDate> done;
    QDate today;
};

void forEachCase(const std::function<void(const Case&, test::RandomRecords&)>& check)
{
    constexpr int kCases = 400;
    const QDate loggedUntil = day("2027-02-01");
    test::RandomRecords random(7, {ExerciseId {QStringLiteral("bridge")}}, loggedUntil);
    const auto dayAround = [&random, loggedUntil] {
        return loggedUntil.addDays(random.number(-420, 120));
    };
    for (int number = 0; number < kCases; ++number) {
        Case given;
        for (int i = random.number(1, 4); i > 0; --i) {
            given.plans.push_back(random.plan(ClientId::create()));
        }
        for (int i = random.number(0, 150); i > 0; --i) {
            given.done.push_back(dayAround());
        }
        given.today = dayAround();
        CAPTURE(number);
        check(given, random);
    }
}

/// The plan that runs on `date`, the one that started last of several; null when none does.
const Plan* running(const std::vector<Plan>& plans, QDate date)
{
    const Plan* best = nullptr;
    for (const Plan& plan : plans) {
        const QDate end = plan.startDate.addDays(qint64 {7} * plan.versions.back().weeks - 1);
        const QDate last = std::min(end, plan.endedOn.value_or(end));
        const auto key = [](const Plan& one) {
            return std::pair(one.startDate, one.id.text());
        };
        if (plan.startDate <= date && date <= last && (best == nullptr || key(plan) > key(*best))) {
            best = &plan;
        }
    }
    return best;
}

/// Planned and done by the week's Monday, worked out day by day; weeks without a plan up to today are left
/// out.
std::map<QDate, std::pair<int, int>> countByDay(const Case& given)
{
    const std::set<QDate> done(given.done.begin(), given.done.end());
    std::map<QDate, std::pair<int, int>> sums;
    std::set<QDate> listed;
    for (QDate date = day("2025-01-06"); date <= IsoWeek::of(given.today).sunday(); date = date.addDays(1)) {
        if (const Plan* plan = running(given.plans, date)) {
            const QDate monday = date.addDays(1 - date.dayOfWeek());
            sums[monday].first += sessionsPerWeekOn(*plan, date);
            sums[monday].second += date <= given.today && done.contains(date) ? 1 : 0;
            if (date <= given.today) {
                listed.insert(monday);
            }
        }
    }
    std::erase_if(sums, [&listed](const auto& sum) { return !listed.contains(sum.first); });
    for (auto& [monday, sum] : sums) {
        sum.first = static_cast<int>(std::floor(sum.first / 7.0 + 0.5));
    }
    return sums;
}

std::vector<WeekAdherence> finished(const Adherence& adherence)
{
    std::vector<WeekAdherence> weeks = adherence.weeks;
    std::erase_if(weeks, [](const WeekAdherence& week) { return week.status == WeekStatus::Current; });
    return weeks;
}

} // namespace

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

TEST_CASE("Weeks of several plans are those of a count day by day", "[properties][adherence]")
{
    forEachCase([](const Case& given, test::RandomRecords&) {
        std::map<QDate, std::pair<int, int>> listed;
        for (const WeekAdherence& week : adherenceToAll(given.plans, given.done, given.today).weeks) {
            listed[week.week.monday()] = {week.planned, week.done};
        }

        CHECK((listed == countByDay(given)));
    });
}

TEST_CASE("Adherence to several plans is never more than 100 %", "[properties][adherence]")
{
    forEachCase([](const Case& given, test::RandomRecords&) {
        const Adherence result = adherenceToAll(given.plans, given.done, given.today);
        int done = 0;
        for (const WeekAdherence& week : finished(result)) {
            done += week.planned > 0 ? week.done : 0;
        }

        CHECK(result.creditedSessions <= result.plannedSessions);
        CHECK(result.creditedSessions + result.surplus == done);
        CHECK(result.sessionAdherence().has_value() == (result.plannedSessions > 0));
    });
}

TEST_CASE("The order of several plans and of their log does not matter", "[properties][adherence]")
{
    forEachCase([](const Case& given, test::RandomRecords&) {
        Case turned = given;
        std::reverse(turned.plans.begin(), turned.plans.end());
        std::reverse(turned.done.begin(), turned.done.end());

        CHECK(adherenceToAll(turned.plans, turned.done, given.today)
              == adherenceToAll(given.plans, given.done, given.today));
    });
}

TEST_CASE("A later day never changes a finished week of several plans", "[properties][adherence]")
{
    forEachCase([](const Case& given, test::RandomRecords& random) {
        const QDate later = given.today.addDays(random.number(1, 90));

        const auto before = finished(adherenceToAll(given.plans, given.done, given.today));
        const auto after = finished(adherenceToAll(given.plans, given.done, later));

        REQUIRE(before.size() <= after.size());
        CHECK(std::equal(before.begin(), before.end(), after.begin()));
    });
}
