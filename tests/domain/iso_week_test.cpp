#include <QDate>

#include "backbridge/domain/iso_week.h"
#include "domain/builders.h"
#include "support/catch.h"

using backbridge::IsoWeek;
using backbridge::build::day;

TEST_CASE("an ISO week agrees with Qt's week number on every day from 1990 to 2060", "[iso_week]")
{
    int wrong = 0;
    QDate firstWrong;
    for (QDate date(1990, 1, 1); date.year() <= 2060; date = date.addDays(1)) {
        int year = 0;
        const int week = date.weekNumber(&year);
        const IsoWeek isoWeek = IsoWeek::of(date);
        const bool right = isoWeek == IsoWeek {year, week} && isoWeek.monday().dayOfWeek() == Qt::Monday
            && isoWeek.sunday().dayOfWeek() == Qt::Sunday && isoWeek.monday() <= date
            && date <= isoWeek.sunday() && isoWeek.monday().daysTo(isoWeek.sunday()) == 6
            && IsoWeek::of(isoWeek.monday()) == isoWeek && IsoWeek::of(isoWeek.sunday()) == isoWeek
            && isoWeek.next() == IsoWeek::of(date.addDays(7)) && isoWeek < isoWeek.next();
        if (!right && wrong++ == 0) {
            firstWrong = date;
        }
    }

    CAPTURE(firstWrong);
    CHECK(wrong == 0);
}

TEST_CASE("the days around New Year belong to the ISO week's year, not to the date's", "[iso_week]")
{
    // Week 1 holds the first Thursday: 2021-01-01 is a Friday and 2027-01-01 too, so both close a week 53;
    // 2018-12-31 is a Monday whose Thursday is 3 January 2019.
    CHECK(IsoWeek::of(day("2020-12-31")).text().toStdString() == "2020-W53");
    CHECK(IsoWeek::of(day("2021-01-01")).text().toStdString() == "2020-W53");
    CHECK(IsoWeek::of(day("2021-01-03")).text().toStdString() == "2020-W53");
    CHECK(IsoWeek::of(day("2021-01-04")).text().toStdString() == "2021-W01");
    CHECK(IsoWeek::of(day("2026-12-28")).text().toStdString() == "2026-W53");
    CHECK(IsoWeek::of(day("2027-01-01")).text().toStdString() == "2026-W53");
    CHECK(IsoWeek::of(day("2027-01-04")).text().toStdString() == "2027-W01");
    CHECK(IsoWeek::of(day("2018-12-31")).text().toStdString() == "2019-W01");
}

TEST_CASE("a leap day belongs to its week like any other day", "[iso_week]")
{
    // 2024-02-29 is a Thursday, 2028-02-29 a Tuesday.
    CHECK(IsoWeek::of(day("2024-02-29")).monday() == day("2024-02-26"));
    CHECK(IsoWeek::of(day("2024-02-29")).sunday() == day("2024-03-03"));
    CHECK(IsoWeek::of(day("2028-02-29")).monday() == day("2028-02-28"));
    CHECK(IsoWeek::of(day("2028-02-29")).sunday() == day("2028-03-05"));
}

TEST_CASE("an ISO week is written with four digits for the year and two for the week", "[iso_week]")
{
    CHECK((IsoWeek {2026, 2}.text().toStdString()) == "2026-W02");
    CHECK((IsoWeek {987, 53}.text().toStdString()) == "0987-W53");
}

TEST_CASE("ISO weeks are ordered by year before week", "[iso_week]")
{
    CHECK((IsoWeek {2025, 52} < IsoWeek {2026, 1}));
    CHECK((IsoWeek {2026, 9} < IsoWeek {2026, 10}));
}
