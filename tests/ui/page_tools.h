#pragma once

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include "support/catch.h"
#include "ui/controls/page.h"

/// Shows `page` as the window does, and waits until it can take keys.
inline void showPage(backbridge::ui::Page& page, const QVariant& argument = {})
{
    page.resize(1072, 800);
    page.open(argument);
    page.show();
    QApplication::setActiveWindow(&page);
    REQUIRE(QTest::qWaitForWindowExposed(&page));
}

/// The widget of this name, of several the one that is seen; the test ends when there is none.
template <typename T = QWidget>
T& part(QWidget& page, const char* name)
{
    T* found = nullptr;
    for (T* candidate : page.findChildren<T*>(QLatin1String(name))) {
        found = found == nullptr || candidate->isVisible() ? candidate : found;
    }
    INFO("no " << name);
    REQUIRE(found != nullptr);
    return *found;
}

inline void click(QWidget& page, const char* name)
{
    QTest::mouseClick(&part(page, name), Qt::LeftButton);
}

/// What a page asked the window for last: an id, then its argument; empty when nothing.
inline QVariantList lastRequest(const QSignalSpy& requests)
{
    return requests.isEmpty() ? QVariantList() : requests.last();
}
