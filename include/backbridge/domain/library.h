#pragma once

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/problem.h"

namespace backbridge {

/// All exercises, built-in and the person's own, with their ladders. A value: build it once, pass it by
/// reference.
class ExerciseLibrary {
public:
    ExerciseLibrary() = default;

    /// Keeps the order of `exercises`; their ids must be unique.
    explicit ExerciseLibrary(std::vector<Exercise> exercises);

    [[nodiscard]] const std::vector<Exercise>& exercises() const { return m_exercises; }

    /// The exercise with `id`, or null when the library has none.
    [[nodiscard]] const Exercise* find(const ExerciseId& id) const;

    /// The exercise's name, or its id when the library does not have it (a file may name one that was
    /// removed).
    [[nodiscard]] QString nameOf(const ExerciseId& id) const;

    /// The ladder through `id`, easiest first: down by `easier`, up by `harder`. Empty when `id` is not
    /// known.
    [[nodiscard]] std::vector<const Exercise*> ladder(const ExerciseId& id) const;

    /// A copy with `more` added; one with a known id replaces the one that was there.
    [[nodiscard]] ExerciseLibrary with(const std::vector<Exercise>& more) const;

private:
    std::vector<Exercise> m_exercises;
    QHash<ExerciseId, int> m_index;
};

/// Everything that is wrong with `exercises` as a library: ids unique, 4–6 cues, at least one primary muscle
/// and setting, level 1–5, a start dose in the exercise's measure, ladders that resolve, have no cycle and do
/// not step to a higher level downwards or a lower one upwards. Places are "id: field" ("bridge: cues"). The
/// numbers: docs/clinical-rules.md, "Exercise texts" and "Phases".
[[nodiscard]] Problems checkLibrary(const std::vector<Exercise>& exercises);

/// `text` in lower case without accents and punctuation, words one space apart: what searches compare.
[[nodiscard]] QString foldForSearch(const QString& text);

} // namespace backbridge
