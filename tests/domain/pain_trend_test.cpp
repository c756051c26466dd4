#include "backbridge/domain/pain_trend.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

const QDate kMonday(2026, 1, 5);

/// Sessions on days counted from kMonday, each with its pain before; -1 for none.
std::vector<SessionLine> rated(std::initializer_list<std::pair<int, int>> days)
{
    std::vector<SessionLine> lines;
    for (const auto& [day, pain] : days) {
        SessionLine line;
        line.date = kMonday.addDays(day);
        line.painBefore = pain < 0 ? std::nullopt : std::optional(pain);
        lines.push_back(line);
    }
    return lines;
}

/// "0-2: 5, 3-9: 4.5", in days from kMonday.
std::string text(const std::vector<PainStep>& steps)
{
    QStringList parts;
    for (const PainStep& step : steps) {
        parts << QStringLiteral("%1-%2: %3")
                     .arg(kMonday.daysTo(step.from))
                     .arg(kMonday.daysTo(step.to))
                     .arg(step.median);
    }
    return parts.join(QStringLiteral(", ")).toStdString();
}

} // namespace

TEST_CASE("The median is the middle rating, or half way between two", "[domain][pain]")
{
    CHECK(median({}) == std::nullopt);
    CHECK(median({7}) == 7.0);
    CHECK(median({5, 1, 3}) == 3.0);
    CHECK(median({4, 1, 3, 10}) == 3.5);
    CHECK(median({0, 0, 10, 10}) == 5.0);
}

TEST_CASE("The line of medians changes with a rating that comes and with one that leaves", "[domain][pain]")
{
    // Day 0: 6. Day 2: 6 and 4, so 5. Day 9: 6, 4, 2, so 4. On day 14 the 6 of day 0 is 14 days old and
    // leaves: 4 and 2, so 3. Day 16: 2 and 1, since the 4 of day 2 leaves as well: 1.5. The session of day 5
    // has no rating.
    const auto lines = rated({{0, 6}, {2, 4}, {5, -1}, {9, 2}, {16, 1}});
    CHECK(text(painSteps(lines, {})) == "0-1: 6, 2-8: 5, 9-13: 4, 14-15: 3, 16-16: 1.5");
}

TEST_CASE("Several ratings of a day count together", "[domain][pain]")
{
    CHECK(text(painSteps(rated({{0, 2}, {0, 5}, {0, 9}}), {})) == "0-0: 5");
}

TEST_CASE("The line ends when no rating is within 14 days", "[domain][pain]")
{
    CHECK(text(painSteps(rated({{0, 4}, {40, 2}, {41, 4}}), {})) == "0-13: 4, 40-40: 2, 41-41: 3");
}

TEST_CASE("A pause breaks the line until the next rating, a flare does not", "[domain][pain]")
{
    const auto lines = rated({{0, 4}, {8, 4}, {10, 4}});
    CHECK(text(painSteps(lines, {build::pause("2026-01-08", "2026-01-10")})) == "0-2: 4, 8-10: 4");
    CHECK(text(painSteps(lines, {build::pause("2026-01-08", "2026-01-10", PauseKind::Flare)})) == "0-10: 4");
    // A session in the pause is shown, and the line with it for that day.
    CHECK(text(painSteps(lines, {build::pause("2026-01-12", "2026-01-20")})) == "0-6: 4, 8-8: 4, 10-10: 4");
}

TEST_CASE("The change compares the first 14 days that have ratings with the last 14", "[domain][pain]")
{
    // First span: days 2–15 with 5, 4, 6, so 5. Last span: days 37–50 with 3, 2, so 2.5.
    const auto lines =
        rated({{0, -1}, {2, 5}, {5, 4}, {15, 6}, {16, 0}, {36, 9}, {37, 3}, {50, 2}, {51, 10}});
    const auto change = painChange(lines, kMonday.addDays(50));

    REQUIRE(change);
    CHECK(*change == PainChange {5, 2.5});
    CHECK(change->points() == -2.5);
    CHECK(change->share() == -0.5);
    CHECK(change->matters());
}

TEST_CASE("There is no change to tell while the spans overlap or one is empty", "[domain][pain]")
{
    const auto lines = rated({{0, 5}, {27, 5}});
    CHECK(painChange(lines, kMonday.addDays(27)));
    CHECK_FALSE(painChange(lines, kMonday.addDays(26)));
    CHECK_FALSE(painChange(lines, kMonday.addDays(41)));
    CHECK_FALSE(painChange({}, kMonday));
}

TEST_CASE("A change matters by 2 points and by 30 % together", "[domain][pain]")
{
    CHECK(PainChange {5, 3}.matters()); // 2 points, 40 %
    CHECK(PainChange {6, 8}.matters()); // upwards as well
    CHECK_FALSE(PainChange {8, 6}.matters()); // 2 points, but 25 %
    CHECK_FALSE(PainChange {3, 1.5}.matters()); // 50 %, but 1.5 points
    CHECK(PainChange {0, 2}.matters()); // of 0 every share is met
    CHECK_FALSE(PainChange {0, 2}.share());
    CHECK_FALSE(PainChange {4, 4}.matters());
}
