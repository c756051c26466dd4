#include <algorithm>

#include "backbridge/domain/day_state.h"
#include "backbridge/domain/schedule.h"
#include "ui/controls/buttons.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/plan/interruptions_card.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/plan_words.h"

// What a person does to a running plan on its page; what the page shows is in plan_page.cpp.

namespace backbridge::ui {

bool PlanPage::change(const Plan& plan, const QString& words, InlineMessage& message)
{
    const bool saved = guarded(message, [this, &plan] { m_workspace.savePlan(plan); });
    if (saved) {
        emit done(words);
    }
    return saved;
}

void PlanPage::addPause(const Pause& pause)
{
    const Plan* shown = chosenPlan();
    if (shown == nullptr) {
        return;
    }
    const Problems problems = checkNewPause(*shown, pause, m_workspace.today());
    if (!problems.empty()) {
        m_pauses->showProblem(problems.front().text);
        return;
    }
    const QString words = pause.kind == PauseKind::Flare ? tr("Lighter days added.") : tr("Break added.");
    if (change(withPause(*shown, pause), words, m_pauses->message())) {
        m_pauses->closeForm();
    }
}

void PlanPage::removePause(int index)
{
    const Plan* shown = chosenPlan();
    if (shown == nullptr) {
        return;
    }
    Plan plan = *shown;
    plan.pauses.erase(plan.pauses.begin() + index);
    change(plan, tr("The plan asks for these days again."), m_pauses->message());
}

void PlanPage::moveSession(QDate from, QDate to)
{
    const Plan* shown = chosenPlan();
    if (shown == nullptr) {
        return;
    }
    const Problems problems = checkMove(*shown, from, to, m_workspace.today());
    if (!problems.empty()) {
        m_message->setMessage(InlineMessage::Tone::Neutral, tr("Not moved:"), problems.front().text);
        return;
    }
    m_message->clear();
    change(withMove(*shown, from, to), tr("The session is on %1 now.").arg(dateText(to)), *m_message);
}

void PlanPage::moveBack(QDate from)
{
    const Plan* shown = chosenPlan();
    if (shown == nullptr) {
        return;
    }
    Plan plan = *shown;
    std::erase_if(plan.moves, [from](const MovedDay& move) { return move.from == from; });
    change(plan, tr("The session is on %1 again.").arg(dateText(from)), m_pauses->message());
}

void PlanPage::endPlan()
{
    const Plan* shown = chosenPlan();
    if (shown != nullptr) {
        change(endedEarly(*shown, m_workspace.today()), tr("The plan ends today. What was done stays."),
               *m_message);
    }
}

void PlanPage::maintain()
{
    const Plan* shown = chosenPlan();
    if (shown == nullptr) {
        return;
    }
    Plan plan;
    plan.id = PlanId::create();
    plan.client = shown->client;
    plan.setBy = shown->setBy;
    const QDate start = std::max(m_workspace.today(), shown->lastDay().addDays(1));
    plan = maintenanceAfter(*shown, m_workspace.library(), start).appliedTo(plan);
    const QString words = start > m_workspace.today() ? tr("Maintenance starts on %1.").arg(dateText(start))
                                                      : tr("Maintenance has started.");
    if (change(plan, words, *m_message)) {
        open(plan.id.text());
    }
}

void PlanPage::showEnds(const Plan& plan)
{
    const QDate today = m_workspace.today();
    const bool running = plan.covers(today) && today < plan.lastDay();
    const bool isLatest = std::none_of(m_plans.begin(), m_plans.end(), [&plan](const Plan& other) {
        return other.startDate > plan.startDate;
    });
    m_end->setVisible(running);
    m_maintain->setVisible(plan.kind == PlanKind::Course && isLatest && plan.lastDay() <= today.addDays(7));
}

void PlanPage::restart(const Plan& plan, const Restart& restart)
{
    change(withRestart(plan, restart, m_workspace.today()),
           tr("The plan goes on with week %1.").arg(restart.week), *m_message);
}

void PlanPage::removePlan()
{
    const Plan* shown = chosenPlan();
    if (shown == nullptr) {
        return;
    }
    if (guarded(*m_message, [this, id = shown->id] { m_workspace.removePlan(id); })) {
        m_chosen.reset();
        emit done(tr("Plan removed. Its sessions stay in the log."));
    }
}

} // namespace backbridge::ui
