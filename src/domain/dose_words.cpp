#include "backbridge/domain/dose_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DoseWords)
};

QString secondsWords(int seconds)
{
    return seconds == 1 ? Text::tr("1 second") : Text::tr("%n seconds", nullptr, seconds);
}

/// What one set is: "10", "30 seconds", "10 steps".
QString countWords(const Dose& dose)
{
    switch (dose.measure()) {
    case Measure::Reps:
        return QString::number(dose.reps.value_or(0));
    case Measure::Steps:
        return dose.steps == 1 ? Text::tr("1 step") : Text::tr("%n steps", nullptr, dose.steps.value_or(0));
    case Measure::Hold:
        return secondsWords(dose.holdSeconds.value_or(0));
    }
    Q_UNREACHABLE();
}

QString setsWords(const Dose& dose)
{
    QString sets = (dose.sets == 1 ? Text::tr("1 set of %1") : Text::tr("%n sets of %1", nullptr, dose.sets))
                       .arg(countWords(dose));
    switch (dose.side) {
    case Side::Both:
        return sets;
    case Side::PerSide:
        return Text::tr("%1 on each side").arg(sets);
    case Side::Alternating:
        return Text::tr("%1 on each side, taking turns").arg(sets);
    }
    Q_UNREACHABLE();
}

} // namespace

QString doseSentence(const Dose& dose)
{
    QString first = setsWords(dose);
    if (dose.loadKg) {
        first = Text::tr("%1 with %2 kg").arg(first, QLocale().toString(*dose.loadKg, 'g', 4));
    }
    if (dose.measure() == Measure::Reps && dose.holdSeconds.value_or(0) > 0) {
        first = Text::tr("%1, each held for %2").arg(first, secondsWords(*dose.holdSeconds));
    }
    QStringList sentences {Text::tr("%1.").arg(first)};
    if (dose.tempo) {
        sentences << Text::tr("%1 s up, %2 s at the top, %3 s down.")
                         .arg(dose.tempo->up)
                         .arg(dose.tempo->hold)
                         .arg(dose.tempo->down);
    }
    if (dose.restSeconds.value_or(0) > 0) {
        sentences << Text::tr("Rest %1 after each set.").arg(secondsWords(*dose.restSeconds));
    }
    if (dose.effort) {
        sentences << Text::tr("Effort about %1 of 10.").arg(*dose.effort);
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace backbridge
