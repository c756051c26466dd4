#include <QDir>
#include <QFile>

#include <sqlite3.h>

#include "cli_fixture.h"
#include "support/catch.h"

using namespace backbridge::test;

namespace {

const QString kData = QStringLiteral("data.sqlite");
const QString kBackup = QStringLiteral("copy.sqlite");
constexpr qsizetype kPageBytes = 4096;

/// The example's data with a backup of them as copy.sqlite.
class WithBackup : public ExampleFixture {
public:
    WithBackup() { REQUIRE(run(words("backup copy.sqlite")).status == 0); }
};

/// Adds a session to the data.
void change(const CliFixture& cli)
{
    (void)cli.write(QStringLiteral("log.csv"), "date,exercise,reps\n2026-02-02,Bridge,10\n");
    REQUIRE(cli.run({QStringLiteral("import"), QStringLiteral("--client"), kExamplePerson,
                     QStringLiteral("log.csv")})
                .status
            == 0);
}

void execute(const QString& path, const char* sql)
{
    sqlite3* handle = nullptr;
    const int opened = sqlite3_open(path.toUtf8().constData(), &handle);
    const int done = opened == SQLITE_OK ? sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) : opened;
    sqlite3_close(handle);
    REQUIRE(done == SQLITE_OK);
}

/// `content` with its fourth page wiped.
QByteArray withWipedPage(QByteArray content)
{
    REQUIRE(content.size() > 5 * kPageBytes);
    return content.replace(3 * kPageBytes, kPageBytes, QByteArray(kPageBytes, '\0'));
}

/// `content` as a newer Backbridge would mark it.
QByteArray ofNewerProgram(QByteArray content)
{
    constexpr qsizetype kUserVersionOffset = 60;
    return content.replace(kUserVersionOffset, 4, QByteArray::fromHex("000003e7"));
}

/// How the program names a file that lies in the folder.
QString shown(const CliFixture& cli, const QString& name)
{
    return QDir(QDir(cli.path(QString())).canonicalPath()).filePath(name);
}

} // namespace

TEST_CASE("A backup holds all that the data hold and is its owner's alone", "[cli][backup]")
{
    const ExampleFixture cli;

    const CliResult result = cli.runBare(words("--data data.sqlite backup copy.sqlite"));

    CHECK(result.status == 0);
    CHECK(result.error.isEmpty());
    CHECK(result.out == "Backed up data.sqlite to copy.sqlite.\n");
    CHECK(cli.files().keys() == words("bundle.json copy.sqlite data.sqlite"));
    CHECK(isPrivate(cli.path(kBackup)));
    CHECK(cli.everythingIn(kBackup) == cli.everythingIn(kData));
    CHECK(cli.everythingIn(kBackup).contains("Left hip tired first."));
    CHECK(cli.runBare(words("--data copy.sqlite check")).status == 0);
}

TEST_CASE("A backup is never written over a file that is there, nor without a folder",
          "[cli][backup][unhappy]")
{
    const ExampleFixture cli;
    const auto before = cli.files();

    CHECK(refusal(cli.run(words("backup bundle.json")))
          == QStringLiteral("bundle.json is there already; back up to a new file."));
    CHECK(refusal(cli.run(words("backup data.sqlite"))).startsWith(QStringLiteral("data.sqlite is there")));
    CHECK(refusal(cli.run(words("backup nowhere/copy.sqlite")))
              .endsWith(QStringLiteral("copy.sqlite cannot be found. Check that the folder is there and"
                                       " connected.")));
    CHECK(cli.files() == before);
}

TEST_CASE("Where there are no data there is nothing to back up and to check", "[cli][backup][check][unhappy]")
{
    const CliFixture cli;
    const QString none =
        QStringLiteral("There is no data file %1 yet; import, restore or generate makes one.")
            .arg(cli.data());

    CHECK(refusal(cli.run(words("backup copy.sqlite"))) == none);
    CHECK(refusal(cli.run(words("check"))) == none);
    CHECK(cli.files().isEmpty());
}

TEST_CASE("A restored backup is the data again, and what was there is kept beside it and named",
          "[cli][restore]")
{
    const WithBackup cli;
    const QByteArray before = cli.everythingIn(kData);
    change(cli);
    const QByteArray after = cli.everythingIn(kData);
    REQUIRE(after != before);

    const CliResult result = cli.runBare(words("--data data.sqlite restore copy.sqlite"));

    CHECK(result.status == 0);
    CHECK(result.error.isEmpty());
    const QList<QByteArray> lines = result.out.split('\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "Restored data.sqlite from copy.sqlite.");
    CHECK(lines[1].startsWith("What was there before is kept as "));
    CHECK(cli.everythingIn(kData) == before);
    CHECK(cli.everythingIn(kBackup) == before);
    const QString kept = QString::fromUtf8(lines[1]).section(QLatin1Char(' '), -1).chopped(1);
    CHECK(kept.startsWith(shown(cli, QStringLiteral("data.sqlite.before-restore-"))));
    CHECK(cli.everythingIn(kept) == after);
}

TEST_CASE("A backup is restored where there was nothing", "[cli][restore]")
{
    const WithBackup cli;
    REQUIRE(QFile::remove(cli.data()));

    const CliResult result = cli.runBare(words("--data data.sqlite restore copy.sqlite"));

    CHECK(result.status == 0);
    CHECK(result.out == "Restored data.sqlite from copy.sqlite.\n");
    CHECK(cli.files().keys() == words("bundle.json copy.sqlite data.sqlite"));
    CHECK(isPrivate(cli.data()));
    CHECK(cli.everythingIn(kData) == cli.everythingIn(kBackup));
}

TEST_CASE("Damaged data are replaced by a backup of them and kept", "[cli][restore]")
{
    const WithBackup cli;
    const QByteArray damaged = withWipedPage(cli.read(kData));
    (void)cli.write(kData, damaged);

    const CliResult result = cli.run(words("restore copy.sqlite"));

    CHECK(result.status == 0);
    CHECK(cli.run(words("check")).status == 0);
    const QString kept = QString::fromUtf8(result.out).trimmed().section(QLatin1Char(' '), -1).chopped(1);
    CHECK(cli.read(QDir(kept).dirName()) == damaged);
}

TEST_CASE("What is no whole backup is not restored, and the data stay byte for byte",
          "[cli][restore][unhappy]")
{
    const WithBackup cli;
    const QByteArray backup = cli.read(kBackup);
    const QString path = shown(cli, kBackup);
    const QString damaged =
        path + QStringLiteral(" is damaged and was left as it is. Restore a backup of it.");
    const QString foreign = path + QStringLiteral(" is not a Backbridge data file and was left as it is.");
    const QString newer = path
        + QStringLiteral(" was made by a newer Backbridge and was left as it is. Open it with that version.");
    const std::vector<std::pair<QByteArray, QString>> kTable {
        {withWipedPage(backup), damaged}, {backup.left(3 * kPageBytes), damaged},
        {exampleJson(), foreign},         {{}, foreign},
        {ofNewerProgram(backup), newer},
    };
    for (const auto& [content, sentence] : kTable) {
        (void)cli.write(kBackup, content);
        const auto before = cli.files();

        CHECK(refusal(cli.run(words("restore copy.sqlite"))) == sentence);
        CHECK(cli.files() == before);
    }
}

TEST_CASE("A backup that is not there, a folder or the data themselves are not restored",
          "[cli][restore][unhappy]")
{
    const ExampleFixture cli;
    REQUIRE(QDir(cli.path(QString())).mkdir(QStringLiteral("folder")));
    const auto before = cli.files();

    CHECK(refusal(cli.run(words("restore missing.sqlite")))
          == shown(cli, QStringLiteral("missing.sqlite"))
              + QStringLiteral(" cannot be found. Check that the folder is there and connected."));
    CHECK(
        refusal(cli.run(words("restore folder"))).contains(QStringLiteral("is not a Backbridge data file")));
    CHECK(refusal(cli.run(words("restore data.sqlite")))
          == QStringLiteral("data.sqlite is the data itself, not a backup of it."));
    CHECK(refusal(cli.run(words("restore folder/../data.sqlite")))
              .endsWith(QStringLiteral("is the data itself, not a backup of it.")));
    // Nor is a folder made for what then does not come.
    CHECK_FALSE(cli.runBare(words("--data new/data.sqlite restore missing.sqlite")).status == 0);
    CHECK(cli.files() == before);
}

TEST_CASE("Sound data are said to be", "[cli][check]")
{
    const ExampleFixture cli;
    const auto before = cli.files();

    const CliResult result = cli.runBare(words("--data data.sqlite check"));

    CHECK(result.status == 0);
    CHECK(result.out == "data.sqlite: nothing wrong was found.\n");
    CHECK(result.error.isEmpty());
    CHECK(cli.files() == before);
}

TEST_CASE("Data that do not hold together are said to be damaged and stay byte for byte",
          "[cli][check][unhappy]")
{
    const ExampleFixture cli;
    const QByteArray whole = cli.read(kData);
    const QByteArray broken =
        GENERATE_COPY(withWipedPage(whole), whole.left(5 * kPageBytes), whole.left(150));
    (void)cli.write(kData, broken);
    const auto before = cli.files();

    for (const char* command : {"check", "clients", "import bundle.json", "backup copy.sqlite"}) {
        CAPTURE(command);
        const CliResult result = cli.run(words(command));

        CHECK(refusal(result)
              == shown(cli, kData)
                  + QStringLiteral(" is damaged and was left as it is. Restore a backup of it."));
        CHECK(result.out.isEmpty());
        CHECK(cli.files() == before);
    }
}

TEST_CASE("Faults within the records are listed and counted", "[cli][check][unhappy]")
{
    const ExampleFixture cli;
    execute(cli.data(), "UPDATE session SET work_reps = 1000; UPDATE plan SET weeks = 7");

    const CliResult result = cli.runBare(words("--data data.sqlite check"));

    CHECK(refusal(result)
          == QStringLiteral("data.sqlite is damaged; faults found: 2. Restore a backup of it."));
    CHECK(result.out.count('\n') == 2);
    CHECK(result.out.contains("Session a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01 "));
    CHECK(result.out.contains("Plan 0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02 "));
}
