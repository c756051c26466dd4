#include "backbridge/domain/day_record.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

const QDate kMonday(2026, 1, 5);

SessionLine done(int day, std::optional<int> plannedFor = {})
{
    SessionLine line;
    line.date = kMonday.addDays(day);
    line.counted = true;
    if (plannedFor) {
        line.plannedDate = kMonday.addDays(*plannedFor);
    }
    return line;
}

SessionLine notDone(int day, std::optional<NotDoneReason> reason)
{
    SessionLine line;
    line.date = kMonday.addDays(day);
    line.plannedDate = line.date;
    line.notDoneReason = reason;
    return line;
}

/// One letter a day: time, shifted, unplanned, not done, excused, ? for no entry, + to come, elsewhere as >,
/// paused as =, rest as ., outside as a space.
std::string text(const std::vector<DayRecord>& days)
{
    std::string letters;
    for (const DayRecord& day : days) {
        letters += "tsunx?+>=. "[static_cast<int>(day.outcome)];
    }
    return letters;
}

} // namespace

TEST_CASE("Each day of a plan comes out in one way", "[domain][days]")
{
    // Monday, Wednesday and Friday are planned. Week 1: done; Wednesday's done on Thursday; Friday's not, for
    // travel. Week 2: done on Tuesday without a plan for it; Wednesday without an entry; Friday not done,
    // Saturday paused. Week 3: Monday is done, Wednesday is today.
    Plan plan = build::plan(kMonday, 6);
    plan.pauses = {build::pause("2026-01-17", "2026-01-18")};
    const std::vector<SessionLine> lines {
        done(0), done(3, 2), notDone(4, NotDoneReason::Travel), done(8), notDone(11, NotDoneReason::Time),
        done(14)};
    const auto days =
        dayRecords({plan}, lines, kMonday.addDays(-1), kMonday.addDays(20), kMonday.addDays(16));

    CHECK(text(days) == " t.>sx..?u?.n==t.+.+..");
    // Planned: t, s, x, two ?, n and t, so 7 with Monday of week 2 among those without an entry.
    const DayTally sum = tally(days);
    CHECK(sum == DayTally {2, 1, 1, 2, 1, 1, 1});
    CHECK(sum.planned() == 7);
    CHECK(sum.averageShift() == 1.0);
}

TEST_CASE("A session that the plan moved counts as shifted by those days", "[domain][days]")
{
    Plan plan = build::plan(kMonday, 6);
    plan.moves = {{kMonday, kMonday.addDays(1), {}}};
    CHECK(text(dayRecords({plan}, {done(1)}, kMonday, kMonday.addDays(1), kMonday.addDays(6))) == ">s");

    // One day, and three: 2 on average.
    const auto days =
        dayRecords({plan}, {done(1), done(5, 2)}, kMonday, kMonday.addDays(6), kMonday.addDays(6));
    CHECK(tally(days).averageShift() == 2.0);
}

TEST_CASE("Two sessions of a day, and one done on a planned day for another, are one on time",
          "[domain][days]")
{
    const Plan plan = build::plan(kMonday, 6);
    const auto days =
        dayRecords({plan}, {done(0), done(0), done(2, 4)}, kMonday, kMonday.addDays(2), kMonday.addDays(2));
    CHECK(text(days) == "t.t");
}

TEST_CASE("Without a plan every session is unplanned, and nothing is missed", "[domain][days]")
{
    const auto days = dayRecords({}, {done(0), done(1)}, kMonday, kMonday.addDays(2), kMonday.addDays(2));
    CHECK(text(days) == "uu ");
    CHECK(tally(days).planned() == 0);
    CHECK_FALSE(tally(days).averageShift());
}
