#include "backbridge/domain/failure.h"
#include "backbridge/exchange/run_text.h"
#include "backbridge/storage/run_repository.h"
#include "backbridge/storage/session_repository.h"
#include "backbridge/workspace/workspace.h"
#include "record_changes.h"

namespace backbridge {

namespace {

/// Instants of a session that is being done never go back, whatever the computer's clock does meanwhile.
QDateTime notBefore(const QDateTime& now, const std::optional<QDateTime>& earliest)
{
    return earliest && *earliest > now ? *earliest : now;
}

} // namespace

std::optional<SessionRun> Workspace::savedRun(const ClientId& client) const
{
    const std::optional<QByteArray> content = storage::RunRepository(*m_database).find(client);
    std::optional<SessionRun> run = content ? exchange::readRun(*content) : std::nullopt;
    if (!run) {
        return std::nullopt;
    }
    // Removed or corrected since: then what is in the log stands, and nothing is left to go on with.
    std::optional<Session> session = this->session(run->session.id);
    if (!session || session->client != client || session->revision != run->session.revision) {
        return std::nullopt;
    }
    session->entries.clear();
    session->painHighest.reset(); // so far the highest of the sets; asked for at the end
    run->session = *session;
    return run;
}

Session Workspace::keepRun(const SessionRun& run)
{
    return storeRun(run, false);
}

Session Workspace::finishRun(const SessionRun& run)
{
    RecordChanges changes;
    changes.sessions.push_back({std::nullopt, storeRun(run, true)});
    Session session = *changes.sessions.front().after;
    settle(std::move(changes), tr("Do session"));
    return session;
}

void Workspace::dropRun(const ClientId& client)
{
    storage::Transaction transaction(*m_database);
    storage::RunRepository(*m_database).remove(client);
    transaction.commit();
}

Session Workspace::storeRun(const SessionRun& run, bool finished)
{
    SessionRun kept = run;
    const std::optional<Session> stored = session(run.session.id);
    Q_ASSERT(anyDone(run) || stored);
    kept.session.loggedOn = stored ? stored->loggedOn : std::optional(today());
    kept.session.revision = stored ? stored->revision : 0;
    kept.session.updatedAt = notBefore(
        m_clock.now(), stored ? std::optional(stored->updatedAt.addSecs(1)) : kept.session.startedAt);
    kept.session.endedAt = notBefore(m_clock.now(), kept.session.startedAt);
    const Session session = sessionOf(kept);
    // The day is that of the beginning, which a clock put back since may call tomorrow.
    Q_ASSERT(checkSession(session, std::max(today(), session.date)).empty());
    storage::Transaction transaction(*m_database);
    Session saved = storage::SessionRepository(*m_database).save(session);
    storage::RunRepository runs(*m_database);
    if (finished) {
        runs.remove(session.client);
    } else {
        kept.session.revision = saved.revision;
        runs.save(session.client, exchange::writeRun(kept));
    }
    transaction.commit();
    return saved;
}

} // namespace backbridge
