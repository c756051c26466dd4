#include "backbridge/exchange/template_file.h"
#include "exchange/samples.h"
#include "support/catch.h"
#include "support/random_records.h"

using namespace backbridge;
using namespace backbridge::exchange;
using namespace backbridge::test;

namespace {

TemplateFile randomFile(quint32 seed)
{
    RandomRecords random(seed, {ExerciseId {QStringLiteral("bridge")}}, kToday);
    TemplateFile file;
    file.planTemplate = templateOf(random.plan(ClientId::create()), random.text(), builtIn());
    file.planTemplate.description = random.text();
    file.planTemplate.updatedAt = QDateTime(kToday, QTime(9, 0), Qt::UTC);
    file.planTemplate.setting = random.chance(50) ? std::optional(Setting::Gym) : std::nullopt;
    file.exercises = {random.exercise()};
    file.pictures = random.pictures();
    file.planTemplate.version.phases.front().prescriptions.front().exercise = file.exercises.front().id;
    return file;
}

/// What is wrong with the sample once `from` has become `to`.
std::string refused(const char* from, const char* to)
{
    QByteArray json = writeTemplate(randomFile(1));
    REQUIRE(json.contains(from));
    json.replace(from, to);
    const TemplateResult result = readTemplate(json, builtIn());
    CHECK_FALSE(result.file);
    REQUIRE_FALSE(result.problems.empty());
    return sentence(result.problems.front()).toStdString();
}

} // namespace

TEST_CASE("a template comes back from its file as it was", "[template]")
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        CAPTURE(seed);
        const TemplateFile file = randomFile(seed);
        const QByteArray json = writeTemplate(file);
        CHECK(looksLikeTemplate(json));
        const TemplateResult result = readTemplate(json, builtIn());
        CAPTURE(result.problems.empty() ? std::string() : sentence(result.problems.front()).toStdString());
        REQUIRE(result.file);
        CHECK(result.file->planTemplate == file.planTemplate);
        CHECK(result.file->exercises.size() == 1);
        CHECK(writeTemplate(*result.file) == json);
        CHECK(readTemplateRecord(writeRecord(file.planTemplate)) == file.planTemplate);
    }
}

TEST_CASE("a fault in a template file is named with its place", "[template][unhappy]")
{
    CHECK(refused("\"version\": 1", "\"version\": 2")
          == "version: 2 is not a version that this Backbridge reads (it reads 1)");
    CHECK(refused("\"weeks\"", "\"weekss\"").rfind("template.weeks: ", 0) == 0);
    CHECK(refused("\"id\"", "\"idd\"").rfind("exercises[0].id: ", 0) == 0);
    CHECK(refused("backbridge-plan-template", "something")
          == "format: “something” is not the format of a plan template");
}

TEST_CASE("what is no template at all is refused in one sentence", "[template][unhappy]")
{
    for (const char* text : {"", "[]", "7", "{", R"({"format": 3})", "\xff\xfe", R"({"format": "x"})"}) {
        CAPTURE(text);
        const TemplateResult result = readTemplate(text, builtIn());
        CHECK_FALSE(result.file);
        CHECK_FALSE(result.problems.empty());
        CHECK_FALSE(readTemplateRecord(text));
    }
}

TEST_CASE("an exercise that neither the program nor the file has is named", "[template][unhappy]")
{
    TemplateFile file = randomFile(3);
    file.exercises.clear();
    file.pictures.clear();

    const TemplateResult result = readTemplate(writeTemplate(file), builtIn());

    CHECK_FALSE(result.file);
    REQUIRE_FALSE(result.problems.empty());
    CHECK(result.problems.front().place == QStringLiteral("template.phases[0].prescriptions[0].exercise"));
    // As it is kept with the data it may name what is gone.
    CHECK(readTemplateRecord(writeRecord(file.planTemplate)) == file.planTemplate);
}
