#include "ui/player/counter_panel.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

#include "ui/controls/accessible.h"
#include "ui/library/exercise_gallery.h"
#include "ui/player/player_scale.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr double kLeft = 48;
constexpr double kRight = 40;
constexpr double kTop = 28;
constexpr double kBottom = 24;
constexpr double kSideHeight = 80;
constexpr double kSideShare = 0.665; ///< of the box that says which side works
constexpr double kDigits = 0.29; ///< of the window's height
constexpr double kLeastDigits = 1.0 / 6;
constexpr double kBesideGap = 44;
constexpr double kBesideSize = 56;
constexpr int kLongBeside = 9; ///< letters from which it is set smaller
constexpr double kPartLine = 16;
constexpr double kPartGap = 10;
constexpr double kNextHeight = 78;
constexpr double kNextWidth = 132;

} // namespace

CounterPanel::CounterPanel(const ExerciseGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_gallery(gallery)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CounterPanel::setPicture(const PlayerPicture& picture)
{
    m_picture = picture;
    QStringList words {picture.side, picture.counter, picture.beside, picture.word};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    setAccessibleDescription(
        picture.nextCaption.isEmpty()
            ? QString()
            : QStringLiteral("%1: %2 %3").arg(picture.nextCaption, picture.nextName, picture.nextDose));
    update();
}

void CounterPanel::setNote(const QString& note)
{
    m_note = note;
    update();
}

QRectF CounterPanel::content() const
{
    const double scale = playerScale(*this);
    return QRectF(rect()).adjusted(kLeft * scale, kTop * scale, -kRight * scale, -kBottom * scale);
}

double CounterPanel::besideWidth() const
{
    const double scale = playerScale(*this);
    const auto widthOf = [scale](const QString& text, QFont::Weight weight) {
        const double size = text.size() > kLongBeside ? kBesideSize * 0.72 : kBesideSize;
        return QFontMetricsF(pixelFont(size * scale, weight)).horizontalAdvance(text);
    };
    return std::max(widthOf(m_picture.beside, QFont::Normal), widthOf(m_picture.word, QFont::Bold));
}

/// The font's size at which the digits have the height that they should have and, with the words beside them,
/// fit into the width.
double CounterPanel::counterSize() const
{
    const double height = window()->height();
    const QFontMetricsF metrics(pixelFont(1000, QFont::DemiBold));
    const double perHeight = 1000 / metrics.tightBoundingRect(QStringLiteral("0")).height();
    const auto digits = static_cast<int>(m_picture.counter.size());
    const double widthPerSize = metrics.horizontalAdvance(QString(digits, QLatin1Char('0'))) / 1000;
    const double room = content().width() - besideWidth() - kBesideGap * playerScale(*this);
    const double fitting = room / widthPerSize;
    return std::clamp(fitting, kLeastDigits * height * perHeight, kDigits * height * perHeight);
}

double CounterPanel::digitHeight() const
{
    return QFontMetricsF(pixelFont(counterSize(), QFont::DemiBold))
        .tightBoundingRect(QStringLiteral("0"))
        .height();
}

void CounterPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF room = content();
    room.setTop(room.top() + paintSide(painter, room));
    room.setBottom(room.bottom() - paintNext(painter, room));
    room.setBottom(room.bottom() - paintParts(painter, room));
    paintCounter(painter, room);
}

/// Returns the height that it has taken at the top.
double CounterPanel::paintSide(QPainter& painter, const QRectF& room) const
{
    if (m_picture.side.isEmpty()) {
        return 0;
    }
    const double scale = playerScale(*this);
    const QRectF box(room.left(), room.top(), room.width(), kSideHeight * scale);
    const double corner = 14 * scale;
    const double share = m_picture.otherSide.isEmpty() ? 1 : kSideShare;
    QRectF main = box;
    QRectF other = box;
    if (m_picture.sideLeads) {
        main.setWidth(box.width() * share);
        other.setLeft(main.right());
    } else {
        main.setLeft(box.right() - box.width() * share);
        other.setRight(main.left());
    }
    const bool filled = m_picture.sideMatters;
    painter.save();
    painter.setClipPath(roundedPath(box, corner));
    painter.fillRect(box, themed(Color::Paper));
    if (filled) {
        painter.fillRect(main, themed(Color::Accent));
    }
    painter.restore();
    paintBox(painter, box, corner, Qt::transparent, themed(Color::Accent), 2 * scale);

    const QFont strong = pixelFont(37 * scale, QFont::Bold);
    painter.setFont(strong);
    painter.setPen(themed(filled ? Color::OnAccent : Color::Ink));
    painter.drawText(main, Qt::AlignCenter, m_picture.side);
    if (filled) {
        const double icon = 34 * scale;
        const double text = QFontMetricsF(strong).horizontalAdvance(m_picture.side);
        const double away = text / 2 + icon;
        const double middle = main.center().x() + (m_picture.sideLeads ? -away : away);
        paintIcon(painter, QRectF(middle - icon / 2, main.center().y() - icon / 2, icon, icon),
                  m_picture.sideLeads ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"),
                  themed(Color::OnAccent));
    }
    painter.setFont(pixelFont(26 * scale, QFont::Normal));
    painter.setPen(themed(Color::Soft));
    if (!m_picture.otherSide.isEmpty()) {
        painter.drawText(other, Qt::AlignCenter, m_picture.otherSide);
    }
    return box.height() + kTop * scale * 0.7;
}

/// Returns the height that it has taken at the foot.
double CounterPanel::paintNext(QPainter& painter, const QRectF& room) const
{
    const double scale = playerScale(*this);
    const double height = kNextHeight * scale;
    const QRectF line(room.left(), room.bottom() - height, room.width(), height);
    const double gap = 17 * scale;
    painter.fillRect(QRectF(room.left(), line.top() - gap, room.width(), 1), themed(Color::Line));
    double left = line.left();
    if (!m_picture.next.value.isEmpty()) {
        const QRectF tile(line.left(), line.top(), kNextWidth * scale, height);
        paintBox(painter, tile, 8 * scale, themed(Color::Well), themed(Color::Well));
        const double inside = 6 * scale;
        m_gallery.paintEnd(painter, tile.adjusted(inside, inside, -inside, -inside), m_picture.next,
                           Color::Well);
        left = tile.right() + 20 * scale;
    }
    const QRectF words(left, line.top(), line.right() - left, height);
    const QRectF upper(words.left(), words.top(), words.width(), height / 2);
    const QRectF lower(words.left(), words.center().y(), words.width(), height / 2);
    painter.setFont(pixelFont(24 * scale, QFont::Normal));
    painter.setPen(themed(Color::Soft));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, m_picture.nextCaption);
    const QFont strong = pixelFont(29 * scale, QFont::DemiBold);
    const QFont soft = pixelFont(29 * scale, QFont::Normal);
    const double dose = QFontMetricsF(soft).horizontalAdvance(m_picture.nextDose);
    const double between = m_picture.nextDose.isEmpty() ? 0 : 16 * scale;
    const QFontMetricsF metrics(strong);
    const QString name =
        metrics.elidedText(m_picture.nextName, Qt::ElideRight, words.width() - dose - between);
    painter.setFont(strong);
    painter.setPen(themed(Color::Ink));
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, name);
    painter.setFont(soft);
    painter.setPen(themed(Color::Soft));
    painter.drawText(lower.adjusted(metrics.horizontalAdvance(name) + between, 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, m_picture.nextDose);
    return height + 2 * gap;
}

/// Returns the height that it has taken at the foot.
double CounterPanel::paintParts(QPainter& painter, const QRectF& room) const
{
    const double scale = playerScale(*this);
    const double words = 38 * scale;
    const double height = kPartLine * scale + words;
    double weights = 0;
    for (const PlayerPicture::Part& part : m_picture.parts) {
        weights += part.weight;
    }
    const double gap = kPartGap * scale;
    const double length =
        room.width() - gap * static_cast<double>(std::max<std::size_t>(1, m_picture.parts.size()) - 1);
    double left = room.left();
    for (const PlayerPicture::Part& part : m_picture.parts) {
        const QRectF line(left, room.bottom() - height, length * part.weight / weights, kPartLine * scale);
        const double round = line.height() / 2;
        paintBox(painter, line, round, themed(Color::Paper),
                 themed(part.present || part.filled > 0 ? Color::Accent : Color::Edge), 2 * scale);
        if (part.filled > 0) {
            painter.save();
            painter.setClipPath(roundedPath(line, round));
            painter.fillRect(QRectF(line.left(), line.top(), line.width() * part.filled, line.height()),
                             themed(Color::Accent));
            painter.restore();
        }
        painter.setFont(pixelFont(26 * scale, part.present ? QFont::DemiBold : QFont::Normal));
        painter.setPen(themed(part.present ? Color::Ink : Color::Soft));
        painter.drawText(QRectF(line.left(), line.bottom(), std::max(line.width(), 120 * scale), words),
                         Qt::AlignLeft | Qt::AlignBottom, part.word);
        left += line.width() + gap;
    }
    return height + 12 * scale;
}

void CounterPanel::paintCounter(QPainter& painter, const QRectF& room) const
{
    const double scale = playerScale(*this);
    const QFont digits = pixelFont(counterSize(), QFont::DemiBold);
    const QFontMetricsF metrics(digits);
    const double height = digitHeight();
    const double baseline = room.center().y() + height / 2;
    painter.setFont(digits);
    painter.setPen(themed(Color::Ink));
    const QRectF tight = metrics.tightBoundingRect(m_picture.counter);
    painter.drawText(QPointF(room.left() - tight.left(), baseline), m_picture.counter);
    // As wide as its widest number, so that the words beside it stay where they are.
    const double advance = metrics.horizontalAdvance(QString(m_picture.counter.size(), QLatin1Char('0')));
    const double left = room.left() + std::max(advance, tight.width()) + kBesideGap * scale;
    const auto sized = [&](const QString& text, QFont::Weight weight) {
        const double size = text.size() > kLongBeside ? kBesideSize * 0.72 : kBesideSize;
        return pixelFont(size * scale, weight);
    };
    const double middle = room.center().y();
    const double line = kBesideSize * 1.28 * scale;
    painter.setFont(sized(m_picture.beside, QFont::Normal));
    painter.setPen(themed(Color::Soft));
    painter.drawText(QRectF(left, middle - line, room.right() - left, line), Qt::AlignLeft | Qt::AlignVCenter,
                     m_picture.beside);
    painter.setFont(sized(m_picture.word, QFont::Bold));
    painter.setPen(themed(Color::Ink));
    painter.drawText(QRectF(left, middle, room.right() - left, line), Qt::AlignLeft | Qt::AlignVCenter,
                     m_picture.word);
    if (!m_note.isEmpty()) {
        painter.setFont(pixelFont(26 * scale, QFont::Medium));
        painter.setPen(themed(Color::Accent));
        painter.drawText(QRectF(left, middle + line, room.right() - left, line / 2),
                         Qt::AlignLeft | Qt::AlignVCenter, m_note);
    }
}

} // namespace backbridge::ui
