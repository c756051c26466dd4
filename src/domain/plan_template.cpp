#include "backbridge/domain/plan_template.h"

#include <QCoreApplication>

#include <set>

namespace backbridge {

namespace {

constexpr int kMaxName = 200;
constexpr int kMaxDescription = 2'000;
/// Any day will do: a template's plan is checked without one.
const QDate kSomeDay(2026, 1, 5);

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanTemplate)
};

Plan planOf(const PlanTemplate& planTemplate)
{
    Plan plan;
    plan.kind = planTemplate.kind;
    plan.title = planTemplate.name;
    plan.startDate = kSomeDay;
    plan.versions = {planTemplate.version};
    plan.versions.front().from = kSomeDay;
    return plan;
}

} // namespace

Problems checkTemplate(const PlanTemplate& planTemplate)
{
    Problems problems;
    const QString name = planTemplate.name.trimmed();
    if (name.isEmpty()) {
        problems.push_back(
            {QStringLiteral("name"), ProblemKind::Missing, Text::tr("a template needs a name")});
    } else if (name.size() > kMaxName) {
        problems.push_back({QStringLiteral("name"), ProblemKind::OutOfRange,
                            Text::tr("the name is longer than %1 characters").arg(kMaxName)});
    }
    if (planTemplate.description.size() > kMaxDescription) {
        problems.push_back({QStringLiteral("description"), ProblemKind::OutOfRange,
                            Text::tr("the description is longer than %1 characters").arg(kMaxDescription)});
    }
    for (Problem& problem : checkPlan(planOf(planTemplate))) {
        if (problem.place != QLatin1String("title")) {
            problems.push_back(std::move(problem));
        }
    }
    return problems;
}

PlanTemplate templateOf(const Plan& plan, const QString& name, const ExerciseLibrary& library)
{
    PlanTemplate made;
    made.id = TemplateId::create();
    made.name = name.trimmed();
    made.kind = plan.kind;
    made.version = plan.current();
    made.version.from = QDate();
    made.version.keptAdvice.clear();
    std::set<Equipment> needed;
    for (Phase& phase : made.version.phases) {
        for (Prescription& prescription : phase.prescriptions) {
            prescription.note.clear();
            if (const Exercise* exercise = library.find(prescription.exercise)) {
                needed.insert(exercise->equipment.begin(), exercise->equipment.end());
            }
        }
    }
    made.equipment.assign(needed.begin(), needed.end());
    return made;
}

PlanDraft draftFrom(const PlanTemplate& planTemplate, QDate start, std::vector<CareTag> avoid,
                    const std::optional<std::vector<Equipment>>& equipment)
{
    PlanDraft draft;
    draft.kind = planTemplate.kind;
    draft.title = planTemplate.name;
    draft.startDate = start;
    draft.version = planTemplate.version;
    draft.version.from = start;
    draft.avoid = std::move(avoid);
    if (equipment) {
        draft.setting = planTemplate.setting.value_or(Setting::Home);
        draft.equipment = *equipment;
    }
    return draft;
}

} // namespace backbridge
