#include "ui/plan/plan_desk.h"

#include <algorithm>

#include "backbridge/domain/day_state.h"
#include "ui/controls/guarded.h"
#include "ui/plan/plan_editor.h"
#include "ui/plan/plan_start.h"

namespace backbridge::ui {

namespace {

/// How long after a key press an answer is kept.
constexpr int kSoonMilliseconds = 400;

/// The day after the plan that runs now; nothing when none does.
std::optional<QDate> afterRunning(const Workspace& workspace, const ClientId& client)
{
    const std::vector<Plan> plans = workspace.plans(client);
    const PlanStanding standing = planStanding(plans, workspace.today());
    if (standing.plan == nullptr || standing.plan->lastDay() < workspace.today()) {
        return std::nullopt;
    }
    return standing.plan->lastDay().addDays(1);
}

PlanAnswers firstAnswers(const Workspace& workspace, const ClientId& client, std::optional<QDate> after)
{
    const Client person = workspace.client(client).value_or(Client());
    PlanAnswers answers;
    answers.equipment = person.equipment.value_or(usualEquipment(answers.setting));
    answers.avoid = person.careTags;
    answers.startDate = after.value_or(workspace.today());
    return answers;
}

} // namespace

PlanDesk::PlanDesk(const Surroundings& around, const Plan& plan)
    : m_around(around)
    , m_plan(plan)
{
    const Client person = around.workspace.client(plan.client).value_or(Client());
    m_session =
        std::make_unique<DraftSession>(PlanDraft::copyOf(plan, person.careTags, around.workspace.today()));
    begin(findKept(false));
}

PlanDesk::PlanDesk(const Surroundings& around, const ClientId& client)
    : m_around(around)
{
    m_plan.client = client;
    const std::optional<SavedDraft> kept = findKept(true);
    m_plan.id = kept ? kept->plan : PlanId::create();
    m_plan.setBy = around.workspace.profile() == Profile::Clinic ? SetBy::Clinician : SetBy::Client;
    m_session = std::make_unique<DraftSession>(std::nullopt);
    makeStart(kept);
    begin(kept);
}

PlanDesk::~PlanDesk() = default;

std::optional<SavedDraft> PlanDesk::findKept(bool isNew) const
{
    const std::vector<SavedDraft> drafts = m_around.workspace.savedDrafts(m_plan.client);
    const auto found = std::find_if(drafts.begin(), drafts.end(), [this, isNew](const SavedDraft& draft) {
        return draft.isNew == isNew && (isNew || draft.plan == m_plan.id);
    });
    return found == drafts.end() ? std::nullopt : std::optional(*found);
}

void PlanDesk::makeStart(const std::optional<SavedDraft>& saved)
{
    const std::optional<QDate> after = afterRunning(m_around.workspace, m_plan.client);
    const PlanAnswers first = firstAnswers(m_around.workspace, m_plan.client, after);
    m_start = new PlanStart(m_around.workspace, m_around.prompter, saved ? saved->answers : first, after);
    // As the questions give them back: what is not said has become what they propose.
    m_answers =
        saved ? PlanStart(m_around.workspace, m_around.prompter, first, after).answers() : m_start->answers();
    connect(m_start, &PlanStart::proposed, this, &PlanDesk::propose);
    connect(m_start, &PlanStart::templateChosen, this, &PlanDesk::beginFrom);
    connect(m_start, &PlanStart::changed, &m_keepSoon, qOverload<>(&QTimer::start));
}

void PlanDesk::begin(std::optional<SavedDraft> saved)
{
    m_keepSoon.setSingleShot(true);
    m_keepSoon.setInterval(kSoonMilliseconds);
    connect(&m_keepSoon, &QTimer::timeout, this, &PlanDesk::keep);
    if (saved) {
        m_takenUp = true;
        m_wanted = saved->wanted;
        if (saved->draft) {
            m_session->replace(tr("What was begun before"), saved->draft);
        }
        m_kept = std::move(saved);
    }
    m_editor = new PlanEditor(*m_session, m_around.gallery, m_around.workspace.today());
    connect(m_session.get(), &DraftSession::changed, this, &PlanDesk::changed);
    // The stack counts a step after it was done.
    connect(&m_session->undoStack(), &QUndoStack::indexChanged, this, [this] {
        keep();
        emit stepsChanged();
    });
}

bool PlanDesk::isDone() const
{
    if (!m_session->draft()) {
        return m_session->undoStack().count() == 0 && m_start->answers() == m_answers;
    }
    if (!m_session->isChanged()) {
        return true;
    }
    const std::optional<Plan> stored = m_around.workspace.plan(m_plan.id);
    return stored && m_session->draft()->appliedTo(*stored) == *stored;
}

void PlanDesk::want(const ExerciseId& exercise)
{
    m_wanted = exercise;
}

void PlanDesk::reload()
{
    if (const auto stored = m_around.workspace.plan(m_plan.id)) {
        m_plan = *stored;
    }
    std::vector<SessionLine> sessions;
    if (!m_plan.versions.empty()) {
        sessions =
            m_around.workspace.sessionLines(m_plan.client, m_plan.startDate, m_around.workspace.today());
    }
    m_editor->setBase(m_plan, std::move(sessions));
}

void PlanDesk::keep()
{
    m_keepSoon.stop();
    const auto failure = failureOf([this] {
        const bool nothing =
            m_session->draft() ? isDone() : m_start == nullptr || m_start->answers() == m_answers;
        if (nothing) {
            if (m_kept) {
                m_around.workspace.dropDraft(m_plan.client, m_plan.id);
                m_kept.reset();
            }
            return;
        }
        const PlanAnswers answers = m_start != nullptr ? m_start->answers() : PlanAnswers();
        const SavedDraft draft {m_plan.client, m_plan.id, isNew(), answers, m_wanted, m_session->draft()};
        if (draft != m_kept) {
            m_around.workspace.keepDraft(draft);
            m_kept = draft;
        }
    });
    if (failure) {
        emit keepFailed(*failure);
    }
}

void PlanDesk::propose(const PlanAnswers& answers)
{
    const ExerciseLibrary& library = m_around.workspace.library();
    PlanDraft draft = PlanDraft::proposed(answers, library);
    const Exercise* wanted = m_wanted ? library.find(*m_wanted) : nullptr;
    if (wanted != nullptr && !draft.indexOf(0, DayLetter::A, wanted->id)) {
        draft.addExercise(0, DayLetter::A, *wanted);
    }
    m_session->replace(tr("Propose a plan"), std::move(draft));
}

void PlanDesk::beginFrom(const PlanTemplate& planTemplate)
{
    const Client person = m_around.workspace.client(m_plan.client).value_or(Client());
    const QDate start = afterRunning(m_around.workspace, m_plan.client).value_or(m_around.workspace.today());
    m_session->replace(tr("Begin from a template"),
                       draftFrom(planTemplate, start, person.careTags, person.equipment));
}

} // namespace backbridge::ui
