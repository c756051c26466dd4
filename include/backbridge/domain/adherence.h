#pragma once

#include <QDate>

#include <array>
#include <optional>
#include <vector>

#include "backbridge/domain/iso_week.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"
#include "backbridge/domain/words.h"

namespace backbridge {

/// The band of sessions a week that guidance names: 3–5 (docs/clinical-rules.md, "Band of 3–5 sessions").
constexpr int kBandLow = 3;
constexpr int kBandHigh = 5;

/// How a week stands (docs/clinical-rules.md, "Adherence"). Above is not better than on target: rest is part
/// of the plan.
enum class WeekStatus { None, Below, OnTarget, Above, Paused, Current };

template <>
struct EnumWords<WeekStatus> {
    static constexpr std::array<std::pair<WeekStatus, QLatin1String>, 6> kWords {{
        {WeekStatus::None, QLatin1String("none")},
        {WeekStatus::Below, QLatin1String("below")},
        {WeekStatus::OnTarget, QLatin1String("on_target")},
        {WeekStatus::Above, QLatin1String("above")},
        {WeekStatus::Paused, QLatin1String("paused")},
        {WeekStatus::Current, QLatin1String("current")},
    }};
};

/// One ISO week of a plan: what was planned, what was done.
struct WeekAdherence {
    IsoWeek week;
    int planned = 0; ///< sessions, 0–5
    int done = 0; ///< days with a counted session, 0–7
    WeekStatus status = WeekStatus::None;

    friend bool operator==(const WeekAdherence& a, const WeekAdherence& b) = default;
};

/// How a plan's weeks went up to a day.
struct Adherence {
    std::vector<WeekAdherence> weeks; ///< from the plan's first ISO week to the one that holds the day
    int plannedSessions = 0; ///< Σ planned over finished weeks with planned > 0: the denominator
    int creditedSessions = 0; ///< Σ min(done, planned) over the same weeks: the numerator
    int surplus = 0; ///< Σ max(0, done − planned) over the same weeks
    int weeksOnTarget = 0;
    int weeksFinished = 0; ///< finished weeks that were not paused
    int streakWeeks =
        0; ///< on target in a row up to the last finished week; paused and above are passed over

    /// creditedSessions / plannedSessions, 0–1; nothing while no week is finished: "no plan yet" is not 0 %.
    [[nodiscard]] std::optional<double> sessionAdherence() const;

    friend bool operator==(const Adherence& a, const Adherence& b) = default;
};

/// k(day): the sessions a week that `plan` asks for on `date`; 0 on paused days and outside the plan.
[[nodiscard]] int sessionsPerWeekOn(const Plan& plan, QDate date);

/// Σ k(day) / 7 rounded half up, `sum` being Σ k(day) over a week's active days (docs/clinical-rules.md,
/// "Adherence").
[[nodiscard]] int plannedFromDaySum(int sum);

/// Sessions that `plan` asks for in `week`: a full week has the phase's number, a short one or one with
/// paused days in proportion.
[[nodiscard]] int plannedInWeek(const Plan& plan, IsoWeek week);

/// The status of a week that is over, from what was planned and done in it.
[[nodiscard]] WeekStatus finishedWeekStatus(int planned, int done);

/// Weekly and whole adherence to `plan` on `today` (docs/clinical-rules.md, "Adherence"). `doneDates` are
/// local dates of counted sessions, in any order, repeated ones count once; those outside the plan are left
/// out. Empty before the plan starts.
[[nodiscard]] Adherence weeklyAdherence(const Plan& plan, const std::vector<QDate>& doneDates, QDate today);

/// The same from whole sessions: those that count() are taken.
[[nodiscard]] Adherence weeklyAdherence(const Plan& plan, const std::vector<Session>& sessions, QDate today);

/// Adherence to all of a client's plans, one after the other: a day belongs to the plan that planOn() names,
/// and weeks in which none ran are left out.
[[nodiscard]] Adherence adherenceToAll(const std::vector<Plan>& plans, const std::vector<QDate>& doneDates,
                                       QDate today);

/// Bands for a share of what was planned (docs/clinical-rules.md, "Adherence"): 80 % and more, 50–79 %, less.
enum class AdherenceBand { Satisfactory, Partial, Low };

[[nodiscard]] AdherenceBand adherenceBand(double share);

} // namespace backbridge
