#pragma once

#include <QTimer>

#include <vector>

#include "ui/controls/page.h"
#include "ui/library/exercise_gallery.h"
#include "ui/player/pause_panel.h"
#include "ui/player/player_runner.h"
#include "ui/player/session_start.h"

class QSettings;
class QStackedWidget;

namespace backbridge::ui {

class AfterView;
class BeforeView;
class CueView;
class SessionView;

/// A session from before its first set to after its last, the whole window over. Opened without an argument
/// it begins today's session, or shows the one that is on; with {resume: true} it goes on with the one that
/// was begun and not ended.
class PlayerPage : public Page {
    Q_OBJECT

public:
    /// All must outlive the page. `settings` keeps what the person chose about sound and beginning; nothing
    /// about a person's health goes there.
    PlayerPage(Workspace& workspace, const SteadyClock& clock, PlayerSound& sound, QSettings& settings,
               QWidget* parent = nullptr);

    void open(const QVariant& argument) override;

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void connectViews();
    void connectRunner();
    [[nodiscard]] bool isStale() const;
    void beginToday();
    void resume();
    void start();
    void showNextCue();
    void play(const SessionRun& run, bool paused);
    void showMoment();
    void interrupt(const QString& lead, const QString& words, bool stop);
    void note(const QString& words);
    void obey(PlayerCommand command);
    void toggle(PlayerCommand command);
    void finish();
    void showAfter(const SessionRun& run);
    void save();
    void leave();
    [[nodiscard]] QString weekText() const;
    [[nodiscard]] PausePanel::Switches switches() const;
    [[nodiscard]] QStringList cuesWanted() const;

    Workspace& m_workspace;
    PlayerSound& m_sound;
    QSettings& m_settings;
    ExerciseGallery m_gallery;
    PlayerRunner m_runner;
    QTimer m_noteTimer;
    std::vector<ExerciseId> m_cues; ///< cards to show before the session
    std::size_t m_cue = 0;
    SessionRun m_prepared; ///< what begins after the cards
    QStackedWidget* m_views;
    BeforeView* m_before;
    CueView* m_card;
    SessionView* m_session;
    AfterView* m_after;
};

} // namespace backbridge::ui
