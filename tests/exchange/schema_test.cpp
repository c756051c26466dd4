#include <QFile>

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

#include "backbridge/domain/client.h"
#include "backbridge/domain/picture.h"
#include "backbridge/domain/plan.h"
#include "backbridge/domain/session.h"
#include "backbridge/domain/words.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

nlohmann::json schema()
{
    QFile file(QStringLiteral(BACKBRIDGE_SOURCE_DIR "/docs/bundle.schema.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return nlohmann::json::parse(file.readAll().toStdString());
}

template <typename E>
std::vector<std::string> wordsOf()
{
    std::vector<std::string> words;
    words.reserve(EnumWords<E>::kWords.size());
    for (const auto& [value, word] : EnumWords<E>::kWords) {
        words.emplace_back(word.data(), static_cast<std::size_t>(word.size()));
    }
    return words;
}

} // namespace

TEST_CASE("The schema knows the same words as the program", "[bundle][schema]")
{
    const nlohmann::json definitions = schema().at("$defs");
    const auto known = [&definitions](const char* name) {
        return definitions.at(name).at("enum").get<std::vector<std::string>>();
    };

    CHECK(known("care_tag") == wordsOf<CareTag>());
    CHECK(known("weekday") == wordsOf<Weekday>());
    CHECK(known("day_letter") == wordsOf<DayLetter>());
    CHECK(known("pause_kind") == wordsOf<PauseKind>());
    CHECK(known("plan_kind") == wordsOf<PlanKind>());
    CHECK(known("step_kind") == wordsOf<StepKind>());
    CHECK(known("advice_kind") == wordsOf<AdviceKind>());
    CHECK(known("set_by") == wordsOf<SetBy>());
    CHECK(known("side") == wordsOf<Side>());
    CHECK(known("set_side") == wordsOf<SetSide>());
    CHECK(known("technique") == wordsOf<Technique>());
    CHECK(known("symptom") == wordsOf<Symptom>());
    CHECK(known("source") == wordsOf<Source>());
    CHECK(known("not_done_reason") == wordsOf<NotDoneReason>());
    CHECK(known("setting") == wordsOf<Setting>());
    CHECK(known("family") == wordsOf<Family>());
    CHECK(known("muscle") == wordsOf<Muscle>());
    CHECK(known("position") == wordsOf<Position>());
    CHECK(known("equipment") == wordsOf<Equipment>());
    CHECK(known("measure") == wordsOf<Measure>());
    CHECK(known("guess") == wordsOf<Guess>());
    CHECK(known("media_type") == wordsOf<PictureType>());
}
