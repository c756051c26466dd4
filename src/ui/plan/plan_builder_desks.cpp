#include <QVBoxLayout>

#include "backbridge/domain/day_state.h"
#include "ui/controls/inline_message.h"
#include "ui/plan/plan_builder_page.h"
#include "ui/plan/plan_desk.h"
#include "ui/plan/plan_editor.h"
#include "ui/plan/plan_start.h"

// The plans that are being worked on, each at a desk of its own.

namespace backbridge::ui {

namespace {

QString keyOf(const ClientId& client, const std::optional<Plan>& plan)
{
    return client.text() + QLatin1Char('/')
        + (plan ? plan->id.text() : QString::fromLatin1(PlanBuilderPage::kNewPlan));
}

} // namespace

void PlanBuilderPage::clearAway(const QString& key)
{
    const auto found = m_desks.find(key);
    if (found == m_desks.end()) {
        return;
    }
    PlanDesk& desk = *found->second;
    desk.keep();
    if (desk.isNew()) {
        desk.start()->hide();
        desk.start()->deleteLater();
    }
    // The editor shows the session, so it goes first; nothing of it is on the way here.
    delete &desk.editor();
    m_desks.erase(found);
}

void PlanBuilderPage::openDesk(const ClientId& client, const QString& argument)
{
    QStringList doneKeys;
    for (const auto& [key, desk] : m_desks) {
        if (desk->isDone()) {
            doneKeys.append(key);
        }
    }
    for (const QString& key : doneKeys) {
        clearAway(key);
    }
    if (argument.isEmpty() && m_current.startsWith(client.text()) && m_desks.contains(m_current)) {
        return;
    }
    std::optional<Plan> plan;
    if (const auto id = PlanId::fromText(argument)) {
        plan = m_workspace.plan(*id);
    }
    m_current = keyOf(client, plan);
    if (!m_desks.contains(m_current)) {
        makeDesk(client, plan);
        if (current()->isTakenUp()) {
            sayLeftOff();
        }
    } else if (current()->session().isChanged()) {
        sayLeftOff();
    }
}

void PlanBuilderPage::sayLeftOff()
{
    m_message->setMessage(InlineMessage::Tone::Neutral, tr("This is where you left off."),
                          tr("Nothing is saved before you say so."));
}

void PlanBuilderPage::makeDesk(const ClientId& client, const std::optional<Plan>& plan)
{
    const PlanDesk::Surroundings around {m_workspace, m_gallery, m_prompter};
    auto made = plan ? std::make_unique<PlanDesk>(around, *plan) : std::make_unique<PlanDesk>(around, client);
    PlanDesk* desk = made.get();
    m_desks.emplace(m_current, std::move(made));
    if (desk->isNew()) {
        column()->addWidget(desk->start());
        connect(desk->start(), &PlanStart::warningSignsRequested, this,
                [this] { emit pageRequested(QStringLiteral("warning-signs")); });
        connect(desk->start(), &PlanStart::changed, this, [this] { showHeader(current()); });
        connect(desk->start(), &PlanStart::done, this, &Page::done);
        connect(desk->start(), &PlanStart::told, this, &Page::told);
    }
    column()->addWidget(&desk->editor(), 1);
    connect(desk, &PlanDesk::changed, this, [this] {
        m_message->clear();
        refresh();
    });
    connect(desk, &PlanDesk::stepsChanged, this, [this] { showHeader(current()); });
    connect(desk, &PlanDesk::keepFailed, this, [this](const QString& words) {
        m_message->setMessage(InlineMessage::Tone::Advice, tr("The draft could not be kept."), words);
    });
    connect(&desk->editor(), &PlanEditor::revealRequested, this, &Page::reveal, Qt::QueuedConnection);
}

QString PlanBuilderPage::planToAddTo(const ClientId& client)
{
    const PlanDesk* desk = current();
    if (desk != nullptr && desk->plan().client == client && !desk->isDone()) {
        return {};
    }
    const std::vector<Plan> plans = m_workspace.plans(client);
    const Plan* plan = planStanding(plans, m_workspace.today()).plan;
    return plan != nullptr && plan->lastDay() >= m_workspace.today() ? plan->id.text()
                                                                     : QString::fromLatin1(kNewPlan);
}

void PlanBuilderPage::add(PlanDesk& desk, const Exercise& exercise)
{
    if (desk.session().draft()) {
        desk.editor().add(exercise);
        m_message->setMessage(InlineMessage::Tone::Neutral, tr("%1 is in the plan.").arg(exercise.name),
                              tr("Nothing is saved before you say so."));
    } else {
        desk.want(exercise.id);
        m_message->setMessage(InlineMessage::Tone::Neutral, {},
                              tr("%1 comes into the plan that is proposed.").arg(exercise.name));
    }
}

} // namespace backbridge::ui
