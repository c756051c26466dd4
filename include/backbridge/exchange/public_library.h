#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/problem.h"

namespace backbridge::exchange {

/// Largest file that is read as a public library, in bytes, and the most exercises in one; see
/// docs/library-import.md.
constexpr qint64 kMaxLibraryBytes = 64LL * 1024 * 1024;
constexpr std::size_t kMaxLibraryRecords = 20'000;

/// A file of a public library: its name without the folder, for the places of problems, and what it holds.
struct LibraryFile {
    QString name;
    QByteArray content;
};

/// One record of a public library: the exercise as it would come in, or why it cannot.
struct LibraryRecord {
    QString place; ///< such as `exercises.json[12] (3_4_Sit-Up)`
    QString originalName; ///< as the library writes it; empty when that could not be read
    std::optional<Exercise> exercise; ///< origin Imported, with source, licence and guesses; no pictures yet
    std::optional<Problem> skipped; ///< there exactly when `exercise` is not; its place begins with `place`
    std::optional<ExerciseId> alreadyHere; ///< the exercise here with the same id or name
    QString hereAs; ///< its name
    QStringList otherEquipment; ///< needed, and without a word of ours; the exercise's setup says it too
    bool glutesAndLegs = false; ///< trains them first; what the preview shows unless asked for all
    QStringList
        pictures; ///< as the file names them: relative paths, not checked, at most kMaxLibraryPictures
    QStringList notes; ///< what was lost on the way or is worth a look, one sentence each, no full stop

    /// Whether it is neither skipped nor here already.
    [[nodiscard]] bool canComeIn() const { return exercise.has_value() && !alreadyHere; }
};

/// What a public library would bring, in the order of the file.
struct LibraryPreview {
    QString library; ///< "free-exercise-db" or "wger"; empty when refused
    std::vector<LibraryRecord> records;
    int pictureAddresses = 0; ///< pictures that the library only gives addresses of, which are not fetched
    Problems problems; ///< why the files are refused as a whole; then nothing else is there
};

/// How many pictures of a record are kept: start and end.
constexpr qsizetype kMaxLibraryPictures = 2;

/// The formats of public libraries.
enum class LibraryKind {
    FreeExerciseDb, ///< the array of free-exercise-db
    WgerFixture, ///< a list of Django fixtures of wger
    WgerPage, ///< a page of results of wger's `exerciseinfo`
};

/// As what the text begins; nothing when it is none of them, such as an exercise file or a bundle of ours.
[[nodiscard]] std::optional<LibraryKind> kindOfLibrary(const QByteArray& content);

/// Reads a public exercise library as it is published: the array of free-exercise-db, Django fixtures of wger
/// (all that belong together, in any order) or a page of wger's `exerciseinfo`. Never throws on any input,
/// however hostile. A record that is malformed is skipped with its reason; `base` tells what is here already.
[[nodiscard]] LibraryPreview readPublicLibrary(const std::vector<LibraryFile>& files,
                                               const ExerciseLibrary& base);

} // namespace backbridge::exchange
