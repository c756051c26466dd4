#include "ui/plan/plan_page.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/day_state.h"
#include "backbridge/domain/plan_calendar.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/figure_row.h"
#include "ui/paper/hand_out_page.h"
#include "ui/plan/interruptions_card.h"
#include "ui/plan/plan_builder_page.h"
#include "ui/plan/plan_calendar_card.h"
#include "ui/plan/plan_calendar_view.h"
#include "ui/plan/restart_message.h"
#include "ui/plan/steps_card.h"
#include "ui/plan/versions_card.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kLeastPhases = 300;
constexpr int kLeastCalendar = 380;
constexpr int kCalendarPercent = 57;

QVBoxLayout* columnOf(QWidget* widget)
{
    auto* column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kField);
    return column;
}

} // namespace

PlanPage::PlanPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_others(new Button(tr("Other plans"), Button::Kind::Quiet))
    , m_new(new Button(tr("New plan")))
    , m_handOut(new Button(tr("Print or share")))
    , m_change(new Button(tr("Change plan"), Button::Kind::Primary))
    , m_maintain(new Button(tr("Go on with maintenance")))
    , m_end(new Button(tr("End this plan today"), Button::Kind::Quiet))
    , m_remove(new Button(tr("Remove plan"), Button::Kind::Quiet))
    , m_message(new InlineMessage)
    , m_note(new InlineMessage)
    , m_restart(new RestartMessage(workspace))
    , m_empty(new EmptyState({}, {}))
    , m_emptyCard(makeEmptyCard())
    , m_content(new QWidget)
    , m_steps(new StepsCard(m_gallery))
    , m_phases(new QVBoxLayout)
    , m_versions(new VersionsCard)
    , m_calendar(new PlanCalendarCard)
    , m_pauses(new InterruptionsCard)
{
    setTitle(tr("Plan"));
    m_message->setObjectName(QStringLiteral("message"));
    m_note->setObjectName(QStringLiteral("note"));
    m_phases->setSpacing(space::kField);
    m_calendar->view().setInteractive(true);
    m_calendar->view().setMovable(true);
    makeActions(); // before the rest, so that the keyboard comes to them first

    auto* left = new QWidget;
    QVBoxLayout* leftColumn = columnOf(left);
    leftColumn->addWidget(m_steps);
    leftColumn->addLayout(m_phases);
    leftColumn->addWidget(m_versions);
    leftColumn->addWidget(m_maintain, 0, Qt::AlignLeft);
    auto* ends = new QHBoxLayout;
    ends->addWidget(m_end);
    ends->addWidget(m_remove);
    ends->addStretch();
    leftColumn->addLayout(ends);
    leftColumn->addStretch(1);
    auto* right = new QWidget;
    QVBoxLayout* rightColumn = columnOf(right);
    rightColumn->addWidget(m_calendar);
    rightColumn->addWidget(m_pauses);
    rightColumn->addStretch(1);
    auto* halves = new SideBySide(kLeastCalendar);
    halves->setLeastMain(kLeastPhases);
    halves->setSidePercent(kCalendarPercent);
    halves->addWidget(left);
    halves->addWidget(right);
    m_content->setLayout(halves);

    column()->addWidget(m_message);
    column()->addWidget(m_note);
    column()->addWidget(m_restart);
    column()->addWidget(m_emptyCard);
    column()->addWidget(m_content);
    column()->addStretch();
    follow();
    followSteps();
}

QWidget* PlanPage::makeEmptyCard()
{
    auto* card = new Card;
    m_empty->setPicture(makeFamiliesPicture(m_gallery));
    card->body()->addWidget(m_empty);
    return card;
}

void PlanPage::makeActions()
{
    m_others->setObjectName(QStringLiteral("others"));
    m_new->setObjectName(QStringLiteral("new"));
    m_handOut->setObjectName(QStringLiteral("handOut"));
    m_change->setObjectName(QStringLiteral("change"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_maintain->setObjectName(QStringLiteral("maintain"));
    m_end->setObjectName(QStringLiteral("end"));
    m_end->setIconName(QStringLiteral("stop"));
    m_end->setButtonSize(Button::Size::Small);
    m_remove->setButtonSize(Button::Size::Small);
    m_remove->setIconName(QStringLiteral("trash"));
    m_others->setMenu(new QMenu(m_others));
    for (Button* button : {m_others, m_new, m_handOut, m_change}) {
        addHeaderWidget(button);
    }
    Button* build = m_empty->setAction(tr("Build a plan"));
    build->setObjectName(QStringLiteral("build"));

    const auto buildNew = [this] {
        if (m_workspace.currentClient()) {
            emit pageRequested(QStringLiteral("plan-builder"),
                               QString::fromLatin1(PlanBuilderPage::kNewPlan));
        } else {
            emit pageRequested(QStringLiteral("clients"));
        }
    };
    connect(build, &Button::clicked, this, buildNew);
    connect(m_new, &Button::clicked, this, buildNew);
    connect(m_change, &Button::clicked, this, [this] {
        if (const Plan* plan = chosenPlan()) {
            emit pageRequested(QStringLiteral("plan-builder"), plan->id.text());
        }
    });
    connect(m_handOut, &Button::clicked, this, [this] {
        if (const Plan* plan = chosenPlan()) {
            emit pageRequested(QLatin1String(HandOutPage::kId), plan->id.text());
        }
    });
    connect(m_remove, &Button::clicked, this, &PlanPage::removePlan);
    connect(
        m_pauses, &InterruptionsCard::grown, this, [this] { reveal(m_pauses); }, Qt::QueuedConnection);
    connect(m_pauses, &InterruptionsCard::addRequested, this, &PlanPage::addPause);
    connect(m_pauses, &InterruptionsCard::removeRequested, this, &PlanPage::removePause);
    connect(m_pauses, &InterruptionsCard::moveBackRequested, this, &PlanPage::moveBack);
    connect(&m_calendar->view(), &PlanCalendarView::moveRequested, this, &PlanPage::moveSession);
    connect(m_end, &Button::clicked, this, &PlanPage::endPlan);
    connect(m_maintain, &Button::clicked, this, &PlanPage::maintain);
    connect(m_restart, &RestartMessage::taken, this, &PlanPage::restart);
    connect(&m_calendar->view(), &PlanCalendarView::dayActivated, this, [this](QDate date) {
        if (date <= m_workspace.today()) {
            emit pageRequested(QStringLiteral("log"), QVariantMap {{QStringLiteral("date"), date}});
        }
    });
}

void PlanPage::follow()
{
    const auto reloadWhenShown = [this] {
        if (isVisible()) {
            guarded(*m_message, [this] { reload(); });
        }
    };
    connect(&m_workspace, &Workspace::plansChanged, this, reloadWhenShown);
    connect(&m_workspace, &Workspace::sessionsChanged, this, reloadWhenShown);
    connect(&m_workspace, &Workspace::libraryChanged, this, reloadWhenShown);
    connect(&m_workspace, &Workspace::everythingChanged, this, reloadWhenShown);
    connect(&m_workspace, &Workspace::currentClientChanged, this, [this] {
        m_chosen.reset();
        if (isVisible()) {
            guarded(*m_message, [this] { reload(); });
        }
    });
}

void PlanPage::open(const QVariant& argument)
{
    m_chosen = PlanId::fromText(argument.toString());
    guarded(*m_message, [this] { reload(); });
}

const Plan* PlanPage::chosenPlan() const
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(),
                                    [this](const Plan& plan) { return plan.id == m_chosen; });
    return found != m_plans.end() ? &*found : planStanding(m_plans, m_workspace.today()).plan;
}

void PlanPage::reload()
{
    const std::optional<ClientId> client = m_workspace.currentClient();
    m_plans = client ? m_workspace.plans(*client) : std::vector<Plan>();
    const Plan* plan = chosenPlan();
    m_emptyCard->setVisible(plan == nullptr);
    m_content->setVisible(plan != nullptr);
    m_new->setVisible(plan != nullptr);
    m_handOut->setVisible(plan != nullptr);
    m_change->setVisible(plan != nullptr);
    if (plan == nullptr) {
        setTitle(tr("Plan"));
        setSubtitle({});
        m_note->clear();
        m_restart->clear();
        m_others->hide();
        if (client) {
            m_empty->setWords(
                tr("No plan yet"),
                tr("A plan says what to do on which day, for six to twelve weeks. Six questions "
                   "make a proposal that you can change."));
        } else {
            m_empty->setWords(tr("Whose plan?"), tr("Choose the client that the plan is for."));
        }
        m_empty->findChild<Button*>(QStringLiteral("build"))
            ->setText(client ? tr("Build a plan") : tr("Choose a client"));
        return;
    }
    showPlan(*plan);
}

void PlanPage::showPlan(const Plan& plan)
{
    showHeader(plan);
    listOthers();
    showPhases(plan);
    m_versions->setPlan(plan, m_gallery.library());
    const QDate today = m_workspace.today();
    const auto sessions =
        m_workspace.sessionLines(plan.client, plan.startDate, std::min(plan.lastDay(), today));
    m_calendar->setWeeks(planCalendar(plan, sessions, today), today);
    const bool over = plan.lastDay() < today;
    m_calendar->setHint(over ? tr("Choose a day to log it")
                             : tr("Drag a session to move it, or Alt and arrow keys"));
    m_pauses->setPlan(plan, m_gallery.library(), today);
    m_pauses->setVisible(!over);
    showEnds(plan);
    m_restart->offer(plan);
    showSteps(plan);
}

} // namespace backbridge::ui
