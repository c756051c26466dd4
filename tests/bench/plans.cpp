#include "plans.h"

#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/plan_fix.h"
#include "backbridge/exchange/exercise_file.h"
#include "measure.h"
#include "report.h"

namespace backbridge::bench {

namespace {

constexpr int kRounds = 101;

PlanAnswers longestPlan(Setting setting)
{
    PlanAnswers answers;
    answers.setting = setting;
    answers.equipment = usualEquipment(setting);
    answers.weeks = kMaxWeeks;
    answers.sessionsPerWeek = kMaxSessionsPerWeek;
    answers.startDate = QDate(2026, 1, 5);
    return answers;
}

/// What the editor works out after each edit: problems, advice and what one click would do about it.
qint64 recheck(const PlanDraft& draft, const Plan& base, const ExerciseLibrary& library)
{
    auto found = static_cast<qint64>(checkDraft(draft, base, draft.startDate).size());
    for (const Advice& advice : adviceOn(draft, library)) {
        found += fixFor(advice, draft, library) ? 2 : 1;
    }
    return found;
}

} // namespace

void timePlans()
{
    const ExerciseLibrary library = exchange::builtInLibrary();
    Timings proposing;
    for (int round = 0; round < kRounds; ++round) {
        const PlanAnswers answers = longestPlan(round % 2 == 0 ? Setting::Home : Setting::Gym);
        proposing.add(
            measure([&] { keep(static_cast<qint64>(proposePlan(answers, library).phases.size())); }));
    }
    reportTime(QStringLiteral("proposing twelve weeks of five days"), proposing, QStringLiteral("20 ms"));

    // An edit that draws advice in every phase, so that there is something to find and to mend.
    PlanDraft draft = PlanDraft::proposed(longestPlan(Setting::Home), library);
    draft.equipment.clear();
    draft.avoid = {CareTag::KneelingNotOk, CareTag::SupineNotOk};
    Timings checking;
    for (int round = 0; round < kRounds; ++round) {
        draft.setDose(0, 0, draft.prescriptionAt(0, 0).dose);
        checking.add(measure([&] { keep(recheck(draft, Plan(), library)); }));
    }
    reportTime(QStringLiteral("checking it again after an edit, with fixes"), checking,
               QStringLiteral("5 ms"));
}

} // namespace backbridge::bench
