#include "ui/controls/page.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/controls/plain_text.h"
#include "ui/controls/undo_keys.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/metrics.h"

namespace backbridge::ui {

namespace {

constexpr int kTop = 24;
constexpr int kBottom = 24;

/// The screen's name in one line; a long one (a plan may be named at will) is cut, and its tooltip says it in
/// full.
class TitleLabel : public Label {
public:
    TitleLabel()
        : Label({}, Type::Title)
    {
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        constexpr int kLeast = 160;
        return {std::min(kLeast, sizeHint().width()), sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        if (sizeHint().width() <= width()) {
            Label::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

/// As wide as the content may get, in the middle of what there is.
QHBoxLayout* centred(QWidget* content, int top, int bottom, int right = space::kMargin)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kMargin, top, right, bottom);
    row->addWidget(content);
    content->setMaximumWidth(kContentWidth);
    return row;
}

} // namespace

Page::Page(QWidget* parent)
    : QWidget(parent)
    , m_header(new QHBoxLayout)
    , m_titleRow(new QHBoxLayout)
    , m_titleColumn(new QVBoxLayout)
    , m_column(new QVBoxLayout)
    , m_outer(new QVBoxLayout(this))
    , m_title(new TitleLabel)
    , m_subtitle(makeParagraph({}, Type::Base, Color::Soft))
    , m_scroll(new QScrollArea)
{
    m_titleRow->setSpacing(space::kMedium);
    m_titleRow->addWidget(m_title);
    m_titleRow->addStretch();
    m_titleColumn->setSpacing(2);
    m_titleColumn->addLayout(m_titleRow);
    m_titleColumn->addWidget(m_subtitle);
    m_title->hide();
    m_subtitle->hide();
    m_header->setSpacing(space::kSmall);
    m_header->addLayout(m_titleColumn, 1);

    auto* content = new QWidget;
    auto* inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(space::kWide);
    inner->addLayout(m_header);
    inner->addLayout(m_column, 1);
    m_column->setSpacing(space::kMedium);

    auto* sheet = new QWidget;
    // The scroll bar stands in the right margin, always, so that nothing moves when it is needed.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    sheet->setLayout(centred(content, kTop, kBottom, space::kMargin - bar));
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_scroll->setWidget(sheet);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);

    setProperty(FocusRing::kNoRingProperty, true);
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_scroll, 1);
}

bool Page::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && hasDraft()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isUndo(*key) || isRedo(*key)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void Page::keyPressEvent(QKeyEvent* event)
{
    if (hasDraft() && isUndo(*event)) {
        undoDraft();
        return;
    }
    if (hasDraft() && isRedo(*event)) {
        redoDraft();
        return;
    }
    static constexpr std::array kScrollKeys {
        std::pair {Qt::Key_Up, QAbstractSlider::SliderSingleStepSub},
        std::pair {Qt::Key_Down, QAbstractSlider::SliderSingleStepAdd},
        std::pair {Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub},
        std::pair {Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd},
        std::pair {Qt::Key_Home, QAbstractSlider::SliderToMinimum},
        std::pair {Qt::Key_End, QAbstractSlider::SliderToMaximum},
    };
    for (const auto& [key, action] : kScrollKeys) {
        if (event->key() == key && event->modifiers() == Qt::NoModifier) {
            m_scroll->verticalScrollBar()->triggerAction(action);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

void Page::setTitle(const QString& title)
{
    m_title->setText(title);
    m_title->setToolTip(m_title->sizeHint().width() > kContentWidth / 2 ? asToolTip(title) : QString());
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
    setWindowTitle(title);
}

void Page::setSubtitle(const QString& text)
{
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void Page::addHeaderWidget(QWidget* widget)
{
    m_header->addWidget(widget, 0, Qt::AlignVCenter);
}

void Page::addTitleWidget(QWidget* widget)
{
    m_titleRow->insertWidget(m_titleRow->count() - 1, widget, 0, Qt::AlignVCenter);
}

Button* Page::setBack(const QString& text)
{
    if (m_back == nullptr) {
        m_back = new Button({}, Button::Kind::Quiet);
        m_back->setButtonSize(Button::Size::Small);
        m_back->setIconName(QStringLiteral("chevron-left"));
        m_titleColumn->insertWidget(0, m_back, 0, Qt::AlignLeft);
    }
    m_back->setText(text);
    return m_back;
}

void Page::setBody(QWidget* body)
{
    QWidget* sheet = m_scroll->takeWidget();
    QMargins margins = sheet->layout()->contentsMargins();
    margins.setBottom(space::kField);
    margins.setRight(space::kMargin);
    sheet->layout()->setContentsMargins(margins);
    m_scroll->hide();
    m_outer->insertWidget(0, sheet);
    m_outer->insertWidget(1, body, 1);
    sheet->show(); // not before it has a parent: it would be a window
}

void Page::setWhole(QWidget* whole)
{
    m_scroll->hide();
    m_outer->insertWidget(0, whole, 1);
}

int Page::sideMargin(int width)
{
    return std::max(space::kMargin, (width - kContentWidth) / 2);
}

void Page::setFooter(QWidget* footer)
{
    m_footer = new QWidget;
    m_footer->setLayout(centred(footer, space::kField, space::kMedium));
    m_outer->addWidget(m_footer);
}

int Page::footerHeight() const
{
    return m_footer == nullptr || m_footer->isHidden() ? 0 : m_footer->sizeHint().height();
}

void Page::reveal(QWidget* widget)
{
    m_scroll->ensureWidgetVisible(widget, space::kMedium, space::kMedium);
}

void Page::revealTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

} // namespace backbridge::ui
