#pragma once

#include <QDate>
#include <QString>

#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"

namespace backbridge::ui {

/// "weeks 3–5", "week 6".
[[nodiscard]] QString weeksText(const Phase& phase);

/// "26 min", or "22–26 min" when A and B days differ.
[[nodiscard]] QString minutesText(const Phase& phase);

/// "4 days a week, effort 4–5".
[[nodiscard]] QString aimText(const PlanVersion& version, const Phase& phase);

/// "3 days a week", or "3 days a week in phase 1, then 4".
[[nodiscard]] QString sessionsText(const PlanVersion& version);

/// "Mon, Wed, Fri".
[[nodiscard]] QString daysText(const std::vector<Weekday>& days);

/// Where the exercises of a kind of day are done: "standing", "on the floor"; empty when mixed.
[[nodiscard]] QString placeText(const Phase& phase, DayLetter day, const ExerciseLibrary& library);

/// "Mon 2 March 2026".
[[nodiscard]] QString dateText(QDate date);

/// "Mon 2 March – Sun 26 April 2026".
[[nodiscard]] QString datesText(QDate first, QDate last);

} // namespace backbridge::ui
