#pragma once

#include <QDir>
#include <QString>

#include <optional>

#include "backbridge/domain/problem.h"

namespace backbridge {

/// The pictures beside a public library's file: those of free-exercise-db lie in a folder `exercises` next to
/// the file or next to its folder. Finds a picture by the relative path that the library gives, and refuses
/// what leads anywhere else, by name and without opening it.
class LibraryPictures {
public:
    /// `libraryFile` is the path of the file that names the pictures.
    explicit LibraryPictures(const QString& libraryFile);

    /// Where a picture is.
    struct Place {
        QString path; ///< empty when it is not there or refused
        std::optional<Problem> refused; ///< its place is empty
    };

    [[nodiscard]] Place find(const QString& relative) const;

private:
    std::optional<QDir> m_folder; ///< nothing when there is none
};

} // namespace backbridge
