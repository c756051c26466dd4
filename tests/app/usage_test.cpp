#include <QProcess>
#include <QStandardPaths>

#include "cli_fixture.h"
#include "support/catch.h"

using namespace backbridge::test;

TEST_CASE("Wrong usage is told in one line with a hint at the help, and nothing is done", "[cli][unhappy]")
{
    const CliFixture cli;
    const char* line = GENERATE(
        "", "frobnicate", "--frobnicate", "clients --frobnicate", "clients surplus", "exercises --family",
        "exercises --family legs", "adherence", "adherence --client A --as-of yesterday",
        "adherence --client A --as-of 2026-02-30", "adherence --client A --as-of 2999-01-01",
        "adherence --client A B", "export", "export --client A --format pdf",
        "export --client A --out=", "import", "backup", "backup one two", "restore", "check it",
        "clients --data", "--data= clients", "generate --clients 5 --years 1 --seed 1",
        "generate --clients 5 --years 1 new.sqlite", "generate --clients 0 --years 1 --seed 1 new.sqlite",
        "generate --clients five --years 1 --seed 1 new.sqlite",
        "generate --clients 5 --years 99 --seed 1 new.sqlite",
        "generate --clients 5 --years 1 --seed -1 new.sqlite",
        "generate --clients 5 --years 1 --seed 1 --until 2999-01-01 new.sqlite",
        "export --client=", "import --client= log.csv", "report --client A --out a.pdf");
    CAPTURE(line);

    const CliResult result = cli.runBare(words(line));

    CHECK(result.status == 2);
    CHECK(result.out.isEmpty());
    CHECK(result.error.startsWith(QStringLiteral("backbridge-cli: ")));
    CHECK(result.error.contains(QStringLiteral("--help")));
    CHECK(result.error.count(QLatin1Char('\n')) == 1);
    CHECK_FALSE(cli.exists(QStringLiteral("new.sqlite")));
    CHECK_FALSE(cli.exists(QStringLiteral("home")));
}

TEST_CASE("Help names every command, and each command has its own", "[cli]")
{
    const CliFixture cli;

    const CliResult all = cli.runBare(words("--help"));

    CHECK(all.status == 0);
    CHECK(all.error.isEmpty());
    for (const char* command : {"exercises", "clients", "import", "export", "adherence", "backup", "restore",
                                "check", "generate"}) {
        CAPTURE(command);
        CHECK(all.out.contains(QByteArray("\n    ") + command));
        const CliResult one = cli.runBare({QString::fromLatin1(command), QStringLiteral("--help")});
        CHECK(one.status == 0);
        const QByteArray data = qstrcmp(command, "generate") == 0 ? "" : "[--data FILE] ";
        CHECK(one.out.startsWith("Usage: backbridge-cli " + data + command));
    }
}

TEST_CASE("An empty file name is wrong usage", "[cli][unhappy]")
{
    const CliFixture cli;

    for (const char* command : {"import", "backup", "restore"}) {
        CAPTURE(command);
        const CliResult result = cli.run({QString::fromLatin1(command), QString()});
        CHECK(result.status == 2);
        CHECK(result.error
              == QStringLiteral("backbridge-cli: %1 needs a file (see backbridge-cli --help)\n")
                     .arg(QLatin1String(command)));
    }
}

TEST_CASE("The version is the program's", "[cli]")
{
    const CliResult result = CliFixture().runBare(words("--version"));

    CHECK(result.status == 0);
    CHECK(result.out == "Backbridge " BACKBRIDGE_VERSION "\n");
}

TEST_CASE("The command line links no widget library", "[cli]")
{
    const QString ldd = QStandardPaths::findExecutable(QStringLiteral("ldd"));
    if (ldd.isEmpty()) {
        WARN("not checked: ldd is not here");
        return;
    }
    QProcess process;
    process.start(ldd, {QStringLiteral(BACKBRIDGE_CLI)});
    REQUIRE(process.waitForFinished());
    const QByteArray libraries = process.readAllStandardOutput();

    CHECK(libraries.contains("Qt6Core"));
    CHECK_FALSE(libraries.contains("Qt6Widgets"));
}
