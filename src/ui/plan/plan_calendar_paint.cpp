#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <utility>

#include "ui/plan/plan_calendar_view.h"
#include "ui/plan/plan_day_cell.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

// How the weeks and days look; where they lie and what a person does with them is in plan_calendar_view.cpp.

namespace backbridge::ui {

namespace {

constexpr int kDays = 7;
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
