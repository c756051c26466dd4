#include "exchange/library_samples.h"

#include "exchange/samples.h"
#include "support/catch.h"

namespace backbridge::test {

const QByteArray kFreeRecord = R"({
  "name": "Single Leg Barbell Hip Thrust",
  "force": "push", "level": "intermediate", "mechanic": "compound", "equipment": "barbell",
  "primaryMuscles": ["glutes"], "secondaryMuscles": ["hamstrings", "chest"],
  "instructions": ["Rest the shoulders on the bench.", "Push the hips up and come down slowly."],
  "category": "strength",
  "images": ["Single_Leg_Hip_Thrust/0.jpg", "Single_Leg_Hip_Thrust/1.jpg", "Single_Leg_Hip_Thrust/2.jpg"],
  "id": "Single_Leg_Hip-Thrust"})";

QByteArray freeRecordWith(const QByteArray& find, const QByteArray& replace)
{
    QByteArray json = kFreeRecord;
    REQUIRE(json.contains(find));
    json.replace(json.indexOf(find), find.size(), replace);
    return json;
}

exchange::LibraryPreview readFree(const QByteArray& records)
{
    return exchange::readPublicLibrary({{QStringLiteral("exercises.json"), '[' + records + ']'}}, builtIn());
}

exchange::LibraryRecord readOneFree(const QByteArray& record)
{
    const exchange::LibraryPreview preview = readFree(record);
    REQUIRE(preview.problems.empty());
    REQUIRE(preview.records.size() == 1);
    return preview.records.front();
}

exchange::LibraryPreview readWger(const QByteArray& objects)
{
    return exchange::readPublicLibrary({{QStringLiteral("wger.json"), '[' + objects + ']'}}, builtIn());
}

QByteArray fixture(const char* model, int number, const QByteArray& fields)
{
    return R"({"model": ")" + QByteArray(model) + R"(", "pk": )" + QByteArray::number(number)
        + R"(, "fields": )" + fields + '}';
}

const QByteArray kWgerExercise = R"({"license": 2, "license_author": "somebody", "category": 9,
    "muscles": [8], "muscles_secondary": [11], "equipment": [3, 1],
    "uuid": "1b020b3a-3732-4c7e-92fd-a0cec90ed69b"})";

QByteArray wgerText(int exercise, int language, const QByteArray& name, const QByteArray& description)
{
    return R"({"exercise": )" + QByteArray::number(exercise) + R"(, "language": )"
        + QByteArray::number(language) + R"(, "name": ")" + name + R"(", "description": ")" + description
        + R"(", "license": 1, "license_author": "the writer"})";
}

} // namespace backbridge::test
