#include <QImage>
#include <QPainter>

#include <algorithm>
#include <functional>

#include "backbridge/report/figure_painter.h"
#include "content/figure_frames.h"
#include "support/catch.h"
#include "support/figure_palette.h"

using namespace backbridge;
using namespace backbridge::content;
using namespace backbridge::report;
using backbridge::test::primaries;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMargin = 10;

/// A white picture that `paint` paints on, within a margin.
QImage picture(QSize size, const std::function<void(QPainter&, const QRectF&)>& paint)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paint(painter, QRectF(QPointF(), QSizeF(size)).adjusted(kMargin, kMargin, -kMargin, -kMargin));
    return image;
}

QImage picture(const Figure& figure, const Skeleton& skeleton, QSize size, bool mirrored = false)
{
    const QRectF frame = figureFrame(figure);
    return picture(size, [&](QPainter& painter, const QRectF& target) {
        paintFigure(painter, figure, skeleton, {frame, target, mirrored}, primaries());
    });
}

QImage still(const Figure& figure, QSize size, bool arrow)
{
    return picture(size, [&](QPainter& painter, const QRectF& target) {
        paintStill(painter, figure, target, primaries(), arrow);
    });
}

int count(const QImage& image, const std::function<bool(int x, int y, QRgb color)>& counts)
{
    int pixels = 0;
    for (int y = 0; y < image.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x) {
            pixels += counts(x, y, line[x]) ? 1 : 0;
        }
    }
    return pixels;
}

int countOf(const QImage& image, const QColor& color)
{
    return count(image, [rgb = color.rgb()](int /*x*/, int /*y*/, QRgb each) { return each == rgb; });
}

/// How many pixels of the margin are painted.
int outside(const QImage& image)
{
    const QRect target = image.rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    return count(image, [&target](int x, int y, QRgb color) {
        return color != qRgb(255, 255, 255) && !target.contains(x, y);
    });
}

/// How many pixels are clearly different.
int differing(const QImage& a, const QImage& b)
{
    constexpr int kClear = 64;
    return count(a, [&b](int x, int y, QRgb first) {
        const QRgb second = b.pixel(x, y);
        return std::max({std::abs(qRed(first) - qRed(second)), std::abs(qGreen(first) - qGreen(second)),
                         std::abs(qBlue(first) - qBlue(second))})
            > kClear;
    });
}

} // namespace

TEST_CASE("no figure is painted beyond its place, large or small", "[figures][pictures]")
{
    constexpr int kMoments = 6;
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        const double round = roundSeconds(figure, kUsualTempo);
        for (const QSize size : {QSize(170, 104), QSize(60, 60), QSize(420, 340)}) {
            for (int i = 0; i < kMoments; ++i) {
                const double seconds = round * i / kMoments;
                const Skeleton moment = skeletonAt(figure, kUsualTempo, seconds);
                for (const bool mirrored : {false, true}) {
                    const int pixels = outside(picture(figure, moment, size, mirrored));
                    if (pixels > 0) {
                        findings.add(
                            shipped,
                            u"pixels are beyond a picture of %1 × %2"_s.arg(size.width()).arg(size.height()),
                            pixels, {seconds, kUsualTempo, moment});
                    }
                }
            }
            for (const bool arrow : {false, true}) {
                const bool asked = !arrow || size.height() > 100; // a thumbnail has none
                if (asked && outside(still(figure, size, arrow)) > 0) {
                    findings.add(
                        shipped,
                        u"something is beyond a still of %1 × %2"_s.arg(size.width()).arg(size.height()));
                }
            }
        }
    }
    findings.check();
}

TEST_CASE("who lies or is on all fours has a wide picture, who stands or sits a high one",
          "[figures][pictures]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Position position = shipped.exercise.position;
        const bool lies = position == Position::Supine || position == Position::SideLying
            || position == Position::Prone || position == Position::Quadruped;
        const bool stands = position == Position::Standing || position == Position::Sitting;
        if (isLying(shipped.figure) ? stands : lies) {
            findings.add(shipped, u"its picture is not as that of %1 ones is"_s.arg(wordFor(position)));
        }
    }
    findings.check();
}

TEST_CASE("the working muscle is seen in every figure, small ones too", "[figures][pictures]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        for (const QString& name : {u"start"_s, u"end"_s}) {
            const int pixels =
                countOf(picture(shipped.figure, skeletonOf(shipped.figure, name), {420, 340}), Qt::red);
            if (pixels < 200) {
                findings.add(shipped, u"%1 pixels of muscle at the %2"_s.arg(pixels).arg(name));
            }
        }
        const int reddish =
            count(still(shipped.figure, {170, 104}, false), [](int /*x*/, int /*y*/, QRgb color) {
                return qRed(color) > 200 && qGreen(color) < 90 && qBlue(color) < 90;
            });
        if (reddish < 6) {
            findings.add(shipped, u"%1 pixels of muscle on a card"_s.arg(reddish));
        }
    }
    findings.check();
}

TEST_CASE("every prop of a figure is seen", "[figures][pictures]")
{
    constexpr int kSeen = 60;
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const QSize size(420, 340);
        const QRectF frame = figureFrame(shipped.figure);
        const auto paint = [&](const Figure& figure) {
            return picture(size, [&](QPainter& painter, const QRectF& target) {
                paintFigure(painter, figure, skeletonOf(figure, u"end"_s), {frame, target, false},
                            primaries());
            });
        };
        for (std::size_t i = 0; i < shipped.figure.props.size(); ++i) {
            Figure without = shipped.figure;
            without.props.erase(without.props.begin() + static_cast<std::ptrdiff_t>(i));
            const int pixels = differing(paint(shipped.figure), paint(without));
            if (pixels < kSeen) {
                findings.add(shipped,
                             u"the %1 is %2 pixels"_s.arg(wordFor(shipped.figure.props[i].kind)).arg(pixels));
            }
        }
    }
    findings.check();
}

TEST_CASE("start and end of a figure are different pictures on a card", "[figures][pictures]")
{
    constexpr int kSeen = 20;
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        const QSize card(170, 104);
        const int pixels = differing(picture(figure, skeletonOf(figure, u"start"_s), card),
                                     picture(figure, skeletonOf(figure, u"end"_s), card));
        if (pixels < kSeen) {
            findings.add(shipped, u"start and end differ in %1 pixels"_s.arg(pixels));
        }
    }
    findings.check();
}

TEST_CASE("the last picture of a round leads on to the first", "[figures][pictures]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        const double round = roundSeconds(figure, kUsualTempo);
        const int pixels =
            differing(picture(figure, skeletonAt(figure, kUsualTempo, 0), {420, 340}),
                      picture(figure, skeletonAt(figure, kUsualTempo, round - 1e-6), {420, 340}));
        if (pixels > 0) {
            findings.add(shipped, u"%1 pixels jump when a round is over"_s.arg(pixels));
        }
    }
    findings.check();
}

TEST_CASE("the arrow of a still stands beside the body", "[figures][pictures]")
{
    Findings findings;
    for (const ShippedFigure& shipped : shippedFigures()) {
        const Figure& figure = shipped.figure;
        if (!figure.arrow) {
            continue;
        }
        const QRectF frame = figureFrame(figure).adjusted(-0.3, -0.3, 0.3, 0.3);
        const QImage body = picture({420, 340}, [&](QPainter& painter, const QRectF& target) {
            paintFigure(painter, figure, skeletonOf(figure.poses[figure.arrow->pose]), {frame, target, false},
                        primaries());
        });
        const QImage arrow = picture({420, 340}, [&](QPainter& painter, const QRectF& target) {
            paintFigureArrow(painter, *figure.arrow, {frame, target, false}, primaries());
        });
        const int pixels = count(arrow, [&body](int x, int y, QRgb color) {
            const QColor under = body.pixelColor(x, y);
            return color != qRgb(255, 255, 255)
                && (under == Qt::blue || under == Qt::cyan || under == Qt::red);
        });
        if (pixels > 0) {
            findings.add(shipped, u"%1 pixels of the arrow lie on the body"_s.arg(pixels));
        }
    }
    findings.check();
}
