#include "exchange/log_day.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::exchange;

namespace {

std::optional<QDate> read(const char* text, std::optional<DayOrder> order = std::nullopt)
{
    return dayFromLog(QString::fromUtf8(text), order);
}

} // namespace

TEST_CASE("Days of other programs are read", "[log]")
{
    const QDate fifthOfJanuary(2026, 1, 5);
    for (const auto* const text :
         {"2026-01-05", "2026-01-05 17:30:00", "2026-01-05T17:30:00Z", "2026/1/5", "2026.01.05", "05.01.2026",
          "5.1.26", "5 Jan 2026", "5 Jan 2026, 17:29", "05 January 2026 17:29", "5. Jan. 2026", "Jan 5, 2026",
          "January 5 2026, 5:29 PM", "5-Jan-2026"}) {
        CAPTURE(text);
        CHECK(read(text) == fifthOfJanuary);
    }
}

TEST_CASE("The order of day and month is taken as it is said, but not where full stops or words show it",
          "[log]")
{
    CHECK(read("5/1/2026", DayOrder::DayFirst) == QDate(2026, 1, 5));
    CHECK(read("5/1/2026", DayOrder::MonthFirst) == QDate(2026, 5, 1));
    CHECK(read("05.01.2026", DayOrder::MonthFirst) == QDate(2026, 1, 5));
    CHECK(read("2026-01-05", DayOrder::MonthFirst) == QDate(2026, 1, 5));
    CHECK(read("13/1/2026 07:00", DayOrder::DayFirst) == QDate(2026, 1, 13));
    CHECK_FALSE(read("13/1/2026", DayOrder::MonthFirst));
}

TEST_CASE("What is no day is not read as one", "[log][unhappy]")
{
    for (const auto* const text : {"", "yesterday", "2026-02-30", "2026-1", "31.4.2026", "5/1/202",
                                   "5/1/20266", "5-1.2026", "2026-01-051", "5 Foo 2026", "0/1/2026",
                                   "5/0/2026", "1850-01-01", "46027", "99999999999999999999-01-01"}) {
        CAPTURE(text);
        CHECK_FALSE(read(text));
    }
}

TEST_CASE("A day tells about the order of day and month only where it can be read one way", "[log]")
{
    CHECK(dayEvidence(QStringLiteral("13/1/2026")) == DayEvidence::DayFirst);
    CHECK(dayEvidence(QStringLiteral("1/13/2026")) == DayEvidence::MonthFirst);
    CHECK(dayEvidence(QStringLiteral("5/1/2026 17:30")) == DayEvidence::Either);
    CHECK(dayEvidence(QStringLiteral("5-1-26")) == DayEvidence::Either);
    CHECK(dayEvidence(QStringLiteral("5/5/2026")) == DayEvidence::None);
    CHECK(dayEvidence(QStringLiteral("5.1.2026")) == DayEvidence::None);
    CHECK(dayEvidence(QStringLiteral("13/13/2026")) == DayEvidence::None);
    CHECK(dayEvidence(QStringLiteral("2026-01-05")) == DayEvidence::None);
    CHECK(dayEvidence(QStringLiteral("soon")) == DayEvidence::None);
}
