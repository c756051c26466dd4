#include "ui/controls/segmented_choice.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

#include <algorithm>

#include "ui/theme/focus_ring.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kPadding = 16;

/// One part. A radio button to everything but the eye.
class Segment : public QRadioButton {
public:
    Segment(const QString& text, QWidget* parent)
        : QRadioButton(text, parent)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(ui::font(Type::BaseStrong));
        return {metrics.horizontalAdvance(text()) + 2 * kPadding,
                std::max(height::kControl, metrics.height() + 2 * space::kSmall)};
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    [[nodiscard]] bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        const bool on = isChecked();
        // The box around all parts is the parent's; a part fills its share of it, clipped to its corners.
        const QRectF box = QRectF(parentWidget()->rect()).translated(-pos()).adjusted(1, 1, -1, -1);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipPath(roundedPath(box, radius::kField - 1));
        if (on || underMouse()) {
            painter.fillRect(rect(), themed(on ? Color::AccentSoft : Color::Well));
        }
        painter.setClipping(false);
        if (x() > 0) {
            painter.fillRect(QRect(0, 1, 1, height() - 2), themed(isEnabled() ? Color::Edge : Color::Line));
        }
        painter.setFont(ui::font(on ? Type::BaseStrong : Type::BaseMedium));
        painter.setPen(themed(on && isEnabled() ? Color::Ink : Color::Soft));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
    }
};

} // namespace

SegmentedChoice::SegmentedChoice(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
}

SegmentedChoice::SegmentedChoice(const QStringList& texts, QWidget* parent)
    : SegmentedChoice(parent)
{
    for (const QString& text : texts) {
        addOption(text);
    }
}

void SegmentedChoice::addOption(const QString& text)
{
    auto* segment = new Segment(text, this);
    const int index = count();
    m_options.push_back(segment);
    m_layout->addWidget(segment);
    markTabStop();
    connect(segment, &QRadioButton::toggled, this, [this, index](bool on) {
        markTabStop();
        if (on && !m_setting) {
            emit chosen(index);
        }
    });
}

void SegmentedChoice::markTabStop()
{
    // Qt sees to it only once one of them had the focus; until then Tab would lead to the first.
    const int stop = std::max(0, current());
    for (int index = 0; index < count(); ++index) {
        m_options.at(static_cast<std::size_t>(index))
            ->setFocusPolicy(index == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

int SegmentedChoice::current() const
{
    const auto found = std::find_if(m_options.begin(), m_options.end(),
                                    [](const QRadioButton* option) { return option->isChecked(); });
    return found == m_options.end() ? -1 : static_cast<int>(found - m_options.begin());
}

void SegmentedChoice::setCurrent(int index)
{
    m_setting = true;
    if (index >= 0) {
        m_options.at(static_cast<std::size_t>(index))->setChecked(true);
    } else if (const int now = current(); now >= 0) {
        // A group of radio buttons cannot be emptied while it is exclusive.
        QRadioButton* option = m_options.at(static_cast<std::size_t>(now));
        option->setAutoExclusive(false);
        option->setChecked(false);
        option->setAutoExclusive(true);
    }
    m_setting = false;
}

void SegmentedChoice::focusChosen()
{
    m_options.at(static_cast<std::size_t>(std::max(0, current())))->setFocus(Qt::OtherFocusReason);
}

void SegmentedChoice::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintFieldBox(painter, QRectF(rect()), isEnabled());
}

} // namespace backbridge::ui
