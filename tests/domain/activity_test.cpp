#include "backbridge/domain/activity.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

const QDate kToday(2026, 2, 20);

Activity activity(ActivityKind kind, int minutes)
{
    Activity activity;
    activity.id = ActivityId::create();
    activity.client = ClientId::create();
    activity.date = kToday;
    activity.kind = kind;
    activity.minutes = minutes;
    return activity;
}

QStringList placesOf(const Activity& activity)
{
    QStringList places;
    for (const Problem& problem : checkActivity(activity, kToday)) {
        places << problem.place;
    }
    return places;
}

} // namespace

TEST_CASE("Minutes of a day are accepted from 1 to 1440", "[activity]")
{
    CHECK(placesOf(activity(ActivityKind::Walking, 1)).isEmpty());
    CHECK(placesOf(activity(ActivityKind::Walking, 1440)).isEmpty());
    for (const int minutes : {-3, 0, 1441, 10'000}) {
        CHECK(placesOf(activity(ActivityKind::Walking, minutes)) == QStringList(QStringLiteral("minutes")));
    }
}

TEST_CASE("What cannot be is named by its field, all at once", "[activity][unhappy]")
{
    Activity bad = activity(ActivityKind::Other, -3);
    bad.date = kToday.addDays(1);
    bad.note = QString(2001, QLatin1Char('x'));
    CHECK(placesOf(bad)
          == QStringList {QStringLiteral("date"), QStringLiteral("minutes"), QStringLiteral("note")});
    bad.date = QDate();
    CHECK(placesOf(bad).front() == QStringLiteral("date"));
    bad.date = QDate(1949, 12, 31);
    CHECK(placesOf(bad).front() == QStringLiteral("date"));
}

TEST_CASE("Minutes are summed by kind, most first", "[activity]")
{
    CHECK(minutesByKind({}).empty());
    CHECK(totalMinutes({}) == 0);
    const std::vector<Activity> week {
        activity(ActivityKind::Swimming, 25), activity(ActivityKind::Walking, 20),
        activity(ActivityKind::Cycling, 25), activity(ActivityKind::Walking, 40)};
    CHECK(totalMinutes(week) == 110);
    CHECK(minutesByKind(week)
          == std::vector<ActivityMinutes> {
              {ActivityKind::Walking, 60}, {ActivityKind::Swimming, 25}, {ActivityKind::Cycling, 25}});
}
