#include <QImage>
#include <QPainter>

#include "backbridge/report/chart_painter.h"
#include "backbridge/report/sparkline.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::report;

namespace {

using Weeks = std::vector<std::optional<WeekAdherence>>;

WeekAdherence week(int done, WeekStatus status)
{
    return {{2026, 2}, 3, done, status};
}

QImage paint(const Weeks& weeks)
{
    QImage image(92, 36, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintSparkline(
        painter, QRectF(image.rect()), weeks,
        {Qt::white, Qt::lightGray, Qt::darkGray, Qt::black, Qt::darkMagenta, Qt::blue, Qt::yellow, Qt::cyan});
    return image;
}

} // namespace

TEST_CASE("a spark line has one bar a week on the band", "[sparkline]")
{
    const QImage image = paint({week(3, WeekStatus::OnTarget), week(2, WeekStatus::Below),
                                week(0, WeekStatus::None), week(6, WeekStatus::Above)});

    CHECK(image.pixelColor(13, 25) == QColor(Qt::blue)); // three sessions, solid
    CHECK(image.pixelColor(35, 29) == QColor(Qt::white)); // two sessions, hollow
    CHECK(image.pixelColor(57, 33) == QColor(Qt::black)); // none: a dash on the axis
    CHECK(image.pixelColor(57, 28) == QColor(Qt::white));
    CHECK(image.pixelColor(79, 12) == QColor(Qt::blue)); // five solid, …
    CHECK(image.pixelColor(79, 8) != QColor(Qt::blue)); // … the sixth apart
    CHECK(image.pixelColor(1, 14) == QColor(Qt::yellow));
}

TEST_CASE("a week outside the plan stays empty", "[sparkline]")
{
    const QImage image = paint({std::nullopt});

    CHECK(image.pixelColor(13, 28) == QColor(Qt::white));
    CHECK(image.pixelColor(13, 33) == QColor(Qt::white));
}

TEST_CASE("a spark line reads as words", "[sparkline]")
{
    CHECK(sparklineText({std::nullopt, week(3, WeekStatus::OnTarget), week(0, WeekStatus::Paused),
                         week(0, WeekStatus::None)})
          == QStringLiteral("sessions in the last 4 weeks: no plan, 3, paused, 0"));
}
