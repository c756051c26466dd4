#include <QMenu>
#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/plain_text.h"
#include "ui/plan/phase_view_card.h"
#include "ui/plan/plan_page.h"
#include "ui/plan/plan_words.h"

// What the page says of its plan: header, phases, other plans.

namespace backbridge::ui {

void PlanPage::showHeader(const Plan& plan)
{
    const QDate today = m_workspace.today();
    setTitle(plan.title);
    const std::optional<int> week = plan.weekOn(today);
    const int weeks = plan.current().weeks;
    const bool over = plan.lastDay() < today;
    const bool open = plan.kind == PlanKind::Maintenance && !plan.endedOn;
    const QString where = open ? tr("Maintenance, no end date")
        : week                 ? tr("Week %1 of %2").arg(*week).arg(weeks)
        : plan.endedOn && over ? tr("Ended early")
        : over                 ? tr("Over, %1 weeks").arg(weeks)
                               : tr("Starts on %1, %2 weeks").arg(dateText(plan.startDate)).arg(weeks);
    const QString days =
        open ? tr("since %1").arg(dateText(plan.startDate)) : datesText(plan.startDate, plan.lastDay());
    QStringList parts {where, days, sessionsText(plan.current())};
    if (!plan.goal.isEmpty()) {
        parts.append(tr("Goal: %1").arg(plan.goal));
    }
    setSubtitle(parts.join(QStringLiteral(" · ")));
    m_change->setVisible(!over);
    m_new->setKind(over ? Button::Kind::Primary : Button::Kind::Plain);
    const QDate from = plan.current().from;
    const bool later = !over && plan.versions.size() > 1 && from > today;
    if (later) {
        m_note->setMessage(InlineMessage::Tone::Neutral, tr("The plan changes on %1.").arg(dateText(from)),
                           tr("The phases below hold from then on; the calendar shows both."));
    } else {
        m_note->clear();
    }
}

void PlanPage::showPhases(const Plan& plan)
{
    emptyLayout(*m_phases);
    const PlanVersion& version = plan.current();
    const int week = plan.weekOn(m_workspace.today()).value_or(1);
    std::vector<PhaseViewCard*> cards;
    for (int i = 0; i < static_cast<int>(version.phases.size()); ++i) {
        const Phase& phase = version.phases[static_cast<std::size_t>(i)];
        auto* card = new PhaseViewCard(version, i, m_gallery);
        card->setOpen(week >= phase.firstWeek && week <= phase.lastWeek);
        m_phases->addWidget(card);
        cards.push_back(card);
        connect(card, &PhaseViewCard::exerciseRequested, this, [this](const ExerciseId& exercise) {
            emit pageRequested(QStringLiteral("exercise"), exercise.value);
        });
    }
    for (PhaseViewCard* card : cards) {
        connect(card, &FoldCard::openChanged, this, [cards, card](bool open) {
            for (PhaseViewCard* other : cards) {
                if (open && other != card) {
                    other->setOpen(false);
                }
            }
        });
    }
}

void PlanPage::listOthers()
{
    const Plan* shown = chosenPlan();
    QMenu* menu = m_others->menu();
    menu->clear();
    for (const Plan& plan : m_plans) {
        if (plan.id == shown->id) {
            continue;
        }
        auto* action = new QAction(
            asButtonText(tr("%1 · %2").arg(plan.title, datesText(plan.startDate, plan.lastDay()))), menu);
        menu->insertAction(menu->actions().value(0), action); // the latest first
        connect(action, &QAction::triggered, this, [this, id = plan.id] {
            m_chosen = id;
            guarded(*m_message, [this] { reload(); });
        });
    }
    m_others->setVisible(m_plans.size() > 1);
}

} // namespace backbridge::ui
