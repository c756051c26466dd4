#include "ui/plan/plan_steps.h"

#include "backbridge/workspace/workspace.h"

namespace backbridge::ui {

std::vector<StepSuggestion> readSteps(const Workspace& workspace, const Plan& plan)
{
    const QDate today = workspace.today();
    if (!plan.covers(today)) {
        return {};
    }
    const Client client = workspace.client(plan.client).value_or(Client());
    // Nothing asks about warning signs yet that could be open.
    return suggestSteps(plan, workspace.sessions(plan.client, today.addDays(-kStepDays), today),
                        workspace.library(), today, false, {client.equipment, client.careTags});
}

} // namespace backbridge::ui
