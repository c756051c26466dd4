#include "support/catch.h"
#include "ui/clients/client_words.h"

using namespace backbridge;
using namespace backbridge::ui;

TEST_CASE("Days ago are words first and a date later", "[clients]")
{
    const QDate today(2026, 2, 20);

    CHECK(agoText(today, today) == QStringLiteral("today"));
    CHECK(agoText(today.addDays(-1), today) == QStringLiteral("yesterday"));
    CHECK(agoText(today.addDays(-2), today) == QStringLiteral("2 days ago"));
    CHECK(agoText(today.addDays(-60), today) == QStringLiteral("60 days ago"));
    CHECK(agoText(QDate(2025, 12, 12), today) == QStringLiteral("12 Dec 2025"));
    CHECK(agoText(today.addDays(1), today) == QStringLiteral("21 Feb 2026"));
}

TEST_CASE("A week outside a plan is not a week with nothing done", "[clients]")
{
    WeekAdherence week;
    week.done = 2;
    week.planned = 3;

    CHECK(weekText(week) == QStringLiteral("2 of 3"));
    week.planned = 0;
    CHECK(weekText(week) == QStringLiteral("2"));
    CHECK(weekText(std::nullopt) == QStringLiteral("–"));
}

TEST_CASE("What a file brings is counted by kind, and kinds that it has none of are not named", "[clients]")
{
    CHECK(countsText({}).isEmpty());
    CHECK(countsText({.clients = 1}) == QStringLiteral("1 client"));
    CHECK(countsText({.clients = 1, .plans = 3, .sessions = 41})
          == QStringLiteral("1 client, 3 plans and 41 sessions"));
    CHECK(countsText({.sessions = 2, .exercises = 1}) == QStringLiteral("2 sessions and 1 exercise"));
}
