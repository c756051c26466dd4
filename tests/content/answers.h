#pragma once

#include <functional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/proposal.h"

// Answers to propose plans from, and the exercises that ship.
namespace backbridge::content {

/// The exercises that ship.
const ExerciseLibrary& library();

/// The exercise of `prescription`; the test fails when the library does not have it.
const Exercise& exerciseOf(const Prescription& prescription);

/// The phase's prescriptions for `day`.
std::vector<Prescription> prescriptionsOn(const Phase& phase, DayLetter day);

bool hasDay(const Phase& phase, DayLetter day);

/// Whether someone with these answers can do the exercise.
bool isUsable(const Exercise& exercise, const PlanAnswers& answers);

/// Every length, number and setting with many sets of equipment and of things to avoid, 21 answers a round;
/// the same on each run.
void forEachAnswers(const std::function<void(const PlanAnswers&)>& check, int rounds = 16);

/// The answers of someone with what is usual there and nothing to avoid, for every length and number.
void forEachUsualAnswers(const std::function<void(const PlanAnswers&)>& check);

} // namespace backbridge::content
