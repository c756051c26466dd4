#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "ui/controls/chip.h"
#include "ui/controls/segmented_choice.h"
#include "ui/kit/shown.h"

using namespace backbridge::ui;

TEST_CASE("a chip is switched by click and by Space", "[chip]")
{
    Chip chip(QStringLiteral("Squat"));
    showNow(chip);
    chip.setFocus();
    QSignalSpy spy(&chip, &Chip::toggled);

    QTest::mouseClick(&chip, Qt::LeftButton);
    CHECK(chip.isChecked());
    QTest::keyClick(&chip, Qt::Key_Space);
    CHECK_FALSE(chip.isChecked());
    CHECK(spy.count() == 2);
}

TEST_CASE("a chip that opens a list is not switched by its click", "[chip]")
{
    Chip chip(QStringLiteral("Level"), Chip::Kind::List);
    showNow(chip);
    QSignalSpy clicks(&chip, &Chip::clicked);

    QTest::mouseClick(&chip, Qt::LeftButton);

    CHECK_FALSE(chip.isChecked());
    CHECK(clicks.count() == 1);
}

TEST_CASE("a chip keeps its size when it is switched", "[chip]")
{
    Chip chip(QStringLiteral("Stiffness"), Chip::Kind::YesNo);
    const QSize before = chip.sizeHint();

    chip.setChecked(true);

    CHECK(chip.sizeHint() == before);
    CHECK(before.height() >= 34);
}

TEST_CASE("a chip speaks as a check box", "[chip][accessible]")
{
    Chip chip(QStringLiteral("At home"), Chip::Kind::YesNo);
    chip.setChecked(true);

    CHECK(accessible(chip).role() == QAccessible::CheckBox);
    CHECK(accessible(chip).text(QAccessible::Name) == QStringLiteral("At home"));
    CHECK(accessible(chip).state().checked);
}

TEST_CASE("one part of a segmented choice is chosen by click or by arrow", "[segments]")
{
    SegmentedChoice choice({QStringLiteral("Home"), QStringLiteral("Gym"), QStringLiteral("Both")});
    showNow(choice);
    QSignalSpy spy(&choice, &SegmentedChoice::chosen);
    const auto parts = choice.findChildren<QRadioButton*>();
    CHECK(choice.current() == -1);

    QTest::mouseClick(parts.at(1), Qt::LeftButton, {}, QPoint(parts.at(1)->width() - 3, 5));
    CHECK(choice.current() == 1);
    QTest::keyClick(parts.at(1), Qt::Key_Right);
    CHECK(choice.current() == 2);
    QTest::keyClick(parts.at(2), Qt::Key_Left);
    CHECK(choice.current() == 1);
    REQUIRE(spy.count() == 3);
    CHECK(spy.at(0).at(0).toInt() == 1);
    CHECK(spy.at(1).at(0).toInt() == 2);
}

TEST_CASE("Tab leads to the chosen part, and to the first while none is", "[segments][keyboard]")
{
    SegmentedChoice choice({QStringLiteral("6"), QStringLiteral("7"), QStringLiteral("8")});
    const auto parts = choice.findChildren<QRadioButton*>();
    const auto stops = [&parts] {
        QStringList found;
        for (const QRadioButton* part : parts) {
            if ((part->focusPolicy() & Qt::TabFocus) != 0) {
                found << part->text();
            }
        }
        return found.join(QLatin1Char(' '));
    };
    CHECK(stops() == QStringLiteral("6"));

    choice.setCurrent(2);
    CHECK(stops() == QStringLiteral("8"));

    showNow(choice);
    QTest::mouseClick(parts.at(1), Qt::LeftButton);
    CHECK(stops() == QStringLiteral("7"));
    choice.setCurrent(-1);
    CHECK(stops() == QStringLiteral("6"));
}

TEST_CASE("a segmented choice set from code is silent and can be emptied", "[segments]")
{
    SegmentedChoice choice({QStringLiteral("good"), QStringLiteral("poor")});
    QSignalSpy spy(&choice, &SegmentedChoice::chosen);

    choice.setCurrent(1);
    CHECK(choice.current() == 1);
    choice.setCurrent(-1);
    CHECK(choice.current() == -1);
    CHECK(spy.isEmpty());
}

TEST_CASE("the parts of a segmented choice speak as radio buttons", "[segments][accessible]")
{
    SegmentedChoice choice({QStringLiteral("good"), QStringLiteral("poor")});
    choice.setCurrent(0);
    const auto parts = choice.findChildren<QRadioButton*>();

    CHECK(accessible(*parts.at(0)).role() == QAccessible::RadioButton);
    CHECK(accessible(*parts.at(0)).state().checked);
    CHECK(accessible(*parts.at(1)).text(QAccessible::Name) == QStringLiteral("poor"));
}
