#pragma once

#include <QSet>

#include <vector>

#include "backbridge/domain/library.h"
#include "record_changes.h"

namespace backbridge {

/// What makes `edited` a new exercise with `newId` in place of `stored`, which is archived; steps of other
/// own exercises that lead to `stored` lead to the new one. The new exercise comes first.
[[nodiscard]] std::vector<Change<Exercise>> replacement(const Exercise& stored, const Exercise& edited,
                                                        const ExerciseId& newId,
                                                        const ExerciseLibrary& library);

/// What removes `removed`; a step of another own exercise to one of them leads to the next one beyond it.
[[nodiscard]] std::vector<Change<Exercise>> removal(const QSet<ExerciseId>& removed,
                                                    const ExerciseLibrary& library);

} // namespace backbridge
