// The part of the workspace that is about what sessions were before.

#include <QSet>

#include <algorithm>

#include "backbridge/exchange/bundle.h"
#include "backbridge/storage/history_repository.h"
#include "backbridge/storage/session_repository.h"
#include "backbridge/workspace/workspace.h"
#include "kept_records.h"

namespace backbridge {

namespace {

KeptReason reasonOf(const QString& word)
{
    if (word == kept::kCorrected) {
        return KeptReason::Corrected;
    }
    if (word == kept::kRemoved) {
        return KeptReason::Removed;
    }
    return word == kept::kStoredLost ? KeptReason::Replaced : KeptReason::Older;
}

} // namespace

std::vector<KeptSession> Workspace::keptVersions(const SessionId& id) const
{
    std::vector<storage::HistoryEntry> entries = storage::HistoryRepository(*m_database).ofRecord(id.text());
    std::reverse(entries.begin(), entries.end());
    const std::optional<Session> now = session(id);
    QSet<QByteArray> seen;
    if (now) {
        seen.insert(exchange::writeRecord(*now));
    }
    std::vector<KeptSession> versions;
    for (const storage::HistoryEntry& entry : entries) {
        if (!seen.contains(entry.record)) {
            seen.insert(entry.record);
            versions.push_back({entry.at, reasonOf(entry.reason),
                                exchange::readKeptSession(entry.record, entry.client, today())});
        }
    }
    return versions;
}

std::vector<KeptSession> Workspace::removedSessions(const ClientId& client) const
{
    std::vector<storage::HistoryEntry> entries = storage::HistoryRepository(*m_database).ofClient(client);
    std::reverse(entries.begin(), entries.end());
    const storage::SessionRepository sessions(*m_database);
    QSet<QString> seen;
    std::vector<KeptSession> removed;
    for (const storage::HistoryEntry& entry : entries) {
        const bool isOlder = seen.contains(entry.recordId);
        seen.insert(entry.recordId);
        const auto id = SessionId::fromText(entry.recordId);
        if (!isOlder && entry.reason == kept::kRemoved && id && !sessions.find(*id)) {
            removed.push_back({entry.at, KeptReason::Removed,
                               exchange::readKeptSession(entry.record, entry.client, today())});
        }
    }
    return removed;
}

Session Workspace::bringBackSession(Session version)
{
    // A plan that was removed since is not there to belong to.
    if (version.plan && !plan(*version.plan)) {
        version.plan.reset();
    }
    return storeSession(version, tr("Bring back session"), tr("Bring back session"));
}

} // namespace backbridge
