#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include "backbridge/storage/backup.h"
#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/session_repository.h"
#include "storage/files.h"
#include "storage/hardening.h"
#include "storage/migrator.h"
#include "storage/opening.h"
#include "storage/samples.h"
#include "storage/sqlite_file.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

/// A data file of this version with a client and a session, and steps that lead beyond it.
struct OldFile {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("data.backbridge"));
    Client client = fullClient();
    int version = newestVersion(migrations());
    std::vector<Migration> steps = migrations();

    OldFile()
    {
        const auto database = Database::open(path);
        client = saved(*database, client);
        saved(*database, fullSession(client.id));
    }

    void addStep(const QByteArray& sql)
    {
        const int next = newestVersion(steps) + 1;
        const QString file = folder.filePath(QStringLiteral("step%1.sql").arg(next));
        writeContent(file, sql);
        steps.push_back({next, QStringLiteral("Somebody's step"), file});
    }

    [[nodiscard]] std::optional<FailureKind> update() const
    {
        QSqlDatabase connection = openConnection(path);
        const auto kind = kindOf([&] { bringUpToDate(handleOf(connection), path, steps); });
        closeConnection(connection);
        return kind;
    }

    [[nodiscard]] QStringList ask(const QString& sql) const
    {
        const SqliteFile file(path, SqliteFile::Mode::ReadOnly);
        return firstColumn(file.handle(), path, sql);
    }

    [[nodiscard]] QString backup(int before) const
    {
        return QStringLiteral("%1.before-v%2.backup").arg(path).arg(before);
    }
};

/// A client with a session of an exercise of one's own, as the first version wrote them.
QString rowsOfVersion1()
{
    return QStringLiteral(
        "INSERT INTO client (id, name, contact, notes, care_tags, archived, updated_at, revision,"
        " unknown_fields) VALUES ('6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11', 'Ada', '', '', 'flare', 0,"
        " '2026-01-04T09:00:00Z', 1, '');"
        "INSERT INTO exercise (id, name, full_name, aliases, family, level, primary_muscles,"
        " secondary_muscles, position, setup, equipment, optional_equipment, settings, side, measure,"
        " sets_low, sets_high, reps_low, reps_high, cues, mistakes, care, care_tags, stop_signs,"
        " review_status, origin, source) VALUES ('mine', 'Mine', '', '[]', 'bridge', 2, '', '', 'supine', '',"
        " 'mat', '', 'home', 'both', 'reps', 2, 3, 8, 12, '[\"one\"]', '[]', '[]', '', '[]', '', 'imported',"
        " 'Somewhere');"
        "INSERT INTO session (id, client_id, date, symptoms, flare, note, source, counted, exercises,"
        " work_reps, work_seconds, updated_at, revision, unknown_fields)"
        " VALUES ('0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02', '6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11',"
        " '2026-01-05', '', 0, '', 'logged', 1, 1, 8, 0, '2026-01-05T09:00:00Z', 1, '');"
        "INSERT INTO entry (session_seq, position, exercise_id, note, unknown_fields)"
        " VALUES (1, 0, 'mine', '', '');"
        "INSERT INTO work_set (session_seq, entry, position, reps, done) VALUES (1, 0, 0, 8, 1);");
}

} // namespace

TEST_CASE("The steps are numbered from 1 without gaps and their files are there", "[storage][migrations]")
{
    int expected = 1;
    for (const Migration& step : migrations()) {
        CHECK(step.version == expected++);
        CHECK_FALSE(step.summary.isEmpty());
    }

    // Whether the files are there shows in that every version can be made.
    const auto database = Database::inMemory();
    const QStringList recorded =
        firstColumn(database->handle(), database->path(),
                    QStringLiteral("SELECT version FROM migration ORDER BY version"));
    CHECK(recorded.size() == static_cast<qsizetype>(migrations().size()));
}

TEST_CASE("A file of an older version reaches the newest, keeps its rows and leaves a backup",
          "[storage][migrations]")
{
    OldFile old;
    old.addStep("ALTER TABLE client ADD COLUMN shoe_size INTEGER; UPDATE client SET shoe_size = 42;");
    old.addStep("CREATE TABLE shoe (size INTEGER NOT NULL) STRICT; INSERT INTO shoe VALUES (42); -- last");

    REQUIRE(old.update() == std::nullopt);

    CHECK(old.ask(QStringLiteral("PRAGMA user_version")) == QStringList(QString::number(old.version + 2)));
    CHECK(old.ask(QStringLiteral("SELECT shoe_size FROM client")) == QStringList(QStringLiteral("42")));
    CHECK(old.ask(QStringLiteral("SELECT COUNT(*) FROM work_set")) == QStringList(QStringLiteral("3")));
    CHECK(old.ask(QStringLiteral("SELECT COUNT(*) FROM migration"))
          == QStringList(QString::number(old.version + 2)));
    CHECK(old.ask(QStringLiteral("SELECT applied_at FROM migration ORDER BY version DESC LIMIT 1"))
              .value(0)
              .endsWith(QLatin1Char('Z')));

    const QString backup = old.backup(old.version + 2);
    CHECK(modeOf(backup) == 0600);
    CHECK(ClientRepository(*Database::open(backup)).find(old.client.id) == old.client);
}

TEST_CASE("A file of each older version of this program reaches the newest and keeps its rows",
          "[storage][migrations]")
{
    for (int version = 1; version < newestVersion(migrations()); ++version) {
        CAPTURE(version);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("data.backbridge"));
        createDataFile(path, {migrations().begin(), migrations().begin() + version});
        {
            const SqliteFile file(path, SqliteFile::Mode::ReadWrite);
            execute(file.handle(), path, rowsOfVersion1());
        }

        const auto database = Database::open(path);

        const std::vector<Client> clients = ClientRepository(*database).all();
        REQUIRE(clients.size() == 1);
        CHECK(clients.front().name == QStringLiteral("Ada"));
        CHECK_FALSE(clients.front().equipment);
        const std::vector<Exercise> exercises = ExerciseRepository(*database).all();
        REQUIRE(exercises.size() == 1);
        CHECK(exercises.front().name == QStringLiteral("Mine"));
        CHECK(exercises.front().source == QStringLiteral("Somewhere"));
        CHECK(exercises.front().licence.isEmpty());
        CHECK_FALSE(exercises.front().figure);
        CHECK_FALSE(exercises.front().archived);
        CHECK(SessionRepository(*database).ofClient(clients.front().id).size() == 1);
        CHECK(ExerciseRepository(*database).use(exercises.front().id) == ExerciseUse {0, 1});
        CHECK(checkData(*database).isEmpty());
        CHECK(QFileInfo::exists(
            QStringLiteral("%1.before-v%2.backup").arg(path).arg(newestVersion(migrations()))));
    }
}

TEST_CASE("A step that rebuilds a table keeps the rows that refer to it", "[storage][migrations]")
{
    OldFile old;
    old.addStep("CREATE TABLE new_client (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                "INSERT INTO new_client SELECT id, name FROM client;"
                "DROP TABLE client;"
                "ALTER TABLE new_client RENAME TO client;");

    REQUIRE(old.update() == std::nullopt);

    CHECK(old.ask(QStringLiteral("SELECT COUNT(*) FROM session")) == QStringList(QStringLiteral("1")));
    CHECK(old.ask(QStringLiteral("PRAGMA foreign_key_check")).isEmpty());
}

TEST_CASE("A step that fails leaves the version before it", "[storage][migrations][unhappy]")
{
    OldFile old;
    old.addStep("CREATE TABLE good (a INTEGER);");

    SECTION("because of a mistake in its last statement")
    {
        old.addStep(
            "CREATE TABLE half (a INTEGER); DELETE FROM session; INSERT INTO no_such_table VALUES (1);");
        CHECK(old.update() == FailureKind::Other);
    }
    SECTION("because it leaves rows that refer to nothing")
    {
        old.addStep("CREATE TABLE half (a INTEGER); DELETE FROM client;");
        CHECK(old.update() == FailureKind::Damaged);
    }
    SECTION("because its file is not there")
    {
        old.addStep("CREATE TABLE half (a INTEGER);");
        REQUIRE(QFile::remove(old.steps.back().file));
        CHECK(old.update() == FailureKind::Other);
    }

    CHECK(old.ask(QStringLiteral("PRAGMA user_version")) == QStringList(QString::number(old.version + 1)));
    CHECK(old.ask(QStringLiteral("SELECT name FROM sqlite_schema WHERE name IN ('good', 'half')"))
          == QStringList(QStringLiteral("good")));
    CHECK(old.ask(QStringLiteral("SELECT COUNT(*) FROM session")) == QStringList(QStringLiteral("1")));
    CHECK(old.ask(QStringLiteral("SELECT COUNT(*) FROM client")) == QStringList(QStringLiteral("1")));
    CHECK(QFileInfo::exists(old.backup(old.version + 2)));
}

TEST_CASE("Foreign keys are on again after a migration, whatever came of it", "[storage][migrations]")
{
    OldFile old;
    old.addStep("INSERT INTO no_such_table VALUES (1);");
    QSqlDatabase connection = openConnection(old.path);

    CHECK(kindOf([&] { bringUpToDate(handleOf(connection), old.path, old.steps); }).has_value());

    CHECK(number(handleOf(connection), old.path, QStringLiteral("PRAGMA foreign_keys")) == 1);
    closeConnection(connection);
}

TEST_CASE("A migration whose backup cannot be made does not begin", "[storage][migrations][unhappy]")
{
    OldFile old;
    old.addStep("CREATE TABLE good (a INTEGER);");
    // A folder stands where the backup would go.
    REQUIRE(QDir().mkdir(old.backup(old.version + 1)));

    CHECK(old.update().has_value());

    CHECK(old.ask(QStringLiteral("PRAGMA user_version")) == QStringList(QString::number(old.version)));
}

TEST_CASE("A new file needs no backup", "[storage][migrations]")
{
    const QTemporaryDir folder;

    (void)Database::open(folder.filePath(QStringLiteral("data.backbridge")));

    CHECK(filesIn(folder.path()).size() == 1);
}
