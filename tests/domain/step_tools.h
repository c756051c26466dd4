#pragma once

#include <QDate>

#include <string>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"
#include "backbridge/domain/step_suggestion.h"

// A small library, a plan and sessions that speak for a step, to change one thing at a time.
namespace backbridge::build {

/// One ladder: squeeze (support, level 1), bridge (1), band (2), staggered (3), single (4); and plank, a hold
/// of 10–20 s in the same family, squat and deep squat. All 2 × 8–10 from level 1 on but for that.
ExerciseLibrary stepLibrary();

/// Eight weeks from Monday 5 January 2026, Monday, Wednesday and Friday, in one phase of 2 × 8 bridges.
Plan stepPlan();

/// The plan with this dose instead.
Plan stepPlan(const Dose& dose, const char* exercise = "bridge");

/// The dose of the plan's first prescription, done on that day: pain 2 before, during and next morning,
/// effort 5, technique good.
Session goodSession(const Plan& plan, const char* date);

/// Good sessions on Monday and Wednesday of the first week.
std::vector<Session> twoGood(const Plan& plan);

/// What is suggested on Thursday of the first week, a line each: "more_reps bridge 2x10".
std::string suggested(const Plan& plan, const std::vector<Session>& sessions,
                      const char* today = "2026-01-08");

std::string line(const StepSuggestion& step);

} // namespace backbridge::build
