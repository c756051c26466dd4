#include "ui/controls/buttons.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

#include "ui/theme/focus_ring.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kIconGap = 8;
constexpr int kWordIcon = 18; ///< before words
constexpr int kSmallIcon = 16; ///< after the words, and before those without a border

} // namespace

Button::Button(const QString& text, Kind kind, QWidget* parent)
    : QPushButton(text, parent)
    , m_kind(kind)
{
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setFont(textFont());
}

Button* Button::withIcon(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new Button({}, Kind::Plain, parent);
    button->setIconName(icon);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setFont(textFont());
    updateGeometry();
    update();
}

void Button::setButtonSize(Size size)
{
    m_size = size;
    setProperty(FocusRing::kRadiusProperty, size == Size::Large ? radius::kMessage : radius::kField);
    setFont(textFont());
    updateGeometry();
    update();
}

void Button::setIconName(const QString& name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setTrailingIconName(const QString& name)
{
    m_trailingIconName = name;
    updateGeometry();
    update();
}

QFont Button::textFont() const
{
    const bool strong = m_kind == Kind::Primary || m_kind == Kind::Quiet || m_kind == Kind::Stop;
    if (m_size == Size::Large && m_kind == Kind::Primary) {
        return ui::font(14, QFont::DemiBold);
    }
    return ui::font(strong ? Type::BaseStrong : Type::BaseMedium);
}

QString Button::trailing() const
{
    return menu() != nullptr ? QStringLiteral("chevron-down") : m_trailingIconName;
}

int Button::padding() const
{
    if (text().isEmpty()) {
        return (height::kControl - kIconSize) / 2;
    }
    if (m_kind == Kind::Quiet) {
        return 0; // the words stand on the edge that other content stands on
    }
    switch (m_size) {
    case Size::Small:
        return space::kField;
    case Size::Normal:
        return space::kMedium;
    case Size::Large:
        return m_kind == Kind::Primary ? space::kLarge : space::kWide;
    }
    Q_UNREACHABLE();
}

QSize Button::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = metrics.horizontalAdvance(text()) + 2 * padding();
    if (!m_iconName.isEmpty()) {
        width += leadingIconSize() + (text().isEmpty() ? 0 : kIconGap);
    }
    if (!trailing().isEmpty()) {
        width += kSmallIcon + kIconGap;
    }
    const int least = m_size == Size::Small ? height::kSmall
        : m_size == Size::Large             ? height::kLarge
                                            : height::kControl;
    return {std::max(width, height::kTarget), std::max(least, metrics.height() + 2 * space::kHair)};
}

QSize Button::minimumSizeHint() const
{
    return sizeHint();
}

int Button::leadingIconSize() const
{
    if (text().isEmpty() || m_size == Size::Large) {
        return kIconSize;
    }
    return m_kind == Kind::Quiet ? kSmallIcon : kWordIcon;
}

Color Button::foreground() const
{
    if (!isEnabled()) {
        return Color::Soft;
    }
    switch (m_kind) {
    case Kind::Primary:
        return Color::OnAccent;
    case Kind::Plain:
        return Color::Ink;
    case Kind::Quiet:
        return Color::Accent;
    case Kind::Stop:
        return Color::Red;
    }
    Q_UNREACHABLE();
}

void Button::paintGround(QPainter& painter) const
{
    if (m_kind == Kind::Quiet) {
        return;
    }
    const double corner = m_size == Size::Large ? radius::kMessage : radius::kField;
    const QRectF box(rect());
    if (!isEnabled()) {
        paintBox(painter, box, corner, themed(m_kind == Kind::Primary ? Color::Well : Color::Card),
                 themed(Color::Line));
        return;
    }
    const bool touched = isDown() || underMouse();
    if (m_kind == Kind::Stop) {
        paintBox(painter, box, corner, themed(touched ? Color::RedSoft : Color::Card), themed(Color::Red),
                 m_size == Size::Large ? 2 : 1);
    } else if (m_kind == Kind::Plain && isChecked()) {
        paintBox(painter, box, corner, themed(Color::AccentSoft), themed(Color::Accent));
    } else if (m_kind == Kind::Plain) {
        paintBox(painter, box, corner, themed(touched ? Color::Well : Color::Card), themed(Color::Edge));
    } else {
        paintBox(painter, box, corner, themed(Color::Accent), {});
        if (touched) {
            QColor veil = themed(Color::Ink);
            veil.setAlphaF(isDown() ? 0.18F : 0.08F);
            paintBox(painter, box, corner, veil, {});
        }
    }
}

void Button::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QPushButton::keyPressEvent(event);
    } else if (!event->isAutoRepeat()) {
        click();
    }
}

void Button::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintGround(painter);

    const QString after = trailing();
    const QFontMetrics metrics(font());
    const int leading = m_iconName.isEmpty() ? 0 : leadingIconSize() + (text().isEmpty() ? 0 : kIconGap);
    const int behind = after.isEmpty() ? 0 : kSmallIcon + kIconGap;
    const int wordsWidth = std::min(metrics.horizontalAdvance(text()), width() - leading - behind);
    int x = (width() - leading - wordsWidth - behind) / 2;
    const QColor color = themed(foreground());
    if (!m_iconName.isEmpty()) {
        paintIcon(painter,
                  QRectF(x, (height() - leadingIconSize()) / 2.0, leadingIconSize(), leadingIconSize()),
                  m_iconName, color);
    }
    x += leading;
    painter.setPen(color);
    QFont words = font();
    words.setUnderline(m_kind == Kind::Quiet && isEnabled() && underMouse());
    painter.setFont(words);
    painter.drawText(QRect(x, 0, wordsWidth + 2, height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text());
    if (!after.isEmpty()) {
        paintIcon(painter,
                  QRectF(x + wordsWidth + kIconGap, (height() - kSmallIcon) / 2.0, kSmallIcon, kSmallIcon),
                  after, color);
    }
}

} // namespace backbridge::ui
