#include "domain/step_tools.h"

#include <QStringList>

#include "domain/builders.h"

namespace backbridge::build {

namespace {

Exercise rung(const char* id, Family family, int level, const char* easier, const char* harder)
{
    Exercise result = exercise(id, family, level);
    result.startDose.reps = Range {8, 10};
    if (easier != nullptr) {
        result.easier = ExerciseId {QLatin1String(easier)};
    }
    if (harder != nullptr) {
        result.harder = ExerciseId {QLatin1String(harder)};
    }
    return result;
}

std::vector<SetRecord> setsOf(const Dose& dose)
{
    std::vector<SetRecord> sets;
    for (int i = 0; i < dose.sets; ++i) {
        SetRecord set;
        set.reps = dose.reps;
        set.steps = dose.steps;
        set.holdSeconds = dose.holdSeconds;
        set.loadKg = dose.loadKg;
        set.done = true;
        sets.push_back(set);
    }
    return sets;
}

} // namespace

ExerciseLibrary stepLibrary()
{
    Exercise plank = rung("plank", Family::Bridge, 1, "bridge", nullptr);
    plank.measure = Measure::Hold;
    plank.startDose.reps.reset();
    plank.startDose.holdSeconds = Range {10, 20};
    return ExerciseLibrary({rung("squeeze", Family::Support, 1, nullptr, "bridge"),
                            rung("bridge", Family::Bridge, 1, "squeeze", "band"),
                            rung("band", Family::Bridge, 2, "bridge", "staggered"),
                            rung("staggered", Family::Bridge, 3, "band", "single"),
                            rung("single", Family::Bridge, 4, "staggered", nullptr), plank,
                            rung("squat", Family::Squat, 1, nullptr, "deep_squat"),
                            rung("deep_squat", Family::Squat, 3, "squat", nullptr)});
}

Plan stepPlan()
{
    return stepPlan(repsDose(2, 8));
}

Plan stepPlan(const Dose& dose, const char* exercise)
{
    Plan result = plan(day("2026-01-05"));
    Prescription& only = result.versions.front().phases.front().prescriptions.front();
    only.exercise = ExerciseId {QLatin1String(exercise)};
    only.dose = dose;
    return result;
}

Session goodSession(const Plan& plan, const char* date)
{
    const Prescription& asked = plan.current().phases.front().prescriptions.front();
    Session result = session(day(date));
    result.entries.front().exercise = asked.exercise;
    result.entries.front().sets = setsOf(asked.dose);
    result.entries.front().technique = Technique::Good;
    result.painBefore = 2;
    result.painHighest = 2;
    result.painNextMorning = 2;
    result.effort = 5;
    return result;
}

std::vector<Session> twoGood(const Plan& plan)
{
    return {goodSession(plan, "2026-01-05"), goodSession(plan, "2026-01-07")};
}

std::string suggested(const Plan& plan, const std::vector<Session>& sessions, const char* today)
{
    std::string lines;
    for (const StepSuggestion& step : suggestSteps(plan, sessions, stepLibrary(), day(today))) {
        lines += (lines.empty() ? "" : "\n") + line(step);
    }
    return lines;
}

std::string line(const StepSuggestion& step)
{
    QString text = QStringLiteral("%1 %2 %3x%4")
                       .arg(wordFor(step.kind), step.after.exercise.value)
                       .arg(step.after.dose.sets)
                       .arg(step.after.dose.countPerSet());
    if (step.after.dose.loadKg) {
        text += QStringLiteral(" %1kg").arg(*step.after.dose.loadKg);
    }
    return text.toStdString();
}

} // namespace backbridge::build
