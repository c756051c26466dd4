#pragma once

#include <QWidget>

#include "ui/player/pause_panel.h"
#include "ui/player/player_words.h"

class QStackedWidget;

namespace backbridge::ui {

class CounterPanel;
class ExerciseGallery;
class FigureStage;
class KeyBar;
class PlayerHeader;
class StopPanel;

/// A session while it is done, to be read from two metres away: the figure at its tempo, the count, what
/// comes next. Knows the keys; what they do is up to its owner.
class SessionView : public QWidget {
    Q_OBJECT

public:
    /// `gallery` must outlive it.
    explicit SessionView(const ExerciseGallery& gallery, QWidget* parent = nullptr);

    void setPicture(const PlayerPicture& picture);

    /// Words for a moment below the count; empty for none.
    void setNote(const QString& note);

    /// Shows the pause in place of the count, or the count again.
    void showPause(bool paused);

    /// Shows the stop signs over everything; `exercise` may be null.
    void showStopSigns(const Exercise* exercise);

    [[nodiscard]] bool showsStopSigns() const;

    /// The name of the easier exercise; empty when there is none.
    void setEasier(const QString& name);

    [[nodiscard]] PausePanel& pause() { return *m_pause; }

signals:
    void commanded(backbridge::ui::PlayerCommand command);
    void painSaid(int pain);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addKeys();
    void showFigure(const PlayerPicture& picture);

    PlayerHeader* m_header;
    QStackedWidget* m_body;
    FigureStage* m_stage;
    QStackedWidget* m_right;
    CounterPanel* m_counter;
    PausePanel* m_pause;
    StopPanel* m_stop;
    KeyBar* m_keys;
    QWidget* m_left;
    ExerciseId m_shown;
    Tempo m_pace;
};

} // namespace backbridge::ui
