#include <QDateTime>

#include <functional>
#include <limits>

#include "backbridge/domain/session.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;
using namespace Qt::StringLiterals;

namespace {

// The day on which the sessions of these tests are looked at.
QDate today()
{
    return day("2026-02-20");
}

SetRecord doneSet(int reps, std::optional<SetSide> side = std::nullopt)
{
    SetRecord set;
    set.side = side;
    set.reps = reps;
    set.done = true;
    return set;
}

struct Row {
    const char* change;
    std::function<void(Session&)> apply;
    const char* places; ///< as places() pictures them
};

void check(const std::vector<Row>& rows)
{
    for (const Row& row : rows) {
        Session changed = session(day("2026-02-18"));
        row.apply(changed);
        CAPTURE(row.change);
        CHECK(places(checkSession(changed, today())) == row.places);
    }
}

SetRecord& firstSet(Session& session)
{
    return session.entries.front().sets.front();
}

} // namespace

TEST_CASE("a session counts when at least one set is done", "[session]")
{
    Session given = session(today(), false);
    CHECK_FALSE(counts(given));

    SECTION("one done set among others is enough")
    {
        given.entries.front().sets.push_back(doneSet(1));
        CHECK(counts(given));
    }
    SECTION("in any entry")
    {
        given.entries.push_back(session(today(), true).entries.front());
        CHECK(counts(given));
    }
    SECTION("entries without sets do not count")
    {
        given.entries.front().sets.clear();
        CHECK_FALSE(counts(given));
    }
    SECTION("nor does a session without entries")
    {
        given.entries.clear();
        CHECK_FALSE(counts(given));
    }
}

TEST_CASE("work is what the done sets add up to, each side counted", "[session]")
{
    SetRecord hold;
    hold.holdSeconds = 15;
    hold.done = true;
    SetRecord repsWithHold = doneSet(10);
    repsWithHold.holdSeconds = 3;
    SetRecord steps;
    steps.steps = 20;
    steps.done = true;
    SetRecord undone = doneSet(100);
    undone.done = false;
    Session given = session(today(), false);
    given.entries.front().sets = {doneSet(8, SetSide::Left), doneSet(7, SetSide::Right), undone};
    Entry second = given.entries.front();
    second.sets = {hold, repsWithHold, steps};
    given.entries.push_back(second);

    // Repetitions and steps 8 + 7 + 10 + 20 = 45; seconds 15 + 10 × 3 = 45.
    CHECK(workOf(given) == Work {45, 45});
    CHECK(workOf(session(today(), false)) == Work {0, 0});
}

TEST_CASE("work beyond all numbers stays at the greatest one", "[session]")
{
    // 100 × 100 sets of 1000 × 3600 s are 3.6 × 10¹⁰ s, which checkSession() lets through.
    SetRecord most = doneSet(1000);
    most.holdSeconds = 3600;
    Session given = session(today());
    given.entries.front().sets.assign(100, most);
    given.entries.assign(100, given.entries.front());

    CHECK(checkSession(given, today()).empty());
    CHECK(workOf(given) == Work {10'000'000, std::numeric_limits<int>::max()});
}

TEST_CASE("a session as logged is accepted", "[session][check]")
{
    Session given = session(today());
    given.painBefore = 0;
    given.painHighest = 10;
    given.painAfter = 3;
    given.painNextMorning = 2;
    given.soreness = 10;
    given.effort = 0;
    given.startedAt = QDateTime(today(), QTime(6, 30), Qt::UTC);
    given.endedAt = given.startedAt;

    CHECK(places(checkSession(given, today())).empty());
}

TEST_CASE("a session's day is there, not in the future and not long before anyone logged", "[session][check]")
{
    check({
        {"today", [](Session& session) { session.date = today(); }, ""},
        {"tomorrow", [](Session& session) { session.date = today().addDays(1); }, "date out_of_range"},
        {"on the first day of 1950", [](Session& session) { session.date = day("1950-01-01"); }, ""},
        {"in 1949", [](Session& session) { session.date = day("1949-12-31"); }, "date out_of_range"},
        {"no day", [](Session& session) { session.date = QDate(); }, "date missing"},
    });
}

TEST_CASE("a session does not end before it starts", "[session][check]")
{
    const QDateTime start(day("2026-02-18"), QTime(7, 0), Qt::UTC);
    check({
        {"a second earlier",
         [start](Session& session) {
             session.startedAt = start;
             session.endedAt = start.addSecs(-1);
         },
         "ended_at contradiction"},
        {"a second later",
         [start](Session& session) {
             session.startedAt = start;
             session.endedAt = start.addSecs(1);
         },
         ""},
        {"an end alone", [start](Session& session) { session.endedAt = start; }, ""},
    });
}

TEST_CASE("ratings go from 0 to 10 and may be absent", "[session][check]")
{
    using Rating = std::optional<int> Session::*;
    const std::vector<std::pair<const char*, Rating>> ratings {
        {"pain_before", &Session::painBefore},
        {"pain_highest", &Session::painHighest},
        {"pain_after", &Session::painAfter},
        {"pain_next_morning", &Session::painNextMorning},
        {"soreness_next_morning", &Session::sorenessNextMorning},
        {"soreness", &Session::soreness},
        {"effort", &Session::effort},
    };
    for (const auto& [name, rating] : ratings) {
        for (const int value : {-1, 0, 10, 11}) {
            Session given = session(today());
            given.*rating = value;
            const bool inRange = value >= 0 && value <= 10;
            CAPTURE(name, value);
            CHECK(places(checkSession(given, today()))
                  == (inRange ? std::string() : std::string(name) + " out_of_range"));
        }
    }
}

TEST_CASE("each set has something to count, in its range", "[session][check]")
{
    check({
        {"nothing to count", [](Session& session) { firstSet(session).reps.reset(); },
         "entries[0].sets[0] missing"},
        {"no repetition", [](Session& session) { firstSet(session).reps = 0; }, ""},
        {"−1 repetition", [](Session& session) { firstSet(session).reps = -1; },
         "entries[0].sets[0].reps out_of_range"},
        {"1001 repetitions", [](Session& session) { firstSet(session).reps = 1001; },
         "entries[0].sets[0].reps out_of_range"},
        {"5001 steps",
         [](Session& session) {
             firstSet(session).reps.reset();
             firstSet(session).steps = 5001;
         },
         "entries[0].sets[0].steps out_of_range"},
        {"3601 s", [](Session& session) { firstSet(session).holdSeconds = 3601; },
         "entries[0].sets[0].hold_s out_of_range"},
        {"steps and repetitions", [](Session& session) { firstSet(session).steps = 10; },
         "entries[0].sets[0].steps contradiction"},
        {"pain 11", [](Session& session) { firstSet(session).pain = 11; },
         "entries[0].sets[0].pain out_of_range"},
        {"a load of 0 kg", [](Session& session) { firstSet(session).loadKg = 0; },
         "entries[0].sets[0].load_kg out_of_range"},
        {"a load of 500 kg", [](Session& session) { firstSet(session).loadKg = 500; }, ""},
        {"a load that is no number",
         [](Session& session) { firstSet(session).loadKg = std::numeric_limits<double>::quiet_NaN(); },
         "entries[0].sets[0].load_kg out_of_range"},
        {"the third set of the second entry",
         [](Session& session) {
             session.entries.push_back(session.entries.front());
             session.entries.at(1).sets.assign(3, doneSet(8));
             session.entries.at(1).sets.at(2).reps = 2000;
         },
         "entries[1].sets[2].reps out_of_range"},
    });
}

TEST_CASE("a session has at most 100 entries of at most 100 sets, and texts have a limit", "[session][check]")
{
    check({
        {"101 entries", [](Session& session) { session.entries.assign(101, session.entries.front()); },
         "entries too_large"},
        {"101 sets", [](Session& session) { session.entries.front().sets.assign(101, doneSet(8)); },
         "entries[0].sets too_large"},
        {"a note of 20001 characters", [](Session& session) { session.note = QString(20'001, u'x'); },
         "note too_large"},
        {"an entry's note of 20001 characters",
         [](Session& session) { session.entries.front().note = QString(20'001, u'x'); },
         "entries[0].note too_large"},
        {"notes of 20000 characters",
         [](Session& session) {
             session.note = QString(20'000, u'x');
             session.entries.front().note = QString(20'000, u'x');
         },
         ""},
    });
}

TEST_CASE("a session that counts has no reason for not being done", "[session][check]")
{
    check({
        {"a reason and a done set", [](Session& session) { session.notDoneReason = NotDoneReason::Time; },
         "not_done_reason contradiction"},
        {"a reason and no done set",
         [](Session& session) {
             session.notDoneReason = NotDoneReason::Time;
             firstSet(session).done = false;
         },
         ""},
        {"a reason and no entry",
         [](Session& session) {
             session.notDoneReason = NotDoneReason::Illness;
             session.entries.clear();
         },
         ""},
    });
}

TEST_CASE("all problems of a session are told at once", "[session][check]")
{
    check({
        {"three",
         [](Session& session) {
             session.date = today().addDays(1);
             session.painBefore = 11;
             firstSet(session).reps = -5;
         },
         "date out_of_range\npain_before out_of_range\nentries[0].sets[0].reps out_of_range"},
    });
}
