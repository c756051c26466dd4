#include <algorithm>

#include "backbridge/report/day_map.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::report;

namespace {

const QDate kFriday(2026, 2, 20);
constexpr QSizeF kSize {1000, 160};

/// Every character 7 wide.
ChartType type()
{
    return {17, [](const QString& words) {
                return 7.0 * static_cast<double>(words.size());
            }};
}

/// Three sessions without a plan.
DayMapModel model()
{
    std::vector<SessionLine> lines(3);
    int days = 0;
    for (SessionLine& line : lines) {
        line.date = kFriday.addDays(-days);
        line.counted = true;
        days += 7;
    }
    return dayMapModel({}, lines, kFriday);
}

} // namespace

TEST_CASE("The map has 53 whole weeks, of which this is the last", "[daymap]")
{
    const DayMapModel map = model();
    REQUIRE(map.days.size() == 371);
    CHECK(map.days.front().date == QDate(2025, 2, 17)); // 52 weeks before Monday 16 February 2026
    CHECK(map.days.back().date == QDate(2026, 2, 22));
    CHECK(map.tally.unplanned == 3);
}

TEST_CASE("Each day has its place: weeks from left to right, Monday on top", "[daymap]")
{
    const DayMapModel map = model();
    const ChartScene scene = layOutDayMap(map, kSize, type());

    REQUIRE(scene.places.size() == map.days.size());
    CHECK(scene.places.at(7).left() == Approx(scene.places.at(0).right()));
    CHECK(scene.places.at(7).top() == Approx(scene.places.at(0).top()));
    CHECK(scene.places.at(1).top() == Approx(scene.places.at(0).bottom()));
    CHECK(scene.places.back().right() <= kSize.width());
    CHECK(scene.places.back().bottom() <= dayMapHeight(kSize.width(), type()));
    // Named are the months' first days that have room, and four weekdays.
    const auto named = [&scene](const char* name) {
        return std::find_if(scene.labels.begin(), scene.labels.end(),
                            [name](const ChartLabel& label) { return label.text == QLatin1String(name); });
    };
    REQUIRE(named("Jan") != scene.labels.end());
    // 1 January 2026 is the Thursday of the 46th week.
    CHECK(named("Jan")->rect.left() == Approx(scene.places.at(315).left()));
    CHECK(named("Mon") != scene.labels.end());
    CHECK(named("Tue") == scene.labels.end());
}

TEST_CASE("No two outcomes with an answer look the same", "[daymap]")
{
    const QRectF cell(0, 0, 14, 14);
    const std::vector<DayOutcome> outcomes {DayOutcome::OnTime,  DayOutcome::Shifted, DayOutcome::Unplanned,
                                            DayOutcome::NotDone, DayOutcome::Excused, DayOutcome::NoEntry,
                                            DayOutcome::Paused,  DayOutcome::Rest};
    for (std::size_t a = 0; a < outcomes.size(); ++a) {
        for (std::size_t b = a + 1; b < outcomes.size(); ++b) {
            INFO(a << " and " << b);
            CHECK(dayShapes(outcomes.at(a), cell) != dayShapes(outcomes.at(b), cell));
        }
    }
}

TEST_CASE("The days are counted up in words", "[daymap]")
{
    // 27 + 3 + 1 + 2 + 1 = 34; 5 days over 3 sessions is 1.7.
    CHECK(
        tallySentence({27, 3, 1, 1, 2, 2, 5})
        == QStringLiteral("Of 34 planned sessions: 27 on time, 3 shifted by 1.7 days on average, 1 not done, "
                          "2 excused, 1 without an entry. 2 more were not planned."));
    CHECK(tallySentence({0, 2, 0, 0, 0, 1, 2})
          == QStringLiteral("Of 2 planned sessions: 2 shifted by 1 day on average. 1 more was not planned."));
    CHECK(tallySentence({1, 0, 0, 0, 0, 0, 0}) == QStringLiteral("Of 1 planned session: 1 on time."));
    CHECK(tallySentence({}) == QStringLiteral("Nothing was planned or done in this year."));
}

TEST_CASE("A day says what came of it", "[daymap]")
{
    CHECK(daySentence({QDate(2026, 1, 8), DayOutcome::Shifted, 1})
          == QStringLiteral("Thursday 8 January 2026: shifted by 1 day"));
    CHECK(daySentence({QDate(2026, 1, 8), DayOutcome::Shifted, 3}).endsWith(QStringLiteral("by 3 days")));
    CHECK(daySentence({QDate(2026, 1, 9), DayOutcome::NoEntry, 0})
          == QStringLiteral("Friday 9 January 2026: no entry"));
}
