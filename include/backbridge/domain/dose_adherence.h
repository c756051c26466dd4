#pragma once

#include <QDate>

#include <optional>
#include <vector>

#include "backbridge/domain/dose.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"

namespace backbridge {

/// How much of what was prescribed of one exercise was done (docs/clinical-rules.md, "Adherence").
struct DoseShare {
    ExerciseId exercise;
    Measure measure = Measure::Reps;
    int sessions = 0; ///< planned ones with the exercise
    int prescribed = 0; ///< repetitions, steps or seconds, both sides
    int credited = 0; ///< done, in each session at most what was prescribed for it
    int surplus = 0; ///< done beyond that

    /// 0–1; nothing while nothing was prescribed.
    [[nodiscard]] std::optional<double> share() const;

    friend bool operator==(const DoseShare& a, const DoseShare& b) = default;
};

/// For each exercise that `plan` asked for in its planned sessions before `today`, and today's once it is
/// done, in the order in which they were first asked for. An exercise that is counted in another way later
/// (a hold that becomes repetitions) has a line for each. A session belongs to the day it was planned for,
/// else to its own; what a plan lightened in a flare is measured as lightened.
[[nodiscard]] std::vector<DoseShare> doseAdherence(const Plan& plan, const std::vector<Session>& sessions,
                                                   QDate today);

} // namespace backbridge
