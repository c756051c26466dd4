#include <functional>

#include "backbridge/domain/library.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

namespace {

ExerciseId id(const char* word)
{
    return ExerciseId {QLatin1String(word)};
}

/// clam (1) → bridge (1) → bridge_band (2) → bridge_single (4), each with a step down and a step up.
std::vector<Exercise> ladderOfFour()
{
    std::vector<Exercise> result {exercise("clam", Family::Support, 1), exercise("bridge", Family::Bridge, 1),
                                  exercise("bridge_band", Family::Bridge, 2),
                                  exercise("bridge_single", Family::Bridge, 4)};
    for (std::size_t i = 0; i + 1 < result.size(); ++i) {
        result[i].harder = result[i + 1].id;
        result[i + 1].easier = result[i].id;
    }
    return result;
}

std::string names(const std::vector<const Exercise*>& exercises)
{
    std::string result;
    for (const Exercise* exercise : exercises) {
        result += exercise->id.value.toStdString() + ' ';
    }
    return result;
}

struct Row {
    const char* change;
    std::function<void(std::vector<Exercise>&)> apply;
    const char* places; ///< as places() pictures them
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        std::vector<Exercise> changed = ladderOfFour();
        row.apply(changed);
        CAPTURE(row.change);
        CHECK(places(checkLibrary(changed)) == row.places);
    }
}

} // namespace

TEST_CASE("a library finds an exercise by its id and names what it does not have by the id", "[library]")
{
    std::vector<Exercise> exercises = ladderOfFour();
    exercises.at(1).name = u"Bridge"_s;
    const ExerciseLibrary library(exercises);

    REQUIRE(library.find(id("bridge")) != nullptr);
    CHECK(library.find(id("bridge"))->name.toStdString() == "Bridge");
    CHECK(library.find(id("gone")) == nullptr);
    CHECK(library.nameOf(id("bridge")).toStdString() == "Bridge");
    CHECK(library.nameOf(id("gone")).toStdString() == "gone");
    CHECK(ExerciseLibrary().find(id("bridge")) == nullptr);
}

TEST_CASE("a ladder is the same from each of its rungs, easiest first", "[library]")
{
    const ExerciseLibrary library(ladderOfFour());

    for (const char* rung : {"clam", "bridge", "bridge_band", "bridge_single"}) {
        CAPTURE(rung);
        CHECK(names(library.ladder(id(rung))) == "clam bridge bridge_band bridge_single ");
    }
    CHECK(library.ladder(id("gone")).empty());
}

TEST_CASE("a ladder ends where a step leads nowhere, and where it goes in a circle", "[library]")
{
    std::vector<Exercise> exercises = ladderOfFour();
    SECTION("nowhere")
    {
        exercises.at(2).harder = id("gone");
        CHECK(names(ExerciseLibrary(exercises).ladder(id("bridge"))) == "clam bridge bridge_band ");
    }
    SECTION("in a circle")
    {
        exercises.at(3).harder = id("bridge");
        CHECK(ExerciseLibrary(exercises).ladder(id("bridge")).size() <= 5);
    }
}

TEST_CASE("more exercises are added at the end, and one with a known id takes its place", "[library]")
{
    const ExerciseLibrary library(ladderOfFour());
    Exercise own = exercise("bridge", Family::Bridge, 1);
    own.name = u"My bridge"_s;

    const ExerciseLibrary more = library.with({own, exercise("own_squat", Family::Squat, 2)});

    CHECK(more.exercises().size() == 5);
    CHECK(more.exercises().at(1).name.toStdString() == "My bridge");
    CHECK(more.nameOf(id("bridge")).toStdString() == "My bridge");
    CHECK(more.exercises().back().id == id("own_squat"));
    CHECK(library.exercises().size() == 4);
}

TEST_CASE("a library without faults has no problems", "[library][check]")
{
    CHECK(places(checkLibrary(ladderOfFour())).empty());
    CHECK(checkLibrary({}).empty());
}

TEST_CASE("each exercise is checked", "[library][check]")
{
    check({
        {"an id twice", [](auto& all) { all.push_back(exercise("clam")); }, "clam: id duplicate"},
        {"no name", [](auto& all) { all.at(1).name.clear(); }, "bridge: name missing"},
        {"level 0", [](auto& all) { all.at(0).level = 0; }, "clam: level out_of_range"},
        {"level 6", [](auto& all) { all.at(3).level = 6; }, "bridge_single: level out_of_range"},
        {"no setting", [](auto& all) { all.at(1).settings.clear(); }, "bridge: settings missing"},
        {"three cues", [](auto& all) { all.at(1).cues.removeLast(); }, "bridge: cues out_of_range"},
        {"six cues", [](auto& all) { all.at(1).cues << u"Fifth"_s << u"Sixth"_s; }, ""},
        {"seven cues", [](auto& all) { all.at(1).cues << u"Fifth"_s << u"Sixth"_s << u"Seventh"_s; },
         "bridge: cues out_of_range"},
        {"no muscle", [](auto& all) { all.at(1).primaryMuscles.clear(); }, "bridge: primary_muscles missing"},
        {"no mistake", [](auto& all) { all.at(1).mistakes.clear(); }, "bridge: mistakes missing"},
        {"no stop sign", [](auto& all) { all.at(1).stopSigns.clear(); }, "bridge: stop_signs missing"},
    });
}

TEST_CASE("other people's exercises may have less to say", "[library][check]")
{
    check({
        {"a custom one with a name and a dose",
         [](auto& all) {
             Exercise& own = all.at(1);
             own.origin = Origin::Custom;
             own.cues.clear();
             own.primaryMuscles.clear();
             own.mistakes.clear();
             own.stopSigns.clear();
         },
         ""},
        {"an imported one without a name",
         [](auto& all) {
             all.at(1).origin = Origin::Imported;
             all.at(1).name.clear();
         },
         "bridge: name missing"},
    });
}

TEST_CASE("a start dose is one, in the exercise's measure and the right way round", "[library][check]")
{
    check({
        {"sets turned round",
         [](auto& all) {
             all.at(1).startDose.sets = {3, 2};
         },
         "bridge: start_dose contradiction"},
        {"effort turned round",
         [](auto& all) {
             all.at(1).startDose.effort = Range {6, 4};
         },
         "bridge: start_dose contradiction"},
        {"no sets",
         [](auto& all) {
             all.at(1).startDose.sets = {0, 2};
         },
         "bridge: start_dose out_of_range"},
        {"nothing to count", [](auto& all) { all.at(1).startDose.reps.reset(); },
         "bridge: start_dose missing\nbridge: start_dose contradiction"},
        {"a hold for an exercise counted in repetitions",
         [](auto& all) {
             all.at(1).startDose.reps.reset();
             all.at(1).startDose.holdSeconds = Range {10, 20};
         },
         "bridge: start_dose contradiction"},
        {"repetitions for an exercise counted in steps",
         [](auto& all) { all.at(1).measure = Measure::Steps; }, "bridge: start_dose contradiction"},
    });
}

TEST_CASE("ladders resolve, have no cycle and keep the order of levels", "[library][check]")
{
    check({
        {"a step down to nothing", [](auto& all) { all.at(0).easier = id("gone"); }, "clam: easier unknown"},
        {"a step up to nothing", [](auto& all) { all.at(3).harder = id("gone"); },
         "bridge_single: harder unknown"},
        {"a step down to a higher level", [](auto& all) { all.at(0).easier = id("bridge_band"); },
         "clam: easier contradiction\nclam: easier contradiction\nbridge: easier contradiction\n"
         "bridge_band: easier contradiction"},
        {"a step up to a lower level",
         [](auto& all) {
             all.push_back(exercise("hinge", Family::Support, 3));
             all.back().harder = id("bridge_band");
         },
         "hinge: harder contradiction"},
        {"a step to itself", [](auto& all) { all.at(3).harder = id("bridge_single"); },
         "bridge_single: harder contradiction"},
        {"a circle of one level", [](auto& all) { all.at(0).easier = id("bridge"); },
         "clam: easier contradiction\nbridge: easier contradiction"},
        {"a step into a circle is no circle of its own",
         [](auto& all) {
             all.push_back(exercise("hinge", Family::Support, 1));
             all.at(0).easier = id("bridge");
             all.back().easier = id("bridge");
         },
         "clam: easier contradiction\nbridge: easier contradiction"},
        {"two ladders that meet",
         [](auto& all) {
             all.push_back(exercise("hinge", Family::Support, 1));
             all.back().harder = id("bridge_band");
         },
         ""},
    });
}

TEST_CASE("a problem of a library names record and field", "[library][check]")
{
    std::vector<Exercise> exercises = ladderOfFour();
    exercises.at(2).cues.removeLast();

    const Problems problems = checkLibrary(exercises);

    REQUIRE(problems.size() == 1);
    CHECK(sentence(problems.front()).toStdString() == "bridge_band: cues: 3 cues are not between 4 and 6");
}
