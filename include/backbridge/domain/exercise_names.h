#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"

namespace backbridge {

/// What names of exercises are compared by: case, accents and punctuation do not matter. A name without
/// letters and digits stands for itself.
[[nodiscard]] QString nameKey(const QString& name);

/// Knows the exercises of a library by the names that people and other programs give them.
class ExerciseNames {
public:
    explicit ExerciseNames(const ExerciseLibrary& library);

    /// The exercise of that name, full name, id or alias, however it is written. Of several the one whose own
    /// name it is.
    [[nodiscard]] std::optional<ExerciseId> find(const QString& name) const;

    /// The one most alike that is not archived, when it is so much alike that it can be proposed: three words
    /// of four are shared. What stands in brackets ("Hip Thrust (Barbell)") may count or not.
    [[nodiscard]] std::optional<ExerciseId> guess(const QString& name) const;

private:
    struct Known {
        ExerciseId id;
        std::vector<QStringList> names; ///< the words of each
    };

    struct Likeness {
        ExerciseId id;
        double share = 0;
    };

    [[nodiscard]] std::vector<Likeness> likenesses(const QString& name) const;

    QHash<QString, ExerciseId> m_byKey;
    std::vector<Known> m_known;
};

} // namespace backbridge
