#include "ui/player/key_bar.h"

#include <QPainter>

#include <algorithm>

#include "ui/player/player_scale.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr double kBarHeight = 96;
constexpr double kMargin = 40;
constexpr double kCapHeight = 42;
constexpr double kStopHeight = 56;
constexpr double kText = 24;
constexpr double kKey = 20;
constexpr double kGap = 12;
constexpr double kBetween = 32;
constexpr double kIcon = 26;

QFont textFont(const QWidget& widget, bool stop)
{
    return pixelFont(kText * playerScale(widget), stop ? QFont::DemiBold : QFont::Medium);
}

} // namespace

KeyButton::KeyButton(const QString& key, const QString& text, bool stop, QWidget* parent)
    : QAbstractButton(parent)
    , m_key(key)
    , m_stop(stop)
{
    setText(text);
    setAccessibleName(tr("%1, key %2").arg(text, key));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
}

double KeyButton::capWidth() const
{
    const double scale = playerScale(*this);
    const double text = QFontMetricsF(pixelFont(kKey * scale, QFont::Normal)).horizontalAdvance(m_key);
    return std::max(kCapHeight * scale * (m_stop ? 0.86 : 1), text + 2 * 14 * scale);
}

QSize KeyButton::sizeHint() const
{
    const double scale = playerScale(*this);
    const double words = QFontMetricsF(textFont(*this, m_stop)).horizontalAdvance(text());
    double width = capWidth() + kGap * scale + words;
    if (m_stop) {
        width += (2 * 22 + kIcon + kGap * 0.6) * scale;
    }
    return {static_cast<int>(width + 1), static_cast<int>((m_stop ? kStopHeight : kCapHeight) * scale)};
}

void KeyButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = playerScale(*this);
    const QColor ink = themed(m_stop ? Color::Red : Color::Ink);
    const QRectF whole(rect());
    const double capHeight = (m_stop ? kCapHeight * 0.86 : kCapHeight) * scale;
    QRectF cap(0, (height() - capHeight) / 2, capWidth(), capHeight);
    QRectF words(cap.right() + kGap * scale, 0, width() - cap.right() - kGap * scale, height());
    if (m_stop) {
        const double inside = 22 * scale;
        paintBox(painter, whole, 12 * scale, themed(Color::Card), ink, 2 * scale);
        const double icon = kIcon * scale;
        paintIcon(painter, QRectF(inside, (height() - icon) / 2, icon, icon), QStringLiteral("warning"), ink);
        cap.moveRight(width() - inside);
        words = QRectF(inside + icon + kGap * 0.6 * scale, 0, cap.left(), height());
    }
    paintBox(painter, cap, 6 * scale, themed(Color::Card), m_stop ? ink : themed(Color::Edge), 1.4 * scale);
    painter.setFont(pixelFont(kKey * scale, QFont::Normal));
    painter.setPen(ink);
    painter.drawText(cap, Qt::AlignCenter, m_key);
    painter.setFont(textFont(*this, m_stop));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());
}

KeyBar::KeyBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto keep = [this](KeyButton* button) {
        m_keys.push_back(button);
        return button;
    };
    keep(add(tr("Space"), tr("Next"), PlayerCommand::GoOn, "keyNext"));
    keep(add(tr("Esc"), tr("Pause"), PlayerCommand::Pause, "keyPause"));
    m_easier = keep(add(QStringLiteral("E"), tr("Easier"), PlayerCommand::Easier, "keyEasier"));
    // Which number, only the keys can say: the button reminds of them.
    auto* pain = keep(new KeyButton(QStringLiteral("0–9"), tr("Pain now"), false, this));
    pain->setObjectName(QStringLiteral("keyPain"));
    pain->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_stop = add(QStringLiteral("S"), tr("Stop signs"), PlayerCommand::StopSigns, "keyStop");
}

KeyButton* KeyBar::add(const QString& key, const QString& text, PlayerCommand command, const char* name)
{
    auto* button = new KeyButton(key, text, command == PlayerCommand::StopSigns, this);
    button->setObjectName(QLatin1String(name));
    connect(button, &KeyButton::clicked, this, [this, command] { emit commanded(command); });
    return button;
}

void KeyBar::setEasier(bool offered)
{
    if (m_easier->isHidden() == offered) {
        m_easier->setVisible(offered);
        place();
    }
}

QSize KeyBar::sizeHint() const
{
    return {600, static_cast<int>(kBarHeight * playerScale(*this))};
}

void KeyBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), themed(Color::Card));
    painter.fillRect(QRectF(0, 0, width(), 1), themed(Color::Line));
}

void KeyBar::resizeEvent(QResizeEvent* /*event*/)
{
    place();
}

void KeyBar::place()
{
    const double scale = playerScale(*this);
    const QSize stop = m_stop->sizeHint();
    m_stop->setGeometry(width() - static_cast<int>(kMargin * scale) - stop.width(),
                        (height() - stop.height()) / 2, stop.width(), stop.height());
    double left = kMargin * scale;
    for (KeyButton* key : m_keys) {
        const QSize size = key->sizeHint();
        if (!key->isHidden()) {
            key->setGeometry(static_cast<int>(left), (height() - size.height()) / 2, size.width(),
                             size.height());
            left += size.width() + kBetween * scale;
        }
    }
}

} // namespace backbridge::ui
