#include "backbridge/domain/exercise.h"

#include <QCoreApplication>

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Dose)
};

std::optional<int> low(const std::optional<Range>& range)
{
    return range ? std::optional<int>(range->low) : std::nullopt;
}

QString rangeText(const Range& range)
{
    return range.low == range.high ? QString::number(range.low)
                                   : QStringLiteral("%1–%2").arg(range.low).arg(range.high);
}

} // namespace

bool isOnFloor(Position position)
{
    switch (position) {
    case Position::Supine:
    case Position::SideLying:
    case Position::Prone:
    case Position::Quadruped:
    case Position::Any:
        return true;
    case Position::Sitting:
    case Position::Standing:
    case Position::BackOnBench:
        return false;
    }
    Q_UNREACHABLE();
}

Dose firstDose(const Exercise& exercise)
{
    const StartDose& start = exercise.startDose;
    Dose dose;
    dose.sets = start.sets.low;
    dose.reps = low(start.reps);
    dose.steps = low(start.steps);
    dose.holdSeconds = low(start.holdSeconds);
    dose.side = exercise.side;
    dose.restSeconds = low(start.restSeconds);
    dose.tempo = start.tempo;
    dose.effort = low(start.effort);
    return dose;
}

QString startDoseText(const Exercise& exercise)
{
    const StartDose& start = exercise.startDose;
    // The words around the numbers are those of a dose; only the numbers become ranges.
    QString count;
    QString unit;
    switch (exercise.measure) {
    case Measure::Reps:
        count = rangeText(start.reps.value_or(Range {}));
        break;
    case Measure::Steps:
        count = rangeText(start.steps.value_or(Range {}));
        unit = Text::tr(" steps");
        break;
    case Measure::Hold:
        count = rangeText(start.holdSeconds.value_or(Range {}));
        unit = Text::tr(" s");
        break;
    }
    if (exercise.side != Side::Both) {
        unit += exercise.measure == Measure::Steps ? Text::tr(" each way") : Text::tr(" per side");
    }
    return QStringLiteral("%1 × %2%3").arg(rangeText(start.sets), count, unit);
}

} // namespace backbridge
