#include "ui/today/outlook_cards.h"

#include <QVBoxLayout>

#include "backbridge/report/weekly_chart.h"
#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

NextCard::NextCard(QWidget* parent)
    : Card(parent)
    , m_length(makeParagraph({}, Type::Base, Color::Soft))
    , m_exercises(makeParagraph({}, Type::Base))
{
    setObjectName(QStringLiteral("nextCard"));
    body()->setSpacing(space::kHair);
    body()->addWidget(m_length);
    body()->addWidget(m_exercises);
    body()->addStretch();
}

void NextCard::setSession(const PlannedSession& session, QDate today, const ExerciseLibrary& library)
{
    setTitle(tr("Then %1").arg(longDay(session.date, today)), Type::LeadStrong);
    const auto prescriptions = prescriptionsOf(session);
    m_length->setText(lengthText(prescriptions));
    QStringList names;
    for (const Prescription& prescription : prescriptions) {
        names << library.nameOf(prescription.exercise);
    }
    m_exercises->setText(names.join(QStringLiteral(" · ")));
}

SoFarCard::SoFarCard(QWidget* parent)
    : Card(parent)
    , m_sentence(makeParagraph({}, Type::Base, Color::Soft))
{
    setObjectName(QStringLiteral("soFarCard"));
    auto* progress = new Button(tr("See progress"), Button::Kind::Quiet);
    progress->setObjectName(QStringLiteral("soFarProgress"));
    progress->setButtonSize(Button::Size::Small);
    progress->setTrailingIconName(QStringLiteral("chevron-right"));
    body()->setSpacing(space::kHair);
    body()->addWidget(m_sentence);
    body()->addSpacing(space::kHair);
    body()->addWidget(progress, 0, Qt::AlignLeft);
    body()->addStretch();
    connect(progress, &Button::clicked, this, &SoFarCard::progressChosen);
}

void SoFarCard::setView(const TodayView& view)
{
    const report::WeeklyChartModel model = report::weeklyChartModel(view.plans, view.adherence);
    if (view.adherence.weeksFinished == 0) {
        setTitle(tr("The weeks so far"), Type::LeadStrong);
        m_sentence->setText(tr("A week counts when it is over."));
        return;
    }
    setTitle(report::headline(model), Type::LeadStrong);
    m_sentence->setText(tr("%1.").arg(report::sessionsSentence(model)));
}

} // namespace backbridge::ui
