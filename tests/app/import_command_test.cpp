#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "cli_fixture.h"
#include "support/catch.h"
#include "support/made_up_library.h"

using namespace backbridge::test;

namespace {

const QString kBundle = QStringLiteral("bundle.json");
const QString kLog = QStringLiteral("log.csv");
const QString kExercises = QStringLiteral("exercises.json");

/// Takes in `text` as a training log of the example's person.
CliResult importLog(const ExampleFixture& cli, const QByteArray& text)
{
    (void)cli.write(kLog, text);
    return cli.run({QStringLiteral("import"), QStringLiteral("--client"), kExamplePerson, kLog});
}

QByteArray exported(const ExampleFixture& cli)
{
    const CliResult result = cli.run(exporting(kExamplePerson));
    REQUIRE(result.status == 0);
    return result.out;
}

/// The clamshell as it ships, under another id and name, one step above the one that ships.
QJsonObject slowClamshell()
{
    QFile file(QStringLiteral(BACKBRIDGE_SOURCE_DIR "/resources/exercises/exercises.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    for (const auto& each : QJsonDocument::fromJson(file.readAll()).array()) {
        QJsonObject exercise = each.toObject();
        if (exercise.value(QStringLiteral("id")) == QStringLiteral("clam")) {
            exercise.insert(QStringLiteral("id"), QStringLiteral("slow_clam"));
            exercise.insert(QStringLiteral("name"), QStringLiteral("Slow clamshell"));
            exercise.insert(QStringLiteral("easier"), QStringLiteral("clam"));
            exercise.insert(QStringLiteral("harder"), QJsonValue());
            return exercise;
        }
    }
    FAIL("there is no clamshell");
    return {};
}

QByteArray exerciseFile(const QJsonObject& exercise)
{
    return QJsonDocument(QJsonArray {exercise}).toJson();
}

} // namespace

TEST_CASE("A bundle goes into a new file, which is its owner's alone", "[cli][import]")
{
    const CliFixture cli;
    (void)cli.write(kBundle, exampleJson());

    const CliResult result = cli.run(words("import bundle.json"));

    CHECK(result.status == 0);
    CHECK(result.out == "bundle.json: 3 added, 0 updated, 0 unchanged, 0 skipped\n");
    CHECK(result.error.isEmpty());
    CHECK(cli.files().keys() == words("bundle.json data.sqlite"));
    CHECK(isPrivate(cli.data()));
}

TEST_CASE("The same bundle adds nothing the second time", "[cli][import]")
{
    const ExampleFixture cli;
    const auto before = cli.files();

    const CliResult result = cli.run(words("import bundle.json"));

    CHECK(result.status == 0);
    CHECK(result.out == "bundle.json: 0 added, 0 updated, 3 unchanged, 0 skipped\n");
    CHECK(cli.files() == before);
}

TEST_CASE("A bundle that is named twice in one call is taken in once", "[cli][import]")
{
    const CliFixture cli;
    (void)cli.write(kBundle, exampleJson());

    const CliResult result = cli.run(words("import bundle.json bundle.json"));

    CHECK(result.status == 0);
    CHECK(result.out
          == "bundle.json: 3 added, 0 updated, 0 unchanged, 0 skipped\n"
             "bundle.json: 0 added, 0 updated, 3 unchanged, 0 skipped\n");
}

TEST_CASE("A dry run into a file that is not there makes none", "[cli][import]")
{
    const CliFixture cli;
    (void)cli.write(kBundle, exampleJson());

    const CliResult result = cli.run(words("import --dry-run bundle.json"));

    CHECK(result.status == 0);
    CHECK(result.out
          == "bundle.json: 3 added, 0 updated, 0 unchanged, 0 skipped (dry run: nothing was written)\n");
    CHECK(cli.files().keys() == QStringList(kBundle));
}

TEST_CASE("A dry run says what the import then does, and leaves the data as they are byte for byte",
          "[cli][import]")
{
    const ExampleFixture cli;
    (void)cli.write(kBundle, exampleWith("2026-01-06T06:40:00Z", "2026-01-07T06:40:00Z"));
    const auto before = cli.files();

    const CliResult trial = cli.run(words("import --dry-run bundle.json"));

    CHECK(trial.status == 0);
    CHECK(trial.out
          == "bundle.json: 0 added, 1 updated, 2 unchanged, 0 skipped (dry run: nothing was written)\n");
    CHECK(cli.files() == before);
    CHECK(cli.run(words("import bundle.json")).out
          == "bundle.json: 0 added, 1 updated, 2 unchanged, 0 skipped\n");
    CHECK(cli.files() != before);
}

TEST_CASE("The newer version of a record is taken, an older one is skipped", "[cli][import]")
{
    const ExampleFixture cli;
    QByteArray changed = exampleWith("Left hip tired first.", "Both hips tired.");
    changed.replace("2026-01-06T06:40:00Z", "2026-01-06T06:40:01Z");
    (void)cli.write(QStringLiteral("newer.json"), changed);

    const CliResult newer = cli.run(words("import newer.json"));
    const CliResult older = cli.run(words("import bundle.json"));

    CHECK(newer.out == "newer.json: 0 added, 1 updated, 2 unchanged, 0 skipped\n");
    CHECK(older.status == 0);
    CHECK(older.out == "bundle.json: 0 added, 0 updated, 2 unchanged, 1 skipped\n");
    CHECK(exported(cli).contains("Both hips tired."));
}

TEST_CASE("Several files get a line each, and one that is refused does not keep the others out",
          "[cli][import][unhappy]")
{
    const CliFixture cli;
    (void)cli.write(QStringLiteral("ana.json"),
                    bundle(QStringLiteral("Ana Costa"), QDate(2026, 1, 5), {}, 1));
    (void)cli.write(QStringLiteral("torn.json"), exampleJson().left(700));
    (void)cli.write(QStringLiteral("bo.json"),
                    bundle(QStringLiteral("Bo Larsen"), QDate(2026, 1, 5), {QDate(2026, 1, 5)}, 2));

    const CliResult result = cli.run(words("import ana.json torn.json missing.json bo.json"));

    CHECK(result.status == 1);
    CHECK(result.out
          == "ana.json: 2 added, 0 updated, 0 unchanged, 0 skipped\n"
             "bo.json: 3 added, 0 updated, 0 unchanged, 0 skipped\n");
    CHECK(result.error.count(QLatin1Char('\n')) == 2);
    CHECK(result.error.contains(QStringLiteral("backbridge-cli: torn.json: ")));
    CHECK(result.error.contains(QStringLiteral("backbridge-cli: missing.json cannot be found.")));
    const QByteArray clients = cli.run(words("clients")).out;
    CHECK(clients.contains("Ana Costa"));
    CHECK(clients.contains("Bo Larsen"));
}

TEST_CASE("A training log needs to be told whose it is", "[cli][import][unhappy]")
{
    const ExampleFixture cli;
    (void)cli.write(kLog, "date,exercise,reps\n2026-02-02,Bridge,10\n");
    const auto before = cli.files();

    const CliResult nobodys = cli.run(words("import log.csv"));
    const CliResult strangers = cli.run(words("import --client Nobody log.csv"));

    CHECK(refusal(nobodys)
          == QStringLiteral("log.csv: a training log says nothing about whose it is: name the client"));
    CHECK(refusal(strangers) == QStringLiteral("There is no client “Nobody” here."));
    CHECK(nobodys.out + strangers.out == "");
    CHECK(cli.files() == before);
}

TEST_CASE("A training log for a client needs data that have the client", "[cli][import][unhappy]")
{
    const CliFixture cli;
    (void)cli.write(kLog, "date,exercise,reps\n2026-02-02,Bridge,10\n");

    const CliResult result = cli.run(words("import --client Ana log.csv"));

    CHECK(refusal(result).contains(cli.data()));
    CHECK(cli.files().keys() == QStringList(kLog));
}

TEST_CASE("An exercise that a training log names and nobody knows becomes a custom one and is named",
          "[cli][import]")
{
    const ExampleFixture cli;

    const CliResult result =
        importLog(cli, "Date;Exercise Name;Reps\n2026-02-02;Sled push;8\n2026-02-02;bridge;10\n");

    CHECK(result.status == 0);
    CHECK(result.out
          == "log.csv: 2 added, 0 updated, 0 unchanged, 0 skipped\n"
             "    new exercise “Sled push”\n");
    CHECK(cli.run(words("exercises")).out.contains("custom_sled_push"));
    CHECK(exported(cli).contains(R"("name": "Sled push")"));
}

TEST_CASE("Lines of a training log that cannot be read are counted and named, the rest goes in",
          "[cli][import][unhappy]")
{
    const ExampleFixture cli;

    const CliResult result = importLog(cli,
                                       "date,exercise,reps\n"
                                       "2026-02-30,Bridge,10\n"
                                       "2026-02-02,Bridge,-1\n"
                                       "2026-02-02,Bridge,10\n"
                                       "2999-01-01,Bridge,10\n");

    CHECK(result.status == 0);
    CHECK(result.error.isEmpty());
    CHECK(result.out.startsWith("log.csv: 1 added, 0 updated, 0 unchanged, 3 skipped\n"));
    CHECK(result.out.contains("\n    skipped line 2: date: "));
    CHECK(result.out.contains("\n    skipped line 3: reps: "));
    CHECK(result.out.contains("\n    skipped line 5: date: "));
}

TEST_CASE("The same training log adds nothing the second time", "[cli][import]")
{
    const ExampleFixture cli;
    const QByteArray log = "date,exercise,reps\n2026-02-02,Sled push,8\n2026-02-04,Bridge,10\n";
    REQUIRE(importLog(cli, log).status == 0);
    const auto before = cli.files();

    const CliResult result = importLog(cli, log);

    CHECK(result.out == "log.csv: 0 added, 0 updated, 2 unchanged, 0 skipped\n");
    CHECK(cli.files() == before);
}

TEST_CASE("A session that is here already stays when a log says something else of it, which is named",
          "[cli][import]")
{
    const ExampleFixture cli;
    const CliResult log = cli.run(exporting(kExamplePerson, "--format csv"));
    REQUIRE(log.status == 0);
    const QByteArray before = exported(cli);

    CHECK(importLog(cli, log.out).out == "log.csv: 0 added, 0 updated, 1 unchanged, 0 skipped\n");
    const CliResult edited = importLog(cli, QByteArray(log.out).replace("Left hip", "Right hip"));

    CHECK(edited.status == 0);
    CHECK(edited.out
          == "log.csv: 0 added, 0 updated, 0 unchanged, 1 skipped\n"
             "    skipped the session of 2026-01-05: it is here already, with other content\n");
    CHECK(exported(cli) == before);
}

TEST_CASE("A bundle wins against a training log that does not say when it was written", "[cli][import]")
{
    const CliFixture cli;
    const QDate day(2026, 1, 5);
    const QString name = QStringLiteral("Ana Costa");
    (void)cli.write(QStringLiteral("without.json"), bundle(name, day, {}));
    (void)cli.write(kBundle, bundle(name, day, {day}));
    (void)cli.write(kLog,
                    "date,exercise,reps,session\n2026-01-05,Bridge,7,5e551000-0000-4000-8000-000001000000\n");
    REQUIRE(cli.run(words("import without.json")).status == 0);
    const QString client = clientId();
    REQUIRE(cli.run(QStringList {QStringLiteral("import"), QStringLiteral("--client"), client, kLog}).out
            == "log.csv: 1 added, 0 updated, 0 unchanged, 0 skipped\n");

    const CliResult result = cli.run(words("import bundle.json"));

    CHECK(result.out == "bundle.json: 0 added, 1 updated, 2 unchanged, 0 skipped\n");
}

TEST_CASE("An exercise file adds its exercises, which may step down to those that ship", "[cli][import]")
{
    const CliFixture cli;
    QJsonObject exercise = slowClamshell();
    // What only the exercises that ship must have.
    exercise.insert(QStringLiteral("cues"), QJsonArray {QStringLiteral("Open the knees slowly.")});
    exercise.insert(QStringLiteral("mistakes"), QJsonArray());
    (void)cli.write(kExercises, exerciseFile(exercise));

    const CliResult first = cli.run(words("import exercises.json"));
    const CliResult again = cli.run(words("import exercises.json"));

    CHECK(first.status == 0);
    CHECK(first.out
          == "exercises.json: 1 added, 0 updated, 0 unchanged, 0 skipped\n"
             "    new exercise “Slow clamshell”\n");
    CHECK(again.out == "exercises.json: 0 added, 0 updated, 1 unchanged, 0 skipped\n");
    const CliResult listed = cli.run(words("exercises --json"));
    CHECK(listed.out.contains("\"slow_clam\""));
    CHECK(listed.out.contains("\"imported\""));
}

TEST_CASE("An exercise that is here already stays, and another one of its id is named", "[cli][import]")
{
    const CliFixture cli;
    QJsonObject exercise = slowClamshell();
    exercise.insert(QStringLiteral("id"), QStringLiteral("clam"));
    exercise.insert(QStringLiteral("easier"), QJsonValue());
    (void)cli.write(kExercises, exerciseFile(exercise));

    const CliResult result = cli.run(words("import exercises.json"));

    CHECK(result.status == 0);
    CHECK(result.out
          == "exercises.json: 0 added, 0 updated, 0 unchanged, 1 skipped\n"
             "    skipped the exercise “Slow clamshell”: it is here already, with other content\n");
    CHECK_FALSE(cli.run(words("exercises")).out.contains("Slow clamshell"));
}

TEST_CASE("An exercise file with a fault is refused by record and field", "[cli][import][unhappy]")
{
    const CliFixture cli;
    QJsonObject exercise = slowClamshell();
    exercise.insert(QStringLiteral("easier"), QStringLiteral("levitation"));
    (void)cli.write(kExercises, exerciseFile(exercise));

    const CliResult result = cli.run(words("import exercises.json"));

    CHECK(refusal(result)
          == QStringLiteral("exercises.json: exercises.json[0] (slow_clam): easier: there is no exercise "
                            "levitation"));
    CHECK(cli.files().keys() == QStringList(kExercises));
}

TEST_CASE("A refused bundle is told in one line with the place, and nothing is written",
          "[cli][import][unhappy]")
{
    struct Refused {
        QByteArray find;
        QByteArray replace;
        const char* said; ///< what the line begins with, behind the file's name
    };

    const QByteArray plan = R"({"id": "0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e03", "title": "T",)"
                            R"( "start_date": "2025-01-06", "weeks": 8, "sessions_per_week": 3, "phases":)"
                            R"( [{"first_week": 1, "last_week": 8, "prescriptions":)"
                            R"( [{"exercise": "bridge", "sets": 1, "reps": 5}]}]})";
    const std::vector<Refused> kTable {
        {R"("last_week": 2)", R"("last_week": 14)",
         "clients[0].plans[0].phases[0].last_week: 14 is past the plan's 8 weeks"},
        {R"("plans": [)", R"("plans": [)" + plan + ',',
         "clients[0].plans[1].phases[0].last_week: 14 is past"},
        {R"("birth_year": 1984)", R"("birth_year": "1984")", "clients[0].birth_year: "},
        {R"("birth_year": 1984)", R"("birth_year": 4294967297)", "clients[0].birth_year: "},
        {R"("pain_before": 3)", R"("pain_before": -1)", "clients[0].sessions[0].pain_before: "},
        {R"("pain_before": 3)", R"("pain_before": 1e300)", "clients[0].sessions[0].pain_before: "},
        {R"("pain_before": 3)", R"("pain_before": NaN)", "clients[0].sessions[0].pain_before: "},
        {R"("date": "2026-01-05")", R"("date": "2026-02-30")", "clients[0].sessions[0].date: "},
        {R"("start_date": "2026-01-05")", R"("start_date": "2025-02-29")",
         "clients[0].plans[0].start_date: "},
        {"17:52:00Z", "17:29:00Z", "clients[0].sessions[0].ended_at: "},
        {R"("to": "2026-02-01")", R"("to": "2026-01-25")", "clients[0].plans[0].pauses[0].to: "},
        {R"("exercise": "bridge",)", R"("exercise": "levitation",)",
         "clients[0].plans[0].phases[0].prescriptions[0].exercise: "},
        {R"("version": 1,)", R"("version": 1, "version": 1,)", "version: the field is there twice"},
        {R"("plans": [)", R"("plans": [)" + QByteArray(plan).replace("e03", "e02") + ',',
         "clients[0].plans[1].id: "},
        {"Example Person", "Ex\xC3(mple", "clients[0].name: not UTF-8 text"},
        {R"("version": 1)", R"("version": 2)", "version: 2 is newer than this Backbridge reads"},
        {"backbridge-bundle", "other", "format: "},
        {R"("clients": [)", R"("clients": 7, "x": [)", "clients: "},
    };
    for (const Refused& refused : kTable) {
        const CliFixture cli;
        QByteArray json = exampleWith(refused.find, refused.replace);
        if (QByteArray(refused.said).contains("plans[1].phases[0].last_week")) {
            json.replace(R"("last_week": 2,)", R"("last_week": 14,)");
        }
        (void)cli.write(kBundle, json);
        CAPTURE(refused.replace);

        const CliResult result = cli.run(words("import bundle.json"));

        const QString line = refusal(result);
        CAPTURE(line);
        CHECK(line.startsWith(QStringLiteral("bundle.json: ") + QString::fromUtf8(refused.said)));
        CHECK(result.out.isEmpty());
        CHECK(cli.files().keys() == QStringList(kBundle));
    }
}

TEST_CASE("A file that is torn off, or no file of ours at all, is refused in one line",
          "[cli][import][unhappy]")
{
    const CliFixture cli;
    QByteArray deep(1'000'000, '[');
    QByteArray deepObjects;
    for (int i = 0; i < 1'000'000; ++i) {
        deepObjects += R"({"clients":)";
    }
    const std::vector<QByteArray> contents {
        exampleJson().left(3'000),
        {},
        "  \n",
        "{",
        "Dear all,\nsee you on Monday.\n",
        QByteArray("\x89PNG\r\n\x1a\n\0\0", 10),
        QByteArray(4'096, '\0'),
        deep,
        deepObjects,
    };
    for (const QByteArray& content : contents) {
        (void)cli.write(kBundle, content);
        CAPTURE(content.left(20));

        const CliResult result = cli.run(words("import bundle.json"));

        CHECK(refusal(result).startsWith(QStringLiteral("bundle.json: ")));
        CHECK(result.out.isEmpty());
        CHECK(cli.files().keys() == QStringList(kBundle));
    }
}

TEST_CASE("A refused file leaves the data that are there byte for byte", "[cli][import][unhappy]")
{
    const ExampleFixture cli;
    (void)cli.write(kBundle, exampleWith(R"("last_week": 8)", R"("last_week": 9)"));
    const auto before = cli.files();

    const CliResult result = cli.run(words("import bundle.json"));

    CHECK(refusal(result).contains(QStringLiteral("clients[0].plans[0].phases[1].last_week")));
    CHECK(cli.files() == before);
}

TEST_CASE("More faults than one are counted behind the first", "[cli][import][unhappy]")
{
    const CliFixture cli;
    QByteArray json = exampleWith(R"("birth_year": 1984)", R"("birth_year": 1)");
    (void)cli.write(kBundle, json.replace(R"("pain_after": 3)", R"("pain_after": 33)"));

    const QString line = refusal(cli.run(words("import bundle.json")));

    CHECK(line.startsWith(QStringLiteral("bundle.json: clients[0].birth_year: ")));
    CHECK(line.endsWith(QStringLiteral(", and 1 more")));
}

TEST_CASE("A file that is not there, and a folder, are named", "[cli][import][unhappy]")
{
    const CliFixture cli;
    REQUIRE(QDir(cli.path(QString())).mkdir(QStringLiteral("folder")));

    CHECK(refusal(cli.run(words("import missing.json")))
          == QStringLiteral("missing.json cannot be found. Check that the folder is there and connected."));
    CHECK(refusal(cli.run(words("import folder")))
          == QStringLiteral("folder cannot be read. Check its rights and that it is not a folder."));
    CHECK(cli.files().keys() == QStringList(QStringLiteral("folder")));
}

TEST_CASE("A file of 200 MB is refused at once", "[cli][import][unhappy]")
{
    constexpr qint64 kMegabyte = 1024LL * 1024;
    constexpr qint64 kSoon = 10'000; // milliseconds; parsing as much takes longer
    const CliFixture cli;
    QFile file(cli.write(kBundle, "{"));
    REQUIRE(file.resize(200 * kMegabyte));
    QElapsedTimer timer;
    timer.start();

    const CliResult result = cli.run(words("import bundle.json"));

    CHECK(timer.elapsed() < kSoon);
    CHECK(refusal(result) == QStringLiteral("bundle.json: the file is larger than 128 MB"));
    CHECK_FALSE(cli.exists(QStringLiteral("data.sqlite")));
}

TEST_CASE("A file name that would break the line or steer the terminal is shown harmless",
          "[cli][import][unhappy]")
{
    const CliFixture cli;
    const QString name = QStringLiteral("two\nlines\u001b[2J.json");
    (void)cli.write(name, "{}");

    const CliResult result = cli.run({QStringLiteral("import"), name});

    CHECK(refusal(result).startsWith(QStringLiteral("two\\u{a}lines\\u{1b}[2J.json: format: ")));
}

TEST_CASE("Of a public library what trains glutes and legs comes in, and the rest is counted",
          "[cli][import]")
{
    const CliFixture cli;
    (void)cli.write(kExercises, madeUpLibrary(6).replace("\"expert\"", "7"));

    const CliResult trial = cli.run(words("import --dry-run exercises.json"));
    CHECK(trial.status == 0);
    CHECK(trial.out.startsWith("exercises.json: 2 added, 0 updated, 0 unchanged, 4 skipped (dry run"));
    CHECK_FALSE(QFile::exists(cli.data()));

    const CliResult result = cli.run(words("import exercises.json"));
    CHECK(result.status == 0);
    CHECK(result.out.startsWith("exercises.json: 2 added, 0 updated, 0 unchanged, 4 skipped\n"));
    CHECK(result.out.contains("    skipped exercises.json[2] (Made_Up_3): level: "));
    CHECK(result.out.contains("    left out, as neither for glutes nor for legs: 2\n"));
    CHECK(result.out.contains("    pictures that are not beside the file: 8\n"));

    const CliResult again = cli.run(words("import exercises.json"));
    CHECK(again.out.startsWith("exercises.json: 0 added, 0 updated, 2 unchanged, 4 skipped\n"));
    CHECK(cli.run(words("exercises")).out.contains("Goblet Squat 1"));
}

TEST_CASE("What is no library that is known is refused in one line", "[cli][import][bad-input]")
{
    const CliFixture cli;
    (void)cli.write(kExercises, R"({"count": 1, "results": 7})");

    const CliResult result = cli.run(words("import exercises.json"));

    CHECK(result.status == 1);
    CHECK(result.out.isEmpty());
    CHECK(result.error.count(QLatin1Char('\n')) == 1);
    CHECK_FALSE(QFile::exists(cli.data()));
}

TEST_CASE("A training log that does not say its units is refused, and taken with them",
          "[cli][import][unhappy]")
{
    const ExampleFixture cli;
    const QByteArray log = "Date,Exercise,Reps,Weight\n2/3/2026,Goblet squat,10,20\n";

    const CliResult refused = importLog(cli, log);
    CHECK(refused.status == 1);
    CHECK(refused.error.contains(
        QStringLiteral("log.csv: Date: the days do not show whether the day or the month comes first")));
    CHECK_FALSE(exported(cli).contains("goblet_squat"));

    const CliResult misuse = cli.run({QStringLiteral("import"), QStringLiteral("--client"), kExamplePerson,
                                      QStringLiteral("--load"), QStringLiteral("stone"), kLog});
    CHECK(misuse.status == 2);
    CHECK(misuse.error.contains(QStringLiteral("--load is kg or lb, not “stone”")));

    const CliResult taken = cli.run({QStringLiteral("import"), QStringLiteral("--client"), kExamplePerson,
                                     QStringLiteral("--load"), QStringLiteral("lb"), QStringLiteral("--days"),
                                     QStringLiteral("mdy"), kLog});
    CHECK(taken.status == 0);
    CHECK(exported(cli).contains("\"load_kg\": 9.07"));
}
