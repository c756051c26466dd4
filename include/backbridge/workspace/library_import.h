#pragma once

#include <QString>

#include <vector>

#include "backbridge/exchange/public_library.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge {

using exchange::LibraryPreview;
using exchange::LibraryRecord;

/// Pictures that a public library names, looked for beside its file but not opened.
struct LibraryPictureCount {
    int found = 0;
    qint64 bytes = 0; ///< of those found
    int missing = 0;
    Problems refused; ///< the place names record and path
};

/// The file of a public library as a person opened it.
struct OpenedLibrary {
    QString path;
    LibraryPreview preview;
    LibraryPictureCount pictures;

    [[nodiscard]] QString fileName() const;
};

/// The records of `preview` that can come in; with `glutesAndLegs` only those that train these first.
[[nodiscard]] std::vector<std::size_t> chosenOf(const LibraryPreview& preview, bool glutesAndLegs);

/// Reads a public library. wger publishes its list in several files: those that lie beside one of them are
/// read with it. Throws Failure when the file cannot be read; what is in it is told by `preview`.
[[nodiscard]] OpenedLibrary openLibrary(const QString& path, const ExerciseLibrary& library);

/// What an import of a public library came to.
struct LibraryImport {
    ImportId id; ///< for taking it back
    bool cancelled = false; ///< then nothing has come in
    int exercises = 0;
    int pictures = 0;
    Problems refused; ///< pictures that were refused; the place names record and path
};

/// Brings the records at `chosen` of `opened.preview`, which can come in, into the workspace: as one import
/// that can be taken back, with their pictures if wanted. `progress` counts pictures and exercises together.
LibraryImport importLibrary(Workspace& workspace, const OpenedLibrary& opened,
                            const std::vector<std::size_t>& chosen, bool withPictures,
                            const ImportProgress& progress);

/// What is to be said of a library of which `chosen` come in: counts, and a sentence for each record that is
/// skipped, for what the filter left out, and for pictures that cannot come along.
[[nodiscard]] ImportReport reportOf(const LibraryPreview& preview, const std::vector<std::size_t>& chosen);

} // namespace backbridge
