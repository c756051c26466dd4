#include <QDate>
#include <QDateTime>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/clock.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "domain/time_zone.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

std::string datesOf(const std::vector<PlannedSession>& sessions)
{
    std::string result;
    for (const PlannedSession& session : sessions) {
        result += session.date.toString(Qt::ISODate).toStdString() + ' ';
    }
    return result;
}

/// Hours between the day's midnight and the next in the process's time zone.
qint64 hoursOf(QDate date)
{
    return QDateTime(date, QTime(0, 0)).secsTo(QDateTime(date.addDays(1), QTime(0, 0))) / 3600;
}

} // namespace

TEST_CASE("a leap day is planned, done and counted like any other day", "[calendar]")
{
    // 2024-02-26 is a Monday; Mon, Wed and Fri of that week are 26, 28 February and 1 March.
    const Plan given = plan(day("2024-02-05"), 6, 3);

    CHECK(datesOf(plannedBetween(given, day("2024-02-26"), day("2024-03-03")))
          == "2024-02-26 2024-02-28 2024-03-01 ");
    CHECK(given.weekOn(day("2024-02-29")) == 4);
    CHECK(given.weekOn(day("2024-03-03")) == 4);
    CHECK(given.weekOn(day("2024-03-04")) == 5);
    CHECK(given.lastDay() == day("2024-03-17"));
    const Adherence result =
        weeklyAdherence(given, days({"2024-02-28", "2024-02-29", "2024-03-01"}), day("2024-03-04"));
    CHECK(result.weeks.at(3) == WeekAdherence {{2024, 9}, 3, 3, WeekStatus::OnTarget});
}

TEST_CASE("a plan may start and pause on a leap day", "[calendar]")
{
    // 2028-02-29 is a Tuesday: 6 days of its week are left, 3 × 6 / 7 = 2.57, so 3; without the leap day
    // 3 × 5 / 7 = 2.14, so 2.
    Plan given = plan(day("2028-02-29"), 6, 3);
    CHECK(plannedInWeek(given, IsoWeek::of(day("2028-02-29"))) == 3);

    given.pauses = {pause("2028-02-29", "2028-02-29")};
    CHECK(plannedInWeek(given, IsoWeek::of(day("2028-02-29"))) == 2);
    CHECK(given.lastDay() == day("2028-04-10"));
}

TEST_CASE("a plan runs through a week 53", "[calendar]")
{
    SECTION("at the end of 2020")
    {
        const Plan given = plan(day("2020-12-14"), 6, 3);
        const Adherence result = weeklyAdherence(
            given, days({"2020-12-28", "2020-12-31", "2021-01-01", "2021-01-03"}), day("2021-01-25"));
        CHECK(table(result)
              == "2020-W51 0/3 none\n"
                 "2020-W52 0/3 none\n"
                 "2020-W53 4/3 on_target\n"
                 "2021-W01 0/3 none\n"
                 "2021-W02 0/3 none\n"
                 "2021-W03 0/3 none");
    }
    SECTION("at the end of 2026")
    {
        const Plan given = plan(day("2026-12-21"), 6, 3);
        const Adherence result =
            weeklyAdherence(given, days({"2026-12-28", "2027-01-01", "2027-01-04"}), day("2027-01-11"));
        CHECK(table(result)
              == "2026-W52 0/3 none\n"
                 "2026-W53 2/3 below\n"
                 "2027-W01 1/3 below\n"
                 "2027-W02 0/3 current");
    }
}

TEST_CASE("a plan may start on New Year's Day of a year that begins in week 53", "[calendar]")
{
    // 1 January of 2021 and of 2027 is a Friday: 3 days of the week are left, 3 × 3 / 7 = 1.29, so 1.
    for (const char* start : {"2021-01-01", "2027-01-01"}) {
        const Plan given = plan(day(start), 6, 3);
        const Adherence result = weeklyAdherence(given, days({start}), day(start).addDays(3));
        CAPTURE(start);
        REQUIRE(result.weeks.size() == 2);
        CHECK(result.weeks.front().week == IsoWeek {day(start).year() - 1, 53});
        CHECK(result.weeks.front().planned == 1);
        CHECK(result.weeks.front().status == WeekStatus::OnTarget);
        CHECK(result.weeks.back().week == IsoWeek {day(start).year(), 1});
    }
}

TEST_CASE("no change of the clocks moves a planned day or a week", "[calendar]")
{
    struct Row {
        const char* zone;
        const char* shortDay;
        const char* longDay;
    };

    const std::vector<Row> rows {{"Europe/Berlin", "2026-03-29", "2026-10-25"},
                                 {"America/New_York", "2026-03-08", "2026-11-01"}};
    for (const Row& row : rows) {
        for (const char* change : {row.shortDay, row.longDay}) {
            // Twelve weeks with the change in the fourth; the change is on a Sunday, a planned day.
            const QDate start = day(change).addDays(-27);
            const Plan given = plan(start, 12, 5);
            const std::vector<QDate> done = weeksOfDays(start, {5, 7, 3, 7, 4, 2});
            const QDate today = start.addDays(60);
            std::string inUtc;
            std::string weeksInUtc;
            {
                const TimeZone zone("UTC");
                inUtc = datesOf(plannedBetween(given, start, today));
                weeksInUtc = table(weeklyAdherence(given, done, today));
            }

            const TimeZone zone(row.zone);

            CAPTURE(row.zone, change);
            REQUIRE(hoursOf(day(change)) == (change == row.shortDay ? 23 : 25));
            CHECK(datesOf(plannedBetween(given, start, today)) == inUtc);
            CHECK(table(weeklyAdherence(given, done, today)) == weeksInUtc);
            CHECK(plannedOn(given, day(change)));
            CHECK(given.weekOn(day(change)) == 4);
            CHECK(given.weekOn(day(change).addDays(1)) == 5);
            CHECK(IsoWeek::of(day(change)).sunday() == day(change));
            CHECK(IsoWeek::of(day(change)).next().monday() == day(change).addDays(1));
            CHECK(weeklyAdherence(given, done, day(change)).weeks.back()
                  == WeekAdherence {IsoWeek::of(day(change)), 5, 7, WeekStatus::Current});
            CHECK(weeklyAdherence(given, done, day(change).addDays(1)).weeks.at(3)
                  == WeekAdherence {IsoWeek::of(day(change)), 5, 7, WeekStatus::Above});
        }
    }
}

TEST_CASE("a clock that stands still says the day and the instant it was given", "[calendar]")
{
    const FixedClock byDay(day("2026-03-29"));
    const QDateTime instant(day("2026-03-29"), QTime(23, 30), Qt::UTC);
    const FixedClock byInstant(instant);

    CHECK(byDay.today() == day("2026-03-29"));
    CHECK(byDay.now().toUTC().date() == day("2026-03-29"));
    CHECK(byInstant.now() == instant);
    CHECK(byInstant.today() == day("2026-03-29"));
}

TEST_CASE("the computer's clock gives whole seconds in UTC and the local day", "[calendar]")
{
    const SystemClock clock;
    const QDate before = QDate::currentDate();

    const QDateTime now = clock.now();
    const QDate today = clock.today();

    CHECK(now.timeSpec() == Qt::UTC);
    CHECK(now.time().msec() == 0);
    CHECK(today >= before);
    CHECK(today <= QDate::currentDate());
}
