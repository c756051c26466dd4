#include "backbridge/exchange/run_text.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::exchange;
using namespace Qt::StringLiterals;

namespace {

SessionRun sampleRun()
{
    Dose squats;
    squats.sets = 2;
    squats.reps = 8;
    squats.side = Side::PerSide;
    squats.tempo = Tempo {2, 0, 3};
    squats.loadKg = 4.5;
    Dose hold;
    hold.sets = 3;
    hold.holdSeconds = 20;
    hold.restSeconds = 45;
    Prescription first;
    first.exercise = ExerciseId {u"split_squat"_s};
    first.dose = squats;
    Prescription second;
    second.exercise = ExerciseId {u"bridge_hold"_s};
    second.dose = hold;
    SessionRun run = beginRun({}, {first, second});
    run.session.id = SessionId::create();
    run.session.revision = 7;
    return run;
}

} // namespace

TEST_CASE("a session that is being done comes back as it was, wherever it was left", "[run]")
{
    SessionRun run = sampleRun();
    int count = 5;
    for (;;) {
        CAPTURE(run.exercise, run.set);
        CHECK(readRun(writeRun(run)) == run);
        if (run.isOver()) {
            break;
        }
        setPain(run, count % 4);
        run.exercises.front().technique = Technique::Good;
        completeSet(run, count--);
    }
}

TEST_CASE("what does not hold together is no session to go on with", "[run]")
{
    const QByteArray json = writeRun(sampleRun());
    REQUIRE(readRun(json));
    const auto broken = [&json](const char* from, const char* to) {
        REQUIRE(json.contains(from));
        return QByteArray(json).replace(from, to);
    };
    CHECK_FALSE(readRun(broken("\"version\":1", "\"version\":2")));
    CHECK_FALSE(readRun(broken("\"at_set\":0", "\"at_set\":4")));
    CHECK_FALSE(readRun(broken("\"at_set\":0", "\"at_set\":-1")));
    CHECK_FALSE(readRun(broken("\"at_exercise\":0", "\"at_exercise\":3")));
    CHECK_FALSE(readRun(broken("\"reps\":8", "\"reps\":0")));
    CHECK_FALSE(readRun(broken("\"state\":\"open\"", "\"state\":\"lost\"")));
    CHECK_FALSE(readRun("{}"));
    CHECK_FALSE(readRun("not json"));
    CHECK_FALSE(readRun(json.left(json.size() - 3)));
}
