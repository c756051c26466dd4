#include <algorithm>
#include <string>

#include "backbridge/domain/day_state.h"
#include "builders.h"
#include "support/catch.h"

using namespace backbridge;
using build::day;

namespace {

SessionLine counted(const char* date, const char* plannedDate = nullptr)
{
    SessionLine line;
    line.id = SessionId::create();
    line.date = day(date);
    line.plannedDate = plannedDate != nullptr ? std::optional(day(plannedDate)) : std::nullopt;
    line.counted = true;
    return line;
}

SessionLine notDone(const char* date, std::optional<NotDoneReason> reason)
{
    SessionLine line;
    line.id = SessionId::create();
    line.date = day(date);
    line.plannedDate = line.date;
    line.notDoneReason = reason;
    return line;
}

/// One letter a day: D done, M moved, N not done, r rested, T due today, P planned, ? no entry, | paused, .
/// rest.
std::string picture(const std::vector<DayStatus>& days)
{
    std::string text;
    for (const DayStatus& status : days) {
        text += std::string("DMNErTP?|.").at(static_cast<std::size_t>(status.state));
    }
    return text;
}

/// The week of Monday 2026-02-16, seen on Friday the 20th.
std::string week(const std::vector<Plan>& plans, const std::vector<SessionLine>& lines)
{
    return picture(dayStatuses(plans, lines, day("2026-02-16"), day("2026-02-22"), day("2026-02-20")));
}

std::vector<QDate> dates(const std::vector<DayStatus>& days)
{
    std::vector<QDate> result;
    std::transform(days.begin(), days.end(), std::back_inserter(result),
                   [](const DayStatus& status) { return status.date; });
    return result;
}

} // namespace

TEST_CASE("A week without entries shows what was planned, what is due and what is to come", "[domain][day]")
{
    const Plan plan = build::plan(day("2026-02-02"));

    CHECK(week({plan}, {}) == "?.?.T..");
    CHECK(picture(dayStatuses({plan}, {}, day("2026-02-16"), day("2026-02-22"), day("2026-02-15")))
          == "P.P.P..");
}

TEST_CASE("A counted session makes its day done, planned or not", "[domain][day]")
{
    const Plan plan = build::plan(day("2026-02-02"));

    CHECK(week({plan}, {counted("2026-02-16"), counted("2026-02-17"), counted("2026-02-20")}) == "DD?.D..");
}

TEST_CASE("A session done on another day leaves its planned day moved", "[domain][day]")
{
    const Plan plan = build::plan(day("2026-02-02"));

    CHECK(week({plan}, {counted("2026-02-17", "2026-02-16")}) == "MD?.T..");
    CHECK(week({plan}, {counted("2026-02-19", "2026-02-20")}) == "?.?DM..");
}

TEST_CASE("An entry without work is not done with a reason and rested without one", "[domain][day]")
{
    const Plan plan = build::plan(day("2026-02-02"));

    CHECK(
        week({plan}, {notDone("2026-02-16", NotDoneReason::Motivation), notDone("2026-02-18", std::nullopt)})
        == "N.r.T..");
    CHECK(week({plan},
               {notDone("2026-02-16", NotDoneReason::Illness), notDone("2026-02-18", NotDoneReason::Travel)})
          == "E.E.T..");
    CHECK(week({plan}, {notDone("2026-02-17", std::nullopt)}) == "?.?.T..");
}

TEST_CASE("Paused days ask for nothing, and a session on one is done", "[domain][day]")
{
    Plan plan = build::plan(day("2026-02-02"));
    plan.pauses = {build::pause("2026-02-18", "2026-02-21")};

    CHECK(week({plan}, {}) == "?.||||.");
    CHECK(week({plan}, {counted("2026-02-19")}) == "?.|D||.");
    plan.pauses.front().kind = PauseKind::Flare;
    CHECK(week({plan}, {}) == "?.?.T..");
}

TEST_CASE("Without a plan, before it and after it days are rest days", "[domain][day]")
{
    CHECK(week({}, {}) == ".......");
    CHECK(week({}, {counted("2026-02-17")}) == ".D.....");
    CHECK(week({build::plan(day("2026-02-19"))}, {}) == "....T..");
    CHECK(week({build::plan(day("2025-12-25"), 8)}, {}) == "?.?....");
}

TEST_CASE("Of two plans each day belongs to the one that runs then", "[domain][day]")
{
    Plan next = build::plan(day("2026-02-19"), 8, 5);
    next.id = PlanId::create();

    CHECK(week({build::plan(day("2025-12-25"), 8), next}, {}) == "?.??T.P");
}

TEST_CASE("Days without entry are asked about newest first and for two weeks", "[domain][day]")
{
    const Plan plan = build::plan(day("2026-01-05"));

    const auto days = daysToAskAbout({plan},
                                     {counted("2026-02-16"), counted("2026-02-18"), counted("2026-02-11"),
                                      notDone("2026-02-09", NotDoneReason::Time)},
                                     day("2026-02-20"));

    CHECK(dates(days) == build::days({"2026-02-13", "2026-02-06"}));
    CHECK(daysToAskAbout({plan}, {}, day("2026-01-05")).empty());
    // Friday the 6th is 14 days before Friday the 20th and 15 before Saturday.
    CHECK(daysToAskAbout({plan}, {}, day("2026-02-20")).back().date == day("2026-02-06"));
    CHECK(daysToAskAbout({plan}, {}, day("2026-02-21")).back().date == day("2026-02-09"));
}

TEST_CASE("Sessions ahead skip pauses and what was done early, and go on with the next plan", "[domain][day]")
{
    Plan plan = build::plan(day("2026-01-05"), 8);
    plan.pauses = {build::pause("2026-02-23", "2026-02-24")};
    Plan next = build::plan(day("2026-03-02"), 8);
    next.id = PlanId::create();
    const auto ahead = [&](const std::vector<Plan>& plans, int count) {
        std::vector<QDate> result;
        for (const PlannedSession& session :
             sessionsAhead(plans, {counted("2026-02-20", "2026-02-25")}, day("2026-02-20"), count)) {
            result.push_back(session.date);
        }
        return result;
    };

    CHECK(ahead({plan}, 3) == build::days({"2026-02-27"}));
    CHECK(ahead({plan, next}, 2) == build::days({"2026-02-27", "2026-03-02"}));
    CHECK(ahead({}, 2).empty());
}

TEST_CASE("A session can be meant for planned days within a week that have no entry", "[domain][day]")
{
    const Plan plan = build::plan(day("2026-02-02"));
    const std::vector<SessionLine> lines {counted("2026-02-16"), notDone("2026-02-18", NotDoneReason::Pain)};

    CHECK(daysMeantBy({plan}, lines, day("2026-02-19"), day("2026-02-20"))
          == build::days({"2026-02-13", "2026-02-20", "2026-02-23", "2026-02-25"}));
}

TEST_CASE("Done days and done dates count what counts", "[domain][day]")
{
    const std::vector<SessionLine> lines {counted("2026-02-16"), counted("2026-02-16"),
                                          notDone("2026-02-18", NotDoneReason::Pain)};

    CHECK(doneDays(dayStatuses({}, lines, day("2026-02-16"), day("2026-02-22"), day("2026-02-20"))) == 1);
    CHECK(doneDates(lines) == build::days({"2026-02-16", "2026-02-16"}));
}

TEST_CASE("Where a client stands follows the plans", "[domain][day]")
{
    const QDate today = day("2026-02-20");
    const auto stage = [&](const std::vector<Plan>& plans) {
        return planStanding(plans, today).stage;
    };
    const Plan over = build::plan(day("2025-11-03"), 8);
    const Plan running = build::plan(day("2026-02-02"));
    const Plan later = build::plan(day("2026-03-02"));
    const Plan soon = build::plan(day("2026-02-23"));
    Plan paused = running;
    paused.pauses = {build::pause("2026-02-16", "2026-02-22"), build::pause("2026-02-23", "2026-02-25")};

    CHECK(stage({}) == PlanStage::None);
    CHECK(stage({over}) == PlanStage::Over);
    CHECK(stage({over, running, later}) == PlanStage::Running);
    CHECK(stage({paused}) == PlanStage::Paused);
    const std::vector<Plan> plans {over, later, soon};
    CHECK(planStanding(plans, today) == PlanStanding {PlanStage::Upcoming, &plans[2]});
    CHECK(pausedUntil(paused, today) == day("2026-02-25"));
    CHECK_FALSE(pausedUntil(running, today));

    // The plan ends on 29 March, whatever the pause says.
    paused.pauses = {build::pause("2026-03-23", "2026-04-10")};
    CHECK(pausedUntil(paused, day("2026-03-25")) == day("2026-03-29"));
}
