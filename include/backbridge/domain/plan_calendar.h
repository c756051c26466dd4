#pragma once

#include <QDate>
#include <QString>

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/day_state.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/summaries.h"

namespace backbridge {

struct PlanDay {
    QDate date;
    std::optional<DayLetter> letter; ///< of the session that the day has by its weekday, paused ones too
    DayState state = DayState::Rest;
    bool inPause = false;
    bool lighter = false; ///< its session is a lighter one, in a flare
    std::optional<QDate> movedFrom; ///< the day that its session has by its weekday, when that is another
    std::optional<QDate> movedTo; ///< where the session went that the day has by its weekday
    bool touching = false; ///< an advice is about this day and its neighbour

    friend bool operator==(const PlanDay& a, const PlanDay& b) = default;
};

/// One plan week: seven days from the plan's first weekday on.
struct PlanWeek {
    int number = 1;
    int phase = 0; ///< index of its phase
    QString phaseName;
    bool opensPhase = false; ///< the first week of its phase
    std::array<PlanDay, 7> days;

    /// Whether every day lies in a pause.
    [[nodiscard]] bool isPaused() const;

    friend bool operator==(const PlanWeek& a, const PlanWeek& b) = default;
};

/// `plan` as weeks × days; of maintenance, which has no end, the weeks from four before `today` to eight
/// after. `sessions` are the client's, for how the days stand; `touchingPhases` are the phases whose touching
/// days are to be marked.
[[nodiscard]] std::vector<PlanWeek> planCalendar(const Plan& plan, const std::vector<SessionLine>& sessions,
                                                 QDate today, const std::vector<int>& touchingPhases = {});

} // namespace backbridge
