#include <QImage>
#include <QPainter>

#include <set>

#include "backbridge/report/chart_painter.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::report;

namespace {

/// Colours that are easy to tell apart in a picture.
ChartPalette primaries()
{
    return {Qt::white,       Qt::lightGray, Qt::darkGray, Qt::black,
            Qt::darkMagenta, Qt::blue,      Qt::yellow,   Qt::cyan};
}

/// The chart without words: no font is needed for it.
QImage paint(const WeeklyChartModel& model)
{
    QImage image(640, 260, QImage::Format_RGB32);
    image.fill(Qt::white);
    WeeklyChartLayout layout = layOutWeeklyChart(model, QSizeF(image.size()), ChartText());
    layout.labels.clear();
    QPainter painter(&image);
    paintWeeklyChart(painter, layout, primaries(), QFont());
    return image;
}

WeeklyChartModel oneWeek(int done, ChartWeekState state)
{
    WeeklyChartModel model;
    model.weeks.push_back({1, QDate(2026, 1, 5), 3, done, 3, state});
    return model;
}

QColor at(const QImage& image, const QPointF& point)
{
    return image.pixelColor(point.toPoint());
}

/// The picture of one mark, for comparing shapes.
std::vector<uchar> markBits(ChartMark mark)
{
    QImage image(24, 24, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintChartMark(painter, mark, {12, 12}, 16,
                   {Qt::white, Qt::black, Qt::black, Qt::black, Qt::black, Qt::black, Qt::black, Qt::black});
    painter.end();
    return {image.constBits(), image.constBits() + image.sizeInBytes()};
}

} // namespace

TEST_CASE("the band, the axis and a solid bar have their colours", "[chart]")
{
    const WeeklyChartModel model = oneWeek(4, ChartWeekState::OnTarget);
    const WeeklyChartLayout layout = layOutWeeklyChart(model, {640, 260}, ChartText());

    const QImage image = paint(model);

    CHECK(at(image, layout.band.center() + QPointF(0, 8)) == QColor(Qt::yellow));
    CHECK(at(image, layout.bars.front().bar.center()) == QColor(Qt::blue));
    CHECK(at(image, {layout.plot.right() - 5, layout.plot.bottom()}) == QColor(Qt::darkGray));
}

TEST_CASE("a week below is hollow", "[chart]")
{
    const WeeklyChartModel model = oneWeek(2, ChartWeekState::Below);
    const WeeklyChartLayout layout = layOutWeeklyChart(model, {640, 260}, ChartText());
    const QRectF bar = layout.bars.front().bar;

    const QImage image = paint(model);

    CHECK(at(image, bar.center()) == QColor(Qt::white));
    CHECK(at(image, {bar.left() + 1, bar.center().y()}) == QColor(Qt::blue));
}

TEST_CASE("the current week is hatched", "[chart]")
{
    const WeeklyChartModel model = oneWeek(2, ChartWeekState::Current);
    const QRectF bar = layOutWeeklyChart(model, {640, 260}, ChartText()).bars.front().bar;

    const QImage image = paint(model);

    int stripes = 0;
    int gaps = 0;
    for (int below = 4; bar.top() + below < bar.bottom() - 4; ++below) {
        const QColor color = at(image, {bar.center().x(), bar.top() + below});
        stripes += color == QColor(Qt::blue) ? 1 : 0;
        gaps += color == QColor(Qt::white) ? 1 : 0;
    }
    CHECK(stripes > 5);
    CHECK(gaps > 5);
}

TEST_CASE("the planned mark shows on a bar of its own height", "[chart]")
{
    const WeeklyChartModel model = oneWeek(5, ChartWeekState::OnTarget);
    const WeeklyChartLayout layout = layOutWeeklyChart(model, {640, 260}, ChartText());
    const double y = layout.bars.front().planned->y1();
    const double x = layout.bars.front().bar.center().x();

    const QImage image = paint(model);

    CHECK(at(image, {x, y}) == QColor(Qt::black));
    CHECK(at(image, {x, y - 2}) == QColor(Qt::white));
    CHECK(at(image, {x, y - 6}) == QColor(Qt::blue));
}

TEST_CASE("marks differ in shape, not only in colour", "[chart]")
{
    std::set<std::vector<uchar>> pictures;
    for (const ChartMark mark : {ChartMark::None, ChartMark::Tick, ChartMark::HollowDown, ChartMark::SolidUp,
                                 ChartMark::TwoBars, ChartMark::Ring}) {
        pictures.insert(markBits(mark));
    }

    CHECK(pictures.size() == 6);
}

TEST_CASE("the shapes of a scene are painted in their colours, later ones over earlier ones", "[chart]")
{
    ChartScene scene;
    scene.shapes = {ChartFill {QRectF(0, 0, 100, 100), ChartInk::Well},
                    ChartFrame {QRectF(10, 10, 40, 40)},
                    ChartDot {QPointF(70, 20), 8, ChartDot::Shape::Ring},
                    ChartDot {QPointF(70, 50), 8, ChartDot::Shape::Disc},
                    ChartDot {QPointF(70, 80), 8, ChartDot::Shape::Diamond},
                    ChartStroke {{QPointF(5, 90), QPointF(55, 90)}, ChartInk::Accent, 4}};
    QImage image(100, 100, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    paintScene(painter, scene, primaries(), QFont());
    painter.end();

    CHECK(image.pixelColor(2, 2) == QColor(Qt::cyan)); // the well
    CHECK(image.pixelColor(30, 30) == QColor(Qt::white)); // a frame covers what was left out
    CHECK(image.pixelColor(70, 20) == QColor(Qt::white)); // a ring is hollow
    CHECK(image.pixelColor(70, 50) == QColor(Qt::black));
    CHECK(image.pixelColor(70, 80) == QColor(Qt::black));
    CHECK(image.pixelColor(75, 84) == QColor(Qt::cyan)); // a diamond has corners, not a circle's rim
    CHECK(image.pixelColor(75, 54) == QColor(Qt::black)); // which the disc has
    CHECK(image.pixelColor(30, 90) == QColor(Qt::blue));
}
