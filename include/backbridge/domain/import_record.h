#pragma once

#include <QDateTime>
#include <QString>

#include "backbridge/domain/ids.h"

namespace backbridge {

/// That exercises came in from the file of a public library, or sessions from a training log, when and from
/// where, so that a person can take all of them back at once.
struct ImportRecord {
    ImportId id;
    QDateTime at; ///< UTC
    QString fileName; ///< without its folder
    QString library; ///< whose they are ("free-exercise-db", "Strong"); empty when the log does not show it

    friend bool operator==(const ImportRecord& a, const ImportRecord& b) = default;
};

} // namespace backbridge
