#include "ui/plan/day_head.h"

#include <QPainter>

#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kTile = 24;
constexpr int kSign = 16;

} // namespace

DayHead::DayHead(DayLetter day, QWidget* parent)
    : QWidget(parent)
    , m_day(day)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void DayHead::setWords(const QString& place, const QString& note, bool advice)
{
    m_place = place;
    m_note = note;
    m_advice = advice;
    setAccessibleName(tr("%1 day %2 %3").arg(wordFor(m_day), m_place, m_note));
    update();
}

QSize DayHead::sizeHint() const
{
    return {200, std::max(height::kTarget, QFontMetrics(ui::font(Type::Small)).height() + space::kSmall)};
}

void DayHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const bool a = m_day == DayLetter::A;
    const QRectF tile(space::kHair, (height() - kTile) / 2.0, kTile, kTile);
    paintBox(painter, tile, radius::kTag, themed(a ? Color::Accent : Color::AccentSoft),
             themed(Color::Accent), 2);
    painter.setFont(ui::font(Type::SmallStrong));
    painter.setPen(themed(a ? Color::OnAccent : Color::Ink));
    painter.drawText(tile, Qt::AlignCenter, wordFor(m_day));

    painter.setFont(ui::font(Type::Small));
    painter.setPen(themed(Color::Soft));
    const int left = space::kHair + kTile + space::kSmall;
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_place);

    painter.setFont(ui::font(m_advice ? Type::SmallStrong : Type::Small));
    painter.setPen(themed(m_advice ? Color::Amber : Color::Soft));
    const QRect words = rect().adjusted(0, 0, -space::kHair, 0);
    painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_note);
    if (m_advice) {
        const int wide = painter.fontMetrics().horizontalAdvance(m_note);
        paintIcon(painter,
                  QRectF(words.right() - wide - kSign - space::kHair, (height() - kSign) / 2.0, kSign, kSign),
                  QStringLiteral("advice"), themed(Color::Amber));
    }
}

} // namespace backbridge::ui
