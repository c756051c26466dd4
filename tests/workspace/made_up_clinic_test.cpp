#include <algorithm>
#include <map>
#include <set>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/schedule.h"
#include "backbridge/exchange/exercise_file.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/database.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "backbridge/workspace/made_up_clinic.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

const QDate kLastDay(2026, 3, 1);

ClinicRecipe recipe(int clients, int years, quint64 seed = 7)
{
    return {seed, clients, years, kLastDay};
}

std::vector<exchange::ClientRecord> clinic(const ClinicRecipe& recipe)
{
    const ExerciseLibrary library = exchange::builtInLibrary();
    std::vector<exchange::ClientRecord> records;
    for (int i = 0; i < recipe.clients; ++i) {
        records.push_back(makeUpClient(recipe, i, library));
    }
    return records;
}

/// What is wrong with the record by the domain's own rules.
QStringList problemsOf(const exchange::ClientRecord& record)
{
    QStringList lines;
    const auto take = [&lines, &record](const Problems& problems) {
        for (const Problem& problem : problems) {
            lines << record.client.name + QStringLiteral(": ") + sentence(problem);
        }
    };
    take(checkClient(record.client, kLastDay));
    for (const Plan& plan : record.plans) {
        take(checkPlan(plan));
    }
    for (const Session& session : record.sessions) {
        take(checkSession(session, kLastDay));
    }
    return lines;
}

/// References, order and time within one record.
QStringList disorderOf(const exchange::ClientRecord& record)
{
    QStringList lines;
    const QDateTime end(kLastDay, QTime(23, 59, 59), Qt::UTC);
    std::set<PlanId> plans;
    for (const Plan& plan : record.plans) {
        plans.insert(plan.id);
        if (plan.client != record.client.id || plan.updatedAt > end) {
            lines << QStringLiteral("plan %1").arg(plan.id.text());
        }
    }
    QDate before = kLastDay.addYears(-100);
    for (const Session& session : record.sessions) {
        const bool unknownPlan = session.plan && !plans.contains(*session.plan);
        const bool empty = counts(session) == session.notDoneReason.has_value();
        if (session.client != record.client.id || unknownPlan || empty || session.updatedAt > end
            || session.date < before || session.updatedAt.date() < session.date) {
            lines << QStringLiteral("session %1 on %2")
                         .arg(session.id.text(), session.date.toString(Qt::ISODate));
        }
        before = session.date;
    }
    return lines;
}

/// Weeks of all plans by status, and the sessions planned and done in them.
struct Distribution {
    std::map<WeekStatus, int> weeks;
    int planned = 0;
    int credited = 0;
    int withoutRunningPlan = 0;
};

Distribution distribution(const std::vector<exchange::ClientRecord>& records)
{
    Distribution sum;
    for (const exchange::ClientRecord& record : records) {
        bool running = false;
        for (const Plan& plan : record.plans) {
            const Adherence adherence = weeklyAdherence(plan, record.sessions, kLastDay);
            sum.planned += adherence.plannedSessions;
            sum.credited += adherence.creditedSessions;
            for (const WeekAdherence& week : adherence.weeks) {
                ++sum.weeks[week.status];
            }
            running = running || plan.covers(kLastDay);
        }
        sum.withoutRunningPlan += running ? 0 : 1;
    }
    return sum;
}

template <typename Predicate>
int countSessions(const std::vector<exchange::ClientRecord>& records, Predicate predicate)
{
    std::ptrdiff_t count = 0;
    for (const exchange::ClientRecord& record : records) {
        count += std::count_if(record.sessions.begin(), record.sessions.end(), predicate);
    }
    return static_cast<int>(count);
}

} // namespace

TEST_CASE("Made-up clients pass every check, and their weeks spread as real ones do", "[made-up]")
{
    const std::vector<exchange::ClientRecord> records = clinic(recipe(200, 2));

    QStringList wrong;
    std::set<QString> ids;
    std::set<QString> names;
    std::size_t recordCount = 0;
    for (const exchange::ClientRecord& record : records) {
        wrong << problemsOf(record) << disorderOf(record);
        ids.insert(record.client.id.text());
        names.insert(record.client.name);
        for (const Plan& plan : record.plans) {
            ids.insert(plan.id.text());
        }
        for (const Session& session : record.sessions) {
            ids.insert(session.id.text());
        }
        recordCount += 1 + record.plans.size() + record.sessions.size();
    }
    const Distribution sum = distribution(records);

    CHECK(wrong.join(QLatin1Char('\n')) == QString());
    CHECK(ids.size() == recordCount);
    CHECK(names.size() == 200);
    CHECK(recordCount > 200 * 50);
    CHECK(sum.credited * 100 > sum.planned * 55);
    CHECK(sum.credited * 100 < sum.planned * 75);
    for (const auto& [status, word] : EnumWords<WeekStatus>::kWords) {
        CAPTURE(word.data());
        CHECK(sum.weeks.at(status) > 0);
    }
    CHECK(sum.withoutRunningPlan >= 20);
    CHECK(sum.withoutRunningPlan <= 120);

    CHECK(countSessions(records, [](const Session& session) { return session.flare; }) > 20);
    CHECK(countSessions(records,
                        [](const Session& session) {
                            return session.plannedDate && *session.plannedDate != session.date;
                        })
          > 100);
    CHECK(countSessions(records, [](const Session& session) { return session.notDoneReason.has_value(); })
          > 100);
    CHECK(countSessions(records, [](const Session& session) { return !session.plan.has_value(); }) > 20);
    CHECK(countSessions(records, [](const Session& session) { return !session.note.isEmpty(); }) > 100);
}

TEST_CASE("The same recipe makes the same clients, another seed makes others", "[made-up]")
{
    const std::vector<exchange::ClientRecord> first = clinic(recipe(5, 1));
    const std::vector<exchange::ClientRecord> again = clinic(recipe(5, 1));
    const std::vector<exchange::ClientRecord> others = clinic(recipe(5, 1, 8));

    CHECK(first == again);
    for (std::size_t i = 0; i < first.size(); ++i) {
        CHECK(first[i].client.id != others[i].client.id);
        CHECK(first[i].client.name != others[i].client.name);
    }
}

TEST_CASE("A made-up client does not depend on how many others there are", "[made-up]")
{
    const ExerciseLibrary library = exchange::builtInLibrary();

    const exchange::ClientRecord ofFive = makeUpClient(recipe(5, 1), 4, library);
    const exchange::ClientRecord ofMany = makeUpClient(recipe(500, 1), 4, library);

    CHECK(ofFive == ofMany);
}

TEST_CASE("Pain falls for most made-up clients and rises for some", "[made-up]")
{
    int fell = 0;
    int rose = 0;
    for (const exchange::ClientRecord& record : clinic(recipe(120, 1, 3))) {
        std::vector<int> pain;
        for (const Session& session : record.sessions) {
            if (session.painBefore) {
                pain.push_back(*session.painBefore);
            }
        }
        if (pain.size() < 30) {
            continue;
        }
        int first = 0;
        int last = 0;
        for (std::size_t i = 0; i < 10; ++i) {
            first += pain[i];
            last += pain[pain.size() - 1 - i];
        }
        fell += last < first ? 1 : 0;
        rose += last > first ? 1 : 0;
    }

    CHECK(fell > rose);
    CHECK(rose > 3);
}

TEST_CASE("Filling a clinic stores every record and tells how far it is", "[made-up]")
{
    const auto database = storage::Database::inMemory();
    const ExerciseLibrary library = exchange::builtInLibrary();
    std::vector<int> told;

    fillClinic(*database, recipe(60, 1), library, [&told](int stored) { told.push_back(stored); });

    CHECK(told == std::vector {50, 60});
    const storage::ClientRepository clients(*database);
    CHECK(clients.all().size() == 60);
    for (const int index : {0, 37, 59}) {
        exchange::ClientRecord made = makeUpClient(recipe(60, 1), index, library);
        made.client.revision = 1;
        std::for_each(made.plans.begin(), made.plans.end(), [](Plan& plan) { plan.revision = 1; });
        std::for_each(made.sessions.begin(), made.sessions.end(),
                      [](Session& session) { session.revision = 1; });
        CHECK(clients.find(made.client.id) == made.client);
        CHECK(storage::PlanRepository(*database).ofClient(made.client.id) == made.plans);
        CHECK(storage::SessionRepository(*database).ofClient(made.client.id) == made.sessions);
    }
}

TEST_CASE("Robin Hale is in week 11 of twelve, with weeks of every kind behind, on any day", "[made-up]")
{
    const ExerciseLibrary library = exchange::builtInLibrary();
    const QDate monday(2026, 2, 16);
    const int weekday = GENERATE(0, 1, 2, 3, 4, 5, 6);
    const QDate today = monday.addDays(weekday);
    CAPTURE(today);

    const exchange::ClientRecord robin = makeUpRobinHale(today, library);

    const Plan* plan = planOn(robin.plans, today);
    REQUIRE(plan != nullptr);
    CHECK(plan->current().weeks == 12);
    CHECK(plan->weekOn(today) == 11);
    CHECK(plannedOn(*plan, today).has_value());
    CHECK(problemsOf(robin).join(QLatin1Char('\n')) == QString());

    using enum WeekStatus;
    const Adherence adherence = weeklyAdherence(*plan, robin.sessions, today);
    std::vector<std::pair<int, WeekStatus>> weeks;
    for (const WeekAdherence& week : adherence.weeks) {
        weeks.emplace_back(week.done, week.status);
    }
    REQUIRE(weeks.size() == 11);
    CHECK(weeks.back().second == Current);
    CHECK(weeks.back().first <= 2);
    weeks.pop_back();
    const std::vector<std::pair<int, WeekStatus>> expected {
        {3, OnTarget}, {2, Below}, {0, Paused}, {3, OnTarget}, {4, OnTarget},
        {3, OnTarget}, {1, Below}, {6, Above},  {3, OnTarget}, {2, Below},
    };
    CHECK(weeks == expected);
    CHECK(std::all_of(robin.sessions.begin(), robin.sessions.end(),
                      [today](const Session& session) { return session.date < today; }));
}

TEST_CASE("The example shows Robin Hale first among some twenty clients", "[made-up]")
{
    const auto database = storage::Database::inMemory();
    const QDate today(2026, 2, 20);

    const ClientId first = fillExample(*database, today, exchange::builtInLibrary());

    const std::vector<ClientSummary> clients = storage::ClientRepository(*database).summaries(today, true);
    CHECK(clients.size() == 20);
    const auto robin = std::find_if(clients.begin(), clients.end(),
                                    [first](const ClientSummary& client) { return client.id == first; });
    REQUIRE(robin != clients.end());
    CHECK(robin->name == QStringLiteral("Robin Hale"));
    CHECK(robin->planWeek == 11);
    CHECK(robin->weeks.back()->done == 2);
}
