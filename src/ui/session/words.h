#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"

/// Words that the pages about sessions share. Pure functions.
namespace backbridge::ui {

/// "Friday 13 February", with the year when it is not `today`'s.
[[nodiscard]] QString longDay(QDate date, QDate today);

/// "Fri 13 Feb", for tables; with the year when it is not `today`'s.
[[nodiscard]] QString shortDay(QDate date, QDate today);

/// "Wednesday and Friday", "Mon, Tue and Sat".
[[nodiscard]] QString joined(const QStringList& parts);

/// "1 exercise", "4 exercises".
[[nodiscard]] QString exercisesText(int count);

/// "1 session", "4 sessions".
[[nodiscard]] QString sessionsText(int count);

/// "4 exercises, about 25 minutes", to the nearest five.
[[nodiscard]] QString lengthText(const std::vector<Prescription>& prescriptions);

/// The dose of one row of the sets grid, whose side stands elsewhere: "3 × 8", "3 × 15 s".
[[nodiscard]] QString rowDoseText(const Dose& dose);

/// What was done: "4 exercises, 92 reps, 45 s held", or why it was not: "not done: Travel".
[[nodiscard]] QString doneText(const SessionLine& line);

/// A rating in a table; "–" when it was not answered.
[[nodiscard]] QString ratingText(std::optional<int> rating);

} // namespace backbridge::ui
