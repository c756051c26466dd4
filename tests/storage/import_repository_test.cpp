#include "backbridge/storage/import_repository.h"
#include "storage/files.h"
#include "storage/samples.h"

using namespace backbridge;
using namespace backbridge::storage;

TEST_CASE("Imports come back the latest first and can be removed", "[storage][import]")
{
    const auto database = Database::inMemory();
    const QDateTime then(QDate(2026, 1, 4), QTime(9, 0), Qt::UTC);
    const ImportRecord first {ImportId::create(), then, QStringLiteral("a <b>.json"), QStringLiteral("wger")};
    const ImportRecord second {ImportId::create(), then.addSecs(1), QStringLiteral("b.json"),
                               QStringLiteral("free-exercise-db")};
    ImportRepository repository(*database);

    Transaction transaction(*database);
    repository.save(first);
    repository.save(second);
    repository.save(second);
    CHECK(repository.all() == std::vector {second, first});
    repository.remove(second.id);
    transaction.commit();

    CHECK(repository.all() == std::vector {first});
    CHECK(kindOf([&] { repository.remove(second.id); }) == FailureKind::NotFound);
}
