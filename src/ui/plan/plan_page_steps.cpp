#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/plan/plan_builder_page.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/plan_steps.h"
#include "ui/plan/steps_card.h"

// The steps up and down that the page suggests.

namespace backbridge::ui {

void PlanPage::followSteps()
{
    connect(m_steps, &StepsCard::taken, this, &PlanPage::takeStep);
    connect(m_steps, &StepsCard::declined, this, &PlanPage::declineStep);
    connect(m_steps, &StepsCard::changeRequested, this, [this](const StepSuggestion& step) {
        if (const Plan* plan = chosenPlan()) {
            emit pageRequested(
                QStringLiteral("plan-builder"),
                QVariantMap {{QLatin1String(PlanBuilderPage::kPlan), plan->id.text()},
                             {QLatin1String(PlanBuilderPage::kStep), QVariant::fromValue(step)}});
        }
    });
}

void PlanPage::showSteps(const Plan& plan)
{
    const std::vector<StepSuggestion> steps = readSteps(m_workspace, plan);
    bool namesDays = false;
    if (!steps.empty()) {
        const auto& list = plan.current().phases[static_cast<std::size_t>(steps.front().phase)].prescriptions;
        namesDays = std::any_of(list.begin(), list.end(), [](const Prescription& prescription) {
            return prescription.day == DayLetter::B;
        });
    }
    const bool hadFocus = m_steps->isAncestorOf(focusWidget());
    if (m_steps->setSteps(steps, namesDays) && hadFocus && !m_steps->focusFirst()) {
        m_change->setFocus(Qt::OtherFocusReason);
    }
}

void PlanPage::takeStep(const StepSuggestion& step)
{
    if (const Plan* shown = chosenPlan()) {
        change(withStep(*shown, step, m_workspace.today()), tr("The plan asks for it from today on."),
               m_steps->message());
    }
}

void PlanPage::declineStep(const StepSuggestion& step)
{
    if (const Plan* shown = chosenPlan()) {
        change(withDeclined(*shown, step, m_workspace.today()),
               step.isUp() ? tr("Not suggested again while the plan asks for the same.")
                           : tr("Not suggested again unless a later session speaks for it."),
               m_steps->message());
    }
}

} // namespace backbridge::ui
