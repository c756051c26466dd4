#include "ui/session/paper_week_page.h"

#include <QVBoxLayout>

#include <algorithm>

#include "backbridge/domain/day_state.h"
#include "backbridge/domain/iso_week.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/labels.h"
#include "ui/controls/save_footer.h"
#include "ui/session/log_checks.h"
#include "ui/session/paper_day_card.h"
#include "ui/session/words.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr qint64 kWeek = 7; ///< days
constexpr int kWeeksBack = 8; ///< that are looked through for one with something open

/// The planned days of a week that nothing has been said about, up to today.
std::vector<QDate> openDays(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                            QDate monday, QDate today)
{
    std::vector<QDate> days;
    for (const DayStatus& status : dayStatuses(plans, lines, monday, monday.addDays(kWeek - 1), today)) {
        if (status.state == DayState::NoEntry || status.state == DayState::DueToday) {
            days.push_back(status.date);
        }
    }
    return days;
}

} // namespace

PaperWeekPage::PaperWeekPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_before(Button::withIcon(QStringLiteral("chevron-left"), tr("The week before")))
    , m_after(Button::withIcon(QStringLiteral("chevron-right"), tr("The week after")))
    , m_none(makeParagraph({}, Type::Lead, Color::Soft))
    , m_rows(new QVBoxLayout)
    , m_words(makeParagraph({}, Type::Base, Color::Soft))
    , m_failure(new InlineMessage)
    , m_save(new Button(tr("Save the week"), Button::Kind::Primary))
{
    setObjectName(QStringLiteral("paperWeekPage"));
    build();
}

void PaperWeekPage::build()
{
    setTitle(tr("A week from paper"));
    Button* back = setBack(tr("Log a session"));
    back->setObjectName(QStringLiteral("backToLog"));
    connect(back, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("log")); });
    m_before->setObjectName(QStringLiteral("weekBefore"));
    m_after->setObjectName(QStringLiteral("weekAfter"));
    addHeaderWidget(m_before);
    addHeaderWidget(m_after);
    connect(m_before, &Button::clicked, this,
            [this] { guarded(*m_failure, [this] { show(m_monday.addDays(-kWeek)); }); });
    connect(m_after, &Button::clicked, this,
            [this] { guarded(*m_failure, [this] { show(m_monday.addDays(kWeek)); }); });
    m_none->setObjectName(QStringLiteral("paperNothing"));
    column()->addWidget(m_none);
    m_rows->setSpacing(space::kMedium);
    column()->addLayout(m_rows);
    column()->addStretch();
    m_words->setObjectName(QStringLiteral("paperWords"));
    m_failure->setObjectName(QStringLiteral("paperFailure"));
    m_save->setObjectName(QStringLiteral("paperSave"));
    setFooter(makeSaveFooter(m_failure, m_words, m_save));
    connect(m_save, &Button::clicked, this, [this] { guarded(*m_failure, [this] { save(); }); });
    connect(&m_workspace, &Workspace::currentClientChanged, this, [this] {
        if (isVisible()) {
            open({});
        }
    });
}

bool PaperWeekPage::isTyped() const
{
    return std::any_of(m_days.begin(), m_days.end(),
                       [](const PaperDayCard* day) { return day->fate() != PaperDayCard::Fate::Open; });
}

void PaperWeekPage::open(const QVariant& /*argument*/)
{
    m_failure->clear();
    guarded(*m_failure, [this] {
        const std::optional<ClientId> client = m_workspace.currentClient();
        if (!client) {
            emit pageRequested(QStringLiteral("today"));
            return;
        }
        const QDate today = m_workspace.today();
        const QDate present = IsoWeek::of(today).monday();
        const std::vector<Plan> plans = m_workspace.plans(*client);
        const auto lines =
            m_workspace.sessionLines(*client, present.addDays(-kWeek * (kWeeksBack + 1)), today);
        QDate monday = present;
        for (int back = 0; back <= kWeeksBack; ++back) {
            const QDate candidate = present.addDays(-kWeek * back);
            if (!openDays(plans, lines, candidate, today).empty()) {
                monday = candidate;
                break;
            }
        }
        show(monday);
    });
}

void PaperWeekPage::show(QDate monday)
{
    const ClientId client = *m_workspace.currentClient();
    const QDate today = m_workspace.today();
    m_monday = monday;
    setSubtitle(tr("%1 to %2. Numbers and Tab are enough; – is a set not done.")
                    .arg(longDay(monday, today), longDay(monday.addDays(kWeek - 1), today)));
    emptyLayout(*m_rows);
    m_days.clear();
    const std::vector<Plan> plans = m_workspace.plans(client);
    // A session of another week may have been meant for a day of this one.
    const auto lines = m_workspace.sessionLines(client, monday.addDays(-2 * kWeek), today);
    for (const QDate date : openDays(plans, lines, monday, today)) {
        const Plan* plan = planOn(plans, date);
        auto* card =
            new PaperDayCard(SessionDraft::fresh(client, date, plan, date), m_workspace.library(), today);
        connect(card, &PaperDayCard::changed, this, &PaperWeekPage::showCount);
        m_days.push_back(card);
        m_rows->addWidget(card);
    }
    m_none->setText(tr("No planned day of this week is without an entry."));
    m_none->setVisible(m_days.empty());
    m_after->setEnabled(monday.addDays(kWeek) <= today);
    showCount();
    revealTop();
    if (!m_days.empty()) {
        m_days.front()->focusFirst();
    }
}

void PaperWeekPage::showCount()
{
    const auto typed = std::count_if(m_days.begin(), m_days.end(), [](const PaperDayCard* day) {
        return day->fate() != PaperDayCard::Fate::Open;
    });
    m_words->setText(typed == 0       ? tr("What is typed in makes a day done.")
                         : typed == 1 ? tr("1 day will be saved.")
                                      : tr("%n days will be saved.", nullptr, static_cast<int>(typed)));
    m_save->setEnabled(typed > 0);
}

void PaperWeekPage::save()
{
    std::vector<Session> sessions;
    bool clean = true;
    for (PaperDayCard* day : m_days) {
        day->setProblem({});
        if (day->fate() == PaperDayCard::Fate::Open) {
            continue;
        }
        const SessionDraft draft = day->draft();
        const auto problems = logProblems(draft, m_workspace.library(), m_workspace.today());
        if (!problems.empty()) {
            day->setProblem(problems.front().text);
            clean = false;
        }
        sessions.push_back(draft.toSession());
    }
    if (!clean) {
        m_failure->setMessage(InlineMessage::Tone::Advice, tr("Not saved yet."),
                              tr("See the marked days above."));
        return;
    }
    if (!isTyped()) {
        return;
    }
    m_workspace.saveSessions(sessions);
    const auto count = static_cast<int>(sessions.size());
    emit done(count == 1 ? tr("1 day saved.") : tr("%n days saved.", nullptr, count));
    emit pageRequested(QStringLiteral("today"));
}

} // namespace backbridge::ui
