#include "ui/plan/phase_card.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/library/exercise_gallery.h"
#include "ui/plan/day_head.h"
#include "ui/plan/day_section.h"
#include "ui/plan/phase_header.h"
#include "ui/plan/plan_words.h"
#include "ui/plan/stepper.h"
#include "ui/plan/weekday_picker.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

PhaseCard::PhaseCard(DraftSession& session, int phase, QWidget* parent)
    : FoldCard(parent)
    , m_session(session)
    , m_phase(phase)
    , m_aim(makeParagraph({}, Type::Base, Color::Soft))
    , m_settingsButton(new Button(tr("Edit"), Button::Kind::Quiet))
    , m_settings(makeSettings())
    , m_problem(new InlineMessage)
    , m_dayA(new DaySection(DayLetter::A))
    , m_dayB(new DaySection(DayLetter::B))
{
    setObjectName(QStringLiteral("phase%1").arg(phase));
    header().setNumber(phase + 1);
    m_settingsButton->setButtonSize(Button::Size::Small);
    m_settingsButton->setObjectName(QStringLiteral("settings"));
    m_settingsButton->setIconName(QStringLiteral("edit"));
    m_settingsButton->setAccessibleName(tr("Name, weeks and days of the phase"));
    m_settingsButton->setToolTip(m_settingsButton->accessibleName());
    m_problem->setObjectName(QStringLiteral("phaseProblem"));
    m_dayA->setObjectName(QStringLiteral("dayA"));
    m_dayB->setObjectName(QStringLiteral("dayB"));

    auto* aimRow = new QHBoxLayout;
    aimRow->setContentsMargins(space::kHair, 0, 0, 0);
    aimRow->addWidget(m_aim, 1, Qt::AlignVCenter);
    aimRow->addWidget(m_settingsButton);
    content()->addLayout(aimRow);
    content()->addWidget(m_settings);
    content()->addWidget(m_problem);
    content()->addWidget(m_dayA);
    content()->addWidget(m_dayB);
    m_settings->hide();
    connect(m_settingsButton, &Button::clicked, this, [this] {
        m_settings->setVisible(m_settings->isHidden());
        m_settingsButton->setText(m_settings->isHidden() ? tr("Edit") : tr("Close"));
        m_settingsButton->setIconName(m_settings->isHidden() ? QStringLiteral("edit")
                                                             : QStringLiteral("close"));
        if (!m_settings->isHidden()) {
            m_name->setFocus(Qt::OtherFocusReason);
        }
    });
    connectSection(m_dayA, DayLetter::A);
    connectSection(m_dayB, DayLetter::B);
}

QWidget* PhaseCard::makeSettings()
{
    auto* settings = new QWidget(this);
    auto* column = new QVBoxLayout(settings);
    column->setContentsMargins(space::kHair, 0, space::kHair, space::kSmall);
    column->setSpacing(space::kHair);

    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(200);
    column->addWidget(makeCaption(tr("Name"), m_name));
    column->addWidget(m_name);
    column->addSpacing(space::kSmall);

    m_weeks = new Stepper(tr("Weeks of this phase"));
    m_weeks->setObjectName(QStringLiteral("weeks"));
    column->addWidget(makeCaption(tr("Weeks"), m_weeks));
    column->addWidget(m_weeks);
    column->addSpacing(space::kSmall);

    m_days = new WeekdayPicker;
    m_days->setObjectName(QStringLiteral("days"));
    m_planDays = new Button(tr("Same days as the plan"), Button::Kind::Quiet);
    m_planDays->setButtonSize(Button::Size::Small);
    m_planDays->setObjectName(QStringLiteral("planDays"));
    column->addWidget(makeCaption(tr("Days of this phase"), m_days));
    column->addWidget(m_days);
    column->addWidget(m_planDays, 0, Qt::AlignLeft);
    column->addWidget(makePhaseActions(), 0, Qt::AlignLeft);

    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        m_session.edit(
            tr("Rename the phase"), [this, &name](PlanDraft& draft) { draft.phaseAt(m_phase).name = name; },
            QStringLiteral("name%1").arg(m_phase));
    });
    connect(m_weeks, &Stepper::valueChanged, this, [this](int weeks) {
        m_session.edit(
            tr("Change the weeks of the phase"),
            [this, weeks](PlanDraft& draft) { draft.setPhaseWeeks(m_phase, weeks); },
            QStringLiteral("weeks%1").arg(m_phase));
    });
    connect(m_days, &WeekdayPicker::daysChanged, this, [this] {
        m_session.edit(tr("Change the days of the phase"),
                       [this](PlanDraft& draft) { draft.setPhaseWeekdays(m_phase, m_days->days()); });
    });
    connect(m_planDays, &Button::clicked, this, [this] {
        m_days->setFocus();
        m_session.edit(tr("Change the days of the phase"),
                       [this](PlanDraft& draft) { draft.setPhaseWeekdays(m_phase, {}); });
    });
    return settings;
}

QWidget* PhaseCard::makePhaseActions()
{
    auto* actions = new QWidget;
    auto* row = new QHBoxLayout(actions);
    row->setContentsMargins(0, space::kSmall, 0, 0);
    row->setSpacing(space::kSmall);
    m_copy = new Button(tr("Copy this phase"));
    m_copy->setObjectName(QStringLiteral("copyPhase"));
    m_copy->setButtonSize(Button::Size::Small);
    m_copy->setIconName(QStringLiteral("plus"));
    m_remove = new Button(tr("Remove this phase"));
    m_remove->setObjectName(QStringLiteral("removePhase"));
    m_remove->setButtonSize(Button::Size::Small);
    m_remove->setIconName(QStringLiteral("trash"));
    row->addWidget(m_copy);
    row->addWidget(m_remove);
    // Afterwards this card is another one.
    connect(
        m_copy, &Button::clicked, this, [this] { emit copyRequested(m_phase); }, Qt::QueuedConnection);
    connect(
        m_remove, &Button::clicked, this, [this] { emit removeRequested(m_phase); }, Qt::QueuedConnection);
    return actions;
}

void PhaseCard::connectSection(DaySection* section, DayLetter day)
{
    connect(section, &DaySection::addRequested, this, [this, day] { emit addRequested(m_phase, day); });
    connect(section, &DaySection::toggled, this, [this](int index) {
        m_open = m_open == index ? -1 : index;
        refresh(*m_gallery, m_problems, m_advice);
    });
    connect(section, &DaySection::doseChanged, this,
            [this](int index, const Dose& dose, const QString& field) {
                m_session.edit(
                    tr("Change the dose"),
                    [this, index, &dose](PlanDraft& draft) { draft.setDose(m_phase, index, dose); },
                    QStringLiteral("dose%1.%2.%3").arg(m_phase).arg(index).arg(field));
            });
    connect(section, &DaySection::noteChanged, this, [this](int index, const QString& note) {
        m_session.edit(
            tr("Change the note"),
            [this, index, &note](PlanDraft& draft) {
                draft.phaseAt(m_phase).prescriptions.at(static_cast<std::size_t>(index)).note = note;
            },
            QStringLiteral("note%1.%2").arg(m_phase).arg(index));
    });
    connect(section, &DaySection::phaseRequested, this,
            [this](int index, int phase) { emit phaseRequested(m_phase, index, phase); });
    connect(section, &DaySection::dragged, this, [this](int /*index*/, QPoint at) { emit dragged(at); });
    connect(section, &DaySection::dropped, this,
            [this](int index, QPoint at) { emit dropped(m_phase, index, at); });
    connect(section, &DaySection::dragLeft, this, &PhaseCard::dragLeft);
    connect(section, &DaySection::moveRequested, this, &PhaseCard::move);
    connect(section, &DaySection::dayRequested, this, &PhaseCard::moveToDay);
    connect(section, &DaySection::swapRequested, this, &PhaseCard::swap);
    connect(section, &DaySection::removeRequested, this, &PhaseCard::remove);
}

void PhaseCard::move(int index, int steps)
{
    m_session.edit(tr("Move the exercise"), [this, index, steps](PlanDraft& draft) {
        const int to = draft.moveExercise(m_phase, index, steps);
        m_open = m_open == index ? to : m_open == to ? index : m_open;
        m_focus = to;
        m_focusPart = m_open != to ? QString() : steps < 0 ? QStringLiteral("up") : QStringLiteral("down");
    });
}

void PhaseCard::moveToDay(int index, DayLetter day)
{
    m_session.edit(tr("Move the exercise to the other day"), [this, index, day](PlanDraft& draft) {
        m_open = draft.moveToDay(m_phase, index, day);
        m_focus = m_open;
        m_focusPart = QStringLiteral("otherDay");
    });
}

void PhaseCard::swap(int index, const ExerciseId& to)
{
    const Exercise* exercise = m_gallery->library().find(to);
    if (exercise == nullptr) {
        return;
    }
    m_session.edit(tr("Swap the exercise"), [this, index, exercise](PlanDraft& draft) {
        draft.swapExercise(m_phase, index, *exercise);
        m_focus = index;
        m_focusPart = QString();
    });
}

void PhaseCard::remove(int index)
{
    m_session.edit(tr("Remove the exercise"), [this, index](PlanDraft& draft) {
        const DayLetter day = draft.prescriptionAt(m_phase, index).day;
        draft.removeExercise(m_phase, index);
        m_open = -1;
        const std::vector<int> left = draft.prescriptionsOn(m_phase, day);
        const auto next =
            std::find_if(left.begin(), left.end(), [index](int other) { return other >= index; });
        m_focus = left.empty() ? -1 : next != left.end() ? *next : left.back();
        m_focusPart = QString();
        if (left.empty()) {
            focusAdd(DayLetter::A);
        }
    });
}

void PhaseCard::openExercise(int index)
{
    setOpen(true);
    m_open = index;
    m_focus = index;
    m_focusPart = QStringLiteral("sets");
}

void PhaseCard::focusAdd(DayLetter day)
{
    (day == DayLetter::A ? m_dayA : m_dayB)->addButton().setFocus(Qt::OtherFocusReason);
}

void PhaseCard::refreshSettings(const PlanDraft& draft)
{
    const Phase& phase = draft.phaseAt(m_phase);
    if (m_name->text() != phase.name) {
        m_name->setText(phase.name);
    }
    const Range range = draft.phaseWeeks(m_phase);
    const int weeks = weeksOf(phase);
    m_weeks->setValue(weeks, range.low, range.high,
                      weeks == 1 ? tr("1 week") : tr("%n weeks", nullptr, weeks));
    m_days->setDays(weekdays(draft.version, phase));
    m_planDays->setVisible(!phase.weekdays.empty());
    m_remove->setVisible(draft.version.phases.size() > 1);
    m_copy->setEnabled(static_cast<int>(draft.version.phases.size()) < draft.version.weeks);

    QStringList sentences;
    for (const Problem& problem : m_problems) {
        const DraftPlace place = draftPlaceOf(problem);
        if (place.phase == m_phase && !place.prescription) {
            sentences.append(problem.text);
        }
    }
    const QString text = sentences.join(QStringLiteral("; "));
    if (text.isEmpty()) {
        m_problem->clear();
    } else if (!m_problem->text().endsWith(text)) {
        m_problem->setMessage(InlineMessage::Tone::Advice, tr("To fix first:"), text);
    }
}

void PhaseCard::refreshSection(DaySection* section, DayLetter day, bool touching)
{
    const PlanDraft& draft = m_session.draft().value();
    const std::vector<int> indices = draft.prescriptionsOn(m_phase, day);
    std::vector<DaySection::Row> rows;
    for (const int index : indices) {
        DaySection::Row row;
        row.index = index;
        row.content.prescription = draft.prescriptionAt(m_phase, index);
        row.content.first = index == indices.front();
        row.content.last = index == indices.back();
        row.content.open = index == m_open;
        row.content.phase = m_phase;
        for (const Phase& each : draft.version.phases) {
            row.content.phases.append(each.name);
        }
        std::copy_if(m_problems.begin(), m_problems.end(), std::back_inserter(row.content.problems),
                     [this, index](const Problem& problem) {
                         const DraftPlace place = draftPlaceOf(problem);
                         return place.phase == m_phase && place.prescription == index;
                     });
        rows.push_back(std::move(row));
    }
    section->setRows(rows, *m_gallery);
    section->setVisible(day == DayLetter::A || !rows.empty());
    const Phase& phase = draft.phaseAt(m_phase);
    const QString minutes = rows.empty() ? QString() : tr("%1 min").arg(sessionMinutes(phase, day));
    const QString place = draft.hasDay(m_phase, DayLetter::B) ? placeText(phase, day, m_gallery->library())
                                                              : tr("every session");
    section->head().setWords(place, touching ? tr("on touching days") : minutes, touching);
}

void PhaseCard::refresh(const ExerciseGallery& gallery, Problems problems, std::vector<Advice> advice)
{
    m_gallery = &gallery;
    m_problems = std::move(problems);
    m_advice = std::move(advice);
    const PlanDraft& draft = m_session.draft().value();
    const Phase& phase = draft.phaseAt(m_phase);
    header().setName(phase.name);
    header().setNote(QStringLiteral("%1 · %2").arg(weeksText(phase), minutesText(phase)));
    header().setFaulty(std::any_of(m_problems.begin(), m_problems.end(), [this](const Problem& problem) {
        return draftPlaceOf(problem).phase == m_phase;
    }));
    m_aim->setText(aimText(draft.version, phase));
    refreshSettings(draft);

    const bool touching = std::any_of(m_advice.begin(), m_advice.end(), [this](const Advice& each) {
        return each.phase == m_phase && each.kind == AdviceKind::TouchingDays;
    });
    if (m_open >= static_cast<int>(phase.prescriptions.size())) {
        m_open = -1;
    }
    refreshSection(m_dayA, DayLetter::A, touching);
    refreshSection(m_dayB, DayLetter::B, false);
    applyFocus();
}

void PhaseCard::applyFocus()
{
    const int index = std::exchange(m_focus, -1);
    for (const DaySection* section : {m_dayA, m_dayB}) {
        if (PrescriptionRow* row = section->rowOf(index)) {
            row->focusPart(m_focusPart);
        }
    }
}

} // namespace backbridge::ui
