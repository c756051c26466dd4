#include "ui/progress/progress_page.h"

#include <QComboBox>
#include <QLocale>

#include <algorithm>

#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/card.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/segmented_choice.h"
#include "ui/progress/day_map_card.h"
#include "ui/progress/doses_card.h"
#include "ui/progress/pain_dose_card.h"
#include "ui/progress/standing_card.h"
#include "ui/progress/week_sessions_card.h"
#include "ui/progress/weeks_card.h"

namespace backbridge::ui {

namespace {

constexpr int kPainLines = 4;
/// Narrower than this the numbers wait behind their key.
constexpr int kWideEnough = 940;
/// Narrower than this the head has no room for the word beside the icon.
constexpr int kWideForWords = 760;
constexpr int kAround = 7; ///< days

QString sentenceFor(const ProgressView& view, const Plan& plan, QDate today)
{
    if (!view.anySession) {
        return plannedSentence(plan, today);
    }
    const QString sessions = report::sessionsSentence(view.model);
    return sessions.isEmpty() ? report::summarySentence(view.model) : sessions;
}

} // namespace

ProgressPage::ProgressPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_planChoice(new QComboBox)
    , m_range(new SegmentedChoice({tr("4 weeks"), tr("Whole plan"), tr("All")}))
    , m_numbers(new Button(tr("Numbers")))
    , m_failure(new InlineMessage)
    , m_emptyCard(new Card)
    , m_empty(new EmptyState(QString(), QString()))
    , m_weeks(new WeeksCard)
    , m_painDose(new PainDoseCard)
    , m_doses(new DosesCard)
    , m_dayMap(new DayMapCard)
    , m_details(new QWidget)
    , m_sessions(new WeekSessionsCard)
    , m_standing(new StandingCard)
    , m_firstCard(new Card)
{
    setObjectName(QStringLiteral("progressPage"));
    setTitle(tr("Progress"));
    buildHeader();
    buildCards();
    connectParts();
}

void ProgressPage::open(const QVariant& /*argument*/)
{
    guarded(*m_failure, [this] { reload(); });
}

void ProgressPage::reloadIfShown()
{
    if (isVisible()) {
        guarded(*m_failure, [this] { reload(); });
    }
}

void ProgressPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_numbers->setText(width() < kWideForWords ? QString() : tr("Numbers"));
    showNumbers();
}

void ProgressPage::reload()
{
    const std::optional<ClientId> client = m_workspace.currentClient();
    setSubtitle(QString());
    if (!client) {
        showNothing(tr("Nobody is chosen yet"), tr("Choose whose weeks to look at."), tr("Choose a client"),
                    QStringLiteral("clients"));
        return;
    }
    if (m_workspace.profile() == Profile::Clinic) {
        const auto found = m_workspace.client(*client);
        setSubtitle(found ? found->name : QString());
    }
    m_plans = m_workspace.plans(*client);
    std::sort(m_plans.begin(), m_plans.end(),
              [](const Plan& a, const Plan& b) { return a.startDate > b.startDate; });
    if (m_plans.empty()) {
        showNothing(tr("No plan yet"), tr("With a plan you see each week beside the band of 3–5 sessions."),
                    tr("Build a plan"), QStringLiteral("plan-builder"));
        return;
    }
    const QDate first =
        std::min(IsoWeek::of(m_plans.back().startDate).monday(), report::firstMapDay(m_workspace.today()));
    m_lines = m_workspace.sessionLines(*client, first, m_workspace.today());
    showPlans();
    showRange();
}

void ProgressPage::showNothing(const QString& title, const QString& sentence, const QString& action,
                               const QString& page)
{
    m_emptyPage = page;
    m_empty->setWords(title, sentence);
    m_allSessions->setVisible(m_workspace.currentClient().has_value());
    m_empty->findChild<Button*>(QStringLiteral("emptyAction"))->setText(action);
    for (QWidget* part : {static_cast<QWidget*>(m_planChoice), static_cast<QWidget*>(m_range),
                          static_cast<QWidget*>(m_numbers), static_cast<QWidget*>(m_weeks),
                          static_cast<QWidget*>(m_painDose), static_cast<QWidget*>(m_doses),
                          static_cast<QWidget*>(m_dayMap), static_cast<QWidget*>(m_firstCard), m_details}) {
        part->hide();
    }
    m_emptyCard->show();
}

void ProgressPage::showPlans()
{
    const auto index = [this](std::optional<PlanId> id) {
        const auto found =
            std::find_if(m_plans.begin(), m_plans.end(), [&id](const Plan& plan) { return plan.id == id; });
        return found == m_plans.end() ? -1 : static_cast<int>(found - m_plans.begin());
    };
    if (index(m_plan) < 0) {
        m_plan = planToShow(m_plans, m_workspace.today())->id;
        m_monday.reset();
    }
    m_planChoice->clear();
    for (const Plan& plan : m_plans) {
        m_planChoice->addItem(planChoiceText(plan));
    }
    m_planChoice->setCurrentIndex(index(m_plan));
    m_planChoice->setVisible(m_plans.size() > 1);
}

void ProgressPage::showRange()
{
    const QDate today = m_workspace.today();
    const auto range = static_cast<ProgressRange>(m_range->current());
    const Plan& plan = m_plans.at(static_cast<std::size_t>(m_planChoice->currentIndex()));
    const bool all = range == ProgressRange::AllPlans;
    m_planChoice->setEnabled(!all);
    m_view = progressView(m_plans, plan, m_lines, range, today);
    if (!m_monday) {
        m_monday = m_view.monday;
    }
    m_emptyCard->hide();
    m_weeks->setWeeks(m_view.model, sentenceFor(m_view, plan, today));
    m_standing->setView(m_view, latestWithPain(m_lines, kPainLines), today);
    m_weeks->show();
    m_range->setVisible(m_view.anySession || m_plans.size() > 1);
    m_numbers->setVisible(m_view.anySession);
    m_firstCard->setVisible(!m_view.anySession);
    m_details->setVisible(m_view.anySession);
    showDays(all ? m_plans : std::vector {plan});
    showDoses(all ? nullptr : &plan);
    showNumbers();
    showWeek();
}

void ProgressPage::showDays(const std::vector<Plan>& plans)
{
    m_painDose->setVisible(m_view.anySession);
    m_dayMap->setVisible(m_view.anySession);
    if (m_view.anySession) {
        const auto& weeks = m_view.model.weeks;
        m_painDose->setModel(report::painDoseModel(plans, m_lines, weeks.front().monday, weeks.back().monday,
                                                   m_workspace.today()));
        m_dayMap->setModel(report::dayMapModel(m_plans, m_lines, m_workspace.today()));
    }
}

void ProgressPage::showDoses(const Plan* plan)
{
    std::vector<DoseShare> doses;
    if (m_view.anySession && plan != nullptr) {
        // A week on both sides: sessions that were done on other days than planned.
        doses = doseAdherence(*plan,
                              m_workspace.sessions(plan->client, plan->startDate.addDays(-kAround),
                                                   plan->lastDay().addDays(kAround)),
                              m_workspace.today());
        m_doses->setDoses(doses, m_workspace.library());
    }
    m_doses->setVisible(!doses.empty());
}

void ProgressPage::showDay(QDate day)
{
    m_monday = IsoWeek::of(day).monday();
    showWeek();
}

void ProgressPage::showWeek()
{
    if (!m_monday) {
        return;
    }
    const auto& weeks = m_view.model.weeks;
    const auto week = std::find_if(weeks.begin(), weeks.end(), [this](const report::ChartWeek& candidate) {
        return candidate.monday == m_monday;
    });
    // A day of the map may lie before the weeks that are shown.
    const QString other = tr("Week of %1").arg(QLocale().toString(*m_monday, QStringLiteral("d MMMM yyyy")));
    m_sessions->setSessions(week != weeks.end() ? report::weekSentence(*week) : other,
                            linesOfWeek(m_lines, *m_monday), m_workspace.today());
    m_weeks->setWeek(*m_monday);
}

void ProgressPage::showNumbers()
{
    const bool shown = m_view.anySession && m_numbersWanted.value_or(width() >= kWideEnough);
    m_numbers->setChecked(shown);
    m_painDose->setWordsBeside(shown);
    if (m_weeks->numbersShown() != shown) {
        m_weeks->setNumbersShown(shown);
    }
}

void ProgressPage::logSession(const SessionId& id)
{
    emit pageRequested(QStringLiteral("log"),
                       QVariantMap {{QStringLiteral("session"), id.text()},
                                    {QStringLiteral("from"), QStringLiteral("progress")}});
}

} // namespace backbridge::ui
