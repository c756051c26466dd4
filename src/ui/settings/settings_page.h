#pragma once

#include "ui/controls/page.h"

namespace backbridge {
class Workspace;
}

namespace backbridge::ui {

class InlineMessage;
class MotionSwitch;
class Prompter;
class ThemeSwitch;

/// How the program looks, where the data lies and a copy of it, and what the program is.
class SettingsPage : public Page {
    Q_OBJECT

public:
    /// All must outlive the page.
    SettingsPage(Workspace& workspace, ThemeSwitch& theme, MotionSwitch& motion, Prompter& prompter,
                 QWidget* parent = nullptr);

private:
    QWidget* makeLook();
    QWidget* makeMotion();
    QWidget* makeData();
    QWidget* makeProgram();
    QWidget* makeAbout();
    void saveBackup();

    Workspace& m_workspace;
    ThemeSwitch& m_theme;
    MotionSwitch& m_motion;
    Prompter& m_prompter;
    InlineMessage* m_backupResult;
};

} // namespace backbridge::ui
