#include "backbridge/domain/plan_change.h"
#include "backbridge/domain/reminder.h"
#include "domain/builders.h"
#include "domain/time_zone.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// Mon, Wed, Fri from 5 January 2026.
Plan running()
{
    return build::plan(day("2026-01-05"), 8, 3);
}

QDateTime at(const char* date, int hour, int minute = 0)
{
    return {day(date), QTime(hour, minute)};
}

SessionLine line(const char* date, bool counted = true)
{
    SessionLine line;
    line.date = day(date);
    line.counted = counted;
    return line;
}

std::string next(const Plan& plan, const QDateTime& now, const std::vector<SessionLine>& lines = {},
                 QTime time = QTime(18, 0))
{
    const auto found = nextReminder({plan}, lines, Reminder {time, true}, now);
    return found ? found->toString(QStringLiteral("yyyy-MM-dd HH:mm")).toStdString() : "none";
}

} // namespace

TEST_CASE("the next reminder is on the next planned day at its time", "[reminder]")
{
    CHECK(next(running(), at("2026-01-05", 9)) == "2026-01-05 18:00");
    CHECK(next(running(), at("2026-01-05", 18)) == "2026-01-05 18:00");
    CHECK(next(running(), at("2026-01-05", 18, 1)) == "2026-01-07 18:00");
    CHECK(next(running(), at("2026-01-03", 12)) == "2026-01-05 18:00");
}

TEST_CASE("a day with an entry is not reminded of, done or not", "[reminder]")
{
    CHECK(next(running(), at("2026-01-05", 9), {line("2026-01-05")}) == "2026-01-07 18:00");
    CHECK(next(running(), at("2026-01-05", 9), {line("2026-01-05", false)}) == "2026-01-07 18:00");

    SECTION("and neither is one whose session was done before")
    {
        SessionLine before = line("2026-01-06");
        before.plannedDate = day("2026-01-07");
        CHECK(next(running(), at("2026-01-06", 20), {before}) == "2026-01-09 18:00");
    }
}

TEST_CASE("moves, pauses and the end of the plan count", "[reminder]")
{
    Plan plan = running();
    CHECK(next(withMove(plan, day("2026-01-05"), day("2026-01-06")), at("2026-01-05", 9))
          == "2026-01-06 18:00");
    CHECK(next(withPause(plan, pause("2026-01-05", "2026-01-11")), at("2026-01-05", 9))
          == "2026-01-12 18:00");
    CHECK(next(withPause(plan, pause("2026-01-05", "2026-01-08", PauseKind::Flare)), at("2026-01-05", 9))
          == "2026-01-05 18:00");
    CHECK(next(endedEarly(plan, day("2026-01-05")), at("2026-01-05", 19)) == "none");
    CHECK(next(plan, at("2026-03-01", 19)) == "none");
    CHECK_FALSE(nextReminder({}, {}, Reminder(), at("2026-01-05", 9)));
}

TEST_CASE("of several plans the earliest session is reminded of", "[reminder]")
{
    const Plan early = endedEarly(running(), day("2026-01-16"));
    const Plan late = build::plan(day("2026-01-19"), 8, 3);
    const auto next = [&early, &late](const QDateTime& now) {
        return nextReminder({late, early}, {}, Reminder {QTime(18, 0), true}, now);
    };

    CHECK(next(at("2026-01-14", 12)) == at("2026-01-14", 18));
    CHECK(next(at("2026-01-14", 19)) == at("2026-01-16", 18));
    CHECK(next(at("2026-01-16", 19)) == at("2026-01-19", 18));
}

TEST_CASE("maintenance is reminded of without an end", "[reminder]")
{
    REQUIRE(next(running(), at("2027-01-04", 12)) == "none");

    const Plan plan = build::plan(day("2026-03-02"), kOpenWeeks, kMaintenanceSessions);
    CHECK(next(plan, at("2027-01-04", 12)) == "2027-01-04 18:00");
}

TEST_CASE("a time that the clock leaves out comes as much later", "[reminder]")
{
    const TimeZone berlin("Europe/Berlin");
    Plan plan = build::plan(day("2026-03-23"), 8, 3);
    plan.versions.front().weekdays = {Weekday::Tue, Weekday::Thu, Weekday::Sun};

    // On Sunday 29 March 2026 there is no half past two.
    CHECK(next(plan, at("2026-03-28", 12), {}, QTime(2, 30)) == "2026-03-29 03:30");
}
