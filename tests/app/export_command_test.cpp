#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "cli_fixture.h"
#include "support/catch.h"

using namespace backbridge::test;

namespace {

const QString kBundle = QStringLiteral("bundle.json");

/// What is exported once `json` went into an empty file.
QByteArray imported(const QByteArray& json, const QString& client)
{
    const CliFixture cli;
    (void)cli.write(kBundle, json);
    REQUIRE(cli.run(words("import bundle.json")).status == 0);
    const CliResult result = cli.run(exporting(client));
    REQUIRE(result.status == 0);
    return result.out;
}

} // namespace

TEST_CASE("A client is exported as a bundle unless told otherwise, to the standard output or a file",
          "[cli][export]")
{
    const ExampleFixture cli;

    const CliResult usual = cli.run(exporting(kExamplePerson));
    const CliResult json = cli.run(exporting(kExamplePerson, "--format json"));
    const CliResult file = cli.run(exporting(kExamplePerson, "--out out.json"));

    CHECK(usual.status == 0);
    CHECK(usual.error.isEmpty());
    const QJsonObject bundle = QJsonDocument::fromJson(usual.out).object();
    CHECK(bundle.value(QStringLiteral("format")) == QStringLiteral("backbridge-bundle"));
    CHECK(bundle.value(QStringLiteral("clients")).toArray().size() == 1);
    CHECK(usual.out.endsWith("}\n"));
    CHECK(json.out == usual.out);
    CHECK(file.status == 0);
    CHECK(file.out.isEmpty());
    CHECK(cli.read(QStringLiteral("out.json")) == usual.out);
}

TEST_CASE("A client is exported as a training log, a line a set", "[cli][export]")
{
    const ExampleFixture cli;

    const CliResult log = cli.run(exporting(kExamplePerson, "--format csv"));
    const CliResult file = cli.run(exporting(kExamplePerson, "--format csv --out log.csv"));

    CHECK(log.status == 0);
    CHECK(log.error.isEmpty());
    CHECK(log.out.startsWith("date,exercise,set,side,reps,"));
    CHECK(log.out.count("\r\n") == 7);
    CHECK(log.out.count("\r\n2026-01-05,\"Bridge\",") == 2);
    CHECK(log.out.count("\r\n2026-01-05,\"Clamshell\",") == 4);
    CHECK(file.status == 0);
    CHECK(cli.read(QStringLiteral("log.csv")) == log.out);
}

TEST_CASE("Exported, imported into an empty file and exported again a client is the same to the byte",
          "[cli][export]")
{
    const ExampleFixture cli;

    SECTION("the example")
    {
        const QByteArray first = cli.run(exporting(kExamplePerson)).out;

        CHECK(imported(first, kExamplePerson) == first);
    }
    SECTION("with a custom exercise, fields from elsewhere and a name of many scripts")
    {
        const QString name = QStringLiteral("<b>Zoë</b> “O'Hara” Łódź 王小明 👩‍⚕️");
        QByteArray json = exampleWith("Example Person", name.toUtf8());
        json.replace(R"("birth_year": 1984,)", R"("birth_year": 1984, "acme_score": 1.50,)");
        const CliFixture other;
        (void)other.write(kBundle, json);
        (void)other.write(QStringLiteral("log.csv"), "date,exercise,reps\n2026-02-02,Sled push,8\n");
        REQUIRE(other.run(words("import bundle.json")).status == 0);
        REQUIRE(
            other.run({QStringLiteral("import"), QStringLiteral("--client"), name, QStringLiteral("log.csv")})
                .status
            == 0);
        const QByteArray first = other.run(exporting(name)).out;
        REQUIRE(first.contains(name.toUtf8().replace('"', "\\\"")));
        REQUIRE(first.contains("Sled push"));
        REQUIRE(first.contains(R"("acme_score": 1.50)"));

        CHECK(imported(first, name) == first);
    }
    SECTION("every client of a made-up clinic")
    {
        REQUIRE(cli.runBare(words("generate --clients 2 --years 1 --seed 5 clinic.sqlite")).status == 0);
        const CliResult clients = cli.runBare(words("--data clinic.sqlite clients --json"));
        const QJsonArray list = QJsonDocument::fromJson(clients.out).array();
        REQUIRE(list.size() == 2);
        for (const auto& client : list) {
            const QString id = client.toObject().value(QStringLiteral("id")).toString();
            const QByteArray first = cli.runBare(words("--data clinic.sqlite") + exporting(id)).out;
            REQUIRE(first.contains("\"sessions\""));

            CHECK(imported(first, id) == first);
        }
    }
}

TEST_CASE("A client is named by id, by name, or by name but for capitals", "[cli][export]")
{
    const ExampleFixture cli;
    const QByteArray whole = cli.run(exporting(kExamplePerson)).out;

    CHECK(cli.run(exporting(QStringLiteral("6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11"))).out == whole);
    CHECK(cli.run(exporting(QStringLiteral("6F6F2D0E-8A43-4C39-9A53-0A5D4A5B7C11"))).out == whole);
    CHECK(cli.run(exporting(QStringLiteral("EXAMPLE person"))).out == whole);
    CHECK(cli.run({QStringLiteral("export"), QStringLiteral("--client=Example Person")}).out == whole);
}

TEST_CASE("A client who is not there is named, and nothing comes out", "[cli][export][unhappy]")
{
    const ExampleFixture cli;

    for (const char* client :
         {"Nobody", "Example", "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c12", "%", "' OR 1=1"}) {
        CAPTURE(client);
        const QString name = QString::fromLatin1(client);

        const CliResult result = cli.run(exporting(name, "--out out.json"));

        CHECK(refusal(result) == QStringLiteral("There is no client “%1” here.").arg(name));
        CHECK(result.out.isEmpty());
        CHECK_FALSE(cli.exists(QStringLiteral("out.json")));
    }
}

TEST_CASE("Of two clients of one name neither is taken, and both ids are named", "[cli][export][unhappy]")
{
    const CliFixture cli;
    const QString name = QStringLiteral("Ana Costa");
    (void)cli.write(QStringLiteral("one.json"), bundle(name, QDate(2026, 1, 5), {}, 1));
    (void)cli.write(QStringLiteral("two.json"), bundle(name, QDate(2026, 1, 5), {}, 2));
    REQUIRE(cli.run(words("import one.json two.json")).status == 0);

    const CliResult exact = cli.run(exporting(name));
    const CliResult alike = cli.run(exporting(name.toLower()));
    const CliResult byId = cli.run(exporting(clientId(2)));

    CHECK(refusal(exact)
          == QStringLiteral("“Ana Costa” may be any of 2 clients; name one by id: %1, %2")
                 .arg(clientId(1), clientId(2)));
    CHECK(refusal(alike).contains(clientId(1)));
    CHECK(exact.out + alike.out == "");
    CHECK(byId.status == 0);
    CHECK(byId.out.contains(clientId(2).toLatin1()));
    CHECK_FALSE(byId.out.contains(clientId(1).toLatin1()));
}

TEST_CASE("A name written exactly comes before one that is equal but for capitals", "[cli][export]")
{
    const CliFixture cli;
    (void)cli.write(QStringLiteral("one.json"), bundle(QStringLiteral("ana"), QDate(2026, 1, 5), {}, 1));
    (void)cli.write(QStringLiteral("two.json"), bundle(QStringLiteral("Ana"), QDate(2026, 1, 5), {}, 2));
    REQUIRE(cli.run(words("import one.json two.json")).status == 0);

    const CliResult result = cli.run(exporting(QStringLiteral("Ana")));

    CHECK(result.status == 0);
    CHECK(result.out.contains(clientId(2).toLatin1()));
}

TEST_CASE("Formats that come later are said to, unknown ones are wrong usage", "[cli][export][unhappy]")
{
    const ExampleFixture cli;

    for (const char* format : {"fhir"}) {
        CAPTURE(format);
        const CliResult result = cli.run(exporting(kExamplePerson)
                                         + QStringList {QStringLiteral("--format"), QLatin1String(format)});
        CHECK(result.status == 2);
        CHECK(result.out.isEmpty());
        CHECK(result.error
              == QStringLiteral("backbridge-cli: %1 comes with a later version; json, csv and ics are here"
                                " (see backbridge-cli --help)\n")
                     .arg(QLatin1String(format)));
    }
    const CliResult unknown = cli.run(exporting(kExamplePerson, "--format JSON"));
    CHECK(unknown.status == 2);
    CHECK(unknown.error.contains(QStringLiteral("“JSON” is no format")));
}

TEST_CASE("An export takes the place of an older one as a whole, its owner's alone", "[cli][export]")
{
    const ExampleFixture cli;
    (void)cli.write(QStringLiteral("out.json"), QByteArray(100'000, 'x'));
    const auto before = cli.files();

    const CliResult result = cli.run(exporting(kExamplePerson, "--out out.json"));

    CHECK(result.status == 0);
    CHECK(cli.read(QStringLiteral("out.json")) == cli.run(exporting(kExamplePerson)).out);
    CHECK(cli.files().keys() == before.keys());
    CHECK(isPrivate(cli.path(QStringLiteral("out.json"))));
}

TEST_CASE("Where an export cannot be written that is said, and nothing changes", "[cli][export][unhappy]")
{
    const ExampleFixture cli;
    REQUIRE(QDir(cli.path(QString())).mkdir(QStringLiteral("folder")));
    const auto before = cli.files();

    CHECK(
        refusal(cli.run(exporting(kExamplePerson, "--out nowhere/out.json")))
        == QStringLiteral("nowhere/out.json cannot be found. Check that the folder is there and connected."));
    CHECK(refusal(cli.run(exporting(kExamplePerson, "--out folder")))
          == QStringLiteral("folder cannot be written. Check the rights of the file and its folder."));
    CHECK(refusal(cli.run(exporting(kExamplePerson, "--out data.sqlite")))
          == QStringLiteral("data.sqlite is the data itself; export to another file."));
    CHECK(refusal(cli.run(exporting(kExamplePerson, "--out folder/../data.sqlite")))
              .contains(QStringLiteral("is the data itself")));
    CHECK(cli.files() == before);
}

TEST_CASE("An export that the standard output does not take is a failure", "[cli][export][unhappy]")
{
    const ExampleFixture cli;

    const CliResult result = cli.runInto(QStringLiteral("/dev/full"), exporting(kExamplePerson));

    CHECK(refusal(result) == QStringLiteral("The output could not be written."));
}
