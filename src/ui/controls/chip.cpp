#include "ui/controls/chip.h"

#include <QPainter>

#include <algorithm>

#include "ui/theme/focus_ring.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kPadding = 14;
constexpr int kGlyph = 16;
constexpr int kGlyphGap = 6;

} // namespace

Chip::Chip(const QString& text, Kind kind, QWidget* parent)
    : QCheckBox(text, parent)
    , m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty(FocusRing::kRadiusProperty, height::kChip / 2);
    setFont(ui::font(Type::BaseMedium));
}

void Chip::setCount(int count)
{
    m_count = count;
    updateGeometry();
    update();
}

QString Chip::countText() const
{
    return m_count < 0 ? QString() : QString::number(m_count);
}

QSize Chip::sizeHint() const
{
    // As wide as the bold words, so that nothing moves when the chip is switched.
    const QFontMetrics metrics(ui::font(Type::BaseStrong));
    int width = metrics.horizontalAdvance(text()) + 2 * kPadding;
    if (m_count >= 0) {
        width += kGlyphGap + metrics.horizontalAdvance(countText());
    }
    if (m_kind != Kind::Filter) {
        width += kGlyph + kGlyphGap;
    }
    return {width, std::max(height::kChip, metrics.height() + 2 * space::kHair)};
}

QSize Chip::minimumSizeHint() const
{
    return sizeHint();
}

bool Chip::hitButton(const QPoint& position) const
{
    return rect().contains(position);
}

void Chip::nextCheckState()
{
    if (m_kind != Kind::List) {
        QCheckBox::nextCheckState();
    }
}

void Chip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const bool on = isChecked();
    const Color fill = on ? Color::AccentSoft : isDown() || underMouse() ? Color::Well : Color::Card;
    const Color border = !isEnabled() ? Color::Line : on ? Color::Accent : Color::Edge;
    paintBox(painter, QRectF(rect()), height() / 2.0, themed(fill), themed(border));

    const QFont words = ui::font(on ? Type::BaseStrong : Type::BaseMedium);
    const QFontMetrics metrics(words);
    const bool ticked = m_kind == Kind::YesNo && on;
    const bool hasEnd = m_kind == Kind::List || m_kind == Kind::Removable;
    const int wordsWidth = metrics.horizontalAdvance(text());
    const int countWidth = m_count < 0 ? 0 : kGlyphGap + metrics.horizontalAdvance(countText());
    const int glyphs = (ticked || hasEnd) ? kGlyph + kGlyphGap : 0;
    int x = (width() - wordsWidth - countWidth - glyphs) / 2;
    const double glyphTop = (height() - kGlyph) / 2.0;
    if (ticked) {
        paintIcon(painter, QRectF(x, glyphTop, kGlyph, kGlyph), QStringLiteral("check"),
                  themed(Color::Accent));
        x += kGlyph + kGlyphGap;
    }
    painter.setFont(words);
    painter.setPen(themed(isEnabled() ? Color::Ink : Color::Soft));
    painter.drawText(QRect(x, 0, wordsWidth + 2, height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    x += wordsWidth;
    if (m_count >= 0) {
        painter.setPen(themed(on ? Color::Ink : Color::Soft));
        painter.drawText(QRect(x + kGlyphGap, 0, countWidth, height()), Qt::AlignLeft | Qt::AlignVCenter,
                         countText());
        x += countWidth;
    }
    if (hasEnd) {
        const QString glyph = m_kind == Kind::List ? QStringLiteral("chevron-down") : QStringLiteral("close");
        paintIcon(painter, QRectF(x + kGlyphGap, glyphTop, kGlyph, kGlyph), glyph,
                  themed(on ? Color::Accent : Color::Ink));
    }
}

} // namespace backbridge::ui
