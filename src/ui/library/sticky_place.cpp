#include "ui/library/sticky_place.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

#include "ui/theme/metrics.h"

namespace backbridge::ui {

StickyPlace::StickyPlace(QWidget* content, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
{
    m_content->setParent(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize StickyPlace::sizeHint() const
{
    return m_content->sizeHint();
}

QSize StickyPlace::minimumSizeHint() const
{
    return m_content->minimumSizeHint();
}

int StickyPlace::heightForWidth(int width) const
{
    return m_content->hasHeightForWidth() ? m_content->heightForWidth(width) : m_content->sizeHint().height();
}

bool StickyPlace::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        place();
    }
    return QWidget::event(event);
}

bool StickyPlace::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize) {
        place(); // what is above it has become higher or lower
    }
    return QWidget::eventFilter(watched, event);
}

void StickyPlace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void StickyPlace::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_scroll == nullptr) {
        follow();
    }
    place();
}

void StickyPlace::follow()
{
    installEventFilter(this);
    for (QWidget* above = parentWidget(); above != nullptr && m_scroll == nullptr;
         above = above->parentWidget()) {
        m_scroll = qobject_cast<QScrollArea*>(above);
        above->installEventFilter(this);
    }
    if (m_scroll != nullptr) {
        connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &StickyPlace::place);
    }
}

void StickyPlace::place()
{
    const int needed = std::min(height(), heightForWidth(width()));
    const int seen = m_scroll == nullptr ? 0 : mapFrom(m_scroll->viewport(), QPoint(0, space::kMedium)).y();
    const int top = std::clamp(seen, 0, height() - needed);
    m_content->setGeometry(0, top, width(), needed);
}

} // namespace backbridge::ui
