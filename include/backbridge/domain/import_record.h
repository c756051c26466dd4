#pragma once

#include <QDateTime>
#include <QString>

#include "backbridge/domain/ids.h"

namespace backbridge {

/// That exercises came in from the file of a public library, when and from where, so that a person can take
/// all of them back at once.
struct ImportRecord {
    ImportId id;
    QDateTime at; ///< UTC
    QString fileName; ///< without its folder
    QString library; ///< whose exercises they are ("free-exercise-db")

    friend bool operator==(const ImportRecord& a, const ImportRecord& b) = default;
};

} // namespace backbridge
