#pragma once

#include <QString>

#include "backbridge/domain/plan_calendar.h"

class QPainter;
class QRectF;

namespace backbridge::ui {

/// Paints a day of the plan's calendar in the middle of `rect`: the letter of a session to come, a day mark
/// for what has become of one, a dot for rest.
void paintPlanDay(QPainter& painter, const QRectF& rect, const PlanDay& day);

/// The words for it: "A day", "done", "rest".
[[nodiscard]] QString planDayText(const PlanDay& day);

} // namespace backbridge::ui
