#include "ui/plan/plan_editor.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "ui/controls/side_by_side.h"
#include "ui/library/exercise_gallery.h"
#include "ui/plan/drop_mark.h"
#include "ui/plan/exercise_chooser.h"
#include "ui/plan/phase_card.h"
#include "ui/plan/phase_header.h"
#include "ui/plan/plan_basics_card.h"
#include "ui/plan/plan_calendar_card.h"
#include "ui/plan/plan_calendar_view.h"
#include "ui/plan/plan_checks.h"
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

PlanEditor::PlanEditor(DraftSession& session, const ExerciseGallery& gallery, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_gallery(gallery)
    , m_today(today)
    , m_basics(new PlanBasicsCard(session, today))
    , m_phaseColumn(new QVBoxLayout)
    , m_checks(new PlanChecks(session))
    , m_calendar(new PlanCalendarCard)
    , m_chooser(new ExerciseChooser(gallery))
    , m_dropMark(new DropMark(this))
{
    auto* left = new QWidget;
    QVBoxLayout* leftColumn = columnOf(left);
    leftColumn->addWidget(m_basics);
    leftColumn->addLayout(m_phaseColumn);
    leftColumn->addStretch(1);
    m_phaseColumn->setSpacing(space::kField);

    auto* right = new QWidget;
    QVBoxLayout* rightColumn = columnOf(right);
    rightColumn->addWidget(m_calendar);
    rightColumn->addWidget(m_chooser);
    rightColumn->addWidget(m_checks);
    rightColumn->addStretch(1);
    m_chooser->hide();
    m_calendar->view().setMovable(true);
    m_calendar->setHint(tr("Drag a session to another weekday, or Alt and arrow keys"));
    connect(&m_calendar->view(), &PlanCalendarView::moveRequested, this, &PlanEditor::moveSession);

    auto* halves = new SideBySide(kLeastCalendar);
    halves->setLeastMain(kLeastPhases);
    halves->setSidePercent(kCalendarPercent);
    halves->addWidget(left);
    halves->addWidget(right);
    setLayout(halves);

    connect(m_basics, &FoldCard::openChanged, this, [this](bool open) {
        if (open) {
            openOnly(m_basics);
        }
    });
    connect(m_chooser, &ExerciseChooser::chosen, this, &PlanEditor::addExercise);
    connect(m_chooser, &ExerciseChooser::closed, this, [this] {
        endAdding();
        if (m_addPhase < static_cast<int>(m_phases.size())) {
            m_phases[static_cast<std::size_t>(m_addPhase)]->focusAdd(m_addDay);
        }
    });
}

void PlanEditor::setBase(Plan base, std::vector<SessionLine> sessions)
{
    m_base = std::move(base);
    m_sessions = std::move(sessions);
}

void PlanEditor::makePhases(std::size_t count)
{
    for (PhaseCard* card : m_phases) {
        card->hide();
        card->deleteLater();
    }
    m_phases.clear();
    for (std::size_t i = 0; i < count; ++i) {
        auto* card = new PhaseCard(m_session, static_cast<int>(i));
        m_phases.push_back(card);
        m_phaseColumn->addWidget(card);
        connectPhase(card);
    }
    const PlanDraft& draft = m_session.draft().value();
    if (const int next = std::exchange(m_openNext, -1); next >= 0 && next < static_cast<int>(count)) {
        openOnly(m_phases.at(static_cast<std::size_t>(next)));
        return;
    }
    const Plan plan = draft.appliedTo(m_base);
    const int week = plan.weekOn(std::max(m_today, draft.changesFrom.value_or(m_today))).value_or(1);
    const Phase* phase = phaseOfWeek(draft.version, week);
    if (phase != nullptr) {
        openOnly(m_phases.at(static_cast<std::size_t>(phase - draft.version.phases.data())));
    }
}

void PlanEditor::openOnly(QWidget* card)
{
    m_basics->setOpen(m_basics == card);
    for (PhaseCard* phase : m_phases) {
        phase->setOpen(phase == card);
    }
}

void PlanEditor::refresh()
{
    if (!m_session.draft()) {
        return;
    }
    const PlanDraft& draft = *m_session.draft();
    if (m_phases.size() != draft.version.phases.size()) {
        endAdding();
        makePhases(draft.version.phases.size());
    }
    m_problems = checkDraft(draft, m_base, m_today);
    std::vector<Advice> advice = adviceOn(draft, m_gallery.library());
    const auto kept = std::stable_partition(
        advice.begin(), advice.end(), [&draft](const Advice& each) { return !isKept(draft.version, each); });
    const std::vector<Advice> keptAdvice(kept, advice.end());
    advice.erase(kept, advice.end());
    m_basics->refresh(m_problems);
    for (PhaseCard* card : m_phases) {
        card->refresh(m_gallery, m_problems, advice);
    }
    m_checks->refresh(m_gallery.library(), advice, keptAdvice, !m_problems.empty());
    showCalendar(advice);
}

void PlanEditor::showCalendar(const std::vector<Advice>& advice)
{
    std::vector<int> touching;
    for (const Advice& each : advice) {
        if (each.kind == AdviceKind::TouchingDays) {
            touching.push_back(each.phase);
        }
    }
    const Plan plan = m_session.draft()->appliedTo(m_base);
    m_calendar->setWeeks(planCalendar(plan, m_sessions, m_today, touching), m_today);
}

QWidget* PlanEditor::openFirstProblem()
{
    if (m_problems.empty()) {
        return nullptr;
    }
    const DraftPlace place = draftPlaceOf(m_problems.front());
    FoldCard* card = m_basics;
    if (place.phase && *place.phase < static_cast<int>(m_phases.size())) {
        card = m_phases[static_cast<std::size_t>(*place.phase)];
    }
    openOnly(card);
    card->header().setFocus(Qt::OtherFocusReason);
    return card;
}

void PlanEditor::beginAdding(int phase, DayLetter day)
{
    const PlanDraft& draft = m_session.draft().value();
    m_addPhase = phase;
    m_addDay = day;
    std::vector<ExerciseId> taken;
    for (const int index : draft.prescriptionsOn(phase, day)) {
        taken.push_back(draft.prescriptionAt(phase, index).exercise);
    }
    ExerciseFilter fitting;
    fitting.avoid = draft.avoid;
    if (draft.setting) {
        fitting.setting = draft.setting;
        fitting.equipmentAtHand = draft.equipment;
    }
    const QString place = draft.hasDay(phase, DayLetter::B)
        ? tr("%1, %2 day").arg(draft.phaseAt(phase).name, wordFor(day))
        : draft.phaseAt(phase).name;
    m_calendar->hide();
    m_chooser->show();
    m_chooser->begin(fitting, taken, place);
    emit revealRequested(m_chooser);
}

void PlanEditor::addExercise(const ExerciseId& exercise)
{
    const Exercise* found = m_gallery.library().find(exercise);
    if (found == nullptr) {
        return;
    }
    PhaseCard* card = m_phases.at(static_cast<std::size_t>(m_addPhase));
    endAdding();
    m_session.edit(tr("Add %1").arg(found->name), [this, found, card](PlanDraft& draft) {
        card->openExercise(draft.addExercise(m_addPhase, m_addDay, *found));
    });
}

int PlanEditor::openPhase() const
{
    const auto open =
        std::find_if(m_phases.begin(), m_phases.end(), [](const PhaseCard* card) { return card->isOpen(); });
    return open == m_phases.end() ? 0 : static_cast<int>(open - m_phases.begin());
}

void PlanEditor::add(const Exercise& exercise)
{
    m_addPhase = openPhase();
    m_addDay = DayLetter::A;
    PhaseCard* card = m_phases.at(static_cast<std::size_t>(m_addPhase));
    openOnly(card);
    const std::optional<int> there = m_session.draft().value().indexOf(m_addPhase, m_addDay, exercise.id);
    if (there) {
        card->openExercise(*there);
        refresh();
    } else {
        addExercise(exercise.id);
    }
    emit revealRequested(card);
}

void PlanEditor::endAdding()
{
    m_chooser->hide();
    m_calendar->show();
}

} // namespace backbridge::ui
