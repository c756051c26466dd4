#include "backbridge/workspace/workspace.h"

#include <QUndoCommand>

#include <algorithm>
#include <tuple>

#include "backbridge/domain/failure.h"
#include "backbridge/exchange/bundle.h"
#include "backbridge/exchange/csv_log.h"
#include "backbridge/exchange/exercise_file.h"
#include "backbridge/storage/activity_repository.h"
#include "backbridge/storage/backup.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/database.h"
#include "backbridge/storage/draft_repository.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/history_repository.h"
#include "backbridge/storage/picture_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "backbridge/storage/setting_repository.h"
#include "client_files.h"
#include "importer.h"
#include "kept_records.h"
#include "record_changes.h"
#include "stamps.h"

namespace backbridge {

namespace {

constexpr int kUndoSteps = 100;
const QString kProfileKey = QStringLiteral("profile");
const QString kCurrentClientKey = QStringLiteral("current_client");
const QString kReminderKey = QStringLiteral("reminder");
const QString kReminderTime = QStringLiteral("HH:mm");
const QString kTrayWord = QStringLiteral("tray");
const QString kHomeWord = QStringLiteral("home");
const QString kClinicWord = QStringLiteral("clinic");

void storeSetting(storage::Database& database, const QString& key, const QString& value)
{
    storage::Transaction transaction(database);
    storage::SettingRepository(database).setValue(key, value);
    transaction.commit();
}

/// Everything of one client, as an export carries it.
exchange::ClientRecord recordOf(storage::Database& database, const Client& client)
{
    return {client, storage::PlanRepository(database).ofClient(client.id),
            storage::SessionRepository(database).ofClient(client.id),
            storage::ActivityRepository(database).ofClient(client.id)};
}

} // namespace

/// One step on the undo stack. It is pushed after it was done, so the stack's first redo() has nothing to do.
class RecordChangesCommand : public QUndoCommand {
public:
    RecordChangesCommand(Workspace& workspace, RecordChanges changes, const QString& text)
        : QUndoCommand(text)
        , m_workspace(workspace)
        , m_changes(std::move(changes))
    {
    }

    [[nodiscard]] const RecordChanges& changes() const { return m_changes; }

    void undo() override { m_workspace.apply(m_changes, false); }

    void redo() override
    {
        if (m_done) {
            m_workspace.apply(m_changes, true);
        }
        m_done = true;
    }

private:
    Workspace& m_workspace;
    RecordChanges m_changes;
    bool m_done = false;
};

Workspace::Workspace(std::unique_ptr<storage::Database> database, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_database(std::move(database))
    , m_clock(clock)
    , m_builtIn(exchange::builtInLibrary())
{
    m_undoStack.setUndoLimit(kUndoSteps);
    tidyUp();
    loadLibrary();
    const auto stored = storage::SettingRepository(*m_database).value(kCurrentClientKey);
    const auto id = stored ? ClientId::fromText(*stored) : std::nullopt;
    if (id && client(*id)) {
        m_currentClient = id;
    }
}

Workspace::~Workspace() = default;

QString Workspace::dataPath() const
{
    return m_database->path();
}

std::optional<Profile> Workspace::profile() const
{
    const auto word = storage::SettingRepository(*m_database).value(kProfileKey);
    if (!word) {
        return std::nullopt;
    }
    return *word == kClinicWord ? Profile::Clinic : Profile::Home;
}

void Workspace::setProfile(Profile profile)
{
    storeSetting(*m_database, kProfileKey, profile == Profile::Clinic ? kClinicWord : kHomeWord);
    emit profileChanged();
}

void Workspace::setCurrentClient(std::optional<ClientId> id)
{
    if (id == m_currentClient) {
        return;
    }
    storeSetting(*m_database, kCurrentClientKey, id ? id->text() : QString());
    m_currentClient = id;
    emit currentClientChanged();
}

std::optional<Reminder> Workspace::reminder() const
{
    // "18:00", then "tray" when the program stays there.
    const QStringList words = storage::SettingRepository(*m_database)
                                  .value(kReminderKey)
                                  .value_or(QString())
                                  .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QTime at = QTime::fromString(words.value(0), kReminderTime);
    if (!at.isValid()) {
        return std::nullopt;
    }
    return Reminder {at, words.value(1) == kTrayWord};
}

void Workspace::setReminder(std::optional<Reminder> reminder)
{
    QString words;
    if (reminder) {
        words = reminder->at.toString(kReminderTime);
        words += reminder->keepInTray ? QLatin1Char(' ') + kTrayWord : QString();
    }
    storeSetting(*m_database, kReminderKey, words);
    emit reminderChanged();
}

std::vector<ClientSummary> Workspace::clientSummaries(bool withArchived) const
{
    return storage::ClientRepository(*m_database).summaries(today(), withArchived);
}

int Workspace::clientCount() const
{
    return storage::ClientRepository(*m_database).count();
}

std::optional<Client> Workspace::client(const ClientId& id) const
{
    return storage::ClientRepository(*m_database).find(id);
}

std::vector<Client> Workspace::clientsNamed(const QString& name) const
{
    return storage::ClientRepository(*m_database).named(name);
}

std::vector<Plan> Workspace::plans(const ClientId& client) const
{
    return storage::PlanRepository(*m_database).ofClient(client);
}

std::optional<Plan> Workspace::plan(const PlanId& id) const
{
    return storage::PlanRepository(*m_database).find(id);
}

std::optional<Plan> Workspace::planOn(const ClientId& client, QDate date) const
{
    const std::vector<Plan> all = plans(client);
    const Plan* found = backbridge::planOn(all, date);
    return found != nullptr ? std::optional(*found) : std::nullopt;
}

std::vector<SessionLine> Workspace::sessionLines(const ClientId& client, QDate first, QDate last) const
{
    return storage::SessionRepository(*m_database).lines(client, first, last);
}

std::optional<Session> Workspace::session(const SessionId& id) const
{
    return storage::SessionRepository(*m_database).find(id);
}

std::optional<Workspace::PlanAdherence> Workspace::adherence(const ClientId& client, QDate asOf) const
{
    std::optional<Plan> plan = planOn(client, asOf);
    if (!plan) {
        return std::nullopt;
    }
    const std::vector<QDate> done =
        storage::SessionRepository(*m_database).doneDates(client, plan->startDate, plan->lastDay());
    Adherence adherence = weeklyAdherence(*plan, done, asOf);
    return PlanAdherence {std::move(*plan), std::move(adherence)};
}

Client Workspace::saveClient(const Client& client)
{
    Q_ASSERT(checkClient(client, today()).empty());
    const std::optional<Client> stored = storage::ClientRepository(*m_database).find(client.id);
    if (stored && sameContent(client, *stored)) {
        return *stored;
    }
    Client saved = client;
    saved.updatedAt = stampAfter(m_clock.now(), stored ? stored->updatedAt : QDateTime());
    RecordChanges changes;
    changes.clients.push_back({stored, saved});
    perform(std::move(changes), stored ? tr("Edit client") : tr("New client"));
    return *this->client(client.id);
}

void Workspace::removeClient(const ClientId& id)
{
    const std::optional<Client> stored = client(id);
    if (!stored) {
        return;
    }
    const exchange::ClientRecord record = recordOf(*m_database, *stored);
    RecordChanges changes;
    changes.clients.push_back({record.client, std::nullopt});
    for (const Plan& plan : record.plans) {
        changes.plans.push_back({plan, std::nullopt});
    }
    for (const Session& session : record.sessions) {
        changes.sessions.push_back({session, std::nullopt});
    }
    for (const Activity& activity : record.activities) {
        changes.activities.push_back({activity, std::nullopt});
    }
    perform(std::move(changes), tr("Remove client"));
}

Plan Workspace::savePlan(const Plan& plan)
{
    Q_ASSERT(checkPlan(plan).empty());
    const std::optional<Plan> stored = this->plan(plan.id);
    if (stored && sameContent(plan, *stored)) {
        return *stored;
    }
    Plan saved = plan;
    saved.updatedAt = stampAfter(m_clock.now(), stored ? stored->updatedAt : QDateTime());
    RecordChanges changes;
    changes.plans.push_back({stored, saved});
    perform(std::move(changes), stored ? tr("Change plan") : tr("New plan"));
    return *this->plan(plan.id);
}

void Workspace::removePlan(const PlanId& id)
{
    const std::optional<Plan> stored = plan(id);
    if (!stored) {
        return;
    }
    RecordChanges changes;
    changes.plans.push_back({stored, std::nullopt});
    // Its sessions stay and lose the plan; taking the removal back gives it to them again.
    for (const Session& session : storage::SessionRepository(*m_database).ofClient(stored->client)) {
        if (session.plan == id) {
            Session without = session;
            without.plan.reset();
            changes.sessions.push_back({session, without});
        }
    }
    perform(std::move(changes), tr("Remove plan"));
}

Session Workspace::saveSession(const Session& session)
{
    return storeSession(session, tr("Log session"), tr("Correct session"));
}

Session Workspace::storeSession(const Session& session, const QString& ofNew, const QString& ofStored)
{
    Q_ASSERT(checkSession(session, today()).empty());
    const std::optional<Session> stored = this->session(session.id);
    if (stored && sameContent(session, *stored)) {
        return *stored;
    }
    Session saved = session;
    if (!stored && !saved.loggedOn) {
        saved.loggedOn = today();
    }
    saved.updatedAt = stampAfter(m_clock.now(), stored ? stored->updatedAt : QDateTime());
    RecordChanges changes;
    changes.sessions.push_back({stored, saved});
    if (stored) {
        performKeeping(std::move(changes), ofStored, keptEntry(*stored, m_clock.now(), kept::kCorrected));
    } else {
        perform(std::move(changes), ofNew);
    }
    return *this->session(session.id);
}

void Workspace::saveSessions(std::vector<Session> sessions)
{
    RecordChanges changes;
    for (Session& session : sessions) {
        Q_ASSERT(checkSession(session, today()).empty());
        session.loggedOn = session.loggedOn.value_or(today());
        session.updatedAt = m_clock.now();
        changes.sessions.push_back({std::nullopt, std::move(session)});
    }
    if (!changes.isEmpty()) {
        perform(std::move(changes), tr("Log sessions"));
    }
}

void Workspace::removeSession(const SessionId& id)
{
    const std::optional<Session> stored = session(id);
    if (!stored) {
        return;
    }
    RecordChanges changes;
    changes.sessions.push_back({stored, std::nullopt});
    performKeeping(std::move(changes), tr("Remove session"),
                   keptEntry(*stored, m_clock.now(), kept::kRemoved));
}

ImportReport Workspace::importFile(const QByteArray& content, const QString& fileName,
                                   std::optional<ClientId> forClient, bool dryRun, const LogAnswers& answers)
{
    Importer importer(*m_database, m_library, m_clock);
    importer.read(content, fileName, forClient, answers);
    if (importer.report().refused() || dryRun) {
        return importer.report();
    }
    if (!importer.changes().isEmpty() || !importer.history().empty()) {
        storage::Transaction transaction(*m_database);
        storage::PictureRepository pictures(*m_database);
        for (const Picture& picture : importer.pictures()) {
            pictures.save(picture);
        }
        importer.changes().write(*m_database, true);
        storage::HistoryRepository history(*m_database);
        for (const storage::HistoryEntry& entry : importer.history()) {
            history.add(entry);
        }
        transaction.commit();
    }
    if (!importer.changes().isEmpty()) {
        settle(importer.changes(), tr("Import"));
    }
    return importer.report();
}

QByteArray Workspace::exportBundle(const ClientId& client) const
{
    return exportBundle(std::vector {client});
}

QByteArray Workspace::exportBundle(const std::vector<ClientId>& clients) const
{
    std::vector<exchange::ClientRecord> records;
    for (const ClientId& id : clients) {
        if (const std::optional<Client> found = client(id)) {
            records.push_back(recordOf(*m_database, *found));
        }
    }
    return bundleOf(*m_database, m_library, std::move(records), m_clock.now());
}

QByteArray Workspace::exportCsv(const ClientId& client) const
{
    return exchange::writeLog(storage::SessionRepository(*m_database).ofClient(client), m_library);
}

void Workspace::backupTo(const QString& path)
{
    storage::backupTo(*m_database, path);
}

void Workspace::apply(const RecordChanges& changes, bool forward)
{
    storage::Transaction transaction(*m_database);
    changes.write(*m_database, forward);
    transaction.commit();
    announce(changes, forward);
}

void Workspace::perform(RecordChanges changes, const QString& text)
{
    apply(changes, true);
    m_undoStack.push(new RecordChangesCommand(*this, std::move(changes), text));
}

void Workspace::performKeeping(RecordChanges changes, const QString& text, const storage::HistoryEntry& kept)
{
    storage::Transaction transaction(*m_database);
    changes.write(*m_database, true);
    storage::HistoryRepository(*m_database).add(kept);
    transaction.commit();
    settle(std::move(changes), text);
}

void Workspace::settle(RecordChanges changes, const QString& text)
{
    auto* command = new RecordChangesCommand(*this, std::move(changes), text);
    m_undoStack.push(command);
    announce(command->changes(), true);
}

void Workspace::announce(const RecordChanges& changes, bool forward)
{
    if (!changes.exercises.empty() || !changes.imports.empty()) {
        updateLibrary(changes, forward);
        emit libraryChanged();
    }
    if (!changes.templates.empty()) {
        emit planTemplatesChanged();
    }
    if (m_currentClient && !client(*m_currentClient)) {
        // Not stored: a name that leads to nobody is passed over at the next start, and what was committed
        // stands.
        m_currentClient.reset();
        emit currentClientChanged();
    }
    const QSet<ClientId> touched = changes.clientsTouched();
    if (touched.size() > 1) {
        emit everythingChanged();
        return;
    }
    for (const ClientId& id : touched) {
        if (!changes.clients.empty()) {
            emit clientsChanged(id);
        }
        if (!changes.plans.empty()) {
            emit plansChanged(id);
        }
        if (!changes.sessions.empty()) {
            emit sessionsChanged(id);
        }
        if (!changes.activities.empty()) {
            emit activitiesChanged(id);
        }
    }
}

/// What was kept for undo only: now there is nothing to undo.
void Workspace::tidyUp()
{
    storage::PictureRepository pictures(*m_database);
    storage::DraftRepository drafts(*m_database);
    if (!pictures.hasUnused() && !drafts.hasOrphans()) {
        return;
    }
    try {
        storage::Transaction transaction(*m_database);
        pictures.removeUnused();
        drafts.removeOrphans();
        transaction.commit();
    } catch (const Failure& failure) {
        // On a full disk the data can be looked at all the same; what is unused is removed another time.
        if (failure.kind() != FailureKind::DiskFull) {
            throw;
        }
    }
}

void Workspace::updateLibrary(const RecordChanges& changes, bool forward)
{
    std::vector<Exercise> own;
    QSet<ExerciseId> changed;
    for (const Change<Exercise>& change : changes.exercises) {
        changed.insert(change.before ? change.before->id : change.after->id);
        if (const std::optional<Exercise>& exercise = forward ? change.after : change.before) {
            own.push_back(*exercise);
        }
    }
    std::copy_if(m_library.exercises().begin(), m_library.exercises().end(), std::back_inserter(own),
                 [&changed](const Exercise& exercise) {
                     return exercise.origin != Origin::BuiltIn && !changed.contains(exercise.id);
                 });
    std::sort(own.begin(), own.end(), [](const Exercise& a, const Exercise& b) {
        return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    m_library = m_builtIn.with(own);
}

void Workspace::loadLibrary()
{
    m_library = m_builtIn.with(storage::ExerciseRepository(*m_database).all());
}

} // namespace backbridge
