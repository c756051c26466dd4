#include <QDir>

#include "backbridge/storage/database.h"
#include "backbridge/workspace/workspace.h"
#include "cli_fixture.h"
#include "support/catch.h"

using namespace backbridge::test;

namespace {

/// The call that makes a small clinic from `seed` as the file `name`.
QStringList making(const char* seed, const char* name)
{
    return words("generate --clients 3 --years 1 --seed")
        + QStringList {QLatin1String(seed), QLatin1String(name)};
}

} // namespace

TEST_CASE("A made-up clinic is a new data file, its owner's alone, that is whole", "[cli][generate]")
{
    const CliFixture cli;

    const CliResult result = cli.runBare(making("1", "clinic.sqlite"));

    CHECK(result.status == 0);
    CHECK(result.error.isEmpty());
    CHECK(result.out.endsWith("Made clinic.sqlite, with records until 2026-03-01.\n"));
    CHECK(cli.files().keys() == words("clinic.sqlite"));
    CHECK(isPrivate(cli.path(QStringLiteral("clinic.sqlite"))));
    CHECK(cli.runBare(words("--data clinic.sqlite clients")).out.count('\n') == 1 + 3);
    CHECK(cli.runBare(words("--data clinic.sqlite check")).status == 0);
}

TEST_CASE("The window opens a made-up clinic as a clinic", "[cli][generate]")
{
    const CliFixture cli;
    REQUIRE(cli.runBare(making("1", "clinic.sqlite")).status == 0);

    const backbridge::FixedClock clock(QDate(2026, 3, 1));
    const backbridge::Workspace workspace(
        backbridge::storage::Database::open(cli.path(QStringLiteral("clinic.sqlite"))), clock);

    CHECK(workspace.profile() == backbridge::Profile::Clinic);
}

TEST_CASE("The same seed gives the same clinic, another seed another one", "[cli][generate]")
{
    const CliFixture cli;
    REQUIRE(cli.runBare(making("1", "one.sqlite")).status == 0);
    REQUIRE(cli.runBare(making("1", "again.sqlite")).status == 0);
    REQUIRE(cli.runBare(making("2", "other.sqlite")).status == 0);

    const QByteArray one = cli.everythingIn(QStringLiteral("one.sqlite"));

    CHECK(one.count("\"sessions\": [") == 3);
    CHECK(one == cli.everythingIn(QStringLiteral("again.sqlite")));
    CHECK(one != cli.everythingIn(QStringLiteral("other.sqlite")));
}

TEST_CASE("Records end on the day that is asked for", "[cli][generate]")
{
    const CliFixture cli;

    const CliResult result =
        cli.runBare(words("generate --clients 1 --years 1 --seed 1 --until 2020-05-17 clinic.sqlite"));

    CHECK(result.status == 0);
    CHECK(result.out.endsWith("Made clinic.sqlite, with records until 2020-05-17.\n"));
    const QByteArray everything = cli.everythingIn(QStringLiteral("clinic.sqlite"));
    CHECK(everything.contains("\"date\": \"2020-"));
    CHECK_FALSE(everything.contains("\"date\": \"2021-"));
}

TEST_CASE("A clinic is never made over a file or a folder that is there", "[cli][generate][unhappy]")
{
    const ExampleFixture cli;
    REQUIRE(QDir(cli.path(QString())).mkdir(QStringLiteral("folder")));
    const auto before = cli.files();

    CHECK(refusal(cli.runBare(making("1", "data.sqlite")))
          == QStringLiteral("data.sqlite is there already; name a new file."));
    CHECK(refusal(cli.runBare(making("1", "bundle.json"))).startsWith(QStringLiteral("bundle.json ")));
    CHECK(refusal(cli.runBare(making("1", "folder"))).startsWith(QStringLiteral("folder ")));
    CHECK(cli.files() == before);
}

TEST_CASE("A clinic is made in a folder that is there", "[cli][generate][unhappy]")
{
    const CliFixture cli;

    const CliResult result = cli.runBare(making("1", "nowhere/clinic.sqlite"));

    CHECK(refusal(result)
          == QStringLiteral("nowhere/clinic.sqlite cannot be found. Check that the folder is there and"
                            " connected."));
    CHECK(cli.files().isEmpty());
}

TEST_CASE("Numbers that make no clinic are wrong usage", "[cli][generate][unhappy]")
{
    const CliFixture cli;
    const auto [option, value] = GENERATE(table<const char*, const char*>({
        {"--clients", "0"},
        {"--clients", "-1"},
        {"--clients", "1000000000"},
        {"--clients", "4294967297"},
        {"--clients", "1e9"},
        {"--clients", "2.5"},
        {"--clients", "many"},
        {"--years", "0"},
        {"--years", "-1"},
        {"--years", "1000000000"},
        {"--years", "1e9"},
        {"--years", "long"},
        {"--seed", "-1"},
        {"--seed", "1e9"},
        {"--seed", "18446744073709551616"},
        {"--seed", "luck"},
        {"--until", "2026-02-30"},
        {"--until", "tomorrow"},
        {"--data", "data.sqlite"},
    }));
    CAPTURE(option, value);

    // The last of two options of one name is the one that holds.
    const CliResult result =
        cli.runBare(making("1", "clinic.sqlite") + QStringList {QLatin1String(option), QLatin1String(value)});

    CHECK(result.status == 2);
    CHECK(result.out.isEmpty());
    CHECK(result.error.startsWith(QStringLiteral("backbridge-cli: ")));
    CHECK(result.error.count(QLatin1Char('\n')) == 1);
    CHECK(result.error.contains(QLatin1String(option)) != (qstrcmp(option, "--until") == 0));
    CHECK(cli.files().isEmpty());
}

TEST_CASE("The largest seed is a seed", "[cli][generate]")
{
    const CliFixture cli;

    CHECK(cli.runBare(making("18446744073709551615", "clinic.sqlite")).status == 0);
}
