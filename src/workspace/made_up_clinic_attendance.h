#pragma once

#include <optional>
#include <vector>

#include "backbridge/domain/session.h"
#include "made_up_clinic_plan.h"

namespace backbridge::madeup {

/// A day on which something was done, or was due and is known not to have been done.
struct Occasion {
    QDate date;
    std::optional<QDate> plannedDate;
    std::optional<PlanId> plan;
    Setting setting = Setting::Home;
    std::vector<Prescription> prescriptions;
    int phaseWeek = 0; ///< weeks since the phase began: doses rise with it
    bool flare = false;
    std::optional<NotDoneReason> notDoneReason; ///< given: nothing was done
};

/// What became of the plan's sessions up to `lastDay`, in order of date, one a day.
[[nodiscard]] std::vector<Occasion> makeUpAttendance(const PlanHistory& history, QDate lastDay, Dice& dice);

/// Sessions from `first` to `last` after the plan is over: what it asked for last, now and then.
[[nodiscard]] std::vector<Occasion> makeUpAfterwards(const PlanHistory& history, QDate first, QDate last,
                                                     Dice& dice);

/// `date` with the prescriptions that `plan` has for `day` of the phase that holds then. `date` is in the
/// plan.
[[nodiscard]] Occasion occasionOn(const Plan& plan, QDate date, DayLetter day);

} // namespace backbridge::madeup
