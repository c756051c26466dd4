#include "backbridge/domain/next_morning.h"
#include "backbridge/storage/database.h"
#include "backbridge/storage/setting_repository.h"
#include "backbridge/workspace/workspace.h"

namespace backbridge {

namespace {

const QString kDismissedKey = QStringLiteral("mornings_dismissed");
constexpr int kDismissedKept = 100; ///< ids; by then the oldest are long past being asked about
constexpr int kLookBack = 3; ///< days: more than 36 hours in any time zone

QStringList dismissed(storage::Database& database)
{
    return storage::SettingRepository(database)
        .value(kDismissedKey)
        .value_or(QString())
        .split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

std::optional<Session> Workspace::sessionToAskAbout(const ClientId& client) const
{
    const std::vector<Session> recent = sessions(client, today().addDays(-kLookBack), today());
    const Session* asked = backbridge::sessionToAskAbout(recent, m_clock.now(), today());
    if (asked == nullptr || dismissed(*m_database).contains(asked->id.text())) {
        return std::nullopt;
    }
    return *asked;
}

void Workspace::dismissMorning(const SessionId& id)
{
    QStringList ids = dismissed(*m_database);
    ids << id.text();
    while (ids.size() > kDismissedKept) {
        ids.removeFirst();
    }
    storage::Transaction transaction(*m_database);
    storage::SettingRepository(*m_database).setValue(kDismissedKey, ids.join(QLatin1Char(' ')));
    transaction.commit();
}

} // namespace backbridge
