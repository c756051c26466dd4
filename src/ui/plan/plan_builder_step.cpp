#include "ui/controls/inline_message.h"
#include "ui/plan/plan_builder_page.h"
#include "ui/plan/plan_desk.h"

// A suggested step that is changed before it is taken.

namespace backbridge::ui {

QString PlanBuilderPage::planToOpen(const ClientId& client, const QVariant& argument)
{
    const QVariantMap map = argument.toMap();
    if (map.contains(QLatin1String(kPlan))) {
        return map.value(QLatin1String(kPlan)).toString();
    }
    const ExerciseId wanted {map.value(QLatin1String(kAdd)).toString()};
    return m_workspace.library().find(wanted) != nullptr ? planToAddTo(client) : argument.toString();
}

void PlanBuilderPage::take(PlanDesk& desk, const StepSuggestion& step)
{
    if (!desk.session().draft()) {
        return;
    }
    PlanDraft draft = *desk.session().draft();
    draft.version = withStep(draft.version, step);
    if (draft == desk.session().draft()) {
        m_message->setMessage(InlineMessage::Tone::Neutral, tr("The step does not fit any more."),
                              tr("The plan was changed since it was suggested."));
        return;
    }
    desk.session().replace(tr("Take a step"), std::move(draft));
    m_message->setMessage(InlineMessage::Tone::Neutral, tr("%1.").arg(step.text),
                          tr("Change it as you like. Nothing is saved before you say so."));
}

} // namespace backbridge::ui
