#include "backbridge/domain/next_morning.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

QDateTime utc(const char* iso)
{
    return QDateTime::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

Session endedAt(const char* end)
{
    Session given = session(utc(end).date());
    given.endedAt = utc(end);
    return given;
}

bool asks(const Session& given, const char* now)
{
    const std::vector<Session> sessions {given};
    return sessionToAskAbout(sessions, utc(now), utc(now).date()) != nullptr;
}

} // namespace

TEST_CASE("the next morning is asked about from 12 to 36 hours after the end", "[next_morning]")
{
    const Session given = endedAt("2026-02-18T18:00:00Z");
    CHECK_FALSE(asks(given, "2026-02-18T18:05:00Z"));
    CHECK_FALSE(asks(given, "2026-02-19T05:59:59Z"));
    CHECK(asks(given, "2026-02-19T06:00:00Z"));
    CHECK(asks(given, "2026-02-20T06:00:00Z"));
    CHECK_FALSE(asks(given, "2026-02-20T06:00:01Z"));
}

TEST_CASE("a session without a known end is asked about on the day after it", "[next_morning]")
{
    const Session given = session(day("2026-02-18"));
    CHECK_FALSE(asks(given, "2026-02-18T22:00:00Z"));
    CHECK(asks(given, "2026-02-19T06:00:00Z"));
    CHECK(asks(given, "2026-02-19T22:00:00Z"));
    CHECK_FALSE(asks(given, "2026-02-20T06:00:00Z"));
}

TEST_CASE("what was not done or is answered is not asked about", "[next_morning]")
{
    CHECK_FALSE(asks(session(day("2026-02-18"), false), "2026-02-19T06:00:00Z"));
    Session answered = endedAt("2026-02-18T18:00:00Z");
    SECTION("pain")
    {
        answered.painNextMorning = 0;
    }
    SECTION("soreness")
    {
        answered.sorenessNextMorning = 0;
    }
    SECTION("a flare")
    {
        answered.flareNextMorning = true;
    }
    CHECK_FALSE(asks(answered, "2026-02-19T06:00:00Z"));
}

TEST_CASE("of several sessions the latest is asked about", "[next_morning]")
{
    const std::vector<Session> sessions {endedAt("2026-02-18T10:00:00Z"), endedAt("2026-02-18T18:00:00Z")};
    CHECK(sessionToAskAbout(sessions, utc("2026-02-19T07:00:00Z"), day("2026-02-19")) == &sessions[1]);
    CHECK(sessionToAskAbout({}, utc("2026-02-19T07:00:00Z"), day("2026-02-19")) == nullptr);
}

TEST_CASE("soreness speaks for the plan up to 4, for less up to 6, then for rest", "[next_morning]")
{
    CHECK(sorenessNote(std::nullopt).isEmpty());
    CHECK(sorenessNote(0) == sorenessNote(4));
    CHECK(sorenessNote(4) != sorenessNote(5));
    CHECK(sorenessNote(5) == sorenessNote(6));
    CHECK(sorenessNote(6) != sorenessNote(7));
    CHECK(sorenessNote(7).contains(QStringLiteral("rest day")));
}

TEST_CASE("pain has settled when it is at most 1 above what it was before", "[next_morning]")
{
    CHECK(settledNote(2, 3).startsWith(QStringLiteral("Settled")));
    CHECK(settledNote(3, 3).startsWith(QStringLiteral("Settled")));
    CHECK(settledNote(5, 0).startsWith(QStringLiteral("Settled")));
    CHECK_FALSE(settledNote(2, 4).startsWith(QStringLiteral("Settled")));
    CHECK(settledNote(std::nullopt, 4).isEmpty());
    CHECK(settledNote(2, std::nullopt).isEmpty());
}

TEST_CASE("an entry is late when it was typed in more than two days later", "[next_morning][session]")
{
    Session given = session(day("2026-02-10"));
    CHECK_FALSE(isLate(given)); // nobody knows
    given.loggedOn = day("2026-02-12");
    CHECK_FALSE(isLate(given));
    given.loggedOn = day("2026-02-13");
    CHECK(isLate(given));
    given.loggedOn = day("2026-02-09");
    CHECK_FALSE(isLate(given));
}
