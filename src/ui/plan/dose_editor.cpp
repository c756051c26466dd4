#include "ui/plan/dose_editor.h"

#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/undo_keys.h"
#include "ui/plan/dose_more.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kFieldWidth = 78;

QString countCaption(const Dose& dose)
{
    const bool sided = dose.side != Side::Both;
    switch (dose.measure()) {
    case Measure::Reps:
        return sided ? DoseEditor::tr("Repetitions per side") : DoseEditor::tr("Repetitions");
    case Measure::Hold:
        return sided ? DoseEditor::tr("Seconds per side") : DoseEditor::tr("Seconds");
    case Measure::Steps:
        return sided ? DoseEditor::tr("Steps each way") : DoseEditor::tr("Steps");
    }
    Q_UNREACHABLE();
}

QWidget* boxed(Label* caption, QWidget* field)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    caption->setType(Type::Small);
    column->addWidget(caption);
    field->setMinimumWidth(kFieldWidth);
    field->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    column->addWidget(field);
    return box;
}

} // namespace

DoseEditor::DoseEditor(QWidget* parent)
    : QWidget(parent)
    , m_sets(new NumberField(1, 20))
    , m_count(new NumberField(1, 500))
    , m_rest(new NumberField(0, 900))
    , m_effort(new NumberField(0, 10))
    , m_load(new DecimalField(500, 1))
    , m_moreButton(new Button(tr("More"), Button::Kind::Quiet))
    , m_more(new DoseMore)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    auto* fields = new QWidget;
    auto* flow = new FlowLayout(space::kSmall, fields);
    flow->setContentsMargins(0, 0, 0, 0);
    column->addWidget(fields);
    column->addWidget(m_moreButton, 0, Qt::AlignLeft);
    column->addWidget(m_more);
    Label* caption = nullptr;
    flow->addWidget(makeField(QStringLiteral("sets"), m_sets, caption));
    caption->setText(tr("Sets"));
    flow->addWidget(makeField(QStringLiteral("count"), m_count, m_countCaption));
    flow->addWidget(makeField(QStringLiteral("rest"), m_rest, caption));
    caption->setText(tr("Rest, seconds"));
    flow->addWidget(makeField(QStringLiteral("effort"), m_effort, caption));
    caption->setText(tr("Effort, 0–10"));
    m_load->setObjectName(QStringLiteral("load"));
    leaveUndoToPage(*m_load);
    m_loadBox = boxed(makeCaption(tr("Load, kg"), m_load), m_load);
    flow->addWidget(m_loadBox);
    connect(m_load, &DecimalField::numberChanged, this, [this] {
        if (!m_setting) {
            emit doseChanged(m_load->objectName());
        }
    });
    m_moreButton->setObjectName(QStringLiteral("more"));
    m_moreButton->setButtonSize(Button::Size::Small);
    m_moreButton->setAccessibleName(tr("Tempo, sides, note"));
    m_more->hide();
    connect(m_moreButton, &Button::clicked, this, [this] {
        m_more->setVisible(m_more->isHidden());
        m_moreButton->setText(m_more->isHidden() ? tr("More") : tr("Less"));
    });
    connect(m_more, &DoseMore::doseChanged, this, &DoseEditor::doseChanged);
    connect(m_more, &DoseMore::noteChanged, this, &DoseEditor::noteChanged);
}

void DoseEditor::setNote(const QString& note)
{
    m_more->setNote(note);
}

QWidget* DoseEditor::makeField(const QString& name, NumberField* field, Label*& caption)
{
    field->setObjectName(name);
    leaveUndoToPage(*field);
    caption = makeCaption(QString(), field);
    connect(field, &NumberField::numberChanged, this, [this, name] {
        if (!m_setting) {
            emit doseChanged(name);
        }
    });
    return boxed(caption, field);
}

void DoseEditor::setDose(const Dose& dose, bool loadable)
{
    m_setting = true;
    m_dose = dose;
    m_countCaption->setText(countCaption(dose));
    m_count->setAccessibleName(m_countCaption->text());
    m_sets->setAccessibleName(tr("Sets"));
    m_rest->setAccessibleName(tr("Rest after each set, seconds"));
    if (m_sets->number().value_or(0) != dose.sets) {
        m_sets->setNumber(dose.sets);
    }
    if (m_count->number().value_or(0) != dose.countPerSet()) {
        m_count->setNumber(dose.countPerSet());
    }
    if (m_rest->number() != dose.restSeconds) {
        m_rest->setNumber(dose.restSeconds);
    }
    m_effort->setAccessibleName(tr("Effort, 0 to 10"));
    if (m_effort->number() != dose.effort) {
        m_effort->setNumber(dose.effort);
    }
    m_more->setDose(dose);
    if (m_load->number() != dose.loadKg) {
        m_load->setNumber(dose.loadKg);
    }
    m_loadBox->setVisible(loadable || dose.loadKg);
    m_setting = false;
}

Dose DoseEditor::dose() const
{
    Dose dose = m_dose;
    dose.sets = m_sets->number().value_or(0);
    const int count = m_count->number().value_or(0);
    switch (m_dose.measure()) {
    case Measure::Reps:
        dose.reps = count;
        break;
    case Measure::Steps:
        dose.steps = count;
        break;
    case Measure::Hold:
        dose.holdSeconds = count;
        break;
    }
    dose.restSeconds = m_rest->number();
    dose.effort = m_effort->number();
    dose.loadKg = m_load->number();
    m_more->readInto(dose);
    return dose;
}

} // namespace backbridge::ui
