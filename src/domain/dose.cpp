#include "backbridge/domain/dose.h"

#include <QCoreApplication>

namespace backbridge {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Dose)
};

/// Checks the numbers of one dose, each against its range.
class DoseCheck {
public:
    void range(const char* field, std::optional<int> value, int low, int high)
    {
        if (value && (*value < low || *value > high)) {
            add(field, ProblemKind::OutOfRange,
                Text::tr("%1 is not between %2 and %3").arg(*value).arg(low).arg(high));
        }
    }

    void add(const char* field, ProblemKind kind, const QString& text)
    {
        m_problems.push_back({QLatin1String(field), kind, text});
    }

    Problems take() { return std::move(m_problems); }

private:
    Problems m_problems;
};

} // namespace

Measure Dose::measure() const
{
    if (reps) {
        return Measure::Reps;
    }
    return steps ? Measure::Steps : Measure::Hold;
}

int Dose::countPerSet() const
{
    return reps ? *reps : steps.value_or(holdSeconds.value_or(0));
}

int Dose::sidesPerSet() const
{
    return side == Side::Both ? 1 : 2;
}

Problems checkDose(const Dose& dose)
{
    DoseCheck check;
    check.range("sets", dose.sets, 1, 20);
    check.range("reps", dose.reps, 1, 200);
    check.range("steps", dose.steps, 1, 500);
    check.range("hold_s", dose.holdSeconds, 1, 600);
    check.range("rest_s", dose.restSeconds, 0, 900);
    check.range("effort", dose.effort, 0, 10);
    if (dose.tempo) {
        check.range("tempo_s[0]", dose.tempo->up, 0, 30);
        check.range("tempo_s[1]", dose.tempo->hold, 0, 30);
        check.range("tempo_s[2]", dose.tempo->down, 0, 30);
    }
    if (dose.loadKg && !(*dose.loadKg > 0 && *dose.loadKg <= 500)) {
        check.add("load_kg", ProblemKind::OutOfRange,
                  Text::tr("%1 is not above 0 and at most 500").arg(*dose.loadKg));
    }
    if (!dose.reps && !dose.steps && !dose.holdSeconds) {
        check.add("", ProblemKind::Missing, Text::tr("a dose needs repetitions, steps or a hold"));
    }
    if (dose.steps && (dose.reps || dose.holdSeconds)) {
        check.add("steps", ProblemKind::Contradiction,
                  Text::tr("steps cannot go with repetitions or a hold"));
    }
    return check.take();
}

QString doseText(const Dose& dose)
{
    QString text = QStringLiteral("%1 × %2").arg(dose.sets).arg(dose.countPerSet());
    switch (dose.measure()) {
    case Measure::Hold:
        text += Text::tr(" s");
        break;
    case Measure::Steps:
        text += Text::tr(" steps");
        break;
    case Measure::Reps:
        break;
    }
    if (dose.side != Side::Both) {
        text += dose.measure() == Measure::Steps ? Text::tr(" each way") : Text::tr(" per side");
    }
    return text;
}

Tempo paceOf(const Dose& dose)
{
    Tempo pace = dose.tempo.value_or(kUsualTempo);
    if (dose.measure() != Measure::Hold) {
        pace.hold = dose.holdSeconds.value_or(pace.hold);
    }
    return pace.up + pace.hold + pace.down > 0 ? pace : kUsualTempo;
}

int doseSeconds(const Dose& dose)
{
    const Tempo pace = paceOf(dose);
    const int perSet = dose.measure() == Measure::Hold
        ? dose.countPerSet()
        : dose.countPerSet() * (pace.up + pace.hold + pace.down);
    return dose.sets * (dose.sidesPerSet() * perSet + dose.restSeconds.value_or(kUsualRestSeconds));
}

} // namespace backbridge
