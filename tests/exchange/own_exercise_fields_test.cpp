#include "backbridge/exchange/bundle.h"
#include "backbridge/exchange/exercise_file.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::Bundle;
using exchange::BundleResult;
using exchange::readBundle;
using exchange::writeBundle;

namespace {

Picture picture(const QByteArray& content)
{
    return {pictureIdOf(content), PictureType::Png, content};
}

/// A bundle of one exercise with two pictures and every optional field but a figure.
Bundle sample()
{
    Exercise exercise;
    exercise.id = {QStringLiteral("mine")};
    exercise.name = QStringLiteral("Mine");
    exercise.origin = Origin::Imported;
    exercise.settings = {Setting::Home};
    exercise.startDose.sets = {2, 3};
    exercise.startDose.reps = Range {8, 10};
    exercise.source = QStringLiteral("wger, 12");
    exercise.author = QStringLiteral("Ann");
    exercise.licence = QStringLiteral("CC BY-SA 4.0");
    exercise.pictures = {{picture("one").id, QStringLiteral("Ben"), QStringLiteral("CC0")},
                         {picture("two!").id, QStringLiteral("Cem"), QStringLiteral("CC0")}};
    exercise.guesses = {Guess::Level, Guess::Side};
    exercise.replaces = ExerciseId {QStringLiteral("before")};
    exercise.archived = true;
    Bundle bundle;
    bundle.exportedAt = QDateTime(QDate(2026, 2, 20), QTime(18, 5), Qt::UTC);
    bundle.exercises = {exercise};
    bundle.pictures = {picture("one"), picture("two!")};
    return bundle;
}

QByteArray sampleWith(const QByteArray& find, const QByteArray& replace)
{
    QByteArray json = writeBundle(sample());
    const qsizetype at = json.indexOf(find);
    REQUIRE(at >= 0);
    return json.replace(at, find.size(), replace);
}

BundleResult read(const QByteArray& json)
{
    return readBundle(json, test::builtIn(), test::kToday);
}

Exercise readExercise(const QByteArray& json)
{
    const BundleResult result = read(json);
    for (const Problem& problem : result.problems) {
        UNSCOPED_INFO(sentence(problem).toStdString());
    }
    REQUIRE(result.bundle);
    return result.bundle->exercises.at(0);
}

} // namespace

TEST_CASE("Author, licence, pictures, guesses and versions travel with an exercise", "[bundle][exercises]")
{
    const QByteArray written = writeBundle(sample());

    const BundleResult result = read(written);

    REQUIRE(result.bundle);
    CHECK(*result.bundle == sample());
    CHECK(writeBundle(*result.bundle) == written);
}

TEST_CASE("An exercise without the newer fields reads as before", "[bundle][exercises]")
{
    Bundle old = sample();
    Exercise& exercise = old.exercises.front();
    exercise.author.clear();
    exercise.licence.clear();
    exercise.pictures.clear();
    exercise.guesses.clear();
    exercise.replaces.reset();
    exercise.archived = false;
    old.pictures.clear();
    const QByteArray json = writeBundle(old);
    for (const char* field : {"author", "licence", "figure", "pictures", "guesses", "replaces", "archived"}) {
        REQUIRE_FALSE(json.contains(QByteArray(field)));
    }

    CHECK(readExercise(json) == exercise);
}

TEST_CASE("Where an import came in is of no concern elsewhere", "[bundle][exercises]")
{
    Bundle bundle = sample();
    bundle.exercises.front().import = ImportId::create();

    CHECK(writeBundle(bundle) == writeBundle(sample()));
}

TEST_CASE("Bytes that several exercises show are written once", "[bundle][exercises]")
{
    Bundle bundle = sample();
    bundle.exercises.push_back(bundle.exercises.front());
    bundle.exercises.back().id = {QStringLiteral("second")};

    const QByteArray json = writeBundle(bundle);

    CHECK(json.count(QByteArray("one").toBase64()) == 1);
    const BundleResult result = read(json);
    REQUIRE(result.bundle);
    CHECK(*result.bundle == bundle);
}

TEST_CASE("More bytes of pictures than a file may hold are left out, and the file is still one",
          "[bundle][exercises]")
{
    Bundle bundle = sample();
    const Exercise exercise = bundle.exercises.front();
    bundle.exercises.clear();
    bundle.pictures.clear();
    constexpr int kExercises = 40; // with 80 MiB of pictures
    for (int i = 0; i < kExercises; ++i) {
        const Picture large = picture(QByteArray(kMaxPictureBytes, static_cast<char>(i)));
        bundle.pictures.push_back(large);
        Exercise& added = bundle.exercises.emplace_back(exercise);
        added.id.value = QStringLiteral("mine_%1").arg(i);
        added.pictures.resize(1);
        added.pictures.front().id = large.id;
    }

    const QByteArray json = writeBundle(bundle);

    CHECK(json.size() < exchange::kMaxBundleBytes);
    const BundleResult result = read(json);
    REQUIRE(result.bundle);
    CHECK(result.bundle->pictures.size() == 32);
    CHECK(result.bundle->exercises == bundle.exercises);
}

TEST_CASE("A figure that is not here is read as none", "[bundle][exercises]")
{
    Bundle bundle = sample();
    Exercise& exercise = bundle.exercises.front();
    exercise.pictures.clear();
    bundle.pictures.clear();
    exercise.figure = ExerciseId {QStringLiteral("bridge")};
    CHECK(readExercise(writeBundle(bundle)).figure == exercise.figure);

    exercise.figure = ExerciseId {QStringLiteral("of_the_future")};
    CHECK_FALSE(readExercise(writeBundle(bundle)).figure);
    exercise.figure = exercise.id;
    CHECK_FALSE(readExercise(writeBundle(bundle)).figure);
}

TEST_CASE("What no exercise of one's own can be is refused where it is", "[bundle][exercises][unhappy]")
{
    struct Hostile {
        const char* name;
        QByteArray find;
        QByteArray replace;
        const char* place;
        ProblemKind kind;
    };

    const QByteArray id = picture("one").id.value.toUtf8();
    const QByteArray one = QByteArray("one").toBase64();
    const QByteArray two = QByteArray("two!").toBase64();
    const char* picture0 = "exercises[0].pictures[0].content";
    const std::vector<Hostile> table {
        {"author is a number", R"("author": "Ann")", R"("author": 1)", "exercises[0].author",
         ProblemKind::WrongType},
        {"figure and pictures", R"("pictures")", R"("figure": "bridge", "pictures")", "exercises[0].pictures",
         ProblemKind::Contradiction},
        {"figure is no id", R"("pictures")", R"("figure": "../x", "pictures")", "exercises[0].figure",
         ProblemKind::Malformed},
        {"replaces is no id", R"("replaces": "before")", R"("replaces": "A B")", "exercises[0].replaces",
         ProblemKind::Malformed},
        {"archived is text", R"("archived": true)", R"("archived": "yes")", "exercises[0].archived",
         ProblemKind::WrongType},
        {"unknown guess", R"("level", "side")", R"("level", "mood")", "exercises[0].guesses[1]",
         ProblemKind::Unknown},
        {"a guess twice", R"("level", "side")", R"("level", "level")", "exercises[0].guesses[1]",
         ProblemKind::Duplicate},
        {"pictures are no list", R"("pictures": [)", R"("pictures": {}, "x": [)", "exercises[0].pictures",
         ProblemKind::WrongType},
        {"a picture without author", R"("author": "Ben")", R"("author": " ")",
         "exercises[0].pictures[0].author", ProblemKind::Missing},
        {"a picture without licence", R"("licence": "CC0",)", "", "exercises[0].pictures[0].licence",
         ProblemKind::Missing},
        {"an id in capitals", id, id.toUpper(), "exercises[0].pictures[0].id", ProblemKind::Malformed},
        {"an id that is a path", id, "../../etc/passwd", "exercises[0].pictures[0].id",
         ProblemKind::Malformed},
        {"bytes of another picture", one, QByteArray("two").toBase64(), picture0, ProblemKind::Contradiction},
        {"no Base64", one, "!!!!", picture0, ProblemKind::Malformed},
        {"Base64 without its padding", two, two.left(two.size() - 2), "exercises[0].pictures[1].content",
         ProblemKind::Malformed},
        {"no bytes", one, "", picture0, ProblemKind::Malformed},
        {"bytes are a list", '"' + one + '"', "[1]", picture0, ProblemKind::WrongType},
        {"bytes without their type", R"("media_type": "png",)", "", "exercises[0].pictures[0].media_type",
         ProblemKind::Missing},
        {"unknown type", R"("media_type": "png")", R"("media_type": "gif")",
         "exercises[0].pictures[0].media_type", ProblemKind::Unknown},
        {"too many bytes", one, QByteArray(kMaxPictureBytes + 10, 'a').toBase64(), picture0,
         ProblemKind::TooLarge},
        {"a third picture", R"("pictures": [)",
         R"("pictures": [{"id": ")" + id + R"(", "author": "A", "licence": "B"},)", "exercises[0].pictures",
         ProblemKind::TooLarge},
    };
    for (const Hostile& hostile : table) {
        INFO(hostile.name);
        const BundleResult result = read(sampleWith(hostile.find, hostile.replace));
        CHECK_FALSE(result.bundle);
        REQUIRE_FALSE(result.problems.empty());
        INFO(sentence(result.problems.front()).toStdString());
        CHECK(result.problems.front().place == QLatin1String(hostile.place));
        CHECK(result.problems.front().kind == hostile.kind);
        CHECK_FALSE(result.problems.front().text.isEmpty());
    }
}

TEST_CASE("A picture may come without its bytes", "[bundle][exercises]")
{
    Bundle bundle = sample();
    bundle.pictures.clear();

    CHECK(readExercise(writeBundle(bundle)).pictures == sample().exercises.front().pictures);
}

TEST_CASE("An exercise file is as strict about pictures and figures as about the rest",
          "[exercises][unhappy]")
{
    QByteArray json = writeBundle(sample());
    json = json.mid(json.indexOf("\"exercises\": ") + 13);
    json = json.left(json.indexOf("\"clients\"")).trimmed();
    json.chop(1); // the comma
    const auto read = [](const QByteArray& text) {
        return exchange::readExercises(text, QStringLiteral("mine.json"), Origin::Imported, test::builtIn());
    };
    const exchange::ExerciseFileResult good = read(json);
    REQUIRE(good.exercises);
    CHECK(*good.exercises == sample().exercises);
    CHECK(good.pictures == sample().pictures);

    QByteArray unknown = json;
    unknown.replace(R"("media_type")", R"("x": 1, "media_type")");
    REQUIRE(read(unknown).problems.size() == 2);
    CHECK(read(unknown).problems.front().place == QStringLiteral("mine.json[0] (mine): pictures[0].x"));
    CHECK(read(unknown).pictures.empty());

    QByteArray figure = json;
    figure.replace(R"("guesses")", R"("figure": "of_the_future", "guesses")");
    figure.remove(figure.indexOf("\"pictures\""),
                  figure.indexOf("\"figure\"") - figure.indexOf("\"pictures\""));
    REQUIRE(read(figure).problems.size() == 1);
    CHECK(read(figure).problems.front().place == QStringLiteral("mine.json[0] (mine): figure"));
}

TEST_CASE("What a client has to train with is nothing, or not known, or a list", "[bundle]")
{
    exchange::ClientRecord record = test::randomLog(1);
    for (const auto& equipment :
         {std::optional<std::vector<Equipment>>(), std::optional(std::vector<Equipment>()),
          std::optional(std::vector {Equipment::Chair, Equipment::LoopBand})}) {
        record.client.equipment = equipment;
        Bundle bundle;
        bundle.exportedAt = record.client.updatedAt;
        bundle.clients = {record};
        const QByteArray json = writeBundle(bundle);

        CHECK(json.contains("\"equipment\"") == equipment.has_value());
        const BundleResult result = read(json);
        REQUIRE(result.bundle);
        CHECK(result.bundle->clients.front().client == record.client);
    }
    QByteArray json = test::exampleJson();
    json.replace(R"("name": "Example Person")", R"("name": "A", "equipment": ["mat", "piano"])");
    const BundleResult refused = read(json);
    REQUIRE(refused.problems.size() == 1);
    CHECK(refused.problems.front().place == QStringLiteral("clients[0].equipment[1]"));
}
