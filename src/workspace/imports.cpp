// The part of the workspace that is about imports that can be taken back.

#include <QHash>
#include <QSet>

#include <algorithm>

#include "backbridge/storage/database.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/import_repository.h"
#include "backbridge/storage/session_repository.h"
#include "backbridge/workspace/workspace.h"
#include "exercise_changes.h"
#include "record_changes.h"

namespace backbridge {

namespace {

/// The sessions of an import as they leave: those that somebody has corrected since stay, without it.
class LeavingSessions {
public:
    LeavingSessions(const std::vector<Session>& sessions, const ImportRecord& record)
    {
        for (const Session& session : sessions) {
            if (session.updatedAt > record.at) {
                Session kept = session;
                kept.import.reset();
                m_changes.push_back({session, std::move(kept)});
                ++m_kept;
            } else {
                countNames(session);
                m_changes.push_back({session, std::nullopt});
            }
        }
    }

    [[nodiscard]] int kept() const { return m_kept; }

    [[nodiscard]] int removed() const { return static_cast<int>(m_changes.size()) - m_kept; }

    /// How many of those that are removed name the exercise.
    [[nodiscard]] int naming(const ExerciseId& exercise) const { return m_naming.value(exercise); }

    [[nodiscard]] std::vector<Change<Session>> take() { return std::move(m_changes); }

private:
    void countNames(const Session& session)
    {
        QSet<ExerciseId> named;
        for (const Entry& entry : session.entries) {
            named.insert(entry.exercise);
        }
        for (const ExerciseId& exercise : named) {
            ++m_naming[exercise];
        }
    }

    std::vector<Change<Session>> m_changes;
    QHash<ExerciseId, int> m_naming;
    int m_kept = 0;
};

} // namespace

std::vector<ImportLine> Workspace::imports() const
{
    QHash<ImportId, int> counts;
    for (const Exercise& exercise : m_library.exercises()) {
        if (exercise.import) {
            ++counts[*exercise.import];
        }
    }
    const storage::ImportRepository repository(*m_database);
    std::vector<ImportLine> lines;
    for (const ImportRecord& record : repository.all()) {
        const storage::ImportedSessions sessions = repository.sessionsOf(record.id);
        lines.push_back({record, counts.value(record.id), sessions.count, sessions.client});
    }
    return lines;
}

TakenBack Workspace::takeBackImport(const ImportId& id)
{
    const std::vector<ImportRecord> records = storage::ImportRepository(*m_database).all();
    const auto record = std::find_if(records.begin(), records.end(),
                                     [&id](const ImportRecord& candidate) { return candidate.id == id; });
    if (record == records.end()) {
        return {};
    }
    LeavingSessions sessions(storage::SessionRepository(*m_database).ofImport(id), *record);
    TakenBack takenBack;
    takenBack.sessions = sessions.removed();
    takenBack.keptSessions = sessions.kept();

    const storage::ExerciseRepository repository(*m_database);
    QSet<ExerciseId> removed;
    std::vector<Change<Exercise>> kept;
    for (const Exercise& exercise : m_library.exercises()) {
        if (exercise.import != id) {
            continue;
        }
        const ExerciseUse use = repository.use(exercise.id);
        if (use.plans > 0 || use.sessions > sessions.naming(exercise.id)) {
            ++takenBack.archived;
            Exercise archived = exercise;
            archived.archived = true;
            archived.import.reset();
            kept.push_back({exercise, std::move(archived)});
        } else {
            ++takenBack.removed;
            removed.insert(exercise.id);
        }
    }
    RecordChanges changes;
    changes.imports.push_back({*record, std::nullopt});
    changes.sessions = sessions.take();
    changes.exercises = removal(removed, m_library);
    // One that stays may have a step of its ladder changed besides.
    for (Change<Exercise>& change : kept) {
        const auto relinked = std::find_if(changes.exercises.begin(), changes.exercises.end(),
                                           [&change](const Change<Exercise>& other) {
                                               return other.after && other.after->id == change.after->id;
                                           });
        if (relinked == changes.exercises.end()) {
            changes.exercises.push_back(std::move(change));
        } else {
            relinked->after->archived = true;
            relinked->after->import.reset();
        }
    }
    perform(std::move(changes), tr("Take back import"));
    return takenBack;
}

} // namespace backbridge
