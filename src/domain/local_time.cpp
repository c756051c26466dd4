#include "backbridge/domain/local_time.h"

namespace backbridge {

QDateTime instantAt(QDate date, QTime time, const QTimeZone& zone)
{
    // By the clock as it goes a day before: past a change that puts it forward this is the later time, and of
    // an hour that comes twice it is the first.
    const QDateTime asUtc(date, time, Qt::UTC);
    const int before = zone.offsetFromUtc(asUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asUtc.addDays(1));
    const QDateTime early = asUtc.addSecs(-before).toTimeZone(zone);
    const QDateTime late = asUtc.addSecs(-after).toTimeZone(zone);
    const auto says = [date, time](const QDateTime& at) {
        return at.date() == date && at.time() == time;
    };
    return !says(early) && says(late) ? late : early;
}

} // namespace backbridge
