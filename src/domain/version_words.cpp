#include "backbridge/domain/version_words.h"

#include <QCoreApplication>

#include <algorithm>

#include "backbridge/domain/texts.h"

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(VersionWords)
};

QString daysWords(const std::vector<Weekday>& days)
{
    QStringList names;
    for (const Weekday day : days) {
        names << nameOf(day);
    }
    return names.join(QStringLiteral(", "));
}

const Prescription* find(const Phase& phase, const Prescription& like)
{
    const auto found = std::find_if(phase.prescriptions.begin(), phase.prescriptions.end(),
                                    [&like](const Prescription& other) {
                                        return other.exercise == like.exercise && other.day == like.day;
                                    });
    return found == phase.prescriptions.end() ? nullptr : &*found;
}

/// The sentences about one phase, without its name.
QStringList changesOf(const Phase& before, const Phase& after, const ExerciseLibrary& library)
{
    QStringList sentences;
    if (before.firstWeek != after.firstWeek || before.lastWeek != after.lastWeek) {
        sentences << Text::tr("weeks %1 to %2 instead of %3 to %4")
                         .arg(after.firstWeek)
                         .arg(after.lastWeek)
                         .arg(before.firstWeek)
                         .arg(before.lastWeek);
    }
    if (before.weekdays != after.weekdays) {
        sentences << (after.weekdays.empty() ? Text::tr("the days of the plan")
                                             : Text::tr("on %1").arg(daysWords(after.weekdays)));
    }
    for (const Prescription& now : after.prescriptions) {
        const QString name = library.nameOf(now.exercise);
        const Prescription* then = find(before, now);
        if (then == nullptr) {
            sentences << Text::tr("%1 %2 added").arg(name, doseText(now.dose));
        } else if (then->dose != now.dose && doseText(then->dose) != doseText(now.dose)) {
            sentences << Text::tr("%1 %2 instead of %3").arg(name, doseText(now.dose), doseText(then->dose));
        } else if (then->dose != now.dose) {
            sentences << Text::tr("%1 with another tempo, rest, load or effort").arg(name);
        }
    }
    for (const Prescription& then : before.prescriptions) {
        if (find(after, then) == nullptr) {
            sentences << Text::tr("%1 taken out").arg(library.nameOf(then.exercise));
        }
    }
    return sentences;
}

} // namespace

QStringList changesBetween(const PlanVersion& before, const PlanVersion& after,
                           const ExerciseLibrary& library)
{
    QStringList sentences;
    if (before.weeks != after.weeks) {
        sentences << Text::tr("%1 weeks instead of %2.").arg(after.weeks).arg(before.weeks);
    }
    if (before.weekdays != after.weekdays) {
        sentences << Text::tr("%1 instead of %2.").arg(daysWords(after.weekdays), daysWords(before.weekdays));
    }
    if (before.phases.size() != after.phases.size()) {
        sentences << Text::tr("%1 phases instead of %2.").arg(after.phases.size()).arg(before.phases.size());
    }
    for (std::size_t i = 0; i < std::min(before.phases.size(), after.phases.size()); ++i) {
        const QStringList changes = changesOf(before.phases[i], after.phases[i], library);
        if (!changes.isEmpty()) {
            sentences << Text::tr("%1: %2.").arg(after.phases[i].name, changes.join(QStringLiteral("; ")));
        }
    }
    return sentences;
}

} // namespace backbridge
