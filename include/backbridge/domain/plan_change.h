#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/plan_draft.h"
#include "backbridge/domain/problem.h"

namespace backbridge {

/// What can be done with a plan that runs. Every change leaves the days before `today` as they were, and with
/// them their adherence (docs/clinical-rules.md, "A running plan").

/// Everything that keeps `pause` from being added to `plan`: days in the wrong order, outside the plan or
/// among another pause or flare, a flare that is not 3–7 days long or began in the past. Places are fields of
/// the bundle's pause ("from", "to").
[[nodiscard]] Problems checkNewPause(const Plan& plan, const Pause& pause, QDate today);

/// `plan` with the pause among its others, by first day.
[[nodiscard]] Plan withPause(Plan plan, Pause pause);

/// What keeps the session of `from` from being done on `to` instead: nothing planned on `from`, a day in the
/// past, in a pause, outside the plan, or one that has a session already.
[[nodiscard]] Problems checkMove(const Plan& plan, QDate from, QDate to, QDate today);

/// `plan` with the session that is planned on `from` moved to `to`. Moving it on, or back to its own day,
/// keeps one move at most for each session.
[[nodiscard]] Plan withMove(Plan plan, QDate from, QDate to);

/// `plan` ended with `lastDay`; from then on nothing is asked for.
[[nodiscard]] Plan endedEarly(Plan plan, QDate lastDay);

/// Maintenance after `plan`: from `start` on two days a week, 2 × 8–10 of three exercises of the plan's last
/// phase (a bridge, a squat and a lunge where it has them), without an end date (docs/clinical-rules.md,
/// "Maintenance").
[[nodiscard]] PlanDraft maintenanceAfter(const Plan& plan, const ExerciseLibrary& library, QDate start);

/// How to begin again after days without a session (docs/clinical-rules.md, "After a gap").
enum class RestartKind {
    RepeatWeek, ///< after 7–13 days: the last week once more
    WeekBack, ///< after 14–27 days: one week back, with a fifth less
    RestartPhase, ///< after 28 days or more: the phase from its beginning
};

struct Restart {
    RestartKind kind = RestartKind::RepeatWeek;
    int gapDays = 0; ///< full days without a session, paused days included
    int week = 1; ///< the plan week whose content is done now
    QString text; ///< what happens and why, in plain sentences
    QString source; ///< what the rule rests on

    friend bool operator==(const Restart& a, const Restart& b) = default;
};

/// What to offer on `today` when the last counted session of `plan` was on `lastDone` (nothing: none yet).
/// Nothing while the gap is under 7 days, outside the plan, in a pause that goes on, or when a version of the
/// plan began since (a restart that was taken).
[[nodiscard]] std::optional<Restart> restartAfterGap(const Plan& plan, std::optional<QDate> lastDone,
                                                     QDate today);

/// `plan` with a version from `today` on that goes on with the restart's week; what follows moves back by as
/// many weeks, the plan grows to 12 weeks at most and what does not fit is cut at its end.
[[nodiscard]] Plan withRestart(Plan plan, const Restart& restart, QDate today);

} // namespace backbridge
