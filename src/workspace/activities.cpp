// The part of the workspace that is about being active beside sessions.

#include "backbridge/storage/activity_repository.h"
#include "backbridge/workspace/workspace.h"
#include "kept_records.h"
#include "record_changes.h"
#include "stamps.h"

namespace backbridge {

std::vector<Activity> Workspace::activities(const ClientId& client, QDate first, QDate last) const
{
    return storage::ActivityRepository(*m_database).ofClient(client, first, last);
}

Activity Workspace::saveActivity(const Activity& activity)
{
    Q_ASSERT(checkActivity(activity, today()).empty());
    const std::optional<Activity> stored = storage::ActivityRepository(*m_database).find(activity.id);
    if (stored && sameContent(activity, *stored)) {
        return *stored;
    }
    Activity saved = activity;
    saved.updatedAt = stampAfter(m_clock.now(), stored ? stored->updatedAt : QDateTime());
    RecordChanges changes;
    changes.activities.push_back({stored, saved});
    if (stored) {
        performKeeping(std::move(changes), tr("Correct activity"),
                       keptEntry(*stored, m_clock.now(), kept::kCorrected));
    } else {
        perform(std::move(changes), tr("Log activity"));
    }
    return *storage::ActivityRepository(*m_database).find(activity.id);
}

void Workspace::removeActivity(const ActivityId& id)
{
    const std::optional<Activity> stored = storage::ActivityRepository(*m_database).find(id);
    if (!stored) {
        return;
    }
    RecordChanges changes;
    changes.activities.push_back({stored, std::nullopt});
    performKeeping(std::move(changes), tr("Remove activity"),
                   keptEntry(*stored, m_clock.now(), kept::kRemoved));
}

} // namespace backbridge
