#include "backbridge/exchange/csv_log.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::LogResult;
using exchange::readLog;
using exchange::writeLog;

namespace {

const ClientId kClient = *ClientId::fromText(QStringLiteral("6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11"));

LogResult read(const QByteArray& text)
{
    LogResult result = readLog(text, kClient, test::builtIn(), test::kToday);
    for (const Problem& problem : result.skipped) {
        UNSCOPED_INFO(sentence(problem).toStdString());
    }
    return result;
}

/// What the columns carry of a session.
Session asCarried(Session session)
{
    session.plan.reset();
    session.unknownFields.clear();
    for (Entry& entry : session.entries) {
        entry.unknownFields.clear();
    }
    return session;
}

} // namespace

TEST_CASE("A written log is read back as far as its columns carry", "[csv]")
{
    int sessions = 0;
    for (quint32 seed = 0; seed < 100; ++seed) {
        CAPTURE(seed);
        const exchange::ClientRecord record = test::randomLog(seed);

        const LogResult result = readLog(writeLog(record.sessions, test::builtIn()), record.client.id,
                                         test::builtIn(), test::kToday);

        REQUIRE(result.problems.empty());
        REQUIRE(result.skipped.empty());
        REQUIRE(result.newExercises.empty());
        REQUIRE(result.sessions.size() == record.sessions.size());
        for (std::size_t i = 0; i < record.sessions.size(); ++i) {
            REQUIRE(result.sessions[i] == asCarried(record.sessions[i]));
            ++sessions;
        }
    }
    CHECK(sessions > 1000);
}

TEST_CASE("A written log has one line a set, its columns named", "[csv]")
{
    Session session;
    session.id = *SessionId::fromText(QStringLiteral("a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01"));
    session.client = kClient;
    session.date = QDate(2026, 1, 5);
    session.painBefore = 3;
    session.note = QStringLiteral("=cmd()");
    session.updatedAt = QDateTime(QDate(2026, 1, 5), QTime(18, 0), Qt::UTC);
    Entry entry;
    entry.exercise = {QStringLiteral("bridge")};
    entry.sets = {test::doneReps(10), test::doneReps(8)};
    entry.sets[0].loadKg = 2.5;
    entry.sets[1].done = false;
    session.entries = {entry};

    const QByteArray text = writeLog({session}, test::builtIn());

    const QList<QByteArray> lines = text.split('\n');
    REQUIRE(lines.size() == 4);
    CHECK(lines[0].startsWith("date,exercise,set,side,reps,steps,hold_s,load_kg,done,set_pain,"));
    CHECK(lines[1].startsWith(R"(2026-01-05,"Bridge",1,,10,,,2.5,yes,)"));
    CHECK(lines[2].startsWith(R"(2026-01-05,"Bridge",2,,8,,,,no,)"));
    CHECK(lines[1].contains(",\"'=cmd()\","));
    CHECK(lines[1].endsWith('\r'));
    CHECK(lines[3].isEmpty());
}

TEST_CASE("A log with a date, an exercise and repetitions is enough", "[csv]")
{
    const QByteArray text = "Date,Exercise,Reps\n2026-01-05,Bridge,10\n2026-01-05,Bridge,8\n"
                            "2026-01-05,glute BRIDGE,6\n2026-01-07,Clam,12\n";

    const LogResult result = read(text);

    REQUIRE(result.problems.empty());
    REQUIRE(result.skipped.empty());
    REQUIRE(result.sessions.size() == 2);
    const Session& first = result.sessions[0];
    CHECK(first.date == QDate(2026, 1, 5));
    CHECK(first.client == kClient);
    CHECK(first.source == Source::Imported);
    CHECK(counts(first));
    REQUIRE(first.entries.size() == 1);
    CHECK(first.entries[0].exercise.value == QStringLiteral("bridge"));
    REQUIRE(first.entries[0].sets.size() == 3);
    CHECK(first.entries[0].sets[1].reps == 8);
    CHECK(first.entries[0].sets[1].done);
    CHECK(result.sessions[1].entries.at(0).exercise.value == QStringLiteral("clam"));
}

TEST_CASE("Other programs' separators, marks and column names are understood", "[csv]")
{
    const QString text = QStringLiteral("Date;Exercise Name;Set Order;Weight (kg);Reps;Seconds;Notes;RPE\r\n"
                                        "2026-01-05 17:30:00;Box squat;1;12,5;8;0;\"heavy; slow\";7\r\n"
                                        "2026-01-05 17:30:00;Bridge hold;1;0;0;30;;\r\n");
    for (const QByteArray& bytes : {text.toUtf8(), "\xEF\xBB\xBF" + text.toUtf8(),
                                    QString(text).replace(QLatin1Char(';'), QLatin1Char('\t')).toUtf8()}) {
        const LogResult result = read(bytes);
        REQUIRE(result.problems.empty());
        REQUIRE(result.skipped.empty());
        REQUIRE(result.sessions.size() == 1);
        const std::vector<Entry>& entries = result.sessions[0].entries;
        REQUIRE(entries.size() == 2);
        CHECK(entries[0].exercise.value == QStringLiteral("box_squat"));
        SetRecord loaded = test::doneReps(8);
        loaded.loadKg = 12.5;
        CHECK(entries[0].sets == std::vector {loaded});
        CHECK(entries[0].note.startsWith(QStringLiteral("heavy")));
        SetRecord hold;
        hold.holdSeconds = 30;
        hold.done = true;
        CHECK(entries[1].sets == std::vector {hold});
    }
}

TEST_CASE("The same log read twice gives the same sessions, another client's log others", "[csv]")
{
    const QByteArray text = "date,exercise,reps\n2026-01-05,Bridge,10\n2026-01-07,Bridge,10\n";

    const LogResult first = read(text);
    const LogResult second = read(text);
    const LogResult other = readLog(text, ClientId::create(), test::builtIn(), test::kToday);

    REQUIRE(first.sessions.size() == 2);
    CHECK(first.sessions == second.sessions);
    CHECK_FALSE(first.sessions[0].id == first.sessions[1].id);
    CHECK_FALSE(first.sessions[0].id == other.sessions.at(0).id);
    CHECK_FALSE(first.sessions[0].id.isNull());
}

TEST_CASE("A session column tells two sessions of one day apart", "[csv]")
{
    const LogResult result =
        read("date,session,exercise,reps\n2026-01-05,1,Bridge,10\n2026-01-05,2,Bridge,10\n"
             "2026-01-05,1,Bridge,8\n");

    REQUIRE(result.sessions.size() == 2);
    CHECK(result.sessions[0].entries.at(0).sets.size() == 2);
    CHECK(result.sessions[1].entries.at(0).sets.size() == 1);
    CHECK_FALSE(result.sessions[0].id == result.sessions[1].id);
}

TEST_CASE("An exercise that nobody knows becomes a custom one, always with the same id", "[csv]")
{
    const QByteArray text =
        "date,exercise,reps,seconds,side\n2026-01-05,Wall Sit!,,30,\n2026-01-05,Kniebeuge «tief»,8,,left\n"
        "2026-01-06,wall sit,,45,\n2026-01-06,山,5,,\n";

    const LogResult result = read(text);

    REQUIRE(result.skipped.empty());
    REQUIRE(result.newExercises.size() == 3);
    const Exercise& wallSit = result.newExercises[0];
    CHECK(wallSit.id.value == QStringLiteral("custom_wall_sit"));
    CHECK(wallSit.name == QStringLiteral("Wall Sit!"));
    CHECK(wallSit.origin == Origin::Custom);
    CHECK(wallSit.measure == Measure::Hold);
    CHECK(wallSit.side == Side::Both);
    CHECK(result.newExercises[1].id.value == QStringLiteral("custom_kniebeuge_tief"));
    CHECK(result.newExercises[1].side == Side::PerSide);
    CHECK(result.newExercises[2].id.value.size() == 39);
    CHECK(result.sessions.at(1).entries.at(0).exercise == wallSit.id);
    CHECK(checkLibrary(test::builtIn().with(result.newExercises).exercises()).empty());

    const LogResult later = readLog(text, kClient, test::builtIn().with(result.newExercises), test::kToday);
    CHECK(later.newExercises.empty());
    CHECK(later.sessions == result.sessions);
}

TEST_CASE("A custom exercise that was renamed is found again by its first name", "[csv]")
{
    const QByteArray text = "date,exercise,reps\n2026-01-05,Wall Sit,8\n";
    std::vector<Exercise> custom = read(text).newExercises;
    REQUIRE(custom.size() == 1);
    custom[0].name = QStringLiteral("Sitting against the wall");
    custom[0].fullName.clear();

    const LogResult result = readLog(text, kClient, test::builtIn().with(custom), test::kToday);

    CHECK(result.newExercises.empty());
    CHECK(result.sessions.at(0).entries.at(0).exercise == custom[0].id);
}

TEST_CASE("Our own log brings its custom exercises along with their ids", "[csv]")
{
    Exercise custom;
    custom.id = {QStringLiteral("0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02")};
    custom.name = QStringLiteral("=Odd name");
    Session session;
    session.id = SessionId::create();
    session.client = kClient;
    session.date = QDate(2026, 1, 5);
    session.updatedAt = QDateTime(session.date, QTime(12, 0), Qt::UTC);
    SetRecord set;
    set.steps = 10;
    set.done = true;
    session.entries = {{custom.id, {}, {set}, {}, {}}};

    const LogResult result = read(writeLog({session}, test::builtIn().with({custom})));

    REQUIRE(result.newExercises.size() == 1);
    CHECK(result.newExercises[0].id == custom.id);
    CHECK(result.newExercises[0].name == custom.name);
    CHECK(result.sessions == std::vector {session});
}

TEST_CASE("A log is told from other texts by its first line", "[csv]")
{
    CHECK(exchange::looksLikeLog("date,exercise\n"));
    CHECK(exchange::looksLikeLog("\xEF\xBB\xBF"
                                 "Exercise Name;Date\r\n"));
    CHECK(exchange::looksLikeLog(writeLog({}, test::builtIn())));
    CHECK(exchange::looksLikeLog("date,exercise\n" + QByteArray(100'000, 'x') + "\xC3"));
    CHECK_FALSE(exchange::looksLikeLog(test::exampleJson()));
    CHECK_FALSE(exchange::looksLikeLog("date,weight\n"));
    CHECK_FALSE(exchange::looksLikeLog("once upon a date and an exercise"));
    CHECK_FALSE(exchange::looksLikeLog(""));
    CHECK_FALSE(exchange::looksLikeLog(R"("date","exercise)"));
}
