#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <vector>

#include "ui/today/today_view.h"

/// What the Today page says, from what it knows. Pure functions.
namespace backbridge::ui {

/// "Week 11 of 12 · Transfer and keep · Twelve weeks at home".
[[nodiscard]] QString planSubtitle(const TodayView& view);

/// Under the week's marks: "Today's session makes 3. Rest days are part of the plan."
[[nodiscard]] QString weekSentence(const TodayView& view);

/// What a person can do from the first card.
enum class TodayAction {
    StartToday, ///< does it with the player
    LogToday,
    LogAnother, ///< any day, no plan needed
    CorrectToday, ///< opens what was logged today
    MoveToday, ///< to another day
    SeePlan,
    BuildPlan,
    SeeProgress,
};

/// The first card: what today is, and the next step.
struct TodayCardWords {
    QString title;
    QString subtitle; ///< soft, beside the title
    QString sentence;
    std::optional<PlannedSession> session; ///< whose exercises are shown
    std::optional<std::pair<TodayAction, QString>> primary;
    std::vector<std::pair<TodayAction, QString>> others;
};

/// Days to which today's session can be moved, the nearest first; none when nothing is due.
[[nodiscard]] std::vector<QDate> daysToMoveTo(const TodayView& view);

/// For a client who has at least one plan.
[[nodiscard]] TodayCardWords todayCardWords(const TodayView& view);

} // namespace backbridge::ui
