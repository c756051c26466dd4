#include <QFile>

#include "backbridge/exchange/exercise_file.h"
#include "exchange/samples.h"
#include "support/catch.h"
#include "support/random_records.h"

using namespace backbridge;
using exchange::ExerciseFileResult;
using exchange::readExercises;

namespace {

QByteArray shippedJson()
{
    QFile file(QStringLiteral(BACKBRIDGE_SOURCE_DIR "/resources/exercises/exercises.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

const QByteArray kExercise = R"({
  "id": "my_bridge", "name": "My bridge", "full_name": "My own bridge", "aliases": ["a"],
  "family": "bridge", "level": 2, "primary_muscles": ["gluteus_maximus"], "secondary_muscles": [],
  "position": "supine", "setup": "on the back", "equipment": ["mat"], "optional_equipment": [],
  "settings": ["home"], "side": "both", "measure": "reps", "easier": null, "harder": null,
  "start_dose": {"sets": [2, 3], "reps": [8, 10], "rest_s": [60, 90], "effort": [3, 4], "tempo_s": [2, 1, 2]},
  "cues": ["one", "two", "three", "four"], "mistakes": ["m"], "care": [], "care_tags": ["flare"],
  "stop_signs": ["s"], "review_status": "checked"})";

QByteArray fileWith(const QByteArray& find, const QByteArray& replace)
{
    QByteArray json = kExercise;
    REQUIRE(json.contains(find));
    json.replace(json.indexOf(find), find.size(), replace);
    return '[' + json + ']';
}

ExerciseFileResult read(const QByteArray& json)
{
    return readExercises(json, QStringLiteral("mine.json"));
}

} // namespace

TEST_CASE("The exercises that ship are a library without a fault", "[exercises]")
{
    const ExerciseLibrary library = exchange::builtInLibrary();

    CHECK(library.exercises().size() == 43);
    CHECK(checkLibrary(library.exercises()).empty());
    for (const Exercise& exercise : library.exercises()) {
        CAPTURE(exercise.id.value);
        CHECK(exercise.origin == Origin::BuiltIn);
        CHECK(checkDose(firstDose(exercise)).empty());
        CHECK_FALSE(exercise.cues.isEmpty());
    }
}

TEST_CASE("The file that ships is the one in the program", "[exercises]")
{
    const ExerciseFileResult file = readExercises(shippedJson(), QStringLiteral("exercises.json"));

    REQUIRE(file.exercises.has_value());
    CHECK(*file.exercises == test::builtIn().exercises());
}

TEST_CASE("An exercise is read field by field", "[exercises]")
{
    const ExerciseFileResult result = read('[' + kExercise + ']');

    REQUIRE(result.exercises.has_value());
    Exercise expected;
    expected.id = {QStringLiteral("my_bridge")};
    expected.name = QStringLiteral("My bridge");
    expected.fullName = QStringLiteral("My own bridge");
    expected.aliases = {QStringLiteral("a")};
    expected.family = Family::Bridge;
    expected.level = 2;
    expected.primaryMuscles = {Muscle::GluteusMaximus};
    expected.position = Position::Supine;
    expected.setup = QStringLiteral("on the back");
    expected.equipment = {Equipment::Mat};
    expected.settings = {Setting::Home};
    expected.measure = Measure::Reps;
    expected.startDose.sets = {2, 3};
    expected.startDose.reps = Range {8, 10};
    expected.startDose.restSeconds = Range {60, 90};
    expected.startDose.effort = Range {3, 4};
    expected.startDose.tempo = Tempo {2, 1, 2};
    expected.cues = {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                     QStringLiteral("four")};
    expected.mistakes = {QStringLiteral("m")};
    expected.careTags = {CareTag::Flare};
    expected.stopSigns = {QStringLiteral("s")};
    expected.reviewStatus = QStringLiteral("checked");
    CHECK(*result.exercises == std::vector {expected});
}

TEST_CASE("Each fault of an exercise is named by file, record and field", "[exercises][unhappy]")
{
    struct Fault {
        QByteArray find;
        QByteArray replace;
        const char* field;
        ProblemKind kind;
    };

    const std::vector<Fault> faults {
        {R"("name": "My bridge", )", "", "name", ProblemKind::Missing},
        {R"("easier": null, )", "", "easier", ProblemKind::Missing},
        {R"("care": [], )", "", "care", ProblemKind::Missing},
        {R"("level": 2)", R"("level": 2, "colour": 1)", "colour", ProblemKind::Unknown},
        {R"("sets": [2, 3])", R"("sets": [2, 3], "kg": 1)", "start_dose.kg", ProblemKind::Unknown},
        {R"("level": 2)", R"("level": "2")", "level", ProblemKind::WrongType},
        {R"("level": 2)", R"("level": 2.5)", "level", ProblemKind::WrongType},
        {R"("level": 2)", R"("level": 6)", "level", ProblemKind::OutOfRange},
        {R"("level": 2)", R"("level": 4294967298)", "level", ProblemKind::OutOfRange},
        {R"("bridge")", R"("handstand")", "family", ProblemKind::Unknown},
        {"gluteus_maximus", "biceps", "primary_muscles[0]", ProblemKind::Unknown},
        {R"("mat")", R"("mat", "mat")", "equipment[1]", ProblemKind::Duplicate},
        {R"("mat")", R"("trampoline")", "equipment[0]", ProblemKind::Unknown},
        {R"("supine")", R"("floating")", "position", ProblemKind::Unknown},
        {R"("flare")", R"("moody")", "care_tags[0]", ProblemKind::Unknown},
        {R"(["home"])", "[]", "settings", ProblemKind::Missing},
        {R"("four")", "4", "cues[3]", ProblemKind::WrongType},
        {R"(, "four")", "", "cues", ProblemKind::OutOfRange},
        {"[2, 3]", "[3, 2]", "start_dose.sets", ProblemKind::Contradiction},
        {"[2, 3]", "[2]", "start_dose.sets", ProblemKind::Malformed},
        {"[2, 3]", "2", "start_dose.sets", ProblemKind::WrongType},
        {"[8, 10]", "[8, 201]", "start_dose.reps", ProblemKind::OutOfRange},
        {"[2, 1, 2]", "[2, 1]", "start_dose.tempo_s", ProblemKind::Malformed},
        {R"("reps": [8, 10], )", "", "start_dose", ProblemKind::Missing},
        {R"("measure": "reps")", R"("measure": "hold")", "start_dose", ProblemKind::Contradiction},
        {R"("harder": null)", R"("harder": "nowhere")", "harder", ProblemKind::Unknown},
        {R"("harder": null)", R"("harder": "my_bridge")", "harder", ProblemKind::Contradiction},
        {R"("review_status": "checked")", R"("review_status": "checked", "origin": "built_in")", "origin",
         ProblemKind::Contradiction},
    };
    for (const Fault& fault : faults) {
        CAPTURE(fault.find, fault.replace);
        const ExerciseFileResult result = read(fileWith(fault.find, fault.replace));
        CHECK_FALSE(result.exercises.has_value());
        REQUIRE_FALSE(result.problems.empty());
        CHECK(result.problems[0].place
              == QStringLiteral("mine.json[0] (my_bridge): ") + QLatin1String(fault.field));
        CHECK(result.problems[0].kind == fault.kind);
    }
}

TEST_CASE("An id must be one, and one only", "[exercises][unhappy]")
{
    CHECK(read(fileWith(R"("id": "my_bridge", )", "")).problems.at(0).place
          == QStringLiteral("mine.json[0]: id"));
    for (const QByteArray& id :
         {QByteArray("My Bridge"), QByteArray(""), QByteArray("../x"), QByteArray(65, 'a')}) {
        CAPTURE(id);
        const ExerciseFileResult result = read(fileWith("my_bridge", id));
        REQUIRE_FALSE(result.problems.empty());
        CHECK(result.problems[0].kind == ProblemKind::Malformed);
        CHECK(result.problems[0].place.endsWith(QStringLiteral(": id")));
    }
    const ExerciseFileResult twice = read('[' + kExercise + ',' + kExercise + ']');
    REQUIRE(twice.problems.size() == 1);
    CHECK(twice.problems[0].place == QStringLiteral("mine.json[1] (my_bridge): id"));
    CHECK(twice.problems[0].kind == ProblemKind::Duplicate);
}

TEST_CASE("All faults of a file are told at once", "[exercises][unhappy]")
{
    QByteArray other = kExercise;
    other.replace("my_bridge", "other").replace(R"("level": 2)", R"("level": 9)");
    QByteArray third = kExercise;
    third.replace("my_bridge", "third").replace(R"("four")", "4").replace(R"("mat")", R"("sofa")");

    const ExerciseFileResult result = read('[' + other + ',' + third + ", 7]");

    QStringList places;
    for (const Problem& problem : result.problems) {
        places << problem.place;
    }
    CHECK(places
          == QStringList {QStringLiteral("mine.json[1] (third): equipment[0]"),
                          QStringLiteral("mine.json[1] (third): cues[3]"), QStringLiteral("mine.json[2]"),
                          QStringLiteral("mine.json[0] (other): level")});
}

TEST_CASE("A file that is none is refused by name", "[exercises][unhappy]")
{
    CHECK(read("{}").problems.at(0).place == QStringLiteral("mine.json"));
    CHECK(read("[").problems.at(0).kind == ProblemKind::Malformed);
    CHECK(read(R"([{"id": 1, "id": 2}])").problems.at(0).place == QStringLiteral("mine.json[0].id"));
    CHECK(read(QByteArray("[").repeated(1'000'000)).problems.at(0).kind == ProblemKind::TooLarge);
    CHECK(read("").problems.at(0).kind == ProblemKind::Malformed);
}

TEST_CASE("A file of endless exercises on one ladder is refused for their number", "[exercises][unhappy]")
{
    QByteArrayList exercises;
    for (int i = 0; i <= 5000; ++i) {
        QByteArray exercise = kExercise;
        exercise.replace("my_bridge", "e" + QByteArray::number(i));
        exercise.replace(R"("harder": null)", R"("harder": "e)" + QByteArray::number(i + 1) + '"');
        exercises << exercise;
    }

    const ExerciseFileResult result = read('[' + exercises.join(',') + ']');

    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].kind == ProblemKind::TooLarge);
}

TEST_CASE("A file may build on a library, and its exercises need less than ours", "[exercises]")
{
    const QByteArray json = fileWith(R"("easier": null)", R"("easier": "bridge")");
    QByteArray few = kExercise;
    few.replace(R"(["one", "two", "three", "four"])", "[]");

    CHECK_FALSE(read(json).exercises.has_value());
    CHECK(readExercises(json, QStringLiteral("mine.json"), Origin::Custom, test::builtIn()).exercises);
    CHECK_FALSE(read('[' + few + ']').exercises.has_value());
    const ExerciseFileResult custom =
        readExercises('[' + few + ']', QStringLiteral("mine.json"), Origin::Imported, test::builtIn());
    REQUIRE(custom.exercises.has_value());
    CHECK(custom.exercises->at(0).origin == Origin::Imported);
}
