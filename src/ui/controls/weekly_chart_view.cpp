#include "ui/controls/weekly_chart_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

report::ChartPalette chartPalette()
{
    return {themed(Color::Card), themed(Color::Line),   themed(Color::Edge),      themed(Color::Ink),
            themed(Color::Soft), themed(Color::Accent), themed(Color::AccentSoft)};
}

WeeklyChartView::WeeklyChartView(QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFont(ui::font(Type::Small));
    setAccessibleName(tr("Sessions per week"));
    setAccessibleDescription(report::summarySentence(m_model));
}

void WeeklyChartView::setModel(report::WeeklyChartModel model)
{
    m_model = std::move(model);
    m_current = std::min(m_current, itemCount() - 1);
    m_hovered = -1;
    setAccessibleDescription(report::summarySentence(m_model));
    layOut();
    update();
}

void WeeklyChartView::setCurrentWeek(int index)
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
    emit currentWeekChanged(next);
}

QString WeeklyChartView::itemText(int index) const
{
    return report::weekSentence(m_model.weeks.at(static_cast<std::size_t>(index)));
}

QRect WeeklyChartView::weekRect(int index) const
{
    const QRectF& slot = m_layout.bars.at(static_cast<std::size_t>(index)).slot;
    return QRectF(slot.left(), 0, slot.width(), height()).toAlignedRect();
}

QSize WeeklyChartView::sizeHint() const
{
    return {600, 280};
}

QSize WeeklyChartView::minimumSizeHint() const
{
    return {240, 200};
}

void WeeklyChartView::layOut()
{
    m_layout =
        report::layOutWeeklyChart(m_model, size(), report::measureChartText(m_model, QFontMetricsF(font())));
}

void WeeklyChartView::resizeEvent(QResizeEvent* event)
{
    layOut();
    QWidget::resizeEvent(event);
}

void WeeklyChartView::showWords(int index)
{
    const QRectF& slot = m_layout.bars.at(static_cast<std::size_t>(index)).slot;
    const QPoint at = mapToGlobal(QPointF(slot.center().x(), slot.top()).toPoint());
    QToolTip::showText(at, itemText(index), this, weekRect(index));
}

bool WeeklyChartView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const int index = m_layout.weekAt(static_cast<QHelpEvent*>(event)->pos());
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

void WeeklyChartView::keyPressEvent(QKeyEvent* event)
{
    const int count = itemCount();
    if (count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrentWeek(std::max(0, m_current - 1));
        break;
    case Qt::Key_Right:
        setCurrentWeek(m_current + 1);
        break;
    case Qt::Key_Home:
        setCurrentWeek(0);
        break;
    case Qt::Key_End:
        setCurrentWeek(count - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0) {
            emit weekActivated(m_current);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    showWords(m_current);
}

void WeeklyChartView::mousePressEvent(QMouseEvent* event)
{
    const int index = m_layout.weekAt(event->position());
    if (event->button() != Qt::LeftButton || index < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    setCurrentWeek(index);
    emit weekActivated(index);
}

void WeeklyChartView::mouseMoveEvent(QMouseEvent* event)
{
    const int index = m_layout.weekAt(event->position());
    if (index != m_hovered) {
        m_hovered = index;
        update();
    }
}

void WeeklyChartView::leaveEvent(QEvent* /*event*/)
{
    m_hovered = -1;
    update();
}

void WeeklyChartView::focusInEvent(QFocusEvent* event)
{
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason) {
        // Where a reader wants to begin: this week, else the last one.
        const auto now =
            std::find_if(m_model.weeks.begin(), m_model.weeks.end(), [](const report::ChartWeek& week) {
                return week.state == report::ChartWeekState::Current;
            });
        setCurrentWeek(now == m_model.weeks.end() ? itemCount() - 1
                                                  : static_cast<int>(now - m_model.weeks.begin()));
    }
    QWidget::focusInEvent(event);
}

void WeeklyChartView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int marked = hasFocus() ? m_current : m_hovered;
    if (marked >= 0 && marked < itemCount()) {
        const QRectF slot = m_layout.bars.at(static_cast<std::size_t>(marked)).slot;
        paintBox(painter, QRectF(slot.left(), 0, slot.width(), height()), radius::kField, themed(Color::Well),
                 {});
    }
    report::paintWeeklyChart(painter, m_layout, chartPalette(), font());
}

} // namespace backbridge::ui
