#include <algorithm>

#include "backbridge/domain/own_exercise.h"
#include "exchange/library_samples.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::test;
using exchange::LibraryPreview;
using exchange::LibraryRecord;

namespace {

bool isGuess(const Exercise& exercise, Guess guess)
{
    return std::find(exercise.guesses.begin(), exercise.guesses.end(), guess) != exercise.guesses.end();
}

Exercise exerciseOf(const QByteArray& json)
{
    const LibraryRecord record = readOneFree(json);
    INFO(record.skipped.value_or(Problem()).text.toStdString());
    REQUIRE(record.exercise);
    return *record.exercise;
}

Exercise named(const char* name)
{
    return exerciseOf(freeRecordWith("Single Leg Barbell Hip Thrust", name));
}

} // namespace

TEST_CASE("A record of free-exercise-db becomes an exercise of ours", "[library]")
{
    const LibraryRecord record = readOneFree(kFreeRecord);

    REQUIRE(record.exercise);
    const Exercise& exercise = *record.exercise;
    CHECK(record.place == QStringLiteral("exercises.json[0] (Single_Leg_Hip-Thrust)"));
    CHECK(record.originalName == QStringLiteral("Single Leg Barbell Hip Thrust"));
    CHECK(record.canComeIn());
    CHECK(record.glutesAndLegs);
    CHECK(exercise.id.value == QStringLiteral("fed_single_leg_hip_thrust"));
    CHECK(exercise.name == QStringLiteral("Single Leg Barbell Hip Thrust"));
    CHECK(exercise.origin == Origin::Imported);
    CHECK(exercise.family == Family::Bridge);
    CHECK(exercise.level == 3);
    CHECK(exercise.side == Side::PerSide);
    CHECK(exercise.measure == Measure::Reps);
    CHECK(exercise.primaryMuscles == std::vector {Muscle::GluteusMaximus});
    CHECK(exercise.secondaryMuscles == std::vector {Muscle::Hamstrings});
    CHECK(exercise.cues
          == QStringList {QStringLiteral("Rest the shoulders on the bench."),
                          QStringLiteral("Push the hips up and come down slowly.")});
    CHECK(exercise.licence == QStringLiteral("public domain (Unlicense)"));
    CHECK(exercise.author == QStringLiteral("contributors of free-exercise-db"));
    CHECK(exercise.source.contains(QStringLiteral("/exercises/Single_Leg_Hip-Thrust.json")));
    CHECK(record.pictures
          == QStringList {QStringLiteral("Single_Leg_Hip_Thrust/0.jpg"),
                          QStringLiteral("Single_Leg_Hip_Thrust/1.jpg")});
    CHECK(record.notes == QStringList {QStringLiteral("muscles that have no word here: chest")});
}

TEST_CASE("Every imported exercise passes the checks of a library", "[library]")
{
    const LibraryPreview preview = readFree(
        kFreeRecord + ',' + R"({"id": "a", "name": "Front Plank", "force": "static", "level": "beginner",
            "mechanic": null, "equipment": null, "primaryMuscles": ["abdominals"], "secondaryMuscles": [],
            "instructions": [], "category": "strength", "images": []})"
        + ',' + R"({"id": "b", "name": "Walking Lunge of Ours", "force": null, "level": "expert",
            "mechanic": null, "equipment": "body only", "primaryMuscles": ["quadriceps"],
            "secondaryMuscles": [], "instructions": ["Step."], "category": "strength", "images": []})");

    REQUIRE(preview.records.size() == 3);
    std::vector<Exercise> all = builtIn().exercises();
    for (const LibraryRecord& record : preview.records) {
        REQUIRE(record.exercise);
        all.push_back(*record.exercise);
    }
    CHECK(checkLibrary(all).empty());
    for (const LibraryRecord& record : preview.records) {
        CHECK(checkExercise(*record.exercise, ExerciseLibrary(all)).empty());
    }
}

TEST_CASE("Nulls are let pass where the library has them", "[library]")
{
    const Exercise exercise = exerciseOf(R"({"id": "a", "name": "Something", "force": null,
        "level": "beginner", "mechanic": null, "equipment": null, "primaryMuscles": ["glutes"],
        "secondaryMuscles": [], "instructions": ["Do."], "category": "strength", "images": []})");

    CHECK(exercise.equipment.empty());
    CHECK(exercise.setup.isEmpty());
    CHECK(exercise.settings == std::vector {Setting::Home, Setting::Gym});
    CHECK(exercise.level == 1);
    CHECK(isGuess(exercise, Guess::Measure));
}

TEST_CASE("Equipment that has a word here gets it, other equipment is told in words", "[library]")
{
    CHECK(exerciseOf(freeRecordWith("barbell", "dumbbell")).equipment == std::vector {Equipment::Dumbbell});
    CHECK(exerciseOf(freeRecordWith("barbell", "bands")).equipment == std::vector {Equipment::LoopBand});
    CHECK(exerciseOf(freeRecordWith("barbell", "exercise ball")).equipment
          == std::vector {Equipment::ExerciseBall});
    CHECK(exerciseOf(freeRecordWith("barbell", "body only")).equipment.empty());
    CHECK(exerciseOf(freeRecordWith("barbell", "body only")).settings
          == std::vector {Setting::Home, Setting::Gym});

    const Exercise barbell = exerciseOf(kFreeRecord);
    CHECK(barbell.equipment == std::vector {Equipment::Other});
    CHECK(barbell.setup == QStringLiteral("Needs: barbell."));
    CHECK(barbell.settings == std::vector {Setting::Gym});
    CHECK(exerciseOf(freeRecordWith("barbell", "other")).setup
          == QStringLiteral("Needs: something that the library does not name."));
}

TEST_CASE("The name tells the family, and that is a guess", "[library]")
{
    CHECK(named("Barbell Hip Thrust X").family == Family::Bridge);
    CHECK(named("Goblet Squats with a Pause").family == Family::Squat);
    CHECK(named("Sit to Stand with Weight").family == Family::Squat);
    CHECK(named("Split Squat with Weight").family == Family::Lunge);
    CHECK(named("Weighted Step-Ups").family == Family::Lunge);
    CHECK(named("3/4 Sit-Up").family == Family::Support);
    CHECK(named("Side Bridge Hold").family == Family::Support);
    CHECK(named("Squatting words do not count").family == Family::Support);
    CHECK(isGuess(named("Anything at all"), Guess::Family));
}

TEST_CASE("Side and position are guessed from the name", "[library]")
{
    CHECK(named("One-Legged Cable Kick").side == Side::PerSide);
    CHECK(named("Alternating Leg Swing").side == Side::Alternating);
    CHECK(named("Weighted Step-Ups").side == Side::PerSide);
    CHECK(named("Leg Extensions").side == Side::Both);
    CHECK(isGuess(named("Leg Extensions"), Guess::Side));

    CHECK(named("Seated Calf Raise").position == Position::Sitting);
    CHECK(named("Lying Leg Curls").position == Position::Prone);
    CHECK(named("Side Lying Leg Lift").position == Position::SideLying);
    CHECK(named("Goblet Squats").position == Position::Standing);
    CHECK(named("Kneeling Kick").position == Position::Quadruped);
    CHECK(isGuess(named("Goblet Squats"), Guess::Position));
}

TEST_CASE("A static force is a hold to confirm, a push or a pull is counted in repetitions", "[library]")
{
    const Exercise held = exerciseOf(freeRecordWith(R"("force": "push")", R"("force": "static")"));
    CHECK(held.measure == Measure::Hold);
    CHECK(held.startDose.holdSeconds == Range {5, 10});
    CHECK(isGuess(held, Guess::Measure));

    const Exercise pushed = exerciseOf(kFreeRecord);
    CHECK(pushed.measure == Measure::Reps);
    CHECK_FALSE(isGuess(pushed, Guess::Measure));

    const Exercise stretch =
        exerciseOf(freeRecordWith(R"("category": "strength")", R"("category": "stretching")"));
    CHECK(stretch.measure == Measure::Hold);
    CHECK(isGuess(stretch, Guess::Measure));
}

TEST_CASE("The dose to begin with is low whatever the level", "[library]")
{
    const Exercise expert = exerciseOf(freeRecordWith("intermediate", "expert"));

    CHECK(expert.level == 5);
    CHECK(expert.startDose.sets == Range {2, 2});
    CHECK(expert.startDose.reps == Range {6, 8});
    CHECK(expert.startDose.effort == Range {3, 4});
    CHECK(isGuess(expert, Guess::StartDose));
    CHECK(isGuess(expert, Guess::Level));
}

TEST_CASE("What is here already is told, by its id or by its name", "[library]")
{
    const LibraryRecord byName =
        readOneFree(freeRecordWith("Single Leg Barbell Hip Thrust", "  GLUTE   bridge! "));
    REQUIRE(byName.exercise);
    REQUIRE(byName.alreadyHere);
    CHECK(byName.alreadyHere->value == QStringLiteral("bridge"));
    CHECK(byName.hereAs == QStringLiteral("Bridge"));
    CHECK_FALSE(byName.canComeIn());

    const LibraryPreview first = readFree(kFreeRecord);
    const ExerciseLibrary after = builtIn().with({*first.records.front().exercise});
    const LibraryPreview second =
        exchange::readPublicLibrary({{QStringLiteral("exercises.json"),
                                      '[' + freeRecordWith("Single Leg Barbell Hip Thrust", "Other") + ']'}},
                                    after);
    REQUIRE(second.records.front().alreadyHere);
    CHECK(second.records.front().alreadyHere->value == QStringLiteral("fed_single_leg_hip_thrust"));
}

TEST_CASE("What stands in the file twice comes in once", "[library]")
{
    const LibraryPreview preview =
        readFree(kFreeRecord + ',' + kFreeRecord + ','
                 + freeRecordWith(R"("Single_Leg_Hip-Thrust")", R"("another id")"));

    REQUIRE(preview.records.size() == 3);
    CHECK(preview.records[0].canComeIn());
    REQUIRE(preview.records[1].skipped);
    CHECK(preview.records[1].skipped->kind == ProblemKind::Duplicate);
    CHECK(preview.records[1].skipped->place
          == QStringLiteral("exercises.json[1] (Single_Leg_Hip-Thrust): id"));
    REQUIRE(preview.records[2].skipped);
    CHECK(preview.records[2].skipped->place == QStringLiteral("exercises.json[2] (another id): name"));
}

TEST_CASE("A malformed record is skipped with its reason and the rest goes in", "[library][bad-input]")
{
    struct Case {
        const char* find;
        const char* replace;
        const char* field;
        ProblemKind kind;
    };

    const Case fault = GENERATE(
        Case {R"("name": "Single Leg Barbell Hip Thrust",)", "", "name", ProblemKind::Missing},
        Case {R"("Single Leg Barbell Hip Thrust")", "7", "name", ProblemKind::WrongType},
        Case {R"("Single Leg Barbell Hip Thrust")", R"(" ")", "name", ProblemKind::Missing},
        Case {R"("Single Leg Barbell Hip Thrust")", R"("\u202e\u200b")", "name", ProblemKind::Missing},
        Case {R"("intermediate")", R"("champion")", "level", ProblemKind::Unknown},
        Case {R"("intermediate")", "null", "level", ProblemKind::WrongType},
        Case {R"("push")", R"("shove")", "force", ProblemKind::Unknown},
        Case {R"("barbell")", R"(["barbell"])", "equipment", ProblemKind::WrongType},
        Case {R"(["glutes"])", R"("glutes")", "primaryMuscles", ProblemKind::WrongType},
        Case {R"(["glutes"])", "[1]", "primaryMuscles[0]", ProblemKind::WrongType},
        Case {R"("chest")", R"("ch\u0000est")", "secondaryMuscles[1]", ProblemKind::Malformed},
        Case {R"(["Single_Leg_Hip_Thrust/0.jpg")", R"([{}, "a")", "images[0]", ProblemKind::WrongType},
        Case {R"("id": "Single_Leg_Hip-Thrust")", R"("id": "")", "id", ProblemKind::Missing});

    const LibraryPreview preview = readFree(freeRecordWith(fault.find, fault.replace) + ','
                                            + freeRecordWith("Single Leg Barbell Hip Thrust", "The other one")
                                                  .replace("Single_Leg_Hip-Thrust", "other"));

    CAPTURE(fault.field, fault.replace);
    REQUIRE(preview.records.size() == 2);
    REQUIRE(preview.records[0].skipped);
    CHECK(preview.records[0].skipped->place.endsWith(QStringLiteral(": ") + QLatin1String(fault.field)));
    CHECK(preview.records[0].skipped->kind == fault.kind);
    CHECK_FALSE(preview.records[0].skipped->text.isEmpty());
    CHECK(preview.records[1].canComeIn());
}

TEST_CASE("A record that is no object is skipped by its number", "[library][bad-input]")
{
    const LibraryPreview preview = readFree("7, null, [], \"x\", " + kFreeRecord);

    REQUIRE(preview.records.size() == 5);
    CHECK(preview.records[3].skipped->place == QStringLiteral("exercises.json[3]"));
    CHECK(preview.records[4].canComeIn());
}

TEST_CASE("Markup in a record stays as it was typed", "[library][bad-input]")
{
    const Exercise exercise =
        exerciseOf(freeRecordWith("Single Leg Barbell Hip Thrust", "<b>x</b> <img src=y>"));

    CHECK(exercise.name == QStringLiteral("<b>x</b> <img src=y>"));
}

TEST_CASE("What is too long is cut and says so", "[library][bad-input]")
{
    const QByteArray longName = QByteArray("name ").repeated(100);
    const LibraryRecord record = readOneFree(freeRecordWith("Single Leg Barbell Hip Thrust", longName));

    REQUIRE(record.exercise);
    CHECK(record.exercise->name.size() <= 200);
    CHECK(record.exercise->name.endsWith(QStringLiteral("…")));
    CHECK(record.notes.contains(QStringLiteral("the name was cut after 200 characters")));

    const QByteArray steps = QByteArray(R"("step", )").repeated(50);
    const LibraryRecord many = readOneFree(freeRecordWith(R"(["Rest)", "[" + steps + R"("Rest)"));
    REQUIRE(many.exercise);
    CHECK(many.exercise->cues.size() == 40);
    CHECK(many.notes.contains(QStringLiteral("steps left out, as there are more than 40: 12")));

    const QByteArray longWord = QByteArray("anvil").repeated(1000);
    const LibraryRecord heavy = readOneFree(freeRecordWith("barbell", longWord));
    REQUIRE(heavy.exercise);
    CHECK(heavy.exercise->setup.size() < 100);
    CHECK(heavy.exercise->setup.endsWith(QStringLiteral("….")));

    const QByteArray longId = QByteArray("Id_").repeated(40);
    const Exercise one = exerciseOf(freeRecordWith("Single_Leg_Hip-Thrust", longId));
    const Exercise other = exerciseOf(freeRecordWith("Single_Leg_Hip-Thrust", longId + "x"));
    CHECK(one.id.value.size() == 64);
    CHECK(one.id.value != other.id.value);
}
