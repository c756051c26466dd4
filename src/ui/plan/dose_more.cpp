#include "ui/plan/dose_more.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/texts.h"
#include "ui/controls/fields.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/undo_keys.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kFieldWidth = 56;
constexpr int kMostTempo = 30;
constexpr int kMostHold = 600;
constexpr int kMaxNote = 2'000;

} // namespace

DoseMore::DoseMore(QWidget* parent)
    : QWidget(parent)
    , m_side(new SegmentedChoice({tr("Both together"), tr("Each side"), tr("Taking turns")}))
    , m_note(new QLineEdit)
{
    m_side->setObjectName(QStringLiteral("side"));
    m_side->setAccessibleName(tr("Sides"));
    m_note->setObjectName(QStringLiteral("note"));
    m_note->setMaxLength(kMaxNote);
    leaveUndoToPage(*m_note);
    m_hold = makeField(QStringLiteral("hold"), tr("Each repetition held, seconds"), kMostHold);
    m_holdBox = makeCaptioned(tr("Each held, seconds"), m_hold, Type::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(space::kMedium);
    numbers->addWidget(makeTempo());
    numbers->addWidget(m_holdBox);
    numbers->addStretch();
    column->addLayout(numbers);
    column->addWidget(makeCaptioned(tr("Sides"), m_side, Type::Small), 0, Qt::AlignLeft);
    column->addWidget(makeCaptioned(tr("Note"), m_note, Type::Small));

    connect(m_side, &SegmentedChoice::chosen, this, [this] { emit doseChanged(QStringLiteral("side")); });
    connect(m_note, &QLineEdit::textEdited, this, &DoseMore::noteChanged);
}

NumberField* DoseMore::makeField(const QString& name, const QString& accessibleName, int greatest)
{
    auto* field = new NumberField(0, greatest);
    field->setObjectName(name);
    field->setAccessibleName(accessibleName);
    field->setFixedWidth(kFieldWidth);
    leaveUndoToPage(*field);
    connect(field, &NumberField::numberChanged, this, [this, name] {
        if (!m_setting) {
            emit doseChanged(name);
        }
    });
    return field;
}

QWidget* DoseMore::makeTempo()
{
    m_tempo = {makeField(QStringLiteral("tempoUp"), tr("Tempo: seconds up"), kMostTempo),
               makeField(QStringLiteral("tempoTop"), tr("Tempo: seconds at the top"), kMostTempo),
               makeField(QStringLiteral("tempoDown"), tr("Tempo: seconds down"), kMostTempo)};
    auto* fields = new QWidget;
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kHair);
    for (NumberField* field : m_tempo) {
        row->addWidget(field);
    }
    row->addStretch();
    return makeCaptioned(tr("Tempo: up, at the top, down (s)"), fields, Type::Small, m_tempo.front());
}

void DoseMore::setDose(const Dose& dose)
{
    m_setting = true;
    std::array<std::optional<int>, 3> tempo;
    if (dose.tempo) {
        tempo = {dose.tempo->up, dose.tempo->hold, dose.tempo->down};
    }
    for (std::size_t i = 0; i < tempo.size(); ++i) {
        // One part alone is typed before the others.
        if (m_tempo.at(i)->number().value_or(0) != tempo.at(i).value_or(0)) {
            m_tempo.at(i)->setNumber(tempo.at(i));
        }
    }
    const bool reps = dose.measure() == Measure::Reps;
    m_holdBox->setVisible(reps);
    if (reps && m_hold->number().value_or(0) != dose.holdSeconds.value_or(0)) {
        m_hold->setNumber(dose.holdSeconds);
    }
    m_side->setCurrent(static_cast<int>(dose.side));
    m_setting = false;
}

void DoseMore::setNote(const QString& note)
{
    if (m_note->text() != note) {
        m_note->setText(note);
    }
}

void DoseMore::readInto(Dose& dose) const
{
    const bool anyTempo = std::any_of(m_tempo.begin(), m_tempo.end(),
                                      [](const NumberField* field) { return field->number().has_value(); });
    dose.tempo.reset();
    if (anyTempo) {
        dose.tempo = Tempo {m_tempo[0]->number().value_or(0), m_tempo[1]->number().value_or(0),
                            m_tempo[2]->number().value_or(0)};
    }
    if (dose.measure() == Measure::Reps) {
        dose.holdSeconds = m_hold->number();
    }
    dose.side = static_cast<Side>(m_side->current());
}

} // namespace backbridge::ui
