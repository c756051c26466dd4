#pragma once

#include <QDate>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

#include "ui/session/session_draft.h"

namespace backbridge::ui {

/// Where in the form a problem is shown.
enum class LogPlace {
    Date,
    Entry, ///< see LogProblem::entry
    NotDone, ///< beside the reasons
    Note,
    Form, ///< beside Save
};

struct LogProblem {
    LogPlace place = LogPlace::Form;
    std::size_t entry = 0;
    QString text; ///< a sentence that says what to do

    friend bool operator==(const LogProblem& a, const LogProblem& b) = default;
};

/// Everything that keeps `draft` from being saved, in words for the person who typed it: what checkSession()
/// finds, and what a form leaves open (an exercise without a set, nothing done and no reason).
[[nodiscard]] std::vector<LogProblem> logProblems(const SessionDraft& draft, const ExerciseLibrary& library,
                                                  QDate today);

/// Beside Save: which planned day it counts for and, unless it is `stored` already, how late it is typed in;
/// may be empty.
[[nodiscard]] QString logFooter(const Session& session, bool stored, QDate today);

} // namespace backbridge::ui
