#include "backbridge/report/day_map.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

#include "backbridge/domain/iso_week.h"

namespace backbridge::report {

namespace {

constexpr int kWeekDays = 7;
constexpr double kGreatestCell = 18;
constexpr double kLeastCell = 5;
constexpr double kGap = 2;
constexpr double kLabelGap = 8; ///< between the weekdays' names and the cells

QString tr(const char* text, int n = -1)
{
    return QCoreApplication::translate("backbridge::report::DayMap", text, nullptr, n);
}

QString weekdayName(int day)
{
    return QLocale().standaloneDayName(day, QLocale::ShortFormat);
}

double namesWidth(const ChartType& type)
{
    double width = 0;
    for (int day = 1; day <= kWeekDays; ++day) {
        width = std::max(width, type.width(weekdayName(day)));
    }
    return std::ceil(width) + kLabelGap;
}

/// Side of a day's cell, with the gap to the next.
double cellSide(double width, const ChartType& type)
{
    return std::clamp(std::floor((width - namesWidth(type)) / kMapWeeks), kLeastCell, kGreatestCell);
}

ChartStroke box(const QRectF& rect, ChartInk ink, double width)
{
    const QRectF r = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    return {
        {r.topLeft(), r.topRight(), r.bottomRight(), r.bottomLeft(), r.topLeft(), r.topRight()}, ink, width};
}

QString shiftText(int days)
{
    return days == 1 ? tr("1 day") : tr("%n days", days);
}

} // namespace

QDate firstMapDay(QDate today)
{
    return IsoWeek::of(today).monday().addDays(-qint64 {kWeekDays} * (kMapWeeks - 1));
}

DayMapModel dayMapModel(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines, QDate today)
{
    DayMapModel model;
    model.today = today;
    model.days = dayRecords(plans, lines, firstMapDay(today),
                            IsoWeek::of(today).monday().addDays(kWeekDays - 1), today);
    model.tally = tally(model.days);
    return model;
}

QString outcomeText(DayOutcome outcome)
{
    switch (outcome) {
    case DayOutcome::OnTime:
        return tr("on time");
    case DayOutcome::Shifted:
        return tr("shifted");
    case DayOutcome::Unplanned:
        return tr("not planned");
    case DayOutcome::NotDone:
        return tr("not done");
    case DayOutcome::Excused:
        return tr("excused");
    case DayOutcome::NoEntry:
        return tr("no entry");
    case DayOutcome::ToCome:
        return tr("to come");
    case DayOutcome::Elsewhere:
        return tr("done or to be done on another day");
    case DayOutcome::Paused:
        return tr("paused");
    case DayOutcome::Rest:
        return tr("rest day");
    case DayOutcome::Outside:
        return tr("no plan");
    }
    Q_UNREACHABLE();
}

QString tallySentence(const DayTally& tally)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString& words) {
        if (count > 0) {
            parts << words.arg(count);
        }
    };
    add(tally.onTime, tr("%1 on time"));
    if (tally.shifted > 0) {
        const QString days = QLocale().toString(*tally.averageShift(), 'g', 2);
        const QString words = days == QStringLiteral("1") ? tr("%1 shifted by %2 day on average")
                                                          : tr("%1 shifted by %2 days on average");
        parts << words.arg(QString::number(tally.shifted), days);
    }
    add(tally.notDone, tr("%1 not done"));
    add(tally.excused, tr("%1 excused"));
    add(tally.noEntry, tr("%1 without an entry"));
    QStringList sentences;
    if (!parts.isEmpty()) {
        const QString of =
            tally.planned() == 1 ? tr("Of 1 planned session") : tr("Of %n planned sessions", tally.planned());
        sentences << tr("%1: %2.").arg(of, parts.join(tr(", ")));
    }
    if (tally.unplanned > 0) {
        sentences << (tally.unplanned == 1 ? tr("1 more was not planned.")
                                           : tr("%n more were not planned.", tally.unplanned));
    }
    return sentences.isEmpty() ? tr("Nothing was planned or done in this year.")
                               : sentences.join(QLatin1Char(' '));
}

QString daySentence(const DayRecord& day)
{
    const QString words = day.outcome == DayOutcome::Shifted
        ? tr("shifted by %1").arg(shiftText(day.shiftDays))
        : outcomeText(day.outcome);
    return tr("%1: %2").arg(QLocale().toString(day.date, QStringLiteral("dddd d MMMM yyyy")), words);
}

std::vector<DayRecord> tellingDays(const DayMapModel& model)
{
    std::vector<DayRecord> days;
    std::remove_copy_if(model.days.rbegin(), model.days.rend(), std::back_inserter(days),
                        [](const DayRecord& day) {
                            return day.outcome == DayOutcome::Rest || day.outcome == DayOutcome::Outside
                                || day.outcome == DayOutcome::Elsewhere;
                        });
    return days;
}

NumbersTable numbersOf(const DayMapModel& model)
{
    NumbersTable table;
    table.columns = {{tr("Day"), false}, {tr("What came of it"), false}, {tr("Days apart")}};
    for (const DayRecord& day : tellingDays(model)) {
        table.rows.push_back({QLocale().toString(day.date, QStringLiteral("ddd d MMM yyyy")),
                              outcomeText(day.outcome),
                              day.shiftDays > 0 ? QString::number(day.shiftDays) : QString()});
    }
    return table;
}

std::vector<ChartShape> dayShapes(DayOutcome outcome, const QRectF& cell)
{
    const QPointF middle = cell.center();
    const double side = cell.width();
    const double line = side < 10 ? 1 : 1.5;
    switch (outcome) {
    case DayOutcome::OnTime:
        return {ChartFill {cell, ChartInk::Accent}};
    case DayOutcome::Shifted: // half full, within its outline
        return {box(cell, ChartInk::Accent, line),
                ChartFill {QRectF(cell.left(), middle.y(), side, side / 2), ChartInk::Accent}};
    case DayOutcome::Unplanned:
        return {ChartFill {cell, ChartInk::Band}, box(cell, ChartInk::Accent, line)};
    case DayOutcome::NotDone:
        return {box(cell, ChartInk::Edge, 1),
                ChartFill {QRectF(cell.left() + side * 0.2, middle.y() - 1, side * 0.6, 2), ChartInk::Ink}};
    case DayOutcome::Excused:
        return {box(cell, ChartInk::Edge, 1),
                ChartStroke {{cell.bottomLeft(), cell.topRight()}, ChartInk::Edge, line}};
    case DayOutcome::NoEntry:
        return {box(cell, ChartInk::Edge, 1)};
    case DayOutcome::ToCome:
        return {box(cell, ChartInk::Line, 1)};
    case DayOutcome::Paused:
        return {ChartFill {cell, ChartInk::Well},
                ChartFill {QRectF(middle.x() - side * 0.2, cell.top() + side * 0.25, line, side / 2),
                           ChartInk::Soft},
                ChartFill {QRectF(middle.x() + side * 0.2 - line, cell.top() + side * 0.25, line, side / 2),
                           ChartInk::Soft}};
    case DayOutcome::Elsewhere:
    case DayOutcome::Rest:
        return {ChartFill {QRectF(middle - QPointF(1, 1), QSizeF(2, 2)), ChartInk::Edge}};
    case DayOutcome::Outside:
        return {ChartFill {QRectF(middle - QPointF(0.5, 0.5), QSizeF(1, 1)), ChartInk::Line}};
    }
    Q_UNREACHABLE();
}

ChartShape todayMark(const QRectF& cell)
{
    return box(cell.adjusted(-1.5, -1.5, 1.5, 1.5), ChartInk::Ink, 1.5);
}

double dayMapHeight(double width, const ChartType& type)
{
    return type.lineHeight + 4 + kWeekDays * cellSide(width, type);
}

ChartScene layOutDayMap(const DayMapModel& model, QSizeF size, const ChartType& type)
{
    ChartScene scene;
    const double side = cellSide(size.width(), type);
    const double left = namesWidth(type);
    const double top = type.lineHeight + 4;
    for (int day = 1; day <= kWeekDays; day += 2) {
        scene.labels.push_back({QRectF(0, top + side * (day - 1), left - kLabelGap, side), weekdayName(day),
                                Qt::AlignLeft | Qt::AlignVCenter, false});
    }
    double taken = 0; // right edge of the month's name before
    int index = 0;
    for (const DayRecord& day : model.days) {
        const int week = index / kWeekDays;
        const double x = left + side * week;
        const QRectF place(x, top + side * (index % kWeekDays), side, side);
        scene.places.push_back(place);
        const QRectF cell = place.adjusted(0, 0, -kGap, -kGap);
        for (ChartShape& shape : dayShapes(day.outcome, cell)) {
            scene.shapes.push_back(std::move(shape));
        }
        if (day.date == model.today) {
            scene.shapes.push_back(todayMark(cell));
        }
        if (day.date.day() == 1) {
            const QString name = QLocale().toString(day.date, QStringLiteral("MMM"));
            const double width = std::ceil(type.width(name)) + 1;
            if (x >= taken) {
                scene.labels.push_back(
                    {QRectF(x, 0, width, type.lineHeight), name, Qt::AlignLeft | Qt::AlignVCenter, false});
                taken = x + width + kLabelGap;
            }
        }
        ++index;
    }
    return scene;
}

} // namespace backbridge::report
