#include "ui/plan/plan_day_cell.h"

#include <QCoreApplication>
#include <QLocale>
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

/// In a flare: as a B day, with a dashed edge.
void paintDashes(QPainter& painter, const QRectF& cell)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(themed(Color::Card));
    painter.setPen(QPen(themed(Color::Accent), 2, Qt::DashLine));
    painter.drawRoundedRect(cell.adjusted(1, 1, -1, -1), radius::kField, radius::kField);
    painter.restore();
}

/// A small arrow in the corner of a session that was moved here.
void paintArrival(QPainter& painter, const QRectF& cell, const QColor& color)
{
    constexpr double kInset = 9;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF tip = cell.topRight() + QPointF(-kInset + 3, kInset);
    painter.drawLine(tip - QPointF(8, 0), tip);
    painter.drawLine(tip - QPointF(3, 3), tip);
    painter.drawLine(tip - QPointF(3, -3), tip);
    painter.restore();
}

void paintLetter(QPainter& painter, const QRectF& rect, const PlanDay& day)
{
    const DayLetter letter = *day.letter;
    const QSizeF size(std::min(kCellWidth, rect.width()), std::min(kCellHeight, rect.height()));
    const QRectF cell(rect.center() - QPointF(size.width() / 2, size.height() / 2), size);
    const bool a = letter == DayLetter::A && !day.lighter;
    if (day.lighter) {
        paintDashes(painter, cell);
    } else if (a) {
        paintBox(painter, cell, radius::kField, themed(Color::Accent), {});
    } else {
        paintBox(painter, cell, radius::kField, themed(Color::AccentSoft), themed(Color::Accent), 2);
    }
    painter.setFont(ui::font(size.height() < kCellHeight - 6 ? Type::SmallStrong : Type::BaseStrong));
    painter.setPen(themed(a ? Color::OnAccent : Color::Ink));
    painter.drawText(cell, Qt::AlignCenter, wordFor(letter));
    if (day.movedFrom) {
        paintArrival(painter, cell, themed(a ? Color::OnAccent : Color::Ink));
    }
}

bool isLetter(const PlanDay& day)
{
    return day.letter && (day.state == DayState::Planned || day.state == DayState::DueToday);
}

QString sessionWords(const PlanDay& day)
{
    if (!isLetter(day)) {
        return dayMarkText(markOf(day.state));
    }
    const QString words = day.lighter ? Text::tr("lighter %1 day").arg(wordFor(*day.letter))
                                      : Text::tr("%1 day").arg(wordFor(*day.letter));
    return day.state == DayState::DueToday ? Text::tr("%1, due today").arg(words) : words;
}

} // namespace

void paintPlanDay(QPainter& painter, const QRectF& rect, const PlanDay& day)
{
    if (isLetter(day)) {
        paintLetter(painter, rect, day);
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
    const auto dayOf = [](QDate date) {
        return QLocale().toString(date, QStringLiteral("dddd d MMMM"));
    };
    if (day.movedTo && day.state == DayState::Moved) {
        return Text::tr("moved to %1").arg(dayOf(*day.movedTo));
    }
    const QString words = sessionWords(day);
    return day.movedFrom ? Text::tr("%1, moved from %2").arg(words, dayOf(*day.movedFrom)) : words;
}

} // namespace backbridge::ui
