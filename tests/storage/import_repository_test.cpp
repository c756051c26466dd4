#include "backbridge/storage/import_repository.h"
#include "backbridge/storage/logged_name_repository.h"
#include "backbridge/storage/session_repository.h"
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

TEST_CASE("Sessions know the import they came with, and an import its sessions", "[storage][import]")
{
    const auto database = Database::inMemory();
    const QDateTime then(QDate(2026, 1, 4), QTime(9, 0), Qt::UTC);
    const ImportRecord log {ImportId::create(), then, QStringLiteral("log.csv"), QString()};
    const ImportRecord other {ImportId::create(), then, QStringLiteral("b.json"), QStringLiteral("wger")};
    const Client client = saved(*database, plainClient(QStringLiteral("Ada")));
    Session second = plainSession(client.id, QDate(2026, 1, 3));
    second.import = log.id;
    Session first = fullSession(client.id);
    first.date = QDate(2026, 1, 2);
    first.plannedDate.reset();
    first.import = log.id;
    const Session apart = plainSession(client.id, QDate(2026, 1, 1));
    ImportRepository imports(*database);
    SessionRepository sessions(*database);

    Transaction transaction(*database);
    imports.save(log);
    imports.save(other);
    second = sessions.save(second);
    first = sessions.save(first);
    sessions.save(apart);
    transaction.commit();

    CHECK(sessions.ofImport(log.id) == std::vector {first, second});
    CHECK(sessions.ofImport(other.id).empty());
    CHECK(imports.sessionsOf(log.id).count == 2);
    CHECK(imports.sessionsOf(log.id).client == client.id);
    CHECK(imports.sessionsOf(other.id).count == 0);
    CHECK_FALSE(imports.sessionsOf(other.id).client);
    CHECK(sessions.find(second.id)->import == log.id);
}

TEST_CASE("What names in logs mean is remembered, the latest word counts", "[storage][import]")
{
    const auto database = Database::inMemory();
    LoggedNameRepository names(*database);
    CHECK(names.all().isEmpty());

    names.save(QStringLiteral("hip thrust barbell"), ExerciseId {QStringLiteral("hip_thrust")});
    names.save(QStringLiteral("hip thrust barbell"), ExerciseId {QStringLiteral("hip_thrust_loaded")});
    names.save(QStringLiteral("running"), std::nullopt);

    using Meaning = std::optional<ExerciseId>;
    CHECK(names.all()
          == QHash<QString, Meaning> {
              {QStringLiteral("hip thrust barbell"), ExerciseId {QStringLiteral("hip_thrust_loaded")}},
              {QStringLiteral("running"), std::nullopt}});
}
