#include "ui/plan/plan_builder_page.h"

#include <QApplication>
#include <QUndoStack>
#include <QVBoxLayout>

#include "backbridge/domain/day_state.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/plan/plan_desk.h"
#include "ui/plan/plan_editor.h"
#include "ui/plan/plan_start.h"
#include "ui/plan/plan_words.h"

namespace backbridge::ui {

PlanBuilderPage::PlanBuilderPage(Workspace& workspace, Prompter& prompter, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_prompter(prompter)
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

PlanDesk* PlanBuilderPage::current()
{
    const auto found = m_desks.find(m_current);
    return found == m_desks.end() ? nullptr : found->second.get();
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
        if (PlanDesk* desk = current(); desk != nullptr && exercise != nullptr) {
            add(*desk, *exercise);
        }
        const QVariant step = argument.toMap().value(QLatin1String(kStep));
        if (PlanDesk* desk = current(); desk != nullptr && step.isValid()) {
            take(*desk, step.value<StepSuggestion>());
        }
        if (PlanDesk* desk = current(); desk != nullptr && desk->isNew() && !desk->session().draft()) {
            desk->start()->focusFirst();
        }
    });
}

void PlanBuilderPage::reload()
{
    if (PlanDesk* desk = current()) {
        desk->reload();
    }
    refresh();
}

void PlanBuilderPage::hideEvent(QHideEvent* event)
{
    for (const auto& [key, desk] : m_desks) {
        desk->keep();
    }
    Page::hideEvent(event);
}

void PlanBuilderPage::refresh()
{
    PlanDesk* shown = current();
    m_nobody->setVisible(shown == nullptr);
    for (const auto& [key, desk] : m_desks) {
        const bool here = desk.get() == shown;
        if (desk->isNew()) {
            desk->start()->setVisible(here && !desk->session().draft());
        }
        desk->editor().setVisible(here && desk->session().draft());
    }
    const bool editing = shown != nullptr && shown->session().draft();
    if (editing) {
        shown->editor().refresh();
    }
    showHeader(shown);
    keepFocus(editing != std::exchange(m_editing, editing));
}

void PlanBuilderPage::showHeader(PlanDesk* desk)
{
    const bool editing = desk != nullptr && desk->session().draft();
    const bool isNew = desk != nullptr && desk->isNew();
    const bool hasSteps = desk != nullptr && desk->session().undoStack().count() > 0;
    m_undo->setVisible(editing || hasSteps);
    m_redo->setVisible(editing || hasSteps);
    m_undo->setEnabled(desk != nullptr && desk->session().undoStack().canUndo());
    m_redo->setEnabled(desk != nullptr && desk->session().undoStack().canRedo());
    m_discard->setVisible(editing && desk->session().isChanged());
    m_discard->setText(isNew ? tr("Start over") : tr("Discard changes"));
    m_save->setVisible(editing);
    m_save->setText(isNew ? tr("Start this plan") : tr("Save changes"));
    m_save->setEnabled(editing && (isNew || desk->session().isChanged()));
    if (!editing) {
        setTitle(tr("Build a plan"));
        setSubtitle(desk == nullptr ? QString() : desk->start()->words());
        return;
    }
    const PlanDraft& draft = *desk->session().draft();
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
    } else if (PlanDesk* desk = current(); desk != nullptr && desk->isNew()) {
        desk->start()->focusFirst();
    }
}

void PlanBuilderPage::undoDraft()
{
    if (PlanDesk* desk = current()) {
        desk->session().undoStack().undo();
    }
}

void PlanBuilderPage::redoDraft()
{
    if (PlanDesk* desk = current()) {
        desk->session().undoStack().redo();
    }
}

void PlanBuilderPage::discard()
{
    if (PlanDesk* desk = current()) {
        desk->session().reset(m_discard->text());
        m_message->setMessage(InlineMessage::Tone::Neutral, {}, tr("Undo brings the draft back."));
    }
}

void PlanBuilderPage::save()
{
    PlanDesk* desk = current();
    if (desk == nullptr || !desk->session().draft()) {
        return;
    }
    if (QWidget* place = desk->editor().openFirstProblem()) {
        m_message->setMessage(InlineMessage::Tone::Advice, tr("Not saved yet."),
                              tr("What is marked below has to be fixed first."));
        reveal(place);
        return;
    }
    guarded(*m_message, [this, desk] {
        const bool isNew = desk->isNew();
        const Plan saved = m_workspace.savePlan(desk->session().draft()->appliedTo(desk->plan()));
        desk->keep();
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
