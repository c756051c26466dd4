#include <QFileInfo>

#include "backbridge/domain/failure.h"
#include "backbridge/exchange/calendar_file.h"
#include "backbridge/storage/atomic_file.h"
#include "backbridge/storage/session_repository.h"
#include "backbridge/workspace/workspace.h"
#include "client_files.h"

namespace backbridge {

namespace {

/// Older than any change, so that this record of a client never wins over one that is stored, and is added
/// where there is none.
QDateTime beforeAnyChange()
{
    return {QDate(1970, 1, 1), QTime(0, 0), Qt::UTC};
}

/// What a patient's program has to know of the client to take in a plan.
Client asGivenOut(const Client& client)
{
    Client given;
    given.id = client.id;
    given.name = client.name;
    given.birthYear = client.birthYear;
    given.careTags = client.careTags;
    given.equipment = client.equipment;
    given.updatedAt = beforeAnyChange();
    return given;
}

} // namespace

std::vector<Session> Workspace::sessions(const ClientId& client, QDate first, QDate last) const
{
    return storage::SessionRepository(*m_database).ofClient(client, first, last);
}

QByteArray Workspace::exportPlan(const PlanId& id) const
{
    const std::optional<Plan> plan = this->plan(id);
    const std::optional<Client> owner = plan ? client(plan->client) : std::nullopt;
    if (!owner) {
        throw Failure(FailureKind::NotFound, dataPath(), QStringLiteral("plan to export"));
    }
    return bundleOf(*m_database, m_library, {{asGivenOut(*owner), {*plan}, {}, {}}}, m_clock.now());
}

QByteArray Workspace::exportCalendar(const PlanId& id, QDate first, const CalendarOptions& options) const
{
    const std::optional<Plan> plan = this->plan(id);
    if (!plan) {
        throw Failure(FailureKind::NotFound, dataPath(), QStringLiteral("plan to export"));
    }
    return exchange::writeCalendar(*plan, m_library, first, options);
}

void Workspace::writeFile(const QString& path, const QByteArray& content) const
{
    if (QFileInfo(path) == QFileInfo(dataPath())) {
        throw Failure(FailureKind::OwnData, path, QStringLiteral("export"));
    }
    storage::writeFileAtomically(path, content);
}

} // namespace backbridge
