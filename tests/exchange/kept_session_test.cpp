#include "backbridge/exchange/bundle.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::readKeptSession;
using exchange::writeRecord;

TEST_CASE("What history keeps of a session is read back whole", "[history]")
{
    int sessions = 0;
    for (quint32 seed = 0; seed < 30; ++seed) {
        const exchange::ClientRecord record = test::randomLog(seed);
        for (const Session& session : record.sessions) {
            const auto read = readKeptSession(writeRecord(session), record.client.id, test::kToday);
            REQUIRE(read);
            CHECK(writeRecord(*read) == writeRecord(session));
            CHECK(read->client == record.client.id);
            ++sessions;
        }
    }
    CHECK(sessions > 300);
}

TEST_CASE("A version that an older program kept is read, with a plan and an exercise that are gone",
          "[history]")
{
    const ClientId client = ClientId::create();
    const QByteArray record =
        R"({"id":"a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01","plan":"a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a02",)"
        R"("updated_at":"2026-01-05T18:00:00Z","date":"2026-01-05","source":"logged",)"
        R"("entries":[{"exercise":"my_old_one","sets":[{"reps":8,"done":true}]}]})";

    const auto read = readKeptSession(record, client, test::kToday);

    REQUIRE(read);
    CHECK(read->plan == PlanId::fromText(QStringLiteral("a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a02")));
    CHECK(read->entries.at(0).exercise.value == QStringLiteral("my_old_one"));
    CHECK_FALSE(read->loggedOn);
}

TEST_CASE("A version that is damaged or breaks a rule is not read", "[history][unhappy]")
{
    const ClientId client = ClientId::create();
    const QByteArray good =
        R"({"id":"a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01","updated_at":"2026-01-05T18:00:00Z",)"
        R"("date":"2026-01-05","source":"logged","pain_before":3})";
    REQUIRE(readKeptSession(good, client, test::kToday));
    for (const QByteArray& bad :
         {QByteArray(), QByteArray("[]"), QByteArray("null"), good.left(good.size() / 2),
          QByteArray(good).replace("\"pain_before\":3", "\"pain_before\":11"),
          QByteArray(good).replace("2026-01-05\"", "2026-13-05\""),
          QByteArray(good).replace("logged", "dreamt"), QByteArray("[").repeated(100'000)}) {
        CAPTURE(bad.left(80));
        CHECK_FALSE(readKeptSession(bad, client, test::kToday));
    }
}
