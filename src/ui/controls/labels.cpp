#include "ui/controls/labels.h"

#include <QPainter>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#include "ui/controls/accessible.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

/// The palette's role that holds a named colour, see paletteOf(); labels then follow the scheme by
/// themselves.
QPalette::ColorRole roleOf(Color color)
{
    switch (color) {
    case Color::Soft:
        return QPalette::PlaceholderText;
    case Color::Accent:
        return QPalette::Link;
    case Color::Amber:
        return QPalette::LinkVisited;
    case Color::Red:
        return QPalette::BrightText;
    default:
        Q_ASSERT(color == Color::Ink);
        return QPalette::WindowText;
    }
}

/// Distance of lines in a paragraph: more than the font's own, which reads better from two lines on.
double lineDistance(const QFont& font)
{
    return std::ceil(QFontMetricsF(font).height() * 1.18);
}

/// Breaks the layout's text into lines of `width`; returns the height.
double breakLines(QTextLayout& layout, double width)
{
    const double distance = lineDistance(layout.font());
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y + (distance - line.height()) / 2});
        y += distance;
    }
    layout.endLayout();
    return y;
}

/// The label's text, prepared for breakLines().
void prepareLabel(QTextLayout& layout, const QLabel& label)
{
    // Typed line breaks stay.
    layout.setText(label.text().replace(QLatin1Char('\n'), QChar::LineSeparator));
    layout.setFont(label.font());
    QTextOption option(label.alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
}

/// A line of the line colour.
class Hairline : public QWidget {
public:
    explicit Hairline(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override { QPainter(this).fillRect(rect(), themed(Color::Line)); }
};

class Tag : public QLabel {
public:
    Tag(const QString& text, QWidget* parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setText(text);
        setFont(ui::font(Type::Small));
        setContentsMargins(10, 4, 10, 4);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        paintBox(painter, QRectF(rect()), radius::kTag, themed(Color::Well), {});
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

int ParagraphHeights::at(int width, const QString& text, const QFont& font,
                         const std::function<int()>& measure)
{
    constexpr std::size_t kMost = 64; // a window that is dragged wider asks for a new one each time
    if (text != m_text || font != m_font || m_known.size() >= kMost) {
        m_text = text;
        m_font = font;
        m_known.clear();
    }
    const auto known = m_known.find(width);
    return known != m_known.end() ? known->second : m_known.emplace(width, measure()).first->second;
}

Label::Label(const QString& text, Type type, Color color, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setType(type);
    setColor(color);
}

void Label::setType(Type type)
{
    setFont(ui::font(type));
}

void Label::setColor(Color color)
{
    setForegroundRole(roleOf(color));
}

int Label::wrapWidth(int width) const
{
    const QMargins margins = contentsMargins();
    return std::max(1, width - margins.left() - margins.right() - std::max(0, indent()));
}

QSize Label::sizeHint() const
{
    if (!wordWrap()) {
        return QLabel::sizeHint();
    }
    QTextLayout layout;
    prepareLabel(layout, *this);
    constexpr double kUnbroken = 1e6;
    breakLines(layout, kUnbroken);
    const QMargins margins = contentsMargins();
    // A paragraph would rather be wide than tall, but does not ask for more than a line that reads well.
    constexpr int kReadable = 520;
    const int wanted =
        static_cast<int>(std::ceil(layout.maximumWidth())) + 1 + margins.left() + margins.right();
    const int width = std::min(wanted, std::min(kReadable, maximumWidth()));
    return {width, heightForWidth(width)};
}

QSize Label::minimumSizeHint() const
{
    if (!wordWrap()) {
        return QLabel::minimumSizeHint();
    }
    constexpr int kNarrowest = 96;
    return {std::min(kNarrowest, sizeHint().width()), static_cast<int>(lineDistance(font()))};
}

int Label::heightForWidth(int width) const
{
    if (!wordWrap()) {
        return QLabel::heightForWidth(width);
    }
    const int lineWidth = wrapWidth(std::min(width, maximumWidth()));
    const int height = m_heights.at(lineWidth, text(), font(), [this, lineWidth] {
        QTextLayout layout;
        prepareLabel(layout, *this);
        return static_cast<int>(std::ceil(breakLines(layout, lineWidth)));
    });
    const QMargins margins = contentsMargins();
    return height + margins.top() + margins.bottom();
}

void Label::paintEvent(QPaintEvent* event)
{
    if (!wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QTextLayout layout;
    prepareLabel(layout, *this);
    const QRect area = contentsRect();
    const double height = breakLines(layout, wrapWidth(width()));
    const double left = area.left() + std::max(0, indent());
    const bool middle = (alignment() & Qt::AlignVCenter) != 0 && area.height() > height;
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, foregroundRole()));
    layout.draw(&painter, {left, area.top() + (middle ? (area.height() - height) / 2 : 0)});
}

Label* makeParagraph(const QString& text, Type type, Color color, QWidget* parent)
{
    auto* label = new Label(text, type, color, parent);
    label->setWordWrap(true);
    // Not Fixed: a layout would then cut the height to that of the hint's width. Nor Minimum: a page would
    // then never be less high than its paragraphs are at that width.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

Label* makeCaption(const QString& text, QWidget* field, QWidget* parent)
{
    auto* label = new Label(text, Type::Base, Color::Soft, parent);
    label->setBuddy(field);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(text);
    }
    return label;
}

QWidget* makeCaptioned(const QString& text, QWidget* field, Type type, QWidget* named)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kHair);
    Label* caption = makeCaption(text, named != nullptr ? named : field);
    caption->setType(type);
    column->addWidget(caption);
    column->addWidget(field);
    return box;
}

QWidget* makeHairline(QWidget* parent)
{
    return new Hairline(parent);
}

QWidget* makeTag(const QString& text, QWidget* parent)
{
    return new Tag(text, parent);
}

LeadText::LeadText(QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(ui::font(Type::Base));
}

void LeadText::setText(const QString& lead, const QString& rest)
{
    m_lead = lead;
    m_rest = rest;
    setAccessibleName(text());
    updateGeometry();
    update();
}

void LeadText::setRestColor(Color color)
{
    m_restColor = color;
    update();
}

QString LeadText::text() const
{
    return m_lead.isEmpty() || m_rest.isEmpty() ? m_lead + m_rest : m_lead + QLatin1Char(' ') + m_rest;
}

void LeadText::prepare(QTextLayout& layout) const
{
    layout.setText(text());
    layout.setFont(font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QTextLayout::FormatRange lead;
    lead.start = 0;
    lead.length = static_cast<int>(m_lead.size());
    lead.format.setFont(ui::font(Type::BaseStrong));
    lead.format.setForeground(themed(Color::Ink));
    QTextLayout::FormatRange rest;
    rest.start = lead.length;
    rest.length = static_cast<int>(text().size()) - lead.length;
    rest.format.setForeground(themed(m_restColor));
    layout.setFormats({lead, rest});
}

QSize LeadText::sizeHint() const
{
    QTextLayout layout;
    prepare(layout);
    const double height = breakLines(layout, 1e6);
    return {static_cast<int>(std::ceil(layout.maximumWidth())) + 1, static_cast<int>(height)};
}

QSize LeadText::minimumSizeHint() const
{
    return {120, QFontMetrics(font()).height()};
}

int LeadText::heightForWidth(int width) const
{
    return m_heights.at(width, m_lead + QChar::Null + m_rest, font(), [this, width] {
        QTextLayout layout;
        prepare(layout);
        return static_cast<int>(std::ceil(breakLines(layout, width)));
    });
}

void LeadText::paintEvent(QPaintEvent* /*event*/)
{
    QTextLayout layout;
    prepare(layout);
    breakLines(layout, width());
    QPainter painter(this);
    layout.draw(&painter, {0, 0});
}

} // namespace backbridge::ui
