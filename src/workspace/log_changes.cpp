#include "log_changes.h"

#include <QSet>

#include <algorithm>

#include "backbridge/exchange/csv_log.h"
#include "backbridge/storage/session_repository.h"

namespace backbridge {

namespace {

/// The session as a training log carries it, but for when that was written.
QByteArray asLogged(Session session, const ExerciseLibrary& library)
{
    session.updatedAt = QDateTime();
    return exchange::writeLog({std::move(session)}, library);
}

LoggedState stateOf(const Session& session, const std::optional<Session>& stored,
                    const ExerciseLibrary& library)
{
    if (!stored) {
        return LoggedState::New;
    }
    if (stored->client != session.client) {
        return LoggedState::Foreign;
    }
    return asLogged(session, library) == asLogged(*stored, library) ? LoggedState::Here
                                                                    : LoggedState::Differs;
}

} // namespace

LogChanges changesOf(storage::Database& database, const ExerciseLibrary& library, const Clock& clock,
                     const OpenedLog& log, const ClientId& client)
{
    LogChanges result;
    LogPreview& preview = result.preview;
    preview.survey = exchange::surveyLog(log.table, log.matching);
    if (!preview.survey.isSettled()) {
        return result;
    }
    exchange::LogResult read =
        exchange::readLog(log.table, preview.survey.matching, log.names, client, library, clock.today());
    preview.skippedLines = read.skippedLines;
    preview.skipped = std::move(read.skipped);
    result.meant = std::move(read.meant);

    const ImportRecord record {ImportId::create(), clock.now(), log.fileName, nameOf(log.table.program)};
    const storage::SessionRepository sessions(database);
    QSet<ExerciseId> used;
    for (Session& session : read.sessions) {
        const LoggedState state = stateOf(session, sessions.find(session.id), library);
        if (state == LoggedState::New) {
            session.import = record.id;
            result.changes.sessions.push_back({std::nullopt, session});
            for (const Entry& entry : session.entries) {
                used.insert(entry.exercise);
            }
        }
        preview.sessions.push_back({std::move(session), state});
    }
    if (result.changes.sessions.empty()) {
        return result;
    }
    for (Exercise& exercise : read.newExercises) {
        if (used.contains(exercise.id)) {
            preview.newExercises.push_back(exercise);
            exercise.import = record.id;
            result.changes.exercises.push_back({std::nullopt, std::move(exercise)});
        }
    }
    result.changes.imports.push_back({std::nullopt, record});
    result.import = record.id;
    return result;
}

} // namespace backbridge
