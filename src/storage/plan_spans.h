#pragma once

#include <QDate>

#include <vector>

#include "backbridge/domain/plan.h"

namespace backbridge::storage {

/// Days on which a plan asks for the same number of sessions a week.
struct PlanSpan {
    QDate from; ///< first and last day, both included
    QDate to;
    int sessionsPerWeek = 0; ///< 0 while paused

    friend bool operator==(const PlanSpan& a, const PlanSpan& b) = default;
};

/// What `plan` asks for from its first day to its last, as ranges that follow each other without gap or
/// overlap: a row of plan_span each.
[[nodiscard]] std::vector<PlanSpan> spansOf(const Plan& plan);

} // namespace backbridge::storage
