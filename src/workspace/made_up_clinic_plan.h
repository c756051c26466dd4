#pragma once

#include <vector>

#include "backbridge/domain/plan.h"
#include "made_up_clinic_person.h"

namespace backbridge::madeup {

/// How one plan was kept to.
struct Course {
    Habit habit = Habit::Steady;
    int base = 850; ///< sessions done of a thousand, in an ordinary week
    int turnWeek = 4; ///< plan week in which something changes: they stop, or have started
    int backWeek = 7; ///< plan week from which they are back
};

/// A plan and how it was kept to.
struct PlanHistory {
    Plan plan;
    Course course;
    Setting setting = Setting::Home;
};

/// The person's plans one after the other, with gaps between, until the clinic's last day.
[[nodiscard]] std::vector<PlanHistory> makeUpPlans(const Person& person, QDate lastDay,
                                                   const ExerciseLibrary& library, Dice& dice);

/// Everything there is: what a gym has.
[[nodiscard]] const std::vector<Equipment>& allEquipment();

} // namespace backbridge::madeup
