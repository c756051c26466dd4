#pragma once

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <algorithm>

#include "support/catch.h"
#include "ui/controls/page.h"

/// What the tests of pages have in common: they find parts by their object names and use them as a person
/// does, with the mouse and with keys that go to whatever has the focus.
namespace backbridge::test {

/// Lets what an action has set off come to its end, as it does before a person acts again: queued calls, new
/// parts that are about to show, layouts.
inline void settle()
{
    QCoreApplication::processEvents();
}

/// Shows the window and waits until it can take keys.
inline void showActive(QWidget& window)
{
    settle(); // what was shown before may still be on its way out
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    settle();
}

/// Shows `page` by itself, as large as the window shows it.
inline void showPage(ui::Page& page, const QVariant& argument = {})
{
    page.resize(1072, 800);
    page.open(argument);
    showActive(page);
}

/// Takes the page from the screen, as when the window shows another one. showPage() comes back to it.
inline void leave(ui::Page& page)
{
    page.hide();
    QWidget elsewhere;
    showActive(elsewhere);
}

/// The part of this name, of several the one that is seen, of several of those the first; the test ends when
/// there is none.
template <typename Widget = QWidget>
Widget& part(const QWidget& root, const char* name)
{
    settle();
    const QList<Widget*> named = root.findChildren<Widget*>(QLatin1String(name));
    const auto seen = std::find_if(named.begin(), named.end(),
                                   [](const Widget* candidate) { return candidate->isVisible(); });
    INFO("nothing is named " << name);
    REQUIRE_FALSE(named.isEmpty());
    return seen == named.end() ? *named.first() : **seen;
}

/// Whether a part of this name is seen.
inline bool isShown(const QWidget& root, const char* name)
{
    settle();
    const QList<QWidget*> named = root.findChildren<QWidget*>(QLatin1String(name));
    return std::any_of(named.begin(), named.end(),
                       [](const QWidget* candidate) { return candidate->isVisible(); });
}

/// Every text that the labels below `root` show now.
inline QStringList wordsOn(const QWidget& root)
{
    settle();
    QStringList words;
    for (const QLabel* label : root.findChildren<QLabel*>()) {
        if (label->isVisible()) {
            words << label->text();
        }
    }
    return words;
}

/// Scrolls to `target` and clicks `at`, by default its middle; the test ends when it is hidden, disabled or
/// under something else.
inline void click(QWidget& target, QPoint at = {})
{
    settle();
    INFO("clicking " << target.objectName().toStdString());
    REQUIRE(target.isVisible());
    REQUIRE(target.isEnabled());
    for (QWidget* above = target.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (auto* scroll = qobject_cast<QScrollArea*>(above)) {
            scroll->ensureWidgetVisible(&target);
        }
    }
    const QPoint point = at.isNull() ? target.rect().center() : at;
    const QWidget* hit = target.window()->childAt(target.mapTo(target.window(), point));
    REQUIRE((hit == &target || target.isAncestorOf(hit)));
    QTest::mouseClick(&target, Qt::LeftButton, Qt::NoModifier, point);
    settle();
}

inline void click(const QWidget& root, const char* name)
{
    click(part(root, name));
}

/// A key to whatever has the focus.
inline void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    REQUIRE(QApplication::focusWidget() != nullptr);
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    settle();
}

/// Each character to whatever has the focus when its turn comes.
inline void type(const QString& text)
{
    for (const QChar character : text) {
        REQUIRE(QApplication::focusWidget() != nullptr);
        if (character.unicode() < 0x80) {
            QTest::keyClicks(QApplication::focusWidget(), character);
        } else { // keyClicks() knows no other letters
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, character,
                                Qt::NoModifier);
        }
        settle();
    }
}

inline void type(const char* text)
{
    type(QString::fromUtf8(text));
}

/// Puts the focus on the part, as a click would.
inline void focus(const QWidget& root, const char* name)
{
    QWidget& target = part(root, name);
    target.setFocus();
    INFO("focusing " << name);
    REQUIRE(QApplication::focusWidget() != nullptr);
    REQUIRE((target.hasFocus() || target.isAncestorOf(QApplication::focusWidget())));
}

/// Puts the focus on the part and types.
inline void typeInto(const QWidget& root, const char* name, const QString& text)
{
    focus(root, name);
    type(text);
}

/// Presses Tab until the part or something in it has the focus; the test ends when Tab never gets there.
inline void tabTo(const QWidget& root, const char* name)
{
    constexpr int kMost = 300;
    const QWidget& target = part(root, name);
    const auto isThere = [&target] {
        const QWidget* focused = QApplication::focusWidget();
        return focused != nullptr && (focused == &target || target.isAncestorOf(focused));
    };
    for (int presses = 0; presses < kMost && !isThere(); ++presses) {
        press(Qt::Key_Tab);
    }
    INFO("Tab does not lead to " << name);
    REQUIRE(isThere());
}

/// What a page asked the window for last: an id, then its argument; empty when nothing.
inline QVariantList lastRequest(const QSignalSpy& requests)
{
    return requests.isEmpty() ? QVariantList() : requests.last();
}

} // namespace backbridge::test
