#include "exchange/library_samples.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::test;
using exchange::LibraryPreview;
using exchange::LibraryRecord;

namespace {

const QByteArray kExercise = fixture("exercises.exercise", 345, kWgerExercise);

QByteArray text(int number, int language, const QByteArray& name,
                const QByteArray& description = "<p>Do.</p>")
{
    return fixture("exercises.translation", number, wgerText(345, language, name, description));
}

LibraryRecord readOne(const QByteArray& objects)
{
    const LibraryPreview preview = readWger(objects);
    REQUIRE(preview.problems.empty());
    REQUIRE(preview.records.size() == 1);
    return preview.records.front();
}

LibraryPreview readPage(const QByteArray& results)
{
    return exchange::readPublicLibrary(
        {{QStringLiteral("page.json"),
          R"({"count": 2, "next": null, "previous": null, "results": [)" + results + "]}"}},
        builtIn());
}

const QByteArray kPageRecord = R"({"id": 345, "uuid": "1b020b3a-3732-4c7e-92fd-a0cec90ed69b",
  "category": {"id": 9, "name": "Legs"},
  "muscles": [{"id": 8, "name": "Gluteus maximus", "name_en": "Glutes", "is_front": false}],
  "muscles_secondary": [], "equipment": [{"id": 8, "name": "Bench"}],
  "license": {"id": 2, "full_name": "Creative Commons Attribution Share Alike 4",
              "short_name": "CC-BY-SA 4", "url": "https://creativecommons.org/licenses/by-sa/4.0/deed.en"},
  "license_author": "somebody",
  "images": [{"id": 1, "image": "https://wger.de/media/a.png"}, {"id": 2, "image": "https://wger.de/media/b.png"}],
  "translations": [
    {"id": 1, "name": "Gesäßheben", "description": "<p>Heben.</p>", "language": 1, "license_author": "einer"},
    {"id": 2, "name": "Raise the Seat", "description": "<ul><li>Lie down.</li><li>Lift.</li></ul>",
     "language": 2, "aliases": [{"id": 1, "alias": "Seat raise"}],
     "notes": [{"id": 3, "comment": "Slowly."}], "license_author": "the writer"}]})";

} // namespace

TEST_CASE("An exercise of a fixture comes with its English text, its author and its licence", "[library]")
{
    const LibraryRecord record =
        readOne(text(1, 1, "Hinken") + ',' + kExercise + ','
                + text(2, 2, "Heavy Hinge", "<ol><li>Stand.</li><li>Bend &amp; rise.</li></ol>"));

    REQUIRE(record.exercise);
    const Exercise& exercise = *record.exercise;
    CHECK(record.place == QStringLiteral("wger.json[1] (345)"));
    CHECK(exercise.id.value == QStringLiteral("wger_345"));
    CHECK(exercise.name == QStringLiteral("Heavy Hinge"));
    CHECK(exercise.cues == QStringList {QStringLiteral("Stand."), QStringLiteral("Bend & rise.")});
    CHECK(exercise.author == QStringLiteral("the writer, somebody"));
    CHECK(exercise.licence == QStringLiteral("CC-BY-SA 3")); // the text's own
    CHECK(exercise.source == QStringLiteral("wger, https://wger.de/en/exercise/345/view/"));
    CHECK(exercise.primaryMuscles == std::vector {Muscle::GluteusMaximus});
    CHECK(exercise.secondaryMuscles == std::vector {Muscle::Hamstrings});
    CHECK(exercise.equipment == std::vector {Equipment::Dumbbell, Equipment::Other});
    CHECK(exercise.setup == QStringLiteral("Needs: Barbell."));
    CHECK(exercise.level == 3);
    CHECK(record.glutesAndLegs);
    CHECK(record.notes.isEmpty());
}

TEST_CASE("Without English the first language comes in and says so", "[library]")
{
    const LibraryRecord record = readOne(kExercise + ',' + text(1, 1, "Hinken") + ',' + text(2, 4, "Bisagra")
                                         + ',' + fixture("core.language", 1, R"({"short_name": "de",
                                                   "full_name": "Deutsch"})"));

    REQUIRE(record.exercise);
    CHECK(record.exercise->name == QStringLiteral("Hinken"));
    CHECK(record.notes == QStringList {QStringLiteral("there is no English text; this one is in Deutsch")});
}

TEST_CASE("The older pair of exercisebase and exercise is read alike", "[library]")
{
    const LibraryRecord record =
        readOne(fixture("exercises.exercisebase", 345, kWgerExercise) + ','
                + fixture("exercises.exercise", 7, R"({"exercise_base": 345,
        "language": 2, "name": "Old Hinge", "description": "<p>Bend.</p>", "license": 2,
        "license_author": null})")
                + ',' + fixture("exercises.alias", 1, R"({"exercise": 7, "alias": "Hinge of old"})") + ','
                + fixture("exercises.exercisecomment", 1, R"({"exercise": 7, "comment": "Look down."})"));

    REQUIRE(record.exercise);
    CHECK(record.exercise->id.value == QStringLiteral("wger_345"));
    CHECK(record.exercise->name == QStringLiteral("Old Hinge"));
    CHECK(record.exercise->aliases == QStringList {QStringLiteral("Hinge of old")});
    CHECK(record.exercise->cues == QStringList {QStringLiteral("Bend."), QStringLiteral("Look down.")});
    CHECK(record.exercise->author == QStringLiteral("somebody"));
}

TEST_CASE("An exercise from before texts were told apart keeps an id of its own", "[library]")
{
    const LibraryRecord record = readOne(fixture("exercises.exercise", 5, R"({"name": "Ancient Hinge",
        "description": "", "language": 2, "category": 9, "muscles": [8], "muscles_secondary": [],
        "equipment": [], "license": 1, "license_author": "wger.de"})"));

    REQUIRE(record.exercise);
    CHECK(record.exercise->id.value == QStringLiteral("wger_old_5"));
    CHECK(record.exercise->licence == QStringLiteral("CC-BY-SA 3"));
    CHECK(record.exercise->author == QStringLiteral("wger.de"));
    CHECK(record.notes == QStringList {QStringLiteral("the library does not say how to do it")});
}

TEST_CASE("The file's own lists go before the published ones", "[library]")
{
    const LibraryRecord record = readOne(kExercise + ',' + text(2, 2, "Heavy Hinge") + ','
                                         + fixture("exercises.muscle", 8, R"({"name": "Soleus"})") + ','
                                         + fixture("exercises.equipment", 1, R"({"name": "Anvil"})"));

    REQUIRE(record.exercise);
    CHECK(record.exercise->primaryMuscles == std::vector {Muscle::Calves});
    CHECK(record.exercise->setup == QStringLiteral("Needs: Anvil."));
}

TEST_CASE("The lists of a fixture may come in files of their own", "[library]")
{
    const LibraryPreview preview = exchange::readPublicLibrary(
        {{QStringLiteral("translations.json"), '[' + text(2, 2, "Heavy Hinge") + ']'},
         {QStringLiteral("exercise-base-data.json"), '[' + kExercise + ']'}},
        builtIn());

    REQUIRE(preview.records.size() == 1);
    CHECK(preview.records.front().place == QStringLiteral("exercise-base-data.json[0] (345)"));
    CHECK(preview.records.front().canComeIn());
}

TEST_CASE("A page of the interface comes in as a fixture does", "[library]")
{
    const LibraryPreview preview = readPage(kPageRecord);

    REQUIRE(preview.records.size() == 1);
    CHECK(preview.library == QStringLiteral("wger"));
    CHECK(preview.pictureAddresses == 2);
    const LibraryRecord& record = preview.records.front();
    CHECK(record.place == QStringLiteral("page.json: results[0] (345)"));
    REQUIRE(record.exercise);
    CHECK(record.exercise->id.value == QStringLiteral("wger_345"));
    CHECK(record.exercise->name == QStringLiteral("Raise the Seat"));
    CHECK(record.exercise->aliases == QStringList {QStringLiteral("Seat raise")});
    CHECK(record.exercise->cues
          == QStringList {QStringLiteral("Lie down."), QStringLiteral("Lift."), QStringLiteral("Slowly.")});
    CHECK(record.exercise->licence == QStringLiteral("CC-BY-SA 4"));
    CHECK(record.exercise->author == QStringLiteral("the writer, somebody"));
    CHECK(record.exercise->equipment == std::vector {Equipment::Bench});
    CHECK(record.exercise->settings == std::vector {Setting::Gym});
    CHECK(record.glutesAndLegs);
    CHECK(record.pictures.isEmpty());
}

TEST_CASE("Older pages call the texts exercises, or hold one text each", "[library]")
{
    QByteArray older = kPageRecord;
    older.replace("\"translations\"", "\"exercises\"");
    CHECK(readPage(older).records.front().exercise.value().name == QStringLiteral("Raise the Seat"));

    const LibraryPreview oldest = readPage(R"({"id": 5, "name": "Plain Lift", "exercise_base_id": 12,
        "description": "<p>Lift.</p>", "language": {"id": 2, "short_name": "en", "full_name": "English"},
        "category": null, "muscles": [], "muscles_secondary": [], "equipment": [],
        "license": {"id": 1, "short_name": "CC-BY-SA 3"}, "license_author": "w"})");
    REQUIRE(oldest.records.front().exercise);
    CHECK(oldest.records.front().exercise->id.value == QStringLiteral("wger_12"));
    CHECK(oldest.records.front().exercise->licence == QStringLiteral("CC-BY-SA 3"));
    CHECK_FALSE(oldest.records.front().glutesAndLegs);
}

TEST_CASE("What cannot be put together in a fixture is skipped with its reason", "[library][bad-input]")
{
    struct Case {
        QByteArray object;
        const char* place;
    };

    const Case fault =
        GENERATE(Case {fixture("exercises.exercise", 9, kWgerExercise), "wger.json[0] (9): name"},
                 Case {fixture("exercises.translation", 9, wgerText(77, 2, "Nobody's", "x")),
                       "wger.json[0]: exercise"},
                 Case {fixture("exercises.translation", 9, R"({"name": "No one's", "language": 2})"),
                       "wger.json[0]: exercise"},
                 Case {R"({"model": "exercises.exercise", "pk": "nine", "fields": {}})", "wger.json[0]: pk"},
                 Case {R"({"model": "exercises.exercise", "pk": -1, "fields": {}})", "wger.json[0]: pk"},
                 Case {R"({"model": "exercises.exercise", "pk": 1e30, "fields": {}})", "wger.json[0]: pk"},
                 Case {R"({"model": "exercises.exercise", "pk": 9, "fields": []})", "wger.json[0]"},
                 Case {"7", "wger.json[0]"});

    const LibraryPreview preview = readWger(fault.object + ',' + kExercise + ',' + text(2, 2, "Heavy Hinge"));

    CAPTURE(fault.place);
    REQUIRE(preview.records.size() == 2);
    int skipped = 0;
    for (const LibraryRecord& record : preview.records) {
        if (record.skipped) {
            ++skipped;
            CHECK(record.skipped->place == QLatin1String(fault.place));
        } else {
            CHECK(record.canComeIn());
        }
    }
    CHECK(skipped == 1);
}

TEST_CASE("A fault in an exercise or in its text is named", "[library][bad-input]")
{
    struct Case {
        const char* find;
        const char* replace;
        const char* field;
    };

    const Case fault = GENERATE(
        Case {"[8]", R"(["glutes"])", "muscles[0]"}, Case {"[8]", "8", "muscles"},
        Case {"[8]", "[4294967304]", "muscles[0]"}, Case {"[8]", "[{}]", "muscles[0].name"},
        Case {R"("somebody")", "[]", "license_author"}, Case {R"("Heavy Hinge")", R"("<i></i>")", "name"},
        Case {R"("Heavy Hinge")", "null", "translation.name"},
        Case {R"("the writer")", "1", "translation.license_author"},
        Case {R"("<p>Do.</p>")", "{}", "translation.description"});
    QByteArray objects = kExercise + ',' + text(2, 2, "Heavy Hinge");
    REQUIRE(objects.contains(fault.find));
    objects.replace(fault.find, fault.replace);

    const LibraryRecord record = readOne(objects);

    CAPTURE(fault.field);
    REQUIRE(record.skipped);
    CHECK(record.skipped->place == QStringLiteral("wger.json[0] (345): ") + QLatin1String(fault.field));
}

TEST_CASE("Markup of a description is never interpreted", "[library][bad-input]")
{
    const LibraryRecord record =
        readOne(kExercise + ','
                + text(2, 2, "Heavy &lt;b&gt;Hinge&lt;/b&gt;",
                       R"(<p>Bend if x < 3.<script>steal()</script></p><img src='file:///etc/passwd'>)"));

    REQUIRE(record.exercise);
    CHECK(record.exercise->name == QStringLiteral("Heavy <b>Hinge</b>"));
    CHECK(record.exercise->cues == QStringList {QStringLiteral("Bend if x < 3.")});
}
