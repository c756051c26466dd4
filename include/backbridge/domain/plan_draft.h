#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/plan_advice.h"
#include "backbridge/domain/proposal.h"

namespace backbridge {

/// A plan while it is being built or changed: a value, so that undo can keep copies. Edits leave every week
/// in exactly one phase; other things that a plan must not have may pass through and are named by
/// checkPlan(). Phases and prescriptions are named by their index.
struct PlanDraft {
    PlanKind kind = PlanKind::Course;
    QString title;
    QString goal; ///< see Plan::goal
    QDate startDate;
    PlanVersion version; ///< `from` is set by appliedTo()
    std::optional<QDate> changesFrom; ///< first day of the change to a running plan; nothing: all of the plan
    std::vector<CareTag> avoid;
    std::optional<Setting> setting; ///< nothing: not asked, and `equipment` says nothing
    std::vector<Equipment> equipment; ///< at hand

    friend bool operator==(const PlanDraft& a, const PlanDraft& b) = default;

    /// A new plan as proposed.
    [[nodiscard]] static PlanDraft proposed(const PlanAnswers& answers, const ExerciseLibrary& library);

    /// A copy of `plan` to change for someone who minds `avoid`. A plan that has begun changes from `today`
    /// on, or from the day a change is already set for.
    [[nodiscard]] static PlanDraft copyOf(const Plan& plan, std::vector<CareTag> avoid, QDate today);

    /// `plan` with what the draft says; its id, client, pauses and past stay. What asks for nothing new makes
    /// no new version.
    [[nodiscard]] Plan appliedTo(Plan plan) const;

    // ---- Length and days

    /// Changes the length of the plan at its end; the last phases give or take the weeks. A title that was
    /// proposed follows.
    void setWeeks(int weeks);

    /// The lengths that setPhaseWeeks() takes: what the phase and its neighbour have together, one week left.
    [[nodiscard]] Range phaseWeeks(int phase) const;

    /// Gives the phase this many weeks; the next one (of the last: the one before) gives or takes them.
    void setPhaseWeeks(int phase, int weeks);

    /// The plan's days; from three to five of them are its sessions a week too.
    void setWeekdays(std::vector<Weekday> days);

    /// The phase's own days; empty, or the plan's, follow the plan.
    void setPhaseWeekdays(int phase, std::vector<Weekday> days);

    // ---- Prescriptions

    /// Indices of the phase's prescriptions for `day`, in order.
    [[nodiscard]] std::vector<int> prescriptionsOn(int phase, DayLetter day) const;

    [[nodiscard]] bool hasDay(int phase, DayLetter day) const;

    /// The index of the exercise's prescription for `day`, if it has one.
    [[nodiscard]] std::optional<int> indexOf(int phase, DayLetter day, const ExerciseId& exercise) const;

    /// Adds the exercise at the end of the day with the dose to begin with. Returns its index.
    int addExercise(int phase, DayLetter day, const Exercise& exercise);
    void removeExercise(int phase, int index);

    /// Puts another exercise in the place of one, with the dose to begin with; the note stays.
    void swapExercise(int phase, int index, const Exercise& exercise);
    void setDose(int phase, int index, const Dose& dose);

    /// Moves it by `steps` places among those of its day, as far as that goes. Returns its new index.
    int moveExercise(int phase, int index, int steps);

    /// Moves it to the end of the other day. Returns its new index.
    int moveToDay(int phase, int index, DayLetter day);

    /// Moves it into `toPhase` on `day`, before the `position`th of those there (counted without it, from 0;
    /// at the end beyond). Returns its new index.
    int moveTo(int phase, int index, int toPhase, DayLetter day, int position);

    // ---- Phases and days as a whole

    /// Puts a copy of the phase after it. The copy takes half of its weeks, or one of the longest phase's
    /// when it has only one. Returns the copy's index; nothing, and nothing has changed, when every phase has
    /// one week.
    std::optional<int> copyPhase(int phase);

    /// Takes the phase out, unless it is the only one; the one before it, of the first the one after, gets
    /// its weeks. Returns whether it did.
    bool removePhase(int phase);

    /// Moves the sessions of one weekday to another: of the phase when it has days of its own, else of the
    /// plan. Does nothing when `to` has sessions already or `from` has none.
    void moveWeekday(int phase, Weekday from, Weekday to);

    [[nodiscard]] const Phase& phaseAt(int phase) const { return version.phases.at(std::size_t(phase)); }

    [[nodiscard]] Phase& phaseAt(int phase) { return version.phases.at(std::size_t(phase)); }

    [[nodiscard]] const Prescription& prescriptionAt(int phase, int index) const
    {
        return phaseAt(phase).prescriptions.at(std::size_t(index));
    }
};

/// How many weeks the phase has.
[[nodiscard]] int weeksOf(const Phase& phase);

/// Minutes that a session of the phase takes, begun ones count; 0 without exercises.
[[nodiscard]] int sessionMinutes(const Phase& phase, DayLetter day);

/// The lowest and highest effort aimed at in the phase; nothing when none is said.
[[nodiscard]] std::optional<Range> effortOf(const Phase& phase);

/// What is at hand as a rule, to begin the questions with.
[[nodiscard]] std::vector<Equipment> usualEquipment(Setting setting);

/// planAdvice() on the draft, and advice on equipment that is not at hand; in order of phase.
[[nodiscard]] std::vector<Advice> adviceOn(const PlanDraft& draft, const ExerciseLibrary& library);

/// What keeps `draft` of `base` (with nothing but id and client for a new plan) from being saved: what
/// checkPlan() says, and a new plan that starts more than a year from `today`. Places as of checkPlan().
[[nodiscard]] Problems checkDraft(const PlanDraft& draft, const Plan& base, QDate today);

/// Where in a draft a problem of checkPlan() lies, by its place.
struct DraftPlace {
    std::optional<int> phase; ///< nothing: the plan as a whole
    std::optional<int> prescription;
    QString field; ///< "weekdays", "title", "reps"

    friend bool operator==(const DraftPlace& a, const DraftPlace& b) = default;
};

[[nodiscard]] DraftPlace draftPlaceOf(const Problem& problem);

} // namespace backbridge
