#pragma once

#include <QDate>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "backbridge/domain/activity.h"
#include "backbridge/domain/adherence.h"
#include "backbridge/domain/calendar_options.h"
#include "backbridge/domain/client.h"
#include "backbridge/domain/clock.h"
#include "backbridge/domain/figure.h"
#include "backbridge/domain/import_record.h"
#include "backbridge/domain/library.h"
#include "backbridge/domain/own_exercise.h"
#include "backbridge/domain/picture.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/plan_template.h"
#include "backbridge/domain/reminder.h"
#include "backbridge/domain/saved_draft.h"
#include "backbridge/domain/session.h"
#include "backbridge/domain/session_run.h"
#include "backbridge/domain/summaries.h"
#include "backbridge/workspace/log_import.h"

namespace backbridge {

namespace storage {
class Database;
struct HistoryEntry;
} // namespace storage

class RecordChanges;

/// Who the program is set up for.
enum class Profile { Home, Clinic };

/// What an import did, by number of records, and what it had to say.
struct ImportReport {
    int added = 0;
    int updated = 0;
    int unchanged = 0;
    int skipped = 0; ///< the file's version lost against the one here, or the line could not be read
    QStringList notes; ///< one sentence each: new custom exercises, skipped lines
    Problems problems; ///< why the file was refused; then nothing was written

    struct Counts {
        int clients = 0;
        int plans = 0;
        int sessions = 0;
        int activities = 0;
        int exercises = 0;
        int templates = 0;
    };

    Counts written; ///< what is written, or would be with a dry run, by kind
    std::vector<ClientId> clients; ///< whose records the file holds

    [[nodiscard]] bool refused() const { return !problems.empty(); }
};

/// Why a version of a session is not the one in the log.
enum class KeptReason {
    Corrected, ///< somebody corrected it since
    Removed, ///< somebody removed the session
    Replaced, ///< a newer one came from a file
    Older, ///< it came from a file and lost against a newer one here
};

/// A version of a session that is kept.
struct KeptSession {
    QDateTime at; ///< UTC, when it was put aside
    KeptReason reason = KeptReason::Corrected;
    std::optional<Session> session; ///< nothing when it cannot be read
};

/// Told now and then how many of how many records are done. False cancels.
using ImportProgress = std::function<bool(int done, int total)>;

/// The id of a picture that was taken in, or why it was refused: `problems` is empty exactly when `id` is
/// there. Their place is empty: say which file it was.
struct AddedPicture {
    std::optional<PictureId> id;
    Problems problems;
};

/// An import that can be taken back.
struct ImportLine {
    ImportRecord record;
    int exercises = 0; ///< that it brought and that are there still, archived ones too
    int sessions = 0; ///< the same
    std::optional<ClientId> client; ///< whose sessions these are
};

/// What became of what an import brought when it was taken back.
struct TakenBack {
    int sessions = 0; ///< removed
    int keptSessions = 0; ///< corrected since, and kept for that
    int removed = 0; ///< exercises
    int archived = 0; ///< exercises that are kept because plans or sessions name them
};

/// The one door from the screens to the data. Owns the open database, the exercise library and the undo
/// stack; runs each user action as one transaction and announces it after the commit. Reads and changes throw
/// Failure when the environment fails; then nothing has changed. Unacceptable values are asserts here:
/// screens and importers check them first (checkClient, checkPlan, checkSession).
class Workspace : public QObject {
    Q_OBJECT

public:
    /// `clock` must outlive the workspace.
    Workspace(std::unique_ptr<storage::Database> database, const Clock& clock, QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] const Clock& clock() const { return m_clock; }

    /// Today, where the person is.
    [[nodiscard]] QDate today() const { return m_clock.today(); }

    [[nodiscard]] QString dataPath() const;

    // ---- Set-up, kept with the data; not undoable

    /// Nothing before the first start was answered.
    [[nodiscard]] std::optional<Profile> profile() const;
    void setProfile(Profile profile);

    /// The client whose pages are shown; nothing when there is none. Kept with the data.
    [[nodiscard]] std::optional<ClientId> currentClient() const { return m_currentClient; }

    /// Emits currentClientChanged.
    void setCurrentClient(std::optional<ClientId> id);

    /// When to remind of sessions; nothing when not to.
    [[nodiscard]] std::optional<Reminder> reminder() const;

    /// Emits reminderChanged.
    void setReminder(std::optional<Reminder> reminder);

    // ---- Reading

    [[nodiscard]] const ExerciseLibrary& library() const { return m_library; }

    [[nodiscard]] std::vector<ClientSummary> clientSummaries(bool withArchived) const;
    /// How many clients there are, archived ones too.
    [[nodiscard]] int clientCount() const;
    [[nodiscard]] std::optional<Client> client(const ClientId& id) const;
    [[nodiscard]] std::vector<Client> clientsNamed(const QString& name) const;
    [[nodiscard]] std::vector<Plan> plans(const ClientId& client) const;
    [[nodiscard]] std::optional<Plan> plan(const PlanId& id) const;

    /// The plan to look at on `date`; see backbridge::planOn.
    [[nodiscard]] std::optional<Plan> planOn(const ClientId& client, QDate date) const;

    [[nodiscard]] std::vector<SessionLine> sessionLines(const ClientId& client, QDate first,
                                                        QDate last) const;
    [[nodiscard]] std::optional<Session> session(const SessionId& id) const;

    /// The client's sessions whole, from `first` to `last`, both included, by date, then in the order saved.
    [[nodiscard]] std::vector<Session> sessions(const ClientId& client, QDate first, QDate last) const;

    /// Minutes of being active beside sessions, from `first` to `last`, both included, by date.
    [[nodiscard]] std::vector<Activity> activities(const ClientId& client, QDate first, QDate last) const;

    /// What the session was before, or would have been, the latest first; what it is now is left out, and
    /// what was the same twice stands once.
    [[nodiscard]] std::vector<KeptSession> keptVersions(const SessionId& id) const;

    /// Sessions of the client that were removed and are not there, the latest first, as they were then.
    [[nodiscard]] std::vector<KeptSession> removedSessions(const ClientId& client) const;

    /// Those that came with the program in their order, then one's own by name.
    [[nodiscard]] std::vector<PlanTemplate> planTemplates() const;

    /// Plans of the client that were begun and neither saved nor discarded, the latest first.
    [[nodiscard]] std::vector<SavedDraft> savedDrafts(const ClientId& client) const;

    /// The client's session that was begun and neither finished nor dropped, as it was kept last; nothing
    /// when it was removed or corrected since.
    [[nodiscard]] std::optional<SessionRun> savedRun(const ClientId& client) const;

    /// The client's session whose next morning is to be asked about now, unless somebody has dismissed the
    /// question; see backbridge::sessionToAskAbout. Answers are saved with the session.
    [[nodiscard]] std::optional<Session> sessionToAskAbout(const ClientId& client) const;

    /// The next morning of this session is not asked about any more. Makes no step.
    void dismissMorning(const SessionId& id);

    /// Adherence to the plan looked at on `asOf`; nothing when no plan had started.
    struct PlanAdherence {
        Plan plan;
        Adherence adherence;
    };

    [[nodiscard]] std::optional<PlanAdherence> adherence(const ClientId& client, QDate asOf) const;

    /// How many plans and sessions of all clients name the exercise.
    [[nodiscard]] ExerciseUse exerciseUse(const ExerciseId& id) const;

    [[nodiscard]] std::optional<Picture> picture(const PictureId& id) const;

    /// The figure that shows the exercise, or null when pictures do, or nothing. Read once; stays where it
    /// is.
    [[nodiscard]] const Figure* figureOf(const ExerciseId& id) const;

    /// Imports of public libraries and of training logs, the latest first.
    [[nodiscard]] std::vector<ImportLine> imports() const;

    // ---- Changing: each is one transaction and one step on the undo stack, then one signal

    /// Adds or changes a client. `updatedAt` is set to now (or just after the stored version's, should the
    /// clock have gone back); the stored revision is taken over. Returns the value as saved. A value that
    /// says nothing new is not saved and makes no step; so with plans and sessions.
    Client saveClient(const Client& client);
    /// Removes a client with everything; undo brings all of it back.
    void removeClient(const ClientId& id);
    Plan savePlan(const Plan& plan);
    void removePlan(const PlanId& id);
    /// A new session is logged today, unless it says another day. What was stored before a correction or a
    /// removal is kept in history.
    Session saveSession(const Session& session);
    void removeSession(const SessionId& id);

    /// Adds or changes minutes of being active. What was stored before a correction or a removal is kept in
    /// history.
    Activity saveActivity(const Activity& activity);
    void removeActivity(const ActivityId& id);

    /// Makes a version that is kept the one in the log again; what stood there is kept in turn.
    Session bringBackSession(Session version);

    /// New sessions of one client, all or none, as one step.
    void saveSessions(std::vector<Session> sessions);

    /// Adds or edits an exercise that is not built in, and returns it as saved. What plans and sessions show
    /// stays as it was: when any names the stored exercise and the edit would show there (looksTheSame), the
    /// edit becomes a new exercise with an id of its own that `replaces` the old one, the old one is
    /// archived, and steps of other ladders lead to the new one.
    Exercise saveExercise(const Exercise& exercise);

    /// Removes an exercise that is not built in and that neither a plan nor a session names; false, and
    /// nothing has changed, when one does: archive it instead.
    bool removeExercise(const ExerciseId& id);

    /// Takes an exercise that is not built in out of what is offered, or back into it.
    void archiveExercise(const ExerciseId& id, bool archived);

    /// Takes in a picture that passes checkPicture(). It makes no step and says nothing: it is seen once an
    /// exercise shows it, and gone at the next start when none does.
    AddedPicture addPicture(const QByteArray& content);

    /// Several at once, each with its own answer; those that pass are written in one transaction.
    std::vector<AddedPicture> addPictures(const std::vector<QByteArray>& contents);

    /// Adds the exercises of a public library's file. Their ids must be new (ExerciseIds); `record` becomes
    /// their import, at now. False when `progress` cancelled; then nothing has changed. `progress` may
    /// handle events, but must not change data.
    bool importExercises(std::vector<Exercise> exercises, const ImportRecord& record,
                         const ImportProgress& progress);

    /// Removes the sessions that the import brought and that nobody has corrected since, and the exercises
    /// that it brought, edited since or not; those that plans or other sessions name are archived instead.
    TakenBack takeBackImport(const ImportId& id);

    /// Adds or changes a template of one's own, which passes checkTemplate(). Returns it as saved.
    PlanTemplate savePlanTemplate(const PlanTemplate& planTemplate);
    void removePlanTemplate(const TemplateId& id);

    /// Keeps a begun plan over that of its client and plan. It makes no step and says nothing.
    void keepDraft(const SavedDraft& draft);

    /// Forgets it, if there is one. Makes no step either.
    void dropDraft(const ClientId& client, const PlanId& plan);

    /// Stores how far a session that is being done has come: its sets as a session of the log, and the way
    /// on, in one transaction that is on disk when this returns. Needs a set that is done, or one that was
    /// when it was kept before. It makes no step and says nothing. Returns the session as saved.
    Session keepRun(const SessionRun& run);

    /// Stores the session as it is, finished: one step for all of it. There is nothing to go on with any
    /// more.
    Session finishRun(const SessionRun& run);

    /// Forgets that the session of that client can be gone on with; what is in the log stays. Makes no step.
    void dropRun(const ClientId& client);

    /// One step for each change. Its undo() and redo() run a transaction and may throw Failure; the step then
    /// stays where it was.
    [[nodiscard]] QUndoStack& undoStack() { return m_undoStack; }

    // ---- Files

    /// Reads `content` (a bundle, a training log or an exercise file, told apart by content) and merges it in
    /// one transaction: new records are added, of two versions of one record the newer `updatedAt` wins and
    /// the other is kept in history. `forClient` is whom a training log is for, `answers` are to what it may
    /// leave open. With `dryRun` nothing is written. One undo step.
    ImportReport importFile(const QByteArray& content, const QString& fileName,
                            std::optional<ClientId> forClient, bool dryRun, const LogAnswers& answers = {});

    /// What people said of earlier logs: what names of exercises mean.
    [[nodiscard]] LogNames rememberedNames() const;

    /// What importLog() would bring.
    [[nodiscard]] LogPreview previewLog(const OpenedLog& log, const ClientId& client) const;

    /// Adds the log's new sessions, and exercises that nobody knows, as one import and one step; those that
    /// are here stay as they are. What the names of exercises mean is remembered. Its questions must be
    /// answered (LogSurvey::isSettled).
    LogImport importLog(const OpenedLog& log, const ClientId& client);

    /// The client as a bundle, with the custom exercises that its records name.
    [[nodiscard]] QByteArray exportBundle(const ClientId& client) const;
    [[nodiscard]] QByteArray exportBundle(const std::vector<ClientId>& clients) const;

    /// A bundle of the client with this one plan, and neither sessions nor notes: what a patient takes home.
    [[nodiscard]] QByteArray exportPlan(const PlanId& id) const;

    /// The sessions of the plan from `first` on as an iCalendar file.
    [[nodiscard]] QByteArray exportCalendar(const PlanId& id, QDate first,
                                            const CalendarOptions& options) const;

    /// The template as a file to share, with the exercises of one's own that it names.
    [[nodiscard]] QByteArray exportTemplate(const PlanTemplate& planTemplate) const;

    /// Writes `content` as the file `path`, whole or not at all; the data file itself is refused.
    void writeFile(const QString& path, const QByteArray& content) const;

    /// The client's sessions as CSV.
    [[nodiscard]] QByteArray exportCsv(const ClientId& client) const;

    /// Writes a verified copy of all data to `path`; what was there before stays when that fails.
    void backupTo(const QString& path);

signals:
    void clientsChanged(const backbridge::ClientId& id);
    void plansChanged(const backbridge::ClientId& client);
    void sessionsChanged(const backbridge::ClientId& client);
    void activitiesChanged(const backbridge::ClientId& client);
    /// More than can be named has changed (an import): reload everything.
    void everythingChanged();
    void libraryChanged();
    void currentClientChanged();
    void profileChanged();
    void planTemplatesChanged();
    void reminderChanged();

private:
    friend class RecordChangesCommand;

    void apply(const RecordChanges& changes, bool forward);
    void announce(const RecordChanges& changes, bool forward);
    void perform(RecordChanges changes, const QString& text);
    /// The same, and `kept` goes into history: the version that is corrected or removed.
    void performKeeping(RecordChanges changes, const QString& text, const storage::HistoryEntry& kept);
    /// Makes a step of what was committed already, and announces it.
    void settle(RecordChanges changes, const QString& text);
    /// See saveSession(); the texts name the step of a new session and of a correction.
    Session storeSession(const Session& session, const QString& ofNew, const QString& ofStored);
    Session storeRun(const SessionRun& run, bool finished);
    void loadLibrary();
    /// As loadLibrary() would make it after `changes`, without reading all that has not changed.
    void updateLibrary(const RecordChanges& changes, bool forward);
    void tidyUp();

    std::unique_ptr<storage::Database> m_database;
    const Clock& m_clock;
    ExerciseLibrary m_builtIn;
    /// By the built-in exercise whose figure it is; filled as they are asked for.
    mutable std::map<ExerciseId, std::optional<Figure>> m_figures;
    ExerciseLibrary m_library;
    std::optional<ClientId> m_currentClient;
    QUndoStack m_undoStack;
};

} // namespace backbridge
