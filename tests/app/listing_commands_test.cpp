#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "backbridge/domain/iso_week.h"
#include "cli_fixture.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QString kClients = QStringLiteral("clients");
const QString kExercises = QStringLiteral("exercises");
const QString kImport = QStringLiteral("import");
const QString kJson = QStringLiteral("--json");

QJsonArray array(const CliResult& result)
{
    REQUIRE(result.status == 0);
    return QJsonDocument::fromJson(result.out).array();
}

} // namespace

TEST_CASE("Exercises are listed without any data file, and none is made", "[cli]")
{
    const CliFixture cli;

    const CliResult table = cli.runBare({kExercises});
    const CliResult json = cli.runBare({kExercises, kJson});

    CHECK(table.status == 0);
    CHECK(table.out.startsWith("Id "));
    CHECK(table.out.contains("\nbridge "));
    CHECK(array(json).size() == table.out.count('\n') - 1);
    CHECK_FALSE(cli.exists(QStringLiteral("home")));
}

TEST_CASE("Exercises of one family are listed by themselves", "[cli]")
{
    const CliFixture cli;

    const QJsonArray squats =
        array(cli.runBare({kExercises, QStringLiteral("--family"), QStringLiteral("squat"), kJson}));

    REQUIRE(squats.size() > 3);
    for (const auto& exercise : squats) {
        CHECK(exercise.toObject().value(QStringLiteral("family")).toString() == QStringLiteral("squat"));
    }
}

TEST_CASE("Exercises that came with a training log are listed too", "[cli]")
{
    const CliFixture cli;
    REQUIRE(cli.run({kImport, exampleBundle()}).status == 0);
    const QString log = cli.write(QStringLiteral("log.csv"), "date,exercise,reps\n2026-02-02,Sled push,8\n");
    REQUIRE(cli.run({kImport, QStringLiteral("--client"), QStringLiteral("Example Person"), log}).status
            == 0);

    const CliResult result = cli.run({kExercises});

    CHECK(result.status == 0);
    CHECK(result.out.contains("Sled push"));
}

TEST_CASE("Whose an exercise is stands in the list, and archived ones only in the whole of it", "[cli]")
{
    const CliFixture cli;
    const QString file = cli.write(QStringLiteral("mine.json"), R"([{
        "id": "old_bridge", "name": "Old bridge", "full_name": "", "aliases": [], "family": "bridge", "level": 2,
        "primary_muscles": [], "secondary_muscles": [], "position": "supine", "setup": "", "equipment": [],
        "optional_equipment": [], "settings": ["home"], "side": "both", "measure": "reps", "easier": null,
        "harder": null, "start_dose": {"sets": [2, 3], "reps": [8, 10]}, "cues": [], "mistakes": [], "care": [],
        "care_tags": [], "stop_signs": [], "review_status": "", "source": "wger, 12", "author": "Ann",
        "licence": "CC BY-SA 4.0", "archived": true}])");
    REQUIRE(cli.run({kImport, file}).status == 0);

    QJsonObject found;
    for (const auto& exercise : array(cli.run({kExercises, kJson}))) {
        if (exercise.toObject().value(QStringLiteral("id")) == QStringLiteral("old_bridge")) {
            found = exercise.toObject();
        }
    }
    CHECK(found.value(QStringLiteral("source")) == QStringLiteral("wger, 12"));
    CHECK(found.value(QStringLiteral("author")) == QStringLiteral("Ann"));
    CHECK(found.value(QStringLiteral("licence")) == QStringLiteral("CC BY-SA 4.0"));
    CHECK(found.value(QStringLiteral("archived")).toBool());

    const CliResult family =
        cli.run({kExercises, QStringLiteral("--family"), QStringLiteral("bridge"), kJson});
    CHECK(array(family).size() > 3);
    CHECK_FALSE(family.out.contains("old_bridge"));
    CHECK_FALSE(cli.run({kExercises}).out.contains("old_bridge"));
}

TEST_CASE("A data file that is named must be there for listing exercises", "[cli][unhappy]")
{
    const CliFixture cli;

    const CliResult result = cli.run({kExercises});

    CHECK(result.status == 1);
    CHECK(result.error.contains(cli.data()));
    CHECK_FALSE(cli.exists(QStringLiteral("data.sqlite")));
}

TEST_CASE("Clients are listed with plan, week, this week's sessions and the last one", "[cli]")
{
    const CliFixture cli;
    const QDate today = QDate::currentDate();
    // A plan that began on the Monday of last week, with one session on that day.
    const QDate start = IsoWeek::of(today).monday().addDays(-7);
    const QString running =
        cli.write(QStringLiteral("running.json"), bundle(QStringLiteral("Ana Costa"), start, {start}, 1));
    const QString over =
        cli.write(QStringLiteral("over.json"), bundle(QStringLiteral("Bo Larsen"), QDate(2020, 1, 6), {}, 2));
    REQUIRE(cli.run({kImport, running, over}).status == 0);

    const QJsonArray clients = array(cli.run({kClients, kJson}));
    const CliResult table = cli.run({kClients});

    REQUIRE(clients.size() == 2);
    const QJsonObject ana = clients[0].toObject();
    CHECK(ana.keys().size() == 7);
    CHECK(ana.value(QStringLiteral("id")).toString() == clientId(1));
    CHECK(ana.value(QStringLiteral("name")).toString() == QStringLiteral("Ana Costa"));
    CHECK(ana.value(QStringLiteral("archived")) == QJsonValue(false));
    CHECK(ana.value(QStringLiteral("plan")).toString() == QStringLiteral("Eight weeks at home"));
    CHECK(ana.value(QStringLiteral("week")).toInt() == 2);
    CHECK(ana.value(QStringLiteral("this_week")).toObject()
          == QJsonObject {{QStringLiteral("planned"), 3}, {QStringLiteral("done"), 0}});
    CHECK(ana.value(QStringLiteral("last_session")).toString() == start.toString(Qt::ISODate));
    const QJsonObject bo = clients[1].toObject();
    CHECK(bo.value(QStringLiteral("week")).isNull());
    CHECK(bo.value(QStringLiteral("this_week")).isNull());
    CHECK(bo.value(QStringLiteral("last_session")).isNull());
    CHECK(table.status == 0);
    CHECK(table.out.contains("Ana Costa  Eight weeks at home  2 of 8  0 of 3     "));
}

TEST_CASE("An empty data file has no clients yet", "[cli]")
{
    const CliFixture cli;
    // Importing a file of exercises makes the data file without any client.
    const QString exercises = cli.write(QStringLiteral("exercises.json"), "[]");
    REQUIRE(cli.run({kImport, exercises}).status == 0);

    CHECK(cli.run({kClients}).out == "No clients yet.\n");
    CHECK(cli.run({kClients, kJson}).out == "[]\n");
}

TEST_CASE("Names cannot steer the terminal", "[cli][unhappy]")
{
    const CliFixture cli;
    const QString name = QStringLiteral("Eve\u001b[2J\u009b31m\u202etxt <b>bold</b> Ünal");
    const QString file =
        cli.write(QStringLiteral("eve.json"), bundle(name, QDate(2026, 1, 5), {QDate(2026, 1, 5)}));
    REQUIRE(cli.run({kImport, file}).status == 0);

    const CliResult table = cli.run({kClients});
    const CliResult json = cli.run({kClients, kJson});

    CHECK(table.out.contains("Eve\\u{1b}[2J\\u{9b}31m\\u{202e}txt <b>bold</b> \xc3\x9cnal"));
    CHECK_FALSE(table.out.contains('\x1b'));
    CHECK_FALSE(json.out.contains('\x1b'));
    CHECK_FALSE(json.out.contains("\xc2\x9b"));
    CHECK(array(json)[0].toObject().value(QStringLiteral("name")).toString() == name);
}
