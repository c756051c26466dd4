#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/picture_repository.h"
#include "storage/files.h"
#include "storage/samples.h"

using namespace backbridge;
using namespace backbridge::storage;

namespace {

Picture picture(const QByteArray& content)
{
    return {pictureIdOf(content), PictureType::Jpeg, content};
}

void save(Database& database, const Picture& picture)
{
    Transaction transaction(database);
    PictureRepository(database).save(picture);
    transaction.commit();
}

} // namespace

TEST_CASE("A picture comes back byte for byte and is kept once", "[storage][picture]")
{
    const auto database = Database::inMemory();
    QByteArray content(kMaxPictureBytes, '\0');
    for (qsizetype i = 0; i < content.size(); ++i) {
        content[i] = static_cast<char>(i * 31 % 256);
    }

    save(*database, picture(content));
    save(*database, picture(content));

    const PictureRepository repository(*database);
    CHECK(repository.find(pictureIdOf(content)) == picture(content));
    CHECK(repository.has(pictureIdOf(content)));
    CHECK_FALSE(repository.has(pictureIdOf("other")));
    CHECK_FALSE(repository.find(pictureIdOf("other")));
}

TEST_CASE("Only pictures that no exercise shows are removed as unused", "[storage][picture]")
{
    const auto database = Database::inMemory();
    PictureRepository repository(*database);
    CHECK_FALSE(repository.hasUnused());
    save(*database, picture("used"));
    save(*database, picture("unused"));
    Exercise exercise;
    exercise.id = {QStringLiteral("mine")};
    exercise.origin = Origin::Custom;
    exercise.startDose.sets = {2, 3};
    exercise.pictures = {{picture("used").id, QStringLiteral("Ann"), QStringLiteral("CC0")}};

    Transaction transaction(*database);
    ExerciseRepository(*database).save(exercise);
    CHECK(repository.hasUnused());
    repository.removeUnused();
    transaction.commit();

    CHECK_FALSE(repository.hasUnused());
    CHECK(repository.has(picture("used").id));
    CHECK_FALSE(repository.has(picture("unused").id));
}
