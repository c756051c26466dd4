#include "backbridge/storage/activity_repository.h"
#include "backbridge/storage/client_repository.h"
#include "storage/files.h"
#include "storage/samples.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

Activity walk(const ClientId& client, QDate date)
{
    Activity activity;
    activity.id = ActivityId::create();
    activity.client = client;
    activity.date = date;
    activity.kind = ActivityKind::Cycling;
    activity.minutes = 35;
    activity.note = QStringLiteral("along the <b>river</b>");
    activity.updatedAt = QDateTime(date, QTime(18, 0), Qt::UTC);
    activity.unknownFields = "{\"steps\":4000}";
    return activity;
}

} // namespace

TEST_CASE("Activities come back as they were saved, by date", "[storage][activity]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("Ada")));
    const Client other = saved(*database, plainClient(QStringLiteral("Bea")));
    ActivityRepository repository(*database);
    Activity late = repository.save(walk(client.id, QDate(2026, 1, 9)));
    const Activity early = repository.save(walk(client.id, QDate(2026, 1, 5)));
    repository.save(walk(other.id, QDate(2026, 1, 6)));

    CHECK(late.revision == 1);
    CHECK(repository.ofClient(client.id) == std::vector {early, late});
    CHECK(repository.ofClient(client.id, QDate(2026, 1, 6), QDate(2026, 1, 9)) == std::vector {late});
    CHECK(repository.ofClient(client.id, QDate(2026, 1, 6), QDate(2026, 1, 8)).empty());

    Activity stale = late;
    late.minutes = 40;
    late = repository.save(late);
    CHECK(repository.find(late.id) == late);
    CHECK(kindOf([&] { repository.save(stale); }) == FailureKind::StaleRevision);

    repository.remove(late.id);
    CHECK_FALSE(repository.find(late.id));
    CHECK(kindOf([&] { repository.remove(late.id); }) == FailureKind::NotFound);
}

TEST_CASE("Activities go with their client", "[storage][activity]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("Ada")));
    ActivityRepository repository(*database);
    const Activity activity = repository.save(walk(client.id, QDate(2026, 1, 9)));

    ClientRepository(*database).remove(client.id);

    CHECK_FALSE(repository.find(activity.id));
}
