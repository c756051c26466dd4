#include <QDate>

#include <functional>
#include <limits>

#include "backbridge/domain/plan.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

namespace {

/// Eight weeks from 5 January 2026 in three phases, three days a week.
Plan goodPlan()
{
    Plan result = plan(day("2026-01-05"), 8, 3);
    result.versions.front().phases = {phase(1, 2), phase(3, 5), phase(6, 8)};
    return result;
}

struct Row {
    const char* change;
    std::function<void(Plan&)> apply;
    const char* places; ///< as places() pictures them
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        Plan changed = goodPlan();
        row.apply(changed);
        CAPTURE(row.change);
        CHECK(places(checkPlan(changed)) == row.places);
    }
}

PlanVersion& version(Plan& plan)
{
    return plan.versions.back();
}

Phase& phaseAt(Plan& plan, std::size_t index)
{
    return plan.versions.back().phases.at(index);
}

} // namespace

TEST_CASE("a plan of three phases that cover its weeks once is one", "[plan_check]")
{
    CHECK(places(checkPlan(goodPlan())).empty());
}

TEST_CASE("a phase past the plan's end is refused with one sentence that names the place", "[plan_check]")
{
    Plan given = goodPlan();
    version(given).phases = {phase(1, 14)};

    const Problems problems = checkPlan(given);

    REQUIRE(problems.size() == 1);
    CHECK(sentence(problems.front()).toStdString() == "phases[0].last_week: 14 is past the plan's 8 weeks");
}

TEST_CASE("a plan has a title and a first day", "[plan_check]")
{
    check({
        {"no title", [](Plan& plan) { plan.title.clear(); }, "title missing"},
        {"a blank title", [](Plan& plan) { plan.title = u" \t "_s; }, "title missing"},
        {"a title of 2001 characters", [](Plan& plan) { plan.title = QString(2001, u'x'); },
         "title too_large"},
        {"no start date", [](Plan& plan) { plan.startDate = QDate(); }, "start_date missing"},
        {"no version", [](Plan& plan) { plan.versions.clear(); }, "phases missing"},
    });
}

TEST_CASE("a plan lasts 6 to 12 weeks", "[plan_check]")
{
    const auto lasting = [](int weeks) {
        Plan result = plan(day("2026-01-05"), 8, 3);
        version(result).weeks = weeks;
        version(result).phases = {phase(1, weeks)};
        return places(checkPlan(result));
    };

    CHECK(lasting(5) == "weeks out_of_range");
    CHECK(lasting(13) == "weeks out_of_range");
    CHECK(lasting(52) == "weeks out_of_range");
    for (int weeks = 6; weeks <= 12; ++weeks) {
        CAPTURE(weeks);
        CHECK(lasting(weeks).empty());
    }
}

TEST_CASE("a plan asks for 3 to 5 sessions a week", "[plan_check]")
{
    const auto asking = [](int sessions) {
        return places(checkPlan(plan(day("2026-01-05"), 8, sessions)));
    };

    CHECK(asking(2) == "sessions_per_week out_of_range");
    CHECK(asking(6) == "sessions_per_week out_of_range");
    CHECK(asking(7) == "sessions_per_week out_of_range");
    CHECK(asking(3).empty());
    CHECK(asking(4).empty());
    CHECK(asking(5).empty());
}

TEST_CASE("the days fit the number of sessions", "[plan_check]")
{
    using enum Weekday;
    check({
        {"two days for three sessions",
         [](Plan& plan) {
             version(plan).weekdays = {Mon, Wed};
         },
         "weekdays contradiction"},
        {"four days for three sessions", [](Plan& plan) { version(plan).weekdays = spreadWeekdays(4); },
         "weekdays contradiction"},
        {"no days", [](Plan& plan) { version(plan).weekdays.clear(); }, "weekdays contradiction"},
        {"a day twice",
         [](Plan& plan) {
             version(plan).weekdays = {Mon, Wed, Mon};
         },
         "weekdays duplicate"},
        {"other days",
         [](Plan& plan) {
             version(plan).weekdays = {Sat, Sun, Mon};
         },
         ""},
    });
}

TEST_CASE("phases cover every week once", "[plan_check]")
{
    check({
        {"no phase", [](Plan& plan) { version(plan).phases.clear(); }, "phases missing"},
        {"the end uncovered", [](Plan& plan) { version(plan).phases.pop_back(); }, "phases missing"},
        {"the last week uncovered", [](Plan& plan) { phaseAt(plan, 2).lastWeek = 7; }, "phases missing"},
        {"the first week uncovered", [](Plan& plan) { phaseAt(plan, 0).firstWeek = 2; },
         "phases[0].first_week missing"},
        {"a gap", [](Plan& plan) { phaseAt(plan, 1).firstWeek = 4; }, "phases[1].first_week missing"},
        {"an overlap", [](Plan& plan) { phaseAt(plan, 1).firstWeek = 2; },
         "phases[1].first_week contradiction"},
        {"a doubled phase",
         [](Plan& plan) {
             version(plan).phases = {phase(1, 8), phase(1, 8)};
         },
         "phases[1].first_week contradiction"},
        {"phases out of order",
         [](Plan& plan) {
             version(plan).phases = {phase(3, 8), phase(1, 2)};
         },
         "phases[0].first_week missing\nphases[1].first_week contradiction"},
        {"a week 0", [](Plan& plan) { phaseAt(plan, 0).firstWeek = 0; },
         "phases[0].first_week contradiction"},
        {"a week −3", [](Plan& plan) { phaseAt(plan, 0).firstWeek = -3; },
         "phases[0].first_week contradiction"},
        {"a phase that ends before it begins",
         [](Plan& plan) {
             version(plan).phases = {phase(1, 5), phase(6, 4), phase(6, 8)};
         },
         "phases[1].last_week contradiction"},
        {"the last one past the end", [](Plan& plan) { phaseAt(plan, 2).lastWeek = 9; },
         "phases[2].last_week out_of_range"},
        {"a phase to the end of numbers",
         [](Plan& plan) { phaseAt(plan, 2).lastWeek = std::numeric_limits<int>::max(); },
         "phases[2].last_week out_of_range"},
    });
}

TEST_CASE("of all pairs of phases those are taken that hold every week once, in order", "[plan_check]")
{
    constexpr int kWeeks = 6;
    Plan given = plan(day("2026-01-05"), kWeeks, 3);
    int taken = 0;
    for (int code = 0; code < 9 * 9 * 9 * 9; ++code) {
        // First and last week of both phases, each from 0 to 8.
        const std::vector<Phase> phases {phase(code % 9, code / 9 % 9), phase(code / 81 % 9, code / 729)};
        std::vector<int> weeks;
        for (const Phase& phase : phases) {
            for (int week = phase.firstWeek; week <= phase.lastWeek; ++week) {
                weeks.push_back(week);
            }
        }
        const bool none =
            phases[0].lastWeek < phases[0].firstWeek || phases[1].lastWeek < phases[1].firstWeek;
        version(given).phases = phases;

        const bool accepted = checkPlan(given).empty();

        const bool expected = !none && weeks == std::vector<int> {1, 2, 3, 4, 5, 6};
        if (accepted != expected) {
            CAPTURE(phases[0].firstWeek, phases[0].lastWeek, phases[1].firstWeek, phases[1].lastWeek);
            CHECK(accepted == expected);
        }
        taken += accepted ? 1 : 0;
    }
    CHECK(taken == kWeeks - 1);
}

TEST_CASE("a phase's own number and days fit each other", "[plan_check]")
{
    check({
        {"two sessions",
         [](Plan& plan) {
             phaseAt(plan, 1).sessionsPerWeek = 2;
             phaseAt(plan, 1).weekdays = spreadWeekdays(2);
         },
         "phases[1].sessions_per_week out_of_range"},
        {"six sessions",
         [](Plan& plan) {
             phaseAt(plan, 1).sessionsPerWeek = 6;
             phaseAt(plan, 1).weekdays = spreadWeekdays(6);
         },
         "phases[1].sessions_per_week out_of_range"},
        {"five sessions on five days",
         [](Plan& plan) {
             phaseAt(plan, 1).sessionsPerWeek = 5;
             phaseAt(plan, 1).weekdays = spreadWeekdays(5);
         },
         ""},
        {"four sessions without days", [](Plan& plan) { phaseAt(plan, 1).sessionsPerWeek = 4; },
         "phases[1].weekdays contradiction"},
        {"the plan's number again", [](Plan& plan) { phaseAt(plan, 1).sessionsPerWeek = 3; }, ""},
        {"other days for the plan's number",
         [](Plan& plan) {
             phaseAt(plan, 1).weekdays = {Weekday::Tue, Weekday::Thu, Weekday::Sat};
         },
         ""},
        {"four days for the plan's three", [](Plan& plan) { phaseAt(plan, 1).weekdays = spreadWeekdays(4); },
         "phases[1].weekdays contradiction"},
        {"a day twice",
         [](Plan& plan) {
             phaseAt(plan, 1).weekdays = {Weekday::Tue, Weekday::Tue, Weekday::Sat};
         },
         "phases[1].weekdays duplicate"},
    });
}

TEST_CASE("every prescription has a dose", "[plan_check]")
{
    check({
        {"no exercise", [](Plan& plan) { phaseAt(plan, 0).prescriptions.clear(); },
         "phases[0].prescriptions missing"},
        {"no repetitions, steps or hold",
         [](Plan& plan) { phaseAt(plan, 0).prescriptions.front().dose.reps.reset(); },
         "phases[0].prescriptions[0] missing"},
        {"no sets", [](Plan& plan) { phaseAt(plan, 2).prescriptions.front().dose.sets = 0; },
         "phases[2].prescriptions[0].sets out_of_range"},
        {"an empty dose", [](Plan& plan) { phaseAt(plan, 0).prescriptions.front().dose = Dose(); },
         "phases[0].prescriptions[0].sets out_of_range\nphases[0].prescriptions[0] missing"},
        {"a fault in the second one",
         [](Plan& plan) {
             phaseAt(plan, 0).prescriptions = {prescription("bridge"), prescription("clam")};
             phaseAt(plan, 0).prescriptions.at(1).dose.effort = 11;
         },
         "phases[0].prescriptions[1].effort out_of_range"},
        {"41 exercises",
         [](Plan& plan) { phaseAt(plan, 0).prescriptions.assign(41, prescription("bridge")); },
         "phases[0].prescriptions too_large"},
        {"40 exercises",
         [](Plan& plan) { phaseAt(plan, 0).prescriptions.assign(40, prescription("bridge")); }, ""},
    });
}

TEST_CASE("texts of a plan have a limit", "[plan_check]")
{
    check({
        {"a phase's name", [](Plan& plan) { phaseAt(plan, 0).name = QString(2001, u'x'); },
         "phases[0].name too_large"},
        {"a note", [](Plan& plan) { phaseAt(plan, 1).prescriptions.front().note = QString(2001, u'x'); },
         "phases[1].prescriptions[0].note too_large"},
        {"a reason",
         [](Plan& plan) {
             plan.pauses = {pause("2026-01-12", "2026-01-13")};
             plan.pauses.front().reason = QString(2001, u'x');
         },
         "pauses[0].reason too_large"},
        {"2000 characters each",
         [](Plan& plan) {
             plan.title = QString(2000, u'x');
             phaseAt(plan, 0).name = QString(2000, u'x');
             phaseAt(plan, 1).prescriptions.front().note = QString(2000, u'x');
         },
         ""},
    });
}

TEST_CASE("a pause has two days and ends on or after the first", "[plan_check]")
{
    check({
        {"one day", [](Plan& plan) { plan.pauses = {pause("2026-01-12", "2026-01-12")}; }, ""},
        {"turned round",
         [](Plan& plan) {
             plan.pauses = {pause("2026-01-12", "2026-01-13"), pause("2026-01-20", "2026-01-19")};
         },
         "pauses[1].to contradiction"},
        {"no first day",
         [](Plan& plan) {
             plan.pauses = {pause("2026-01-12", "2026-01-13")};
             plan.pauses.front().from = QDate();
         },
         "pauses[0].from missing"},
        {"no last day",
         [](Plan& plan) {
             plan.pauses = {pause("2026-01-12", "2026-01-13")};
             plan.pauses.front().to = QDate();
         },
         "pauses[0].to missing"},
        {"101 pauses", [](Plan& plan) { plan.pauses.assign(101, pause("2026-01-12", "2026-01-12")); },
         "pauses too_large"},
    });
}

TEST_CASE("versions follow each other from the plan's first day on", "[plan_check][versions]")
{
    const auto second = [](const char* from, int weeks) {
        PlanVersion result = plan(day("2026-01-05"), weeks, 3).versions.front();
        result.from = day(from);
        return result;
    };
    check({
        {"the first begins later", [](Plan& plan) { version(plan).from = day("2026-01-06"); },
         "start_date contradiction"},
        {"the first begins earlier", [](Plan& plan) { version(plan).from = day("2026-01-04"); },
         "start_date contradiction"},
        {"a second one", [&second](Plan& plan) { plan.versions.push_back(second("2026-01-21", 8)); }, ""},
        {"a second one from the same day",
         [&second](Plan& plan) { plan.versions.push_back(second("2026-01-05", 8)); },
         "earlier_versions[0].from contradiction"},
        {"a second one from before",
         [&second](Plan& plan) { plan.versions.push_back(second("2026-01-01", 8)); },
         "earlier_versions[0].from contradiction"},
        {"a fault in the earlier one",
         [&second](Plan& plan) {
             plan.versions.front().sessionsPerWeek = 6;
             plan.versions.front().weekdays = spreadWeekdays(6);
             plan.versions.push_back(second("2026-01-21", 8));
         },
         "earlier_versions[0].sessions_per_week out_of_range"},
        {"a fault in an earlier one's phase",
         [&second](Plan& plan) {
             plan.versions.front().phases.at(1).firstWeek = 4;
             plan.versions.push_back(second("2026-01-21", 8));
         },
         "earlier_versions[0].phases[1].first_week missing"},
    });
}

TEST_CASE("an edit cannot end the plan before days that have already been asked for",
          "[plan_check][versions]")
{
    // Eight weeks end on 1 March; six would end on 15 February.
    const auto shortened = [](const char* from) {
        return places(
            checkPlan(withVersion(goodPlan(), plan(day("2026-01-05"), 6, 3).versions.front(), day(from))));
    };

    CHECK(shortened("2026-02-10").empty());
    CHECK(shortened("2026-02-16").empty());
    CHECK(shortened("2026-02-17") == "weeks contradiction");
    CHECK(shortened("2026-02-25") == "weeks contradiction");
    // After the end as it was, the same length again takes nothing away.
    CHECK(places(checkPlan(withVersion(goodPlan(), goodPlan().versions.front(), day("2026-04-01")))).empty());
}

TEST_CASE("what becomes of a plan while it runs is checked at its place", "[plan_check]")
{
    check({
        {"ends before it starts", [](Plan& plan) { plan.endedOn = day("2026-01-04"); },
         "ended_on contradiction"},
        {"ends on its first day", [](Plan& plan) { plan.endedOn = day("2026-01-05"); }, ""},
        {"moved",
         [](Plan& plan) {
             plan.moves = {{day("2026-01-05"), day("2026-01-06"), {}}};
         },
         ""},
        {"moved to its own day",
         [](Plan& plan) {
             plan.moves = {{day("2026-01-05"), day("2026-01-05"), {}}};
         },
         "moves[0].to contradiction"},
        {"moved twice",
         [](Plan& plan) {
             plan.moves = {{day("2026-01-05"), day("2026-01-06"), {}},
                           {day("2026-01-05"), day("2026-01-08"), {}}};
         },
         "moves[1].from duplicate"},
        {"two to one day",
         [](Plan& plan) {
             plan.moves = {{day("2026-01-05"), day("2026-01-08"), {}},
                           {day("2026-01-07"), day("2026-01-08"), {}}};
         },
         "moves[1].to duplicate"},
        {"moved from nowhere",
         [](Plan& plan) {
             plan.moves = {{QDate(), day("2026-01-08"), {}}};
         },
         "moves[0].from missing"},
        {"turned down on no day",
         [](Plan& plan) {
             plan.declinedSteps = {{ExerciseId {u"bridge"_s}, StepKind::Harder, QDate(), {}}};
         },
         "declined_steps[0].on missing"},
        {"kept for no reason",
         [](Plan& plan) {
             version(plan).keptAdvice = {{AdviceKind::LongSession, 0, {}, u" "_s, {}}};
         },
         "kept_advice[0].reason missing"},
        {"kept of a phase that is not there",
         [](Plan& plan) {
             version(plan).keptAdvice = {{AdviceKind::LongSession, 3, {}, u"I like it"_s, {}}};
         },
         "kept_advice[0].phase unknown"},
    });
}

TEST_CASE("maintenance has no end date and two to five sessions a week", "[plan_check]")
{
    Plan given = goodPlan();
    given.kind = PlanKind::Maintenance;
    given.versions = {PlanVersion {
        given.startDate, kOpenWeeks, 2, {Weekday::Mon, Weekday::Thu}, {phase(1, kOpenWeeks)}, {}}};
    CHECK(places(checkPlan(given)).empty());

    given.versions.front().weeks = 12;
    given.versions.front().phases.front().lastWeek = 12;
    CHECK(places(checkPlan(given)) == "weeks out_of_range");

    given.kind = PlanKind::Course;
    CHECK(places(checkPlan(given)) == "sessions_per_week out_of_range");
}
