#pragma once

#include <QDate>
#include <QDateTime>
#include <QSet>
#include <QUuid>

#include <optional>
#include <string_view>

#include "backbridge/domain/ids.h"
#include "backbridge/domain/library.h"
#include "json_reader.h"

namespace backbridge::exchange {

/// What the records of one bundle are read against.
struct BundleContext {
    const ExerciseLibrary& library; ///< with the bundle's own exercises
    QDate today;
    QDateTime exportedAt; ///< stands in for a record's own updated_at; invalid when the file has none
    QSet<QUuid> clients {}; ///< ids met so far in the whole file
    QSet<QUuid> plans {};
    QSet<QUuid> sessions {};
    QSet<QUuid> activities {};
    QSet<QUuid> plansOfClient {}; ///< of the client being read
    /// A record that lies in the history: what it names was here once, and need not be any more.
    bool isKept = false;
};

/// The record's id; a problem when the file has a record of this kind with the same id already.
template <typename IdType>
[[nodiscard]] IdType readId(ObjectReader& reader, QSet<QUuid>& seen);

/// An instant of something that happened: one after tomorrow is refused.
[[nodiscard]] std::optional<QDateTime> readPastInstant(ObjectReader& reader, std::string_view key,
                                                       QDate today);

[[nodiscard]] QDateTime readUpdatedAt(ObjectReader& reader, const BundleContext& context);

/// The id of an exercise that the library has.
[[nodiscard]] ExerciseId readKnownExercise(ObjectReader& reader, const ExerciseLibrary& library);

/// As files write it: 2026-01-05T17:30:00Z.
[[nodiscard]] QString instantText(const QDateTime& instant);

/// A problem on the record's id, which another record of the file has.
void addRepeatedId(ObjectReader& reader);

template <typename IdType>
IdType readId(ObjectReader& reader, QSet<QUuid>& seen)
{
    const IdType id = reader.id<IdType>("id", Need::Required).value_or(IdType());
    if (!id.isNull()) {
        if (seen.contains(id.value)) {
            addRepeatedId(reader);
        }
        seen.insert(id.value);
    }
    return id;
}

} // namespace backbridge::exchange
