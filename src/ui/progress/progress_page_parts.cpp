#include <QComboBox>
#include <QShortcut>
#include <QVBoxLayout>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/segmented_choice.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/figure_row.h"
#include "ui/progress/day_map_card.h"
#include "ui/progress/doses_card.h"
#include "ui/progress/pain_dose_card.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/standing_card.h"
#include "ui/progress/week_sessions_card.h"
#include "ui/progress/weeks_card.h"

// How the page is made and what its parts set off.

namespace backbridge::ui {

namespace {

constexpr int kSideWidth = 300;
constexpr int kLeastMain = 520;
constexpr int kLeastPlanChoice = 120;

} // namespace

void ProgressPage::buildHeader()
{
    m_planChoice->setObjectName(QStringLiteral("progressPlan"));
    m_planChoice->setAccessibleName(tr("Plan"));
    m_planChoice->setMinimumWidth(kLeastPlanChoice);
    m_range->setObjectName(QStringLiteral("progressRange"));
    m_range->setAccessibleName(tr("Weeks shown"));
    m_range->setCurrent(static_cast<int>(ProgressRange::WholePlan));
    m_numbers->setObjectName(QStringLiteral("progressNumbers"));
    m_numbers->setIconName(QStringLiteral("table"));
    m_numbers->setCheckable(true);
    m_numbers->setAccessibleName(tr("Numbers"));
    m_numbers->setToolTip(tr("Shows or hides the numbers (N)"));
    addHeaderWidget(m_planChoice);
    addHeaderWidget(m_range);
    addHeaderWidget(m_numbers);
}

void ProgressPage::buildCards()
{
    m_failure->setObjectName(QStringLiteral("progressFailure"));
    m_emptyCard->body()->addWidget(m_empty);
    m_empty->setPicture(makeFamiliesPicture(m_gallery));
    Button* step = m_empty->setAction(QString());
    step->setObjectName(QStringLiteral("emptyAction"));
    connect(step, &Button::clicked, this, [this] { emit pageRequested(m_emptyPage); });

    m_allSessions = m_empty->addOtherWay(tr("All sessions"));
    m_allSessions->setObjectName(QStringLiteral("allSessionsWithoutPlan"));
    connect(m_allSessions, &Button::clicked, this,
            [this] { emit pageRequested(QStringLiteral("sessions")); });

    auto* first =
        new EmptyState(tr("The first session starts this chart"),
                       tr("You will see each week beside the band of 3–5, and how you felt beside what "
                          "you did."));
    first->setPicture(makeFamiliesPicture(m_gallery));
    Button* log = first->setAction(tr("Log a session"), QStringLiteral("edit"));
    log->setObjectName(QStringLiteral("logFirst"));
    Button* today = first->addOtherWay(tr("See what is due"));
    today->setObjectName(QStringLiteral("seeToday"));
    m_firstCard->setObjectName(QStringLiteral("firstCard"));
    m_firstCard->body()->addWidget(first);
    connect(log, &Button::clicked, this, [this] {
        emit pageRequested(QStringLiteral("log"),
                           QVariantMap {{QStringLiteral("from"), QStringLiteral("progress")}});
    });
    connect(today, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("today")); });

    auto* row = new SideBySide(kSideWidth, space::kMedium);
    row->setLeastMain(kLeastMain);
    m_details->setLayout(row);
    row->addWidget(m_sessions);
    row->addWidget(m_standing);

    column()->addWidget(m_failure);
    column()->addWidget(m_emptyCard);
    column()->addWidget(m_weeks);
    column()->addWidget(m_painDose);
    column()->addWidget(m_firstCard);
    column()->addWidget(m_details);
    column()->addWidget(m_doses);
    column()->addWidget(m_dayMap);
    column()->addStretch();
}

void ProgressPage::connectParts()
{
    connect(m_planChoice, &QComboBox::activated, this, [this](int index) {
        m_plan = m_plans.at(static_cast<std::size_t>(index)).id;
        m_monday.reset();
        showRange();
    });
    connect(m_range, &SegmentedChoice::chosen, this, [this] {
        m_monday.reset();
        showRange();
    });
    connect(m_numbers, &Button::clicked, this, [this](bool shown) {
        m_numbersWanted = shown;
        showNumbers();
    });
    auto* key = new QShortcut(QKeySequence(Qt::Key_N), this);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, m_numbers, &Button::click);
    connect(m_weeks, &WeeksCard::weekChosen, this, [this](QDate monday) {
        m_monday = monday;
        showWeek();
    });
    connect(m_painDose, &PainDoseCard::dayChosen, this, &ProgressPage::showDay);
    connect(m_dayMap, &DayMapCard::dayChosen, this, &ProgressPage::showDay);
    connect(m_sessions, &WeekSessionsCard::sessionChosen, this, &ProgressPage::logSession);
    connect(m_sessions, &WeekSessionsCard::allChosen, this,
            [this] { emit pageRequested(QStringLiteral("sessions")); });

    connect(&m_workspace, &Workspace::sessionsChanged, this, &ProgressPage::reloadIfShown);
    connect(&m_workspace, &Workspace::plansChanged, this, &ProgressPage::reloadIfShown);
    connect(&m_workspace, &Workspace::clientsChanged, this, &ProgressPage::reloadIfShown);
    connect(&m_workspace, &Workspace::everythingChanged, this, &ProgressPage::reloadIfShown);
    connect(&m_workspace, &Workspace::currentClientChanged, this, &ProgressPage::reloadIfShown);
}

} // namespace backbridge::ui
