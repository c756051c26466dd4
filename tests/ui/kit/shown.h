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
    widget.show();
    QApplication::setActiveWindow(&widget);
    REQUIRE(QTest::qWaitForWindowExposed(&widget));
}
