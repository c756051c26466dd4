#pragma once

#include <QDate>

#include <functional>
#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"

namespace backbridge::ui {

/// One set in the grid of a form.
struct DraftCell {
    SetRecord record; ///< as it was stored; what the grid does not show stays in it
    std::optional<int> count; ///< repetitions, steps or seconds done; nothing: not done
    std::optional<int> planned; ///< nothing: beyond the plan
    int order = 0; ///< among the sets of its exercise, as they were done

    /// Done otherwise than planned. A set that was not done has a look of its own.
    [[nodiscard]] bool differs() const { return count && planned && count != planned; }

    friend bool operator==(const DraftCell& a, const DraftCell& b) = default;
};

/// The sets of one side, or of both at once.
struct DraftRow {
    std::optional<SetSide> side;
    std::vector<DraftCell> cells;

    friend bool operator==(const DraftRow& a, const DraftRow& b) = default;
};

/// One exercise of a form.
struct DraftEntry {
    Entry entry; ///< without its sets, which are in `rows`
    Measure measure = Measure::Reps; ///< what new cells count
    Side side = Side::Both;
    std::optional<Dose> planned; ///< nothing: not in the plan of that day
    std::vector<DraftRow> rows;

    [[nodiscard]] int sets() const; ///< of its longest row
    [[nodiscard]] bool anyDone() const;

    /// The load that all sets share; nothing when they have none or several.
    [[nodiscard]] std::optional<double> load() const;
    [[nodiscard]] bool hasLoad() const; ///< at least one set, or the plan, has one
    void setLoad(std::optional<double> loadKg);

    friend bool operator==(const DraftEntry& a, const DraftEntry& b) = default;
};

/// A session while it is being typed in: a value that the form shows and changes, and that becomes a Session
/// again. Knows the plan of its day, so that it can be filled in as planned.
class SessionDraft {
public:
    SessionDraft() = default;

    /// A new session on `date`, all as planned when `plannedDate` is a day that `plan` asks for something on,
    /// else empty. `plan` may be null.
    static SessionDraft fresh(const ClientId& client, QDate date, const Plan* plan,
                              std::optional<QDate> plannedDate);

    /// A stored session. `plan` is the one it was done for, or null.
    static SessionDraft of(const Session& session, const Plan* plan, const ExerciseLibrary& library);

    /// A new session on `date` with the exercises and sets of `session`; how that one felt is not copied.
    /// `plan` is the one that runs on `date`, or null.
    static SessionDraft copyOf(const Session& session, QDate date, const Plan* plan,
                               std::optional<QDate> plannedDate, const ExerciseLibrary& library);

    /// Everything but the entries.
    Session session;
    std::vector<DraftEntry> entries;
    bool rested = false; ///< nothing was done, on purpose: no reason is asked for

    /// What the plan asks for on the planned day; empty without one.
    [[nodiscard]] const std::vector<Prescription>& prescriptions() const { return m_prescriptions; }

    [[nodiscard]] bool anyDone() const;

    /// Another planned day, or none. The sets stay as they are and are compared with the new plan.
    void setPlannedDate(const Plan* plan, std::optional<QDate> plannedDate);

    /// Whether the sets are just as the plan asks for; so is an empty draft without a plan.
    [[nodiscard]] bool isAsPlanned() const;

    /// Every planned exercise with every set as planned; what is not in the plan stays.
    void fillAsPlanned();

    /// With as many empty sets as the exercise is begun with.
    void addExercise(const Exercise& exercise);
    void removeExercise(std::size_t index);

    /// On each side.
    void addSet(std::size_t index);

    /// The last one on each side; the last of all stays.
    void removeSet(std::size_t index);

    /// The technique that all exercises share; nothing when they differ.
    [[nodiscard]] std::optional<Technique> technique() const;
    void setTechnique(std::optional<Technique> technique);

    /// The session as it is to be saved. Planned sets that were not done are kept as not done, empty ones
    /// that nobody planned are left out.
    [[nodiscard]] Session toSession() const;

    friend bool operator==(const SessionDraft& a, const SessionDraft& b) = default;

private:
    std::vector<Prescription> m_prescriptions;
};

/// What a part of the form asks to be done to the draft.
using DraftChange = std::function<void(SessionDraft&)>;

} // namespace backbridge::ui
