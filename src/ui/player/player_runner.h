#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

#include "backbridge/domain/player.h"
#include "ui/player/player_command.h"
#include "ui/player/player_sound.h"

namespace backbridge {
class SteadyClock;
class Workspace;
} // namespace backbridge

namespace backbridge::ui {

/// A session as it goes: reads the steady clock, keeps each set as it is done, sounds, and does what the
/// person says. A set is on disk before changed() shows it as done.
class PlayerRunner : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    PlayerRunner(Workspace& workspace, const SteadyClock& clock, PlayerSound& sound,
                 QObject* parent = nullptr);

    struct Options {
        bool handsFree = true;
        bool tones = true;
        bool voice = true;
    };

    void setOptions(const Options& options);

    [[nodiscard]] const Options& options() const { return m_options; }

    /// Begins or goes on with `run`; `paused` waits for the person.
    void begin(const SessionRun& run, bool paused);

    /// Forgets the session; what was kept of it stays kept.
    void end();

    [[nodiscard]] bool isRunning() const { return m_player.has_value(); }

    /// While isRunning().
    [[nodiscard]] const Player& player() const { return *m_player; }

    /// What the person says, as far as it is about the session itself.
    void command(PlayerCommand command);
    void say(int pain);
    void pause();

    /// The easier exercise for the one at the place; null when there is none.
    [[nodiscard]] const Exercise* easier() const;

signals:
    /// Another moment is to be shown.
    void changed();

    /// Paused without being asked; plain words, and whether it is for a stop sign.
    void interrupted(const QString& lead, const QString& words, bool stop);

    /// Words for a moment.
    void noted(const QString& words);

    void over();

private:
    void tick();
    void handle(const PlayerEvents& events);
    void keep();
    void sound(const PlayerEvent& event);

    Workspace& m_workspace;
    const SteadyClock& m_clock;
    PlayerSound& m_sound;
    Options m_options;
    QTimer m_timer;
    std::optional<Player> m_player;
};

} // namespace backbridge::ui
