#include "ui/plan/phase_header.h"

#include <QPainter>

#include <algorithm>

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kDisc = 26;
constexpr int kChevron = 18;
constexpr int kMark = 18;

} // namespace

PhaseHeader::PhaseHeader(QWidget* parent)
    : LineButton(parent)
{
    setCheckable(true);
}

void PhaseHeader::setNumber(int number)
{
    m_number = number;
    say();
}

void PhaseHeader::setIconName(const QString& name)
{
    m_iconName = name;
    update();
}

void PhaseHeader::setName(const QString& name)
{
    m_name = name;
    say();
}

void PhaseHeader::setNote(const QString& note)
{
    m_note = note;
    say();
}

void PhaseHeader::setFaulty(bool faulty)
{
    m_faulty = faulty;
    say();
}

void PhaseHeader::say()
{
    const QString name = m_number > 0 ? tr("Phase %1, %2").arg(m_number).arg(m_name) : m_name;
    setAccessibleName(m_note.isEmpty() ? name : tr("%1: %2").arg(name, m_note));
    setAccessibleDescription(m_faulty ? tr("Something here has to be fixed first.") : QString());
    setToolTip(accessibleDescription());
    update();
}

QSize PhaseHeader::sizeHint() const
{
    const int words = QFontMetrics(ui::font(Type::LeadStrong)).horizontalAdvance(m_name)
        + QFontMetrics(ui::font(Type::Small)).horizontalAdvance(m_note);
    return {words + kDisc + kChevron + 4 * space::kField,
            std::max(height::kControl,
                     QFontMetrics(ui::font(Type::LeadStrong)).height()
                         + QFontMetrics(ui::font(Type::Small)).height() + 2)};
}

QSize PhaseHeader::minimumSizeHint() const
{
    return {kDisc + kChevron + 160, sizeHint().height()};
}

void PhaseHeader::paintDisc(QPainter& painter) const
{
    const QRectF disc(space::kHair, (height() - kDisc) / 2.0, kDisc, kDisc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(themed(isChecked() ? Color::Accent : Color::Well));
    painter.drawEllipse(disc);
    const QColor ink = themed(isChecked() ? Color::OnAccent : Color::Ink);
    if (m_number > 0) {
        painter.setFont(ui::font(Type::SmallStrong));
        painter.setPen(ink);
        painter.drawText(disc, Qt::AlignCenter, QString::number(m_number));
    } else if (!m_iconName.isEmpty()) {
        constexpr double kInset = 5;
        paintIcon(painter, disc.adjusted(kInset, kInset, -kInset, -kInset), m_iconName, ink);
    }
}

void PhaseHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintGround(painter);
    paintDisc(painter);

    int right = width() - space::kHair;
    right -= kChevron;
    paintIcon(painter, QRectF(right, (height() - kChevron) / 2.0, kChevron, kChevron),
              isChecked() ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
              themed(Color::Ink));
    right -= space::kSmall;

    const int left = space::kHair + kDisc + space::kSmall;
    if (m_faulty) {
        right -= kMark;
        paintIcon(painter, QRectF(right, (height() - kMark) / 2.0, kMark, kMark), QStringLiteral("advice"),
                  themed(Color::Amber));
        right -= space::kSmall;
    }
    paintWords(painter, QRect(left, 0, right - left, height()));
}

void PhaseHeader::paintWords(QPainter& painter, QRect words) const
{
    const QFontMetrics nameMetrics(ui::font(Type::LeadStrong));
    const QFontMetrics noteMetrics(ui::font(Type::Small));
    const int needed =
        nameMetrics.horizontalAdvance(m_name) + space::kField + noteMetrics.horizontalAdvance(m_note);
    // Too little room: the note goes below the name.
    const bool beside = needed <= words.width();
    const int both = nameMetrics.height() + noteMetrics.height();
    const QRect name =
        beside ? words : QRect(words.left(), (height() - both) / 2, words.width(), nameMetrics.height());
    const QRect note =
        beside ? words : QRect(words.left(), name.bottom() + 1, words.width(), noteMetrics.height());
    painter.setFont(ui::font(Type::LeadStrong));
    painter.setPen(themed(Color::Ink));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     nameMetrics.elidedText(m_name, Qt::ElideRight, name.width()));
    painter.setFont(ui::font(Type::Small));
    painter.setPen(themed(Color::Soft));
    const int side = beside ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(note, side | Qt::AlignVCenter,
                     noteMetrics.elidedText(m_note, Qt::ElideRight, note.width()));
}

} // namespace backbridge::ui
