#include "ui/plan/dose_editor.h"

#include <QVBoxLayout>

#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/controls/undo_keys.h"

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
    , m_load(new DecimalField(500, 1))
{
    auto* flow = new FlowLayout(space::kSmall, this);
    flow->setContentsMargins(0, 0, 0, 0);
    Label* caption = nullptr;
    flow->addWidget(makeField(QStringLiteral("sets"), m_sets, caption));
    caption->setText(tr("Sets"));
    flow->addWidget(makeField(QStringLiteral("count"), m_count, m_countCaption));
    flow->addWidget(makeField(QStringLiteral("rest"), m_rest, caption));
    caption->setText(tr("Rest, seconds"));
    m_load->setObjectName(QStringLiteral("load"));
    leaveUndoToPage(*m_load);
    m_loadBox = boxed(makeCaption(tr("Load, kg"), m_load), m_load);
    flow->addWidget(m_loadBox);
    connect(m_load, &DecimalField::numberChanged, this, [this] {
        if (!m_setting) {
            emit doseChanged(m_load->objectName());
        }
    });
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
    dose.loadKg = m_load->number();
    return dose;
}

} // namespace backbridge::ui
