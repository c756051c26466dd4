#include "backbridge/storage/exercise_repository.h"
#include "storage/files.h"
#include "storage/samples.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

Exercise plainExercise(const QString& id, const QString& name)
{
    Exercise exercise;
    exercise.id = {id};
    exercise.name = name;
    exercise.origin = Origin::Custom;
    exercise.startDose.sets = {2, 3};
    return exercise;
}

Exercise fullExercise()
{
    Exercise exercise = plainExercise(QStringLiteral("my-bridge_2"), QStringLiteral("My <b>bridge</b>"));
    exercise.fullName = QStringLiteral("My bridge, on the floor");
    exercise.aliases = {QStringLiteral("a, b"), QStringLiteral("\"quoted\""), QString(QLatin1String(""))};
    exercise.family = Family::Bridge;
    exercise.level = 5;
    exercise.primaryMuscles = {Muscle::GluteusMaximus, Muscle::Hamstrings};
    exercise.secondaryMuscles = {Muscle::Trunk};
    exercise.position = Position::Supine;
    exercise.setup = QStringLiteral("Lie down.");
    exercise.equipment = {Equipment::Mat, Equipment::LoopBand};
    exercise.optionalEquipment = {Equipment::Cushion};
    exercise.settings = {Setting::Home, Setting::Gym};
    exercise.side = Side::PerSide;
    exercise.measure = Measure::Hold;
    exercise.easier = ExerciseId {QStringLiteral("bridge")};
    exercise.harder = ExerciseId {QStringLiteral("bridge_hold")};
    exercise.startDose = {{2, 3},        Range {6, 8}, Range {10, 20}, Range {5, 15},
                          Range {0, 60}, Range {3, 5}, Tempo {2, 1, 2}};
    exercise.cues = {QStringLiteral("First\nof all"), QStringLiteral("Dann — später")};
    exercise.mistakes = {QStringLiteral("One")};
    exercise.care = {QStringLiteral("Two")};
    exercise.careTags = {CareTag::NeckPain};
    exercise.stopSigns = {QStringLiteral("Three")};
    exercise.reviewStatus = QStringLiteral("not reviewed");
    exercise.origin = Origin::Imported;
    exercise.source = QStringLiteral("Somewhere, CC BY 4.0");
    return exercise;
}

void save(Database& database, const Exercise& exercise)
{
    Transaction transaction(database);
    ExerciseRepository(database).save(exercise);
    transaction.commit();
}

} // namespace

TEST_CASE("Exercises come back with every field as saved, by name", "[storage][exercise]")
{
    const auto database = Database::inMemory();
    const Exercise full = fullExercise();
    const Exercise plain = plainExercise(QStringLiteral("zzz"), QStringLiteral("A plain one"));

    save(*database, full);
    save(*database, plain);

    CHECK(ExerciseRepository(*database).all() == std::vector {plain, full});
}

TEST_CASE("Saving an exercise again replaces it", "[storage][exercise]")
{
    const auto database = Database::inMemory();
    save(*database, fullExercise());
    const Exercise plain = plainExercise(fullExercise().id.value, QStringLiteral("Another name"));

    save(*database, plain);

    CHECK(ExerciseRepository(*database).all() == std::vector {plain});
}

TEST_CASE("A removed exercise is gone, and one that is not there cannot be removed", "[storage][exercise]")
{
    const auto database = Database::inMemory();
    save(*database, fullExercise());

    ExerciseRepository(*database).remove(fullExercise().id);

    CHECK(ExerciseRepository(*database).all().empty());
    CHECK(kindOf([&] { ExerciseRepository(*database).remove(fullExercise().id); }) == FailureKind::NotFound);
}
