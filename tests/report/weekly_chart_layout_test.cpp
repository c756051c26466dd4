#include <algorithm>
#include <cmath>

#include "backbridge/report/weekly_chart_layout.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::report;

namespace {

constexpr QSizeF kSize {640, 260};

/// A small font of made-up measures, so that numbers do not depend on what is installed.
ChartText madeUpText()
{
    return {.lineHeight = 16, .axisWidth = 10, .weekWidth = 44, .bandWidth = 160, .numberWidth = 40};
}

WeeklyChartModel modelOf(const std::vector<std::pair<int, ChartWeekState>>& weeks)
{
    WeeklyChartModel model;
    QDate monday(2026, 1, 5);
    for (const auto& [done, state] : weeks) {
        const int planned = state == ChartWeekState::Paused ? 0 : 3;
        model.weeks.push_back({static_cast<int>(model.weeks.size()) + 1, monday, planned, done, 3, state});
        monday = monday.addDays(7);
    }
    return model;
}

WeeklyChartModel manyWeeks(int count, int done)
{
    return modelOf(std::vector(static_cast<std::size_t>(count), std::pair(done, ChartWeekState::OnTarget)));
}

WeeklyChartLayout layOut(const WeeklyChartModel& model)
{
    return layOutWeeklyChart(model, kSize, madeUpText());
}

/// Where the labels of the line that begins at `top` are, from left to right; there is one at least.
std::vector<QRectF> labelsAt(const WeeklyChartLayout& layout, double top)
{
    std::vector<QRectF> rects;
    for (const ChartLabel& label : layout.labels) {
        if (label.rect.top() == top) {
            rects.push_back(label.rect);
        }
    }
    REQUIRE_FALSE(rects.empty());
    return rects;
}

const ChartLabel& labelOf(const WeeklyChartLayout& layout, const QString& text)
{
    const auto found = std::find_if(layout.labels.begin(), layout.labels.end(),
                                    [&text](const ChartLabel& label) { return label.text == text; });
    INFO("label " << text.toStdString());
    REQUIRE(found != layout.labels.end());
    return *found;
}

} // namespace

TEST_CASE("the axis shows 0 to 6 on whole pixels, and the band lies from 3 to 5", "[chart]")
{
    const WeeklyChartLayout layout = layOut(modelOf({{3, ChartWeekState::OnTarget}}));

    // 260 less 20 above and 38 below leaves 202, that is 33 for each of six sessions.
    REQUIRE(layout.ticks.size() == 7);
    CHECK(layout.plot == QRectF(20, 24, 620, 198));
    CHECK(layout.ticks.front().y == 222);
    CHECK(layout.ticks.back().y == 24);
    CHECK(layout.band == QRectF(20, 222 - 5 * 33, 620, 2 * 33));
}

TEST_CASE("a week of seven sessions stretches the axis", "[chart]")
{
    const WeeklyChartLayout layout = layOut(modelOf({{7, ChartWeekState::Above}}));

    CHECK(layout.ticks.back().value == 7);
    CHECK(layout.bars.front().over.top() == layout.plot.top());
}

TEST_CASE("a bar is as high as its sessions and stands in the middle of its week", "[chart]")
{
    const WeeklyChartLayout layout = layOut(modelOf(std::vector(10, std::pair(2, ChartWeekState::Below))));

    const ChartBar& second = layout.bars.at(1);
    CHECK(second.slot == QRectF(82, 24, 62, 198));
    CHECK(second.bar.height() == 2 * 33);
    CHECK(second.bar.bottom() == 222);
    CHECK(second.bar.width() == 32);
    CHECK(std::abs(second.bar.center().x() - second.slot.center().x()) <= 0.5);
    CHECK(second.bar.left() == std::round(second.bar.left()));
}

TEST_CASE("each status has its own shapes", "[chart]")
{
    const WeeklyChartLayout layout = layOut(modelOf({{4, ChartWeekState::OnTarget},
                                                     {2, ChartWeekState::Below},
                                                     {0, ChartWeekState::None},
                                                     {6, ChartWeekState::Above},
                                                     {0, ChartWeekState::Paused},
                                                     {1, ChartWeekState::Current},
                                                     {0, ChartWeekState::Planned}}));
    const auto& bars = layout.bars;

    SECTION("on target: a bar and a tick above it")
    {
        CHECK(bars[0].mark == ChartMark::Tick);
        CHECK(bars[0].markAt.y() < bars[0].bar.top());
        CHECK(bars[0].over.isNull());
    }
    SECTION("below: a bar and a hollow triangle")
    {
        CHECK(bars[1].mark == ChartMark::HollowDown);
        CHECK(bars[1].bar.height() == 66);
    }
    SECTION("none: a dash on the axis instead of a bar")
    {
        CHECK(bars[2].mark == ChartMark::HollowDown);
        CHECK(bars[2].bar.isNull());
        REQUIRE(bars[2].dash);
        CHECK(bars[2].dash->y1() == layout.ticks.front().y);
    }
    SECTION("above: solid to five, then a gap of 3, then the rest")
    {
        CHECK(bars[3].mark == ChartMark::SolidUp);
        CHECK(bars[3].bar.height() == 5 * 33);
        CHECK(bars[3].bar.top() - bars[3].over.bottom() == 3);
        CHECK(bars[3].over.top() == layout.plot.bottom() - 6 * 33);
    }
    SECTION("paused: an outline of the plan's height with the mark inside, nothing planned")
    {
        CHECK(bars[4].mark == ChartMark::TwoBars);
        CHECK(bars[4].outline.height() == 3 * 33);
        CHECK(bars[4].outline.contains(bars[4].markAt));
        CHECK_FALSE(bars[4].planned);
        CHECK(bars[4].bar.isNull());
    }
    SECTION("current: a ring")
    {
        CHECK(bars[5].mark == ChartMark::Ring);
        CHECK(bars[5].bar.height() == 33);
    }
    SECTION("to come: the planned mark alone")
    {
        CHECK(bars[6].mark == ChartMark::None);
        CHECK(bars[6].bar.isNull());
        CHECK_FALSE(bars[6].dash);
        CHECK(bars[6].planned);
    }
}

TEST_CASE("the planned mark is 12 wider than the bar and stands at the plan's height", "[chart]")
{
    const WeeklyChartLayout layout = layOut(manyWeeks(8, 3));

    const ChartBar& bar = layout.bars.front();
    REQUIRE(bar.planned);
    CHECK(bar.planned->length() == bar.bar.width() + 12);
    CHECK(bar.planned->y1() == layout.plot.bottom() - 3 * 33);
}

TEST_CASE("a session in a paused week is not hidden", "[chart]")
{
    const WeeklyChartLayout layout = layOut(modelOf({{2, ChartWeekState::Paused}}));

    CHECK(layout.bars.front().bar.height() == 66);
    CHECK(layout.bars.front().markAt.y() < layout.bars.front().bar.top());
}

TEST_CASE("without weeks there is still the axis and the named band", "[chart]")
{
    const WeeklyChartLayout layout = layOut({});

    CHECK(layout.bars.empty());
    CHECK(layout.ticks.size() == 7);
    CHECK(layout.band.height() == 66);
    CHECK(labelOf(layout, QStringLiteral("band: 3–5 sessions a week")).rect.left() == layout.plot.left() + 8);
    CHECK(layout.weekAt(layout.plot.center()) == -1);
}

TEST_CASE("one week stays at the left and is labelled", "[chart]")
{
    const WeeklyChartLayout layout = layOut(modelOf({{2, ChartWeekState::Current}}));

    CHECK(layout.bars.front().slot.width() == 120);
    CHECK(labelOf(layout, QStringLiteral("now")).strong);
    CHECK(labelOf(layout, QStringLiteral("5 Jan")).rect.top() > layout.plot.bottom());
}

TEST_CASE("labels of many weeks are thinned out and never touch", "[chart]")
{
    const int count = GENERATE(1, 6, 12, 13, 26, 53, 60, 156);
    const bool running = GENERATE(true, false);
    WeeklyChartModel model = manyWeeks(count, 3);
    model.weeks.back().state = running ? ChartWeekState::Current : ChartWeekState::OnTarget;

    const WeeklyChartLayout layout = layOut(model);

    CAPTURE(count, running);
    const std::vector<QRectF> numbers = labelsAt(layout, layout.plot.bottom() + 6);
    const std::vector<QRectF> dates = labelsAt(layout, numbers.front().bottom());
    CHECK(numbers.size() >= dates.size());
    for (const std::vector<QRectF>& line : {numbers, dates}) {
        for (std::size_t next = 1; next < line.size(); ++next) {
            CHECK(line[next].left() >= line[next - 1].right());
        }
        CHECK(line.back().right() <= kSize.width());
    }
    if (running) {
        CHECK(labelOf(layout, QStringLiteral("now")).strong);
    }
}

TEST_CASE("bars and planned marks of many weeks do not run into each other", "[chart]")
{
    const WeeklyChartLayout layout = layOut(manyWeeks(53, 3));

    for (std::size_t next = 1; next < layout.bars.size(); ++next) {
        const ChartBar& left = layout.bars[next - 1];
        const ChartBar& right = layout.bars[next];
        CHECK(left.bar.right() < right.bar.left());
        CHECK(left.planned->x2() < right.planned->x1());
    }
}

TEST_CASE("the band's name keeps clear of marks", "[chart]")
{
    SECTION("it moves to the right of tall weeks")
    {
        WeeklyChartModel model = manyWeeks(12, 3);
        model.weeks[0].done = 5;
        const WeeklyChartLayout layout = layOut(model);
        const QRectF rect = labelOf(layout, QStringLiteral("band: 3–5 sessions a week")).rect;
        CHECK(rect.left() > layout.bars[0].bar.right());
        CHECK(rect.bottom() < layout.band.top());
    }
    SECTION("it stands over the plot when all weeks are tall")
    {
        const WeeklyChartLayout layout = layOut(manyWeeks(12, 5));
        const QRectF rect = labelOf(layout, QStringLiteral("band: 3–5 sessions a week")).rect;
        CHECK(rect.top() == 0);
        CHECK(rect.bottom() < layout.plot.top());
    }
}

TEST_CASE("the pointer finds the week under it", "[chart]")
{
    const WeeklyChartLayout layout = layOut(manyWeeks(10, 3));

    CHECK(layout.weekAt({21, 100}) == 0);
    CHECK(layout.weekAt({20 + 62.0 * 9 + 30, 5}) == 9);
    CHECK(layout.weekAt({5, 100}) == -1);
}

TEST_CASE("a window that is far too small gives a chart, not a crash", "[chart]")
{
    const WeeklyChartLayout layout = layOutWeeklyChart(manyWeeks(53, 7), {10, 10}, madeUpText());

    CHECK(layout.bars.size() == 53);
    CHECK(layout.plot.width() > 0);
}

TEST_CASE("the same input gives the same numbers", "[chart]")
{
    const WeeklyChartModel model = manyWeeks(20, 4);

    CHECK(layOut(model) == layOut(model));
}
