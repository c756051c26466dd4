#include "ui/plan/plan_builder_page.h"

#include <QApplication>
#include <QUndoStack>
#include <QVBoxLayout>

#include "backbridge/domain/day_state.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/plan/plan_editor.h"
#include "ui/plan/plan_questions.h"
#include "ui/plan/plan_words.h"

namespace backbridge::ui {

namespace {

QString keyOf(const ClientId& client, const std::optional<Plan>& plan)
{
    return client.text() + QLatin1Char('/')
        + (plan ? plan->id.text() : QString::fromLatin1(PlanBuilderPage::kNewPlan));
}

} // namespace

PlanBuilderPage::PlanBuilderPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_undo(Button::withIcon(QStringLiteral("undo"), tr("Undo (Ctrl+Z)")))
    , m_redo(Button::withIcon(QStringLiteral("redo"), tr("Redo (Ctrl+Shift+Z)")))
    , m_discard(new Button({}, Button::Kind::Quiet))
    , m_save(new Button({}, Button::Kind::Primary))
    , m_message(new InlineMessage)
    , m_nobody(new EmptyState(tr("Whose plan?"), tr("Choose the client that the plan is for.")))
{
    m_undo->setObjectName(QStringLiteral("undo"));
    m_redo->setObjectName(QStringLiteral("redo"));
    m_discard->setObjectName(QStringLiteral("discard"));
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setMinimumHeight(44);
    m_message->setObjectName(QStringLiteral("message"));
    Button* back = setBack(tr("Plan"));
    back->setObjectName(QStringLiteral("back"));
    for (Button* button : {m_discard, m_undo, m_redo, m_save}) {
        addHeaderWidget(button);
    }
    column()->addWidget(m_message);
    column()->addWidget(m_nobody);
    Button* choose = m_nobody->setAction(tr("Choose a client"));

    connect(back, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("plan")); });
    connect(choose, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("clients")); });
    connect(m_undo, &Button::clicked, this, &PlanBuilderPage::undoDraft);
    connect(m_redo, &Button::clicked, this, &PlanBuilderPage::redoDraft);
    connect(m_discard, &Button::clicked, this, &PlanBuilderPage::discard);
    connect(m_save, &Button::clicked, this, &PlanBuilderPage::save);
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
        if (isVisible()) {
            open({});
        }
    });
}

PlanBuilderPage::~PlanBuilderPage() = default;

PlanBuilderPage::Desk* PlanBuilderPage::current()
{
    const auto found = m_desks.find(m_current);
    return found == m_desks.end() ? nullptr : &found->second;
}

bool PlanBuilderPage::isDone(const Desk& desk) const
{
    if (!desk.session->draft()) {
        return desk.session->undoStack().count() == 0 && desk.questions->answers() == desk.answers;
    }
    if (!desk.session->isChanged()) {
        return true;
    }
    const std::optional<Plan> stored = m_workspace.plan(desk.plan.id);
    return stored && desk.session->draft()->appliedTo(*stored) == *stored;
}

void PlanBuilderPage::clearAway(const QString& key)
{
    const auto found = m_desks.find(key);
    if (found == m_desks.end()) {
        return;
    }
    if (found->second.questions != nullptr) {
        found->second.questions->hide();
        found->second.questions->deleteLater();
    }
    // The editor shows the session, so it goes first; nothing of it is on the way here.
    delete found->second.editor;
    m_desks.erase(found);
}

void PlanBuilderPage::open(const QVariant& argument)
{
    guarded(*m_message, [this, &argument] {
        const std::optional<ClientId> client = m_workspace.currentClient();
        const ExerciseId wanted {argument.toMap().value(QLatin1String(kAdd)).toString()};
        const Exercise* exercise = m_workspace.library().find(wanted);
        if (client) {
            openDesk(*client, planToOpen(*client, argument));
        } else {
            m_current.clear();
        }
        reload();
        revealTop();
        if (Desk* desk = current(); desk != nullptr && exercise != nullptr) {
            add(*desk, *exercise);
        }
        const QVariant step = argument.toMap().value(QLatin1String(kStep));
        if (Desk* desk = current(); desk != nullptr && step.isValid()) {
            take(*desk, step.value<StepSuggestion>());
        }
        if (Desk* desk = current();
            desk != nullptr && desk->questions != nullptr && !desk->session->draft()) {
            desk->questions->focusFirst();
        }
    });
}

void PlanBuilderPage::openDesk(const ClientId& client, const QString& argument)
{
    QStringList doneKeys;
    for (const auto& [key, desk] : m_desks) {
        if (isDone(desk)) {
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
    } else if (current()->session->isChanged()) {
        m_message->setMessage(InlineMessage::Tone::Neutral, tr("This is where you left off."),
                              tr("Nothing is saved before you say so."));
    }
}

PlanAnswers PlanBuilderPage::firstAnswers(const Client& client, std::optional<QDate> afterRunning) const
{
    PlanAnswers answers;
    answers.equipment = client.equipment.value_or(usualEquipment(answers.setting));
    answers.avoid = client.careTags;
    answers.startDate = afterRunning.value_or(m_workspace.today());
    return answers;
}

void PlanBuilderPage::makeDesk(const ClientId& client, const std::optional<Plan>& plan)
{
    const QDate today = m_workspace.today();
    const Client person = m_workspace.client(client).value_or(Client());
    Desk desk;
    if (plan) {
        desk.plan = *plan;
        desk.session = std::make_unique<DraftSession>(PlanDraft::copyOf(*plan, person.careTags, today));
    } else {
        desk.plan.id = PlanId::create();
        desk.plan.client = client;
        desk.plan.setBy = m_workspace.profile() == Profile::Clinic ? SetBy::Clinician : SetBy::Client;
        desk.session = std::make_unique<DraftSession>(std::nullopt);
        const std::vector<Plan> plans = m_workspace.plans(client);
        const PlanStanding standing = planStanding(plans, today);
        std::optional<QDate> after;
        if (standing.plan != nullptr && standing.plan->lastDay() >= today) {
            after = standing.plan->lastDay().addDays(1);
        }
        desk.answers = firstAnswers(person, after);
        desk.questions = new PlanQuestions(desk.answers, m_workspace.library(), today, after);
        desk.answers = desk.questions->answers();
        column()->addWidget(desk.questions);
        connect(desk.questions, &PlanQuestions::proposed, this, [this](const PlanAnswers& answers) {
            guarded(*m_message, [this, &answers] { propose(answers); });
        });
    }
    desk.editor = new PlanEditor(*desk.session, m_gallery, today);
    column()->addWidget(desk.editor, 1);
    connect(desk.session.get(), &DraftSession::changed, this, [this] {
        m_message->clear();
        refresh();
    });
    // The stack counts a step after it was done.
    connect(&desk.session->undoStack(), &QUndoStack::indexChanged, this, [this] { showHeader(current()); });
    connect(desk.editor, &PlanEditor::revealRequested, this, &Page::reveal, Qt::QueuedConnection);
    m_desks.emplace(m_current, std::move(desk));
}

QString PlanBuilderPage::planToAddTo(const ClientId& client)
{
    const Desk* desk = current();
    if (desk != nullptr && desk->plan.client == client && !isDone(*desk)) {
        return {};
    }
    const std::vector<Plan> plans = m_workspace.plans(client);
    const Plan* plan = planStanding(plans, m_workspace.today()).plan;
    return plan != nullptr && plan->lastDay() >= m_workspace.today() ? plan->id.text()
                                                                     : QString::fromLatin1(kNewPlan);
}

void PlanBuilderPage::add(Desk& desk, const Exercise& exercise)
{
    if (desk.session->draft()) {
        desk.editor->add(exercise);
        m_message->setMessage(InlineMessage::Tone::Neutral, tr("%1 is in the plan.").arg(exercise.name),
                              tr("Nothing is saved before you say so."));
    } else {
        desk.wanted = exercise.id;
        m_message->setMessage(InlineMessage::Tone::Neutral, {},
                              tr("%1 comes into the plan that is proposed.").arg(exercise.name));
    }
}

void PlanBuilderPage::propose(const PlanAnswers& answers)
{
    Desk* desk = current();
    if (desk == nullptr) {
        return;
    }
    PlanDraft draft = PlanDraft::proposed(answers, m_workspace.library());
    const Exercise* wanted = desk->wanted ? m_workspace.library().find(*desk->wanted) : nullptr;
    if (wanted != nullptr && !draft.indexOf(0, DayLetter::A, wanted->id)) {
        draft.addExercise(0, DayLetter::A, *wanted);
    }
    desk->session->replace(tr("Propose a plan"), std::move(draft));
}

void PlanBuilderPage::reload()
{
    if (Desk* desk = current()) {
        if (const auto stored = m_workspace.plan(desk->plan.id)) {
            desk->plan = *stored;
        }
        std::vector<SessionLine> sessions;
        if (!desk->plan.versions.empty()) {
            sessions = m_workspace.sessionLines(desk->plan.client, desk->plan.startDate, m_workspace.today());
        }
        desk->editor->setBase(desk->plan, std::move(sessions));
    }
    refresh();
}

void PlanBuilderPage::refresh()
{
    Desk* shown = current();
    m_nobody->setVisible(shown == nullptr);
    for (auto& [key, desk] : m_desks) {
        const bool here = &desk == shown;
        if (desk.questions != nullptr) {
            desk.questions->setVisible(here && !desk.session->draft());
        }
        desk.editor->setVisible(here && desk.session->draft());
    }
    const bool editing = shown != nullptr && shown->session->draft();
    if (editing) {
        shown->editor->refresh();
    }
    showHeader(shown);
    keepFocus(editing != std::exchange(m_editing, editing));
}

void PlanBuilderPage::showHeader(Desk* desk)
{
    const bool editing = desk != nullptr && desk->session->draft();
    const bool isNew = desk != nullptr && desk->questions != nullptr;
    const bool hasSteps = desk != nullptr && desk->session->undoStack().count() > 0;
    m_undo->setVisible(editing || hasSteps);
    m_redo->setVisible(editing || hasSteps);
    m_undo->setEnabled(desk != nullptr && desk->session->undoStack().canUndo());
    m_redo->setEnabled(desk != nullptr && desk->session->undoStack().canRedo());
    m_discard->setVisible(editing && desk->session->isChanged());
    m_discard->setText(isNew ? tr("Start over") : tr("Discard changes"));
    m_save->setVisible(editing);
    m_save->setText(isNew ? tr("Start this plan") : tr("Save changes"));
    m_save->setEnabled(editing && (isNew || desk->session->isChanged()));
    if (!editing) {
        setTitle(tr("Build a plan"));
        setSubtitle(desk == nullptr ? QString()
                                    : tr("Four questions. Each has an answer already, for you to change."));
        return;
    }
    const PlanDraft& draft = *desk->session->draft();
    setTitle(draft.title.trimmed().isEmpty() ? tr("A plan without a title") : draft.title);
    setSubtitle(
        draft.changesFrom
            ? tr("Change from %1 on · %2").arg(dateText(*draft.changesFrom), sessionsText(draft.version))
            : tr("Draft · starts %1 · %2").arg(dateText(draft.startDate), sessionsText(draft.version)));
}

void PlanBuilderPage::keepFocus(bool stageChanged)
{
    // What had the focus may have gone with the edit.
    const QWidget* now = QApplication::focusWidget();
    if (!isVisible() || (!stageChanged && now != nullptr && isAncestorOf(now) && now->isVisible())) {
        return;
    }
    if (m_save->isVisibleTo(this) && m_save->isEnabled()) {
        m_save->setFocus(Qt::OtherFocusReason);
    } else if (Desk* desk = current(); desk != nullptr && desk->questions != nullptr) {
        desk->questions->focusFirst();
    }
}

void PlanBuilderPage::undoDraft()
{
    if (Desk* desk = current()) {
        desk->session->undoStack().undo();
    }
}

void PlanBuilderPage::redoDraft()
{
    if (Desk* desk = current()) {
        desk->session->undoStack().redo();
    }
}

void PlanBuilderPage::discard()
{
    if (Desk* desk = current()) {
        desk->session->reset(m_discard->text());
        m_message->setMessage(InlineMessage::Tone::Neutral, {}, tr("Undo brings the draft back."));
    }
}

void PlanBuilderPage::save()
{
    Desk* desk = current();
    if (desk == nullptr || !desk->session->draft()) {
        return;
    }
    if (QWidget* place = desk->editor->openFirstProblem()) {
        m_message->setMessage(InlineMessage::Tone::Advice, tr("Not saved yet."),
                              tr("What is marked below has to be fixed first."));
        reveal(place);
        return;
    }
    guarded(*m_message, [this, desk] {
        const bool isNew = desk->questions != nullptr;
        const Plan saved = m_workspace.savePlan(desk->session->draft()->appliedTo(desk->plan));
        if (isNew) {
            emit done(saved.startDate > m_workspace.today()
                          ? tr("“%1” starts on %2.").arg(saved.title, dateText(saved.startDate))
                          : tr("“%1” has started.").arg(saved.title));
            emit pageRequested(QStringLiteral("today"));
        } else {
            emit done(tr("“%1” is changed.").arg(saved.title));
            emit pageRequested(QStringLiteral("plan"));
        }
    });
}

bool PlanBuilderPage::hasDraft() const
{
    return m_desks.contains(m_current);
}

} // namespace backbridge::ui
