#include "step_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(StepSuggestion)
};

QString doseAndLoad(const Dose& dose)
{
    return dose.loadKg
        ? Text::tr("%1 with %2 kg").arg(doseText(dose), QLocale().toString(*dose.loadKg, 'g', 4))
        : doseText(dose);
}

QString longerText(const QString& name, const Dose& before, const Dose& after)
{
    if (after.holdSeconds != before.holdSeconds) {
        return Text::tr("%1: hold each for %2 s instead of %3 s")
            .arg(name)
            .arg(after.holdSeconds.value_or(0))
            .arg(before.holdSeconds.value_or(0));
    }
    const int down = after.tempo.value_or(Tempo {}).down;
    return Text::tr("%1: %2 s on the way back instead of %3 s").arg(name).arg(down).arg(down - 1);
}

} // namespace

QString stepText(StepKind kind, const Prescription& before, const Prescription& after,
                 const ExerciseLibrary& library)
{
    const QString name = library.nameOf(before.exercise);
    switch (kind) {
    case StepKind::Harder:
    case StepKind::Easier:
        return Text::tr("%1, %2, instead of %3, %4")
            .arg(library.nameOf(after.exercise), doseAndLoad(after.dose), name, doseAndLoad(before.dose));
    case StepKind::LongerHold:
        return longerText(name, before.dose, after.dose);
    case StepKind::MoreReps:
    case StepKind::MoreSets:
    case StepKind::MoreLoad:
    case StepKind::FewerSets:
    case StepKind::FewerReps:
    case StepKind::LessLoad:
        return Text::tr("%1: %2 instead of %3").arg(name, doseAndLoad(after.dose), doseAndLoad(before.dose));
    }
    Q_UNREACHABLE();
}

QString reasonUp(const GoodSessions& good)
{
    constexpr int kTwo = 2;
    const QString text = good.count == kTwo
        ? Text::tr("Two sessions with all sets done, effort at most %1, pain at most %2.")
        : Text::tr("Three sessions with all sets done, effort at most %1, pain at most %2.");
    return text.arg(good.effort).arg(good.pain);
}

QString reasonDown(const DownEvidence& evidence)
{
    switch (evidence.cause) {
    case DownCause::HighPain:
        return Text::tr("Pain reached %1 of 10 in the last session.").arg(evidence.value);
    case DownCause::PainRose:
        return Text::tr("Pain went up by %1 during the last session.").arg(evidence.value);
    case DownCause::NextMorning:
        return Text::tr("Pain was up by %1 on the morning after the last session.").arg(evidence.value);
    case DownCause::PoorTechnique:
        return Text::tr("The technique felt poor in two sessions in a row.");
    case DownCause::Unfinished:
        return Text::tr("Two sessions in a row were not finished.");
    }
    Q_UNREACHABLE();
}

QString stepSource(bool isUp)
{
    return isUp
        ? Text::tr("A rule of this program, after general training advice for healthy adults: one small "
                   "step at a time, after two sessions that went well, with little or no more pain. It "
                   "is for a physiotherapist to check.")
        : Text::tr("A rule of this program, after pain limits from studies of sore tendons. No study was "
                   "found that tests them for a sore lower back. It is for a physiotherapist to check.");
}

} // namespace backbridge
