#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

#include "backbridge/domain/library.h"
#include "backbridge/domain/problem.h"
#include "backbridge/domain/session.h"
#include "backbridge/exchange/log_table.h"

namespace backbridge {

using exchange::DayOrder;
using exchange::LoadUnit;
using exchange::LogAnswers;
using exchange::LogColumn;
using exchange::LoggedName;
using exchange::LogMatching;
using exchange::LogNames;
using exchange::LogProgram;
using exchange::LogSurvey;
using exchange::LogTable;
using exchange::TimeUnit;

/// A training log that a person opened, and how it is to be understood.
struct OpenedLog {
    QString fileName; ///< without its folder
    LogTable table;
    LogMatching matching;
    LogNames names; ///< what the person says that its names of exercises mean
};

/// Reads the file. Throws Failure when it cannot be read; when it is no table, says why in `problems` and
/// gives nothing.
[[nodiscard]] std::optional<OpenedLog> openLogFile(const QString& path, Problems& problems);

/// The name of the program whose export a log is, as people know it; empty when it is not known.
[[nodiscard]] QString nameOf(std::optional<LogProgram> program);

/// Where the meaning of a name comes from.
enum class NameOrigin : std::uint8_t {
    Library, ///< an exercise is called so
    Person, ///< somebody said it, of this log or an earlier one
    Guess, ///< an exercise is called nearly so; worth a look
    Nobody, ///< it becomes an exercise of one's own
};

struct MatchedName {
    LoggedName logged;
    NameOrigin origin = NameOrigin::Nobody;
    std::optional<ExerciseId> exercise; ///< nothing: a new one, or left out when a person said so
};

/// What the names of a log mean, in their order: by what `said`, then by the library, then by guessing.
[[nodiscard]] std::vector<MatchedName> matchNames(const std::vector<LoggedName>& names, const LogNames& said,
                                                  const ExerciseLibrary& library);

/// What the log's lines together say.
[[nodiscard]] LogSurvey surveyOf(const OpenedLog& log);

/// What an import has to be told of names that mean this: of those that people said and of guesses. The
/// others are found again by themselves.
[[nodiscard]] LogNames meaningOf(const std::vector<MatchedName>& names);

/// How a session of a log stands to what is here.
enum class LoggedState : std::uint8_t {
    New, ///< it would come in
    Here, ///< it is here as it is
    Differs, ///< it is here with other content, which stays
    Foreign, ///< it is here and another client's
};

struct LoggedSession {
    Session session;
    LoggedState state = LoggedState::New;
};

/// What a log would bring.
struct LogPreview {
    LogSurvey survey; ///< while it is not settled, the rest is empty
    std::vector<LoggedSession> sessions; ///< in the order of the file
    std::vector<Exercise> newExercises; ///< that the new sessions name
    int skippedLines = 0; ///< that could not be read, and sessions that could not be put together
    Problems skipped; ///< the first of them, and why

    /// How many sessions are in `state`.
    [[nodiscard]] int count(LoggedState state) const;
};

/// What an import of a log came to.
struct LogImport {
    ImportId id; ///< for taking it back
    int sessions = 0;
};

} // namespace backbridge
