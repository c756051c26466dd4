#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/problem.h"

namespace backbridge {

// What a person may do with exercises that are not built in. The limits: docs/exercise-format.md.

constexpr int kMaxExerciseName = 200; ///< characters of a name, a full name or an alias
constexpr int kMaxExerciseText = 2'000; ///< of each other text
constexpr int kMaxExerciseTexts = 40; ///< in one list
constexpr int kMaxExercisePictures = 2;

/// How many plans and sessions name an exercise.
struct ExerciseUse {
    int plans = 0;
    int sessions = 0;

    [[nodiscard]] bool isUsed() const { return plans > 0 || sessions > 0; }

    friend bool operator==(const ExerciseUse& a, const ExerciseUse& b) = default;
};

/// Whether proposals, searches and choosers offer it: not when it is archived. Plans and sessions that name
/// it show it nevertheless.
[[nodiscard]] bool isOffered(const Exercise& exercise);

/// The next exercise down or up the ladder that is offered: archived ones are passed over. Null where the
/// ladder ends.
[[nodiscard]] const Exercise* easierThan(const Exercise& exercise, const ExerciseLibrary& library);
[[nodiscard]] const Exercise* harderThan(const Exercise& exercise, const ExerciseLibrary& library);

/// Whether `a` and `b` show a person the same wherever a plan or a session names them; only what belongs to
/// the library may differ: steps of the ladder, confirmed guesses, archived or not, and whence it came.
[[nodiscard]] bool looksTheSame(const Exercise& a, const Exercise& b);

/// Makes ids of exercises that no other has. Ask one maker for all ids of an import: it remembers those it
/// gave.
class ExerciseIds {
public:
    /// `library` must outlive this.
    explicit ExerciseIds(const ExerciseLibrary& library)
        : m_library(library)
    {
    }

    /// An id made of the name: its words in lower-case ASCII with '_' between them, and a number when that is
    /// taken: "hip_thrust", "hip_thrust_2".
    [[nodiscard]] ExerciseId next(const QString& name);

private:
    [[nodiscard]] bool isTaken(const ExerciseId& id) const;

    const ExerciseLibrary& m_library;
    QSet<ExerciseId> m_given;
    QHash<QString, int> m_lastNumber; ///< by the id without a number
};

/// An exercise to be filled in: done at home and in the gym, 2–3 sets of 8–12 repetitions.
[[nodiscard]] Exercise newExercise(const ExerciseId& id);

/// A copy for a person to change: their own, beside the original on its ladder, shown by the same figure or
/// pictures. Author, licence and source of an imported original stay as its credit.
[[nodiscard]] Exercise copyOf(const Exercise& original, const ExerciseId& id, const QString& name);

/// Everything that keeps `exercise` from being saved in `library`, where it may be already; places are field
/// names of the exercise format ("name", "start_dose.reps", "cues[2]", "pictures[0].author"). A step of the
/// ladder that the exercise's level breaks for another one is a problem of "level".
[[nodiscard]] Problems checkExercise(const Exercise& exercise, const ExerciseLibrary& library);

} // namespace backbridge
