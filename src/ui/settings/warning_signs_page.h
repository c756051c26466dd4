#pragma once

#include "ui/controls/page.h"

namespace backbridge::ui {

/// When to stop and when to get help, to be read from a distance. Says nothing about what a sign means.
class WarningSignsPage : public Page {
    Q_OBJECT

public:
    explicit WarningSignsPage(QWidget* parent = nullptr);
};

} // namespace backbridge::ui
