#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "ui/controls/rating_picker.h"
#include "ui/kit/shown.h"

using namespace backbridge::ui;

namespace {

/// The middle of the cell of `value`.
QPoint cellOf(const RatingPicker& picker, int value)
{
    return {picker.width() * (2 * value + 1) / 22, picker.height() / 2};
}

} // namespace

TEST_CASE("a rating starts unanswered, which is not 0", "[rating]")
{
    const RatingPicker picker;

    CHECK_FALSE(picker.value());
}

TEST_CASE("digits set a rating, and 1 then 0 makes 10", "[rating]")
{
    RatingPicker picker;
    showNow(picker);
    QSignalSpy spy(&picker, &RatingPicker::valueChanged);

    QTest::keyClick(&picker, Qt::Key_7);
    CHECK(picker.value() == 7);
    QTest::keyClick(&picker, Qt::Key_1);
    CHECK(picker.value() == 1);
    QTest::keyClick(&picker, Qt::Key_0);
    CHECK(picker.value() == 10);
    QTest::keyClick(&picker, Qt::Key_0);
    CHECK(picker.value() == 0);
    CHECK(spy.count() == 4);
    CHECK(spy.at(2).at(0).value<std::optional<int>>() == 10);
}

TEST_CASE("a 1 chosen in another way is not the beginning of 10", "[rating]")
{
    RatingPicker picker;
    showNow(picker);

    QTest::mouseClick(&picker, Qt::LeftButton, {}, cellOf(picker, 1));
    QTest::keyClick(&picker, Qt::Key_0);

    CHECK(picker.value() == 0);
}

TEST_CASE("arrows, Home and End move a rating and stop at its ends", "[rating]")
{
    RatingPicker picker;
    showNow(picker);
    picker.setValue(9);

    QTest::keyClick(&picker, Qt::Key_Right);
    QTest::keyClick(&picker, Qt::Key_Right);
    CHECK(picker.value() == 10);
    QTest::keyClick(&picker, Qt::Key_Home);
    CHECK(picker.value() == 0);
    QTest::keyClick(&picker, Qt::Key_Left);
    CHECK(picker.value() == 0);
    QTest::keyClick(&picker, Qt::Key_End);
    CHECK(picker.value() == 10);
}

TEST_CASE("Delete and Backspace take the answer back", "[rating]")
{
    RatingPicker picker;
    showNow(picker);
    const auto key = GENERATE(Qt::Key_Delete, Qt::Key_Backspace);
    picker.setValue(4);
    QSignalSpy spy(&picker, &RatingPicker::valueChanged);

    QTest::keyClick(&picker, key);

    CHECK_FALSE(picker.value());
    CHECK(spy.count() == 1);
}

TEST_CASE("each cell can be clicked, and a second click takes the answer back", "[rating]")
{
    RatingPicker picker;
    showNow(picker);
    const int value = GENERATE(range(0, 11));

    QTest::mouseClick(&picker, Qt::LeftButton, {}, cellOf(picker, value));
    CHECK(picker.value() == value);
    QTest::mouseClick(&picker, Qt::LeftButton, {}, cellOf(picker, value));
    CHECK_FALSE(picker.value());
}

TEST_CASE("setting a rating from code is silent", "[rating]")
{
    RatingPicker picker;
    QSignalSpy spy(&picker, &RatingPicker::valueChanged);

    picker.setValue(3);

    CHECK(spy.isEmpty());
}

TEST_CASE("keys with Ctrl are left to the window", "[rating]")
{
    RatingPicker picker;
    showNow(picker);

    QTest::keyClick(&picker, Qt::Key_3, Qt::ControlModifier);

    CHECK_FALSE(picker.value());
}

TEST_CASE("a rating speaks as a slider with its value", "[rating][accessible]")
{
    RatingPicker picker;
    picker.setAccessibleName(QStringLiteral("Highest during"));
    QAccessibleInterface& spoken = accessible(picker);

    CHECK(spoken.role() == QAccessible::Slider);
    CHECK(spoken.text(QAccessible::Name) == QStringLiteral("Highest during"));
    CHECK(spoken.text(QAccessible::Value) == QStringLiteral("not answered"));
    CHECK(spoken.state().focusable);

    picker.setValue(4);
    CHECK(spoken.text(QAccessible::Value) == QStringLiteral("4 of 10"));

    QAccessibleValueInterface* value = spoken.valueInterface();
    REQUIRE(value != nullptr);
    CHECK(value->minimumValue() == 0);
    CHECK(value->maximumValue() == 10);
    value->setCurrentValue(8);
    CHECK(picker.value() == 8);
    value->setCurrentValue(11);
    CHECK(picker.value() == 8);
}

TEST_CASE("no cell is smaller than a target", "[rating]")
{
    const RatingPicker picker;

    CHECK(picker.minimumSizeHint().width() >= 11 * 32);
    CHECK(picker.sizeHint().height() >= 36);
}
