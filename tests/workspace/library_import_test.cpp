#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>

#include "backbridge/domain/failure.h"
#include "backbridge/workspace/library_import.h"
#include "support/catch.h"
#include "support/made_up_library.h"
#include "support/workspace_fixture.h"

using namespace backbridge;
using test::madeUpLibrary;
using test::WorkspaceFixture;

namespace {

const ImportProgress kGoOn = [](int /*done*/, int /*total*/) {
    return true;
};

QByteArray jpeg(int shade)
{
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(QColor(shade, 120, 120));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "JPEG"));
    return bytes;
}

/// A library in a folder of its own.
class Library {
public:
    explicit Library(const QByteArray& content) { write(QStringLiteral("dist/exercises.json"), content); }

    void write(const QString& name, const QByteArray& content) const
    {
        const QString path = m_folder.filePath(name);
        REQUIRE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    [[nodiscard]] QString path(const QString& name = QStringLiteral("dist/exercises.json")) const
    {
        return m_folder.filePath(name);
    }

private:
    QTemporaryDir m_folder;
};

int importedIn(const Workspace& workspace)
{
    const auto& all = workspace.library().exercises();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](const Exercise& exercise) {
        return exercise.origin == Origin::Imported;
    }));
}

const Exercise& madeUp(const Workspace& workspace, int number)
{
    const Exercise* found = workspace.library().find({QStringLiteral("fed_made_up_%1").arg(number)});
    REQUIRE(found != nullptr);
    return *found;
}

} // namespace

TEST_CASE("A library's exercises for glutes and legs come in and go again in one step", "[import]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Library library(madeUpLibrary(20));
    const QSignalSpy changes(&workspace, &Workspace::libraryChanged);

    const OpenedLibrary opened = openLibrary(library.path(), workspace.library());
    const LibraryImport done = importLibrary(workspace, opened, chosenOf(opened.preview, true), true, kGoOn);

    CHECK(opened.preview.records.size() == 20);
    CHECK(opened.pictures.missing == 40);
    CHECK_FALSE(done.cancelled);
    CHECK(done.exercises == 10);
    CHECK(importedIn(workspace) == 10);
    CHECK(madeUp(workspace, 1).import == done.id);
    CHECK(changes.count() == 1);
    REQUIRE(workspace.imports().size() == 1);
    CHECK(workspace.imports().front().record.fileName == QStringLiteral("exercises.json"));
    CHECK(workspace.imports().front().record.library == QStringLiteral("free-exercise-db"));
    CHECK(workspace.imports().front().exercises == 10);

    const TakenBack back = workspace.takeBackImport(done.id);
    CHECK(back.removed == 10);
    CHECK(importedIn(workspace) == 0);
    CHECK(workspace.imports().empty());
}

TEST_CASE("A second import of the same file finds everything here", "[import]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Library library(madeUpLibrary(20));
    const OpenedLibrary first = openLibrary(library.path(), workspace.library());
    importLibrary(workspace, first, chosenOf(first.preview, false), true, kGoOn);

    const OpenedLibrary second = openLibrary(library.path(), workspace.library());

    CHECK(chosenOf(second.preview, false).empty());
    const ImportReport report = reportOf(second.preview, {});
    CHECK(report.added == 0);
    CHECK(report.unchanged == 20);
}

TEST_CASE("Two pictures come along, a refused one does not keep its exercise out", "[import][pictures]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    QByteArray content = madeUpLibrary(5);
    content.replace("Made_Up_5/0.jpg", "../../../etc/passwd");
    const Library library(content);
    library.write(QStringLiteral("exercises/Made_Up_1/0.jpg"), jpeg(10));
    library.write(QStringLiteral("exercises/Made_Up_1/1.jpg"), jpeg(200));
    library.write(QStringLiteral("exercises/Made_Up_3/0.jpg"), "no picture at all");
    library.write(QStringLiteral("exercises/Made_Up_3/1.jpg"), jpeg(30));

    const OpenedLibrary opened = openLibrary(library.path(), workspace.library());
    const LibraryImport done = importLibrary(workspace, opened, chosenOf(opened.preview, true), true, kGoOn);

    CHECK(opened.pictures.found == 4);
    CHECK(opened.pictures.bytes > 0);
    REQUIRE(opened.pictures.refused.size() == 1);
    CHECK(opened.pictures.refused.front().place
          == QStringLiteral("exercises.json[4] (Made_Up_5): images[0] (../../../etc/passwd)"));
    CHECK(done.exercises == 3);
    CHECK(done.pictures == 3);
    REQUIRE(done.refused.size() == 2);
    CHECK(done.refused.front().place
          == QStringLiteral("exercises.json[2] (Made_Up_3): images[0] (Made_Up_3/0.jpg)"));
    const Exercise& first = madeUp(workspace, 1);
    REQUIRE(first.pictures.size() == 2);
    CHECK(workspace.picture(first.pictures.front().id).value().content == jpeg(10));
    CHECK(first.pictures.front().licence == first.licence);
    CHECK(madeUp(workspace, 3).pictures.size() == 1);
    CHECK(madeUp(workspace, 5).pictures.empty());
}

TEST_CASE("Without pictures none is opened", "[import][pictures]")
{
    WorkspaceFixture fixture;
    const Library library(madeUpLibrary(1));
    library.write(QStringLiteral("exercises/Made_Up_1/0.jpg"), jpeg(10));

    const OpenedLibrary opened = openLibrary(library.path(), fixture.workspace.library());
    const LibraryImport done =
        importLibrary(fixture.workspace, opened, chosenOf(opened.preview, true), false, kGoOn);

    CHECK(done.pictures == 0);
    CHECK(madeUp(fixture.workspace, 1).pictures.empty());
}

TEST_CASE("Ten thousand exercises come in with progress that only grows", "[import]")
{
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Library library(madeUpLibrary(10'000));
    int last = -1;
    int reports = 0;

    const OpenedLibrary opened = openLibrary(library.path(), workspace.library());
    const LibraryImport done = importLibrary(workspace, opened, chosenOf(opened.preview, false), true,
                                             [&last, &reports](int now, int total) {
                                                 CHECK(now >= last);
                                                 CHECK(now <= total);
                                                 CHECK(total == 20'000);
                                                 last = now;
                                                 ++reports;
                                                 return true;
                                             });

    CHECK(done.exercises == 10'000);
    CHECK(last == 20'000);
    CHECK(reports > 100);
    CHECK(importedIn(workspace) == 10'000);
    CHECK(checkLibrary(workspace.library().exercises()).empty());
    CHECK(workspace.takeBackImport(done.id).removed == 10'000);
    CHECK(importedIn(workspace) == 0);
}

TEST_CASE("Cancelled at any point, nothing has come in", "[import]")
{
    const int stop = GENERATE(0, 3, 5, 10, 20);
    WorkspaceFixture fixture;
    Workspace& workspace = fixture.workspace;
    const Library library(madeUpLibrary(10));
    library.write(QStringLiteral("exercises/Made_Up_1/0.jpg"), jpeg(10));
    const QSignalSpy changes(&workspace, &Workspace::libraryChanged);

    const OpenedLibrary opened = openLibrary(library.path(), workspace.library());
    const LibraryImport done = importLibrary(workspace, opened, chosenOf(opened.preview, false), true,
                                             [stop](int now, int /*total*/) { return now < stop; });

    CHECK(done.cancelled);
    CHECK(importedIn(workspace) == 0);
    CHECK(workspace.imports().empty());
    CHECK(changes.count() == 0);
    CHECK_FALSE(workspace.undoStack().canUndo());
}

TEST_CASE("A full disk keeps the whole import out", "[import]")
{
    WorkspaceFixture fixture;
    const Library library(madeUpLibrary(2'000));
    const OpenedLibrary opened = openLibrary(library.path(), fixture.workspace.library());

    fixture.fillDisk(true);
    CHECK_THROWS_AS(importLibrary(fixture.workspace, opened, chosenOf(opened.preview, false), true, kGoOn),
                    Failure);
    fixture.fillDisk(false);

    CHECK(importedIn(fixture.workspace) == 0);
    CHECK(fixture.workspace.imports().empty());
}

TEST_CASE("Of wger's files those that belong together are read together", "[import]")
{
    const Library library("[]");
    library.write(QStringLiteral("wger/translations.json"), R"([{"model": "exercises.translation", "pk": 2,
        "fields": {"exercise": 345, "language": 2, "name": "Heavy Hinge", "description": "<p>Bend.</p>"}}])");
    library.write(QStringLiteral("wger/exercise-base-data.json"), R"([{"model": "exercises.exercise",
        "pk": 345, "fields": {"category": 9, "muscles": [8], "muscles_secondary": [], "equipment": [],
        "license": 2, "license_author": "somebody"}}])");
    library.write(QStringLiteral("wger/muscles.json"), "this is no fixture");
    const WorkspaceFixture fixture;

    for (const char* name : {"wger/translations.json", "wger/exercise-base-data.json"}) {
        const OpenedLibrary opened =
            openLibrary(library.path(QLatin1String(name)), fixture.workspace.library());

        CHECK(opened.preview.library == QStringLiteral("wger"));
        CHECK(chosenOf(opened.preview, true).size() == 1);
    }
}

TEST_CASE("A library that cannot be read fails, and one that is none is refused", "[import][bad-input]")
{
    const WorkspaceFixture fixture;
    const Library library("[1]");

    CHECK_THROWS_AS(openLibrary(library.path(QStringLiteral("nowhere.json")), fixture.workspace.library()),
                    Failure);
    const OpenedLibrary opened = openLibrary(library.path(), fixture.workspace.library());
    CHECK(opened.preview.problems.size() == 1);
    CHECK(reportOf(opened.preview, {}).refused());
}

TEST_CASE("A library is told apart from the other files that are imported", "[import]")
{
    WorkspaceFixture fixture;
    QByteArray content = madeUpLibrary(4);
    content.replace("\"beginner\"", "\"champion\"");

    const ImportReport report =
        fixture.workspace.importFile(content, QStringLiteral("exercises.json"), std::nullopt, false);

    // 1 and 4 have no level, 2 is for the arms.
    CHECK(report.added == 1);
    CHECK(report.skipped == 3);
    CHECK(report.written.exercises == 1);
    CHECK(report.notes.contains(QStringLiteral(
        "skipped exercises.json[0] (Made_Up_1): level: “champion” is not a word that this field knows")));
    CHECK(report.notes.contains(QStringLiteral("left out, as neither for glutes nor for legs: 1")));
    CHECK(importedIn(fixture.workspace) == 1);
    CHECK(fixture.workspace.imports().size() == 1);
    fixture.workspace.undoStack().undo();
    CHECK(importedIn(fixture.workspace) == 0);
    CHECK(fixture.workspace.imports().empty());
}

TEST_CASE("Of many skipped records a hundred are named and the rest is counted", "[import]")
{
    QByteArray content = madeUpLibrary(150);
    for (const char* level : {"\"beginner\"", "\"intermediate\"", "\"expert\""}) {
        content.replace(level, "7");
    }
    const WorkspaceFixture fixture;
    const Library library(content);

    const ImportReport report =
        reportOf(openLibrary(library.path(), fixture.workspace.library()).preview, {});

    CHECK(report.skipped == 150);
    REQUIRE(report.notes.size() == 101);
    CHECK(report.notes.last() == QStringLiteral("skipped besides: 50"));
}
