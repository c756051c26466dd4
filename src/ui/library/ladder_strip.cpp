#include "ui/library/ladder_strip.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

#include "ui/controls/level_dots.h"
#include "ui/library/exercise_gallery.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kGap = 14;
constexpr int kLeastTile = 104;
constexpr int kGreatestTile = 200;
constexpr int kTileHeight = 108;
constexpr double kTileAir = 8; ///< around a figure
constexpr int kMargin = 4; ///< room for the focus ring

int levelHeight()
{
    return QFontMetrics(font(Type::Small)).height();
}

} // namespace

LadderStrip::LadderStrip(const ExerciseGallery& gallery, QWidget* parent)
    : QWidget(parent)
    , m_gallery(gallery)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setProperty(FocusRing::kNoRingProperty, true);
    setAccessibleName(tr("Ladder, easier to harder"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LadderStrip::setLadder(const std::vector<const Exercise*>& ladder, const ExerciseId& current)
{
    m_rungs.clear();
    m_current = -1;
    m_hovered = -1;
    for (const Exercise* exercise : ladder) {
        if (exercise->id == current) {
            m_current = itemCount();
        }
        m_rungs.push_back({exercise->id, exercise->name, exercise->level});
    }
    updateGeometry();
    update();
}

QString LadderStrip::itemText(int index) const
{
    const Rung& rung = m_rungs.at(static_cast<std::size_t>(index));
    const QString text = tr("%1, level %2 of 5").arg(rung.name).arg(rung.level);
    return index == m_current ? tr("%1, this one").arg(text) : text;
}

int LadderStrip::columns(int width) const
{
    return std::clamp((width - 2 * kMargin + kGap) / (kLeastTile + kGap), 1, std::max(1, itemCount()));
}

int LadderStrip::tileWidth(int width) const
{
    const int count = columns(width);
    return std::min(kGreatestTile, (width - 2 * kMargin - (count - 1) * kGap) / count);
}

int LadderStrip::nameHeight(int width) const
{
    const QFontMetrics metrics(ui::font(Type::BaseStrong));
    int height = metrics.height();
    for (const Rung& rung : m_rungs) {
        const QRect bounds =
            metrics.boundingRect(QRect(0, 0, tileWidth(width), 1000), Qt::TextWordWrap, rung.name);
        height = std::max(height, bounds.height());
    }
    return height;
}

int LadderStrip::rungHeight(int width) const
{
    return kTileHeight + space::kSmall + nameHeight(width) + 2 + levelHeight();
}

int LadderStrip::heightForWidth(int width) const
{
    const int count = columns(width);
    const int rows = (std::max(1, itemCount()) + count - 1) / count;
    return rows * rungHeight(width) + (rows - 1) * kGap + 2 * kMargin;
}

QSize LadderStrip::sizeHint() const
{
    const int width = std::max(1, itemCount()) * (kLeastTile + kGap);
    return {width, heightForWidth(width)};
}

QSize LadderStrip::minimumSizeHint() const
{
    return {kLeastTile + 2 * kMargin, kTileHeight};
}

QRect LadderStrip::itemRect(int index) const
{
    const int count = columns(width());
    const int tile = tileWidth(width());
    const int height = rungHeight(width());
    return {kMargin + (index % count) * (tile + kGap), kMargin + (index / count) * (height + kGap), tile,
            height};
}

int LadderStrip::rungAt(const QPoint& position) const
{
    for (int index = 0; index < itemCount(); ++index) {
        if (itemRect(index).contains(position)) {
            return index;
        }
    }
    return -1;
}

void LadderStrip::choose(int index)
{
    if (index < 0 || index >= itemCount() || index == m_current) {
        return;
    }
    // The receiver sets the ladder anew, so the id has to be a copy.
    const ExerciseId id = m_rungs.at(static_cast<std::size_t>(index)).id;
    emit chosen(id);
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void LadderStrip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        choose(m_current - 1);
        break;
    case Qt::Key_Right:
        choose(m_current + 1);
        break;
    case Qt::Key_Home:
        choose(0);
        break;
    case Qt::Key_End:
        choose(itemCount() - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void LadderStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        choose(rungAt(event->position().toPoint()));
    }
}

void LadderStrip::mouseMoveEvent(QMouseEvent* event)
{
    const int index = rungAt(event->position().toPoint());
    if (index != m_hovered) {
        m_hovered = index;
        setCursor(index >= 0 && index != m_current ? Qt::PointingHandCursor : Qt::ArrowCursor);
        update();
    }
}

void LadderStrip::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void LadderStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    for (int index = 0; index < itemCount(); ++index) {
        paintRung(painter, index);
    }
}

void LadderStrip::paintRung(QPainter& painter, int index) const
{
    const Rung& rung = m_rungs.at(static_cast<std::size_t>(index));
    const bool current = index == m_current;
    const QRect whole = itemRect(index);
    const QRectF tile(whole.left(), whole.top(), whole.width(), kTileHeight);
    if (current) {
        paintBox(painter, tile, radius::kField, themed(Color::AccentSoft), themed(Color::Accent), 2);
    } else {
        paintBox(painter, tile, radius::kField, themed(Color::Well),
                 index == m_hovered ? themed(Color::Edge) : QColor());
    }
    if (current && hasFocus()) {
        constexpr double kOut = kRingGap + kRingWidth / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(themed(Color::Accent), kRingWidth));
        painter.drawRoundedRect(tile.adjusted(-kOut, -kOut, kOut, kOut), radius::kField + kRingGap,
                                radius::kField + kRingGap);
    }
    m_gallery.paintEnd(painter, tile.adjusted(kTileAir, kTileAir, -kTileAir, -kTileAir), rung.id,
                       current ? Color::AccentSoft : Color::Well);

    const int names = nameHeight(width());
    painter.setFont(ui::font(current ? Type::BaseStrong : Type::BaseMedium));
    painter.setPen(themed(Color::Ink));
    const QRect name(whole.left(), whole.top() + kTileHeight + space::kSmall, whole.width(), names);
    painter.drawText(name, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, rung.name);
    const QRect line(whole.left(), name.bottom() + 2, whole.width(), levelHeight());
    paintLevel(painter, QPointF(line.left(), QRectF(line).center().y()), rung.level);
    if (current) {
        painter.setFont(ui::font(Type::Small));
        painter.setPen(themed(Color::Soft));
        painter.drawText(line.adjusted(static_cast<int>(kLevelWidth) + space::kSmall, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("this one"));
    }
}

} // namespace backbridge::ui
