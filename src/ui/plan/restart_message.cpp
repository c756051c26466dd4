#include "ui/plan/restart_message.h"

#include <algorithm>

#include "backbridge/domain/day_state.h"
#include "ui/controls/buttons.h"

namespace backbridge::ui {

RestartMessage::RestartMessage(const Workspace& workspace, QWidget* parent)
    : InlineMessage(parent)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("restart"));
}

void RestartMessage::offer(const Plan& plan)
{
    const QDate today = m_workspace.today();
    std::optional<QDate> lastDone;
    for (const QDate date : doneDates(m_workspace.sessionLines(plan.client, plan.startDate, today))) {
        lastDone = std::max(date, lastDone.value_or(date));
    }
    const std::optional<Restart> offered = restartAfterGap(plan, lastDone, today);
    if (!offered || m_declined == lastDone) {
        clear();
        return;
    }
    setMessage(Tone::Neutral, tr("Welcome back."), offered->text);
    Button* take = addAction(tr("Do that"));
    take->setObjectName(QStringLiteral("takeRestart"));
    connect(take, &Button::clicked, this,
            [this, plan, restart = *offered] { emit this->taken(plan, restart); });
    Button* on = addAction(tr("Go on as planned"), true);
    on->setObjectName(QStringLiteral("declineRestart"));
    connect(on, &Button::clicked, this, [this, lastDone] {
        m_declined = lastDone;
        clear();
    });
}

} // namespace backbridge::ui
