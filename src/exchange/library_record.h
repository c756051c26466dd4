#pragma once

#include <QString>
#include <QStringList>

#include <optional>

#include "backbridge/exchange/public_library.h"

namespace backbridge::exchange {

/// What a public library says of one exercise, in its own words; texts without markup.
struct ForeignExercise {
    QString id; ///< of the exercise it becomes: the same for the same record each time
    QString name;
    QStringList aliases;
    QStringList lines; ///< instructions, in order
    QStringList primaryMuscles;
    QStringList secondaryMuscles;
    QStringList equipment;
    std::optional<int> level; ///< 1 to 5; nothing when the library has none
    std::optional<Measure> measure; ///< nothing when the library does not tell
    bool isMeasureSure = false;
    bool isOfLegs = false; ///< its library files it under legs, whatever muscles it names
    QString source;
    QString author;
    QString licence;
    QString language; ///< of the texts when they are not in English ("Deutsch")
    QStringList pictures;
    QStringList notes;
};

/// The exercise that `foreign` becomes, which stands at `place`.
[[nodiscard]] LibraryRecord recordOf(const ForeignExercise& foreign, const QString& place);

/// A record that cannot come in: `problem` is relative to `place`.
[[nodiscard]] LibraryRecord skippedRecord(const QString& place, const QString& name, const Problem& problem);

/// An exercise's id: `prefix` and what can be kept of `text`; of a long one the end is a checksum.
[[nodiscard]] QString idOf(const QString& prefix, const QString& text);

/// Where record `index` of a file stands: "exercises.json[3] (bridge)".
[[nodiscard]] QString placeOfLibraryRecord(const QString& fileName, std::size_t index, const QString& id);

} // namespace backbridge::exchange
