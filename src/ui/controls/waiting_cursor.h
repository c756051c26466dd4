#pragma once

#include <QGuiApplication>

namespace backbridge::ui {

/// The pointer of the program while something takes its time.
class WaitingCursor {
public:
    WaitingCursor() { QGuiApplication::setOverrideCursor(Qt::WaitCursor); }

    WaitingCursor(const WaitingCursor&) = delete;
    WaitingCursor& operator=(const WaitingCursor&) = delete;

    ~WaitingCursor() { QGuiApplication::restoreOverrideCursor(); }
};

} // namespace backbridge::ui
