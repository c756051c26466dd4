#include "kill_session.h"

namespace backbridge::storage {

namespace {

const QDateTime kThen(QDate(2026, 1, 4), QTime(9, 0), Qt::UTC);

} // namespace

Client killClient()
{
    Client client;
    client.id = {QUuid(QStringLiteral("{0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02}"))};
    client.name = QStringLiteral("Someone");
    client.updatedAt = kThen;
    return client;
}

Session killSession(const SessionId& id, int number, int revision)
{
    Session session;
    session.id = id;
    session.client = killClient().id;
    session.date = QDate(2026, 1, 1).addDays(number % 300);
    session.updatedAt = kThen;
    session.revision = revision - 1;
    session.note = QString::number(number);
    session.effort = number % 11;
    const int salt = number + 3 * revision;
    for (int i = 0; i <= salt % 5; ++i) {
        Entry entry;
        entry.exercise = {QStringLiteral("exercise-%1").arg(i)};
        for (int set = 0; set <= (salt + i) % 4; ++set) {
            entry.sets.push_back({{}, 1 + (salt + set) % 20, {}, {}, {}, set % 2 == 0, {}});
        }
        session.entries.push_back(std::move(entry));
    }
    return session;
}

} // namespace backbridge::storage
