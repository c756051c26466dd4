#include "ui/activity/activity_words.h"

#include <QCoreApplication>

#include "backbridge/domain/texts.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
};

} // namespace

QString minutesText(int minutes)
{
    return minutes == 1 ? Text::tr("1 minute") : Text::tr("%n minutes", nullptr, minutes);
}

QString activitySentence(const std::vector<Activity>& activities)
{
    const std::vector<ActivityMinutes> kinds = minutesByKind(activities);
    if (kinds.empty()) {
        return {};
    }
    const QString total = minutesText(totalMinutes(activities));
    if (kinds.size() == 1) {
        return Text::tr("%1 of %2", "minutes of walking").arg(total, nameOf(kinds.front().kind));
    }
    QStringList parts;
    for (const ActivityMinutes& each : kinds) {
        parts << QStringLiteral("%1 %2").arg(nameOf(each.kind)).arg(each.minutes);
    }
    return Text::tr("%1 (%2)", "minutes, by kind").arg(total, parts.join(Text::tr(", ")));
}

} // namespace backbridge::ui
