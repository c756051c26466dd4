#include "backbridge/domain/activity.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace backbridge {

namespace {

constexpr int kMaxTextLength = 2'000;
constexpr int kEarliestYear = 1950;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

} // namespace

Problems checkActivity(const Activity& activity, QDate today)
{
    Problems problems;
    const QString date = activity.date.toString(Qt::ISODate);
    if (!activity.date.isValid()) {
        problems.push_back({QStringLiteral("date"), ProblemKind::Missing, Text::tr("a date is needed")});
    } else if (activity.date > today) {
        problems.push_back(
            {QStringLiteral("date"), ProblemKind::OutOfRange, Text::tr("%1 is in the future").arg(date)});
    } else if (activity.date.year() < kEarliestYear) {
        problems.push_back({QStringLiteral("date"), ProblemKind::OutOfRange,
                            Text::tr("%1 is before %2").arg(date).arg(kEarliestYear)});
    }
    if (activity.minutes < 1 || activity.minutes > kMostActivityMinutes) {
        problems.push_back({QStringLiteral("minutes"), ProblemKind::OutOfRange,
                            Text::tr("%1 minutes are not between 1 and %2")
                                .arg(activity.minutes)
                                .arg(kMostActivityMinutes)});
    }
    if (activity.note.size() > kMaxTextLength) {
        problems.push_back(
            {QStringLiteral("note"), ProblemKind::TooLarge,
             Text::tr("%1 characters are more than %2").arg(activity.note.size()).arg(kMaxTextLength)});
    }
    return problems;
}

std::vector<ActivityMinutes> minutesByKind(const std::vector<Activity>& activities)
{
    std::vector<ActivityMinutes> sums;
    for (const auto& [kind, word] : EnumWords<ActivityKind>::kWords) {
        int minutes = 0;
        for (const Activity& activity : activities) {
            minutes += activity.kind == kind ? activity.minutes : 0;
        }
        if (minutes > 0) {
            sums.push_back({kind, minutes});
        }
    }
    std::stable_sort(sums.begin(), sums.end(), [](const ActivityMinutes& a, const ActivityMinutes& b) {
        return a.minutes > b.minutes;
    });
    return sums;
}

int totalMinutes(const std::vector<Activity>& activities)
{
    return std::accumulate(activities.begin(), activities.end(), 0,
                           [](int sum, const Activity& activity) { return sum + activity.minutes; });
}

} // namespace backbridge
