#pragma once

#include <QDate>
#include <QSizeF>
#include <QString>

#include <vector>

#include "backbridge/domain/day_record.h"
#include "backbridge/report/chart_scene.h"
#include "backbridge/report/numbers_table.h"

/// The days of a year as a map: a column for each ISO week, Monday on top.
namespace backbridge::report {

/// Weeks that the map shows, this one the last.
constexpr int kMapWeeks = 53;

struct DayMapModel {
    std::vector<DayRecord> days; ///< whole weeks, in order
    DayTally tally; ///< of these days
    QDate today;

    friend bool operator==(const DayMapModel& a, const DayMapModel& b) = default;
};

/// First day of the map that ends with the week of `today`.
[[nodiscard]] QDate firstMapDay(QDate today);

[[nodiscard]] DayMapModel dayMapModel(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines,
                                      QDate today);

/// The word for it in tables and keys: "on time", "no entry".
[[nodiscard]] QString outcomeText(DayOutcome outcome);

/// "Of 33 planned sessions 27 were done on time, 3 shifted by 1.7 days on average, 1 not done, 1 excused, 1
/// has no entry. 2 more were not planned."
[[nodiscard]] QString tallySentence(const DayTally& tally);

/// One day in words: "Thursday 8 January 2026: shifted by 1 day".
[[nodiscard]] QString daySentence(const DayRecord& day);

/// Days of the map on which something was planned or done, the latest first.
[[nodiscard]] std::vector<DayRecord> tellingDays(const DayMapModel& model);

/// A row for each of tellingDays(): day, what came of it, days between plan and session.
[[nodiscard]] NumbersTable numbersOf(const DayMapModel& model);

/// Lays the map out, from the left; each day of the model has a place. Pure.
[[nodiscard]] ChartScene layOutDayMap(const DayMapModel& model, QSizeF size, const ChartType& type);

/// The mark of a day in `cell`, for the map and for its keys. Each outcome has its own shape.
[[nodiscard]] std::vector<ChartShape> dayShapes(DayOutcome outcome, const QRectF& cell);

/// What is drawn around the cell of today.
[[nodiscard]] ChartShape todayMark(const QRectF& cell);

/// The height that the map wants at `width`.
[[nodiscard]] double dayMapHeight(double width, const ChartType& type);

} // namespace backbridge::report
