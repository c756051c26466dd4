#include "backbridge/domain/iso_week.h"

namespace backbridge {

IsoWeek IsoWeek::of(QDate date)
{
    IsoWeek result;
    result.week = date.weekNumber(&result.year);
    return result;
}

QDate IsoWeek::monday() const
{
    // 4 January always lies in week 1.
    const QDate inFirstWeek(year, 1, 4);
    return inFirstWeek.addDays(1 - inFirstWeek.dayOfWeek() + (week - 1) * 7);
}

QDate IsoWeek::sunday() const
{
    return monday().addDays(6);
}

IsoWeek IsoWeek::next() const
{
    return of(monday().addDays(7));
}

QString IsoWeek::text() const
{
    return QStringLiteral("%1-W%2").arg(year, 4, 10, QLatin1Char('0')).arg(week, 2, 10, QLatin1Char('0'));
}

} // namespace backbridge
