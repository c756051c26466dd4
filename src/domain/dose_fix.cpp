#include "dose_fix.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <functional>

#include "backbridge/domain/plan_advice.h"

namespace backbridge {

namespace {

constexpr int kFewSets = 2;
constexpr double kLoadStep = 0.5; ///< kilograms

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanFix)
};

/// Changes the dose of the exercise wherever the phase has it.
PlanFix withDose(int phase, const ExerciseId& exercise, const PlanDraft& draft, const QString& text,
                 const std::function<void(Dose&)>& change)
{
    PlanFix fix {text, draft};
    for (Prescription& prescription : fix.result.phaseAt(phase).prescriptions) {
        if (prescription.exercise == exercise) {
            change(prescription.dose);
        }
    }
    return fix;
}

/// The exercise that a session can best do without: the last that is of no main family, else the last.
int leastNeeded(int phase, DayLetter day, const PlanDraft& draft, const ExerciseLibrary& library)
{
    const std::vector<int> indices = draft.prescriptionsOn(phase, day);
    const auto helper = std::find_if(indices.rbegin(), indices.rend(), [&](int index) {
        const Exercise* exercise = library.find(draft.prescriptionAt(phase, index).exercise);
        return exercise == nullptr || exercise->family == Family::Support;
    });
    return helper != indices.rend() ? *helper : indices.back();
}

bool hasTooMany(int phase, DayLetter day, const PlanDraft& draft)
{
    return static_cast<int>(draft.prescriptionsOn(phase, day).size()) > kMaxExercises;
}

/// Takes sets, the most numerous first, down to two each; then exercises.
void shorten(int phase, DayLetter day, PlanDraft& draft, const ExerciseLibrary& library)
{
    while (sessionMinutes(draft.phaseAt(phase), day) > kLongSessionMinutes) {
        std::vector<int> indices = draft.prescriptionsOn(phase, day);
        const auto most = std::max_element(indices.begin(), indices.end(), [&](int a, int b) {
            return draft.prescriptionAt(phase, a).dose.sets < draft.prescriptionAt(phase, b).dose.sets;
        });
        Dose dose = draft.prescriptionAt(phase, *most).dose;
        if (dose.sets > kFewSets) {
            --dose.sets;
            draft.setDose(phase, *most, dose);
        } else if (indices.size() > 1) {
            draft.removeExercise(phase, leastNeeded(phase, day, draft, library));
        } else {
            return; // one exercise alone that takes so long is as the person wants it
        }
    }
}

} // namespace

std::optional<PlanFix> lessLoad(int phase, const ExerciseId& exercise, const PlanDraft& draft)
{
    const std::optional<double> most = highestLoad(draft.version, phase, exercise);
    if (!most) {
        return std::nullopt;
    }
    // Down to what a pair of small plates can make.
    const double load = std::floor(*most / kLoadStep) * kLoadStep;
    if (load <= 0) {
        return std::nullopt;
    }
    return withDose(phase, exercise, draft, Text::tr("Take %1 kg").arg(QLocale().toString(load, 'g', 4)),
                    [load](Dose& dose) { dose.loadKg = std::min(load, dose.loadKg.value_or(load)); });
}

PlanFix lessEffort(int phase, const ExerciseId& exercise, const PlanDraft& draft)
{
    return withDose(phase, exercise, draft, Text::tr("Aim at effort %1").arg(kHardEffort), [](Dose& dose) {
        dose.effort = std::min(kHardEffort, dose.effort.value_or(kHardEffort));
    });
}

PlanFix fewerExercises(int phase, const PlanDraft& draft, const ExerciseLibrary& library)
{
    PlanFix fix {{}, draft};
    QStringList removed;
    for (const DayLetter day : {DayLetter::A, DayLetter::B}) {
        while (hasTooMany(phase, day, fix.result)) {
            const int index = leastNeeded(phase, day, fix.result, library);
            removed << library.nameOf(fix.result.prescriptionAt(phase, index).exercise);
            fix.result.removeExercise(phase, index);
        }
    }
    fix.text = Text::tr("Remove %1").arg(removed.join(QStringLiteral(", ")));
    return fix;
}

std::optional<PlanFix> shorterSession(int phase, const PlanDraft& draft, const ExerciseLibrary& library)
{
    PlanFix fix {Text::tr("Shorten the session"), draft};
    for (const DayLetter day : {DayLetter::A, DayLetter::B}) {
        shorten(phase, day, fix.result, library);
        if (sessionMinutes(fix.result.phaseAt(phase), day) > kLongSessionMinutes) {
            return std::nullopt;
        }
    }
    return fix;
}

} // namespace backbridge
