#pragma once

#include "ui/controls/page.h"

namespace backbridge::ui {

class Prompter;

/// Shown instead of everything else when the data could not be opened: what happened, and what can be done.
class StartFailurePage : public Page {
    Q_OBJECT

public:
    StartFailurePage(const QString& words, Prompter& prompter, QWidget* parent = nullptr);

signals:
    void retryRequested();
    void fileChosen(const QString& path);
};

} // namespace backbridge::ui
