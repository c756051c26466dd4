#include <QDate>

#include <algorithm>

#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

std::vector<Weekday> daysOfMask(unsigned mask)
{
    std::vector<Weekday> result;
    for (unsigned day = 0; day < 7; ++day) {
        if ((mask >> day & 1U) != 0) {
            result.push_back(static_cast<Weekday>(day));
        }
    }
    return result;
}

/// The pairs counted by walking round the week once more, apart from the code under test.
int countPairs(const std::vector<Weekday>& days)
{
    int pairs = 0;
    for (const Weekday a : days) {
        for (const Weekday b : days) {
            pairs += (static_cast<int>(a) + 1) % 7 == static_cast<int>(b) ? 1 : 0;
        }
    }
    return pairs;
}

bool touchingDaysDiffer(const std::vector<Weekday>& days, const std::vector<DayLetter>& letters)
{
    for (std::size_t i = 0; i < days.size(); ++i) {
        for (std::size_t j = 0; j < days.size(); ++j) {
            const bool touch = (static_cast<int>(days[i]) + 1) % 7 == static_cast<int>(days[j]);
            if (touch && letters[i] == letters[j]) {
                return false;
            }
        }
    }
    return true;
}

/// Mon, Tue, Thu, Fri and Sun with an exercise for either letter.
Plan planWithTwoKindsOfDay(QDate start)
{
    Plan result = plan(start, 6, 5);
    result.versions.front().phases.front().prescriptions = {prescription("squat", DayLetter::A),
                                                            prescription("clam", DayLetter::B),
                                                            prescription("lunge", DayLetter::A)};
    return result;
}

} // namespace

TEST_CASE("spread days touch as seldom as any choice of that many days", "[schedule]")
{
    for (int k = 1; k <= 7; ++k) {
        int least = 7;
        for (unsigned mask = 0; mask < 128; ++mask) {
            const std::vector<Weekday> days = daysOfMask(mask);
            if (static_cast<int>(days.size()) == k) {
                least = std::min(least, countPairs(days));
            }
        }
        const std::vector<Weekday> spread = spreadWeekdays(k);

        CAPTURE(k);
        CHECK(static_cast<int>(spread.size()) == k);
        CHECK(std::is_sorted(spread.begin(), spread.end()));
        CHECK(std::adjacent_find(spread.begin(), spread.end()) == spread.end());
        CHECK(countPairs(spread) == least);
        CHECK(least == std::max(0, 2 * k - 7));
    }
}

TEST_CASE("touching pairs are counted round the week for every choice of days", "[schedule]")
{
    for (unsigned mask = 0; mask < 128; ++mask) {
        const std::vector<Weekday> days = daysOfMask(mask);
        CAPTURE(words(days));
        CHECK(touchingPairs(days) == countPairs(days));
    }
}

TEST_CASE("three, four and five days a week are the named ones", "[schedule]")
{
    // Touching pairs: none; Fri–Sat; Mon–Tue, Thu–Fri and Sun–Mon.
    CHECK(words(spreadWeekdays(3)) == "mon,wed,fri");
    CHECK(words(spreadWeekdays(4)) == "mon,wed,fri,sat");
    CHECK(words(spreadWeekdays(5)) == "mon,tue,thu,fri,sun");
    CHECK(touchingPairs(spreadWeekdays(3)) == 0);
    CHECK(touchingPairs(spreadWeekdays(4)) == 1);
    CHECK(touchingPairs(spreadWeekdays(5)) == 3);
}

TEST_CASE("touching days get different letters in every week with a rest day", "[schedule]")
{
    for (unsigned mask = 1; mask < 127; ++mask) {
        const std::vector<Weekday> days = daysOfMask(mask);
        const std::vector<DayLetter> given = dayLetters(days, true);

        CAPTURE(words(days), letters(given));
        CHECK(given.size() == days.size());
        CHECK(touchingDaysDiffer(days, given));
    }
}

TEST_CASE("the letters do not depend on the order that the days are named in", "[schedule]")
{
    // Mon, Tue and Thu are A, B, A by the week, however they are listed.
    using enum Weekday;
    CHECK(letters(dayLetters({Mon, Tue, Thu}, true)) == "ABA");
    CHECK(letters(dayLetters({Mon, Thu, Tue}, true)) == "AAB");
    CHECK(letters(dayLetters({Tue, Thu, Mon}, true)) == "BAA");
}

TEST_CASE("letters take turns from the first day after a rest day", "[schedule]")
{
    // Five days: Sun–Mon–Tue touch, so the turn begins on Thu: Thu A, Fri B, Sun A, Mon B, Tue A.
    CHECK(letters(dayLetters(spreadWeekdays(4), true)) == "ABAB");
    CHECK(letters(dayLetters(spreadWeekdays(5), true)) == "BAABA");
}

TEST_CASE("without B exercises every day is an A day", "[schedule]")
{
    CHECK(letters(dayLetters(spreadWeekdays(5), false)) == "AAAAA");
    CHECK(letters(dayLetters({}, true)).empty());
}

TEST_CASE("a plan asks for a session on its weekdays, in the week's phase and with the day's letter",
          "[schedule]")
{
    const Plan given = planWithTwoKindsOfDay(day("2026-01-05"));

    const auto monday = plannedOn(given, day("2026-01-12"));
    const auto thursday = plannedOn(given, day("2026-01-15"));

    REQUIRE(monday);
    CHECK(monday->week == 2);
    CHECK(monday->day == DayLetter::B);
    CHECK(monday->phase == given.versions.front().phases.data());
    REQUIRE(thursday);
    CHECK(thursday->day == DayLetter::A);
    CHECK(prescriptionsOf(*monday).size() == 1);
    CHECK(prescriptionsOf(*thursday).size() == 2);
    CHECK(prescriptionsOf(*thursday).at(1).exercise.value.toStdString() == "lunge");
}

TEST_CASE("a plan asks for nothing on rest days, in pauses and outside its weeks", "[schedule]")
{
    Plan given = plan(day("2026-01-05"), 6, 3);
    given.pauses = {pause("2026-01-14", "2026-01-16")};

    CHECK_FALSE(plannedOn(given, day("2026-01-06")));
    CHECK_FALSE(plannedOn(given, day("2026-01-14")));
    CHECK_FALSE(plannedOn(given, day("2026-01-16")));
    CHECK_FALSE(plannedOn(given, day("2026-01-02")));
    CHECK_FALSE(plannedOn(given, day("2026-02-16")));
    CHECK(plannedOn(given, day("2026-01-12")));
    CHECK(plannedOn(given, day("2026-02-13")));
}

TEST_CASE("a flare keeps what is planned", "[schedule]")
{
    Plan given = plan(day("2026-01-05"), 6, 3);
    given.pauses = {pause("2026-01-12", "2026-01-18", PauseKind::Flare)};

    CHECK(plannedBetween(given, day("2026-01-12"), day("2026-01-18")).size() == 3);
}

TEST_CASE("planned sessions of a stretch come in order and stop at the plan's ends", "[schedule]")
{
    const Plan given = plan(day("2026-01-07"), 6, 3);

    const auto all = plannedBetween(given, day("2025-01-01"), day("2027-01-01"));

    // From Wednesday on: six weeks with three days each.
    REQUIRE(all.size() == 18);
    CHECK(all.front().date == day("2026-01-07"));
    CHECK(all.back().date == day("2026-02-16"));
    CHECK(std::is_sorted(all.begin(), all.end(),
                         [](const PlannedSession& a, const PlannedSession& b) { return a.date < b.date; }));
    CHECK(plannedBetween(given, day("2026-02-01"), day("2026-01-20")).empty());
}

TEST_CASE("a phase with its own days and number replaces the plan's", "[schedule]")
{
    Plan given = plan(day("2026-01-05"), 6, 3);
    Phase second = phase(3, 6);
    second.sessionsPerWeek = 4;
    second.weekdays = {Weekday::Tue, Weekday::Thu, Weekday::Sat, Weekday::Sun};
    given.versions.front().phases = {phase(1, 2), second};

    const auto before = plannedBetween(given, day("2026-01-12"), day("2026-01-18"));
    const auto after = plannedBetween(given, day("2026-01-19"), day("2026-01-25"));

    REQUIRE(before.size() == 3);
    CHECK(before.front().date == day("2026-01-12"));
    REQUIRE(after.size() == 4);
    CHECK(after.front().date == day("2026-01-20"));
    CHECK(after.back().date == day("2026-01-25"));
}

TEST_CASE("a session's time is work on each side times the tempo, and a rest after every set", "[schedule]")
{
    // 2 sets of 10 at 2-2-2 with 60 s rest: 2 × (10 × 6 + 60) = 240 s.
    Prescription bridge = prescription("bridge");
    bridge.dose = repsDose(2, 10);
    bridge.dose.tempo = Tempo {2, 2, 2};
    bridge.dose.restSeconds = 60;
    // 3 holds of 15 s with 45 s rest: 3 × (15 + 45) = 180 s.
    Prescription hold = prescription("bridge_hold");
    hold.dose = Dose();
    hold.dose.sets = 3;
    hold.dose.holdSeconds = 15;
    hold.dose.restSeconds = 45;
    // 2 sets of 8 per side at 2-1-2 with 60 s rest: 2 × (2 × 8 × 5 + 60) = 280 s.
    Prescription lunge = prescription("split_squat");
    lunge.dose = repsDose(2, 8);
    lunge.dose.side = Side::PerSide;
    lunge.dose.tempo = Tempo {2, 1, 2};
    lunge.dose.restSeconds = 60;

    CHECK(sessionSeconds({bridge}) == 240);
    CHECK(sessionSeconds({hold}) == 180);
    CHECK(sessionSeconds({lunge}) == 280);
    CHECK(sessionSeconds({bridge, hold, lunge}) == 700);
    CHECK(sessionSeconds({}) == 0);
}
