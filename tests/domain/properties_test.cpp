#include <QDate>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

#include "backbridge/domain/adherence.h"
#include "backbridge/domain/schedule.h"
#include "domain/builders.h"
#include "support/catch.h"
#include "support/random_records.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

constexpr int kSeeds = 150;
constexpr int kPlansPerSeed = 20;

/// A made-up plan with a log around it and a day to ask on.
struct Case {
    Plan plan;
    std::vector<QDate> done; ///< in no order, some repeated, some outside the plan
    QDate today;
    test::RandomRecords& random;
};

/// A day from a fortnight before the plan to a fortnight after it.
QDate dayAround(const Plan& plan, test::RandomRecords& random)
{
    return plan.startDate.addDays(
        random.number(-14, static_cast<int>(plan.startDate.daysTo(plan.lastDay())) + 14));
}

/// Three thousand cases over the years 2018 to 2031, the same on every run.
void forEachCase(const std::function<void(const Case&)>& check)
{
    for (int seed = 1; seed <= kSeeds; ++seed) {
        const QDate loggedUntil = day("2019-02-01").addDays(qint64 {30} * seed);
        test::RandomRecords random(static_cast<quint32>(seed), {ExerciseId {QStringLiteral("bridge")}},
                                   loggedUntil);
        for (int number = 0; number < kPlansPerSeed; ++number) {
            const Plan plan = random.plan(ClientId::create());
            std::vector<QDate> done;
            for (int i = random.number(0, 60); i > 0; --i) {
                done.push_back(dayAround(plan, random));
            }
            CAPTURE(seed, number, plan.startDate);
            check({plan, done, dayAround(plan, random), random});
        }
    }
}

/// What a day asks for, worked out from the plan's parts alone.
int sessionsOn(const Plan& plan, QDate date)
{
    const PlanVersion* version = &plan.versions.front();
    for (const PlanVersion& candidate : plan.versions) {
        version = candidate.from <= date ? &candidate : version;
    }
    const qint64 week = plan.startDate.daysTo(date) / 7 + 1;
    if (date < plan.startDate || week > plan.versions.back().weeks
        || (plan.endedOn && *plan.endedOn < date)) {
        return 0;
    }
    for (const Pause& pause : plan.pauses) {
        if (pause.kind == PauseKind::Pause && pause.from <= date && date <= pause.to) {
            return 0;
        }
    }
    for (const Phase& phase : version->phases) {
        if (phase.firstWeek <= week && week <= phase.lastWeek) {
            return phase.sessionsPerWeek.value_or(version->sessionsPerWeek);
        }
    }
    return 0;
}

/// Planned and done by the week's Monday, worked out day by day.
std::map<QDate, std::pair<int, int>> countByDay(const Case& given)
{
    const std::set<QDate> done(given.done.begin(), given.done.end());
    std::map<QDate, std::pair<int, int>> sums;
    const QDate first = given.plan.startDate;
    const QDate end = first.addDays(qint64 {7} * given.plan.versions.back().weeks - 1);
    const QDate last = std::min(end, given.plan.endedOn.value_or(end));
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        auto& [planned, count] = sums[date.addDays(1 - date.dayOfWeek())];
        planned += sessionsOn(given.plan, date);
        count += done.contains(date) && date <= given.today ? 1 : 0;
    }
    for (auto& [monday, sum] : sums) {
        sum.first = static_cast<int>(std::floor(sum.first / 7.0 + 0.5));
    }
    return sums;
}

template <typename T>
void shuffle(std::vector<T>& values, test::RandomRecords& random)
{
    for (std::size_t i = values.size(); i > 1; --i) {
        std::swap(values[i - 1], values[static_cast<std::size_t>(random.number(0, static_cast<int>(i) - 1))]);
    }
}

/// The weeks that are over on `today`.
std::vector<WeekAdherence> finished(const Adherence& adherence)
{
    std::vector<WeekAdherence> result;
    std::copy_if(adherence.weeks.begin(), adherence.weeks.end(), std::back_inserter(result),
                 [](const WeekAdherence& week) { return week.status != WeekStatus::Current; });
    return result;
}

bool isPrefix(const std::vector<WeekAdherence>& shorter, const std::vector<WeekAdherence>& longer)
{
    return shorter.size() <= longer.size() && std::equal(shorter.begin(), shorter.end(), longer.begin());
}

} // namespace

TEST_CASE("adherence is never more than 100 % nor less than nothing", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        const Adherence result = weeklyAdherence(given.plan, given.done, given.today);
        CHECK(result.creditedSessions >= 0);
        CHECK(result.creditedSessions <= result.plannedSessions);
        CHECK(result.sessionAdherence().has_value() == (result.plannedSessions > 0));
        CHECK(result.sessionAdherence().value_or(0) >= 0);
        CHECK(result.sessionAdherence().value_or(1) <= 1);
    });
}

TEST_CASE("weekly numbers are those of a count day by day", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        const Adherence result = weeklyAdherence(given.plan, given.done, given.today);
        const auto counted = countByDay(given);
        bool same = true;
        for (const WeekAdherence& week : result.weeks) {
            const auto found = counted.find(week.week.monday());
            same = same && found != counted.end() && found->second == std::pair(week.planned, week.done)
                && plannedInWeek(given.plan, week.week) == week.planned;
        }
        CHECK(same);
    });
}

TEST_CASE("weeks follow each other from the plan's first to the day's or the plan's last",
          "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        const Adherence result = weeklyAdherence(given.plan, given.done, given.today);
        CHECK(result.weeks.empty() == (given.today < given.plan.startDate));
        if (result.weeks.empty()) {
            return;
        }
        CHECK(result.weeks.front().week == IsoWeek::of(given.plan.startDate));
        CHECK(result.weeks.back().week == IsoWeek::of(std::min(given.today, given.plan.lastDay())));
        for (std::size_t i = 0; i < result.weeks.size(); ++i) {
            const WeekAdherence& week = result.weeks[i];
            CHECK((week.status == WeekStatus::Current) == (given.today <= week.week.sunday()));
            CHECK((i == 0 || week.week == result.weeks[i - 1].week.next()));
        }
    });
}

TEST_CASE("a week asks for 0 to 5 sessions and is done on 0 to 7 days", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        bool inRange = true;
        for (const WeekAdherence& week : weeklyAdherence(given.plan, given.done, given.today).weeks) {
            inRange = inRange && week.planned >= 0 && week.planned <= 5 && week.done >= 0 && week.done <= 7;
        }
        CHECK(inRange);
    });
}

TEST_CASE("the sums are those of the finished weeks", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        const Adherence result = weeklyAdherence(given.plan, given.done, given.today);
        int planned = 0;
        int done = 0;
        int missing = 0;
        int weeks = 0;
        int onTarget = 0;
        for (const WeekAdherence& week : finished(result)) {
            if (week.status == WeekStatus::Paused) {
                CHECK(week.planned == 0);
                continue;
            }
            planned += week.planned;
            done += week.done;
            missing += std::max(0, week.planned - week.done);
            weeks += 1;
            onTarget += week.status == WeekStatus::OnTarget ? 1 : 0;
        }
        CHECK(result.plannedSessions == planned);
        CHECK(result.creditedSessions + missing == planned);
        CHECK(result.creditedSessions + result.surplus == done);
        CHECK(result.weeksFinished == weeks);
        CHECK(result.weeksOnTarget == onTarget);
        CHECK(result.streakWeeks <= onTarget);
    });
}

TEST_CASE("order and repetition of the log do not matter", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        const Adherence before = weeklyAdherence(given.plan, given.done, given.today);
        std::vector<QDate> turned = given.done;
        turned.insert(turned.end(), given.done.begin(), given.done.end());
        shuffle(turned, given.random);

        CHECK(weeklyAdherence(given.plan, turned, given.today) == before);
    });
}

TEST_CASE("the order of pauses does not matter", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        Plan turned = given.plan;
        std::reverse(turned.pauses.begin(), turned.pauses.end());

        CHECK(weeklyAdherence(turned, given.done, given.today)
              == weeklyAdherence(given.plan, given.done, given.today));
    });
}

TEST_CASE("a later day never changes a finished week", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        const QDate later = given.today.addDays(given.random.number(1, 60));

        const auto before = finished(weeklyAdherence(given.plan, given.done, given.today));
        const auto after = finished(weeklyAdherence(given.plan, given.done, later));

        CHECK(isPrefix(before, after));
    });
}

TEST_CASE("what is logged after a week never changes it", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        const auto before = finished(weeklyAdherence(given.plan, given.done, given.today));
        std::vector<QDate> more = given.done;
        for (int i = 0; i < 10; ++i) {
            more.push_back(IsoWeek::of(given.today).monday().addDays(given.random.number(0, 60)));
        }

        CHECK(finished(weeklyAdherence(given.plan, more, given.today)) == before);
    });
}

TEST_CASE("one more session never lowers adherence", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        const Adherence before = weeklyAdherence(given.plan, given.done, given.today);
        std::vector<QDate> more = given.done;
        more.push_back(dayAround(given.plan, given.random));

        const Adherence after = weeklyAdherence(given.plan, more, given.today);

        CHECK(after.plannedSessions == before.plannedSessions);
        CHECK(after.creditedSessions >= before.creditedSessions);
        CHECK(after.surplus >= before.surplus);
    });
}

TEST_CASE("whole sessions give what their days give", "[properties][adherence]")
{
    forEachCase([](const Case& given) {
        std::vector<Session> sessions;
        std::vector<QDate> dates;
        for (const QDate date : given.done) {
            const bool done = given.random.chance(70);
            sessions.push_back(session(date, done));
            if (done) {
                dates.push_back(date);
            }
        }

        CHECK(weeklyAdherence(given.plan, sessions, given.today)
              == weeklyAdherence(given.plan, dates, given.today));
    });
}

TEST_CASE("an edit from a day on never changes the weeks before it", "[properties][adherence][versions]")
{
    int edits = 0;
    forEachCase([&edits](const Case& given) {
        const PlanVersion other = given.random.plan(ClientId::create()).versions.front();
        const Plan edited = withVersion(given.plan, other, given.today);
        if (given.today <= given.plan.startDate || !checkPlan(edited).empty()) {
            return;
        }
        ++edits;
        const auto before = finished(weeklyAdherence(given.plan, given.done, given.today));

        const auto after = finished(weeklyAdherence(edited, given.done, given.today));

        // When the plan was over and goes on now, the weeks between asked for nothing; the last of the others
        // may have ended in its middle and now has days for sessions that were done anyway.
        REQUIRE(after.size() >= before.size());
        const bool wasOver = given.today > given.plan.lastDay();
        for (std::size_t i = 0; i < after.size(); ++i) {
            if (i >= before.size()) {
                CHECK(wasOver);
                CHECK(after[i].planned == 0);
            } else if (wasOver && i + 1 == before.size()) {
                CHECK(after[i].planned == before[i].planned);
                CHECK(after[i].done >= before[i].done);
            } else {
                CHECK(after[i] == before[i]);
            }
        }
    });

    // Otherwise this says nothing.
    CHECK(edits > 1000);
}

TEST_CASE("made-up plans are plans", "[properties][plan_check]")
{
    forEachCase([](const Case& given) { CHECK(places(checkPlan(given.plan)).empty()); });
}

TEST_CASE("a plan's sessions are on its days and nowhere else", "[properties][schedule]")
{
    forEachCase([](const Case& given) {
        Plan plan = given.plan;
        plan.moves.clear();
        const auto all = plannedBetween(plan, plan.startDate.addDays(-30), plan.lastDay().addDays(30));
        std::size_t next = 0;
        bool right = true;
        for (QDate date = plan.startDate; date <= plan.lastDay(); date = date.addDays(1)) {
            const PlanVersion& version = plan.versionOn(date);
            const Phase* phase = phaseOfWeek(version, plan.weekOn(date).value_or(0));
            const std::vector<Weekday> days =
                phase != nullptr ? weekdays(version, *phase) : std::vector<Weekday>();
            const bool expected = sessionsOn(plan, date) > 0
                && std::find(days.begin(), days.end(), weekdayOf(date)) != days.end();
            const bool found = next < all.size() && all[next].date == date;
            right = right && found == expected && (!found || (all[next].phase == phase));
            next += found ? 1 : 0;
        }
        CHECK(right);
        CHECK(next == all.size());
    });
}

TEST_CASE("days that touch within a phase with two kinds of day are of different kinds",
          "[properties][schedule]")
{
    forEachCase([](const Case& given) {
        Plan plan = given.plan;
        plan.moves.clear();
        const auto all = plannedBetween(plan, plan.startDate, plan.lastDay());
        for (std::size_t i = 0; i + 1 < all.size(); ++i) {
            const PlannedSession& one = all[i];
            const PlannedSession& next = all[i + 1];
            const auto& list = one.phase->prescriptions;
            const bool hasB = std::any_of(list.begin(), list.end(), [](const Prescription& prescription) {
                return prescription.day == DayLetter::B;
            });
            if (one.phase == next.phase && one.date.addDays(1) == next.date) {
                CHECK((one.day != next.day) == hasB);
            }
        }
    });
}
