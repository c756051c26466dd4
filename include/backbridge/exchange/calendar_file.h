#pragma once

#include <QByteArray>
#include <QDate>

#include "backbridge/domain/calendar_options.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"

namespace backbridge::exchange {

/// The sessions that `plan` asks for from `first` on as an iCalendar file (RFC 5545), of maintenance those of
/// a year. One event for each session, as phases, breaks and moved days follow no rule of recurrence; its UID
/// is that of the plan and of the day that the session has by its weekday, so that a calendar takes a later
/// file as a change. Events say the day's exercises and doses, never whose they are or how the back is. They
/// begin at `options.at` in `options.zone`, on both sides of a change of the clock; a time that such a change
/// leaves out becomes one an hour later. The same plan gives the same bytes.
[[nodiscard]] QByteArray writeCalendar(const Plan& plan, const ExerciseLibrary& library, QDate first,
                                       const CalendarOptions& options);

} // namespace backbridge::exchange
