#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/session.h"

namespace backbridge::ui {

/// One thing that two versions of a session say differently, in words; "–" where a version does not say it.
struct SessionDifference {
    QString what; ///< "Pain before", "Bridge"
    QString then;
    QString now;

    friend bool operator==(const SessionDifference& a, const SessionDifference& b) = default;
};

/// What `then` said other than `now`, in the order of the log; all that it said when there is no `now`.
[[nodiscard]] std::vector<SessionDifference> differences(const Session& then,
                                                         const std::optional<Session>& now,
                                                         const ExerciseLibrary& library, QDate today);

/// The sets of an exercise: "10, 10, – reps", "left 8, right 8 reps with 5 kg". A set that was not done is
/// "–".
[[nodiscard]] QString setsText(const std::vector<SetRecord>& sets);

} // namespace backbridge::ui
