#include "backbridge/domain/library.h"
#include "backbridge/domain/session_run.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

namespace {

Prescription prescribed(const char* exercise, const Dose& dose)
{
    Prescription result = prescription(exercise);
    result.dose = dose;
    return result;
}

Dose perSide(int sets, int reps)
{
    Dose dose = repsDose(sets, reps);
    dose.side = Side::PerSide;
    return dose;
}

/// Two bridges of ten, then two split squats of eight on each side.
SessionRun twoExercises()
{
    Session session;
    session.date = day("2026-02-20");
    return beginRun(session,
                    {prescribed("bridge", repsDose(2, 10)), prescribed("split_squat", perSide(2, 8))});
}

SetRecord repsRecord(int reps, bool done, std::optional<SetSide> side = std::nullopt)
{
    SetRecord record;
    record.side = side;
    record.reps = reps;
    record.done = done;
    return record;
}

/// One word a set: "10", "L8", "R-" left out, "." open; ">" before the place; exercises apart by "|".
std::string picture(const SessionRun& run)
{
    QString text;
    for (std::size_t exercise = 0; exercise < run.exercises.size(); ++exercise) {
        text += exercise > 0 ? u"| "_s : QString();
        for (std::size_t set = 0; set < run.exercises[exercise].sets.size(); ++set) {
            const RunSet& each = run.exercises[exercise].sets[set];
            text += exercise == run.exercise && set == run.set ? u">"_s : QString();
            text += !each.side ? QString() : *each.side == SetSide::Left ? u"L"_s : u"R"_s;
            text += each.state == RunSetState::Done ? QString::number(each.count)
                : each.state == RunSetState::Open   ? u"."_s
                                                    : u"-"_s;
            text += QLatin1Char(' ');
        }
    }
    return (run.isOver() ? text + u">"_s : text).trimmed().toStdString();
}

} // namespace

TEST_CASE("a session goes set by set, left before right in each round", "[run]")
{
    SessionRun run = twoExercises();
    CHECK(picture(run) == ">. . | L. R. L. R.");
    CHECK_FALSE(anyDone(run));

    completeSet(run, 10);
    CHECK(picture(run) == "10 >. | L. R. L. R.");
    CHECK_FALSE(run.otherSideFollows());
    skipSet(run);
    CHECK(picture(run) == "10 - | >L. R. L. R.");
    CHECK(run.otherSideFollows());
    completeSet(run, 8);
    CHECK_FALSE(run.otherSideFollows());
    completeSet(run, 0); // nothing was counted: not done
    completeSet(run, 7);
    completeSet(run, 8);
    CHECK(picture(run) == "10 - | L8 R- L7 R8 >");
    CHECK(run.isOver());
    CHECK(setsOf(run) == RunCount {4, 6});
}

TEST_CASE("one can go back, and what was done stays until it is done again", "[run]")
{
    SessionRun run = twoExercises();
    CHECK_FALSE(stepBack(run));
    completeSet(run, 10);
    completeSet(run, 9);
    CHECK(stepBack(run));
    CHECK(picture(run) == "10 >9 | L. R. L. R.");
    completeSet(run, 10);
    CHECK(picture(run) == "10 10 | >L. R. L. R.");

    SECTION("from the end too")
    {
        skipExercise(run);
        CHECK(picture(run) == "10 10 | L- R- L- R- >");
        CHECK(stepBack(run));
        CHECK(picture(run) == "10 10 | L- R- L- >R-");
    }
}

TEST_CASE("what was counted in the last set can be put right", "[run]")
{
    SessionRun run = twoExercises();
    correctLastSet(run, 1); // nothing was done yet
    CHECK(picture(run) == ">. . | L. R. L. R.");
    completeSet(run, 0);
    correctLastSet(run, 3);
    CHECK(picture(run) == "3 >. | L. R. L. R.");
    correctLastSet(run, -5);
    CHECK(picture(run) == "- >. | L. R. L. R.");
    correctLastSet(run, 5000);
    CHECK(picture(run) == "1000 >. | L. R. L. R.");
    completeSet(run, 10);
    correctLastSet(run, -1); // of the exercise before
    CHECK(picture(run) == "1000 9 | >L. R. L. R.");
}

TEST_CASE("one more round, and less of everything that is still to come", "[run]")
{
    SessionRun run = twoExercises();
    addRound(run);
    CHECK(picture(run) == ">. . . | L. R. L. R.");
    CHECK(lessToday(run));
    CHECK(picture(run) == ">. . | L. R.");
    completeSet(run, 10);
    CHECK_FALSE(lessToday(run)); // the last round of each stays
    CHECK(picture(run) == "10 >. | L. R.");
    completeSet(run, 10);
    completeSet(run, 8);
    CHECK_FALSE(lessToday(run)); // the round that was begun stays
    addRound(run);
    CHECK(lessToday(run));
    CHECK(picture(run) == "10 10 | L8 >R.");
    for (int round = 0; round < 40; ++round) {
        addRound(run);
    }
    CHECK(run.now().rounds() == 20);
}

TEST_CASE("an easier exercise takes over what is left", "[run]")
{
    Exercise easier = exercise("clam");
    easier.side = Side::PerSide;
    easier.startDose.reps = Range {6, 8};
    SessionRun run = twoExercises();

    SECTION("from the beginning it stands alone")
    {
        swapFor(run, easier);
        CHECK(picture(run) == ">L. R. L. R. | L. R. L. R.");
        CHECK(run.now().exercise == easier.id);
        CHECK(run.now().dose.reps == 6);
    }
    SECTION("after a set both are on record")
    {
        completeSet(run, 10);
        swapFor(run, easier);
        CHECK(picture(run) == "10 | >L. R. | L. R. L. R.");
    }
    SECTION("a round that was begun begins again")
    {
        completeSet(run, 10);
        completeSet(run, 10);
        completeSet(run, 8);
        swapFor(run, easier);
        CHECK(picture(run) == "10 10 | L8 | >L. R. L. R.");
    }
}

TEST_CASE("the easier exercise is the one down the ladder", "[run]")
{
    Exercise bridge = exercise("bridge", Family::Bridge);
    bridge.easier = ExerciseId {u"clam"_s};
    const Exercise clam = exercise("clam");
    SessionRun run = twoExercises();
    CHECK(easierOf(run, ExerciseLibrary().with({bridge, clam}))->id == clam.id);

    Exercise archived = clam;
    archived.archived = true;
    CHECK(easierOf(run, ExerciseLibrary().with({bridge, archived})) == nullptr);
    CHECK(easierOf(run, ExerciseLibrary().with({clam})) == nullptr);
    skipExercise(run);
    skipExercise(run);
    CHECK(easierOf(run, ExerciseLibrary().with({bridge, clam})) == nullptr);
}

TEST_CASE("a session is stored with what was done, what was not, and the highest pain", "[run]")
{
    SessionRun run = twoExercises();
    run.exercises.front().dose.loadKg = 4;
    run.exercises.front().technique = Technique::Mostly;
    completeSet(run, 9);
    setPain(run, 4);
    skipSet(run);
    completeSet(run, 8);
    setPainOfLast(run, 2);

    const Session session = sessionOf(run);
    CHECK(checkSession(session, day("2026-02-20")).empty());
    CHECK(counts(session));
    CHECK(session.painHighest == 4);
    run.session.painHighest = 3; // the person's last word
    CHECK(sessionOf(run).painHighest == 3);
    REQUIRE(session.entries.size() == 2);
    CHECK(session.entries[0].technique == Technique::Mostly);
    const std::vector<SetRecord>& bridges = session.entries[0].sets;
    REQUIRE(bridges.size() == 2);
    SetRecord loaded = repsRecord(9, true);
    loaded.loadKg = 4;
    CHECK(bridges[0] == loaded);
    loaded = repsRecord(10, false);
    loaded.loadKg = 4;
    loaded.pain = 4;
    CHECK(bridges[1] == loaded);
    const std::vector<SetRecord>& squats = session.entries[1].sets;
    REQUIRE(squats.size() == 4);
    SetRecord left = repsRecord(8, true, SetSide::Left);
    left.pain = 2;
    CHECK(squats[0] == left);
    CHECK(squats[3] == repsRecord(8, false, SetSide::Right));
}

TEST_CASE("a hold is stored in seconds, steps as steps", "[run]")
{
    Dose hold;
    hold.sets = 1;
    hold.holdSeconds = 30;
    Dose steps;
    steps.sets = 1;
    steps.steps = 12;
    Dose held = repsDose(1, 8);
    held.holdSeconds = 5;
    SessionRun run =
        beginRun({}, {prescribed("plank", hold), prescribed("band_walk", steps), prescribed("bridge", held)});
    completeSet(run, 21);
    completeSet(run, 11);
    completeSet(run, 6);
    const Session session = sessionOf(run);
    CHECK(session.entries[0].sets[0].holdSeconds == 21);
    CHECK_FALSE(session.entries[0].sets[0].reps);
    CHECK(session.entries[1].sets[0].steps == 11);
    CHECK(session.entries[2].sets[0].reps == 6);
    CHECK(session.entries[2].sets[0].holdSeconds == 5);
}
