#include "ui/player/player_header.h"

#include <QPainter>

#include "ui/controls/accessible.h"
#include "ui/controls/day_mark.h"
#include "ui/player/player_scale.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr double kHeight = 88;
constexpr double kMargin = 40;
constexpr double kMark = 32;
constexpr double kMarkStep = 44;
constexpr int kMostMarks = 8; ///< more than these are told by the words alone

DayMark dayMarkOf(RoundMark mark)
{
    switch (mark) {
    case RoundMark::Done:
        return DayMark::Done;
    case RoundMark::Present:
        return DayMark::DueToday;
    case RoundMark::Open:
        return DayMark::Planned;
    case RoundMark::LeftOut:
        break;
    }
    return DayMark::NotDone;
}

} // namespace

PlayerHeader::PlayerHeader(QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PlayerHeader::setPicture(const PlayerPicture& picture)
{
    m_picture = picture;
    setAccessibleName(QStringLiteral("%1, %2. %3").arg(picture.exercise, picture.place, picture.rounds));
    update();
}

QSize PlayerHeader::sizeHint() const
{
    return {600, static_cast<int>(kHeight * playerScale(*this))};
}

void PlayerHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = playerScale(*this);
    const double margin = kMargin * scale;
    double right = width() - margin;
    if (m_picture.marks.size() <= kMostMarks) {
        const double size = kMark * scale;
        const double step = kMarkStep * scale;
        right -= step * static_cast<double>(m_picture.marks.size());
        double left = right + step - size;
        for (const RoundMark mark : m_picture.marks) {
            paintDayMark(painter, QRectF(left, (height() - size) / 2, size, size), dayMarkOf(mark));
            left += step;
        }
        right -= (kMargin / 4) * scale;
    }
    const QFont soft = pixelFont(27 * scale, QFont::Normal);
    const QFontMetricsF softMetrics(soft);
    painter.setFont(soft);
    painter.setPen(themed(Color::Soft));
    const QRectF line(margin, 0, right - margin, height());
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_picture.rounds);
    const double rounds = softMetrics.horizontalAdvance(m_picture.rounds);
    const double place = softMetrics.horizontalAdvance(m_picture.place);

    const QFont strong = pixelFont(35 * scale, QFont::Bold);
    const QFontMetricsF strongMetrics(strong);
    const double gap = 26 * scale;
    const double room = line.width() - rounds - place - 3 * gap;
    const QString name = strongMetrics.elidedText(m_picture.exercise, Qt::ElideRight, room);
    painter.setFont(strong);
    painter.setPen(themed(Color::Ink));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(soft);
    painter.setPen(themed(Color::Soft));
    painter.drawText(line.adjusted(strongMetrics.horizontalAdvance(name) + gap, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, m_picture.place);
    painter.fillRect(QRectF(0, height() - 1, width(), 1), themed(Color::Line));
}

} // namespace backbridge::ui
