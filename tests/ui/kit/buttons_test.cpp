#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "ui/controls/buttons.h"
#include "ui/kit/shown.h"
#include "ui/theme/theme.h"

using namespace backbridge::ui;

TEST_CASE("a button is pressed by click, Space and Enter", "[button]")
{
    Button button(QStringLiteral("Save session"), Button::Kind::Primary);
    showNow(button);
    button.setFocus();
    QSignalSpy spy(&button, &Button::clicked);

    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);

    CHECK(spy.count() == 2);
}

TEST_CASE("no button is smaller than a target", "[button]")
{
    const auto kind =
        GENERATE(Button::Kind::Primary, Button::Kind::Plain, Button::Kind::Quiet, Button::Kind::Stop);
    const auto size = GENERATE(Button::Size::Small, Button::Size::Normal, Button::Size::Large);
    Button button(QStringLiteral("A"), kind);
    button.setButtonSize(size);

    CHECK(button.sizeHint().width() >= 32);
    CHECK(button.sizeHint().height() >= 32);
}

TEST_CASE("a button without words has a name to hear and to hover", "[button][accessible]")
{
    const std::unique_ptr<Button> button(Button::withIcon(QStringLiteral("undo"), QStringLiteral("Undo")));

    CHECK(accessible(*button).text(QAccessible::Name) == QStringLiteral("Undo"));
    CHECK(accessible(*button).role() == QAccessible::Button);
    CHECK(button->toolTip() == QStringLiteral("Undo"));
    CHECK(button->sizeHint() == QSize(40, 40));
}

TEST_CASE("every kind of button paints in both schemes", "[button]")
{
    ThemeSwitch theme(*static_cast<QApplication*>(QCoreApplication::instance()));
    const auto kind =
        GENERATE(Button::Kind::Primary, Button::Kind::Plain, Button::Kind::Quiet, Button::Kind::Stop);
    Button button(QStringLiteral("Start session"), kind);
    button.setIconName(QStringLiteral("play"));
    button.resize(button.sizeHint());

    theme.setChoice(ThemeChoice::Light);
    const QImage light = button.grab().toImage();
    theme.setChoice(ThemeChoice::Dark);
    const QImage dark = button.grab().toImage();
    theme.setChoice(ThemeChoice::Light);

    CHECK(light != dark);
}

TEST_CASE("a button with a menu is wide enough for its chevron", "[button]")
{
    Button button(QStringLiteral("Export"));
    const int before = button.sizeHint().width();
    QMenu menu;

    button.setMenu(&menu);

    CHECK(button.sizeHint().width() > before);
}
