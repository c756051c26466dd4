#include "backbridge/domain/plan_draft.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;
using namespace backbridge::build;

namespace {

/// Phases of these lengths with an exercise each: a, b, c.
PlanDraft draftOf(std::initializer_list<int> lengths)
{
    PlanDraft draft;
    draft.startDate = day("2026-01-05");
    draft.version.weeks = 0;
    draft.version.weekdays = {Weekday::Mon, Weekday::Wed, Weekday::Fri};
    char name = 'a';
    for (const int length : lengths) {
        Phase next = phase(draft.version.weeks + 1, draft.version.weeks + length);
        next.name = QString(QLatin1Char(name));
        next.prescriptions = {prescription(std::string(1, name++).c_str())};
        draft.version.phases.push_back(next);
        draft.version.weeks += length;
    }
    return draft;
}

/// "a 1-2, b 3-5".
std::string weeks(const PlanDraft& draft)
{
    QStringList parts;
    for (const Phase& each : draft.version.phases) {
        parts << QStringLiteral("%1 %2-%3").arg(each.name).arg(each.firstWeek).arg(each.lastWeek);
    }
    return parts.join(QStringLiteral(", ")).toStdString();
}

std::string exercises(const PlanDraft& draft, int phase)
{
    std::string text;
    for (const Prescription& each : draft.phaseAt(phase).prescriptions) {
        text += each.exercise.value.toStdString() + wordFor(each.day).toStdString() + ' ';
    }
    return text;
}

} // namespace

TEST_CASE("a copied phase takes half of the weeks", "[plan draft]")
{
    PlanDraft draft = draftOf({2, 3, 3});

    CHECK(draft.copyPhase(1) == 2);

    CHECK(weeks(draft) == "a 1-2, b 3-4, b, continued 5-5, c 6-8");
    CHECK(draft.phaseAt(2).prescriptions == draft.phaseAt(1).prescriptions);

    SECTION("of one week a copy takes a week of the longest phase")
    {
        CHECK(draft.copyPhase(2) == 3);
        CHECK(weeks(draft) == "a 1-2, b 3-4, b, continued 5-5, b, continued, continued 6-6, c 7-8");
    }
    SECTION("and none when every phase has one week")
    {
        PlanDraft full = draftOf({1, 1, 1});
        const PlanDraft before = full;
        CHECK_FALSE(full.copyPhase(0));
        CHECK(full == before);
    }
}

TEST_CASE("the weeks of a removed phase go to the one before it", "[plan draft]")
{
    PlanDraft draft = draftOf({2, 3, 3});

    CHECK(draft.removePhase(1));
    CHECK(weeks(draft) == "a 1-5, c 6-8");
    CHECK(draft.removePhase(0));
    CHECK(weeks(draft) == "c 1-8");
    CHECK_FALSE(draft.removePhase(0));
    CHECK(weeks(draft) == "c 1-8");
}

TEST_CASE("kept advice stays with its phase when phases come and go", "[plan draft]")
{
    PlanDraft draft = draftOf({2, 3, 3});
    draft.version.keptAdvice = {{AdviceKind::LongSession, 1, {}, QStringLiteral("b"), {}},
                                {AdviceKind::LongSession, 2, {}, QStringLiteral("c"), {}}};

    CHECK(draft.copyPhase(0));
    CHECK(draft.version.keptAdvice.at(0).phase == 2);
    CHECK(draft.version.keptAdvice.at(1).phase == 3);
    CHECK(draft.removePhase(2));
    REQUIRE(draft.version.keptAdvice.size() == 1);
    CHECK(draft.version.keptAdvice.front().phase == 2);
    CHECK(draft.phaseAt(2).name == draft.version.keptAdvice.front().reason);
}

TEST_CASE("sessions move to another weekday, of the phase when it has its own", "[plan draft]")
{
    using enum Weekday;
    PlanDraft draft = draftOf({2, 3, 3});

    draft.moveWeekday(0, Wed, Thu);
    CHECK(words(draft.version.weekdays) == "mon,thu,fri");
    draft.moveWeekday(0, Thu, Fri); // taken
    draft.moveWeekday(0, Sun, Sat); // nothing there
    CHECK(words(draft.version.weekdays) == "mon,thu,fri");

    draft.setPhaseWeekdays(1, {Tue, Thu, Sat});
    draft.moveWeekday(1, Sat, Sun);
    CHECK(words(draft.phaseAt(1).weekdays) == "tue,thu,sun");
    CHECK(words(draft.version.weekdays) == "mon,thu,fri");
}

TEST_CASE("exercises move to any place of any phase and day", "[plan draft]")
{
    PlanDraft draft = draftOf({2, 3, 3});
    draft.phaseAt(1).prescriptions = {prescription("x"), prescription("y", DayLetter::B), prescription("z")};

    CHECK(draft.moveTo(0, 0, 1, DayLetter::A, 1) == 2);
    CHECK(exercises(draft, 0).empty());
    CHECK(exercises(draft, 1) == "xA yB aA zA ");
    CHECK(draft.moveTo(1, 0, 1, DayLetter::A, 9) == 3);
    CHECK(exercises(draft, 1) == "yB aA zA xA ");
    CHECK(draft.moveTo(1, 0, 2, DayLetter::B, 0) == 1);
    CHECK(exercises(draft, 2) == "cA yB ");
}
