#include <QImage>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

#include "backbridge/report/figure_painter.h"
#include "report/figure_shapes.h"
#include "support/catch.h"
#include "support/figure_palette.h"
#include "support/poses.h"

using namespace backbridge;
using namespace backbridge::report;
using namespace backbridge::test;

namespace {

const QString kStart = QStringLiteral("start");
const QString kEnd = QStringLiteral("end");

/// A picture in which places of the body can be found again.
struct Picture {
    QImage image;
    FigurePlacing placing;

    [[nodiscard]] QPointF pixelOf(const QPointF& point) const
    {
        const double side = placing.mirrored ? -1 : 1;
        return {placing.target.center().x()
                    + side * (point.x() - placing.frame.center().x()) * placing.scale(),
                placing.target.bottom() - (point.y() - placing.frame.top()) * placing.scale()};
    }

    /// The colour at a place, body heights.
    [[nodiscard]] QColor at(const QPointF& point) const
    {
        const QPointF pixel = pixelOf(point);
        return image.pixelColor(static_cast<int>(std::floor(pixel.x())),
                                static_cast<int>(std::floor(pixel.y())));
    }
};

/// A picture of `size` with a margin around the figure's target.
Picture paint(const Figure& figure, const Skeleton& skeleton, const FigurePalette& palette = primaries(),
              QSize size = {1000, 1000}, bool mirrored = false)
{
    constexpr int kMargin = 20;
    Picture picture {QImage(size, QImage::Format_RGB32),
                     {figureFrame(figure),
                      QRectF(QPointF(), QSizeF(size)).adjusted(kMargin, kMargin, -kMargin, -kMargin),
                      mirrored}};
    picture.image.fill(palette.ground);
    QPainter painter(&picture.image);
    paintFigure(painter, figure, skeleton, picture.placing, palette);
    return picture;
}

Picture paint(const Figure& figure, const QString& pose)
{
    return paint(figure, skeletonOf(figure, pose));
}

/// What a still looks like; the target leaves a margin of 20 pixels.
QImage still(const Figure& figure, bool arrow, QSize size = {600, 300})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintStill(painter, figure, QRectF(QPointF(), QSizeF(size)).adjusted(20, 20, -20, -20), primaries(),
               arrow);
    return image;
}

int count(const QImage& image, const QColor& color)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            pixels += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return pixels;
}

/// What is not the ground.
QRect painted(const QImage& image)
{
    QRect rect;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) != QColor(Qt::white)) {
                rect |= QRect(x, y, 1, 1);
            }
        }
    }
    return rect;
}

/// How many stretches of columns (or rows) hold `color`, parted by some without it.
int groups(const QImage& image, const QColor& color, Qt::Orientation along)
{
    const QImage lines = along == Qt::Horizontal ? image : image.transformed(QTransform(0, 1, 1, 0, 0, 0));
    int found = 0;
    bool within = false;
    for (int x = 0; x < lines.width(); ++x) {
        bool any = false;
        for (int y = 0; y < lines.height() && !any; ++y) {
            any = lines.pixelColor(x, y) == color;
        }
        found += any && !within ? 1 : 0;
        within = any;
    }
    return found;
}

int largestDifference(const QImage& a, const QImage& b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor first = a.pixelColor(x, y);
            const QColor second = b.pixelColor(x, y);
            most =
                std::max({most, std::abs(first.red() - second.red()),
                          std::abs(first.green() - second.green()), std::abs(first.blue() - second.blue())});
        }
    }
    return most;
}

/// Whether `part`, every round `grown` further out, covers `point`.
bool covers(const BodyPart& part, double grown, const QPointF& point)
{
    constexpr double kFine = 10'000;
    bool covered = false;
    part.outline(grown, kFine, [&](const QPointF* corners, int number) {
        covered = covered
            || QPolygonF(QList<QPointF>(corners, corners + number)).containsPoint(point, Qt::WindingFill);
    });
    return covered;
}

/// Whether all pixels have `color` from `inner` to `outer` beyond the edge of `part`.
bool hasRing(const Picture& picture, const BodyPart& part, double inner, double outer, const QColor& color)
{
    const double scale = picture.placing.scale();
    const QRectF bounds = part.bounds();
    const QPointF topLeft = picture.pixelOf(bounds.bottomLeft()) - QPointF(10, 10);
    const QPointF bottomRight = picture.pixelOf(bounds.topRight()) + QPointF(10, 10);
    int looked = 0;
    for (int y = static_cast<int>(topLeft.y()); y < bottomRight.y(); ++y) {
        for (int x = static_cast<int>(topLeft.x()); x < bottomRight.x(); ++x) {
            const QPointF point(
                (x + 0.5 - picture.placing.target.center().x()) / scale + picture.placing.frame.center().x(),
                (picture.placing.target.bottom() - y - 0.5) / scale + picture.placing.frame.top());
            if (covers(part, outer, point) && !covers(part, inner, point)) {
                ++looked;
                if (picture.image.pixelColor(x, y) != color) {
                    return false;
                }
            }
        }
    }
    return looked > 100;
}

/// Somebody lies on a mat and lifts the near leg.
Figure onTheBack()
{
    SidePose lifted = lying();
    lifted.nearLeg = LegAngles {30, 0, 0};
    Figure figure;
    figure.poses = {pose("start", lying()), pose("end", lifted)};
    figure.motion = {{1, TempoPart::Up}, {0, TempoPart::Down}};
    figure.props = {{PropKind::Mat, -0.5, 0.6, 0, 0, PropHold::Hands}};
    figure.muscles = {FigureMuscle::FrontThigh};
    figure.arrow = FigureArrow {1, {0.3, 0.35}, {0.3, 0.45}};
    return figure;
}

/// Squats with everything set apart: a far arm forward, a near arm hanging, an arrow.
Figure openSquat()
{
    Figure figure = squat();
    std::get<SidePose>(figure.poses[0].body).farArm = ArmAngles {80, 0, 0};
    std::get<SidePose>(figure.poses[1].body).nearLeg = FootRest {FootPart::Foot, {0, 0}, 0};
    figure.muscles = {FigureMuscle::Buttock};
    figure.arrow = FigureArrow {1, {0.3, 0.9}, {0.3, 0.7}};
    return figure;
}

Figure withProp(const FigureProp& prop)
{
    Figure figure = openSquat();
    figure.props = {prop};
    return figure;
}

} // namespace

TEST_CASE("near limbs lie before far ones, and the trunk between them", "[figure painter]")
{
    SidePose body = standing();
    body.nearLeg = LegAngles {20, 0, 0};
    body.farLeg = LegAngles {-20, 0, 0};
    body.farArm = ArmAngles {60, 0, 0};
    const Skeleton skeleton = skeletonOf(pose("start", body));

    const Picture picture = paint(squat(), skeleton);

    CHECK(picture.at(skeleton.nearLeg.knee) == QColor(Qt::blue));
    CHECK(picture.at(skeleton.farLeg.knee) == QColor(Qt::cyan));
    CHECK(picture.at(skeleton.farArm.wrist) == QColor(Qt::cyan));
    CHECK(picture.at(skeleton.shoulder) == QColor(Qt::blue));
    CHECK(picture.at(skeleton.head) == QColor(Qt::blue));
    // Where both legs begin the near one is seen, and the far arm ends behind the chest.
    CHECK(picture.at(skeleton.hip - QPointF(0, 0.04)) == QColor(Qt::blue));
    CHECK(picture.at(skeleton.shoulder + QPointF(0.045, 0.02)) == QColor(Qt::blue));

    // Limbs that do the same: nothing of the far ones is seen.
    const Picture together = paint(squat(), skeletonOf(pose("start", standing())));
    CHECK(count(together.image, Qt::cyan) == 0);
}

TEST_CASE("a line of the ground sets a limb off from what lies behind it", "[figure painter]")
{
    const Skeleton skeleton = skeletonOf(pose("start", standing()));

    const Picture picture = paint(squat(), skeleton);

    // The upper arm hangs before the trunk; in its middle it is 0.029 to either side, then 0.005 of ground.
    const QPointF arm = (skeleton.nearArm.shoulder + skeleton.nearArm.elbow) / 2;
    CHECK(picture.at(arm) == QColor(Qt::blue));
    CHECK(picture.at(arm + QPointF(0.0315, 0)) == QColor(Qt::white));
    CHECK(picture.at(arm - QPointF(0.0315, 0)) == QColor(Qt::white));
    CHECK(picture.at(arm + QPointF(0.045, 0)) == QColor(Qt::blue));
    CHECK(picture.at(arm - QPointF(0.045, 0)) == QColor(Qt::blue));
}

TEST_CASE("a muscle has its colour, with a line of the ground around it", "[figure painter]")
{
    for (const FigureMuscle muscle :
         {FigureMuscle::Buttock, FigureMuscle::FrontThigh, FigureMuscle::BackThigh, FigureMuscle::Trunk}) {
        Figure figure = squat();
        figure.muscles = {muscle};
        SidePose body = standing();
        // Nothing lies before the muscle.
        body.nearArm = ArmAngles {120, 0, 0};
        const Skeleton skeleton = skeletonOf(pose("start", body));
        CAPTURE(wordFor(muscle));

        const Picture picture = paint(figure, skeleton);

        const std::vector<BodyPart> parts = muscleParts(skeleton, figure);
        REQUIRE(parts.size() == 1);
        CHECK(hasRing(picture, parts[0], -0.010, -0.002, Qt::red));
        CHECK(hasRing(picture, parts[0], 0.0015, 0.0035, Qt::white));
    }
}

TEST_CASE("muscles lie where they are on the body", "[figure painter]")
{
    const Skeleton skeleton = skeletonOf(pose("start", standing()));
    const auto centre = [&skeleton](FigureMuscle muscle) {
        Figure figure = squat();
        figure.muscles = {muscle};
        return muscleParts(skeleton, figure).at(0).bounds().center();
    };

    CHECK(centre(FigureMuscle::Buttock).x() < skeleton.hip.x() - 0.015);
    CHECK(std::abs(centre(FigureMuscle::Buttock).y() - skeleton.hip.y()) < 0.01);
    CHECK(centre(FigureMuscle::FrontThigh).x() > 0.01);
    CHECK(centre(FigureMuscle::BackThigh).x() < -0.01);
    for (const FigureMuscle muscle : {FigureMuscle::FrontThigh, FigureMuscle::BackThigh}) {
        CHECK(centre(muscle).y() < skeleton.hip.y() - 0.1);
        CHECK(centre(muscle).y() > skeleton.nearLeg.knee.y());
    }
    CHECK(centre(FigureMuscle::Trunk).y() > skeleton.waist.y());
}

TEST_CASE("the sides of the hips are on both sides or on the near one", "[figure painter]")
{
    Figure figure = lean();
    const Skeleton skeleton = skeletonOf(figure, kStart);

    figure.muscles = {FigureMuscle::HipSide};
    const std::vector<BodyPart> one = muscleParts(skeleton, figure);
    figure.muscles = {FigureMuscle::HipSides};
    const std::vector<BodyPart> both = muscleParts(skeleton, figure);

    REQUIRE(one.size() == 1);
    REQUIRE(both.size() == 2);
    CHECK(one[0].bounds().center().x() > skeleton.nearLeg.hip.x());
    CHECK(both[0].bounds() == one[0].bounds());
    CHECK(both[1].bounds().center().x() == Approx(-one[0].bounds().center().x()));
}

TEST_CASE("somebody who stands face to face has no far side", "[figure painter]")
{
    Figure figure = lean();
    figure.muscles = {FigureMuscle::HipSides};
    const Skeleton skeleton = skeletonOf(figure, kEnd);

    const Picture picture = paint(figure, skeleton);

    CHECK(count(picture.image, Qt::cyan) == 0);
    for (const QPointF& joint : {skeleton.nearLeg.knee, skeleton.farLeg.knee, skeleton.nearArm.elbow,
                                 skeleton.farArm.elbow, skeleton.midBack, skeleton.head}) {
        CHECK(picture.at(joint) == QColor(Qt::blue));
    }
}

TEST_CASE("of somebody who lies on a side the lower limbs are the far ones", "[figure painter]")
{
    Figure figure = lean();
    for (FigurePose& each : figure.poses) {
        auto& body = std::get<FrontPose>(each.body);
        body = facing();
        body.nearHip = {0, 0.22};
        body.farHip = {0, 0.06};
        body.nearShoulder = {-0.27, 0.21};
        body.farShoulder = {-0.28, 0.05};
        body.head = {-0.41, 0.12};
        body.nearLeg.thigh.direction = body.nearLeg.shank.direction = 80;
        body.farLeg.thigh.direction = body.farLeg.shank.direction = 100;
    }
    const Skeleton skeleton = skeletonOf(figure, kStart);

    const Picture picture = paint(figure, kStart);

    CHECK(picture.at(skeleton.nearLeg.knee) == QColor(Qt::blue));
    CHECK(picture.at(skeleton.farLeg.knee) == QColor(Qt::cyan));
}

TEST_CASE("a figure stands on the lower edge of its target, in the middle", "[figure painter]")
{
    for (const QSize size : {QSize(1000, 400), QSize(300, 900)}) {
        const Picture picture = paint(openSquat(), skeletonOf(openSquat(), kStart), primaries(), size);
        CAPTURE(size.width(), size.height());

        const QRect rect = painted(picture.image);

        // The floor's line is 0.005 high and 0.005 above the edge.
        CHECK(rect.bottom() + 1 <= size.height() - 20);
        CHECK(rect.bottom() + 1 >= size.height() - 20 - std::ceil(0.01 * picture.placing.scale()));
        CHECK(std::abs(rect.left() - (size.width() - 1 - rect.right())) <= 2);
    }
}

TEST_CASE("nothing is painted outside of the target", "[figure painter]")
{
    for (const Figure& figure : {openSquat(), lean(), onTheBack()}) {
        for (const QSize size : {QSize(1000, 1000), QSize(80, 60), QSize(300, 80), QSize(90, 400)}) {
            for (const bool mirrored : {false, true}) {
                for (const FigurePose& each : figure.poses) {
                    const Picture picture = paint(figure, skeletonOf(each), primaries(), size, mirrored);
                    CAPTURE(size.width(), size.height(), mirrored, each.name);
                    CHECK(QRect(QPoint(20, 20), size - QSize(40, 40)).contains(painted(picture.image)));
                }
            }
            for (const bool arrow : {false, true}) {
                const QImage image = still(figure, arrow, size);
                CAPTURE(size.width(), size.height(), arrow);
                CHECK(QRect(QPoint(20, 20), size - QSize(40, 40)).contains(painted(image)));
            }
        }
    }
}

TEST_CASE("an arrow beyond the body still is inside of the still", "[figure painter]")
{
    for (Figure figure : {openSquat(), onTheBack()}) {
        for (const QPointF& tip : {QPointF(0.9, 0.5), QPointF(-0.9, 0.5), QPointF(0, 1.4)}) {
            figure.arrow = FigureArrow {1, {0, 0.5}, tip};
            const QImage image = still(figure, true);
            CAPTURE(tip.x(), tip.y());
            CHECK(count(image, Qt::green) > 0);
            CHECK(QRect(20, 20, 560, 260).contains(painted(image)));
        }
    }
}

TEST_CASE("the other side is the mirror image", "[figure painter]")
{
    for (const Figure& figure : {openSquat(), lean(), onTheBack()}) {
        const Skeleton skeleton = skeletonOf(figure, kEnd);

        const Picture right = paint(figure, skeleton, primaries(), {600, 600}, false);
        const Picture left = paint(figure, skeleton, primaries(), {600, 600}, true);

        CHECK(right.image != left.image);
        CHECK(largestDifference(left.image, right.image.mirrored(true, false)) <= 8); // rounding at edges
    }
}

TEST_CASE("the same moment is the same picture each time", "[figure painter]")
{
    const Figure figure = openSquat();
    for (const QSize size : {QSize(1000, 1000), QSize(80, 80)}) {
        const Skeleton skeleton = skeletonAt(figure, kUsualTempo, 1.234);
        CHECK(paint(figure, skeleton, primaries(), size).image
              == paint(figure, skeleton, primaries(), size).image);
    }
    CHECK(still(figure, true) == still(figure, true));
}

TEST_CASE("a figure is painted as large as a poster and as small as a row", "[figure painter]")
{
    const Figure figure = openSquat();
    const Skeleton skeleton = skeletonOf(figure, kStart);

    const Picture large = paint(figure, skeleton, primaries(), {3000, 3000});
    CHECK(large.at(skeleton.head) == QColor(Qt::blue));
    CHECK(large.at(skeleton.farArm.wrist) == QColor(Qt::cyan));

    const Picture small = paint(figure, skeleton, primaries(), {80, 80}); // 40 pixels for the figure
    CHECK(small.at(skeleton.head) == QColor(Qt::blue));
    CHECK(small.at(skeleton.midBack + QPointF(0.05, 0)).blue() > 150);
    const Skeleton end = skeletonOf(figure, kEnd);
    const Picture low = paint(figure, end, primaries(), {80, 80});
    const QColor muscle = low.at(muscleParts(end, figure).at(0).bounds().center());
    CHECK(muscle.red() > 200);
    CHECK(muscle.blue() < 100);
    // The floor is at least a pixel and so does not fade away.
    const QRect rect = painted(small.image);
    int dark = 0;
    for (int x = rect.left(); x <= rect.right(); ++x) {
        dark += small.image.pixelColor(x, rect.bottom()).lightness() < 160
                || small.image.pixelColor(x, rect.bottom() - 1).lightness() < 160
            ? 1
            : 0;
    }
    CHECK(dark > rect.width() * 3 / 4);
}

TEST_CASE("a painter comes back as it was given", "[figure painter]")
{
    QImage image(200, 200, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.translate(3, 4);
    painter.setPen(QPen(Qt::darkRed, 3));
    painter.setBrush(Qt::darkGreen);
    const QTransform transform = painter.transform();
    const QPainter::RenderHints hints = painter.renderHints();

    paintStill(painter, openSquat(), {0, 0, 100, 100}, primaries(), true);

    CHECK(painter.transform() == transform);
    CHECK(painter.pen() == QPen(Qt::darkRed, 3));
    CHECK(painter.brush() == QBrush(Qt::darkGreen));
    CHECK(painter.renderHints() == hints);
}

TEST_CASE("on paper there are greys alone, and far limbs are outlines", "[figure painter]")
{
    Figure figure = openSquat();
    figure.props = {{PropKind::Box, -0.3, -0.1, 0, 0.3, PropHold::Hands},
                    {PropKind::Band, 0, 0, 0, 0, PropHold::Thighs},
                    {PropKind::Dumbbell, 0, 0, 0, 0, PropHold::NearHand}};
    const Skeleton skeleton = skeletonOf(figure, kStart);

    const Picture picture = paint(figure, skeleton, printFigurePalette());

    bool grey = true;
    for (int y = 0; y < picture.image.height() && grey; ++y) {
        for (int x = 0; x < picture.image.width() && grey; ++x) {
            const QColor color = picture.image.pixelColor(x, y);
            grey = color.red() == color.green() && color.green() == color.blue();
        }
    }
    CHECK(grey);
    CHECK(picture.at(skeleton.farArm.wrist) == QColor(Qt::white));
    // The far wrist's edge: 0.017 above its middle, drawn inwards.
    CHECK(picture.at(skeleton.farArm.wrist + QPointF(0, 0.0145)).lightness() < 60);
    CHECK(picture.at(skeleton.nearArm.elbow).lightness() < 120);
    // A muscle is lighter than what it lies on, with a black line around it.
    const BodyPart buttock = muscleParts(skeleton, figure).at(0);
    CHECK(picture.at(buttock.bounds().center()).lightness() > 180);
    CHECK(picture.at({buttock.bounds().left() + 0.0025, buttock.bounds().center().y()}).lightness() < 120);
}

TEST_CASE("on paper a far limb that is thinner than its outline is filled", "[figure painter]")
{
    const Figure figure = openSquat();
    const Skeleton skeleton = skeletonOf(figure, kStart);

    const Picture picture = paint(figure, skeleton, printFigurePalette(), {80, 80});

    // The hand is 0.02 high and a pixel 0.03.
    const QPointF palm = (skeleton.farArm.wrist + skeleton.farArm.hand) / 2;
    CHECK(picture.at(palm).lightness() < 160);
}

TEST_CASE("lying figures are wide ones", "[figure painter]")
{
    CHECK(isLying(onTheBack()));
    CHECK_FALSE(isLying(openSquat()));
    CHECK_FALSE(isLying(lean()));
}

TEST_CASE("the still of a standing figure shows start and end beside each other", "[figure painter]")
{
    const QImage image = still(openSquat(), false);

    CHECK(groups(image, Qt::blue, Qt::Horizontal) == 2);
    CHECK(groups(image, Qt::red, Qt::Horizontal) == 2);
    // At one scale and on one floor: the start, on the left, is the higher one.
    const QRect left = painted(image.copy(0, 0, 300, 300));
    const QRect right = painted(image.copy(300, 0, 300, 300));
    CHECK(left.top() < right.top() - 10);
    CHECK(left.bottom() == right.bottom());
}

TEST_CASE("the still of a lying figure shows its end, with the way there its start above", "[figure painter]")
{
    const QImage end = still(onTheBack(), false);
    const QImage both = still(onTheBack(), true, {700, 1000});

    CHECK(groups(end, Qt::blue, Qt::Horizontal) == 1);
    CHECK(groups(end, Qt::black, Qt::Vertical) == 1); // one floor
    CHECK(groups(both, Qt::black, Qt::Vertical) == 2);
    // The leg is lifted at the end, so the lower body is the higher one.
    const int middle = both.height() / 2;
    CHECK(painted(both.copy(0, 0, 700, middle)).height()
          < painted(both.copy(0, middle, 700, both.height() - middle)).height());
}

TEST_CASE("the end alone fills its place, standing or lying", "[figure painter]")
{
    for (const Figure& figure : {openSquat(), onTheBack()}) {
        QImage image(300, 300, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);

        paintEnd(painter, figure, {20, 20, 260, 260}, primaries());

        const QRect rect = painted(image);
        CHECK(groups(image, Qt::blue, Qt::Horizontal) == 1);
        CHECK(QRect(20, 20, 260, 260).contains(rect));
        CHECK(std::max(rect.width(), rect.height()) > 240);
        CHECK(count(image, Qt::green) == 0);
    }
}

TEST_CASE("the arrow is painted when it is asked for", "[figure painter]")
{
    for (Figure figure : {openSquat(), onTheBack()}) {
        CHECK(count(still(figure, false), Qt::green) == 0);
        CHECK(count(still(figure, true), Qt::green) > 20);
        CHECK(count(paint(figure, kEnd).image, Qt::green) == 0);
        figure.arrow.reset();
        CHECK(count(still(figure, true), Qt::green) == 0);
    }
}

TEST_CASE("the arrow stands beside its pose and has its head at its end", "[figure painter]")
{
    Figure figure = openSquat();
    figure.arrow = FigureArrow {0, {0.3, 0.9}, {0.3, 0.7}};
    const QImage image = still(figure, true);
    CHECK(count(image.copy(0, 0, 300, 300), Qt::green) > 20);
    CHECK(count(image.copy(300, 0, 300, 300), Qt::green) == 0);

    Picture picture = paint(figure, kStart);
    QPainter painter(&picture.image);
    paintFigureArrow(painter, *figure.arrow, picture.placing, primaries());
    painter.end();
    CHECK(picture.at({0.3, 0.8}) == QColor(Qt::green));
    CHECK(picture.at({0.3 + 0.0155, 0.7 + 0.0155}) == QColor(Qt::green));
    CHECK(picture.at({0.3 - 0.0155, 0.7 + 0.0155}) == QColor(Qt::green));
    CHECK(picture.at({0.3 + 0.0155, 0.9 - 0.0155}) == QColor(Qt::white));
}

TEST_CASE("props stand behind the body", "[figure painter]")
{
    const QPointF free(-0.2, 0.1); // nothing of the body is there
    const QPointF onShank(0.03, 0.2);
    const Picture without = paint(openSquat(), kStart);
    REQUIRE(without.at(free) == QColor(Qt::white));
    REQUIRE(without.at(onShank) == QColor(Qt::blue));

    const Picture box = paint(withProp({PropKind::Box, -0.3, 0.2, 0, 0.3, PropHold::Hands}), kStart);
    CHECK(box.at(free) == QColor(Qt::yellow));
    CHECK(box.at(onShank) == QColor(Qt::blue));
    CHECK(box.at({-0.2, 0.3}) == QColor(Qt::darkYellow)); // its outline

    const Picture wall = paint(withProp({PropKind::Wall, -0.15, -0.15, 0, 0.9, PropHold::Hands}), kStart);
    CHECK(wall.at({-0.165, 0.5}) == QColor(Qt::yellow));
    CHECK(wall.at({-0.13, 0.5}) == QColor(Qt::white));

    for (const PropKind kind : {PropKind::Bench, PropKind::Chair, PropKind::Worktop}) {
        CAPTURE(wordFor(kind));
        const Picture seat = paint(withProp({kind, -0.4, -0.1, 0, 0.3, PropHold::Hands}), kStart);
        CHECK(seat.at({-0.25, 0.29}) == QColor(Qt::yellow)); // below its top
        CHECK(seat.at({-0.25, 0.31}) == QColor(Qt::white)); // above
        CHECK(seat.at({-0.25, 0.1}) == QColor(Qt::white)); // one sees through between its legs
    }

    const Picture cushion =
        paint(withProp({PropKind::Cushion, -0.4, -0.1, 0.1, 0.2, PropHold::Hands}), kStart);
    CHECK(cushion.at({-0.25, 0.15}) == QColor(Qt::yellow));
    CHECK(cushion.at({-0.25, 0.05}) == QColor(Qt::white));
}

TEST_CASE("on a mat the body lies on its top", "[figure painter]")
{
    const Picture picture = paint(onTheBack(), kStart);

    CHECK(picture.at({-0.45, -0.009}) == QColor(Qt::yellow));
    CHECK(picture.at({-0.45, 0.004}) == QColor(Qt::white));
    CHECK(picture.at({-0.53, -0.0205}) == QColor(Qt::black)); // the floor is a mat's height lower
}

TEST_CASE("seen from above a mat is the ground and there is no floor", "[figure painter]")
{
    Figure figure = lean();
    figure.props = {{PropKind::Mat, -0.4, 0.4, 0.1, 0.5, PropHold::Hands}};

    const Picture picture = paint(figure, kStart);

    CHECK(count(picture.image, Qt::black) == 0);
    CHECK(picture.at({0.3, 0.3}) == QColor(Qt::yellow));
}

TEST_CASE("what is held or worn is where the body is", "[figure painter]")
{
    const Skeleton skeleton = skeletonOf(openSquat(), kStart);
    const auto painted = [&skeleton](PropKind kind, PropHold hold) {
        return paint(withProp({kind, 0, 0, 0, 0, hold}), skeleton);
    };
    const QPointF thigh = skeleton.nearLeg.knee - skeleton.nearLeg.hip;

    const Picture band = painted(PropKind::Band, PropHold::Thighs);
    CHECK(band.at(skeleton.nearLeg.hip + thigh * 0.8) == QColor(Qt::magenta));
    CHECK(band.at(skeleton.nearLeg.hip + thigh * 0.6) == QColor(Qt::blue));

    const Picture held = painted(PropKind::Dumbbell, PropHold::NearHand);
    const QPointF palm = (skeleton.nearArm.wrist + skeleton.nearArm.hand) / 2;
    CHECK(held.at(palm) == QColor(Qt::yellow));
    CHECK(held.at(palm + QPointF(0.025, 0)) == QColor(Qt::darkYellow));

    const Picture onHips = painted(PropKind::Dumbbell, PropHold::Hips);
    CHECK(onHips.at(skeleton.hip + QPointF(0.088, 0.02)) == QColor(Qt::yellow));

    const Picture goblet = painted(PropKind::Dumbbell, PropHold::Hands);
    CHECK(count(goblet.image, Qt::darkYellow) > 100);

    const Picture dowel = painted(PropKind::Dowel, PropHold::Spine);
    CHECK(dowel.at(skeleton.midBack - QPointF(0.07, 0)) == QColor(Qt::darkYellow));
    CHECK(count(paint(openSquat(), skeleton).image, Qt::darkYellow) == 0);
}

TEST_CASE("a band seen from the front goes around both thighs", "[figure painter]")
{
    Figure figure = lean();
    figure.props = {{PropKind::Band, 0, 0, 0, 0, PropHold::Thighs}};
    const Skeleton skeleton = skeletonOf(figure, kStart);

    const Picture picture = paint(figure, kStart);

    for (const double x : {-0.088, 0.0, 0.088}) {
        CHECK(picture.at({x, skeleton.hip.y() - 0.8 * body::kThigh}) == QColor(Qt::magenta));
    }
}

TEST_CASE("the ground moves under a walking figure", "[figure painter]")
{
    Figure figure = openSquat();
    figure.poses.push_back({QStringLiteral("next"), figure.poses[0].body, 0.5});
    const auto at = [&figure](double travel) {
        Skeleton skeleton = skeletonOf(figure, kStart);
        skeleton.travel = travel;
        return paint(figure, skeleton).image;
    };

    CHECK(at(0.1) != at(0));
    // The marks come again after a while, so that a round that goes on so far ends as it began.
    CHECK(largestDifference(at(0.25), at(0)) <= 8);
    CHECK(largestDifference(at(1), at(0)) <= 8);
    figure.poses.pop_back();
    CHECK(at(0.1) == at(0)); // nobody walks
}

TEST_CASE("a figure's frame holds it in every moment", "[figure painter]")
{
    for (const Figure& figure : {openSquat(), lean(), onTheBack()}) {
        const QRectF frame = figureFrame(figure);
        for (int i = 0; i < 100; ++i) {
            const Skeleton moment = skeletonAt(figure, kUsualTempo, 0.05 * i);
            CAPTURE(i);
            for (const BodyPart& part : bodyParts(moment, figure.isFront())) {
                CHECK(frame.contains(part.bounds()));
            }
            CHECK(poseFrame(figure, moment).width() <= frame.width() + 1e-9);
            CHECK(poseFrame(figure, moment).height() <= frame.height() + 1e-9);
        }
    }
}
