#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/schedule.h"
#include "backbridge/domain/summaries.h"

namespace backbridge {

/// How a day stands: what was planned for it, and what has been said about it since.
enum class DayState {
    Done, ///< at least one counted session, planned or not
    Moved, ///< planned; its session was done on another day, or is to be
    NotDone, ///< an entry says why it was not done
    Excused, ///< an entry says that illness or travel kept one from it
    Rested, ///< planned; an entry says that nothing was done and gives no reason: taken as a rest day
    DueToday, ///< planned, and it is today
    Planned, ///< planned, and still to come
    NoEntry, ///< planned, past, and nothing said yet; not called missed
    Paused,
    Rest,
};

/// One day of a client's plans.
struct DayStatus {
    QDate date;
    DayState state = DayState::Rest;
    /// What is asked for, whatever has become of it; its phase lies in the plans that were given.
    std::optional<PlannedSession> planned;

    friend bool operator==(const DayStatus& a, const DayStatus& b) = default;
};

/// The days from `first` to `last`, both included. Of several plans a day belongs to the one that planOn()
/// names. `lines` are the client's sessions in any order; those of other days matter when they were moved.
[[nodiscard]] std::vector<DayStatus> dayStatuses(const std::vector<Plan>& plans,
                                                 const std::vector<SessionLine>& lines, QDate first,
                                                 QDate last, QDate today);

/// Days back that are asked about when they have no entry: for longer nobody remembers reliably
/// (docs/clinical-rules.md, "Adherence").
constexpr int kAskDays = 14;

/// Planned days before `today` without an entry, newest first, at most kAskDays back.
[[nodiscard]] std::vector<DayStatus> daysToAskAbout(const std::vector<Plan>& plans,
                                                    const std::vector<SessionLine>& lines, QDate today);

/// The next `count` sessions after `today` that are still to do, in order of date.
[[nodiscard]] std::vector<PlannedSession> sessionsAhead(const std::vector<Plan>& plans,
                                                        const std::vector<SessionLine>& lines, QDate today,
                                                        int count);

/// Planned days that a session on `date` can have been meant for: no entry yet, at most a week before or
/// after. In order of date; `date` itself is among them when it is one.
[[nodiscard]] std::vector<QDate> daysMeantBy(const std::vector<Plan>& plans,
                                             const std::vector<SessionLine>& lines, QDate date, QDate today);

/// Days of `days` with a counted session.
[[nodiscard]] int doneDays(const std::vector<DayStatus>& days);

/// Local dates of the counted sessions among `lines`, as weeklyAdherence() takes them.
[[nodiscard]] std::vector<QDate> doneDates(const std::vector<SessionLine>& lines);

/// Where a client stands with plans on a day.
enum class PlanStage {
    None, ///< no plan has been made
    Upcoming, ///< none runs, and one is to begin
    Running,
    Paused,
    Over, ///< the last one has ended
};

struct PlanStanding {
    PlanStage stage = PlanStage::None;
    const Plan* plan = nullptr; ///< among those that were given; null when there is none

    friend bool operator==(const PlanStanding& a, const PlanStanding& b) = default;
};

[[nodiscard]] PlanStanding planStanding(const std::vector<Plan>& plans, QDate today);

/// Last day of the unbroken run of paused days that `date` lies in; nothing when it is not paused.
[[nodiscard]] std::optional<QDate> pausedUntil(const Plan& plan, QDate date);

} // namespace backbridge
