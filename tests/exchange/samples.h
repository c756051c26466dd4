#pragma once

#include <QByteArray>
#include <QDate>

#include "backbridge/domain/library.h"
#include "backbridge/exchange/bundle.h"

namespace backbridge::test {

/// The day on which the tests of this folder take place.
inline const QDate kToday(2026, 3, 1);

/// The built-in exercises, read once.
[[nodiscard]] const ExerciseLibrary& builtIn();

/// tests/data/bundle-example.json as it lies there.
[[nodiscard]] QByteArray exampleJson();

/// A done set of so many repetitions.
[[nodiscard]] SetRecord doneReps(int reps);

/// A bundle of 1–3 made-up clients with their own exercises.
[[nodiscard]] exchange::Bundle randomBundle(quint32 seed);

/// A made-up client with many sessions, and no exercises but the built-in ones.
[[nodiscard]] exchange::ClientRecord randomLog(quint32 seed);

} // namespace backbridge::test
