#pragma once

#include <QDate>
#include <QHash>
#include <QString>

#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/session.h"
#include "backbridge/domain/summaries.h"

namespace backbridge::ui {

/// Which sessions of a list are shown.
struct SessionFilter {
    enum class Kind { All, Done, NotDone, Extra, Late };

    Kind kind = Kind::All;
    QString exercise; ///< part of the name of an exercise that was done in it; empty for any

    friend bool operator==(const SessionFilter& a, const SessionFilter& b) = default;
};

/// The names of the exercises of each session, folded for searching, by the session's id.
using SessionNames = QHash<SessionId, QString>;

[[nodiscard]] SessionNames namesIn(const std::vector<Session>& sessions, const ExerciseLibrary& library);

/// Those of `lines` that the filter lets through, the latest first.
[[nodiscard]] std::vector<SessionLine> filtered(const std::vector<SessionLine>& lines,
                                                const SessionFilter& filter, const SessionNames& names);

} // namespace backbridge::ui
