#include "ui/player/player_page.h"

#include <QSettings>
#include <QStackedWidget>

#include <algorithm>

#include "backbridge/domain/clock.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/guarded.h"
#include "ui/controls/inline_message.h"
#include "ui/player/after_view.h"
#include "ui/player/before_view.h"
#include "ui/player/cue_view.h"
#include "ui/player/session_view.h"
#include "ui/today/today_view.h"

namespace backbridge::ui {

namespace {

constexpr int kNoteMilliseconds = 4000;
const QString kResumeKey = QStringLiteral("resume");
const QString kToday = QStringLiteral("today");
const QString kHandsFreeKey = QStringLiteral("player/hands_free");
const QString kTonesKey = QStringLiteral("player/tones");
const QString kVoiceKey = QStringLiteral("player/voice");
const QString kCuesKey = QStringLiteral("player/cards");

} // namespace

PlayerPage::PlayerPage(Workspace& workspace, const SteadyClock& clock, PlayerSound& sound,
                       QSettings& settings, QWidget* parent)
    : Page(parent)
    , m_workspace(workspace)
    , m_sound(sound)
    , m_settings(settings)
    , m_gallery(workspace)
    , m_runner(workspace, clock, sound)
    , m_views(new QStackedWidget)
    , m_before(new BeforeView(m_gallery))
    , m_card(new CueView(m_gallery))
    , m_session(new SessionView(m_gallery))
    , m_after(new AfterView)
{
    setObjectName(QStringLiteral("playerPage"));
    for (QWidget* view : {static_cast<QWidget*>(m_before), static_cast<QWidget*>(m_card),
                          static_cast<QWidget*>(m_session), static_cast<QWidget*>(m_after)}) {
        m_views->addWidget(view);
    }
    setWhole(m_views);
    m_runner.setOptions({m_settings.value(kHandsFreeKey, true).toBool(),
                         m_settings.value(kTonesKey, true).toBool(),
                         m_settings.value(kVoiceKey, true).toBool()});
    m_noteTimer.setSingleShot(true);
    m_noteTimer.setInterval(kNoteMilliseconds);
    connect(&m_noteTimer, &QTimer::timeout, this, [this] { m_session->setNote({}); });
    connectViews();
    connectRunner();
}

void PlayerPage::connectViews()
{
    connect(m_before, &BeforeView::startRequested, this, &PlayerPage::start);
    connect(m_before, &BeforeView::backRequested, this, &PlayerPage::leave);
    connect(m_before, &BeforeView::switched, this, &PlayerPage::toggle);
    connect(m_before, &Page::pageRequested, this, &Page::pageRequested);
    connect(m_card, &CueView::backRequested, this, [this] { m_views->setCurrentWidget(m_before); });
    connect(m_card, &CueView::understood, this, [this] {
        QStringList wanted = cuesWanted();
        const QString id = m_cues.at(m_cue).value;
        wanted.removeAll(id);
        if (m_card->isWantedAgain()) {
            wanted << id;
        }
        m_settings.setValue(kCuesKey, wanted);
        ++m_cue;
        showNextCue();
    });
    connect(m_session, &SessionView::commanded, this, &PlayerPage::obey);
    connect(m_session, &SessionView::painSaid, &m_runner, &PlayerRunner::say);
    connect(m_after, &AfterView::saveRequested, this,
            [this] { guarded(m_after->failure(), [this] { save(); }); });
    connect(m_after, &AfterView::goOnRequested, this, [this] {
        SessionRun run = m_after->run();
        run.session.painHighest.reset(); // asked again at the end
        play(run, true);
    });
}

void PlayerPage::connectRunner()
{
    connect(&m_runner, &PlayerRunner::changed, this, &PlayerPage::showMoment);
    connect(&m_runner, &PlayerRunner::interrupted, this, &PlayerPage::interrupt);
    connect(&m_runner, &PlayerRunner::noted, this, &PlayerPage::note);
    connect(&m_runner, &PlayerRunner::over, this, &PlayerPage::finish);
}

void PlayerPage::open(const QVariant& argument)
{
    guarded(m_before->failure(), [this, &argument] {
        const bool same = m_runner.isRunning() && m_workspace.currentClient()
            && m_runner.player().run().session.client == *m_workspace.currentClient();
        if (same && !isStale()) {
            return; // it is on, paused when the page was left
        }
        m_runner.end();
        if (argument.toMap().value(kResumeKey).toBool()) {
            resume();
        } else {
            beginToday();
        }
    });
}

/// Whether what was kept of the session that is on was corrected in the log since.
bool PlayerPage::isStale() const
{
    const Session& session = m_runner.player().run().session;
    return m_workspace.session(session.id) && !m_workspace.savedRun(session.client);
}

void PlayerPage::beginToday()
{
    const std::optional<ClientId> client = m_workspace.currentClient();
    const auto due = client ? dueSession(m_workspace, *client) : std::nullopt;
    if (!due) {
        emit pageRequested(kToday);
        return;
    }
    m_cues = due->firsts;
    m_views->setCurrentWidget(m_before);
    m_before->begin(*due, switches());
}

void PlayerPage::resume()
{
    const std::optional<ClientId> client = m_workspace.currentClient();
    const auto run = client ? m_workspace.savedRun(*client) : std::nullopt;
    if (!run) {
        emit pageRequested(kToday);
    } else if (run->isOver()) {
        showAfter(*run);
    } else {
        play(*run, true);
    }
}

void PlayerPage::start()
{
    m_prepared = m_before->run();
    m_prepared.session.startedAt = m_workspace.clock().now();
    // New exercises of this session, and those whose card is wanted each time.
    const QStringList wanted = cuesWanted();
    std::vector<ExerciseId> cards;
    for (const RunExercise& exercise : m_prepared.exercises) {
        const ExerciseId& id = exercise.exercise;
        const bool isNew = std::find(m_cues.begin(), m_cues.end(), id) != m_cues.end();
        const bool known = m_workspace.library().find(id) != nullptr;
        const bool listed = std::find(cards.begin(), cards.end(), id) != cards.end();
        if (known && !listed && (isNew || wanted.contains(id.value))) {
            cards.push_back(id);
        }
    }
    m_cues = std::move(cards);
    m_cue = 0;
    showNextCue();
}

void PlayerPage::showNextCue()
{
    if (m_cue >= m_cues.size()) {
        m_prepared.session.startedAt = m_workspace.clock().now();
        play(m_prepared, false);
        return;
    }
    const ExerciseId& id = m_cues.at(m_cue);
    m_card->setWantedAgain(cuesWanted().contains(id.value));
    m_views->setCurrentWidget(m_card);
    m_card->setExercise(*m_workspace.library().find(id), static_cast<int>(m_cue) + 1,
                        static_cast<int>(m_cues.size()));
}

void PlayerPage::play(const SessionRun& run, bool paused)
{
    m_views->setCurrentWidget(m_session);
    m_session->pause().setSwitches(switches());
    m_session->pause().setReason({}, {}, false);
    m_session->setNote({});
    m_runner.begin(run, paused);
    m_session->showPause(paused);
}

void PlayerPage::showMoment()
{
    const Player& player = m_runner.player();
    if (player.run().isOver()) {
        return;
    }
    const Figure* figure = m_gallery.figureOf(player.run().now().exercise);
    m_session->setPicture(pictureOf(player, m_workspace.library(), figure));
    const Exercise* easier = m_runner.easier();
    m_session->setEasier(easier != nullptr ? easier->name : QString());
}

void PlayerPage::interrupt(const QString& lead, const QString& words, bool stop)
{
    m_session->pause().setReason(lead, words, stop);
    m_session->showPause(true);
}

void PlayerPage::note(const QString& words)
{
    m_session->setNote(words);
    m_noteTimer.start();
}

void PlayerPage::obey(PlayerCommand command)
{
    switch (command) {
    case PlayerCommand::StopSigns:
        m_runner.pause();
        m_session->showStopSigns(m_workspace.library().find(m_runner.player().run().now().exercise));
        return;
    case PlayerCommand::HandsFree:
    case PlayerCommand::Tones:
    case PlayerCommand::Voice:
        toggle(command);
        return;
    case PlayerCommand::FullScreen:
        window()->setWindowState(window()->windowState() ^ Qt::WindowFullScreen);
        return;
    case PlayerCommand::End:
        m_runner.pause();
        finish();
        return;
    default:
        break;
    }
    m_runner.command(command);
    if (m_runner.isRunning() && m_views->currentWidget() == m_session) {
        const bool paused = m_runner.player().isPaused();
        if (!paused) {
            m_session->pause().setReason({}, {}, false);
        }
        m_session->showPause(paused);
    }
}

void PlayerPage::toggle(PlayerCommand command)
{
    PlayerRunner::Options options = m_runner.options();
    bool& option = command == PlayerCommand::HandsFree ? options.handsFree
        : command == PlayerCommand::Tones              ? options.tones
                                                       : options.voice;
    option = !option;
    m_settings.setValue(kHandsFreeKey, options.handsFree);
    m_settings.setValue(kTonesKey, options.tones);
    m_settings.setValue(kVoiceKey, options.voice);
    m_runner.setOptions(options);
    m_session->pause().setSwitches(switches());
    if (command == PlayerCommand::HandsFree) {
        note(options.handsFree ? tr("Each set begins by itself") : tr("Each set waits for you"));
    } else if (command == PlayerCommand::Tones) {
        note(options.tones ? tr("Tones on") : tr("Tones off"));
    } else {
        note(options.voice ? tr("Voice on") : tr("Voice off"));
    }
}

/// The session is over, or the person has ended it.
void PlayerPage::finish()
{
    const SessionRun run = m_runner.player().run();
    m_runner.end();
    if (anyDone(run)) {
        showAfter(run);
        return;
    }
    guarded(m_before->failure(), [this, &run] {
        if (m_workspace.session(run.session.id)) {
            m_workspace.removeSession(run.session.id);
        }
        m_workspace.dropRun(run.session.client);
    });
    emit told(tr("Nothing was done, so nothing is saved."));
    leave();
}

void PlayerPage::showAfter(const SessionRun& run)
{
    m_after->begin(run, m_workspace.library(), weekText());
    m_views->setCurrentWidget(m_after);
    m_after->focusFirst();
}

void PlayerPage::save()
{
    const SessionRun run = m_after->run();
    const Problems problems = checkSession(sessionOf(run), std::max(m_workspace.today(), run.session.date));
    if (!problems.empty()) {
        m_after->failure().setMessage(InlineMessage::Tone::Advice, tr("Not saved yet."),
                                      problems.front().text);
        return;
    }
    m_workspace.finishRun(run);
    emit done(tr("Session saved."));
    leave();
}

void PlayerPage::leave()
{
    if (window()->windowState().testFlag(Qt::WindowFullScreen)) {
        window()->setWindowState(window()->windowState() & ~Qt::WindowFullScreen);
    }
    m_views->setCurrentWidget(m_before); // what was saved cannot be saved again
    emit pageRequested(kToday);
}

QString PlayerPage::weekText() const
{
    const TodayView view = readToday(m_workspace, *m_workspace.currentClient());
    const int done = view.doneThisWeek();
    const int planned = view.plannedThisWeek();
    const QString guidance = tr("The guidance is %1 to %2 sessions a week, with rest days between them.")
                                 .arg(kBandLow)
                                 .arg(kBandHigh);
    if (planned == 0) {
        return tr("%n sessions this week. %1", nullptr, done).arg(guidance);
    }
    return tr("%1 of %2 planned sessions this week. %3").arg(done).arg(planned).arg(guidance);
}

PausePanel::Switches PlayerPage::switches() const
{
    const PlayerRunner::Options& options = m_runner.options();
    return {options.handsFree, options.tones, options.voice, m_sound.canTone(), m_sound.canSpeak()};
}

QStringList PlayerPage::cuesWanted() const
{
    return m_settings.value(kCuesKey).toStringList();
}

void PlayerPage::hideEvent(QHideEvent* event)
{
    m_runner.pause();
    if (m_runner.isRunning() && m_views->currentWidget() == m_session) {
        m_session->showPause(true);
    }
    Page::hideEvent(event);
}

} // namespace backbridge::ui
