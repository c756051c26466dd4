#include "ui/player/player_runner.h"

#include <algorithm>

#include "backbridge/domain/clock.h"
#include "backbridge/domain/pain_note.h"
#include "backbridge/workspace/workspace.h"
#include "ui/controls/guarded.h"
#include "ui/player/player_words.h"

namespace backbridge::ui {

namespace {

constexpr int kTickMilliseconds = 16;

} // namespace

PlayerRunner::PlayerRunner(Workspace& workspace, const SteadyClock& clock, PlayerSound& sound,
                           QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_clock(clock)
    , m_sound(sound)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kTickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PlayerRunner::tick);
}

void PlayerRunner::setOptions(const Options& options)
{
    m_options = options;
    if (m_player) {
        m_player->setHandsFree(options.handsFree);
        emit changed();
    }
}

void PlayerRunner::begin(const SessionRun& run, bool paused)
{
    m_player.emplace(run, [this](const ExerciseId& id) { return partOrderOf(m_workspace.figureOf(id)); });
    m_player->setHandsFree(m_options.handsFree);
    if (paused) {
        m_player->pause();
    }
    m_player->advanceTo(m_clock.milliseconds());
    m_timer.start();
    emit changed();
}

void PlayerRunner::end()
{
    m_timer.stop();
    m_player.reset();
}

const Exercise* PlayerRunner::easier() const
{
    return m_player ? easierOf(m_player->run(), m_workspace.library()) : nullptr;
}

void PlayerRunner::pause()
{
    if (m_player) {
        m_player->pause();
        emit changed();
    }
}

void PlayerRunner::tick()
{
    handle(m_player->advanceTo(m_clock.milliseconds()));
}

void PlayerRunner::command(PlayerCommand command)
{
    if (!m_player) {
        return;
    }
    // What the clock shows now belongs to what was on until now.
    handle(m_player->advanceTo(m_clock.milliseconds()));
    if (!m_player) {
        return;
    }
    const SessionRun before = m_player->run();
    PlayerEvents events;
    switch (command) {
    case PlayerCommand::GoOn:
        events = m_player->goOn();
        break;
    case PlayerCommand::Pause:
        if (m_player->isPaused()) {
            m_player->resume();
        } else {
            m_player->pause();
        }
        break;
    case PlayerCommand::Back:
        m_player->back();
        break;
    case PlayerCommand::Skip:
        events = m_player->skip();
        break;
    case PlayerCommand::CountUp:
        m_player->correctLastSet(1);
        break;
    case PlayerCommand::CountDown:
        m_player->correctLastSet(-1);
        break;
    case PlayerCommand::MoreSets:
        m_player->addRound();
        emit noted(tr("One more set"));
        break;
    case PlayerCommand::LessToday:
        emit noted(m_player->lessToday() ? tr("One set less of each exercise")
                                         : tr("There is nothing left to take off"));
        break;
    case PlayerCommand::Easier:
        if (const Exercise* exercise = easier()) {
            m_player->swapFor(*exercise);
        }
        break;
    case PlayerCommand::LeaveOut:
        events = m_player->skipExercise();
        break;
    default:
        return; // about the window, not about the session
    }
    handle(events);
    if (m_player && m_player->run() != before) {
        keep();
    }
}

void PlayerRunner::say(int pain)
{
    if (!m_player) {
        return;
    }
    m_player->setPain(pain);
    keep();
    emit noted(tr("Pain %1 noted").arg(pain));
    if (asksToStop(m_player->run().session.painBefore, pain)) {
        m_player->pause();
        emit interrupted(
            tr("Pain %1.").arg(pain),
            tr("More than 5, or up by 3 or more, is a sign to stop this exercise: turn to an easier "
               "one or leave it out."),
            true);
    }
    emit changed();
}

void PlayerRunner::handle(const PlayerEvents& events)
{
    const auto is = [&events](PlayerEvent::Kind kind) {
        return std::any_of(events.begin(), events.end(),
                           [kind](const PlayerEvent& event) { return event.kind == kind; });
    };
    if (is(PlayerEvent::Kind::SetDone)) {
        keep();
    }
    for (const PlayerEvent& event : events) {
        sound(event);
    }
    if (is(PlayerEvent::Kind::PausedByGap)) {
        emit interrupted({}, tr("Nothing was counted for a while: the computer slept or was busy."), false);
    }
    if (is(PlayerEvent::Kind::SessionOver)) {
        m_timer.stop();
        emit over();
        return;
    }
    emit changed();
}

/// Nothing is kept before a set is done: until then there is nothing to lose.
void PlayerRunner::keep()
{
    const SessionRun& run = m_player->run();
    const auto failure = failureOf([this, &run] {
        if (anyDone(run) || m_workspace.session(run.session.id)) {
            m_workspace.keepRun(run);
        }
    });
    if (failure) {
        m_player->pause();
        emit interrupted(tr("Not saved yet."), tr("%1 The next set brings this one along.").arg(*failure),
                         false);
    }
}

void PlayerRunner::sound(const PlayerEvent& event)
{
    if (m_options.tones) {
        switch (event.kind) {
        case PlayerEvent::Kind::Tick:
            m_sound.play(Tone::CountIn);
            break;
        case PlayerEvent::Kind::SetBegan:
            m_sound.play(Tone::Work);
            break;
        case PlayerEvent::Kind::SideChangeBegan:
            m_sound.play(Tone::SideChange);
            break;
        case PlayerEvent::Kind::RestBegan:
            m_sound.play(Tone::Rest);
            break;
        case PlayerEvent::Kind::SessionOver:
            m_sound.play(Tone::End);
            break;
        default:
            break;
        }
    }
    if (m_options.voice) {
        const QString words = spokenText(event, *m_player, m_workspace.library());
        if (!words.isEmpty()) {
            m_sound.say(words);
        }
    }
}

} // namespace backbridge::ui
