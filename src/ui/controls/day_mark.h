#pragma once

#include <QString>

#include <cstdint>

#include "backbridge/domain/day_state.h"

class QPainter;
class QRectF;

namespace backbridge::ui {

/// How a day of a plan stands; each has its own shape.
enum class DayMark : std::uint8_t {
    Done,
    Partly,
    DueToday,
    Planned,
    NotDone,
    NoEntry, ///< planned, past, and nothing said about it yet
    Moved,
    Excused,
    Paused,
    Rest,
};

/// The word for it ("done", "no entry"), for tables and screen readers.
[[nodiscard]] QString dayMarkText(DayMark mark);

/// The mark of a day's state; a rest day taken instead of a session is excused.
[[nodiscard]] DayMark markOf(DayState state);

/// Paints it centred in `rect`: 34 px in the week strip, 16 px in tables, where done is the tick alone.
void paintDayMark(QPainter& painter, const QRectF& rect, DayMark mark);

} // namespace backbridge::ui
