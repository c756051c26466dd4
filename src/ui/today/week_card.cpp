#include "ui/today/week_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/activity/activity_words.h"
#include "ui/controls/buttons.h"
#include "ui/controls/day_strip.h"
#include "ui/controls/labels.h"
#include "ui/controls/week_count.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"
#include "ui/today/today_words.h"

namespace backbridge::ui {

namespace {

/// What was done or is planned on a day, for its tooltip.
QString noteOf(const DayStatus& status)
{
    if (status.state == DayState::Rested) {
        return WeekCard::tr("Taken as a rest day");
    }
    return status.planned ? WeekCard::tr("%1 planned")
                                .arg(exercisesText(static_cast<int>(prescriptionsOf(*status.planned).size())))
                          : QString();
}

QString plannedText(int planned)
{
    switch (planned) {
    case 0:
        return WeekCard::tr("done");
    case 1:
        return WeekCard::tr("of 1 session");
    default:
        return WeekCard::tr("of %n sessions", nullptr, planned);
    }
}

} // namespace

WeekCard::WeekCard(QWidget* parent)
    : Card(tr("This week"), parent)
    , m_done(new Label({}, Type::Numeral))
    , m_planned(new Label({}, Type::Lead, Color::Soft))
    , m_count(new WeekCount)
    , m_days(new DayStrip)
    , m_sentence(makeParagraph({}, Type::Base, Color::Soft))
    , m_activity(makeParagraph({}, Type::Base, Color::Soft))
{
    setObjectName(QStringLiteral("weekCard"));
    m_done->setObjectName(QStringLiteral("weekDone"));
    m_planned->setObjectName(QStringLiteral("weekPlanned"));
    m_days->setObjectName(QStringLiteral("weekDays"));
    m_sentence->setObjectName(QStringLiteral("weekSentence"));
    m_days->setInteractive(true);
    connect(m_days, &DayStrip::dayActivated, this, [this](QDate date) {
        if (date <= m_today) {
            emit dayChosen(date);
        }
    });

    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(space::kSmall);
    numbers->addWidget(m_done, 0, Qt::AlignBaseline);
    numbers->addWidget(m_planned, 0, Qt::AlignBaseline);
    numbers->addStretch();
    body()->setSpacing(0);
    body()->addLayout(numbers);
    body()->addSpacing(space::kMedium);
    body()->addWidget(m_count);
    body()->addSpacing(space::kField);
    body()->addWidget(makeHairline());
    body()->addStretch(1);
    body()->addSpacing(space::kField);
    body()->addWidget(m_days);
    body()->addStretch(1);
    body()->addSpacing(space::kField);
    body()->addWidget(m_sentence);
    body()->addSpacing(space::kSmall);

    m_activity->setObjectName(QStringLiteral("weekActivity"));
    auto* add = new Button(tr("Add activity minutes"), Button::Kind::Quiet);
    add->setObjectName(QStringLiteral("addActivity"));
    add->setButtonSize(Button::Size::Small);
    connect(add, &Button::clicked, this, &WeekCard::activityRequested);
    body()->addWidget(m_activity);
    body()->addWidget(add, 0, Qt::AlignLeft);
}

void WeekCard::setView(const TodayView& view)
{
    m_today = view.today;
    const int done = view.doneThisWeek();
    const int planned = view.plannedThisWeek();
    m_done->setText(QString::number(done));
    m_planned->setText(plannedText(planned));
    m_count->setWeek(done, planned);
    std::vector<DayStrip::Day> days;
    for (const DayStatus& status : view.week) {
        days.push_back({status.date, markOf(status.state), status.date == view.today, noteOf(status)});
    }
    m_days->setDays(std::move(days));
    m_sentence->setText(weekSentence(view));
    const QString activity = activitySentence(view.activities);
    m_activity->setText(tr("Beside the sessions: %1.").arg(activity));
    m_activity->setVisible(!activity.isEmpty());
}

} // namespace backbridge::ui
