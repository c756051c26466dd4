#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <optional>
#include <vector>

#include "backbridge/domain/exercise_names.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/session.h"
#include "backbridge/exchange/log_table.h"

namespace backbridge::exchange {

/// Finds the exercises that a training log names, and makes custom ones for names that nobody knows.
class LogExercises {
public:
    LogExercises(const ExerciseLibrary& library, LogNames chosen);

    /// Whether lines of that name are to be left out.
    [[nodiscard]] bool isLeftOut(const QString& id, const QString& name) const;

    /// The exercise with id `id`, else the one that was chosen for the name, else the one of that name, alias
    /// or id however it is written, else a new one, counted as `set` is. `id` may be empty, `name` not.
    [[nodiscard]] ExerciseId find(const QString& id, const QString& name, const SetRecord& set);

    /// What find() gave for names, by nameKey().
    [[nodiscard]] const QHash<QString, ExerciseId>& meant() const { return m_meant; }

    /// The new ones among `used`, in the order they were met.
    [[nodiscard]] std::vector<Exercise> newAmong(const QSet<ExerciseId>& used) const;

private:
    [[nodiscard]] ExerciseId meaningOf(const QString& key, const QString& id, const QString& name,
                                       const SetRecord& set);
    [[nodiscard]] ExerciseId newId(const QString& id, const QString& name) const;

    ExerciseLibrary m_library;
    ExerciseNames m_names;
    LogNames m_chosen;
    QHash<QString, ExerciseId> m_meant; ///< by nameKey()
    std::vector<Exercise> m_new;
};

} // namespace backbridge::exchange
