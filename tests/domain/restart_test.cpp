#include <QDate>
#include <QStringList>

#include "backbridge/domain/plan_change.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// Eight weeks from Monday 5 January 2026 in phases of 2, 3 and 3 weeks.
Plan eightWeeks()
{
    Plan result = plan(day("2026-01-05"), 8, 3);
    result.versions.front().phases = {phase(1, 2), phase(3, 5), phase(6, 8)};
    const char* names[] = {"one", "two", "three"};
    for (std::size_t i = 0; i < 3; ++i) {
        result.versions.front().phases.at(i).name = QString::fromLatin1(names[i]);
    }
    return result;
}

/// "repeat 3" for week 3 once more; "-" for nothing.
std::string offered(const Plan& plan, const char* lastDone, const char* today)
{
    const auto restart = restartAfterGap(plan, day(lastDone), day(today));
    if (!restart) {
        return "-";
    }
    const char* kind = restart->kind == RestartKind::RepeatWeek ? "repeat"
        : restart->kind == RestartKind::WeekBack                ? "back"
                                                                : "phase";
    return std::string(kind) + " " + std::to_string(restart->week);
}

/// "one 1-2, two 3-5 of 8".
std::string phasesOf(const Plan& plan)
{
    QStringList words;
    for (const Phase& phase : plan.current().phases) {
        words << QStringLiteral("%1 %2-%3").arg(phase.name).arg(phase.firstWeek).arg(phase.lastWeek);
    }
    return QStringLiteral("%1 of %2")
        .arg(words.join(QStringLiteral(", ")))
        .arg(plan.current().weeks)
        .toStdString();
}

std::string restarted(const Plan& plan, const char* lastDone, const char* today)
{
    const auto restart = restartAfterGap(plan, day(lastDone), day(today));
    REQUIRE(restart);
    const Plan after = withRestart(plan, *restart, day(today));
    CHECK(places(checkPlan(after)).empty());
    CHECK(after.versions.size() == 2);
    CHECK(after.current().from == day(today));
    return phasesOf(after);
}

} // namespace

TEST_CASE("full days without a session decide how to begin again", "[restart]")
{
    const Plan given = eightWeeks();
    // The last session was on Friday of week 3.
    CHECK(offered(given, "2026-01-23", "2026-01-30") == "-");
    CHECK(offered(given, "2026-01-23", "2026-01-31") == "repeat 3");
    CHECK(offered(given, "2026-01-23", "2026-02-06") == "repeat 3");
    CHECK(offered(given, "2026-01-23", "2026-02-07") == "back 2");
    CHECK(offered(given, "2026-01-23", "2026-02-20") == "back 2");
    CHECK(offered(given, "2026-01-23", "2026-02-21") == "phase 3");
    // There is no week before the first.
    CHECK(offered(given, "2026-01-07", "2026-01-23") == "back 1");
}

TEST_CASE("nothing is offered before the first session, in a break, outside the plan and in maintenance",
          "[restart]")
{
    Plan given = eightWeeks();
    CHECK_FALSE(restartAfterGap(given, std::nullopt, day("2026-02-07")));
    CHECK(offered(given, "2025-12-20", "2026-01-07") == "-");
    CHECK(offered(given, "2026-01-23", "2026-03-10") == "-");

    given.pauses = {pause("2026-01-26", "2026-02-08")};
    CHECK(offered(given, "2026-01-23", "2026-02-08") == "-");
    // The days of the break count, once it is over.
    CHECK(offered(given, "2026-01-23", "2026-02-09") == "back 2");

    given.kind = PlanKind::Maintenance;
    CHECK(offered(given, "2026-01-23", "2026-02-09") == "-");
}

TEST_CASE("what was taken is not offered again until a session is done and a new gap follows", "[restart]")
{
    Plan given = eightWeeks();
    given =
        withRestart(given, *restartAfterGap(given, day("2026-01-23"), day("2026-01-31")), day("2026-01-31"));

    CHECK(offered(given, "2026-01-23", "2026-01-31") == "-");
    CHECK(offered(given, "2026-01-23", "2026-02-05") == "-");
    CHECK(offered(given, "2026-02-02", "2026-02-09") == "-");
    // Eight weeks have become nine: Monday 2 February is in week 5 of the calendar.
    CHECK(offered(given, "2026-02-02", "2026-02-10") == "repeat 5");
}

TEST_CASE("a week is repeated, and what follows comes as much later", "[restart]")
{
    // Friday of week 3; today is Saturday of week 4.
    CHECK(restarted(eightWeeks(), "2026-01-23", "2026-01-31") == "one 1-2, two 3-6, three 7-9 of 9");
}

TEST_CASE("a week back begins with a fifth less for one week", "[restart]")
{
    Plan given = eightWeeks();
    given.versions.front().phases.front().prescriptions.front().dose = repsDose(2, 12);
    given.versions.front().phases.front().prescriptions.front().dose.loadKg = 6.5;
    // Friday of week 3; today is Saturday of week 5: week 2 comes again, then week 3.
    CHECK(restarted(given, "2026-01-23", "2026-02-07")
          == "one 1-2, two 3-4, Back again 5-5, two 6-8, three 9-11 of 11");

    const Plan after =
        withRestart(given, *restartAfterGap(given, day("2026-01-23"), day("2026-02-07")), day("2026-02-07"));
    const Dose dose = after.current().phases.at(2).prescriptions.front().dose;
    // 12 × 0.8 = 9.6 and 6.5 × 0.8 = 5.2, each rounded down.
    CHECK(dose.reps == 9);
    CHECK(dose.loadKg == 5.0);
    CHECK(dose.sets == 2);
}

TEST_CASE("after four weeks the phase begins again, and what is past twelve weeks is cut", "[restart]")
{
    // Friday of week 4; today is Saturday of week 8: the second phase from its beginning, five weeks later.
    CHECK(restarted(eightWeeks(), "2026-01-30", "2026-02-28")
          == "one 1-2, two 3-5, three 6-7, two 8-10, three 11-12 of 12");
}
