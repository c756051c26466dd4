#include "ui/today/missed_day_card.h"

#include <QVBoxLayout>

#include "ui/controls/buttons.h"
#include "ui/controls/flow_layout.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/session/reason_chips.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

MissedDayCard::MissedDayCard(QWidget* parent)
    : Card(parent)
    , m_sentence(makeParagraph({}, Type::Base, Color::Soft))
    , m_notDone(new Button(tr("Not done")))
    , m_why(new Label(tr("What was in the way?"), Type::BaseMedium))
    , m_reasons(new ReasonChips(false))
    , m_failure(new InlineMessage)
{
    setObjectName(QStringLiteral("missedDayCard"));
    setPadding(space::kCard);

    auto* done = new Button(tr("Done as planned"));
    done->setObjectName(QStringLiteral("missedDone"));
    auto* log = new Button(tr("Log it"));
    log->setObjectName(QStringLiteral("missedLog"));
    m_notDone->setObjectName(QStringLiteral("missedNotDone"));
    m_notDone->setCheckable(true);
    auto* rest = new Button(tr("Rest day"));
    rest->setObjectName(QStringLiteral("missedRest"));
    auto* answers = new QWidget;
    auto* flow = new FlowLayout;
    answers->setLayout(flow);
    for (Button* button : {done, log, m_notDone, rest}) {
        flow->addWidget(button);
    }
    m_reasons->setObjectName(QStringLiteral("missedReasons"));

    body()->setSpacing(space::kField);
    body()->addWidget(m_sentence);
    body()->addWidget(answers);
    body()->addWidget(m_why);
    body()->addWidget(m_reasons);
    body()->addWidget(m_failure);
    body()->addStretch();
    askWhy(false);

    connect(done, &Button::clicked, this, [this] { emit doneAsPlanned(m_date); });
    connect(log, &Button::clicked, this, [this] { emit logChosen(m_date); });
    connect(m_notDone, &Button::clicked, this, [this](bool why) {
        askWhy(why);
        if (why) {
            emit grown();
        }
    });
    connect(rest, &Button::clicked, this, [this] { emit restDay(m_date); });
    connect(m_reasons, &ReasonChips::reasonChosen, this,
            [this](NotDoneReason reason) { emit notDone(m_date, reason); });
}

void MissedDayCard::askWhy(bool why)
{
    m_notDone->setChecked(why);
    m_reasons->setAnswer(std::nullopt, false);
    m_why->setVisible(why);
    m_reasons->setVisible(why);
}

void MissedDayCard::ask(const std::vector<DayStatus>& asks, QDate today)
{
    const DayStatus& first = asks.front();
    if (first.date != m_date) {
        askWhy(false);
        m_failure->clear();
    }
    m_date = first.date;
    setTitle(tr("%1 has no entry yet").arg(longDay(first.date, today)), Type::LeadStrong);
    const auto count = static_cast<int>(prescriptionsOf(*first.planned).size());
    QString sentence = count == 1 ? tr("1 exercise was planned. How did it go?")
                                  : tr("%n exercises were planned. How did it go?", nullptr, count);
    const auto more = static_cast<int>(asks.size()) - 1;
    if (more > 0) {
        sentence += QLatin1Char(' ')
            + (more == 1 ? tr("One more day comes after this one.")
                         : tr("%n more days come after this one.", nullptr, more));
    }
    m_sentence->setText(sentence);
}

} // namespace backbridge::ui
