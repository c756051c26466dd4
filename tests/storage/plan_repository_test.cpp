#include <algorithm>

#include "backbridge/domain/adherence.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "storage/files.h"
#include "storage/plan_spans.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"

using namespace backbridge;
using namespace backbridge::storage;

TEST_CASE("The sample plans are valid", "[storage][plan]")
{
    CHECK(checkPlan(plainPlan(ClientId::create(), QDate(2026, 1, 5))).empty());
    CHECK(checkPlan(fullPlan(ClientId::create())).empty());
    Chance chance(1);
    for (int i = 0; i < 50; ++i) {
        CHECK(checkPlan(randomPlan(ClientId::create(), QDate(2026, 1, 7), chance)).empty());
    }
}

TEST_CASE("A plan comes back with every field as it was saved", "[storage][plan]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    Plan plan = GENERATE_COPY(true, false) ? fullPlan(client.id) : plainPlan(client.id, QDate(2026, 1, 7));

    const Plan stored = saved(*database, plan);

    plan.revision = 1;
    CHECK(stored == plan);
    CHECK(PlanRepository(*database).find(plan.id) == plan);
    CHECK_FALSE(PlanRepository(*database).find(PlanId::create()).has_value());
}

TEST_CASE("An edited plan replaces every part of what was stored", "[storage][plan]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    const Plan full = saved(*database, fullPlan(client.id));
    Plan plain = plainPlan(client.id, QDate(2026, 3, 2));
    plain.id = full.id;
    plain.revision = full.revision;

    plain = saved(*database, plain);

    CHECK(plain.revision == 2);
    CHECK(PlanRepository(*database).find(full.id) == plain);
}

TEST_CASE("A client's plans come by start date, each with its own parts", "[storage][plan]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    const Client other = saved(*database, plainClient(QStringLiteral("B")));
    saved(*database, fullPlan(other.id));
    Chance chance(7);
    std::vector<Plan> plans;
    for (const int month : {9, 2, 5, 12, 1}) {
        plans.push_back(saved(*database, randomPlan(client.id, QDate(2026, month, 3), chance)));
    }

    std::sort(plans.begin(), plans.end(),
              [](const Plan& a, const Plan& b) { return a.startDate < b.startDate; });
    CHECK(PlanRepository(*database).ofClient(client.id) == plans);
}

TEST_CASE("A plan that was changed, made or removed elsewhere is not written over",
          "[storage][plan][unhappy]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    const Plan first = saved(*database, fullPlan(client.id));
    const Plan second = saved(*database, first);
    Plan again = first;
    again.revision = 0;

    CHECK(kindOf([&] { saved(*database, first); }) == FailureKind::StaleRevision);
    CHECK(kindOf([&] { saved(*database, again); }) == FailureKind::StaleRevision);
    CHECK(PlanRepository(*database).find(first.id) == second);
    PlanRepository(*database).remove(first.id);
    CHECK(kindOf([&] { saved(*database, second); }) == FailureKind::StaleRevision);
    CHECK(kindOf([&] { PlanRepository(*database).remove(first.id); }) == FailureKind::NotFound);
}

TEST_CASE("Sessions of a removed plan stay, without a plan", "[storage][plan]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    const Plan plan = saved(*database, fullPlan(client.id));
    Session session = fullSession(client.id);
    session.plan = plan.id;
    session = saved(*database, session);

    PlanRepository(*database).remove(plan.id);

    session.plan.reset();
    CHECK(SessionRepository(*database).find(session.id) == session);
    CHECK(saved(*database, session).revision == 2);
}

TEST_CASE("A plan's spans are the rule day by day: no gap, no overlap, first day to last", "[storage][plan]")
{
    Chance chance(11);
    for (int i = 0; i < 200; ++i) {
        const Plan plan = randomPlan(ClientId::create(), QDate(2025, 12, 1).addDays(i), chance);

        const std::vector<PlanSpan> spans = spansOf(plan);

        CAPTURE(i);
        REQUIRE_FALSE(spans.empty());
        QDate next = plan.startDate;
        for (const PlanSpan& span : spans) {
            REQUIRE(span.from == next);
            REQUIRE(span.to >= span.from);
            for (QDate day = span.from; day <= span.to; day = day.addDays(1)) {
                REQUIRE(span.sessionsPerWeek == sessionsPerWeekOn(plan, day));
            }
            next = span.to.addDays(1);
        }
        REQUIRE(next == plan.lastDay().addDays(1));
    }
}

TEST_CASE("Rows of a plan that do not fit each other are damage", "[storage][plan][unhappy]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    const Plan plan = saved(*database, fullPlan(client.id));
    const char* sql = GENERATE(
        "UPDATE phase SET position = 7 WHERE position = 1",
        "UPDATE prescription SET position = 9 WHERE position = 1",
        "UPDATE pause SET position = 4 WHERE position = 0", "UPDATE prescription SET tempo_up = NULL",
        "UPDATE plan_version SET weekdays = 'mon someday'", "DELETE FROM plan_version");
    CAPTURE(sql);
    execute(database->handle(), database->path(),
            QStringLiteral("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; ")
                + QLatin1String(sql));

    CHECK(kindOf([&] { (void)PlanRepository(*database).find(plan.id); }) == FailureKind::Damaged);
}
