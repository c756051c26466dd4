#include <QBuffer>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

#include "backbridge/domain/failure.h"
#include "backbridge/exchange/bundle.h"
#include "backbridge/storage/database.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/picture_repository.h"
#include "backbridge/workspace/workspace.h"
#include "support/catch.h"
#include "support/workspace_fixture.h"

using namespace backbridge;
using test::WorkspaceFixture;

namespace {

ExerciseId idOf(const char* text)
{
    return {QLatin1String(text)};
}

Exercise own(const char* id, int level = 2)
{
    Exercise exercise = newExercise(idOf(id));
    exercise.name = QStringLiteral("Own ") + QLatin1String(id);
    exercise.level = level;
    return exercise;
}

Exercise imported(const QString& id)
{
    Exercise exercise = newExercise({id});
    exercise.name = id;
    exercise.origin = Origin::Imported;
    exercise.source = QStringLiteral("a library");
    exercise.author = QStringLiteral("Somebody");
    exercise.licence = QStringLiteral("CC BY-SA 4.0");
    exercise.guesses = {Guess::Family};
    return exercise;
}

std::vector<Exercise> importedMany(int count)
{
    std::vector<Exercise> exercises;
    for (int i = 0; i < count; ++i) {
        exercises.push_back(imported(QStringLiteral("lib_%1").arg(i, 5, 10, QLatin1Char('0'))));
        exercises.back().cues =
            QStringList(5, QStringLiteral("Push the floor away and let the hips rise without hurry."));
    }
    return exercises;
}

ImportRecord someImport()
{
    return {ImportId::create(), {}, QStringLiteral("exercises.json"), QStringLiteral("free-exercise-db")};
}

bool goOn(int /*done*/, int /*total*/)
{
    return true;
}

QByteArray png(int colour = 1)
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(QColor(colour, 2, 3));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "png"));
    return bytes;
}

ExercisePicture shown(const PictureId& id)
{
    return {id, QStringLiteral("Robin Hale"), QStringLiteral("CC0")};
}

/// A session of one set of the exercise, saved.
Session use(WorkspaceFixture& fixture, const ClientId& client, const ExerciseId& exercise)
{
    Session session = test::oneSetSession(client, fixture.workspace.today());
    session.entries.front().exercise = exercise;
    return fixture.workspace.saveSession(session);
}

const Exercise& find(const WorkspaceFixture& fixture, const ExerciseId& id)
{
    const Exercise* exercise = fixture.workspace.library().find(id);
    REQUIRE(exercise != nullptr);
    return *exercise;
}

std::vector<Exercise> owned(const WorkspaceFixture& fixture)
{
    std::vector<Exercise> exercises;
    for (const Exercise& exercise : fixture.workspace.library().exercises()) {
        if (exercise.origin != Origin::BuiltIn) {
            exercises.push_back(exercise);
        }
    }
    std::sort(exercises.begin(), exercises.end(),
              [](const Exercise& a, const Exercise& b) { return a.id < b.id; });
    return exercises;
}

} // namespace

TEST_CASE("An exercise of one's own is added, edited in place while nothing names it, and removed",
          "[workspace][exercise][undo]")
{
    WorkspaceFixture fixture;
    const QSignalSpy announced(&fixture.workspace, &Workspace::libraryChanged);

    const Exercise made = fixture.workspace.saveExercise(own("mine"));
    Exercise edit = made;
    edit.name = QStringLiteral("Another name");
    const Exercise edited = fixture.workspace.saveExercise(edit);
    CHECK(fixture.workspace.saveExercise(edited) == edited); // says nothing new

    CHECK(edited == edit);
    CHECK(owned(fixture) == std::vector {edit});
    CHECK(announced.count() == 2);
    CHECK(fixture.workspace.undoStack().count() == 2);

    CHECK(fixture.workspace.removeExercise(made.id));
    CHECK(owned(fixture).empty());

    fixture.workspace.undoStack().undo();
    fixture.workspace.undoStack().undo();
    CHECK(owned(fixture) == std::vector {made});
    fixture.workspace.undoStack().redo();
    CHECK(owned(fixture) == std::vector {edited});
}

TEST_CASE("Editing an exercise that a session names makes a new one and leaves history as it was",
          "[workspace][exercise][undo]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    Exercise easy = own("easy", 1);
    Exercise hard = own("hard", 3);
    const Exercise old = fixture.workspace.saveExercise(own("mine", 2));
    easy.harder = old.id;
    hard.easier = old.id;
    fixture.workspace.saveExercise(easy);
    fixture.workspace.saveExercise(hard);
    const Session session = use(fixture, client.id, old.id);
    const std::vector<Exercise> before = owned(fixture);
    const int steps = fixture.workspace.undoStack().count();

    Exercise edit = old;
    edit.name = QStringLiteral("Better, with a pause");
    edit.cues = {QStringLiteral("Stop at the top.")};
    const Exercise saved = fixture.workspace.saveExercise(edit);

    CHECK(saved.id == idOf("better_with_a_pause"));
    CHECK(saved.replaces == old.id);
    CHECK_FALSE(saved.archived);
    CHECK(find(fixture, saved.id) == saved);
    CHECK(find(fixture, old.id).archived);
    CHECK(looksTheSame(find(fixture, old.id), old));
    CHECK(fixture.workspace.session(session.id) == session);
    CHECK(find(fixture, easy.id).harder == saved.id);
    CHECK(find(fixture, hard.id).easier == saved.id);
    CHECK(fixture.workspace.undoStack().count() == steps + 1);

    fixture.workspace.undoStack().undo();
    CHECK(owned(fixture) == before);
    fixture.workspace.undoStack().redo();
    CHECK(find(fixture, saved.id) == saved);
}

TEST_CASE("What plans and sessions do not show is edited in place even when they name the exercise",
          "[workspace][exercise]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    Exercise exercise = own("mine");
    exercise.guesses = {Guess::Level, Guess::Side};
    exercise = fixture.workspace.saveExercise(exercise);
    use(fixture, client.id, exercise.id);

    exercise.guesses.clear();
    exercise.easier = idOf("bridge");
    const Exercise saved = fixture.workspace.saveExercise(exercise);

    CHECK(saved == exercise);
    CHECK(owned(fixture) == std::vector {exercise});
}

TEST_CASE("An exercise that is used can be archived but not removed", "[workspace][exercise]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const Exercise exercise = fixture.workspace.saveExercise(own("mine"));
    CHECK_FALSE(fixture.workspace.exerciseUse(exercise.id).isUsed());
    use(fixture, client.id, exercise.id);
    use(fixture, client.id, exercise.id);
    Plan plan = test::twoPhasePlan(client.id, QDate(2026, 2, 2));
    for (Phase& phase : plan.versions.front().phases) {
        phase.prescriptions.front().exercise = exercise.id;
    }
    fixture.workspace.savePlan(plan);
    const int steps = fixture.workspace.undoStack().count();

    CHECK(fixture.workspace.exerciseUse(exercise.id) == ExerciseUse {1, 2});
    CHECK_FALSE(fixture.workspace.removeExercise(exercise.id));
    CHECK(owned(fixture) == std::vector {exercise});
    CHECK(fixture.workspace.undoStack().count() == steps);

    fixture.workspace.archiveExercise(exercise.id, true);
    CHECK_FALSE(isOffered(find(fixture, exercise.id)));
    fixture.workspace.archiveExercise(exercise.id, true);
    CHECK(fixture.workspace.undoStack().count() == steps + 1);
    fixture.workspace.archiveExercise(exercise.id, false);
    CHECK(owned(fixture) == std::vector {exercise});
}

TEST_CASE("Removing a rung joins the ladder on both sides of it", "[workspace][exercise][undo]")
{
    WorkspaceFixture fixture;
    Exercise middle = own("middle", 2);
    middle.harder = idOf("bridge_hold");
    fixture.workspace.saveExercise(middle);
    Exercise low = own("low", 1);
    low.harder = middle.id;
    fixture.workspace.saveExercise(low);

    CHECK(fixture.workspace.removeExercise(middle.id));

    CHECK(find(fixture, low.id).harder == idOf("bridge_hold"));
    fixture.workspace.undoStack().undo();
    CHECK(find(fixture, low.id).harder == middle.id);
}

TEST_CASE("A save that fails changes nothing and makes no step", "[workspace][exercise][unhappy]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const Exercise exercise = fixture.workspace.saveExercise(own("mine"));
    use(fixture, client.id, exercise.id);
    const int steps = fixture.workspace.undoStack().count();
    fixture.refuseWrites(true);

    Exercise edit = exercise;
    edit.level = 4;
    CHECK_THROWS_AS(fixture.workspace.saveExercise(edit), Failure);
    CHECK_THROWS_AS(fixture.workspace.archiveExercise(exercise.id, true), Failure);
    CHECK_THROWS_AS(fixture.workspace.addPicture(png()), Failure);
    CHECK_THROWS_AS(fixture.workspace.importExercises(importedMany(3), someImport(), goOn), Failure);

    fixture.refuseWrites(false);
    CHECK(owned(fixture) == std::vector {exercise});
    CHECK(fixture.workspace.undoStack().count() == steps);
    CHECK(fixture.workspace.imports().empty());
}

TEST_CASE("A picture is kept once and comes back as it was", "[workspace][picture]")
{
    WorkspaceFixture fixture;

    const AddedPicture first = fixture.workspace.addPicture(png());
    const AddedPicture again = fixture.workspace.addPicture(png());
    const AddedPicture refused = fixture.workspace.addPicture("no picture");

    REQUIRE(first.id);
    CHECK(again.id == first.id);
    CHECK_FALSE(refused.id);
    CHECK(refused.problems.size() == 1);
    CHECK(fixture.workspace.picture(*first.id) == Picture {*first.id, PictureType::Png, png()});
    CHECK_FALSE(fixture.workspace.picture({QString(64, QLatin1Char('0'))}));
    CHECK(fixture.workspace.undoStack().count() == 0);
}

TEST_CASE("Pictures that no exercise shows stay for undo and are gone at the next start",
          "[workspace][picture][undo]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data.backbridge"));
    const FixedClock clock(QDate(2026, 2, 20));
    PictureId kept;
    PictureId dropped;
    {
        Workspace workspace(storage::Database::open(path), clock);
        kept = workspace.addPicture(png(1)).id.value();
        dropped = workspace.addPicture(png(2)).id.value();
        Exercise exercise = own("mine");
        exercise.pictures = {shown(kept), shown(dropped)};
        workspace.saveExercise(exercise);
        exercise.pictures = {shown(kept)};
        workspace.saveExercise(exercise);
        CHECK(workspace.picture(dropped));
        workspace.undoStack().undo();
        CHECK(workspace.library().find(exercise.id)->pictures.size() == 2);
        workspace.undoStack().redo();
    }

    const Workspace workspace(storage::Database::open(path), clock);

    CHECK(workspace.picture(kept));
    CHECK_FALSE(workspace.picture(dropped));
    CHECK(workspace.library().find(idOf("mine"))->pictures == std::vector {shown(kept)});
}

TEST_CASE("An import of exercises is one step, is listed, and can be undone", "[workspace][exercise][undo]")
{
    WorkspaceFixture fixture;
    const ImportRecord record = someImport();
    std::vector<std::pair<int, int>> told;

    CHECK(fixture.workspace.importExercises(importedMany(120), record, [&told](int done, int total) {
        told.emplace_back(done, total);
        return true;
    }));

    CHECK(told == std::vector<std::pair<int, int>> {{0, 120}, {50, 120}, {100, 120}, {120, 120}});
    CHECK(fixture.workspace.undoStack().count() == 1);
    REQUIRE(fixture.workspace.imports().size() == 1);
    const ImportLine line = fixture.workspace.imports().front();
    CHECK(line.exercises == 120);
    CHECK(line.record.id == record.id);
    CHECK(line.record.at == fixture.clock.now());
    CHECK(line.record.library == record.library);
    CHECK(owned(fixture).front().import == record.id);

    fixture.workspace.undoStack().undo();
    CHECK(owned(fixture).empty());
    CHECK(fixture.workspace.imports().empty());
    fixture.workspace.undoStack().redo();
    CHECK(owned(fixture).size() == 120);
    CHECK(fixture.workspace.imports().size() == 1);
}

TEST_CASE("A cancelled import has changed nothing", "[workspace][exercise]")
{
    for (const int last : {0, 100, 120}) {
        WorkspaceFixture fixture;
        const QSignalSpy announced(&fixture.workspace, &Workspace::libraryChanged);

        CHECK_FALSE(fixture.workspace.importExercises(importedMany(120), someImport(),
                                                      [last](int done, int) { return done < last; }));

        CHECK(owned(fixture).empty());
        CHECK(fixture.workspace.imports().empty());
        CHECK(fixture.workspace.undoStack().count() == 0);
        CHECK(announced.count() == 0);
        CHECK(fixture.workspace.importExercises(importedMany(3), someImport(), goOn));
    }
}

TEST_CASE("Taking an import back removes what is not used and archives the rest",
          "[workspace][exercise][undo]")
{
    WorkspaceFixture fixture;
    const Client client = fixture.addClient();
    const ImportRecord record = someImport();
    std::vector<Exercise> exercises = importedMany(4);
    exercises[0].harder = exercises[1].id;
    exercises[1].harder = exercises[2].id;
    REQUIRE(fixture.workspace.importExercises(exercises, record, goOn));
    REQUIRE(fixture.workspace.importExercises({imported(QStringLiteral("other"))}, someImport(), goOn));
    use(fixture, client.id, exercises[0].id);
    const std::vector<Exercise> before = owned(fixture);
    const int steps = fixture.workspace.undoStack().count();

    const TakenBack takenBack = fixture.workspace.takeBackImport(record.id);

    CHECK(takenBack.removed == 3);
    CHECK(takenBack.archived == 1);
    REQUIRE(owned(fixture).size() == 2);
    const Exercise& left = find(fixture, exercises[0].id);
    CHECK(left.archived);
    CHECK_FALSE(left.import);
    CHECK_FALSE(left.harder);
    CHECK(left.licence == exercises[0].licence);
    CHECK(fixture.workspace.imports().size() == 1);
    CHECK(fixture.workspace.undoStack().count() == steps + 1);
    CHECK(fixture.workspace.takeBackImport(record.id).removed == 0);

    fixture.workspace.undoStack().undo();
    CHECK(owned(fixture) == before);
    CHECK(fixture.workspace.imports().size() == 2);
}

TEST_CASE("After every step the library is what the data say", "[workspace][exercise][undo]")
{
    const FixedClock clock(QDate(2026, 2, 20));
    std::unique_ptr<storage::Database> opened = storage::Database::inMemory();
    storage::Database& database = *opened;
    Workspace workspace(std::move(opened), clock);
    const auto isAsStored = [&workspace, &database] {
        const std::vector<Exercise>& all = workspace.library().exercises();
        const auto firstOwn = std::find_if(all.begin(), all.end(), [](const Exercise& exercise) {
            return exercise.origin != Origin::BuiltIn;
        });
        return std::vector<Exercise>(firstOwn, all.end()) == storage::ExerciseRepository(database).all();
    };
    const ImportRecord record = someImport();

    workspace.saveExercise(own("zebra"));
    CHECK(isAsStored());
    Exercise renamed = workspace.saveExercise(own("mine"));
    renamed.name = QStringLiteral("Zz last");
    workspace.saveExercise(renamed);
    CHECK(isAsStored());
    REQUIRE(workspace.importExercises(importedMany(20), record, goOn));
    CHECK(isAsStored());
    workspace.removeExercise(idOf("zebra"));
    workspace.takeBackImport(record.id);
    CHECK(isAsStored());
    CHECK(workspace.library().exercises().size() == 44);
    while (workspace.undoStack().canUndo()) {
        workspace.undoStack().undo();
        CHECK(isAsStored());
    }
    CHECK(workspace.library().exercises().size() == 43);
    while (workspace.undoStack().canRedo()) {
        workspace.undoStack().redo();
        CHECK(isAsStored());
    }
}

TEST_CASE("Ten thousand exercises come in, and one of them changes", "[workspace][exercise]")
{
    WorkspaceFixture fixture;
    const std::vector<Exercise> exercises = importedMany(10'000);

    REQUIRE(fixture.workspace.importExercises(exercises, someImport(), goOn));
    fixture.workspace.archiveExercise(exercises.back().id, true);

    CHECK(fixture.workspace.library().find(exercises.back().id)->archived);
    CHECK(owned(fixture).size() == 10'000);
}

TEST_CASE("A bundle carries an exercise's pictures and the exercise that it replaces",
          "[workspace][exercise][import]")
{
    WorkspaceFixture clinic;
    const Client client = clinic.addClient();
    Exercise exercise = own("mine");
    exercise.pictures = {shown(clinic.workspace.addPicture(png()).id.value())};
    exercise = clinic.workspace.saveExercise(exercise);
    use(clinic, client.id, exercise.id);
    WorkspaceFixture home;
    const QByteArray first = clinic.workspace.exportBundle(client.id);
    REQUIRE_FALSE(home.workspace.importFile(first, QStringLiteral("a.json"), {}, false).refused());
    CHECK(owned(home) == owned(clinic));
    CHECK(home.workspace.picture(exercise.pictures.front().id)->content == png());
    CHECK(home.workspace.exportBundle(client.id) == first);

    Exercise edit = exercise;
    edit.name = QStringLiteral("Second version");
    edit = clinic.workspace.saveExercise(edit);
    Session session = use(clinic, client.id, edit.id);
    session.entries.push_back(session.entries.front());
    const QByteArray second = clinic.workspace.exportBundle(client.id);
    REQUIRE_FALSE(home.workspace.importFile(second, QStringLiteral("b.json"), {}, false).refused());

    CHECK(owned(home) == owned(clinic));
    CHECK(find(home, exercise.id).archived);
    CHECK(find(home, edit.id).replaces == exercise.id);
    home.workspace.undoStack().undo();
    CHECK_FALSE(find(home, exercise.id).archived);
}

TEST_CASE("A bundle with a picture that is none is refused by its place", "[workspace][import][unhappy]")
{
    WorkspaceFixture clinic;
    const Client client = clinic.addClient();
    Exercise exercise = own("mine");
    exercise.pictures = {shown(clinic.workspace.addPicture(png(1)).id.value()),
                         shown(clinic.workspace.addPicture(png(2)).id.value())};
    exercise = clinic.workspace.saveExercise(exercise);
    use(clinic, client.id, exercise.id);
    QByteArray bundle = clinic.workspace.exportBundle(client.id);
    const QByteArray bad = "<svg><script/></svg>";
    bundle.replace(pictureIdOf(png(2)).value.toUtf8(), pictureIdOf(bad).value.toUtf8());
    bundle.replace(png(2).toBase64(), bad.toBase64());
    WorkspaceFixture home;

    const ImportReport report = home.workspace.importFile(bundle, QStringLiteral("a.json"), {}, false);

    REQUIRE(report.refused());
    CHECK(report.problems.front().place == QStringLiteral("exercises[0].pictures[1].content"));
    CHECK(owned(home).empty());
    CHECK(home.workspace.clientCount() == 0);
}

TEST_CASE("A picture of another kind than it says is refused, one without bytes is left out",
          "[workspace][import][unhappy]")
{
    WorkspaceFixture clinic;
    const Client client = clinic.addClient();
    Exercise exercise = own("mine");
    exercise.pictures = {shown(clinic.workspace.addPicture(png()).id.value())};
    exercise = clinic.workspace.saveExercise(exercise);
    use(clinic, client.id, exercise.id);
    const QByteArray bundle = clinic.workspace.exportBundle(client.id);
    WorkspaceFixture home;

    QByteArray jpeg = bundle;
    jpeg.replace(R"("media_type": "png")", R"("media_type": "jpeg")");
    CHECK(home.workspace.importFile(jpeg, QStringLiteral("a.json"), {}, false).refused());

    QByteArray without = bundle;
    const qsizetype from = without.indexOf(",", without.indexOf(R"("licence": "CC0")"));
    without.remove(from, without.indexOf("}", from) - from);
    const ImportReport report = home.workspace.importFile(without, QStringLiteral("a.json"), {}, false);
    CHECK(report.problems.empty());
    CHECK(find(home, exercise.id).pictures.empty());
    CHECK(report.notes.join(QLatin1Char('\n')).contains(exercise.name));
}
