#include <QFile>
#include <QTemporaryDir>

#include "support/catch.h"
#include "workspace/library_pictures.h"

using namespace backbridge;

namespace {

/// A library's folder as it is published: the file in `dist`, the pictures in `exercises`; a secret beside.
class Folder {
public:
    Folder()
    {
        for (const char* path : {"lib/dist", "lib/exercises/Squat", "secrets"}) {
            REQUIRE(QDir(m_folder.path()).mkpath(QLatin1String(path)));
        }
        write("lib/dist/exercises.json");
        write("lib/exercises/Squat/0.jpg");
        write("lib/exercises/top.jpg");
        write("secrets/key.jpg");
    }

    void write(const char* path) const
    {
        QFile file(m_folder.filePath(QLatin1String(path)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("content");
    }

    void link(const char* target, const char* path) const
    {
        REQUIRE(
            QFile::link(m_folder.filePath(QLatin1String(target)), m_folder.filePath(QLatin1String(path))));
    }

    [[nodiscard]] LibraryPictures::Place find(const QString& name,
                                              const char* library = "lib/dist/exercises.json") const
    {
        return LibraryPictures(m_folder.filePath(QLatin1String(library))).find(name);
    }

    [[nodiscard]] QString filePath(const char* path) const { return m_folder.filePath(QLatin1String(path)); }

private:
    QTemporaryDir m_folder;
};

} // namespace

TEST_CASE("Pictures are found in the folder beside the file or above it", "[pictures]")
{
    const Folder folder;

    CHECK(folder.find(QStringLiteral("Squat/0.jpg")).path == folder.filePath("lib/exercises/Squat/0.jpg"));
    CHECK(folder.find(QStringLiteral("top.jpg")).path == folder.filePath("lib/exercises/top.jpg"));
    folder.write("lib/exercises.json");
    CHECK(folder.find(QStringLiteral("Squat/0.jpg"), "lib/exercises.json").path
          == folder.filePath("lib/exercises/Squat/0.jpg"));
}

TEST_CASE("A picture that is not there is no fault", "[pictures]")
{
    const Folder folder;

    const LibraryPictures::Place place = folder.find(QStringLiteral("Squat/1.jpg"));
    CHECK(place.path.isEmpty());
    CHECK_FALSE(place.refused);
    CHECK_FALSE(folder.find(QStringLiteral("Lunge/0.jpg")).refused);
    CHECK_FALSE(folder.find(QStringLiteral("a/0.jpg"), "secrets/key.jpg").refused);
}

TEST_CASE("Paths that lead out of the folder are refused", "[pictures][bad-input]")
{
    const Folder folder;
    const QString path = GENERATE(
        as<QString>(), QStringLiteral("../../secrets/key.jpg"),
        QStringLiteral("Squat/../../../secrets/key.jpg"), QStringLiteral(".."), QStringLiteral("."),
        QStringLiteral("./top.jpg"), QStringLiteral(""), QStringLiteral("/etc/passwd"),
        QStringLiteral("//server/share/a.jpg"), QStringLiteral("Squat//0.jpg"), QStringLiteral("Squat/"),
        QStringLiteral("..\\..\\secrets\\key.jpg"), QStringLiteral("Squat\\0.jpg"),
        QStringLiteral("C:/secrets/key.jpg"), QStringLiteral("C:key.jpg"),
        QStringLiteral("file:///etc/passwd"), QStringLiteral("https://example.org/a.jpg"),
        QStringLiteral("top.jpg:stream"), QStringLiteral(":/backbridge/exercises/exercises.json"),
        QStringLiteral("top.jpg\n"), QString(QChar(u'\0')) + QStringLiteral("top.jpg"));

    const LibraryPictures::Place place = folder.find(path);

    CAPTURE(path);
    CHECK(place.path.isEmpty());
    REQUIRE(place.refused);
    CHECK(place.refused->kind == ProblemKind::OutOfRange);
    CHECK_FALSE(place.refused->text.isEmpty());
}

TEST_CASE("An absolute path is refused even when it leads to a picture of the library",
          "[pictures][bad-input]")
{
    const Folder folder;

    CHECK(folder.find(folder.filePath("lib/exercises/top.jpg")).refused);
}

TEST_CASE("Links are refused wherever they stand in the path", "[pictures][bad-input]")
{
    const Folder folder;
    folder.link("secrets/key.jpg", "lib/exercises/Squat/key.jpg");
    folder.link("secrets", "lib/exercises/Lunge");
    folder.link("lib/exercises/top.jpg", "lib/exercises/Squat/same.jpg");
    folder.link("nowhere", "lib/exercises/broken.jpg");

    CHECK(folder.find(QStringLiteral("Squat/key.jpg")).refused);
    CHECK(folder.find(QStringLiteral("Lunge/key.jpg")).refused);
    CHECK(folder.find(QStringLiteral("Squat/same.jpg")).refused);
    CHECK(folder.find(QStringLiteral("broken.jpg")).refused);

    // A folder that is a link itself is not looked into at all.
    REQUIRE(QDir().mkpath(folder.filePath("other/dist")));
    folder.link("secrets", "other/exercises");
    CHECK(folder.find(QStringLiteral("key.jpg"), "other/dist/exercises.json").path.isEmpty());
}

TEST_CASE("What is not a file is refused", "[pictures][bad-input]")
{
    const Folder folder;

    REQUIRE(folder.find(QStringLiteral("Squat")).refused);
    CHECK(folder.find(QStringLiteral("Squat")).refused->kind == ProblemKind::WrongType);
    CHECK(folder.find(QStringLiteral("top.jpg/0.jpg")).refused);
}
