#include "ui/plan/plan_day_cell.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

#include "ui/controls/day_mark.h"
#include "ui/theme/metrics.h"
#include "ui/theme/shapes.h"
#include "ui/theme/theme.h"
#include "ui/theme/type.h"

namespace backbridge::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PlanDay)
};

constexpr double kCellWidth = 54;
constexpr double kCellHeight = 34;
constexpr double kMark = 28;

void paintLetter(QPainter& painter, const QRectF& rect, DayLetter letter)
{
    const QSizeF size(std::min(kCellWidth, rect.width()), std::min(kCellHeight, rect.height()));
    const QRectF cell(rect.center() - QPointF(size.width() / 2, size.height() / 2), size);
    const bool a = letter == DayLetter::A;
    if (a) {
        paintBox(painter, cell, radius::kField, themed(Color::Accent), {});
    } else {
        paintBox(painter, cell, radius::kField, themed(Color::AccentSoft), themed(Color::Accent), 2);
    }
    painter.setFont(ui::font(size.height() < kCellHeight - 6 ? Type::SmallStrong : Type::BaseStrong));
    painter.setPen(themed(a ? Color::OnAccent : Color::Ink));
    painter.drawText(cell, Qt::AlignCenter, wordFor(letter));
}

bool isLetter(const PlanDay& day)
{
    return day.letter && (day.state == DayState::Planned || day.state == DayState::DueToday);
}

} // namespace

void paintPlanDay(QPainter& painter, const QRectF& rect, const PlanDay& day)
{
    if (isLetter(day)) {
        paintLetter(painter, rect, *day.letter);
        return;
    }
    // In a pause only the sessions that fall out are marked.
    const bool quiet = day.state == DayState::Rest || (day.state == DayState::Paused && !day.letter);
    const double side = quiet ? 24 : std::min(kMark, rect.height());
    const QRectF mark(rect.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    paintDayMark(painter, mark, quiet ? DayMark::Rest : markOf(day.state));
}

QString planDayText(const PlanDay& day)
{
    if (day.letter && day.state == DayState::DueToday) {
        return Text::tr("%1 day, due today").arg(wordFor(*day.letter));
    }
    if (isLetter(day)) {
        return Text::tr("%1 day").arg(wordFor(*day.letter));
    }
    return dayMarkText(markOf(day.state));
}

} // namespace backbridge::ui
