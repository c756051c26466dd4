#pragma once

#include <array>
#include <vector>

#include "backbridge/domain/client.h"
#include "backbridge/domain/session.h"
#include "backbridge/workspace/made_up_clinic.h"
#include "made_up_clinic_dice.h"

namespace backbridge::madeup {

/// How someone keeps to a plan.
enum class Habit {
    Steady,
    WeekendDrop, ///< weekdays go well, weekends seldom
    Fading, ///< a good start, then fewer each week
    DropOut, ///< stops after some weeks, and says nothing
    Comeback, ///< stops, and returns some weeks later
    OverDoer, ///< trains on rest days too
    LateStart, ///< begins a week or two after the plan
    Irregular, ///< good and bad weeks in turn
};

/// The way pain goes, in hundredths of a point.
struct PainCourse {
    int start = 500;
    int weekly = -10; ///< change in a week
    int floor = 100; ///< where it stays at the least
};

/// A made-up client with what their records follow from.
struct Person {
    Client client;
    QDate joined;
    Habit habit = Habit::Steady;
    PainCourse pain;
    Setting setting = Setting::Home;
    std::vector<Equipment> homeEquipment;
    Source source = Source::Guided; ///< how their sessions come into the log
    int hour = 17; ///< of the day, UTC, at which they usually begin
    int rates = 950; ///< how often they answer a rating, of a thousand
    int writes = 60; ///< how often they write a note
    int strength = 4; ///< 0–10, for loads
};

[[nodiscard]] Person makeUpPerson(const ClinicRecipe& recipe, int index, Dice& dice);

[[nodiscard]] Habit makeUpHabit(Dice& dice);

/// `hour`:`minute` UTC on `date`.
[[nodiscard]] QDateTime at(QDate date, int hour, int minute);

} // namespace backbridge::madeup
