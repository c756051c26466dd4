#include "backbridge/domain/exercise_names.h"
#include "backbridge/exchange/csv_log.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::exchange;

namespace {

const ClientId kClient = *ClientId::fromText(QStringLiteral("6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11"));

LogTable open(const QByteArray& text)
{
    const LogTableResult result = openLog(text);
    REQUIRE(result.problems.empty());
    REQUIRE(result.table);
    return *result.table;
}

LogSurvey survey(const LogTable& table, const LogAnswers& answers = {})
{
    LogMatching matching = table.matching;
    matching.answers = answers;
    return surveyLog(table, matching);
}

LogResult read(const QByteArray& text, const LogAnswers& answers = {}, const LogNames& names = {})
{
    const LogTable table = open(text);
    const LogSurvey found = survey(table, answers);
    REQUIRE(found.isSettled());
    LogResult result = readLog(table, found.matching, names, kClient, test::builtIn(), test::kToday);
    for (const Problem& problem : result.skipped) {
        UNSCOPED_INFO(sentence(problem).toStdString());
    }
    return result;
}

// The columns are those that the programs write; the lines are made up.

const QByteArray kStrong =
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance "
    "Unit;Seconds;Notes;Workout Notes;Workout Duration\n"
    "2026-01-05 17:30:00;\"Legs\";\"Hip Thrust (Barbell)\";W;20;kg;10;;;;0;\"\";\"good day\";55m\n"
    "2026-01-05 17:30:00;\"Legs\";\"Hip Thrust (Barbell)\";1;88.2;lbs;8;;;;0;\"\";\"good day\";55m\n"
    "2026-01-05 17:30:00;\"Legs\";\"Hip Thrust (Barbell)\";Rest Timer;;;;;;;90;\"\";\"\";55m\n"
    "2026-01-05 17:30:00;\"Legs\";\"Hip Thrust (Barbell)\";Note;;;;;;;;\"slow; steady\";\"\";55m\n"
    "2026-01-05 20:00:00;\"Evening\";\"Bridge Hold\";1;0;kg;0;;;;30;\"\";\"\";10m\n";

const QByteArray kHevy =
    R"("title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_lbs","reps","distance_miles","duration_seconds","rpe")"
    "\n"
    R"("Legs","5 Jan 2026, 17:29","5 Jan 2026, 18:20","felt fine","Goblet Squat",,"heels down",0,"normal",35,10,,,)"
    "\n"
    R"("Legs","5 Jan 2026, 17:29","5 Jan 2026, 18:20","felt fine","Goblet Squat",,"heels down",1,"normal",35,8,,,8)"
    "\n"
    R"("Legs","5 Jan 2026, 17:29","5 Jan 2026, 18:20","felt fine","Wall Squat",,"",0,"normal",,,,45,)"
    "\n";

const QByteArray kFitNotes = "Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time,Comment\n"
                             "2026-01-05,Bridge,Legs,,12,,,,easy\n"
                             "2026-01-05,Bridge hold,Legs,,,,,0:00:40,\n"
                             "2026-01-07,Goblet squat,Legs,12.5,10,,,,\n";

SetRecord set(std::optional<int> reps, std::optional<int> seconds, std::optional<double> load)
{
    SetRecord record;
    record.reps = reps;
    record.holdSeconds = seconds;
    record.loadKg = load;
    record.done = true;
    return record;
}

} // namespace

TEST_CASE("An export of Strong is known and read", "[log]")
{
    const LogTable table = open(kStrong);
    CHECK(table.program == LogProgram::Strong);
    CHECK(table.separator == ';');
    REQUIRE(table.examples.size() == kLogExamples);
    CHECK(table.examples[0].at(2) == QStringLiteral("Hip Thrust (Barbell)"));

    const LogResult result = read(kStrong, {},
                                  {{nameKey(QStringLiteral("Hip Thrust (Barbell)")),
                                    ExerciseId {QStringLiteral("hip_thrust_loaded")}}});

    CHECK(result.skipped.empty());
    REQUIRE(result.sessions.size() == 2); // two of one day, told apart by their beginning
    const Session& first = result.sessions[0];
    CHECK(first.date == QDate(2026, 1, 5));
    CHECK(first.note == QStringLiteral("good day"));
    REQUIRE(first.entries.size() == 1);
    CHECK(first.entries[0].exercise.value == QStringLiteral("hip_thrust_loaded"));
    CHECK(first.entries[0].note == QStringLiteral("slow; steady"));
    // 88.2 lb × 0.45359237 = 40.0068…; neither the rest nor the note is a set.
    CHECK(first.entries[0].sets == std::vector {set(10, std::nullopt, 20.0), set(8, std::nullopt, 40.01)});
    REQUIRE(result.sessions[1].entries.size() == 1);
    CHECK(result.sessions[1].entries[0].sets == std::vector {set(std::nullopt, 30, std::nullopt)});
}

TEST_CASE("An export of Hevy is known and read", "[log]")
{
    CHECK(open(kHevy).program == LogProgram::Hevy);

    const LogResult result = read(kHevy);

    CHECK(result.skipped.empty());
    REQUIRE(result.sessions.size() == 1);
    const Session& session = result.sessions[0];
    CHECK(session.date == QDate(2026, 1, 5));
    CHECK(session.note == QStringLiteral("felt fine"));
    REQUIRE(session.entries.size() == 2);
    CHECK(session.entries[0].exercise.value == QStringLiteral("goblet_squat"));
    CHECK(session.entries[0].note == QStringLiteral("heels down"));
    // 35 lb × 0.45359237 = 15.875…
    CHECK(session.entries[0].sets == std::vector {set(10, std::nullopt, 15.88), set(8, std::nullopt, 15.88)});
    CHECK(session.entries[1].sets == std::vector {set(std::nullopt, 45, std::nullopt)});
}

TEST_CASE("An export of FitNotes is known and read", "[log]")
{
    CHECK(open(kFitNotes).program == LogProgram::FitNotes);

    const LogResult result = read(kFitNotes);

    CHECK(result.skipped.empty());
    REQUIRE(result.sessions.size() == 2);
    REQUIRE(result.sessions[0].entries.size() == 2);
    CHECK(result.sessions[0].entries[0].note == QStringLiteral("easy"));
    CHECK(result.sessions[0].entries[0].sets == std::vector {set(12, std::nullopt, std::nullopt)});
    CHECK(result.sessions[0].entries[1].sets == std::vector {set(std::nullopt, 40, std::nullopt)});
    CHECK(result.sessions[1].entries.at(0).sets == std::vector {set(10, std::nullopt, 12.5)});
}

TEST_CASE("Our own export is known, and asks nothing", "[log]")
{
    const LogTable table = open(writeLog(test::randomLog(1).sessions, test::builtIn()));
    CHECK(table.program == LogProgram::Backbridge);
    const LogSurvey found = survey(table);
    CHECK(found.isSettled());
    CHECK(found.names.empty());
    CHECK(found.matching == [&table] {
        LogMatching matching = table.matching;
        matching.answers = {LoadUnit::Kilograms, TimeUnit::Seconds, std::nullopt};
        return matching;
    }());
}

TEST_CASE("Units that a file does not say are asked for, and only when they matter", "[log]")
{
    const LogTable weights =
        open("Date,Exercise,Reps,Weight\n2026-01-05,Bridge,10,\n2026-01-06,Bridge,10,0\n");
    CHECK(survey(weights).isSettled());

    const QByteArray text = "Date,Exercise,Reps,Weight\n2026-01-05,Goblet squat,10,20\n";
    CHECK(survey(open(text)).asksLoads);
    CHECK(readLog(text, kClient, test::builtIn(), test::kToday).problems.at(0).place
          == QStringLiteral("Weight"));
    CHECK(read(text, {LoadUnit::Kilograms, {}, {}}).sessions.at(0).entries.at(0).sets.at(0).loadKg == 20.0);
    // 20 lb × 0.45359237 = 9.0718…
    CHECK(read(text, {LoadUnit::Pounds, {}, {}}).sessions.at(0).entries.at(0).sets.at(0).loadKg == 9.07);

    // A heading that says it is believed over an answer.
    const QByteArray said = "Date,Exercise,Reps,Weight (lbs)\n2026-01-05,Goblet squat,10,20\n";
    CHECK(read(said, {LoadUnit::Kilograms, {}, {}}).sessions.at(0).entries.at(0).sets.at(0).loadKg == 9.07);
}

TEST_CASE("Times that may be seconds or minutes are asked for, with colons they are clear", "[log]")
{
    LogTable table = open("Date,Exercise,Duration\n2026-01-05,Bridge hold,2\n2026-01-06,Bridge hold,1:30\n");
    table.matching.set(LogColumn::HoldSeconds, 2);
    CHECK(survey(table).asksTimes);

    const auto seconds = [&table](TimeUnit unit, std::size_t session) {
        const LogSurvey found = survey(table, {{}, unit, {}});
        const LogResult result = readLog(table, found.matching, {}, kClient, test::builtIn(), test::kToday);
        return result.sessions.at(session).entries.at(0).sets.at(0).holdSeconds;
    };
    CHECK(seconds(TimeUnit::Seconds, 0) == 2);
    CHECK(seconds(TimeUnit::Minutes, 0) == 120);
    CHECK(seconds(TimeUnit::Seconds, 1) == 90);
    CHECK(seconds(TimeUnit::Minutes, 1) == 90);

    LogTable clocks = open("Date,Exercise,Duration\n2026-01-05,Bridge hold,0:45\n");
    clocks.matching.set(LogColumn::HoldSeconds, 2);
    CHECK(survey(clocks).isSettled());
}

TEST_CASE("The order of day and month is asked for, unless one of the days shows it", "[log]")
{
    const QByteArray open1 = "Date,Exercise,Reps\n5/1/2026,Bridge,10\n6/1/2026,Bridge,10\n";
    CHECK(survey(open(open1)).asksDays);
    CHECK(read(open1, {{}, {}, DayOrder::DayFirst}).sessions.at(1).date == QDate(2026, 1, 6));
    CHECK(read("Date,Exercise,Reps\n1/5/2026,Bridge,10\n", {{}, {}, DayOrder::MonthFirst}).sessions.at(0).date
          == QDate(2026, 1, 5));

    const QByteArray shown = "Date,Exercise,Reps\n5/1/2026,Bridge,10\n13/1/2026,Bridge,10\n";
    CHECK(survey(open(shown)).isSettled());
    CHECK(read(shown).sessions.at(0).date == QDate(2026, 1, 5));

    const QByteArray both = "Date,Exercise,Reps\n1/13/2026,Bridge,10\n13/1/2026,Bridge,10\n";
    CHECK(survey(open(both)).asksDays);
}

TEST_CASE("Columns that nobody knows are matched by hand", "[log]")
{
    LogTable table = open("Tag;Übung;Wdh;kg\n05.01.2026;Brücke;10;2,5\n");
    CHECK(table.separator == ';');
    LogSurvey found = survey(table);
    CHECK(found.lacksDate);
    CHECK(found.lacksExercise);
    CHECK_FALSE(found.isSettled());

    table.matching.set(LogColumn::Date, 0);
    table.matching.set(LogColumn::Exercise, 1);
    table.matching.set(LogColumn::Reps, 2);
    found = survey(table);
    REQUIRE(found.isSettled());
    CHECK(found.names == std::vector<LoggedName> {{QStringLiteral("Brücke"), 1}});
    const LogNames names {{nameKey(QStringLiteral("brücke")), ExerciseId {QStringLiteral("bridge")}}};
    const LogResult result = readLog(table, found.matching, names, kClient, test::builtIn(), test::kToday);
    REQUIRE(result.sessions.size() == 1);
    CHECK(result.sessions[0].entries.at(0).exercise.value == QStringLiteral("bridge"));
    CHECK(result.sessions[0].entries.at(0).sets == std::vector {set(10, std::nullopt, 2.5)});
    CHECK(result.newExercises.empty());
    CHECK(result.meant.value(nameKey(QStringLiteral("Brücke"))).value == QStringLiteral("bridge"));
}

TEST_CASE("Names that are left out leave their lines out, and sessions of nothing else", "[log]")
{
    const QByteArray text =
        "Date,Exercise,Reps\n2026-01-05,Bridge,10\n2026-01-05,Bench Press,10\n2026-01-06,Bench press,8\n";

    const LogResult result = read(text, {}, {{nameKey(QStringLiteral("bench press")), std::nullopt}});

    REQUIRE(result.sessions.size() == 1);
    CHECK(result.sessions[0].entries.size() == 1);
    CHECK(result.newExercises.empty());
    CHECK(result.skippedLines == 0);
}

TEST_CASE("Problems name the columns as the file does", "[log][unhappy]")
{
    const LogResult result = read("Date,Exercise Name,Repetitions,Weight (kg)\n2026-01-05,Bridge,-3,\n"
                                  "2026-01-05,Bridge,10000,\n2026-01-05,Bridge,8,9000\n31/31/2026,Bridge,1,\n"
                                  "2026-03-02,Bridge,1,\n");

    REQUIRE(result.skipped.size() == 5);
    CHECK(result.skipped[0].place == QStringLiteral("line 2: Repetitions"));
    CHECK(result.skipped[1].place == QStringLiteral("line 3: Repetitions"));
    CHECK(result.skipped[2].place == QStringLiteral("line 4: Weight (kg)"));
    CHECK(result.skipped[3].place == QStringLiteral("line 5: Date"));
    CHECK(result.skipped[4].place == QStringLiteral("line 6: Date")); // the day after the test's today
    CHECK(result.sessions.empty());
}

TEST_CASE("Bytes of spreadsheets are read: marks, UTF-16, quotes, ten-megabyte cells", "[log][unhappy]")
{
    const QString text =
        QStringLiteral("Date;Exercise;Reps;Notes\r\n2026-01-05;Bridge;10;\"a;\"\"b\"\"\nc\"\r\n");
    QByteArray utf16 = QByteArray::fromHex("fffe");
    for (const QChar c : text) {
        utf16 += static_cast<char>(c.unicode() & 0xFFU);
        utf16 += static_cast<char>(c.unicode() >> 8U);
    }
    for (const QByteArray& bytes : {text.toUtf8(), QByteArray("\xef\xbb\xbf") + text.toUtf8(), utf16}) {
        const LogResult result = read(bytes);
        REQUIRE(result.sessions.size() == 1);
        CHECK(result.sessions[0].entries.at(0).note == QStringLiteral("a;\"b\"\nc"));
    }

    const QByteArray large(10LL * 1024 * 1024, 'x');
    const LogResult result =
        read("Date,Exercise,Reps,Notes\n2026-01-05,Bridge,10," + large + "\n2026-01-06,Bridge,10,\n");
    CHECK(result.sessions.size() == 1);
    REQUIRE(result.skipped.size() == 1);
    CHECK(result.skipped[0].place == QStringLiteral("line 2: Notes"));
    CHECK(result.skipped[0].kind == ProblemKind::TooLarge);

    const LogTable heading = open("Date,Exercise,Reps," + large + "\n2026-01-05,Bridge,10,\n");
    CHECK(heading.columns.at(0) == QStringLiteral("Date"));
}

TEST_CASE("What is no table is refused in one sentence", "[log][unhappy]")
{
    const std::vector<QByteArray> texts {"",
                                         "\n\n",
                                         "one column\nof words\n",
                                         QByteArray("a,b\n1,\0\n", 8),
                                         "a,b\n\"1,2\n",
                                         QByteArray("a,b\n\xff\n")};
    for (const QByteArray& text : texts) {
        CAPTURE(text);
        const LogTableResult result = openLog(text);
        CHECK_FALSE(result.table);
        REQUIRE(result.problems.size() == 1);
        CHECK_FALSE(result.problems[0].text.isEmpty());
    }
}

TEST_CASE("Names of exercises in other programs are found, guessed or left to a person", "[log]")
{
    const ExerciseNames names(test::builtIn());
    const auto found = [&names](const char* name) {
        return names.find(QString::fromUtf8(name)).value_or(ExerciseId {}).value;
    };
    const auto guessed = [&names](const char* name) {
        return names.guess(QString::fromUtf8(name)).value_or(ExerciseId {}).value;
    };
    CHECK(found("GLUTE  bridge") == QStringLiteral("bridge"));
    CHECK(found("Bulgarian Split-Squat") == QStringLiteral("rfe_split_squat"));
    CHECK(found("Hip Thrust (Barbell)").isEmpty());
    CHECK(guessed("Hip Thrust (Barbell)") == QStringLiteral("hip_thrust_loaded")); // all three words
    CHECK(guessed("Glute Bridges") == QStringLiteral("bridge"));
    CHECK(guessed("Romanian Deadlift (Dumbbell)")
          == QStringLiteral("rdl")); // two of two, without the brackets
    CHECK(guessed("Single Leg Glute Bridge") == QStringLiteral("bridge_single")); // 3 of 4 and 3: 6/7
    CHECK(guessed("Bench Press (Dumbbell)").isEmpty());
    CHECK(guessed("Lunge (Dumbbell)").isEmpty()); // which lunge? 1 of 1 and 2: 2/3
    CHECK(guessed("Running").isEmpty());
    CHECK(guessed("(Barbell)").isEmpty());
    CHECK(guessed("").isEmpty());
    CHECK(guessed("?!").isEmpty());
}
