#include "backbridge/workspace/log_import.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

#include "backbridge/domain/exercise_names.h"
#include "backbridge/storage/atomic_file.h"
#include "backbridge/storage/logged_name_repository.h"
#include "backbridge/workspace/workspace.h"
#include "log_changes.h"

namespace backbridge {

std::optional<OpenedLog> openLogFile(const QString& path, Problems& problems)
{
    exchange::LogTableResult opened = exchange::openLog(storage::readFile(path, exchange::kMaxLogBytes));
    problems = std::move(opened.problems);
    if (!opened.table) {
        return std::nullopt;
    }
    const LogMatching matching = opened.table->matching;
    return OpenedLog {QFileInfo(path).fileName(), std::move(*opened.table), matching, {}};
}

QString nameOf(std::optional<LogProgram> program)
{
    if (!program) {
        return {};
    }
    switch (*program) {
    case LogProgram::Backbridge:
        return QStringLiteral("Backbridge");
    case LogProgram::Strong:
        return QStringLiteral("Strong");
    case LogProgram::Hevy:
        return QStringLiteral("Hevy");
    case LogProgram::FitNotes:
        return QStringLiteral("FitNotes");
    }
    return {};
}

std::vector<MatchedName> matchNames(const std::vector<LoggedName>& names, const LogNames& said,
                                    const ExerciseLibrary& library)
{
    const ExerciseNames known(library);
    std::vector<MatchedName> matched;
    for (const LoggedName& logged : names) {
        MatchedName& match = matched.emplace_back();
        match.logged = logged;
        const auto words = said.constFind(nameKey(logged.name));
        const bool isSaid =
            words != said.constEnd() && (!*words || library.find(**words) != nullptr); // it may be gone
        if (isSaid) {
            match.origin = NameOrigin::Person;
            match.exercise = *words;
        } else if ((match.exercise = known.find(logged.name))) {
            match.origin = NameOrigin::Library;
        } else if ((match.exercise = known.guess(logged.name))) {
            match.origin = NameOrigin::Guess;
        }
    }
    return matched;
}

LogSurvey surveyOf(const OpenedLog& log)
{
    return exchange::surveyLog(log.table, log.matching);
}

LogNames meaningOf(const std::vector<MatchedName>& names)
{
    LogNames meaning;
    for (const MatchedName& match : names) {
        if (match.origin == NameOrigin::Person || match.origin == NameOrigin::Guess) {
            meaning.insert(nameKey(match.logged.name), match.exercise);
        }
    }
    return meaning;
}

int LogPreview::count(LoggedState state) const
{
    return static_cast<int>(
        std::count_if(sessions.begin(), sessions.end(),
                      [state](const LoggedSession& session) { return session.state == state; }));
}

LogNames Workspace::rememberedNames() const
{
    return storage::LoggedNameRepository(*m_database).all();
}

LogPreview Workspace::previewLog(const OpenedLog& log, const ClientId& client) const
{
    return changesOf(*m_database, m_library, m_clock, log, client).preview;
}

LogImport Workspace::importLog(const OpenedLog& log, const ClientId& client)
{
    LogChanges found = changesOf(*m_database, m_library, m_clock, log, client);
    if (!found.import) {
        return {};
    }
    const LogImport result {*found.import, found.preview.count(LoggedState::New)};
    const ExerciseNames known(m_library);
    storage::Transaction transaction(*m_database);
    found.changes.write(*m_database, true);
    storage::LoggedNameRepository names(*m_database);
    for (const LoggedName& logged : found.preview.survey.names) {
        const QString key = nameKey(logged.name);
        const auto meant = found.meant.constFind(key);
        const std::optional<ExerciseId> exercise =
            meant == found.meant.constEnd() ? std::nullopt : std::optional(*meant);
        const bool isLeftOut = log.names.contains(key) && !log.names.value(key);
        if (isLeftOut || (exercise && exercise != known.find(logged.name))) {
            names.save(key, isLeftOut ? std::nullopt : exercise);
        }
    }
    transaction.commit();
    settle(std::move(found.changes), tr("Import training log"));
    return result;
}

} // namespace backbridge
