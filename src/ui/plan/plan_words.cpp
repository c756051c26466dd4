#include "ui/plan/plan_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/texts.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

QString rangeText(int low, int high)
{
    return low == high ? QString::number(low) : QStringLiteral("%1–%2").arg(low).arg(high);
}

bool hasDay(const Phase& phase, DayLetter day)
{
    return std::any_of(phase.prescriptions.begin(), phase.prescriptions.end(),
                       [day](const Prescription& prescription) { return prescription.day == day; });
}

} // namespace

QString weeksText(const Phase& phase)
{
    return phase.firstWeek == phase.lastWeek
        ? Text::tr("week %1").arg(phase.firstWeek)
        : Text::tr("weeks %1").arg(rangeText(phase.firstWeek, phase.lastWeek));
}

QString minutesText(const Phase& phase)
{
    const int a = sessionMinutes(phase, DayLetter::A);
    const int b = hasDay(phase, DayLetter::B) ? sessionMinutes(phase, DayLetter::B) : a;
    return Text::tr("%1 min").arg(rangeText(std::min(a, b), std::max(a, b)));
}

QString aimText(const PlanVersion& version, const Phase& phase)
{
    const QString days = Text::tr("%n days a week", nullptr, sessionsPerWeek(version, phase));
    const auto effort = effortOf(phase);
    return effort ? Text::tr("%1, effort %2").arg(days, rangeText(effort->low, effort->high)) : days;
}

QString sessionsText(const PlanVersion& version)
{
    if (version.phases.empty()) {
        return Text::tr("%n days a week", nullptr, version.sessionsPerWeek);
    }
    const int first = sessionsPerWeek(version, version.phases.front());
    QString text = Text::tr("%n days a week", nullptr, first);
    for (std::size_t i = 1; i < version.phases.size(); ++i) {
        const int next = sessionsPerWeek(version, version.phases[i]);
        if (next != first) {
            return i == 1 ? Text::tr("%1 in phase 1, then %2").arg(text).arg(next)
                          : Text::tr("%1 in phases 1–%2, then %3").arg(text).arg(i).arg(next);
        }
    }
    return text;
}

QString daysText(const std::vector<Weekday>& days)
{
    QStringList names;
    std::transform(days.begin(), days.end(), std::back_inserter(names), shortNameOf);
    return names.join(QStringLiteral(", "));
}

QString placeText(const Phase& phase, DayLetter day, const ExerciseLibrary& library)
{
    int floor = 0;
    int standing = 0;
    for (const Prescription& prescription : phase.prescriptions) {
        const Exercise* exercise = library.find(prescription.exercise);
        if (exercise != nullptr && prescription.day == day) {
            ++(isOnFloor(exercise->position) ? floor : standing);
        }
    }
    if (floor > 0 && standing > 0) {
        return {};
    }
    return floor > 0 ? Text::tr("on the floor") : standing > 0 ? Text::tr("standing") : QString();
}

QString dateText(QDate date)
{
    return QLocale().toString(date, QStringLiteral("ddd d MMMM yyyy"));
}

QString datesText(QDate first, QDate last)
{
    const QString begin = QLocale().toString(first,
                                             first.year() == last.year() ? QStringLiteral("ddd d MMMM")
                                                                         : QStringLiteral("ddd d MMMM yyyy"));
    return QStringLiteral("%1 – %2").arg(begin, dateText(last));
}

} // namespace backbridge::ui
