#pragma once

#include <QWidget>

#include "ui/player/player_command.h"

namespace backbridge::ui {

class Button;
class Chip;
class InlineMessage;
class Label;

/// What can be done in a pause; each has its key. Stands where the count does otherwise.
class PausePanel : public QWidget {
    Q_OBJECT

public:
    explicit PausePanel(QWidget* parent = nullptr);

    /// Why it is paused when the person did not ask for it; `stop` for a stop sign. Empty: it was asked for.
    void setReason(const QString& lead, const QString& words, bool stop);

    /// The name of the easier exercise; empty when there is none.
    void setEasier(const QString& name);

    struct Switches {
        bool handsFree = true;
        bool tones = true;
        bool voice = true;
        bool canTone = true; ///< there is a device for it
        bool canSpeak = true;
    };

    void setSwitches(const Switches& switches);

    void focusGoOn();

signals:
    void commanded(backbridge::ui::PlayerCommand command);

private:
    Button* addButton(const QString& text, PlayerCommand command, const char* name);
    Chip* addSwitch(const QString& text, PlayerCommand command, const char* name);

    InlineMessage* m_reason;
    Button* m_goOn;
    QWidget* m_actions;
    QWidget* m_switches;
    Button* m_easier;
    Chip* m_handsFree;
    Chip* m_tones;
    Chip* m_voice;
    Label* m_silent;
};

} // namespace backbridge::ui
