#include <QAction>
#include <QCalendarWidget>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "support/catch.h"
#include "ui/controls/fields.h"
#include "ui/controls/labels.h"
#include "ui/kit/shown.h"

using namespace backbridge::ui;

namespace {

void turnWheel(QWidget& widget)
{
    QWheelEvent event(QPointF(5, 5), widget.mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

TEST_CASE("a number field starts without a number", "[fields]")
{
    const NumberField field(1, 100);

    CHECK_FALSE(field.number());
    CHECK(field.text().isEmpty());
}

TEST_CASE("a typed number is there at once, and gone when it is deleted", "[fields]")
{
    NumberField field(1, 100);
    showNow(field);
    field.setFocus();
    QSignalSpy spy(&field, &NumberField::numberChanged);

    QTest::keyClicks(&field, QStringLiteral("12"));
    CHECK(field.number() == 12);
    QTest::keyClick(&field, Qt::Key_Backspace);
    QTest::keyClick(&field, Qt::Key_Backspace);
    CHECK_FALSE(field.number());
    CHECK(spy.count() == 4);
}

TEST_CASE("a number field takes no letters and nothing above its greatest", "[fields]")
{
    NumberField field(0, 20);
    showNow(field);

    QTest::keyClicks(&field, QStringLiteral("x4-7"));

    CHECK(field.number() == 4);
}

TEST_CASE("0 is a number where it is allowed, not the absence of one", "[fields]")
{
    NumberField field(0, 20);
    showNow(field);

    QTest::keyClicks(&field, QStringLiteral("0"));

    CHECK(field.number() == 0);
    CHECK(field.text() == QStringLiteral("0"));
}

TEST_CASE("Up and Down step a number, from none to the least", "[fields]")
{
    NumberField field(1, 3);
    showNow(field);

    QTest::keyClick(&field, Qt::Key_Up);
    CHECK(field.number() == 1);
    for (int press = 0; press < 5; ++press) {
        QTest::keyClick(&field, Qt::Key_Up);
    }
    CHECK(field.number() == 3);
}

TEST_CASE("a cell without a number shows a dash", "[fields]")
{
    NumberField field(0, 1000);
    field.setCell(true);
    CHECK(field.text() == QStringLiteral("–"));

    field.setNumber(8);
    CHECK(field.text() == QStringLiteral("8"));
    field.setNumber(std::nullopt);
    CHECK(field.text() == QStringLiteral("–"));
    CHECK_FALSE(field.number());
}

TEST_CASE("typing over a cell's dash gives the number", "[fields]")
{
    NumberField field(0, 1000);
    field.setCell(true);
    showNow(field);
    field.selectAll();

    QTest::keyClicks(&field, QStringLiteral("6"));

    CHECK(field.number() == 6);
}

TEST_CASE("the wheel never changes a field", "[fields]")
{
    NumberField number(0, 10);
    number.setNumber(5);
    DecimalField decimal(10, 1);
    decimal.setNumber(5);
    DateField date;
    date.setDate(QDate(2026, 2, 13));

    for (QWidget* field :
         {static_cast<QWidget*>(&number), static_cast<QWidget*>(&decimal), static_cast<QWidget*>(&date)}) {
        showNow(*field);
        turnWheel(*field);
    }

    CHECK(number.number() == 5);
    CHECK(decimal.number() == 5.0);
    CHECK(date.date() == QDate(2026, 2, 13));
}

TEST_CASE("kilograms may be absent and have decimals", "[fields]")
{
    DecimalField field(500, 1);
    showNow(field);
    CHECK_FALSE(field.number());

    QTest::keyClicks(&field, QStringLiteral("7.5"));
    CHECK(field.number() == 7.5);
    field.selectAll();
    QTest::keyClick(&field, Qt::Key_Delete);
    CHECK_FALSE(field.number());
}

TEST_CASE("the calendar of a date opens by the keyboard", "[fields]")
{
    DateField field;
    field.setDate(QDate(2026, 2, 13));
    showNow(field);
    field.setFocus();

    QTest::keyClick(&field, Qt::Key_Down, Qt::AltModifier);

    QWidget* popup = QApplication::activePopupWidget();
    REQUIRE(popup != nullptr);
    auto* calendar = popup->findChild<QCalendarWidget*>();
    REQUIRE(calendar != nullptr);
    CHECK(calendar->selectedDate() == QDate(2026, 2, 13));
    popup->close();
}

TEST_CASE("a search is emptied by Escape and by its cross", "[fields]")
{
    SearchField field(QStringLiteral("Search clients"));
    showNow(field);
    QTest::keyClicks(&field, QStringLiteral("ama"));
    CHECK(field.text() == QStringLiteral("ama"));

    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(field.text().isEmpty());

    QTest::keyClicks(&field, QStringLiteral("x"));
    CHECK(field.actions().constLast()->isVisible());
    field.actions().constLast()->trigger();
    CHECK(field.text().isEmpty());
    CHECK_FALSE(field.actions().constLast()->isVisible());
}

TEST_CASE("a field is named after its caption", "[fields][accessible]")
{
    NumberField field(1, 20);
    const std::unique_ptr<Label> caption(makeCaption(QStringLiteral("Repetitions"), &field));

    CHECK(caption->buddy() == &field);
    CHECK(accessible(field).text(QAccessible::Name) == QStringLiteral("Repetitions"));
    SearchField search(QStringLiteral("Search clients"));
    CHECK(accessible(search).text(QAccessible::Name) == QStringLiteral("Search clients"));
}
