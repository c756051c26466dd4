#pragma once

#include <QDate>
#include <QString>

#include "backbridge/report/plan_sheet.h"

namespace backbridge::report {

/// Whether the phase has two kinds of day, so that their letters say something.
[[nodiscard]] bool hasB(const Phase& phase);

/// "Monday 2 March 2026".
[[nodiscard]] QString longDay(QDate date);

/// The plan and whose it is, small at the top of each page.
[[nodiscard]] QString headOf(const PlanOnPaper& content);

/// What the program is and when this was printed, small at the bottom of each page.
[[nodiscard]] QString footOf(const PlanOnPaper& content);

} // namespace backbridge::report
