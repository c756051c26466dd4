#pragma once

#include <QAccessible>
#include <QApplication>
#include <QTest>
#include <QWidget>

/// What assistive technology sees of a widget.
inline QAccessibleInterface& accessible(QWidget& widget)
{
    return *QAccessible::queryAccessibleInterface(&widget);
}

/// Shows the widget and waits until it can take keys.
inline void showNow(QWidget& widget)
{
    QCoreApplication::processEvents(); // what was shown before may still be on its way out
    widget.show();
    widget.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&widget));
}
