#include "backbridge/storage/backup.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/picture_repository.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

void savePicturedExercise(Database& database)
{
    Exercise exercise = newExercise({QStringLiteral("mine")});
    exercise.pictures = {{pictureIdOf("x"), QStringLiteral("Ann"), QStringLiteral("CC0")}};
    Transaction transaction(database);
    PictureRepository(database).save({pictureIdOf("x"), PictureType::Svg, "x"});
    ExerciseRepository(database).save(exercise);
    transaction.commit();
}

} // namespace

TEST_CASE("Checking sound data finds nothing", "[storage][check]")
{
    const auto database = Database::inMemory();
    savePicturedExercise(*database);
    CHECK(checkData(*database).isEmpty());
    Chance chance(3);
    for (int i = 0; i < 10; ++i) {
        const Client client = saved(*database, fullClient());
        const Plan plan = saved(*database, randomPlan(client.id, QDate(2026, 1, 5 + i), chance));
        saved(*database, fullPlan(client.id));
        Session session = fullSession(client.id);
        session.plan = plan.id;
        saved(*database, session);
    }

    CHECK(checkData(*database).isEmpty());
}

TEST_CASE("Each fault in the data is found and said", "[storage][check][unhappy]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, fullClient());
    const Plan plan = saved(*database, fullPlan(client.id));
    const Client other = saved(*database, plainClient(QStringLiteral("B")));
    Session session = fullSession(other.id);
    session = saved(*database, session);
    savePicturedExercise(*database);

    auto [sql, words] = GENERATE(table<const char*, const char*>({
        {"UPDATE session SET pain_before = 11", "does not hold together"},
        {"DELETE FROM client WHERE name <> 'B'", "belongs to nothing"},
        {"UPDATE client SET care_tags = 'moonlight'", "client.care_tags"},
        {"UPDATE session SET work_reps = 1000", "other work"},
        {"UPDATE session SET counted = 0", "other work"},
        {"UPDATE session SET exercises = 9", "other work"},
        {"UPDATE plan_span SET sessions_per_week = 9", "other weeks"},
        {"DELETE FROM plan_span", "other weeks"},
        {"UPDATE plan SET last_date = '2026-01-06'", "other weeks"},
        {"UPDATE plan SET weeks = 7", "other weeks"},
        {"UPDATE picture SET content = x'00'", "not as it was taken in"},
        {"UPDATE exercise_picture SET position = 3", "exercise_picture.position"},
        {"UPDATE exercise SET guesses = 'moonlight'", "exercise.guesses"},
        {"UPDATE session SET plan_id = (SELECT id FROM plan)", "another client"},
    }));
    CAPTURE(sql);
    execute(database->handle(), database->path(),
            QStringLiteral("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; ")
                + QLatin1String(sql) + QStringLiteral("; PRAGMA ignore_check_constraints = OFF"));

    const QString faults = checkData(*database).join(QLatin1Char('\n'));

    INFO(faults.toStdString());
    CHECK(faults.contains(QLatin1String(words)));
    CHECK_FALSE(faults.contains(client.name));
    CHECK_FALSE(faults.contains(QStringLiteral("moonlight")));
    CHECK(plan.client == client.id);
}
