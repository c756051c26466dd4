#include "ui/plan/plan_calendar_view.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

#include "ui/controls/plain_text.h"
#include "ui/plan/plan_day_cell.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kDays = 7;
constexpr int kRow = 40;
constexpr double kLine = 2;

/// Runs of days for which `predicate` holds, as first and last index.
template <typename Predicate>
std::vector<std::pair<int, int>> runsOf(const PlanWeek& week, Predicate predicate)
{
    std::vector<std::pair<int, int>> runs;
    for (int i = 0; i < kDays; ++i) {
        if (!predicate(week.days.at(static_cast<std::size_t>(i)))) {
            continue;
        }
        if (!runs.empty() && runs.back().second == i - 1) {
            runs.back().second = i;
        } else {
            runs.emplace_back(i, i);
        }
    }
    return runs;
}

void strokeBox(QPainter& painter, const QRectF& rect, double corner, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, kLine));
    painter.drawRoundedRect(rect.adjusted(kLine / 2, kLine / 2, -kLine / 2, -kLine / 2), corner, corner);
    painter.restore();
}

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

void PlanCalendarView::paintHead(QPainter& painter) const
{
    painter.setFont(ui::font(Type::Small));
    painter.setPen(themed(Color::Soft));
    for (int day = 0; day < kDays; ++day) {
        const QRect cell = dayRect(day);
        painter.drawText(QRect(cell.left(), 0, cell.width(), headHeight()), Qt::AlignHCenter | Qt::AlignTop,
                         QLocale().dayName(dayAt(day).date.dayOfWeek(), QLocale::ShortFormat));
    }
}

void PlanCalendarView::paintPhase(QPainter& painter, std::size_t week) const
{
    const PlanWeek& opened = m_weeks.at(week);
    const QRect row(0, rowTop(week) - phaseHeight(), width(), phaseHeight());
    painter.setFont(ui::font(Type::SmallStrong));
    painter.setPen(themed(Color::Ink));
    const QString number = QString::number(opened.phase + 1);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter, number);
    const int nameLeft = painter.fontMetrics().horizontalAdvance(number) + space::kSmall;
    painter.setFont(ui::font(Type::Small));
    painter.setPen(themed(Color::Soft));
    const QString name = painter.fontMetrics().elidedText(opened.phaseName, Qt::ElideRight, row.width() / 2);
    painter.drawText(row.adjusted(nameLeft, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, name);
    const int lineLeft = nameLeft + painter.fontMetrics().horizontalAdvance(name) + space::kSmall;
    painter.fillRect(QRect(lineLeft, row.center().y(), row.width() - lineLeft, 1), themed(Color::Line));
}

void PlanCalendarView::paintLabel(QPainter& painter, std::size_t week) const
{
    const PlanWeek& shown = m_weeks.at(week);
    const bool now = std::any_of(shown.days.begin(), shown.days.end(),
                                 [this](const PlanDay& day) { return day.date == m_today; });
    const QRect row = rowRect(week);
    const int line = QFontMetrics(ui::font(Type::Small)).height();
    QRect words(0, row.center().y() - line, labelWidth(), line);
    painter.setFont(ui::font(now ? Type::SmallStrong : Type::Small));
    painter.setPen(themed(Color::Ink));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, tr("Week %1").arg(shown.number));
    words.translate(0, line);
    painter.setFont(ui::font(Type::Small));
    painter.setPen(themed(Color::Soft));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     shown.isPaused() ? tr("paused")
                                      : QLocale().toString(shown.days.front().date, QStringLiteral("d MMM")));
}

void PlanCalendarView::paintPauses(QPainter& painter, std::size_t week) const
{
    const int first = static_cast<int>(week) * kDays;
    for (const auto& [from, to] : runsOf(m_weeks.at(week), [](const PlanDay& day) { return day.inPause; })) {
        const QRectF run = QRectF(dayRect(first + from).united(dayRect(first + to))).adjusted(3, 1, -3, -1);
        paintBox(painter, run, radius::kField, themed(Color::Well), {});
    }
}

void PlanCalendarView::paintDays(QPainter& painter, std::size_t week) const
{
    constexpr double kGap = 3;
    for (int day = 0; day < kDays; ++day) {
        const int index = static_cast<int>(week) * kDays + day;
        const QRectF cell = QRectF(dayRect(index)).adjusted(kGap, kGap, -kGap, -kGap);
        paintPlanDay(painter, cell, dayAt(index));
    }
}

void PlanCalendarView::paintFrames(QPainter& painter, std::size_t week) const
{
    const int first = static_cast<int>(week) * kDays;
    const auto frame = [this](int index) {
        constexpr double kWidest = 66;
        const QRectF cell(dayRect(index));
        const double width = std::min(kWidest, cell.width());
        return QRectF(cell.center().x() - width / 2, cell.top(), width, cell.height())
            .adjusted(0, 0.5, 0, -0.5);
    };
    for (const auto& [from, to] : runsOf(m_weeks.at(week), [](const PlanDay& day) { return day.touching; })) {
        strokeBox(painter, frame(first + from).united(frame(first + to)), radius::kMessage,
                  themed(Color::Amber));
    }
    for (int index = first; index < first + kDays; ++index) {
        if (dayAt(index).date == m_today) {
            strokeBox(painter, frame(index), radius::kMessage, themed(Color::Ink));
        }
        if (hasFocus() && index == m_current) {
            strokeBox(painter, frame(index), radius::kMessage, themed(Color::Accent));
        }
    }
}

void PlanCalendarView::paintDrag(QPainter& painter) const
{
    if (const int target = indexAt(m_dragAt); target >= 0 && target != m_pressed) {
        const QRectF cell = QRectF(dayRect(target)).adjusted(3, 3, -3, -3);
        strokeBox(painter, cell, radius::kMessage, themed(Color::Accent));
    }
    QRectF ghost = QRectF(dayRect(m_pressed)).adjusted(3, 3, -3, -3);
    ghost.moveCenter(m_dragAt);
    painter.setOpacity(0.85);
    paintPlanDay(painter, ghost, dayAt(m_pressed));
    painter.setOpacity(1);
}

void PlanCalendarView::paintEvent(QPaintEvent* /*event*/)
{
    if (m_weeks.empty()) {
        return;
    }
    QPainter painter(this);
    paintHead(painter);
    for (std::size_t week = 0; week < m_weeks.size(); ++week) {
        if (m_weeks[week].opensPhase) {
            paintPhase(painter, week);
        }
        paintLabel(painter, week);
        paintPauses(painter, week);
        paintDays(painter, week);
        paintFrames(painter, week);
    }
    if (m_dragging && m_pressed >= 0 && m_pressed < itemCount()) {
        paintDrag(painter);
    }
}

} // namespace backbridge::ui
