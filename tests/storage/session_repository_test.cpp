#include <algorithm>

#include "backbridge/storage/session_repository.h"
#include "storage/files.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

const QDate kFirst(2026, 1, 1);
const QDate kLast(2026, 12, 31);

struct Home {
    std::unique_ptr<Database> database = Database::inMemory();
    Client client = saved(*database, plainClient(QStringLiteral("A")));
    SessionRepository sessions {*database};
};

} // namespace

TEST_CASE("The sample sessions are valid", "[storage][session]")
{
    CHECK(checkSession(plainSession(ClientId::create(), kFirst), kLast).empty());
    CHECK(checkSession(fullSession(ClientId::create()), kLast).empty());
}

TEST_CASE("A session comes back with every field as it was saved", "[storage][session]")
{
    Home home;
    Session session =
        GENERATE(true, false) ? fullSession(home.client.id) : plainSession(home.client.id, kFirst);

    const Session stored = saved(*home.database, session);

    session.revision = 1;
    CHECK(stored == session);
    CHECK(home.sessions.find(session.id) == session);
    CHECK_FALSE(home.sessions.find(SessionId::create()).has_value());
}

TEST_CASE("A session that was not done comes back with its reason and no sets", "[storage][session]")
{
    Home home;
    Session session = plainSession(home.client.id, kFirst);
    session.entries.clear();
    session.notDoneReason = NotDoneReason::UnsureHow;

    session = saved(*home.database, session);

    CHECK(home.sessions.find(session.id) == session);
    const auto lines = home.sessions.lines(home.client.id, kFirst, kLast);
    REQUIRE(lines.size() == 1);
    CHECK_FALSE(lines.front().counted);
    CHECK(lines.front().notDoneReason == NotDoneReason::UnsureHow);
    CHECK(home.sessions.doneDates(home.client.id, kFirst, kLast).empty());
}

TEST_CASE("An edited session replaces every part of what was stored", "[storage][session]")
{
    Home home;
    const Session full = saved(*home.database, fullSession(home.client.id));
    Session plain = plainSession(home.client.id, QDate(2026, 2, 2));
    plain.id = full.id;
    plain.revision = full.revision;

    plain = saved(*home.database, plain);

    CHECK(plain.revision == 2);
    CHECK(home.sessions.find(full.id) == plain);
    CHECK(home.sessions.ofClient(home.client.id) == std::vector {plain});
}

TEST_CASE("A client's sessions come by date, then in the order saved", "[storage][session]")
{
    Home home;
    const Client other = saved(*home.database, plainClient(QStringLiteral("B")));
    std::vector<Session> expected;
    for (const int day : {5, 2, 5, 9, 1, 5}) {
        expected.push_back(saved(*home.database, plainSession(home.client.id, QDate(2026, 1, day))));
        saved(*home.database, fullSession(other.id));
    }
    // An edit does not move a session behind those saved later.
    expected[0].note = QStringLiteral("edited");
    expected[0] = saved(*home.database, expected[0]);

    std::stable_sort(expected.begin(), expected.end(),
                     [](const Session& a, const Session& b) { return a.date < b.date; });
    CHECK(home.sessions.ofClient(home.client.id) == expected);
    const auto lines = home.sessions.lines(home.client.id, QDate(2026, 1, 2), QDate(2026, 1, 5));
    REQUIRE(lines.size() == 4);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        CHECK(lines[i].id == expected[i + 1].id);
    }
}

TEST_CASE("A line holds what the session holds and what its sets add up to", "[storage][session]")
{
    Home home;
    const Session session = saved(*home.database, fullSession(home.client.id));

    const auto lines = home.sessions.lines(home.client.id, session.date, session.date);

    REQUIRE(lines.size() == 1);
    SessionLine expected;
    expected.id = session.id;
    expected.date = session.date;
    expected.plannedDate = session.plannedDate;
    expected.counted = true;
    expected.exercises = 2;
    expected.work = workOf(session);
    expected.painBefore = 3;
    expected.painHighest = 4;
    expected.painAfter = 0;
    expected.painNextMorning = 10;
    expected.soreness = 2;
    expected.effort = 5;
    expected.flare = true;
    expected.source = session.source;
    expected.loggedOn = session.loggedOn;
    CHECK(lines.front() == expected);
    CHECK(expected.work == Work {30, 20});
}

TEST_CASE("Done days are those with a counted session, each once, in order", "[storage][session]")
{
    Home home;
    for (const int day : {5, 2, 5, 9}) {
        saved(*home.database, plainSession(home.client.id, QDate(2026, 1, day)));
    }
    Session notDone = plainSession(home.client.id, QDate(2026, 1, 3));
    notDone.entries.front().sets.front().done = false;
    saved(*home.database, notDone);

    CHECK(home.sessions.doneDates(home.client.id, QDate(2026, 1, 1), QDate(2026, 1, 8))
          == std::vector {QDate(2026, 1, 2), QDate(2026, 1, 5)});
}

TEST_CASE("A session that was changed, made or removed elsewhere is not written over",
          "[storage][session][unhappy]")
{
    Home home;
    const Session first = saved(*home.database, fullSession(home.client.id));
    const Session second = saved(*home.database, first);
    Session again = first;
    again.revision = 0;

    CHECK(kindOf([&] { saved(*home.database, first); }) == FailureKind::StaleRevision);
    CHECK(kindOf([&] { saved(*home.database, again); }) == FailureKind::StaleRevision);
    CHECK(home.sessions.find(first.id) == second);
    home.sessions.remove(first.id);
    CHECK(kindOf([&] { saved(*home.database, second); }) == FailureKind::StaleRevision);
    CHECK(kindOf([&] { home.sessions.remove(first.id); }) == FailureKind::NotFound);
}

TEST_CASE("A removed session takes its entries and sets along", "[storage][session]")
{
    Home home;
    const Session session = saved(*home.database, fullSession(home.client.id));

    home.sessions.remove(session.id);

    for (const char* table : {"session", "entry", "work_set"}) {
        CHECK(number(home.database->handle(), home.database->path(),
                     QStringLiteral("SELECT COUNT(*) FROM %1").arg(QLatin1String(table)))
              == 0);
    }
}

TEST_CASE("A session of a client that is not there is not stored", "[storage][session][unhappy]")
{
    const Home home;

    CHECK(kindOf([&] { saved(*home.database, fullSession(ClientId::create())); }) == FailureKind::Other);
    CHECK(
        number(home.database->handle(), home.database->path(), QStringLiteral("SELECT COUNT(*) FROM session"))
        == 0);
}

TEST_CASE("What the log says of a failed statement holds no value", "[storage][session][unhappy]")
{
    const Home home;
    Session session = fullSession(home.client.id);
    session.note = QStringLiteral("Secret-canary");
    session.painBefore = 11;

    const auto failure = failureOf([&] { saved(*home.database, session); });

    REQUIRE(failure);
    CHECK(QString::fromUtf8(failure->what()).contains(QStringLiteral("INSERT INTO session")));
    CHECK_FALSE(QString::fromUtf8(failure->what()).contains(QStringLiteral("canary")));
}

TEST_CASE("A word of a session that the program does not know is damage, named by table and column",
          "[storage][session][unhappy]")
{
    Home home;
    const Session session = saved(*home.database, fullSession(home.client.id));
    const auto put = [&](const char* sql) {
        execute(home.database->handle(), home.database->path(),
                QStringLiteral("PRAGMA ignore_check_constraints = ON; ") + QLatin1String(sql));
        return failureOf([&] { (void)home.sessions.find(session.id); });
    };

    auto [sql, place] = GENERATE(table<const char*, const char*>({
        {"UPDATE session SET setting = 'moon'", "session.setting"},
        {"UPDATE session SET symptoms = 'stiffness itch'", "session.symptoms"},
        {"UPDATE session SET not_done_reason = 'dog'", "session.not_done_reason"},
        {"UPDATE session SET date = '2026-13-01'", "session.date"},
        {"UPDATE session SET id = 'not-a-uuid'", "session.id"},
        {"UPDATE entry SET technique = 'superb'", "entry.technique"},
        {"UPDATE work_set SET side = 'middle'", "work_set.side"},
    }));
    const QString column = QLatin1String(place);
    if (column == QStringLiteral("session.id")) {
        execute(home.database->handle(), home.database->path(), QLatin1String(sql));
        const auto failure = failureOf([&] { (void)home.sessions.ofClient(home.client.id); });
        REQUIRE(failure);
        CHECK(failure->detail().contains(column));
        return;
    }
    const auto failure = put(sql);
    REQUIRE(failure);
    CHECK(failure->kind() == FailureKind::Damaged);
    CHECK(failure->detail().contains(column));
}
