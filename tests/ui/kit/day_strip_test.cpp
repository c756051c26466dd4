#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <set>

#include "support/catch.h"
#include "ui/controls/day_strip.h"
#include "ui/controls/level_dots.h"
#include "ui/controls/week_count.h"
#include "ui/kit/shown.h"

using namespace backbridge::ui;

namespace {

constexpr int kMarks = static_cast<int>(DayMark::Rest) + 1;

std::vector<DayStrip::Day> week()
{
    std::vector<DayStrip::Day> days;
    for (int day = 0; day < 7; ++day) {
        days.push_back(
            {QDate(2026, 2, 16).addDays(day), day == 0 ? DayMark::Done : DayMark::Rest, day == 4, {}});
    }
    days[2].note = QStringLiteral("Session A");
    return days;
}

/// The mark's picture in one colour, so that only its shape counts.
std::vector<bool> shapeOf(DayMark mark, int side)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintDayMark(painter, QRectF(image.rect()), mark);
    painter.end();
    std::vector<bool> shape;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            shape.push_back(image.pixelColor(x, y).alpha() > 100);
        }
    }
    return shape;
}

} // namespace

TEST_CASE("every day mark has a shape of its own, in both sizes", "[days]")
{
    const int side = GENERATE(34, 16);
    std::set<std::vector<bool>> shapes;
    std::set<QString> words;

    for (int mark = 0; mark < kMarks; ++mark) {
        shapes.insert(shapeOf(static_cast<DayMark>(mark), side));
        words.insert(dayMarkText(static_cast<DayMark>(mark)));
    }

    CHECK(shapes.size() == kMarks);
    CHECK(words.size() == kMarks);
}

TEST_CASE("a day strip that shows only does not take the focus", "[days]")
{
    DayStrip strip;
    strip.setDays(week());
    showNow(strip);
    QSignalSpy spy(&strip, &DayStrip::dayActivated);

    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.dayRect(1).center());

    CHECK(strip.focusPolicy() == Qt::NoFocus);
    CHECK(spy.isEmpty());
}

TEST_CASE("days are walked by arrows from today on and opened by Enter", "[days]")
{
    DayStrip strip;
    strip.setDays(week());
    strip.setInteractive(true);
    showNow(strip);
    QSignalSpy spy(&strip, &DayStrip::dayActivated);
    CHECK(strip.currentItem() == 4);

    QTest::keyClick(&strip, Qt::Key_Left);
    QTest::keyClick(&strip, Qt::Key_Return);
    QTest::keyClick(&strip, Qt::Key_End);
    QTest::keyClick(&strip, Qt::Key_Right);
    QTest::keyClick(&strip, Qt::Key_Space);

    REQUIRE(spy.count() == 2);
    CHECK(spy.at(0).at(0).toDate() == QDate(2026, 2, 19));
    CHECK(spy.at(1).at(0).toDate() == QDate(2026, 2, 22));
}

TEST_CASE("a click opens the day under it", "[days]")
{
    DayStrip strip;
    strip.setDays(week());
    strip.setInteractive(true);
    strip.resize(300, strip.sizeHint().height());
    showNow(strip);
    QSignalSpy spy(&strip, &DayStrip::dayActivated);
    const int day = GENERATE(range(0, 7));

    QTest::mouseClick(&strip, Qt::LeftButton, {}, strip.dayRect(day).center());

    REQUIRE(spy.count() == 1);
    CHECK(spy.at(0).at(0).toDate() == QDate(2026, 2, 16).addDays(day));
}

TEST_CASE("each day of a strip is heard with its date, state and note", "[days][accessible]")
{
    DayStrip strip;
    strip.setDays(week());
    strip.setInteractive(true);
    QAccessibleInterface& spoken = accessible(strip);

    CHECK(spoken.role() == QAccessible::List);
    REQUIRE(spoken.childCount() == 7);
    CHECK(spoken.child(0)->text(QAccessible::Name) == QStringLiteral("Monday 16 February: done"));
    CHECK(spoken.child(2)->text(QAccessible::Name)
          == QStringLiteral("Wednesday 18 February: rest. Session A"));
    CHECK(spoken.child(4)->state().selected);
    CHECK(spoken.indexOfChild(spoken.child(3)) == 3);
    CHECK(spoken.child(7) == nullptr);
    CHECK(spoken.child(1)->parent() == &spoken);
}

TEST_CASE("the week's count and a level are heard as words", "[days][accessible]")
{
    WeekCount count;
    count.setWeek(2, 3);
    LevelDots level(4);

    CHECK(accessible(count).role() == QAccessible::StaticText);
    CHECK(accessible(count).text(QAccessible::Name)
          == QStringLiteral("2 of 3 sessions this week; 3 to 5 a week is the band"));
    CHECK(accessible(level).text(QAccessible::Name) == QStringLiteral("level 4 of 5"));
}

TEST_CASE("each count of the week paints differently", "[days]")
{
    std::vector<QImage> pictures;
    for (int done = 0; done <= 7; ++done) {
        WeekCount count;
        count.setWeek(done, 3);
        count.resize(400, count.sizeHint().height());
        const QImage picture = count.grab().toImage();
        CAPTURE(done);
        for (const QImage& other : pictures) {
            CHECK(picture != other);
        }
        pictures.push_back(picture);
    }
}
