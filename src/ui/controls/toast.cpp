#include "ui/controls/toast.h"

#include <QAccessible>
#include <QEnterEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

#include "ui/controls/buttons.h"
#include "ui/controls/labels.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"

namespace backbridge::ui {

namespace {

constexpr int kStaysMs = 10000;

} // namespace

Toast::Toast(QWidget* parent)
    : QFrame(parent)
    , m_words(makeParagraph({}))
    , m_undo(new Button(tr("Undo"), Button::Kind::Quiet))
    , m_timer(new QTimer(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kWide, space::kSmall, space::kWide, space::kSmall);
    row->setSpacing(space::kCard);
    row->addWidget(m_words, 1);
    row->addWidget(m_undo);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_undo->setButtonSize(Button::Size::Small);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kStaysMs);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_undo->hasFocus()) {
            m_timer->start();
        } else {
            hide();
        }
    });
    connect(m_undo, &Button::clicked, this, [this] {
        const std::function<void()> undo = std::exchange(m_undoAction, {});
        hide();
        if (undo) {
            undo();
        }
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::tell(const QString& words, std::function<void()> undo)
{
    m_words->setText(words);
    m_undoAction = std::move(undo);
    m_undo->setVisible(static_cast<bool>(m_undoAction));
    setAccessibleName(words);
    layout()->activate();
    place();
    show();
    raise();
    m_timer->start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Toast::words() const
{
    return isHidden() ? QString() : m_words->text();
}

void Toast::setFoot(int height)
{
    m_foot = height;
    place();
}

void Toast::place()
{
    QSize size = sizeHint();
    size.setWidth(std::min(size.width(), parentWidget()->width() - 2 * space::kMargin));
    size.setHeight(std::max(layout()->totalHeightForWidth(size.width()), height::kControl + space::kSmall));
    const QRect area = parentWidget()->rect();
    setGeometry(QRect(QPoint(area.center().x() - size.width() / 2,
                             area.bottom() - std::max(m_foot, space::kCard) - size.height()),
                      size));
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent* event)
{
    m_timer->stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event)
{
    m_timer->start();
    QFrame::leaveEvent(event);
}

void Toast::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    paintBox(painter, QRectF(rect()), radius::kMessage, themed(Color::Card), themed(Color::Edge));
}

} // namespace backbridge::ui
