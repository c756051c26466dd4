#include <QDate>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/plan_change.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"
#include "support/random_records.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// Eight weeks from Monday 5 January 2026 on Monday, Wednesday and Friday, in phases of 2, 3 and 3 weeks.
Plan eightWeeks()
{
    Plan result = plan(day("2026-01-05"), 8, 3);
    result.versions.front().phases = {phase(1, 2), phase(3, 5), phase(6, 8)};
    return result;
}

const QDate kToday = day("2026-01-14");

std::string pauseProblem(const Plan& plan, const char* from, const char* to,
                         PauseKind kind = PauseKind::Pause)
{
    return places(checkNewPause(plan, pause(from, to, kind), kToday));
}

std::string moveProblem(const Plan& plan, const char* from, const char* to)
{
    return places(checkMove(plan, day(from), day(to), kToday));
}

} // namespace

TEST_CASE("a break lies in the plan and among no other", "[plan_change]")
{
    Plan given = eightWeeks();
    given.pauses = {pause("2026-02-02", "2026-02-08")};

    CHECK(pauseProblem(given, "2026-01-20", "2026-01-25").empty());
    CHECK(pauseProblem(given, "2026-01-20", "2026-01-20").empty());
    CHECK(pauseProblem(given, "2026-01-20", "2026-01-19") == "to contradiction");
    CHECK(pauseProblem(given, "2025-12-01", "2026-01-04") == "from out_of_range");
    CHECK(pauseProblem(given, "2026-03-02", "2026-03-08") == "from out_of_range");
    CHECK(pauseProblem(given, "2026-02-08", "2026-02-10") == "from duplicate");
    CHECK(pauseProblem(given, "2026-02-09", "2026-02-10").empty());
    CHECK(places(checkNewPause(given, Pause(), kToday)) == "from missing");
}

TEST_CASE("lighter days last three to seven days and begin today at the earliest", "[plan_change]")
{
    const Plan given = eightWeeks();

    CHECK(pauseProblem(given, "2026-01-14", "2026-01-15", PauseKind::Flare) == "to out_of_range");
    CHECK(pauseProblem(given, "2026-01-14", "2026-01-16", PauseKind::Flare).empty());
    CHECK(pauseProblem(given, "2026-01-14", "2026-01-20", PauseKind::Flare).empty());
    CHECK(pauseProblem(given, "2026-01-14", "2026-01-21", PauseKind::Flare) == "to out_of_range");
    CHECK(pauseProblem(given, "2026-01-13", "2026-01-16", PauseKind::Flare) == "from out_of_range");
}

TEST_CASE("breaks stand in the order of their days", "[plan_change]")
{
    Plan given = withPause(eightWeeks(), pause("2026-02-02", "2026-02-08"));
    given = withPause(given, pause("2026-01-20", "2026-01-22"));

    REQUIRE(given.pauses.size() == 2);
    CHECK(given.pauses.front().from == day("2026-01-20"));
}

TEST_CASE("a session to come is moved to a free day of the plan", "[plan_change]")
{
    Plan given = eightWeeks();
    given.pauses = {pause("2026-01-24", "2026-01-25")};

    CHECK(moveProblem(given, "2026-01-14", "2026-01-15").empty());
    CHECK(moveProblem(given, "2026-01-21", "2026-01-20").empty());
    CHECK(moveProblem(given, "2026-01-15", "2026-01-17") == "from unknown");
    CHECK(moveProblem(given, "2026-01-12", "2026-01-15") == "from out_of_range");
    CHECK(moveProblem(given, "2026-01-14", "2026-01-13") == "to out_of_range");
    CHECK(moveProblem(given, "2026-02-27", "2026-03-02") == "to out_of_range");
    CHECK(moveProblem(given, "2026-01-23", "2026-01-24") == "to contradiction");
    CHECK(moveProblem(given, "2026-01-14", "2026-01-16") == "to duplicate");
    CHECK(moveProblem(given, "2026-01-14", "2026-01-14") == "to duplicate");
}

TEST_CASE("a session that is moved on has one move, and none when it is back on its day", "[plan_change]")
{
    Plan given = withMove(eightWeeks(), day("2026-01-14"), day("2026-01-15"));
    CHECK(given.moves == std::vector {MovedDay {day("2026-01-14"), day("2026-01-15"), {}}});

    given = withMove(given, day("2026-01-15"), day("2026-01-18"));
    CHECK(given.moves == std::vector {MovedDay {day("2026-01-14"), day("2026-01-18"), {}}});

    given = withMove(given, day("2026-01-18"), day("2026-01-14"));
    CHECK(given.moves.empty());
}

TEST_CASE("maintenance keeps a bridge, a squat and a lunge, twice a week without an end", "[plan_change]")
{
    const ExerciseLibrary library({exercise("clam"), exercise("bridge", Family::Bridge),
                                   exercise("squat", Family::Squat), exercise("lunge", Family::Lunge)});
    Plan given = eightWeeks();
    given.goal = QStringLiteral("Walk for an hour");
    Phase& last = given.versions.front().phases.back();
    last.prescriptions = {prescription("clam"), prescription("lunge"), prescription("squat", DayLetter::B),
                          prescription("bridge", DayLetter::B)};
    last.prescriptions.at(1).dose = repsDose(3, 6);
    last.prescriptions.at(2).dose = repsDose(3, 12);

    const PlanDraft draft = maintenanceAfter(given, library, day("2026-03-02"));

    CHECK(draft.kind == PlanKind::Maintenance);
    CHECK(draft.goal == given.goal);
    CHECK(words(draft.version.weekdays) == "mon,wed");
    const Phase& phase = draft.version.phases.at(0);
    REQUIRE(phase.prescriptions.size() == 3);
    CHECK(phase.prescriptions.at(0).exercise.value == QLatin1String("bridge"));
    CHECK(doseText(phase.prescriptions.at(1).dose) == QStringLiteral("2 × 10"));
    CHECK(doseText(phase.prescriptions.at(2).dose) == QStringLiteral("2 × 8"));
    Plan applied = draft.appliedTo(Plan());
    CHECK(places(checkPlan(applied)).empty());
    CHECK(applied.covers(day("2034-01-01")));
}

TEST_CASE("what is over stays as it was, whatever a running plan is told", "[plan_change][properties]")
{
    int changes = 0;
    for (quint32 seed = 1; seed <= 300; ++seed) {
        test::RandomRecords random(seed, {ExerciseId {QStringLiteral("bridge")}}, day("2026-01-01"));
        const Plan before = random.plan(ClientId::create());
        const QDate today = before.startDate.addDays(random.number(0, 60));
        Plan after = before;
        const int days = random.number(2, 6);
        const Pause flare {today, today.addDays(days), PauseKind::Flare, {}, {}};
        if (checkNewPause(after, flare, today).empty()) {
            after = withPause(after, flare);
        }
        const QDate from = today.addDays(random.number(0, 10));
        const QDate to = today.addDays(random.number(0, 10));
        if (checkMove(after, from, to, today).empty()) {
            after = withMove(after, from, to);
        }
        if (const auto restart = restartAfterGap(after, today.addDays(-random.number(8, 40)), today)) {
            after = withRestart(after, *restart, today);
        }
        if (random.chance(30)) {
            after = endedEarly(after, std::max(today, after.startDate));
        }
        changes += after == before ? 0 : 1;
        CAPTURE(seed, before.startDate, today);
        CHECK(places(checkPlan(after)) == places(checkPlan(before)));
        for (QDate date = before.startDate; date < std::min(today, before.lastDay());
             date = date.addDays(1)) {
            const auto was = plannedOn(before, date);
            const auto is = plannedOn(after, date);
            REQUIRE(was.has_value() == is.has_value());
            REQUIRE((!was || prescriptionsOf(*was) == prescriptionsOf(*is)));
            REQUIRE(sessionsPerWeekOn(before, date) == sessionsPerWeekOn(after, date));
        }
    }

    CHECK(changes > 150);
}
