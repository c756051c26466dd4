#include "ui/controls/chart_view.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kPictureScale = 2; ///< pixels of a copied picture for one on screen

} // namespace

report::ChartPalette chartPalette()
{
    return {themed(Color::Card), themed(Color::Line),   themed(Color::Edge),       themed(Color::Ink),
            themed(Color::Soft), themed(Color::Accent), themed(Color::AccentSoft), themed(Color::Well)};
}

ChartView::ChartView(QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFont(ui::font(Type::Small));
}

void ChartView::contentChanged(const QString& summary)
{
    m_current = std::min(m_current, itemCount() - 1);
    m_hovered = -1;
    setAccessibleDescription(summary);
    layOut();
    update();
}

void ChartView::setCurrentItem(int index)
{
    const int next = std::clamp(index, -1, itemCount() - 1);
    if (next == m_current) {
        return;
    }
    m_current = next;
    update();
    if (next >= 0) {
        QAccessibleEvent event(this, QAccessible::Focus);
        event.setChild(next);
        QAccessible::updateAccessibility(&event);
    }
    emit currentItemChanged(next);
}

QRect ChartView::itemRect(int index) const
{
    const QRectF place = itemPlace(index);
    return QRectF(place.left(), 0, place.width(), height()).toAlignedRect();
}

int ChartView::itemAt(const QPointF& position) const
{
    for (int index = 0; index < itemCount(); ++index) {
        const QRectF place = itemPlace(index);
        if (place.left() <= position.x() && position.x() < place.right()) {
            return index;
        }
    }
    return -1;
}

QSize ChartView::sizeHint() const
{
    return {600, 280};
}

QSize ChartView::minimumSizeHint() const
{
    return {240, 200};
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    layOut();
    QWidget::resizeEvent(event);
}

void ChartView::showWords(int index)
{
    const QRectF place = itemPlace(index);
    const QPoint at = mapToGlobal(QPointF(place.center().x(), place.top()).toPoint());
    QToolTip::showText(at, itemText(index), this, itemRect(index));
}

void ChartView::copyPicture() const
{
    QImage picture(size() * kPictureScale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(kPictureScale);
    picture.fill(themed(Color::Card));
    QPainter painter(&picture);
    paintChart(painter);
    painter.end();
    QGuiApplication::clipboard()->setImage(picture);
}

bool ChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const int index = itemAt(static_cast<QHelpEvent*>(event)->pos());
        if (index >= 0) {
            showWords(index);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    if (event->type() == QEvent::FontChange) {
        layOut();
    }
    return QWidget::event(event);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyPicture();
        return;
    }
    const int count = itemCount();
    if (count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Home:
        setCurrentItem(0);
        break;
    case Qt::Key_End:
        setCurrentItem(count - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) {
            emit itemActivated(m_current);
        }
        return;
    default:
        const int step = stepOf(event->key());
        if (step == 0) {
            QWidget::keyPressEvent(event);
            return;
        }
        const int next = m_current + step;
        if (m_current < 0 || (0 <= next && next < count)) {
            setCurrentItem(std::max(0, next));
        }
    }
    showWords(m_current);
}

int ChartView::stepOf(int key) const
{
    return key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    const int index = itemAt(event->position());
    if (event->button() != Qt::LeftButton || index < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    setCurrentItem(index);
    emit itemActivated(index);
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const int index = itemAt(event->position());
    if (index != m_hovered) {
        m_hovered = index;
        update();
    }
}

void ChartView::leaveEvent(QEvent* /*event*/)
{
    m_hovered = -1;
    update();
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason) {
        setCurrentItem(firstItem());
    }
    QWidget::focusInEvent(event);
}

void ChartView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int marked = hasFocus() ? m_current : m_hovered;
    if (marked >= 0 && marked < itemCount()) {
        paintMarked(painter, marked);
    }
    paintChart(painter);
}

void ChartView::paintMarked(QPainter& painter, int index) const
{
    const QRectF place = itemPlace(index);
    paintBox(painter, QRectF(place.left(), 0, place.width(), height()), radius::kField, themed(Color::Well),
             {});
}

} // namespace backbridge::ui
