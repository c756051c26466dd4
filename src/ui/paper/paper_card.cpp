#include "ui/paper/paper_card.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/segmented_choice.h"
#include "ui/plan/stepper.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

PaperCard::PaperCard(QWidget* parent)
    : Card(parent)
    , m_what(new SegmentedChoice({tr("The plan"), tr("Log sheets")}))
    , m_paper(new SegmentedChoice({tr("A4"), tr("Letter")}))
    , m_weeks(new QWidget)
    , m_first(new Stepper(tr("First week of the log sheets")))
    , m_last(new Stepper(tr("Last week of the log sheets")))
    , m_message(new InlineMessage)
{
    setTitle(tr("On paper"), Type::LeadStrong);
    body()->setContentsMargins(0, space::kSmall, 0, 0);
    m_what->setObjectName(QStringLiteral("what"));
    m_what->setAccessibleName(tr("What to print"));
    m_what->setCurrent(0);
    m_paper->setObjectName(QStringLiteral("paper"));
    m_paper->setAccessibleName(tr("Paper"));
    m_paper->setCurrent(static_cast<int>(report::usualPaper(QLocale::system())));
    m_first->setObjectName(QStringLiteral("firstWeek"));
    m_last->setObjectName(QStringLiteral("lastWeek"));
    m_message->setObjectName(QStringLiteral("paperMessage"));
    auto* print = new Button(tr("Print"), Button::Kind::Primary);
    print->setObjectName(QStringLiteral("print"));
    auto* file = new Button(tr("Save as PDF"));
    file->setObjectName(QStringLiteral("savePdf"));
    file->setIconName(QStringLiteral("file-out"));

    auto* weeks = new QHBoxLayout(m_weeks);
    weeks->setContentsMargins(0, 0, 0, 0);
    weeks->setSpacing(space::kSmall);
    weeks->addWidget(m_first);
    weeks->addWidget(new Label(tr("to")));
    weeks->addWidget(m_last);
    weeks->addStretch();
    auto* actions = new QHBoxLayout;
    actions->setSpacing(space::kSmall);
    actions->addWidget(print);
    actions->addWidget(file);
    actions->addStretch();
    body()->addWidget(m_what, 0, Qt::AlignLeft);
    body()->addWidget(m_weeks);
    body()->addWidget(m_paper, 0, Qt::AlignLeft);
    body()->addLayout(actions);
    body()->addWidget(m_message);

    connect(m_what, &SegmentedChoice::chosen, this, [this] { showWeeks(m_first->value(), m_last->value()); });
    connect(m_paper, &SegmentedChoice::chosen, this, &PaperCard::changed);
    connect(m_first, &Stepper::valueChanged, this, [this](int week) { showWeeks(week, m_last->value()); });
    connect(m_last, &Stepper::valueChanged, this, [this](int week) { showWeeks(m_first->value(), week); });
    connect(print, &Button::clicked, this, &PaperCard::printRequested);
    connect(file, &Button::clicked, this, &PaperCard::fileRequested);
}

void PaperCard::setPlan(const Plan& plan, QDate today)
{
    const int running = plan.weekOn(std::max(today, plan.startDate)).value_or(1);
    const int weeks = plan.current().weeks;
    m_lastWeek =
        plan.kind == PlanKind::Maintenance ? std::min(weeks, running + report::kOpenWeeksOnPaper - 1) : weeks;
    const int last = plan.kind == PlanKind::Maintenance ? running : m_lastWeek;
    const QSignalBlocker blocker(this);
    showWeeks(running, last);
}

void PaperCard::showWeeks(int from, int to)
{
    m_weeks->setVisible(isLog());
    to = std::max(from, to);
    m_first->setValue(from, 1, m_lastWeek, tr("Week %1").arg(from));
    m_last->setValue(to, from, m_lastWeek, tr("week %1").arg(to));
    emit changed();
}

bool PaperCard::isLog() const
{
    return m_what->current() == 1;
}

report::Sheet PaperCard::sheet(const report::PlanOnPaper& content) const
{
    const auto paper = static_cast<report::Paper>(m_paper->current());
    return isLog() ? report::layOutLog(content, m_first->value(), m_last->value(), paper)
                   : report::layOutPlan(content, paper);
}

} // namespace backbridge::ui
