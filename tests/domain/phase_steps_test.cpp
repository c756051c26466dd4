#include "backbridge/domain/plan_advice.h"
#include "backbridge/domain/plan_fix.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// A ladder of lunges from level 1 to 5, a bridge and a squat that share a muscle, and one that shares none.
ExerciseLibrary ladderLibrary()
{
    std::vector<Exercise> all;
    for (int level = 1; level <= 5; ++level) {
        Exercise lunge = exercise(("lunge" + std::to_string(level)).c_str(), Family::Lunge, level);
        if (level > 1) {
            lunge.easier = ExerciseId {QStringLiteral("lunge%1").arg(level - 1)};
        }
        if (level < 5) {
            lunge.harder = ExerciseId {QStringLiteral("lunge%1").arg(level + 1)};
        }
        all.push_back(lunge);
    }
    for (const auto& [id, family, muscle] : {std::tuple {"bridge", Family::Bridge, Muscle::GluteusMaximus},
                                             std::tuple {"squat", Family::Squat, Muscle::GluteusMaximus},
                                             std::tuple {"clam", Family::Support, Muscle::GluteusMedius}}) {
        Exercise one = exercise(id, family, 2);
        one.primaryMuscles = {muscle};
        all.push_back(one);
    }
    return ExerciseLibrary(all);
}

/// Two phases with a bridge, a squat and the first lunge.
PlanDraft twoPhases()
{
    PlanDraft draft;
    draft.title = QStringLiteral("Two phases");
    draft.startDate = day("2026-01-05");
    draft.version = build::plan(draft.startDate, 8, 3).versions.front();
    draft.version.phases = {phase(1, 2), phase(3, 8)};
    for (Phase& each : draft.version.phases) {
        each.prescriptions = {prescription("bridge"), prescription("squat"), prescription("lunge1")};
    }
    return draft;
}

Dose& doseOf(PlanDraft& draft, int phase, int index)
{
    return draft.phaseAt(phase).prescriptions.at(static_cast<std::size_t>(index)).dose;
}

std::vector<Advice> ofKind(const PlanDraft& draft, AdviceKind kind)
{
    std::vector<Advice> found = adviceOn(draft, ladderLibrary());
    std::erase_if(found, [kind](const Advice& advice) { return advice.kind != kind; });
    return found;
}

/// The draft after the fix of the only advice of the kind, which is gone then.
PlanDraft fixed(const PlanDraft& draft, AdviceKind kind)
{
    const std::vector<Advice> advice = ofKind(draft, kind);
    REQUIRE(advice.size() == 1);
    CHECK_FALSE(advice.front().text.isEmpty());
    CHECK_FALSE(advice.front().source.isEmpty());
    const auto fix = fixFor(advice.front(), draft, ladderLibrary());
    REQUIRE(fix);
    CHECK_FALSE(fix->text.isEmpty());
    CHECK(ofKind(fix->result, kind).empty());
    CHECK(places(checkDraft(fix->result, Plan(), draft.startDate)).empty());
    return fix->result;
}

} // namespace

TEST_CASE("one level more than the family had is a step, two are a jump", "[advice]")
{
    PlanDraft draft = twoPhases();
    draft.phaseAt(1).prescriptions.at(2) = prescription("lunge2");
    CHECK(ofKind(draft, AdviceKind::LevelJump).empty());

    draft.phaseAt(1).prescriptions.at(2) = prescription("lunge3");
    const PlanDraft after = fixed(draft, AdviceKind::LevelJump);
    CHECK(after.prescriptionAt(1, 2).exercise.value == QStringLiteral("lunge2"));

    SECTION("a family that the phase before does not have begins anywhere")
    {
        draft.phaseAt(0).prescriptions.pop_back();
        CHECK(ofKind(draft, AdviceKind::LevelJump).empty());
    }
}

TEST_CASE("a tenth more load than in the phase before is a step, more is a jump", "[advice]")
{
    PlanDraft draft = twoPhases();
    doseOf(draft, 1, 1).loadKg = 30;
    CHECK(ofKind(draft, AdviceKind::LoadJump).empty()); // nothing to compare with

    doseOf(draft, 0, 1).loadKg = 10;
    doseOf(draft, 1, 1).loadKg = 11;
    CHECK(ofKind(draft, AdviceKind::LoadJump).empty());
    doseOf(draft, 1, 1).loadKg = 11.5;
    PlanDraft after = fixed(draft, AdviceKind::LoadJump);
    CHECK(doseOf(after, 1, 1).loadKg == 11);

    SECTION("the fix gives half kilograms")
    {
        doseOf(draft, 0, 1).loadKg = 12;
        doseOf(draft, 1, 1).loadKg = 20;
        after = fixed(draft, AdviceKind::LoadJump);
        CHECK(doseOf(after, 1, 1).loadKg == 13);
    }
}

TEST_CASE("the same muscles hard on days that touch are advised on", "[advice]")
{
    using enum Weekday;
    PlanDraft draft = twoPhases();
    draft.phaseAt(1).weekdays = {Mon, Tue, Fri};
    draft.phaseAt(1).sessionsPerWeek = 3;
    doseOf(draft, 1, 0).effort = 6;
    CHECK(ofKind(draft, AdviceKind::HardOnTouchingDays).empty());

    doseOf(draft, 1, 0).effort = 7;
    PlanDraft after = fixed(draft, AdviceKind::HardOnTouchingDays);
    CHECK(doseOf(after, 1, 0).effort == 6);

    SECTION("days apart may be as hard as they like")
    {
        draft.phaseAt(1).weekdays = {Mon, Wed, Fri};
        CHECK(ofKind(draft, AdviceKind::HardOnTouchingDays).empty());
    }
    SECTION("Sunday and Monday touch")
    {
        draft.phaseAt(1).weekdays = {Mon, Thu, Sun};
        CHECK(ofKind(draft, AdviceKind::HardOnTouchingDays).size() == 1);
    }
    SECTION("A and B days that touch clash by the muscles that they share")
    {
        draft.phaseAt(1).weekdays = {Mon, Tue, Fri};
        draft.phaseAt(1).prescriptions = {prescription("bridge"), prescription("squat", DayLetter::B),
                                          prescription("clam", DayLetter::B)};
        doseOf(draft, 1, 0).effort = 8;
        doseOf(draft, 1, 2).effort = 8;
        CHECK(ofKind(draft, AdviceKind::HardOnTouchingDays).empty());
        doseOf(draft, 1, 1).effort = 8;
        CHECK(ofKind(draft, AdviceKind::HardOnTouchingDays).size() == 2);
    }
}

TEST_CASE("too many exercises lose helpers first", "[plan fix]")
{
    PlanDraft draft = twoPhases();
    draft.phaseAt(1).prescriptions = {prescription("bridge"), prescription("clam"),   prescription("squat"),
                                      prescription("lunge1"), prescription("lunge2"), prescription("lunge3"),
                                      prescription("lunge4")};

    const PlanDraft after = fixed(draft, AdviceKind::TooManyExercises);

    CHECK(after.phaseAt(1).prescriptions.size() == 6);
    CHECK_FALSE(after.indexOf(1, DayLetter::A, ExerciseId {QStringLiteral("clam")}));
}

TEST_CASE("a long session loses sets down to two, then exercises", "[plan fix]")
{
    PlanDraft draft = twoPhases();
    for (Prescription& each : draft.phaseAt(1).prescriptions) {
        each.dose = repsDose(8, 10);
    }
    PlanDraft after = fixed(draft, AdviceKind::LongSession);
    CHECK(after.phaseAt(1).prescriptions.size() == 3);
    CHECK(sessionMinutes(after.phaseAt(1), DayLetter::A) <= kLongSessionMinutes);

    SECTION("when two sets each are too long")
    {
        for (Prescription& each : draft.phaseAt(1).prescriptions) {
            each.dose = repsDose(2, 100);
        }
        after = fixed(draft, AdviceKind::LongSession);
        CHECK(after.phaseAt(1).prescriptions.size() == 2);
    }
    SECTION("but a single exercise that takes as long is left as it is")
    {
        draft.phaseAt(1).prescriptions = {prescription("bridge")};
        doseOf(draft, 1, 0) = repsDose(2, 200);
        doseOf(draft, 1, 0).tempo = Tempo {5, 5, 5};
        const std::vector<Advice> advice = ofKind(draft, AdviceKind::LongSession);
        REQUIRE(advice.size() == 1);
        CHECK_FALSE(fixFor(advice.front(), draft, ladderLibrary()));
    }
}

TEST_CASE("maintenance goes on at the level that was reached", "[advice]")
{
    PlanDraft draft = twoPhases();
    draft.phaseAt(0).prescriptions.at(2) = prescription("lunge3");
    CHECK(ofKind(draft, AdviceKind::HardStart).size() == 1);

    draft.version.weeks = kOpenWeeks;
    CHECK(ofKind(draft, AdviceKind::HardStart).empty());
}

TEST_CASE("advice that was kept is known by what it is about", "[advice]")
{
    PlanDraft draft = twoPhases();
    draft.phaseAt(1).prescriptions.at(2) = prescription("lunge3");
    const Advice jump = ofKind(draft, AdviceKind::LevelJump).front();
    Advice other = jump;
    other.phase = 0;

    keepAdvice(draft.version, jump, QStringLiteral("She did it before."));
    CHECK(isKept(draft.version, jump));
    CHECK_FALSE(isKept(draft.version, other));

    keepAdvice(draft.version, jump, QStringLiteral("Agreed."));
    REQUIRE(draft.version.keptAdvice.size() == 1);
    CHECK(draft.version.keptAdvice.front().reason == QStringLiteral("Agreed."));

    unkeepAdvice(draft.version, jump);
    CHECK(draft.version.keptAdvice.empty());
}

TEST_CASE("a new plan does not start more than a year away", "[plan draft][unhappy]")
{
    PlanDraft draft = twoPhases();
    const QDate today = day("2026-01-05");
    draft.startDate = today.addDays(366);
    CHECK(places(checkDraft(draft, Plan(), today)).empty());
    draft.startDate = today.addDays(367);
    CHECK(places(checkDraft(draft, Plan(), today)) == "start_date out_of_range");
    draft.startDate = today.addDays(-367);
    CHECK(places(checkDraft(draft, Plan(), today)) == "start_date out_of_range");

    SECTION("one that runs may have begun long ago")
    {
        const Plan old = draft.appliedTo(Plan());
        CHECK(places(checkDraft(PlanDraft::copyOf(old, {}, today), old, today)).empty());
    }
}
