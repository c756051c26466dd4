#pragma once

#include "backbridge/workspace/workspace.h"
#include "ui/controls/card.h"

namespace backbridge::ui {

class Chip;
class InlineMessage;
class SegmentedChoice;
class TimeField;

/// Whether and when to be reminded of sessions. What is chosen holds at once.
class ReminderCard : public Card {
    Q_OBJECT

public:
    /// `workspace` must outlive it. `hasTray`: the desktop has a place for the program's icon.
    ReminderCard(Workspace& workspace, bool hasTray, QWidget* parent = nullptr);

private:
    void show();
    void save();

    Workspace& m_workspace;
    SegmentedChoice* m_on;
    QWidget* m_details;
    TimeField* m_at;
    Chip* m_tray;
    InlineMessage* m_message;
};

} // namespace backbridge::ui
