#include "backbridge/domain/proposal.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

/// First and last week of each phase: "1-2 3-5 6-8".
std::string picture(int weeks)
{
    std::string result;
    for (const Phase& phase : phasesFor(weeks)) {
        result += (result.empty() ? "" : " ") + std::to_string(phase.firstWeek) + '-'
            + std::to_string(phase.lastWeek);
    }
    return result;
}

} // namespace

TEST_CASE("six, eight and twelve weeks have phases of 2/2/2, 2/3/3 and 3/4/3 and 2 weeks", "[phases]")
{
    CHECK(picture(6) == "1-2 3-4 5-6");
    CHECK(picture(8) == "1-2 3-5 6-8");
    CHECK(picture(12) == "1-3 4-7 8-10 11-12");
}

TEST_CASE("other lengths follow the same rule", "[phases]")
{
    // First max(2, ⌊n / 4⌋), second half of the rest rounded down, third what remains; from ten weeks on the
    // last two are a phase of their own. 7: 2, ⌊5 / 2⌋ = 2, 3. 9: 2, ⌊7 / 2⌋ = 3, 4. 10: 2, 4, 4 = 2 + 2.
    // 11: 2, ⌊9 / 2⌋ = 4, 5 = 3 + 2.
    CHECK(picture(7) == "1-2 3-4 5-7");
    CHECK(picture(9) == "1-2 3-5 6-9");
    CHECK(picture(10) == "1-2 3-6 7-8 9-10");
    CHECK(picture(11) == "1-2 3-6 7-9 10-11");
}

TEST_CASE("phases cover every week once and have names of their own", "[phases]")
{
    for (int weeks = kMinWeeks; weeks <= kMaxWeeks; ++weeks) {
        const std::vector<Phase> phases = phasesFor(weeks);
        CAPTURE(weeks);
        int next = 1;
        QString lastName;
        for (const Phase& phase : phases) {
            CHECK(phase.firstWeek == next);
            CHECK(phase.lastWeek >= phase.firstWeek);
            CHECK_FALSE(phase.name.isEmpty());
            CHECK(phase.name != lastName);
            next = phase.lastWeek + 1;
            lastName = phase.name;
        }
        CHECK(next == weeks + 1);
        CHECK(phases.size() == (weeks >= 10 ? 4U : 3U));
    }
}

TEST_CASE("a proposal is titled by its length and place", "[phases]")
{
    PlanAnswers answers;
    answers.weeks = 8;
    answers.setting = Setting::Home;
    CHECK(proposedTitle(answers).toStdString() == "Eight weeks at home");
    answers.weeks = 12;
    answers.setting = Setting::Gym;
    CHECK(proposedTitle(answers).toStdString() == "Twelve weeks at the gym");
    answers.weeks = 6;
    CHECK(proposedTitle(answers).toStdString() == "Six weeks at the gym");
}
