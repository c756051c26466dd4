#include "ui/plan/pause_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/plan_change.h"
#include "backbridge/domain/schedule.h"
#include "ui/controls/buttons.h"
#include "ui/controls/fields.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/labels.h"
#include "ui/plan/plan_words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kUsualBreak = 7;
constexpr int kUsualFlare = 5;

} // namespace

PauseForm::PauseForm(QWidget* parent)
    : QWidget(parent)
    , m_words(makeParagraph({}, Type::Base, Color::Soft))
    , m_from(new DateField)
    , m_to(new DateField)
    , m_reason(new QLineEdit)
    , m_lighter(makeParagraph({}))
    , m_save(new Button({}))
{
    m_from->setObjectName(QStringLiteral("pauseFrom"));
    m_to->setObjectName(QStringLiteral("pauseTo"));
    m_reason->setObjectName(QStringLiteral("pauseReason"));
    m_reason->setMaxLength(2'000);
    m_lighter->setObjectName(QStringLiteral("lighterDays"));
    m_save->setObjectName(QStringLiteral("savePause"));
    auto* cancel = new Button(tr("Close without adding"), Button::Kind::Quiet);
    cancel->setObjectName(QStringLiteral("cancelPause"));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kSmall, 0, 0);
    column->setSpacing(space::kField);
    column->addWidget(m_words);
    auto* dates = new QWidget;
    auto* flow = new FlowLayout(space::kField, dates);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(makeCaptioned(tr("First day"), m_from));
    flow->addWidget(makeCaptioned(tr("Last day"), m_to));
    column->addWidget(dates);
    column->addWidget(makeCaptioned(tr("Reason, if you like"), m_reason));
    column->addWidget(m_lighter);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_save);
    actions->addWidget(cancel);
    actions->addStretch();
    column->addLayout(actions);

    const auto send = [this] {
        emit addRequested(pause());
    };
    connect(m_save, &Button::clicked, this, send);
    connect(m_reason, &QLineEdit::returnPressed, this, send);
    connect(cancel, &Button::clicked, this, &PauseForm::closed);
    connect(m_from, &DateField::dateChanged, this, &PauseForm::showLighter);
    connect(m_to, &DateField::dateChanged, this, &PauseForm::showLighter);
}

void PauseForm::begin(PauseKind kind, const Plan& plan, const ExerciseLibrary& library, QDate today)
{
    m_kind = kind;
    m_plan = plan;
    m_library = &library;
    const bool flare = kind == PauseKind::Flare;
    m_words->setText(
        flare ? tr(
            "A flare: three to seven days of the plan's first phase, or one set less while that runs. Keep "
            "moving as far as it is comfortable; afterwards the plan goes on by itself.")
              : tr("Holiday, illness, a busy week: days in a break ask for nothing."));
    m_save->setText(flare ? tr("Make these days lighter") : tr("Add this break"));
    const QDate first = std::clamp(today, plan.startDate, std::max(plan.startDate, plan.lastDay()));
    m_from->setDate(first);
    m_to->setDate(
        std::max(first, std::min(first.addDays((flare ? kUsualFlare : kUsualBreak) - 1), plan.lastDay())));
    m_reason->clear();
    showLighter();
    m_from->setFocus(Qt::OtherFocusReason);
}

Pause PauseForm::pause() const
{
    return {m_from->date(), m_to->date(), m_kind, m_reason->text().trimmed(), {}};
}

void PauseForm::showLighter()
{
    m_lighter->setVisible(m_kind == PauseKind::Flare);
    if (m_library == nullptr || m_kind != PauseKind::Flare) {
        return;
    }
    const Plan lighter = withPause(m_plan, pause());
    QStringList lines;
    for (const PlannedSession& session : plannedBetween(lighter, m_from->date(), m_to->date())) {
        QStringList exercises;
        for (const Prescription& prescription : prescriptionsOf(session)) {
            exercises << QStringLiteral("%1 %2").arg(m_library->nameOf(prescription.exercise),
                                                     doseText(prescription.dose));
        }
        lines << tr("%1: %2").arg(dateText(session.date), exercises.join(QStringLiteral(", ")));
    }
    m_lighter->setText(lines.isEmpty() ? tr("No session is planned on these days.")
                                       : lines.join(QLatin1Char('\n')));
}

void PauseForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace backbridge::ui
