#include "ui/plan/plan_calendar_view.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

#include "ui/controls/plain_text.h"
#include "ui/plan/plan_day_cell.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/metrics.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kDays = 7;
constexpr int kRow = 40;

} // namespace

PlanCalendarView::PlanCalendarView(QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setProperty(FocusRing::kRadiusProperty, radius::kField);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Weeks and days of the plan"));
}

void PlanCalendarView::setWeeks(std::vector<PlanWeek> weeks, QDate today)
{
    const bool first = m_weeks.empty();
    m_weeks = std::move(weeks);
    m_today = today;
    if (first) {
        for (int i = 0; i < itemCount(); ++i) {
            m_current = dayAt(i).date == today ? i : m_current;
        }
    }
    m_current = std::clamp(m_current, 0, std::max(0, itemCount() - 1));
    updateGeometry();
    update();
}

void PlanCalendarView::setInteractive(bool interactive)
{
    m_interactive = interactive;
    setCursor(interactive ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

int PlanCalendarView::itemCount() const
{
    return static_cast<int>(m_weeks.size()) * kDays;
}

const PlanDay& PlanCalendarView::dayAt(int index) const
{
    return m_weeks.at(static_cast<std::size_t>(index / kDays))
        .days.at(static_cast<std::size_t>(index % kDays));
}

QString PlanCalendarView::dayText(int index) const
{
    const PlanWeek& week = m_weeks.at(static_cast<std::size_t>(index / kDays));
    const PlanDay& day = dayAt(index);
    const QString text = tr("%1, week %2, %3: %4")
                             .arg(QLocale().toString(day.date, QStringLiteral("dddd d MMMM")))
                             .arg(week.number)
                             .arg(week.phaseName, planDayText(day));
    return day.touching ? tr("%1, touches another session").arg(text) : text;
}

int PlanCalendarView::rowHeight() const
{
    const int words = QFontMetrics(ui::font(Type::Small)).height() * 2 + space::kHair;
    return std::max(kRow, words);
}

int PlanCalendarView::phaseHeight() const
{
    return QFontMetrics(ui::font(Type::Small)).height() + space::kField;
}

int PlanCalendarView::headHeight() const
{
    return QFontMetrics(ui::font(Type::Small)).height() + space::kSmall;
}

int PlanCalendarView::labelWidth() const
{
    const QFontMetrics metrics(ui::font(Type::Small));
    return std::max(metrics.horizontalAdvance(tr("Week %1").arg(12)),
                    metrics.horizontalAdvance(QStringLiteral("30 Mmm")))
        + space::kField;
}

int PlanCalendarView::rowTop(std::size_t week) const
{
    const auto phases =
        std::count_if(m_weeks.begin(), m_weeks.begin() + static_cast<std::ptrdiff_t>(week) + 1,
                      [](const PlanWeek& each) { return each.opensPhase; });
    return headHeight() + static_cast<int>(phases) * phaseHeight() + static_cast<int>(week) * rowHeight();
}

QRect PlanCalendarView::rowRect(std::size_t week) const
{
    return {labelWidth(), rowTop(week), width() - labelWidth(), rowHeight()};
}

QRect PlanCalendarView::dayRect(int index) const
{
    const QRect row = rowRect(static_cast<std::size_t>(index / kDays));
    const int day = index % kDays;
    const int left = row.width() * day / kDays;
    return {row.left() + left, row.top(), row.width() * (day + 1) / kDays - left, row.height()};
}

int PlanCalendarView::indexAt(const QPoint& position) const
{
    for (int index = 0; index < itemCount(); ++index) {
        if (dayRect(index).contains(position)) {
            return index;
        }
    }
    return -1;
}

QSize PlanCalendarView::sizeHint() const
{
    constexpr int kColumn = 68;
    const int bottom = m_weeks.empty() ? headHeight() : rowTop(m_weeks.size() - 1) + rowHeight();
    return {labelWidth() + kDays * kColumn, bottom};
}

QSize PlanCalendarView::minimumSizeHint() const
{
    return {labelWidth() + kDays * height::kTarget, sizeHint().height()};
}

bool PlanCalendarView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : asToolTip(dayText(index)), this);
        return true;
    }
    return QWidget::event(event);
}

void PlanCalendarView::moveTo(int index)
{
    if (index < 0 || index >= itemCount()) {
        return;
    }
    m_current = index;
    update();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void PlanCalendarView::keyPressEvent(QKeyEvent* event)
{
    const bool sideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (event->modifiers() == Qt::AltModifier && sideways && isMovable(m_current)) {
        requestMove(m_current, m_current + (event->key() == Qt::Key_Left ? -1 : 1));
        return;
    }
    if (event->key() == Qt::Key_Escape && m_dragging) {
        endDrag();
        return;
    }
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(m_current - 1);
        break;
    case Qt::Key_Right:
        moveTo(m_current + 1);
        break;
    case Qt::Key_Up:
        moveTo(m_current - kDays);
        break;
    case Qt::Key_Down:
        moveTo(m_current + kDays);
        break;
    case Qt::Key_Home:
        moveTo(0);
        break;
    case Qt::Key_End:
        moveTo(itemCount() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_interactive && !m_weeks.empty()) {
            emit dayActivated(dayAt(m_current).date);
            break;
        }
        QWidget::keyPressEvent(event);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void PlanCalendarView::mousePressEvent(QMouseEvent* event)
{
    const int index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || index < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    moveTo(index);
    m_pressed = index;
    m_pressedAt = event->position().toPoint();
}

void PlanCalendarView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const bool far = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressed >= 0 && isMovable(m_pressed) && (far || m_dragging)) {
        m_dragging = true;
        m_dragAt = at;
        setCursor(Qt::ClosedHandCursor);
        update();
    }
}

void PlanCalendarView::mouseReleaseEvent(QMouseEvent* event)
{
    const int from = std::exchange(m_pressed, -1);
    const int index = indexAt(event->position().toPoint());
    if (m_dragging) {
        endDrag();
        requestMove(from, index);
    } else if (m_interactive && event->button() == Qt::LeftButton && index >= 0 && index == from) {
        emit dayActivated(dayAt(index).date);
    }
}

void PlanCalendarView::setMovable(bool movable)
{
    m_movable = movable;
}

bool PlanCalendarView::isMovable(int index) const
{
    if (!m_movable || index < 0 || index >= itemCount()) {
        return false;
    }
    const PlanDay& day = dayAt(index);
    return day.letter && (day.state == DayState::Planned || day.state == DayState::DueToday);
}

void PlanCalendarView::requestMove(int from, int to)
{
    if (to < 0 || to >= itemCount() || to == from) {
        return;
    }
    moveTo(to);
    emit moveRequested(dayAt(from).date, dayAt(to).date);
}

void PlanCalendarView::endDrag()
{
    m_dragging = false;
    m_pressed = -1;
    setCursor(m_interactive ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

} // namespace backbridge::ui
