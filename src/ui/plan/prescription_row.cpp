#include "ui/plan/prescription_row.h"

#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

#include "backbridge/domain/own_exercise.h"
#include "ui/controls/buttons.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/plain_text.h"
#include "ui/library/exercise_gallery.h"
#include "ui/plan/dose_editor.h"
#include "ui/plan/prescription_line.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

bool isLoadable(const Exercise* exercise)
{
    if (exercise == nullptr) {
        return true;
    }
    const auto isWeight = [](Equipment item) {
        return item == Equipment::Dumbbell || item == Equipment::AnkleWeight || item == Equipment::Other;
    };
    return std::any_of(exercise->equipment.begin(), exercise->equipment.end(), isWeight)
        || std::any_of(exercise->optionalEquipment.begin(), exercise->optionalEquipment.end(), isWeight);
}

Button* makeAction(const QString& name, const QString& icon, const QString& words)
{
    auto* button = new Button(words);
    button->setObjectName(name);
    button->setButtonSize(Button::Size::Small);
    button->setIconName(icon);
    return button;
}

void nameButton(Button* button, const QString& name)
{
    button->setAccessibleName(name);
    button->setToolTip(asToolTip(name));
}

QString problemText(const Problems& problems)
{
    QStringList sentences;
    for (const Problem& problem : problems) {
        sentences.append(problem.text);
    }
    return sentences.join(QStringLiteral("; "));
}

} // namespace

PrescriptionRow::PrescriptionRow(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
    , m_line(new PrescriptionLine)
    , m_problem(new InlineMessage)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kSmall);
    m_column->addWidget(m_line);
    m_column->addWidget(m_problem);
    m_line->setObjectName(QStringLiteral("line"));
    m_problem->setObjectName(QStringLiteral("problem"));
    connect(m_line, &PrescriptionLine::clicked, this, &PrescriptionRow::toggled);
    connect(m_line, &PrescriptionLine::dragged, this, &PrescriptionRow::dragged);
    connect(m_line, &PrescriptionLine::dropped, this, &PrescriptionRow::dropped);
    connect(m_line, &PrescriptionLine::dragLeft, this, &PrescriptionRow::dragLeft);
    // Shortcuts, since a button takes arrow keys for itself before they get here.
    for (const auto& [key, steps] : {std::pair {Qt::Key_Up, -1}, std::pair {Qt::Key_Down, 1}}) {
        auto* shortcut = new QShortcut(QKeySequence(Qt::ALT | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, steps = steps] { emit moveRequested(steps); });
    }
}

void PrescriptionRow::makePanel()
{
    m_panel = new QWidget;
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(space::kSmall, 0, space::kSmall, space::kField);
    column->setSpacing(space::kField);
    m_dose = new DoseEditor;
    column->addWidget(m_dose);

    auto* actions = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, actions);
    flow->setContentsMargins(0, 0, 0, 0);
    m_up = makeAction(QStringLiteral("up"), QStringLiteral("arrow-up"), {});
    m_down = makeAction(QStringLiteral("down"), QStringLiteral("arrow-down"), {});
    nameButton(m_up, tr("Move up (Alt+Up)"));
    nameButton(m_down, tr("Move down (Alt+Down)"));
    m_otherDay = makeAction(QStringLiteral("otherDay"), {}, tr("Move to B"));
    m_otherPhase = makeAction(QStringLiteral("otherPhase"), {}, tr("Move to phase"));
    m_otherPhase->setMenu(new QMenu(m_otherPhase));
    m_easier = makeAction(QStringLiteral("easier"), {}, tr("Easier"));
    m_harder = makeAction(QStringLiteral("harder"), {}, tr("Harder"));
    Button* remove = makeAction(QStringLiteral("remove"), QStringLiteral("trash"), tr("Remove"));
    for (Button* button : {m_up, m_down, m_otherDay, m_otherPhase, remove, m_easier, m_harder}) {
        flow->addWidget(button);
    }
    column->addWidget(actions);
    m_column->addWidget(m_panel);

    connect(m_dose, &DoseEditor::doseChanged, this,
            [this](const QString& field) { emit doseChanged(m_dose->dose(), field); });
    connect(m_dose, &DoseEditor::noteChanged, this, &PrescriptionRow::noteChanged);
    connect(m_up, &Button::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &Button::clicked, this, [this] { emit moveRequested(1); });
    connect(m_otherDay, &Button::clicked, this,
            [this] { emit dayRequested(m_day == DayLetter::A ? DayLetter::B : DayLetter::A); });
    connect(m_easier, &Button::clicked, this, [this] { emit swapRequested(m_easierId.value()); });
    connect(m_harder, &Button::clicked, this, [this] { emit swapRequested(m_harderId.value()); });
    connect(remove, &Button::clicked, this, &PrescriptionRow::removeRequested);
}

void PrescriptionRow::listPhases(const Content& content)
{
    QMenu* menu = m_otherPhase->menu();
    menu->clear();
    for (int i = 0; i < static_cast<int>(content.phases.size()); ++i) {
        if (i != content.phase) {
            const QString words = tr("%1. %2").arg(i + 1).arg(content.phases.at(i));
            connect(menu->addAction(asButtonText(words)), &QAction::triggered, this,
                    [this, i] { emit phaseRequested(i); });
        }
    }
    m_otherPhase->setVisible(content.phases.size() > 1);
}

void PrescriptionRow::showSwap(Button* button, const std::optional<ExerciseId>& to, const QString& words,
                               const ExerciseGallery& gallery)
{
    const Exercise* exercise = to ? gallery.library().find(*to) : nullptr;
    button->setVisible(exercise != nullptr);
    if (exercise != nullptr) {
        button->setText(asButtonText(words.arg(exercise->name)));
        nameButton(button, tr("Swap for %1, level %2").arg(exercise->name).arg(exercise->level));
    }
}

void PrescriptionRow::showPanel(const Content& content, const ExerciseGallery& gallery)
{
    const Exercise* exercise = gallery.library().find(content.prescription.exercise);
    m_dose->setDose(content.prescription.dose, isLoadable(exercise));
    m_dose->setNote(content.prescription.note);
    listPhases(content);
    m_up->setEnabled(!content.first);
    m_down->setEnabled(!content.last);
    m_otherDay->setText(m_day == DayLetter::A ? tr("Move to B") : tr("Move to A"));
    const auto idOf = [](const Exercise* other) {
        return other != nullptr ? std::optional(other->id) : std::nullopt;
    };
    const ExerciseLibrary& library = gallery.library();
    m_easierId = exercise != nullptr ? idOf(easierThan(*exercise, library)) : std::nullopt;
    m_harderId = exercise != nullptr ? idOf(harderThan(*exercise, library)) : std::nullopt;
    showSwap(m_easier, m_easierId, tr("Easier: %1"), gallery);
    showSwap(m_harder, m_harderId, tr("Harder: %1"), gallery);
}

void PrescriptionRow::setContent(const Content& content, const ExerciseGallery& gallery)
{
    m_day = content.prescription.day;
    m_line->setPrescription(content.prescription, gallery);
    m_line->setOpen(content.open);
    m_line->setAccessibleDescription(content.open ? tr("open; Enter closes it")
                                                  : tr("Enter opens it; Alt+Up and Alt+Down move it"));
    const QString problem = problemText(content.problems);
    if (problem.isEmpty()) {
        m_problem->clear();
    } else if (!m_problem->text().endsWith(problem)) {
        m_problem->setMessage(InlineMessage::Tone::Advice, tr("To fix first:"), problem);
    }
    if (content.open) {
        if (m_panel == nullptr) {
            makePanel();
        }
        showPanel(content, gallery);
    }
    if (m_panel != nullptr) {
        m_panel->setVisible(content.open);
    }
}

void PrescriptionRow::focusPart(const QString& name)
{
    auto* part = findChild<QWidget*>(name);
    const bool able = part != nullptr && part->isEnabled() && part->isVisibleTo(this);
    (able ? part : m_line)->setFocus(Qt::OtherFocusReason);
}

void PrescriptionRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete && m_line->hasFocus()) {
        emit removeRequested();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace backbridge::ui
