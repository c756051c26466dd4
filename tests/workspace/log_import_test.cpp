#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "backbridge/domain/exercise_names.h"
#include "backbridge/domain/failure.h"
#include "support/catch.h"
#include "support/workspace_fixture.h"

using namespace backbridge;
using test::WorkspaceFixture;

namespace {

const QDate kFirst(2026, 1, 1);
const QDate kLast(2026, 12, 31);

/// A log of Strong's columns: three sessions, of an exercise that is here, one that is nearly here, and one
/// that nobody knows.
const QByteArray kLog = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight "
                        "(kg),Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
                        "2026-02-02 17:00:00,Legs,40m,Bridge,1,0,10,0,0,,,\n"
                        "2026-02-02 17:00:00,Legs,40m,Glute Bridges,1,0,12,0,0,,,\n"
                        "2026-02-04 17:00:00,Legs,40m,Cable Thing,1,15,9,0,0,,,\n"
                        "2026-02-06 17:00:00,Legs,40m,Bridge,1,0,ten,0,0,,,\n"
                        "2026-02-06 17:00:00,Legs,40m,Bridge,2,0,8,0,0,,,\n";

class LogFile {
public:
    explicit LogFile(const QByteArray& content)
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("strong.csv")); }

    [[nodiscard]] OpenedLog open() const
    {
        Problems problems;
        std::optional<OpenedLog> log = openLogFile(path(), problems);
        REQUIRE(problems.empty());
        REQUIRE(log);
        return *log;
    }

private:
    QTemporaryDir m_folder;
};

/// The log as the page would hand it over: what is said of earlier logs, else the library, else a guess.
OpenedLog asShown(const Workspace& workspace, OpenedLog log)
{
    log.names = meaningOf(matchNames(surveyOf(log).names, workspace.rememberedNames(), workspace.library()));
    return log;
}

int sessionsOf(const Workspace& workspace, const ClientId& client)
{
    return static_cast<int>(workspace.sessionLines(client, kFirst, kLast).size());
}

const MatchedName& named(const std::vector<MatchedName>& names, const char* name)
{
    const auto found = std::find_if(names.begin(), names.end(), [name](const MatchedName& match) {
        return match.logged.name == QLatin1String(name);
    });
    REQUIRE(found != names.end());
    return *found;
}

} // namespace

TEST_CASE("A log is looked at before it comes in, and looking changes nothing", "[workspace][log]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const LogFile file(kLog);
    const OpenedLog log = asShown(fixture.workspace, file.open());
    const int steps = fixture.workspace.undoStack().count();

    const LogPreview preview = fixture.workspace.previewLog(log, client.id);

    CHECK(log.table.program == LogProgram::Strong);
    CHECK(preview.count(LoggedState::New) == 3);
    REQUIRE(preview.newExercises.size() == 1);
    CHECK(preview.newExercises[0].name == QStringLiteral("Cable Thing"));
    CHECK(preview.skippedLines == 1);
    for (const Problem& problem : preview.skipped) {
        UNSCOPED_INFO(sentence(problem).toStdString());
    }
    REQUIRE(preview.skipped.size() == 1);
    CHECK(preview.skipped[0].place == QStringLiteral("line 5: Reps"));
    CHECK(sessionsOf(fixture.workspace, client.id) == 0);
    CHECK(fixture.workspace.undoStack().count() == steps);
}

TEST_CASE("Names mean what the library calls so, what was said before, or a guess", "[workspace][log]")
{
    WorkspaceFixture fixture;
    const LogFile file(kLog);
    const std::vector<LoggedName> names = surveyOf(file.open()).names;

    std::vector<MatchedName> matched = matchNames(names, {}, fixture.workspace.library());
    CHECK(named(matched, "Bridge").origin == NameOrigin::Library);
    CHECK(named(matched, "Glute Bridges").origin == NameOrigin::Guess);
    CHECK(named(matched, "Glute Bridges").exercise == ExerciseId {QStringLiteral("bridge")});
    CHECK(named(matched, "Cable Thing").origin == NameOrigin::Nobody);

    const LogNames said {
        {nameKey(QStringLiteral("glute bridges")), ExerciseId {QStringLiteral("bridge_band")}},
        {nameKey(QStringLiteral("Cable Thing")), std::nullopt},
        {nameKey(QStringLiteral("Bridge")), ExerciseId {QStringLiteral("gone")}}};
    matched = matchNames(names, said, fixture.workspace.library());
    CHECK(named(matched, "Glute Bridges").origin == NameOrigin::Person);
    CHECK(named(matched, "Glute Bridges").exercise == ExerciseId {QStringLiteral("bridge_band")});
    CHECK(named(matched, "Cable Thing").origin == NameOrigin::Person);
    CHECK_FALSE(named(matched, "Cable Thing").exercise);
    CHECK(named(matched, "Bridge").origin == NameOrigin::Library);
}

TEST_CASE("An import of a log is one step, is announced once, and is remembered", "[workspace][log]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Client client = fixture.addClient();
    const LogFile file(kLog);
    const int steps = workspace.undoStack().count();
    const QSignalSpy announced(&workspace, &Workspace::sessionsChanged);

    const LogImport imported = workspace.importLog(asShown(workspace, file.open()), client.id);

    CHECK(imported.sessions == 3);
    CHECK(announced.count() == 1);
    CHECK(workspace.undoStack().count() == steps + 1);
    REQUIRE(sessionsOf(workspace, client.id) == 3);
    const std::vector<Session> sessions = workspace.sessions(client.id, kFirst, kLast);
    REQUIRE(sessions[0].entries.size() == 1); // both names are the bridge
    CHECK(sessions[0].entries[0].sets.size() == 2);
    CHECK(sessions[0].source == Source::Imported);
    CHECK(workspace.rememberedNames()
          == LogNames {
              {nameKey(QStringLiteral("Glute Bridges")), ExerciseId {QStringLiteral("bridge")}},
              {nameKey(QStringLiteral("Cable Thing")), ExerciseId {QStringLiteral("custom_cable_thing")}}});
    const std::vector<ImportLine> imports = workspace.imports();
    REQUIRE(imports.size() == 1);
    CHECK(imports[0].record.id == imported.id);
    CHECK(imports[0].record.fileName == QStringLiteral("strong.csv"));
    CHECK(imports[0].record.library == QStringLiteral("Strong"));
    CHECK(imports[0].sessions == 3);
    CHECK(imports[0].exercises == 1);
    CHECK(imports[0].client == client.id);

    workspace.undoStack().undo();
    CHECK(sessionsOf(workspace, client.id) == 0);
    CHECK(workspace.imports().empty());
    CHECK(workspace.library().find({QStringLiteral("custom_cable_thing")}) == nullptr);
    workspace.undoStack().redo();
    CHECK(sessionsOf(workspace, client.id) == 3);
    CHECK(workspace.imports().size() == 1);
}

TEST_CASE("The same log again brings nothing and makes no step", "[workspace][log]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Client client = fixture.addClient();
    const LogFile file(kLog);
    workspace.importLog(asShown(workspace, file.open()), client.id);
    const int steps = workspace.undoStack().count();

    const OpenedLog again = asShown(workspace, file.open());
    CHECK(workspace.previewLog(again, client.id).count(LoggedState::Here) == 3);
    CHECK(workspace.importLog(again, client.id).sessions == 0);
    CHECK(workspace.undoStack().count() == steps);
    CHECK(workspace.imports().size() == 1);

    // A session that was corrected stays as it is.
    Session session = workspace.sessions(client.id, kFirst, kLast).front();
    session.note = QStringLiteral("mine");
    workspace.saveSession(session);
    CHECK(workspace.previewLog(again, client.id).count(LoggedState::Differs) == 1);
    CHECK(workspace.importLog(again, client.id).sessions == 0);
    CHECK(workspace.session(session.id)->note == QStringLiteral("mine"));
}

TEST_CASE("An import is taken back whole, but for what was corrected since", "[workspace][log]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Client client = fixture.addClient();
    fixture.addSession(client.id, QDate(2026, 2, 11));
    const LogFile file(kLog);
    const LogImport imported = workspace.importLog(asShown(workspace, file.open()), client.id);
    fixture.clock.at = fixture.clock.at.addSecs(60);
    Session corrected = workspace.sessions(client.id, kFirst, kLast).front();
    corrected.painAfter = 2;
    workspace.saveSession(corrected);
    const int steps = workspace.undoStack().count();

    const TakenBack taken = workspace.takeBackImport(imported.id);

    CHECK(taken.sessions == 2);
    CHECK(taken.keptSessions == 1);
    CHECK(taken.removed == 1); // the cable thing, which nothing names any more
    CHECK(taken.archived == 0);
    CHECK(workspace.undoStack().count() == steps + 1);
    CHECK(workspace.imports().empty());
    REQUIRE(sessionsOf(workspace, client.id) == 2);
    CHECK(workspace.session(corrected.id)->painAfter == 2);
    CHECK(workspace.library().find({QStringLiteral("custom_cable_thing")}) == nullptr);

    workspace.undoStack().undo();
    CHECK(sessionsOf(workspace, client.id) == 4);
    CHECK(workspace.imports().size() == 1);
    CHECK(workspace.library().find({QStringLiteral("custom_cable_thing")}) != nullptr);
}

TEST_CASE("An exercise that came with a log stays while another session names it", "[workspace][log]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Client client = fixture.addClient();
    const LogFile file(kLog);
    const LogImport imported = workspace.importLog(asShown(workspace, file.open()), client.id);
    Session other = test::oneSetSession(client.id, QDate(2026, 2, 13));
    other.entries.front().exercise = {QStringLiteral("custom_cable_thing")};
    workspace.saveSession(other);

    const TakenBack taken = workspace.takeBackImport(imported.id);

    CHECK(taken.sessions == 3);
    CHECK(taken.removed == 0);
    CHECK(taken.archived == 1);
    REQUIRE(workspace.library().find({QStringLiteral("custom_cable_thing")}) != nullptr);
    CHECK(workspace.library().find({QStringLiteral("custom_cable_thing")})->archived);
}

TEST_CASE("What is left out is remembered, and can be said anew", "[workspace][log]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Client client = fixture.addClient();
    const LogFile file(kLog);
    OpenedLog log = asShown(workspace, file.open());
    const QString cable = nameKey(QStringLiteral("Cable Thing"));
    log.names.insert(cable, std::nullopt);

    CHECK(workspace.importLog(log, client.id).sessions == 2);
    CHECK(workspace.rememberedNames().contains(cable));
    CHECK_FALSE(workspace.rememberedNames().value(cable));
    CHECK(workspace.imports().at(0).exercises == 0);

    OpenedLog again = asShown(workspace, file.open());
    CHECK(workspace.previewLog(again, client.id).count(LoggedState::New) == 0);
    again.names.insert(cable, ExerciseId {QStringLiteral("hinge")});
    CHECK(workspace.importLog(again, client.id).sessions == 1);
    CHECK(workspace.rememberedNames().value(cable) == ExerciseId {QStringLiteral("hinge")});
}

TEST_CASE("When the data cannot be written, no part of a log comes in", "[workspace][log][unhappy]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Client client = fixture.addClient();
    const LogFile file(kLog);
    const OpenedLog log = asShown(workspace, file.open());
    fixture.refuseWrites(true);
    CHECK_THROWS_AS(workspace.importLog(log, client.id), Failure);
    fixture.refuseWrites(false);
    CHECK(sessionsOf(workspace, client.id) == 0);
    CHECK(workspace.imports().empty());
    CHECK(workspace.rememberedNames().isEmpty());
}

TEST_CASE("A file that is no table is refused, one that is missing fails", "[workspace][log][unhappy]")
{
    Problems problems;
    const LogFile words("dear diary");
    CHECK_FALSE(openLogFile(words.path(), problems));
    CHECK(problems.size() == 1);
    CHECK_THROWS_AS(openLogFile(words.path() + QStringLiteral("x"), problems), Failure);
}

TEST_CASE("A log without units is refused where nobody can be asked, and taken with the answer",
          "[workspace][log][unhappy]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const QByteArray csv = "Date,Exercise,Reps,Weight\n2/3/2026,Goblet squat,10,20\n";

    const ImportReport report = fixture.workspace.importFile(csv, {}, client.id, false);
    REQUIRE(report.problems.size() == 2);
    CHECK(report.problems[0].place == QStringLiteral("Date"));
    CHECK(report.problems[1].place == QStringLiteral("Weight"));

    const LogAnswers answers {LoadUnit::Pounds, std::nullopt, DayOrder::MonthFirst};
    CHECK(fixture.workspace.importFile(csv, {}, client.id, false, answers).added == 1);
    CHECK(fixture.workspace.sessions(client.id, kFirst, kLast).at(0).date == QDate(2026, 2, 3));
    CHECK(fixture.workspace.imports().size() == 1);
}
