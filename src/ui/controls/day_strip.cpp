#include "ui/controls/day_strip.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

constexpr int kMark = 34;
constexpr int kLeastColumn = 40;

} // namespace

DayStrip::DayStrip(QWidget* parent)
    : QWidget(parent)
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(ui::font(Type::Small));
    setAccessibleName(tr("Days of the week"));
}

void DayStrip::setDays(std::vector<Day> days)
{
    m_days = std::move(days);
    const auto today = std::find_if(m_days.begin(), m_days.end(), [](const Day& day) { return day.today; });
    if (m_current < 0 || m_current >= itemCount()) {
        m_current = m_days.empty()  ? -1
            : today == m_days.end() ? 0
                                    : static_cast<int>(today - m_days.begin());
    }
    update();
}

void DayStrip::setInteractive(bool interactive)
{
    m_interactive = interactive;
    setFocusPolicy(interactive ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(interactive ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

QString DayStrip::dayText(int index) const
{
    const Day& day = m_days.at(static_cast<std::size_t>(index));
    const QString date = QLocale().toString(day.date, QStringLiteral("dddd d MMMM"));
    const QString text = tr("%1: %2").arg(date, dayMarkText(day.mark));
    return day.note.isEmpty() ? text : tr("%1. %2").arg(text, day.note);
}

QRect DayStrip::dayRect(int index) const
{
    // The first and the last mark stand on the strip's edges.
    const int last = std::max(1, itemCount() - 1);
    const int middle = kMark / 2 + (width() - kMark) * index / last;
    const int half = std::max(kMark / 2, (width() - kMark) / last / 2);
    return {middle - half, 0, 2 * half, height()};
}

QSize DayStrip::sizeHint() const
{
    return {7 * kLeastColumn, QFontMetrics(font()).height() + space::kSmall + kMark + space::kHair};
}

QSize DayStrip::minimumSizeHint() const
{
    return {7 * height::kTarget, sizeHint().height()};
}

int DayStrip::dayAt(const QPoint& position) const
{
    for (int index = 0; index < itemCount(); ++index) {
        if (dayRect(index).contains(position)) {
            return index;
        }
    }
    return -1;
}

bool DayStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = dayAt(help->pos());
        QToolTip::showText(help->globalPos(), index < 0 ? QString() : dayText(index), this);
        return true;
    }
    return QWidget::event(event);
}

void DayStrip::moveTo(int index)
{
    if (m_days.empty()) {
        return;
    }
    m_current = std::clamp(index, 0, itemCount() - 1);
    update();
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_current);
    QAccessible::updateAccessibility(&event);
}

void DayStrip::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        moveTo(m_current - 1);
        break;
    case Qt::Key_Right:
        moveTo(m_current + 1);
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
        if (m_current >= 0) {
            emit dayActivated(m_days.at(static_cast<std::size_t>(m_current)).date);
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DayStrip::mousePressEvent(QMouseEvent* event)
{
    const int index = dayAt(event->position().toPoint());
    if (!m_interactive || event->button() != Qt::LeftButton || index < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    moveTo(index);
    emit dayActivated(m_days.at(static_cast<std::size_t>(index)).date);
}

void DayStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const int words = QFontMetrics(font()).height();
    int index = 0;
    for (const Day& day : m_days) {
        const QRect column = dayRect(index);
        if (hasFocus() && index == m_current) {
            paintBox(painter, QRectF(column).adjusted(1, 0, -1, 0), radius::kField, themed(Color::AccentSoft),
                     {});
        }
        painter.setFont(ui::font(day.today ? Type::SmallStrong : Type::Small));
        painter.setPen(themed(day.today ? Color::Ink : Color::Soft));
        painter.drawText(QRect(column.left(), 2, column.width(), words), Qt::AlignCenter,
                         QLocale().dayName(day.date.dayOfWeek(), QLocale::ShortFormat));
        const double left = column.left() + (column.width() - kMark) / 2.0;
        paintDayMark(painter, QRectF(left, words + space::kSmall, kMark, kMark), day.mark);
        ++index;
    }
}

} // namespace backbridge::ui
