#pragma once

#include <QByteArray>

#include "backbridge/exchange/public_library.h"

/// Small files in the form of the public libraries; the words are our own.
namespace backbridge::test {

/// A record of free-exercise-db: a glute bridge on one leg.
extern const QByteArray kFreeRecord;

/// kFreeRecord with one part put in place of another, which must be there.
[[nodiscard]] QByteArray freeRecordWith(const QByteArray& find, const QByteArray& replace);

/// As a file `exercises.json`, beside the exercises that ship.
[[nodiscard]] exchange::LibraryPreview readFree(const QByteArray& records);

/// The one record that the file brings; the test ends when there are more.
[[nodiscard]] exchange::LibraryRecord readOneFree(const QByteArray& record);

/// Objects of a Django fixture of wger, as a file `wger.json`.
[[nodiscard]] exchange::LibraryPreview readWger(const QByteArray& objects);

/// An object of a fixture.
[[nodiscard]] QByteArray fixture(const char* model, int number, const QByteArray& fields);

/// The fields of wger's exercise 345: glutes and hamstrings, with a dumbbell and a barbell, CC-BY-SA 4.
extern const QByteArray kWgerExercise;

/// The fields of a text of wger's in `language`, as new versions write them.
[[nodiscard]] QByteArray wgerText(int exercise, int language, const QByteArray& name,
                                  const QByteArray& description);

} // namespace backbridge::test
