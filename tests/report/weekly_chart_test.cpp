#include "backbridge/report/weekly_chart.h"
#include "support/catch.h"

using namespace backbridge;
using report::ChartWeekState;

namespace {

/// Eight weeks from Monday 5 January 2026, three sessions a week.
Plan eightWeeks()
{
    Plan plan;
    plan.startDate = QDate(2026, 1, 5);
    PlanVersion version;
    version.from = plan.startDate;
    version.weekdays = {Weekday::Mon, Weekday::Wed, Weekday::Fri};
    version.phases.push_back({QStringLiteral("All"), 1, 8, {}, {}, {}, {}});
    plan.versions.push_back(version);
    return plan;
}

/// So many sessions in each week of the plan, from its Monday on.
std::vector<QDate> doneDates(const Plan& plan, const std::vector<int>& counts)
{
    std::vector<QDate> dates;
    QDate monday = plan.startDate;
    for (const int count : counts) {
        for (int day = 0; day < count; ++day) {
            dates.push_back(monday.addDays(day));
        }
        monday = monday.addDays(7);
    }
    return dates;
}

report::WeeklyChartModel modelOf(const Plan& plan, const std::vector<int>& counts, QDate today)
{
    return report::weeklyChartModel(plan, weeklyAdherence(plan, doneDates(plan, counts), today));
}

std::vector<ChartWeekState> statesOf(const report::WeeklyChartModel& model)
{
    std::vector<ChartWeekState> states;
    for (const report::ChartWeek& week : model.weeks) {
        states.push_back(week.state);
    }
    return states;
}

} // namespace

TEST_CASE("the chart has every week of the plan: judged, current and to come", "[chart]")
{
    const auto model = modelOf(eightWeeks(), {3, 2, 0, 6, 1}, QDate(2026, 2, 4));

    CHECK(statesOf(model)
          == std::vector {ChartWeekState::OnTarget, ChartWeekState::Below, ChartWeekState::None,
                          ChartWeekState::Above, ChartWeekState::Current, ChartWeekState::Planned,
                          ChartWeekState::Planned, ChartWeekState::Planned});
    CHECK(model.weeks.at(0).monday == QDate(2026, 1, 5));
    CHECK(model.weeks.at(0).number == 1);
    CHECK(model.weeks.at(7).monday == QDate(2026, 2, 23));
    CHECK(model.weeks.at(7).number == 8);
    CHECK(model.weeks.at(7).planned == 3);
    CHECK(model.weeks.at(3).done == 6);
}

TEST_CASE("before the plan starts all its weeks are to come", "[chart]")
{
    const auto model = modelOf(eightWeeks(), {}, QDate(2026, 1, 1));

    CHECK(statesOf(model) == std::vector<ChartWeekState>(8, ChartWeekState::Planned));
    CHECK(report::summarySentence(model) == QStringLiteral("The first week begins on 5 January."));
}

TEST_CASE("a paused week keeps the height that the plan would have", "[chart]")
{
    Plan plan = eightWeeks();
    plan.pauses.push_back({QDate(2026, 1, 12), QDate(2026, 1, 18), PauseKind::Pause, {}, {}});

    const auto model = modelOf(plan, {3, 0, 3}, QDate(2026, 1, 28));

    const report::ChartWeek& paused = model.weeks.at(1);
    CHECK(paused.state == ChartWeekState::Paused);
    CHECK(paused.planned == 0);
    CHECK(paused.unpaused == 3);
}

TEST_CASE("a pause to come is shown as paused", "[chart]")
{
    Plan plan = eightWeeks();
    plan.pauses.push_back({QDate(2026, 2, 9), QDate(2026, 2, 15), PauseKind::Pause, {}, {}});

    const auto model = modelOf(plan, {3}, QDate(2026, 1, 14));

    CHECK(model.weeks.at(5).state == ChartWeekState::Paused);
    CHECK(model.weeks.at(6).state == ChartWeekState::Planned);
}

TEST_CASE("the last weeks end with the current one", "[chart]")
{
    const auto model = modelOf(eightWeeks(), {3, 2, 0, 6, 1}, QDate(2026, 2, 4));

    const auto last = report::lastWeeks(model, 4);

    CHECK(statesOf(last)
          == std::vector {ChartWeekState::Below, ChartWeekState::None, ChartWeekState::Above,
                          ChartWeekState::Current});
    CHECK(last.weeks.front().number == 2);
    CHECK(report::lastWeeks(model, 40).weeks.size() == 5);
}

TEST_CASE("the headline and the sentence name numerator and denominator", "[chart]")
{
    const auto model = modelOf(eightWeeks(), {3, 2, 0, 6, 1}, QDate(2026, 2, 4));

    CHECK(report::headline(model) == QStringLiteral("On target in 1 of 4 weeks"));
    CHECK(report::sessionsSentence(model) == QStringLiteral("8 of 12 planned sessions, 67 %, and 3 extra"));
}

TEST_CASE("without a finished week nothing is judged", "[chart]")
{
    const auto model = modelOf(eightWeeks(), {2}, QDate(2026, 1, 8));

    CHECK(report::headline(model) == QStringLiteral("Your weeks"));
    CHECK(report::sessionsSentence(model).isEmpty());
    CHECK(report::summarySentence(model) == QStringLiteral("This week 2 of 3 so far."));
}

TEST_CASE("the summary counts every status and ends with this week", "[chart]")
{
    Plan plan = eightWeeks();
    plan.pauses.push_back({QDate(2026, 1, 26), QDate(2026, 2, 1), PauseKind::Pause, {}, {}});

    const auto model = modelOf(plan, {3, 2, 0, 0, 6, 4, 2}, QDate(2026, 2, 20));

    CHECK(report::summarySentence(model)
          == QStringLiteral(
              "Weeks 1 to 6: on target in 2, above in 1, below in 1, none done in 1, paused in 1. "
              "This week 2 of 3 so far."));
}

TEST_CASE("a plan that is over has no current week in its summary", "[chart]")
{
    const auto model = modelOf(eightWeeks(), {3, 3, 3, 3, 3, 3, 3, 3}, QDate(2026, 6, 1));

    CHECK(model.weeks.size() == 8);
    CHECK(report::summarySentence(model) == QStringLiteral("Weeks 1 to 8: on target in 8."));
}

TEST_CASE("without a plan there is nothing to sum up", "[chart]")
{
    const report::WeeklyChartModel none;

    CHECK(report::summarySentence(none) == QStringLiteral("There is no plan yet."));
    CHECK(report::headline(none) == QStringLiteral("Your weeks"));
}

TEST_CASE("each week reads as a sentence", "[chart]")
{
    const QDate monday(2025, 12, 22);

    CHECK(report::weekSentence({3, monday, 0, 0, 3, ChartWeekState::Paused})
          == QStringLiteral("Week 3, 22 December: paused"));
    CHECK(report::weekSentence({5, monday, 3, 4, 3, ChartWeekState::OnTarget})
          == QStringLiteral("Week 5, 22 December: 4 of 3 sessions, on target"));
    CHECK(report::weekSentence({6, monday, 3, 1, 3, ChartWeekState::Current})
          == QStringLiteral("Week 6, 22 December: 1 of 3 sessions so far, this week"));
    CHECK(report::weekSentence({7, monday, 1, 0, 1, ChartWeekState::Planned})
          == QStringLiteral("Week 7, 22 December: 1 session planned"));
    CHECK(report::weekSentence({8, monday, 3, 0, 3, ChartWeekState::Planned})
          == QStringLiteral("Week 8, 22 December: 3 sessions planned"));
}
