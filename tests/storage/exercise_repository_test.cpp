#include <QTemporaryDir>

#include "backbridge/storage/backup.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/import_repository.h"
#include "backbridge/storage/picture_repository.h"
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
    exercise.source = QStringLiteral("Somewhere, 12");
    exercise.author = QStringLiteral("Ann \"A\" <i>");
    exercise.licence = QStringLiteral("CC BY-SA 4.0");
    exercise.figure = ExerciseId {QStringLiteral("bridge")};
    exercise.guesses = {Guess::Family, Guess::StartDose};
    exercise.replaces = ExerciseId {QStringLiteral("gone")};
    exercise.archived = true;
    return exercise;
}

Picture picture(const QByteArray& content)
{
    return {pictureIdOf(content), PictureType::Svg, content};
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

TEST_CASE("An exercise's pictures and its import come back, and go with it", "[storage][exercise]")
{
    const auto database = Database::inMemory();
    const ImportRecord record {ImportId::create(), QDateTime(QDate(2026, 1, 4), QTime(9, 0), Qt::UTC),
                               QStringLiteral("a.json"), QStringLiteral("wger")};
    Exercise exercise = fullExercise();
    exercise.import = record.id;
    exercise.pictures = {{picture("two").id, QStringLiteral("Ann"), QStringLiteral("CC0")},
                         {picture("one").id, QStringLiteral("Ben"), QStringLiteral("CC BY 4.0")}};
    {
        Transaction transaction(*database);
        ImportRepository(*database).save(record);
        PictureRepository(*database).save(picture("one"));
        PictureRepository(*database).save(picture("two"));
        transaction.commit();
    }

    save(*database, exercise);
    save(*database, plainExercise(QStringLiteral("zzz"), QStringLiteral("A plain one")));
    save(*database, exercise);

    CHECK(ExerciseRepository(*database).all().back() == exercise);
    ExerciseRepository(*database).remove(exercise.id);
    CHECK(ExerciseRepository(*database).all().size() == 1);
    CHECK(checkData(*database).isEmpty());
}

TEST_CASE("An exercise cannot name a picture or an import that is not there", "[storage][exercise][unhappy]")
{
    const auto database = Database::inMemory();
    Exercise withPicture = fullExercise();
    withPicture.pictures = {{picture("one").id, QStringLiteral("Ann"), QStringLiteral("CC0")}};
    Exercise withImport = fullExercise();
    withImport.import = ImportId::create();

    CHECK(kindOf([&] { save(*database, withPicture); }).has_value());
    CHECK(kindOf([&] { save(*database, withImport); }).has_value());
    CHECK(ExerciseRepository(*database).all().empty());
}

TEST_CASE("Plans and sessions that name an exercise are counted once each", "[storage][exercise]")
{
    const auto database = Database::inMemory();
    const Client client = saved(*database, plainClient(QStringLiteral("Ada")));
    const ExerciseRepository repository(*database);
    CHECK_FALSE(repository.isNamed({QStringLiteral("bridge")}));

    saved(*database, fullPlan(client.id));
    saved(*database, plainSession(client.id, QDate(2026, 1, 5)));
    Session twice = plainSession(client.id, QDate(2026, 1, 6));
    twice.entries.push_back(twice.entries.front());
    saved(*database, twice);

    CHECK(repository.use({QStringLiteral("bridge")}) == ExerciseUse {1, 2});
    CHECK(repository.isNamed({QStringLiteral("bridge")}));
    CHECK(repository.use({QStringLiteral("other")}) == ExerciseUse {});
    CHECK_FALSE(repository.isNamed({QStringLiteral("other")}));
}

TEST_CASE("Ten thousand exercises are written in one transaction", "[storage][exercise]")
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(QStringLiteral("data.backbridge")));
    Exercise exercise = fullExercise();
    ExerciseRepository repository(*database);

    Transaction transaction(*database);
    for (int i = 0; i < 10'000; ++i) {
        exercise.id.value = QStringLiteral("own_%1").arg(i);
        repository.save(exercise);
    }
    transaction.commit();

    CHECK(repository.all().size() == 10'000);
}

TEST_CASE("A removed exercise is gone, and one that is not there cannot be removed", "[storage][exercise]")
{
    const auto database = Database::inMemory();
    save(*database, fullExercise());

    ExerciseRepository(*database).remove(fullExercise().id);

    CHECK(ExerciseRepository(*database).all().empty());
    CHECK(kindOf([&] { ExerciseRepository(*database).remove(fullExercise().id); }) == FailureKind::NotFound);
}
