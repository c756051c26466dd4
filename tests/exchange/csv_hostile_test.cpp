#include <QRandomGenerator>

#include "backbridge/exchange/csv_log.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::LogResult;
using exchange::readLog;

namespace {

const ClientId kClient = *ClientId::fromText(QStringLiteral("6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11"));

LogResult read(const QByteArray& text)
{
    return readLog(text, kClient, test::builtIn(), test::kToday);
}

struct BadLine {
    const char* name;
    QByteArray line;
    const char* place;
    ProblemKind kind;
};

} // namespace

TEST_CASE("A line that cannot be read is left out and named, and the rest goes in", "[csv][unhappy]")
{
    const QByteArray header =
        "date,exercise,set,side,reps,steps,hold_s,load_kg,done,set_pain,pain_before,symptoms,flare,"
        "not_done_reason,started_at,ended_at,note,technique\n";
    const QByteArray good = "2026-01-05,Bridge,1,,10,,,,yes\n";
    const std::vector<BadLine> lines {
        {"no date", ",Bridge,1,,10", "line 3: date", ProblemKind::Missing},
        {"30 February", "2026-02-30,Bridge,1,,10", "line 3: date", ProblemKind::Malformed},
        {"day in no order", "05.2026.01,Bridge,1,,10", "line 3: date", ProblemKind::Malformed},
        {"date to come", "2026-03-02,Bridge,1,,10", "line 3: date", ProblemKind::OutOfRange},
        {"no exercise", "2026-01-06,,1,,10", "line 3: exercise", ProblemKind::Missing},
        {"reps in words", "2026-01-06,Bridge,1,,ten", "line 3: reps", ProblemKind::Malformed},
        {"reps negative", "2026-01-06,Bridge,1,,-3", "line 3: reps", ProblemKind::Malformed},
        {"reps and a half", "2026-01-06,Bridge,1,,7.5", "line 3: reps", ProblemKind::Malformed},
        {"10,000 reps", "2026-01-06,Bridge,1,,10000", "line 3: reps", ProblemKind::OutOfRange},
        {"2^32+1 reps", "2026-01-06,Bridge,1,,4294967297", "line 3: reps", ProblemKind::OutOfRange},
        {"1e300 reps", "2026-01-06,Bridge,1,,1e300", "line 3: reps", ProblemKind::OutOfRange},
        {"nan reps", "2026-01-06,Bridge,1,,nan", "line 3: reps", ProblemKind::Malformed},
        {"hexadecimal reps", "2026-01-06,Bridge,1,,0x10", "line 3: reps", ProblemKind::Malformed},
        {"a hold of two days", "2026-01-06,Bridge,1,,,,172800", "line 3: hold_s", ProblemKind::OutOfRange},
        {"reps and steps", "2026-01-06,Bridge,1,,5,5", "line 3: steps", ProblemKind::Contradiction},
        {"load of a house", "2026-01-06,Bridge,1,,5,,,9000", "line 3: load_kg", ProblemKind::OutOfRange},
        {"a set without a count", "2026-01-06,Bridge,1,,,,,,yes", "line 3: reps", ProblemKind::Missing},
        {"unknown side", "2026-01-06,Bridge,1,middle,5", "line 3: side", ProblemKind::Unknown},
        {"done perhaps", "2026-01-06,Bridge,1,,5,,,,perhaps", "line 3: done", ProblemKind::Malformed},
        {"pain of 11", "2026-01-06,Bridge,1,,5,,,,yes,11", "line 3: set_pain", ProblemKind::OutOfRange},
        {"pain before of 11", "2026-01-06,Bridge,1,,5,,,,yes,,11", "line 3: pain_before",
         ProblemKind::OutOfRange},
        {"unknown symptom", "2026-01-06,Bridge,1,,5,,,,yes,,,boredom", "line 3: symptoms",
         ProblemKind::Unknown},
        {"flare perhaps", "2026-01-06,Bridge,1,,5,,,,yes,,,,perhaps", "line 3: flare",
         ProblemKind::Malformed},
        {"done and not done", "2026-01-06,Bridge,1,,5,,,,yes,,,,,travel", "line 3: not_done_reason",
         ProblemKind::Contradiction},
        {"ends before it starts",
         "2026-01-06,Bridge,1,,5,,,,yes,,,,,,2026-01-06T10:00:00Z,2026-01-06T09:00:00Z", "line 3: ended_at",
         ProblemKind::Contradiction},
        {"starts in the future", "2026-01-06,Bridge,1,,5,,,,yes,,,,,,2036-01-06T10:00:00Z",
         "line 3: started_at", ProblemKind::OutOfRange},
        {"no time", "2026-01-06,Bridge,1,,5,,,,yes,,,,,,10:00", "line 3: started_at", ProblemKind::Malformed},
        {"note too long", "2026-01-06,Bridge,1,,5,,,,yes,,,,,,,," + QByteArray(30'000, 'x'), "line 3: note",
         ProblemKind::TooLarge},
        {"name too long", "2026-01-06," + QByteArray(201, 'x') + ",1,,5", "line 3: exercise",
         ProblemKind::TooLarge},
        {"unknown technique", "2026-01-06,Bridge,1,,5,,,,yes,,,,,,,,,superb", "line 3: technique",
         ProblemKind::Unknown},
    };
    for (const BadLine& bad : lines) {
        INFO(bad.name);
        const LogResult result = read(header + good + bad.line + '\n' + "2026-01-07,Bridge,1,,10,,,,yes\n");
        CHECK(result.problems.empty());
        REQUIRE(result.skipped.size() == 1);
        CHECK(result.skippedLines == 1);
        CHECK(result.skipped[0].place == QLatin1String(bad.place));
        CHECK(result.skipped[0].kind == bad.kind);
        CHECK(result.sessions.size() == 2);
        CHECK(result.newExercises.empty());
    }
}

TEST_CASE("What contradicts an earlier line of the session is named, and the earlier is kept",
          "[csv][unhappy]")
{
    const LogResult result = read("date,exercise,reps,pain_before,note\n2026-01-05,Bridge,10,3,first\n"
                                  "2026-01-05,Bridge,8,4,\n2026-01-05,Clam,8,,second\n");

    REQUIRE(result.sessions.size() == 1);
    CHECK(result.sessions[0].painBefore == 3);
    CHECK(result.sessions[0].note == QStringLiteral("first"));
    CHECK(result.sessions[0].entries.size() == 2);
    CHECK(result.skippedLines == 0);
    REQUIRE(result.skipped.size() == 2);
    CHECK(result.skipped[0].place == QStringLiteral("line 3: pain_before"));
    CHECK(result.skipped[1].place == QStringLiteral("line 4: note"));
}

TEST_CASE("A session that cannot be put together is left out as a whole", "[csv][unhappy]")
{
    QByteArray text = "date,exercise,reps,not_done_reason\n2026-01-05,Bridge,10,\n2026-01-05,,,travel\n";
    for (int i = 0; i < 101; ++i) {
        text += "2026-01-07,Bridge,10,\n";
    }

    const LogResult result = read(text);

    CHECK(result.sessions.empty());
    CHECK(result.skippedLines == 2);
    REQUIRE(result.skipped.size() == 2);
    CHECK(result.skipped[0].place == QStringLiteral("line 2: not_done_reason"));
    CHECK(result.skipped[1].kind == ProblemKind::TooLarge);
}

TEST_CASE("One session id with two days is one session, the other line is left out", "[csv][unhappy]")
{
    const QByteArray id = "a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01";
    const LogResult result = read("session,date,exercise,reps\n" + id + ",2026-01-05,Bridge,10\n" + id
                                  + ",2026-01-06,Bridge,10\n");

    CHECK(result.sessions.size() == 1);
    REQUIRE(result.skipped.size() == 1);
    CHECK(result.skipped[0].place == QStringLiteral("line 3: date"));
}

TEST_CASE("What is no log at all is refused", "[csv][unhappy]")
{
    const std::vector<std::pair<QByteArray, ProblemKind>> texts {
        {"", ProblemKind::Malformed},
        {"a,b\n1,2\n", ProblemKind::Malformed},
        {"date,reps\n2026-01-05,3\n", ProblemKind::Malformed},
        {"date,exercise\n2026-01-05,Br\xFC"
         "cke\n",
         ProblemKind::Malformed},
        {QByteArray("date,exercise\n2026\0-01-05,Bridge\n", 34), ProblemKind::Malformed},
        {"date,exercise,reps\n2026-01-05,\"Bridge,10\n2026-01-06,Clam,8\n", ProblemKind::Malformed},
        {QByteArray(static_cast<qsizetype>(exchange::kMaxLogBytes) + 1, 'x'), ProblemKind::TooLarge},
    };
    for (const auto& [text, kind] : texts) {
        CAPTURE(text.left(60));
        const LogResult result = read(text);
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems[0].kind == kind);
        CHECK(result.sessions.empty());
        CHECK(result.newExercises.empty());
    }
    CHECK(read(texts[5].first).problems[0].place == QStringLiteral("line 2"));
}

TEST_CASE("Of many bad lines the first hundred are named and all are counted", "[csv][unhappy]")
{
    const LogResult result = read("date,exercise,reps\n" + QByteArray("x,Bridge,1\n").repeated(5000));

    CHECK(result.skipped.size() == static_cast<std::size_t>(exchange::kMaxSkipped));
    CHECK(result.skippedLines == 5000);
}

TEST_CASE("A changed byte never leads to a session that breaks the rules", "[csv][unhappy]")
{
    constexpr int kRounds = 1'500;
    const QByteArray text = exchange::writeLog(test::randomLog(3).sessions, test::builtIn()).left(6000);
    QRandomGenerator random(20260301);
    int sessions = 0;
    for (int i = 0; i < kRounds; ++i) {
        QByteArray changed = text;
        const auto at = random.bounded(static_cast<int>(changed.size()));
        changed[at] = static_cast<char>(random.bounded(256));
        CAPTURE(at, int {changed[at]});
        const LogResult result = read(changed);
        REQUIRE((result.problems.empty() || result.sessions.empty()));
        for (const Session& session : result.sessions) {
            REQUIRE(checkSession(session, test::kToday).empty());
            REQUIRE_FALSE(session.id.isNull());
            ++sessions;
        }
        REQUIRE(checkLibrary(test::builtIn().with(result.newExercises).exercises()).empty());
    }
    CHECK(sessions > kRounds);
}
