#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSysInfo>
#include <QTest>

#include <sqlite3.h>

#include "backbridge/storage/database.h"
#include "cli_fixture.h"
#include "support/catch.h"

#include <sys/stat.h>

using namespace backbridge;
using namespace backbridge::test;

namespace {

const QString kData = QStringLiteral("data.sqlite");

/// A call of each command that opens the data file; bundle.json and copy.sqlite are in the folder.
const std::vector<const char*> kCommands {
    "exercises", "clients",           "import bundle.json", "import --dry-run bundle.json",
    "check",     "backup new.sqlite", "export --client A",  "adherence --client A",
};

QByteArray newerData(const CliFixture& cli)
{
    constexpr qsizetype kUserVersionOffset = 60;
    return cli.read(kData).replace(kUserVersionOffset, 4, QByteArray::fromHex("000003e7"));
}

void makeForeignDatabase(const QString& path)
{
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(path.toUtf8().constData(), &handle);
    const int made = opened == SQLITE_OK
        ? sqlite3_exec(handle, "CREATE TABLE client (name TEXT); INSERT INTO client VALUES ('Ana')", nullptr,
                       nullptr, nullptr)
        : opened;
    sqlite3_close(handle);
    REQUIRE(made == SQLITE_OK);
}

} // namespace

TEST_CASE("Without --data the data lie where the window looks for them, their owner's alone", "[cli][data]")
{
    const CliFixture cli;

    REQUIRE(cli.runBare({QStringLiteral("import"), exampleBundle()}).status == 0);

    CHECK(isPrivate(cli.path(QStringLiteral("home/backbridge/backbridge.sqlite"))));
    CHECK(isPrivate(cli.path(QStringLiteral("home/backbridge"))));
    CHECK(cli.runBare(words("clients")).out.contains(kExamplePerson.toUtf8()));
}

TEST_CASE("Commands that only read make no data file and no folder for one", "[cli][data][unhappy]")
{
    const CliFixture cli;

    for (const char* command : {"clients", "exercises", "export --client A", "adherence --client A",
                                "backup copy.sqlite", "check", "import --client A log.csv"}) {
        CAPTURE(command);
        CHECK(refusal(cli.runBare(words("--data nowhere/data.sqlite") + words(command)))
              == QStringLiteral("There is no data file nowhere/data.sqlite yet; import, restore or generate"
                                " makes one."));
    }
    CHECK(cli.files().isEmpty());
}

TEST_CASE("An import makes the folder of its data file", "[cli][data]")
{
    const CliFixture cli;

    const CliResult result = cli.runBare({QStringLiteral("--data"), QStringLiteral("new/deeper/data.sqlite"),
                                          QStringLiteral("import"), exampleBundle()});

    CHECK(result.status == 0);
    CHECK(isPrivate(cli.path(QStringLiteral("new/deeper"))));
    CHECK(isPrivate(cli.path(QStringLiteral("new/deeper/data.sqlite"))));
}

TEST_CASE("Where no data file can be made that is said in one line", "[cli][data][unhappy]")
{
    const CliFixture cli;
    (void)cli.write(QStringLiteral("bundle.json"), exampleJson());
    const auto before = cli.files();
    // Below a file, and where nobody can make a folder.
    const QString path =
        GENERATE(QStringLiteral("bundle.json/data.sqlite"), QStringLiteral("/proc/x/data.sqlite"));

    const CliResult result =
        cli.runBare(QStringList {QStringLiteral("--data"), path} + words("import bundle.json"));

    CHECK(refusal(result).endsWith(
        QStringLiteral(" cannot be written. Check the rights of the file and its folder.")));
    CHECK(result.out.isEmpty());
    CHECK(cli.files() == before);
}

TEST_CASE("A file that is not ours is refused by every command and stays byte for byte",
          "[cli][data][unhappy]")
{
    const ExampleFixture cli;
    REQUIRE(cli.run(words("backup copy.sqlite")).status == 0);
    QString sentence = QStringLiteral("is not a Backbridge data file and was left as it is.");

    SECTION("a text")
    {
        (void)cli.write(kData, "Dear all");
    }
    SECTION("another program's database")
    {
        REQUIRE(QFile::remove(cli.data()));
        makeForeignDatabase(cli.data());
    }
    SECTION("a folder")
    {
        REQUIRE(QFile::remove(cli.data()));
        REQUIRE(QDir().mkdir(cli.data()));
    }
    SECTION("a newer program's file")
    {
        (void)cli.write(kData, newerData(cli));
        sentence = QStringLiteral(
            "was made by a newer Backbridge and was left as it is. Open it with that version.");
    }

    const auto before = cli.files();
    for (const char* command : kCommands) {
        CAPTURE(command);
        const CliResult result = cli.run(words(command));

        CHECK(refusal(result).endsWith(QStringLiteral("data.sqlite ") + sentence));
        CHECK(result.out.isEmpty());
        CHECK(cli.files() == before);
    }
}

TEST_CASE("A file that another process has open is refused by every command, which says who has it",
          "[cli][data][unhappy]")
{
    const ExampleFixture cli;
    REQUIRE(cli.run(words("backup copy.sqlite")).status == 0);
    const auto open = storage::Database::open(cli.data());
    const QString sentence =
        QStringLiteral(
            "%1 is open in another Backbridge (process %2 on %3). Close it there first; its icon may be "
            "in the tray.")
            .arg(open->path())
            .arg(QCoreApplication::applicationPid())
            .arg(QSysInfo::machineHostName());

    std::vector<const char*> commands = kCommands;
    commands.push_back("restore copy.sqlite");
    for (const char* command : commands) {
        CAPTURE(command);
        const CliResult result = cli.run(words(command));

        CHECK(refusal(result) == sentence);
        CHECK(result.out.isEmpty());
    }
    CHECK_FALSE(cli.exists(QStringLiteral("new.sqlite")));
}

TEST_CASE("A call that is at work keeps others out until it is killed", "[cli][data][unhappy]")
{
    const ExampleFixture cli;
    // It waits for the pipe's other end, with the data open.
    REQUIRE(::mkfifo(QFile::encodeName(cli.path(QStringLiteral("pipe"))).constData(), S_IRUSR | S_IWUSR)
            == 0);
    QProcess working;
    working.start(QStringLiteral(BACKBRIDGE_CLI),
                  QStringList {QStringLiteral("--data"), cli.data(), QStringLiteral("import"),
                               cli.path(QStringLiteral("pipe"))});
    REQUIRE(QTest::qWaitFor([&cli] { return QFileInfo(cli.data() + QStringLiteral(".lock")).size() > 0; },
                            30'000));

    CHECK(refusal(cli.run(words("clients")))
              .contains(QStringLiteral("(process %1 on ").arg(working.processId())));
    working.kill();
    REQUIRE(working.waitForFinished());

    const CliResult result = cli.run(words("clients"));

    CHECK(result.status == 0);
    CHECK(result.out.contains(kExamplePerson.toUtf8()));
    CHECK_FALSE(cli.exists(QStringLiteral("data.sqlite.lock")));
}
