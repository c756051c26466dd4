#include "ui/controls/inline_message.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

#include "ui/controls/buttons.h"
#include "ui/controls/empty_layout.h"
#include "ui/controls/labels.h"
#include "ui/theme/icons.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

struct Look {
    QString icon;
    Color iconColor;
    Color fill;
};

Look lookOf(InlineMessage::Tone tone)
{
    switch (tone) {
    case InlineMessage::Tone::Neutral:
        return {QStringLiteral("info"), Color::Accent, Color::Card};
    case InlineMessage::Tone::Advice:
        return {QStringLiteral("advice"), Color::Amber, Color::AmberSoft};
    case InlineMessage::Tone::Stop:
        return {QStringLiteral("warning"), Color::Red, Color::RedSoft};
    }
    Q_UNREACHABLE();
}

} // namespace

InlineMessage::InlineMessage(QWidget* parent)
    : QFrame(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_text(new LeadText)
    , m_actions(new QHBoxLayout)
{
    m_row->setSpacing(space::kMedium);
    m_row->addWidget(m_text, 1, Qt::AlignVCenter);
    m_row->addLayout(m_actions);
    m_actions->setSpacing(space::kMedium);
    hide();
}

InlineMessage::InlineMessage(Tone tone, const QString& lead, const QString& text, QWidget* parent)
    : InlineMessage(parent)
{
    setMessage(tone, lead, text);
}

void InlineMessage::setMessage(Tone tone, const QString& lead, const QString& text)
{
    clear();
    m_tone = tone;
    m_text->setText(lead, text);
    const bool filled = tone != Tone::Neutral;
    const int side = filled ? space::kMedium : 0;
    const int above = filled ? space::kField : 0;
    layout()->setContentsMargins(side + kIconSize + space::kField, above, side, above);
    setAccessibleName(m_text->text());
    // By itself it would be a window for a moment, and take the focus; whoever takes it in shows it.
    setVisible(parentWidget() != nullptr);
    setAttribute(Qt::WA_WState_ExplicitShowHide, parentWidget() != nullptr);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void InlineMessage::clear()
{
    hide();
    m_text->setText({}, {});
    setAccessibleName({});
    emptyLayout(*m_actions);
}

Button* InlineMessage::addAction(const QString& text, bool quiet)
{
    auto* button = new Button(text, quiet ? Button::Kind::Quiet : Button::Kind::Plain, this);
    button->setButtonSize(Button::Size::Small);
    m_actions->addWidget(button);
    return button;
}

void InlineMessage::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    constexpr int kLeastWords = 280;
    const QMargins margins = layout()->contentsMargins();
    const int words =
        event->size().width() - margins.left() - margins.right() - m_actions->minimumSize().width();
    const bool below = m_actions->count() > 0 && words < kLeastWords;
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(below ? space::kHair : space::kMedium);
    m_row->setAlignment(m_actions, below ? Qt::AlignLeft : Qt::Alignment());
}

QSize InlineMessage::minimumSizeHint() const
{
    // The actions may always go below.
    const QMargins margins = layout()->contentsMargins();
    const int width = std::max(m_text->minimumSizeHint().width(), m_actions->minimumSize().width());
    return {margins.left() + width + margins.right(), QFrame::minimumSizeHint().height()};
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Look look = lookOf(m_tone);
    const bool filled = m_tone != Tone::Neutral;
    if (filled) {
        paintBox(painter, QRectF(rect()), radius::kMessage, themed(look.fill), {});
    }
    // Beside the first line.
    const double line = QFontMetricsF(m_text->font()).height() * 1.18;
    const double top = m_text->y() + (line - kIconSize) / 2;
    paintIcon(painter, QRectF(filled ? space::kMedium : 0, top, kIconSize, kIconSize), look.icon,
              themed(look.iconColor));
}

} // namespace backbridge::ui
