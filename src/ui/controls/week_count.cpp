#include "ui/controls/week_count.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

#include "backbridge/domain/adherence.h"
#include "ui/controls/accessible.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kPillHeight = 18;
constexpr int kBandPadding = 8; ///< of the band around its pills, above and below
constexpr int kBandSide = 5;
constexpr int kGap = 8;
constexpr int kLeastPill = 34;

} // namespace

WeekCount::WeekCount(QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(ui::font(Type::Small));
    setWeek(0, 0);
}

void WeekCount::setWeek(int done, int planned)
{
    m_done = done;
    m_planned = planned;
    setAccessibleName(tr("%1 of %2 sessions this week; %3 to %4 a week is the band")
                          .arg(done)
                          .arg(planned)
                          .arg(kBandLow)
                          .arg(kBandHigh));
    updateGeometry();
    update();
}

QSize WeekCount::sizeHint() const
{
    return {284, kPillHeight + 2 * kBandPadding + space::kSmall + QFontMetrics(font()).height()};
}

QSize WeekCount::minimumSizeHint() const
{
    return {std::max(kBandHigh, m_done) * (kLeastPill + kGap), sizeHint().height()};
}

void WeekCount::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int pills = std::max(kBandHigh, m_done);
    const double step = std::floor(static_cast<double>(width() - kBandSide + kGap) / pills);
    const double pillWidth = step - kGap;
    const auto pill = [&](int index) {
        return QRectF(step * index, kBandPadding, pillWidth, kPillHeight);
    };

    const QRectF first = pill(kBandLow - 1);
    const QRectF last = pill(kBandHigh - 1);
    const QRectF band(first.left() - kBandSide, 0, last.right() - first.left() + 2.0 * kBandSide,
                      kPillHeight + 2.0 * kBandPadding);
    paintBox(painter, band, radius::kField, themed(Color::AccentSoft), {});

    for (int index = 0; index < pills; ++index) {
        const QRectF box = pill(index);
        if (index >= kBandHigh) {
            paintBox(painter, box, radius::kTag, themed(Color::Card), themed(Color::Ink), 2);
        } else if (index < m_done) {
            paintBox(painter, box, radius::kTag, themed(Color::Accent), {});
        } else if (index < m_planned) {
            paintBox(painter, box, radius::kTag, themed(Color::Card), themed(Color::Accent), 2);
        } else {
            QPen pen(themed(Color::Edge), 1, Qt::CustomDashLine, Qt::FlatCap);
            pen.setDashPattern({4, 3});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius::kTag, radius::kTag);
        }
    }
    painter.setFont(font());
    painter.setPen(themed(Color::Soft));
    painter.drawText(QRectF(band.left() - 40, band.bottom() + space::kSmall, band.width() + 80,
                            QFontMetrics(font()).height() + 1.0),
                     Qt::AlignHCenter | Qt::AlignTop,
                     tr("%1–%2 a week is the band").arg(kBandLow).arg(kBandHigh));
}

} // namespace backbridge::ui
