#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "support/catch.h"
#include "ui/kit/shown.h"
#include "ui/shell/rail.h"

using namespace backbridge::ui;

namespace {

void fill(Rail& rail)
{
    rail.addEntry(QStringLiteral("today"), QStringLiteral("today"), QStringLiteral("Today"), RailGroup::Main);
    rail.addEntry(QStringLiteral("plan"), QStringLiteral("plan"), QStringLiteral("Plan"), RailGroup::Main);
    rail.addEntry(QStringLiteral("settings"), QStringLiteral("settings"), QStringLiteral("Settings"),
                  RailGroup::Bottom);
    rail.resize(208, 600);
}

QPushButton* entry(const Rail& rail, const char* id)
{
    return rail.findChild<QPushButton*>(QStringLiteral("rail-") + QLatin1String(id));
}

} // namespace

TEST_CASE("a click on an entry of the rail is announced", "[rail]")
{
    Rail rail;
    fill(rail);
    showNow(rail);
    QSignalSpy spy(&rail, &Rail::chosen);

    QTest::mouseClick(entry(rail, "plan"), Qt::LeftButton);

    REQUIRE(spy.count() == 1);
    CHECK(spy.at(0).at(0).toString() == QStringLiteral("plan"));
    CHECK(rail.current() == QStringLiteral("plan"));
}

TEST_CASE("marking an entry from code is silent, and an unknown one marks none", "[rail]")
{
    Rail rail;
    fill(rail);
    QSignalSpy spy(&rail, &Rail::chosen);

    rail.setCurrent(QStringLiteral("settings"));
    CHECK(rail.current() == QStringLiteral("settings"));
    rail.setCurrent(QStringLiteral("player"));
    CHECK(rail.current().isEmpty());
    CHECK(spy.isEmpty());
}

TEST_CASE("Space goes to the entry that has the focus", "[rail]")
{
    Rail rail;
    fill(rail);
    rail.setCurrent(QStringLiteral("today"));
    showNow(rail);
    QSignalSpy spy(&rail, &Rail::chosen);
    entry(rail, "plan")->setFocus();

    QTest::keyClick(entry(rail, "plan"), Qt::Key_Space);

    REQUIRE(spy.count() == 1);
    CHECK(spy.at(0).at(0).toString() == QStringLiteral("plan"));
}

TEST_CASE("entries are named and say which is current", "[rail][accessible]")
{
    Rail rail;
    fill(rail);
    rail.setCurrent(QStringLiteral("plan"));

    CHECK(accessible(*entry(rail, "plan")).text(QAccessible::Name) == QStringLiteral("Plan"));
    CHECK(accessible(*entry(rail, "plan")).state().checked);
    CHECK_FALSE(accessible(*entry(rail, "today")).state().checked);
    CHECK(entry(rail, "today")->sizeHint().height() >= 44);
}

TEST_CASE("the settings stay at the foot of the rail", "[rail]")
{
    Rail rail;
    fill(rail);
    showNow(rail);

    CHECK(entry(rail, "settings")->geometry().bottom() > 500);
    CHECK(entry(rail, "today")->geometry().bottom() < 200);
}
