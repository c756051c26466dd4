#include "ui/today/today_page.h"

#include <QVBoxLayout>

#include "backbridge/domain/texts.h"
#include "backbridge/workspace/workspace.h"
#include "ui/activity/activity_page.h"
#include "ui/controls/buttons.h"
#include "ui/controls/empty_state.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/controls/side_by_side.h"
#include "ui/library/figure_row.h"
#include "ui/plan/plan_steps.h"
#include "ui/plan/restart_message.h"
#include "ui/player/player_words.h"
#include "ui/session/session_draft.h"
#include "ui/session/words.h"
#include "ui/today/missed_day_card.h"
#include "ui/today/morning_card.h"
#include "ui/today/outlook_cards.h"
#include "ui/today/session_card.h"
#include "ui/today/week_card.h"

namespace backbridge::ui {

namespace {

constexpr int kSideWidth = 334;
constexpr int kLeastMain = 440;

/// Two widgets beside each other, or below each other in a narrow window.
QWidget* beside(QWidget* main, QWidget* side)
{
    auto* row = new QWidget;
    auto* layout = new SideBySide(kSideWidth);
    layout->setLeastMain(kLeastMain);
    row->setLayout(layout);
    layout->addWidget(main);
    layout->addWidget(side);
    return row;
}

} // namespace

TodayPage::TodayPage(Workspace& workspace, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_gallery(workspace)
    , m_failure(new InlineMessage)
    , m_begun(new InlineMessage)
    , m_steps(new InlineMessage)
    , m_restart(new RestartMessage(workspace))
    , m_move(new InlineMessage)
    , m_tip(new InlineMessage)
    , m_session(new SessionCard(m_gallery))
    , m_week(new WeekCard)
    , m_missed(new MissedDayCard)
    , m_morning(new MorningCard)
    , m_next(new NextCard)
    , m_soFar(new SoFarCard)
{
    setObjectName(QStringLiteral("todayPage"));
    build();
    connectCards();
    connect(&workspace, &Workspace::sessionsChanged, this, &TodayPage::reloadIfShown);
    connect(&workspace, &Workspace::activitiesChanged, this, &TodayPage::reloadIfShown);
    connect(&workspace, &Workspace::plansChanged, this, &TodayPage::reloadIfShown);
    connect(&workspace, &Workspace::clientsChanged, this, &TodayPage::reloadIfShown);
    connect(&workspace, &Workspace::everythingChanged, this, &TodayPage::reloadIfShown);
    connect(&workspace, &Workspace::libraryChanged, this, &TodayPage::reloadIfShown);
    connect(&workspace, &Workspace::currentClientChanged, this, &TodayPage::reloadIfShown);
    connect(&workspace, &Workspace::profileChanged, this, &TodayPage::reloadIfShown);
}

void TodayPage::build()
{
    m_emptyCard = new Card;
    m_empty = new EmptyState(QString(), QString());
    static_cast<Card*>(m_emptyCard)->body()->addWidget(m_empty);
    m_empty->setPicture(makeFamiliesPicture(m_gallery));
    Button* step = m_empty->setAction(QString());
    step->setObjectName(QStringLiteral("emptyAction"));
    connect(step, &Button::clicked, this, [this] { emit pageRequested(m_emptyPage); });

    m_logWithout = m_empty->addOtherWay(tr("Log a session"));
    m_logWithout->setObjectName(QStringLiteral("logWithoutPlan"));
    connect(m_logWithout, &Button::clicked, this, [this] { logDay(m_workspace.today()); });

    auto* below = new QWidget;
    auto* stack = new QVBoxLayout(below);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(space::kWide);
    stack->addWidget(m_morning);
    stack->addWidget(m_missed);
    stack->addWidget(m_next);

    m_cards = new QWidget;
    auto* rows = new QVBoxLayout(m_cards);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kWide);
    rows->addWidget(beside(m_session, m_week));
    rows->addWidget(beside(below, m_soFar));

    m_failure->setObjectName(QStringLiteral("todayFailure"));
    column()->addWidget(m_failure);
    m_begun->setObjectName(QStringLiteral("begunSession"));
    column()->addWidget(m_begun);
    m_steps->setObjectName(QStringLiteral("stepsHint"));
    column()->addWidget(m_steps);
    column()->addWidget(m_restart);
    m_move->setObjectName(QStringLiteral("moveDays"));
    column()->addWidget(m_move);
    m_tip->setObjectName(QStringLiteral("reasonTip"));
    column()->addWidget(m_tip);
    column()->addWidget(m_emptyCard);
    column()->addWidget(m_cards);
    column()->addStretch();
}

void TodayPage::connectCards()
{
    connect(m_session, &SessionCard::actionChosen, this, &TodayPage::act);
    connect(m_session, &SessionCard::exerciseChosen, this,
            [this](const ExerciseId& id) { emit pageRequested(QStringLiteral("exercise"), id.value); });
    connect(m_restart, &RestartMessage::taken, this, &TodayPage::restart);
    connect(m_week, &WeekCard::dayChosen, this, &TodayPage::openDay);
    connect(m_week, &WeekCard::activityRequested, this,
            [this] { emit pageRequested(QLatin1String(ActivityPage::kId)); });
    connect(m_soFar, &SoFarCard::progressChosen, this, [this] { act(TodayAction::SeeProgress); });
    connect(
        m_missed, &MissedDayCard::grown, this, [this] { reveal(m_missed); }, Qt::QueuedConnection);
    connect(m_morning, &MorningCard::answered, this, [this](const Session& session) {
        guarded(m_morning->failure(), [this, &session] { saveMorning(session); });
    });
    connect(m_morning, &MorningCard::dismissed, this, [this](const SessionId& id) {
        guarded(m_morning->failure(), [this, &id] {
            m_workspace.dismissMorning(id);
            m_morning->hide();
        });
    });
    connect(m_missed, &MissedDayCard::logChosen, this, &TodayPage::logDay);
    connect(m_missed, &MissedDayCard::doneAsPlanned, this,
            [this](QDate date) { guarded(m_missed->failure(), [this, date] { saveAsPlanned(date); }); });
    connect(m_missed, &MissedDayCard::notDone, this, [this](QDate date, NotDoneReason reason) {
        guarded(m_missed->failure(), [this, date, reason] { saveNotDone(date, reason); });
    });
    connect(m_missed, &MissedDayCard::restDay, this, [this](QDate date) {
        guarded(m_missed->failure(), [this, date] { saveNotDone(date, std::nullopt); });
    });
}

void TodayPage::open(const QVariant& /*argument*/)
{
    m_tip->clear();
    guarded(*m_failure, [this] { reload(); });
}

void TodayPage::reloadIfShown()
{
    if (isVisible()) {
        guarded(*m_failure, [this] { reload(); });
    }
}

void TodayPage::reload()
{
    const QDate today = m_workspace.today();
    setTitle(longDay(today, today));
    setSubtitle(QString());
    m_move->clear();
    m_begun->clear();
    const std::optional<ClientId> client = m_workspace.currentClient();
    if (!client) {
        showNothing(tr("Nobody is chosen yet"), tr("Choose whose day this is, or add somebody."),
                    tr("Choose a client"), QStringLiteral("clients"));
        return;
    }
    showBegun(*client);
    const TodayView view = readToday(m_workspace, *client);
    if (view.standing.stage == PlanStage::None) {
        setSubtitle(view.clientName);
        showNothing(tr("No plan yet"),
                    tr("A plan says what is due on which day. Six questions are enough for a first one, and "
                       "everything in it can be changed."),
                    tr("Build a plan"), QStringLiteral("plan-builder"));
        return;
    }
    showMorning(*client);
    showView(view);
}

void TodayPage::showNothing(const QString& title, const QString& sentence, const QString& action,
                            const QString& page)
{
    m_emptyPage = page;
    m_empty->setWords(title, sentence);
    m_logWithout->setVisible(m_workspace.currentClient().has_value());
    m_empty->findChild<Button*>(QStringLiteral("emptyAction"))->setText(action);
    m_steps->clear();
    m_restart->clear();
    m_emptyCard->show();
    m_cards->hide();
}

void TodayPage::showView(const TodayView& view)
{
    m_emptyCard->hide();
    setSubtitle(planSubtitle(view));
    showSteps(view);
    if (view.standing.plan != nullptr && view.standing.stage == PlanStage::Running) {
        m_restart->offer(*view.standing.plan);
    } else {
        m_restart->clear();
    }
    const TodayCardWords words = todayCardWords(view);
    m_session->setWords(words);
    m_week->setView(view);
    m_soFar->setView(view);

    m_missed->setVisible(!view.asks.empty());
    if (!view.asks.empty()) {
        m_missed->ask(view.asks, view.today);
    }
    const bool firstShown = words.session && words.session->date > view.today;
    const std::size_t following = firstShown ? 1 : 0;
    const bool hasNext = view.asks.empty() && view.ahead.size() > following;
    m_next->setVisible(hasNext);
    if (hasNext) {
        m_next->setSession(view.ahead.at(following), view.today, m_workspace.library());
    }
    m_cards->show();
}

void TodayPage::showSteps(const TodayView& view)
{
    const int count = view.standing.plan == nullptr
        ? 0
        : static_cast<int>(readSteps(m_workspace, *view.standing.plan).size());
    if (count == 0) {
        m_steps->clear();
        return;
    }
    m_steps->setMessage(InlineMessage::Tone::Neutral, {},
                        count == 1 ? tr("The last sessions suggest a step in the plan.")
                                   : tr("The last sessions suggest %n steps in the plan.", nullptr, count));
    Button* look = m_steps->addAction(count == 1 ? tr("See the step") : tr("See the steps"), true);
    look->setObjectName(QStringLiteral("seeSteps"));
    connect(look, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("plan")); });
}

/// A session that the player was in when the program or the computer went down.
void TodayPage::showBegun(const ClientId& client)
{
    const std::optional<SessionRun> run = m_workspace.savedRun(client);
    if (!run) {
        return;
    }
    const QDate today = m_workspace.today();
    const bool ofToday = run->session.date == today;
    m_begun->setMessage(
        InlineMessage::Tone::Neutral,
        ofToday ? tr("A session was begun today and not ended.")
                : tr("A session was begun on %1 and not ended.").arg(longDay(run->session.date, today)),
        tr("%1; all of them are saved.").arg(setsText(*run)));
    if (ofToday) {
        Button* on = m_begun->addAction(tr("Go on with it"));
        on->setObjectName(QStringLiteral("resumeSession"));
        connect(on, &Button::clicked, this, [this] {
            emit pageRequested(QStringLiteral("player"), QVariantMap {{QStringLiteral("resume"), true}});
        });
    }
    Button* close = m_begun->addAction(tr("Close it as partly done"));
    close->setObjectName(QStringLiteral("closeSession"));
    connect(close, &Button::clicked, this, [this] { guarded(*m_failure, [this] { closeBegun(); }); });
}

void TodayPage::closeBegun()
{
    if (const std::optional<SessionRun> run = m_workspace.savedRun(*m_workspace.currentClient())) {
        m_workspace.finishRun(*run);
        emit done(tr("The session is closed."));
    }
}

void TodayPage::showMorning(const ClientId& client)
{
    const std::optional<Session> session = m_workspace.sessionToAskAbout(client);
    m_morning->setVisible(session.has_value());
    if (session) {
        m_morning->ask(*session, m_workspace.today());
    }
}

void TodayPage::saveMorning(const Session& session)
{
    // Only what was asked here: the session may have been corrected since it was shown.
    std::optional<Session> stored = m_workspace.session(session.id);
    if (!stored) {
        return;
    }
    stored->painNextMorning = session.painNextMorning;
    stored->sorenessNextMorning = session.sorenessNextMorning;
    stored->flareNextMorning = session.flareNextMorning;
    m_workspace.saveSession(*stored);
    emit done(tr("Answers saved."));
    if (session.flareNextMorning) {
        m_tip->setMessage(InlineMessage::Tone::Neutral, tr("A flare."),
                          tr("The next days can be lighter; the plan then goes on by itself."));
        Button* lighter = m_tip->addAction(tr("Lighter days"));
        lighter->setObjectName(QStringLiteral("tipLighter"));
        connect(lighter, &Button::clicked, this, [this] { emit pageRequested(QStringLiteral("plan")); });
    }
}

void TodayPage::act(TodayAction action)
{
    switch (action) {
    case TodayAction::StartToday:
        emit pageRequested(QStringLiteral("player"));
        break;
    case TodayAction::LogToday:
    case TodayAction::LogAnother:
        logDay(m_workspace.today());
        break;
    case TodayAction::CorrectToday:
        openDay(m_workspace.today());
        break;
    case TodayAction::MoveToday:
        guarded(*m_failure, [this] { offerDays(); });
        break;
    case TodayAction::SeePlan:
        emit pageRequested(QStringLiteral("plan"));
        break;
    case TodayAction::BuildPlan:
        emit pageRequested(QStringLiteral("plan-builder"));
        break;
    case TodayAction::SeeProgress:
        emit pageRequested(QStringLiteral("progress"));
        break;
    }
}

void TodayPage::offerDays()
{
    const QDate today = m_workspace.today();
    m_move->setMessage(InlineMessage::Tone::Neutral, tr("Move today’s session to"), {});
    Button* first = nullptr;
    for (const QDate date : daysToMoveTo(readToday(m_workspace, *m_workspace.currentClient()))) {
        Button* button = m_move->addAction(longDay(date, today));
        button->setObjectName(QStringLiteral("moveTo"));
        connect(button, &Button::clicked, this,
                [this, date] { guarded(*m_failure, [this, date] { moveToday(date); }); });
        first = first == nullptr ? button : first;
    }
    if (first != nullptr) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

void TodayPage::moveToday(QDate to)
{
    const QDate today = m_workspace.today();
    const std::optional<Plan> plan = m_workspace.planOn(*m_workspace.currentClient(), today);
    if (plan && checkMove(*plan, today, to, today).empty()) {
        m_workspace.savePlan(withMove(*plan, today, to));
        emit done(tr("The session is on %1 now.").arg(longDay(to, today)));
    }
}

void TodayPage::restart(const Plan& plan, const Restart& restart)
{
    guarded(*m_failure, [this, &plan, &restart] {
        m_workspace.savePlan(withRestart(plan, restart, m_workspace.today()));
        emit done(tr("The plan goes on with week %1.").arg(restart.week));
    });
}

void TodayPage::logDay(QDate date)
{
    emit pageRequested(QStringLiteral("log"), QVariantMap {{QStringLiteral("date"), date}});
}

void TodayPage::openDay(QDate date)
{
    guarded(*m_failure, [this, date] {
        const auto lines = m_workspace.sessionLines(*m_workspace.currentClient(), date, date);
        if (lines.size() == 1) {
            emit pageRequested(QStringLiteral("log"),
                               QVariantMap {{QStringLiteral("session"), lines.front().id.text()}});
        } else {
            logDay(date);
        }
    });
}

void TodayPage::saveAsPlanned(QDate date)
{
    const ClientId client = *m_workspace.currentClient();
    const std::optional<Plan> plan = m_workspace.planOn(client, date);
    m_workspace.saveSession(SessionDraft::fresh(client, date, plan ? &*plan : nullptr, date).toSession());
    emit done(tr("%1 saved as planned.").arg(longDay(date, m_workspace.today())));
}

void TodayPage::saveNotDone(QDate date, std::optional<NotDoneReason> reason)
{
    Session session;
    session.id = SessionId::create();
    session.client = *m_workspace.currentClient();
    const std::optional<Plan> plan = m_workspace.planOn(session.client, date);
    session.plan = plan ? std::optional(plan->id) : std::nullopt;
    session.date = date;
    session.plannedDate = date;
    session.notDoneReason = reason;
    m_workspace.saveSession(session);
    const QString day = longDay(date, m_workspace.today());
    if (reason) {
        m_tip->setMessage(InlineMessage::Tone::Neutral, {}, tipFor(*reason));
    } else {
        m_tip->clear();
    }
    emit done(reason ? tr("%1 saved as not done.").arg(day) : tr("%1 saved as a rest day.").arg(day));
}

} // namespace backbridge::ui
