#include "record_changes.h"

#include "backbridge/exchange/template_file.h"
#include "backbridge/storage/activity_repository.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/import_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"
#include "backbridge/storage/template_repository.h"

namespace backbridge {

namespace {

template <typename Record>
const std::optional<Record>& target(const Change<Record>& change, bool forward)
{
    return forward ? change.after : change.before;
}

/// Saves what shall be there. Parents are saved before their children.
template <typename Repository, typename Record>
void saveTargets(Repository repository, const std::vector<Change<Record>>& changes, bool forward)
{
    for (const Change<Record>& change : changes) {
        if (std::optional<Record> record = target(change, forward)) {
            const std::optional<Record> stored = repository.find(record->id);
            record->revision = stored ? stored->revision : 0;
            repository.save(*record);
        }
    }
}

/// The same for records without revisions.
template <typename Repository, typename Record>
void overwriteTargets(Repository& repository, const std::vector<Change<Record>>& changes, bool forward)
{
    for (const Change<Record>& change : changes) {
        if (const std::optional<Record>& record = target(change, forward)) {
            repository.save(*record);
        }
    }
}

/// Removes what shall not be there. Children are removed before their parents.
template <typename Repository, typename Record>
void removeOthers(Repository repository, const std::vector<Change<Record>>& changes, bool forward)
{
    for (const Change<Record>& change : changes) {
        if (!target(change, forward)) {
            repository.remove(target(change, !forward)->id);
        }
    }
}

template <typename Record>
void collectOwners(const std::vector<Change<Record>>& changes, QSet<ClientId>& owners)
{
    for (const Change<Record>& change : changes) {
        for (const std::optional<Record>& record : {change.before, change.after}) {
            if (record) {
                owners.insert(record->client);
            }
        }
    }
}

void writeTemplates(storage::Database& database, const std::vector<Change<PlanTemplate>>& changes,
                    bool forward)
{
    storage::TemplateRepository repository(database);
    for (const Change<PlanTemplate>& change : changes) {
        if (const std::optional<PlanTemplate>& made = target(change, forward)) {
            repository.save(made->id, exchange::writeRecord(*made));
        } else {
            repository.remove(target(change, !forward)->id);
        }
    }
}

} // namespace

bool RecordChanges::isEmpty() const
{
    return templates.empty() && imports.empty() && exercises.empty() && clients.empty() && plans.empty()
        && sessions.empty() && activities.empty();
}

void RecordChanges::write(storage::Database& database, bool forward) const
{
    storage::ImportRepository importRepository(database);
    storage::ExerciseRepository exerciseRepository(database);
    overwriteTargets(importRepository, imports, forward);
    overwriteTargets(exerciseRepository, exercises, forward);
    saveTargets(storage::ClientRepository(database), clients, forward);
    saveTargets(storage::PlanRepository(database), plans, forward);
    saveTargets(storage::SessionRepository(database), sessions, forward);
    saveTargets(storage::ActivityRepository(database), activities, forward);

    removeOthers(storage::ActivityRepository(database), activities, forward);
    removeOthers(storage::SessionRepository(database), sessions, forward);
    removeOthers(storage::PlanRepository(database), plans, forward);
    removeOthers(storage::ClientRepository(database), clients, forward);
    removeOthers(exerciseRepository, exercises, forward);
    removeOthers(importRepository, imports, forward);
    writeTemplates(database, templates, forward);
}

QSet<ClientId> RecordChanges::clientsTouched() const
{
    QSet<ClientId> touched;
    for (const Change<Client>& change : clients) {
        touched.insert(change.before ? change.before->id : change.after->id);
    }
    collectOwners(plans, touched);
    collectOwners(sessions, touched);
    collectOwners(activities, touched);
    return touched;
}

} // namespace backbridge
