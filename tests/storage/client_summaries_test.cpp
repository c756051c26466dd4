#include <QSqlQuery>

#include <sqlite3.h>

#include <algorithm>

#include "backbridge/domain/adherence.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "storage/samples.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

/// The summary as the domain's rules give it from everything that is known of the client.
ClientSummary expectedSummary(const Client& client, const std::vector<Plan>& plans,
                              const std::vector<Session>& sessions, QDate today)
{
    ClientSummary summary;
    summary.id = client.id;
    summary.name = client.name;
    summary.archived = client.archived;
    for (const Session& session : sessions) {
        if (session.date > today) {
            continue;
        }
        if (counts(session)) {
            summary.lastSession = session.date;
        }
        if (session.painHighest) {
            summary.lastPain = session.painHighest;
        }
    }
    const Plan* plan = planOn(plans, today);
    if (plan == nullptr) {
        return summary;
    }
    summary.planTitle = plan->title;
    summary.planWeek = plan->weekOn(today);
    summary.planWeeks = plan->current().weeks;
    const IsoWeek current = IsoWeek::of(today);
    for (const WeekAdherence& week : weeklyAdherence(*plan, sessions, today).weeks) {
        const auto weeksAgo = week.week.monday().daysTo(current.monday()) / 7;
        if (weeksAgo <= kSummaryWeeks) {
            summary.weeks.at(static_cast<std::size_t>(kSummaryWeeks - weeksAgo)) = week;
        }
    }
    return summary;
}

void saveRandomSessions(Database& database, const ClientId& client, QDate first, Chance& chance)
{
    SessionRepository repository(database);
    for (QDate day = first; day < first.addDays(150); day = day.addDays(chance.between(0, 4))) {
        Session session = plainSession(client, day);
        session.entries.front().sets.front().done = !chance.oneIn(6);
        if (chance.oneIn(2)) {
            session.painHighest = chance.between(0, 10);
        }
        repository.save(session);
    }
}

/// A clinic of clients with up to four plans that may overlap or leave gaps.
void fill(Database& database, int clients, Chance& chance)
{
    Transaction transaction(database);
    for (int i = 0; i < clients; ++i) {
        Client client = plainClient(QStringLiteral("Client %1").arg(chance.between(1, 1'000)));
        client.archived = chance.oneIn(8);
        ClientRepository(database).save(client);
        const QDate first = QDate(2025, 10, 1).addDays(chance.between(0, 60));
        QDate start = first;
        for (int plan = chance.between(0, 4); plan > 0; --plan) {
            PlanRepository(database).save(randomPlan(client.id, start, chance));
            start = start.addDays(chance.between(0, 80));
        }
        saveRandomSessions(database, client.id, first.addDays(-20), chance);
    }
    transaction.commit();
}

ClientSummary onlySummary(Database& database, QDate today)
{
    const auto summaries = ClientRepository(database).summaries(today, false);
    REQUIRE(summaries.size() == 1);
    return summaries.front();
}

} // namespace

TEST_CASE("Summaries computed in SQL equal the domain's rules for any plans and sessions",
          "[storage][summaries][property]")
{
    const auto database = Database::inMemory();
    Chance chance(20260105);
    fill(*database, 120, chance);
    const PlanRepository plans(*database);
    const SessionRepository sessions(*database);
    const std::vector<Client> clients = ClientRepository(*database).all();
    int judgedWeeks = 0;

    for (int i = 0; i < 60; ++i) {
        const QDate today = QDate(2025, 9, 20).addDays(qint64 {6} * i);
        const auto summaries = ClientRepository(*database).summaries(today, true);

        REQUIRE(summaries.size() == clients.size());
        const Client& client =
            clients[static_cast<std::size_t>(chance.between(0, static_cast<int>(clients.size()) - 1))];
        for (const ClientSummary& summary : summaries) {
            // Every client on the first days, then one on each: whole sessions are slow to read.
            if (i > 9 && summary.id != client.id) {
                continue;
            }
            const auto known = std::find_if(clients.begin(), clients.end(),
                                            [&](const Client& other) { return other.id == summary.id; });
            CAPTURE(today, summary.id.text());
            REQUIRE(known != clients.end());
            REQUIRE(
                summary
                == expectedSummary(*known, plans.ofClient(summary.id), sessions.ofClient(summary.id), today));
            judgedWeeks += static_cast<int>(
                std::count_if(summary.weeks.begin(), summary.weeks.end(),
                              [](const auto& week) { return week && week->planned > 0 && week->done > 0; }));
        }
    }
    // Else the comparison would have been about nothing.
    CHECK(judgedWeeks > 300);
}

TEST_CASE("Summaries come by name and leave archived clients out unless asked", "[storage][summaries]")
{
    const auto database = Database::inMemory();
    for (const char* name : {"Berit", "Anna", "Cleo"}) {
        Client client = plainClient(QLatin1String(name));
        client.archived = client.name == QStringLiteral("Berit");
        saved(*database, client);
    }
    const auto namesOf = [&](bool withArchived) {
        QStringList names;
        for (const auto& summary : ClientRepository(*database).summaries(QDate(2026, 1, 5), withArchived)) {
            names.append(summary.name);
        }
        return names.join(QLatin1Char(' '));
    };

    CHECK(namesOf(false) == QStringLiteral("Anna Cleo"));
    CHECK(namesOf(true) == QStringLiteral("Anna Berit Cleo"));
}

TEST_CASE("A client without plan and sessions has an empty summary", "[storage][summaries]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));

    ClientSummary expected;
    expected.id = client.id;
    expected.name = client.name;
    CHECK(onlySummary(*database, QDate(2026, 1, 5)) == expected);
}

TEST_CASE("A plan that starts on Thursday with three sessions a week asks for two that week",
          "[storage][summaries]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    saved(*database, plainPlan(client.id, QDate(2026, 1, 8)));
    // The day before the plan starts is in the week but not in the plan.
    saved(*database, plainSession(client.id, QDate(2026, 1, 7)));
    saved(*database, plainSession(client.id, QDate(2026, 1, 9)));
    saved(*database, plainSession(client.id, QDate(2026, 1, 9)));

    const ClientSummary summary = onlySummary(*database, QDate(2026, 1, 14));

    CHECK(summary.planWeek == 1);
    CHECK(summary.planWeeks == 8);
    CHECK_FALSE(summary.weeks[2].has_value());
    CHECK(summary.weeks[3] == WeekAdherence {IsoWeek {2026, 2}, 2, 1, WeekStatus::Below});
    CHECK(summary.weeks[4] == WeekAdherence {IsoWeek {2026, 3}, 3, 0, WeekStatus::Current});
}

TEST_CASE("A paused week asks for nothing, a flare excuses nothing", "[storage][summaries]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    Plan plan = plainPlan(client.id, QDate(2026, 1, 5));
    plan.pauses = {{QDate(2026, 1, 5), QDate(2026, 1, 11), PauseKind::Pause, QString(), {}},
                   {QDate(2026, 1, 12), QDate(2026, 1, 18), PauseKind::Flare, QString(), {}}};
    saved(*database, plan);

    const ClientSummary summary = onlySummary(*database, QDate(2026, 1, 20));

    CHECK(summary.weeks[2] == WeekAdherence {IsoWeek {2026, 2}, 0, 0, WeekStatus::Paused});
    CHECK(summary.weeks[3] == WeekAdherence {IsoWeek {2026, 3}, 3, 0, WeekStatus::None});
}

TEST_CASE("Of two running plans the one that started last is looked at, after them the latest",
          "[storage][summaries]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("A")));
    const auto put = [&](const char* title, QDate start) {
        Plan plan = plainPlan(client.id, start);
        plan.title = QLatin1String(title);
        saved(*database, plan);
    };
    put("first", QDate(2026, 1, 5));
    put("second", QDate(2026, 1, 19));
    put("later", QDate(2027, 1, 4));

    CHECK(onlySummary(*database, QDate(2026, 1, 4)).planTitle.isEmpty());
    CHECK(onlySummary(*database, QDate(2026, 1, 18)).planTitle == QStringLiteral("first"));
    CHECK(onlySummary(*database, QDate(2026, 1, 19)).planTitle == QStringLiteral("second"));
    const ClientSummary over = onlySummary(*database, QDate(2026, 8, 1));
    CHECK(over.planTitle == QStringLiteral("second"));
    CHECK_FALSE(over.planWeek.has_value());
    CHECK(over.planWeeks == 8);
    CHECK(std::none_of(over.weeks.begin(), over.weeks.end(),
                       [](const auto& week) { return week.has_value(); }));
}

TEST_CASE("The list of clients is one statement that reads sessions by their index alone",
          "[storage][summaries]")
{
    const auto database = Database::inMemory();
    QStringList statements;
    sqlite3_trace_v2(
        database->handle(), SQLITE_TRACE_STMT,
        [](unsigned /*kind*/, void* context, void* /*statement*/, void* sql) {
            static_cast<QStringList*>(context)->append(QString::fromUtf8(static_cast<const char*>(sql)));
            return 0;
        },
        &statements);

    (void)ClientRepository(*database).summaries(QDate(2026, 1, 5), true);

    sqlite3_trace_v2(database->handle(), 0, nullptr, nullptr);
    REQUIRE(statements.size() == 1);
    QSqlQuery explain(database->connection());
    REQUIRE(explain.prepare(QStringLiteral("EXPLAIN QUERY PLAN ") + statements.front()));
    for (qsizetype i = statements.front().count(QLatin1Char('?')); i > 0; --i) {
        explain.addBindValue(0);
    }
    REQUIRE(explain.exec());
    int sessionReads = 0;
    while (explain.next()) {
        const QString step = explain.value(3).toString();
        CAPTURE(step);
        CHECK_FALSE(step.startsWith(QStringLiteral("SCAN session")));
        CHECK_FALSE(step.startsWith(QStringLiteral("SCAN plan")));
        if (step.contains(QStringLiteral(" session "))) {
            CHECK(step.contains(QStringLiteral("COVERING INDEX session_by_client (client_id=?")));
            ++sessionReads;
        }
    }
    // The last session, the last pain, and the days done in each of five weeks.
    CHECK(sessionReads == 7);
}
