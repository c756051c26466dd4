#include "backbridge/exchange/draft_text.h"
#include "exchange/samples.h"
#include "support/catch.h"
#include "support/random_records.h"

using namespace backbridge;
using namespace backbridge::exchange;
using namespace backbridge::test;

namespace {

SavedDraft randomDraft(quint32 seed)
{
    RandomRecords random(seed, {ExerciseId {QStringLiteral("bridge")}, ExerciseId {QStringLiteral("gone")}},
                         kToday);
    const ClientId client = ClientId::create();
    SavedDraft draft;
    draft.client = client;
    draft.plan = PlanId::create();
    draft.isNew = random.chance(50);
    draft.answers.weeks = random.number(6, 12);
    draft.answers.equipment = {Equipment::Chair, Equipment::Mat};
    draft.answers.weekdays = {Weekday::Mon, Weekday::Wed};
    draft.answers.avoid = {CareTag::KneelingNotOk};
    draft.answers.startDate = random.chance(50) ? kToday : QDate();
    draft.answers.soreFor = random.chance(50) ? std::optional(SoreFor::OverTwelveWeeks) : std::nullopt;
    draft.answers.painToday = random.chance(50) ? std::optional(random.number(0, 10)) : std::nullopt;
    draft.answers.goal = random.text();
    draft.wanted = random.chance(30) ? std::optional(ExerciseId {QStringLiteral("bridge")}) : std::nullopt;
    if (random.chance(80)) {
        draft.draft = PlanDraft::copyOf(random.plan(client), {CareTag::Flare}, kToday);
        draft.draft->title = random.chance(20) ? QString() : random.text();
        draft.draft->setting = Setting::Gym;
        // What no plan may have is kept all the same: it is not finished.
        if (random.chance(30)) {
            draft.draft->version.weekdays.clear();
            draft.draft->version.phases.front().weekdays.clear();
            draft.draft->version.phases.front().sessionsPerWeek = 4;
        }
        if (random.chance(30)) {
            draft.draft->version.phases.front().prescriptions.clear();
        }
        if (random.chance(30)) {
            draft.draft->version.weeks = 0;
            draft.draft->version.phases.back().lastWeek = 99;
        }
    }
    return draft;
}

} // namespace

TEST_CASE("a begun plan comes back as it was, finished or not", "[draft]")
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        CAPTURE(seed);
        const SavedDraft draft = randomDraft(seed);
        const QByteArray json = writeDraft(draft);
        CAPTURE(json.toStdString());
        CHECK(readDraft(json) == draft);
    }
}

TEST_CASE("a draft that cannot be read is nothing, whatever it is", "[draft][unhappy]")
{
    const QByteArray good = writeDraft(randomDraft(1));
    REQUIRE(readDraft(good));
    CHECK_FALSE(readDraft({}));
    CHECK_FALSE(readDraft("[]"));
    CHECK_FALSE(readDraft(QByteArray(good).replace("\"version\":1", "\"version\":2")));
    for (qsizetype length = 0; length < good.size(); length += 7) {
        CHECK_FALSE(readDraft(good.left(length)));
    }
}
