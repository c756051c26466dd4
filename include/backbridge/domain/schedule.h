#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"

namespace backbridge {

/// `k` weekdays (1–7) placed so that the fewest touch in a week that repeats: max(0, 2k − 7) pairs.
/// 3: Mon Wed Fri; 4: Mon Wed Fri Sat; 5: Mon Tue Thu Fri Sun (docs/clinical-rules.md, "Spacing of days").
[[nodiscard]] std::vector<Weekday> spreadWeekdays(int k);

/// `count` of `days` that touch as little as possible, the earliest such in the week; all of them when there
/// are not more.
[[nodiscard]] std::vector<Weekday> spreadAmong(const std::vector<Weekday>& days, int count);

/// How many neighbouring pairs the days form, Sunday and Monday being neighbours.
[[nodiscard]] int touchingPairs(const std::vector<Weekday>& days);

/// The kind of day for each of `days` in their order. Without B days all are A. With them the letters take
/// turns, beginning after a rest day, so that touching days always differ (docs/clinical-rules.md, "Spacing
/// of days").
[[nodiscard]] std::vector<DayLetter> dayLetters(const std::vector<Weekday>& days, bool hasB);

/// One session that a plan asks for.
struct PlannedSession {
    QDate date;
    int week = 1; ///< plan week, from 1
    DayLetter day = DayLetter::A;
    const Phase* phase = nullptr; ///< inside the plan that was asked, which must outlive this
    QDate weekdayDate; ///< the day it has by its weekday; another than `date` when it was moved
    /// In a flare the phase whose prescriptions it has, made lighter; else null (docs/clinical-rules.md,
    /// "Flare").
    const Phase* lighter = nullptr;

    friend bool operator==(const PlannedSession& a, const PlannedSession& b) = default;
};

/// What `plan` asks for on `date`, moved sessions on the day they were moved to; nothing on rest days, paused
/// days and outside the plan.
[[nodiscard]] std::optional<PlannedSession> plannedOn(const Plan& plan, QDate date);

/// What `plan` asks for from `first` to `last`, both included, in order of date.
[[nodiscard]] std::vector<PlannedSession> plannedBetween(const Plan& plan, QDate first, QDate last);

/// The prescriptions of the phase for `day`, in its order.
[[nodiscard]] std::vector<Prescription> prescriptionsOf(const Phase& phase, DayLetter day);

/// The prescriptions of `session`, in the phase's order; in a flare those of the plan's first phase, and
/// while that phase lasts with a set less each (docs/clinical-rules.md, "Flare").
[[nodiscard]] std::vector<Prescription> prescriptionsOf(const PlannedSession& session);

/// Seconds that `prescriptions` take one after the other (docs/clinical-rules.md, "Dose defaults"): work and
/// rests.
[[nodiscard]] int sessionSeconds(const std::vector<Prescription>& prescriptions);

} // namespace backbridge
