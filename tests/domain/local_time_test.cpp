#include "backbridge/domain/local_time.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// "2026-03-29 03:30 = 01:30 UTC".
std::string instant(const char* date, QTime time, const char* zone)
{
    const QDateTime at = instantAt(day(date), time, QTimeZone(zone));
    return at.toString(QStringLiteral("yyyy-MM-dd HH:mm")).toStdString() + " = "
        + at.toUTC().toString(QStringLiteral("HH:mm")).toStdString() + " UTC";
}

} // namespace

TEST_CASE("a time of day is the instant at which the zone's clock says so", "[time]")
{
    CHECK(instant("2026-01-05", QTime(18, 0), "Europe/Berlin") == "2026-01-05 18:00 = 17:00 UTC");
    CHECK(instant("2026-07-06", QTime(18, 0), "Europe/Berlin") == "2026-07-06 18:00 = 16:00 UTC");
    CHECK(instant("2026-07-06", QTime(18, 0), "America/New_York") == "2026-07-06 18:00 = 22:00 UTC");
    CHECK(instant("2026-07-06", QTime(18, 0), "Asia/Kathmandu") == "2026-07-06 18:00 = 12:15 UTC");
}

TEST_CASE("on the day of a change of the clock times before and after it keep their own offset", "[time]")
{
    CHECK(instant("2026-03-29", QTime(1, 59), "Europe/Berlin") == "2026-03-29 01:59 = 00:59 UTC");
    CHECK(instant("2026-03-29", QTime(3, 0), "Europe/Berlin") == "2026-03-29 03:00 = 01:00 UTC");
    CHECK(instant("2026-10-25", QTime(1, 59), "Europe/Berlin") == "2026-10-25 01:59 = 23:59 UTC");
    CHECK(instant("2026-10-25", QTime(3, 0), "Europe/Berlin") == "2026-10-25 03:00 = 02:00 UTC");
    CHECK(instant("2026-11-01", QTime(18, 0), "America/New_York") == "2026-11-01 18:00 = 23:00 UTC");
}

TEST_CASE("a time that the clock leaves out comes as much later as it is put forward", "[time]")
{
    CHECK(instant("2026-03-29", QTime(2, 0), "Europe/Berlin") == "2026-03-29 03:00 = 01:00 UTC");
    CHECK(instant("2026-03-29", QTime(2, 30), "Europe/Berlin") == "2026-03-29 03:30 = 01:30 UTC");
    CHECK(instant("2026-03-08", QTime(2, 15), "America/New_York") == "2026-03-08 03:15 = 07:15 UTC");

    SECTION("over midnight too")
    {
        // Nuuk puts its clock forward on Saturday 28 March 2026 at 23:00.
        CHECK(instant("2026-03-28", QTime(22, 30), "America/Nuuk") == "2026-03-28 22:30 = 00:30 UTC");
        CHECK(instant("2026-03-28", QTime(23, 30), "America/Nuuk") == "2026-03-29 00:30 = 01:30 UTC");
    }
    SECTION("by half an hour where the change is so small")
    {
        CHECK(instant("2026-10-04", QTime(2, 10), "Australia/Lord_Howe") == "2026-10-04 02:40 = 15:40 UTC");
    }
}

TEST_CASE("of an hour that comes twice the first is meant", "[time]")
{
    CHECK(instant("2026-10-25", QTime(2, 30), "Europe/Berlin") == "2026-10-25 02:30 = 00:30 UTC");
    CHECK(instant("2026-11-01", QTime(1, 30), "America/New_York") == "2026-11-01 01:30 = 05:30 UTC");
}
