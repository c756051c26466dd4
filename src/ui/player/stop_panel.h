#pragma once

#include <QWidget>

#include "backbridge/domain/exercise.h"
#include "ui/player/player_command.h"

class QScrollArea;
class QVBoxLayout;

namespace backbridge::ui {

class Button;

/// When to stop the session and when this exercise; one key away at any time of a session.
class StopPanel : public QWidget {
    Q_OBJECT

public:
    explicit StopPanel(QWidget* parent = nullptr);

    /// Null when the library does not have the exercise any more.
    void setExercise(const Exercise* exercise);

    void focusGoOn();

signals:
    void commanded(backbridge::ui::PlayerCommand command);

private:
    QScrollArea* m_scroll;
    Button* m_goOn;
};

} // namespace backbridge::ui
