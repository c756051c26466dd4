#include "backbridge/exchange/bundle.h"
#include "backbridge/exchange/public_library.h"
#include "exchange/library_samples.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::test;
using exchange::kindOfLibrary;
using exchange::LibraryKind;
using exchange::LibraryPreview;

namespace {

LibraryPreview read(const QByteArray& content)
{
    return exchange::readPublicLibrary({{QStringLiteral("file.json"), content}}, builtIn());
}

} // namespace

TEST_CASE("The formats are told apart from ours by their content", "[library]")
{
    CHECK(kindOfLibrary('[' + kFreeRecord + ']') == LibraryKind::FreeExerciseDb);
    CHECK(kindOfLibrary("\xEF\xBB\xBF \n[" + kFreeRecord + ']') == LibraryKind::FreeExerciseDb);
    CHECK(kindOfLibrary('[' + fixture("exercises.exercise", 1, "{}") + ']') == LibraryKind::WgerFixture);
    CHECK(kindOfLibrary(R"({"count": 0, "next": null, "previous": null, "results": []})")
          == LibraryKind::WgerPage);

    CHECK_FALSE(kindOfLibrary(exampleJson()));
    CHECK_FALSE(kindOfLibrary(R"([{"id": "x", "primary_muscles": []}])"));
    CHECK_FALSE(kindOfLibrary(R"([{"cues": ["say \"primaryMuscles\" and \"model\" \"fields\""]}])"));
    CHECK_FALSE(kindOfLibrary(R"({"format": "backbridge-bundle", "notes": {"results": 1}})"));
    CHECK_FALSE(kindOfLibrary("date,exercise\n2026-01-05,bridge\n"));
    CHECK_FALSE(kindOfLibrary({}));
}

TEST_CASE("A file that is no known library is refused as a whole", "[library][bad-input]")
{
    const QByteArray content =
        GENERATE(QByteArray(), QByteArray("["), QByteArray("null"), QByteArray("[]"), QByteArray("{}"),
                 QByteArray("[1, 2]"), QByteArray(R"({"results": 7})"), QByteArray("date,exercise\n"),
                 QByteArray("[{\"name\": \"\xff\"}]"), QByteArray("\xff\xfe[\0]\0", 6),
                 QByteArray(R"([{"id": "x", "primary_muscles": []}])"), QByteArray("[").repeated(100'000));

    const LibraryPreview preview = read(content);

    REQUIRE(preview.problems.size() == 1);
    CHECK(preview.problems.front().place.startsWith(QStringLiteral("file.json")));
    CHECK_FALSE(preview.problems.front().text.isEmpty());
    CHECK(preview.records.empty());
    CHECK(preview.library.isEmpty());
}

TEST_CASE("A library of more exercises than anybody has is refused", "[library][bad-input]")
{
    const QByteArray many = QByteArray("{},").repeated(20'001);

    const LibraryPreview preview = read('[' + many + kFreeRecord + ']');

    REQUIRE(preview.problems.size() == 1);
    CHECK(preview.problems.front().kind == ProblemKind::TooLarge);
}

TEST_CASE("Files of different libraries do not go together", "[library][bad-input]")
{
    const LibraryPreview preview =
        exchange::readPublicLibrary({{QStringLiteral("a.json"), '[' + kFreeRecord + ']'},
                                     {QStringLiteral("b.json"), '[' + kFreeRecord + ']'}},
                                    builtIn());

    REQUIRE(preview.problems.size() == 1);
}

TEST_CASE("Cut or bent at any place, a library is read or refused but nothing worse", "[library][bad-input]")
{
    const QByteArray whole = '[' + kFreeRecord + ']';
    for (qsizetype length = 0; length < whole.size(); ++length) {
        CHECK_FALSE(read(whole.left(length)).problems.empty());
    }
    for (qsizetype at = 0; at < whole.size(); ++at) {
        for (const char c : {'"', '{', ']', '0', '\\', '\xC3'}) {
            QByteArray bent = whole;
            bent[at] = c;
            const LibraryPreview preview = read(bent);
            CHECK((preview.problems.empty() || preview.records.empty()));
        }
    }
}
