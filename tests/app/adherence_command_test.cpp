#include "cli_fixture.h"
#include "support/catch.h"

using namespace backbridge::test;

namespace {

QStringList adherence(const QString& asOf)
{
    return {QStringLiteral("adherence"), QStringLiteral("--client"), QStringLiteral("Example Person"),
            QStringLiteral("--as-of"), asOf};
}

QStringList adherenceJson(const QString& asOf)
{
    return adherence(asOf) + QStringList(QStringLiteral("--json"));
}

/// A Monday; days are counted from it.
const QDate kStart(2026, 1, 5);

QDate day(int week, int weekday)
{
    return kStart.addDays((week - 1) * 7 + weekday);
}

} // namespace

TEST_CASE("Adherence of the example bundle is as worked out by hand", "[cli][adherence]")
{
    const CliFixture cli;
    REQUIRE(cli.run({QStringLiteral("import"), exampleBundle()}).status == 0);

    const CliResult result = cli.run(adherenceJson(QStringLiteral("2026-02-20")));

    // The plan runs for eight weeks from Monday 5 January: weeks 1 and 2 ask for 3 sessions, the others for
    // 4; plan week 4, 26 January to 1 February, is paused whole. One session was done, on 5 January. On 20
    // February the sixth week is over and the seventh is under way, so that planned is 3 + 3 + 4 + 4 + 4 =
    // 18, credited is 1, and 1 / 18 = 0.0556.
    CHECK(result.status == 0);
    CHECK(result.error.isEmpty());
    CHECK(result.out == R"({
  "client": "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11",
  "as_of": "2026-02-20",
  "plan": "0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02",
  "weeks": [
    {
      "week": "2026-W02",
      "from": "2026-01-05",
      "to": "2026-01-11",
      "planned": 3,
      "done": 1,
      "status": "below"
    },
    {
      "week": "2026-W03",
      "from": "2026-01-12",
      "to": "2026-01-18",
      "planned": 3,
      "done": 0,
      "status": "none"
    },
    {
      "week": "2026-W04",
      "from": "2026-01-19",
      "to": "2026-01-25",
      "planned": 4,
      "done": 0,
      "status": "none"
    },
    {
      "week": "2026-W05",
      "from": "2026-01-26",
      "to": "2026-02-01",
      "planned": 0,
      "done": 0,
      "status": "paused"
    },
    {
      "week": "2026-W06",
      "from": "2026-02-02",
      "to": "2026-02-08",
      "planned": 4,
      "done": 0,
      "status": "none"
    },
    {
      "week": "2026-W07",
      "from": "2026-02-09",
      "to": "2026-02-15",
      "planned": 4,
      "done": 0,
      "status": "none"
    },
    {
      "week": "2026-W08",
      "from": "2026-02-16",
      "to": "2026-02-22",
      "planned": 4,
      "done": 0,
      "status": "current"
    }
  ],
  "session_adherence": 0.056,
  "surplus": 0,
  "weeks_on_target": 0,
  "streak_weeks": 0
}
)");
}

TEST_CASE("Adherence counts credit, surplus and weeks on target as the reference vector does",
          "[cli][adherence]")
{
    const CliFixture cli;
    // Done in four weeks: 3, 2, 5 and 0 of 3 planned each. Credited 3 + 2 + 3 + 0 = 8 of 12, 0.667; surplus
    // 2; on target in the first and the third week; the last finished week has none, so no streak.
    const QString file = cli.write(QStringLiteral("vector.json"),
                                   bundle(QStringLiteral("Example Person"), kStart,
                                          {day(1, 0), day(1, 2), day(1, 4), day(2, 0), day(2, 2), day(3, 0),
                                           day(3, 1), day(3, 2), day(3, 3), day(3, 4)}));
    REQUIRE(cli.run({QStringLiteral("import"), file}).status == 0);

    const CliResult result = cli.run(adherenceJson(QStringLiteral("2026-02-02")));

    CHECK(result.status == 0);
    CHECK(result.out.contains("\n  \"session_adherence\": 0.667,\n"
                              "  \"surplus\": 2,\n"
                              "  \"weeks_on_target\": 2,\n"
                              "  \"streak_weeks\": 0\n}\n"));
    const CliResult table = cli.run(adherence(QStringLiteral("2026-02-02")));
    CHECK(table.status == 0);
    CHECK(table.out
          == "Example Person: Eight weeks at home\n"
             "Week      From        To          Planned  Done  Status\n"
             "2026-W02  2026-01-05  2026-01-11        3     3  on target\n"
             "2026-W03  2026-01-12  2026-01-18        3     2  below\n"
             "2026-W04  2026-01-19  2026-01-25        3     5  on target\n"
             "2026-W05  2026-01-26  2026-02-01        3     0  none\n"
             "2026-W06  2026-02-02  2026-02-08        3     0  this week\n"
             "8 of 12 planned sessions done (66.7 %), 2 extra\n"
             "On target in 2 of 4 weeks, the last 0 of them in a row\n");
}

TEST_CASE("While no week is finished adherence is null, not 0", "[cli][adherence]")
{
    const CliFixture cli;
    REQUIRE(cli.run({QStringLiteral("import"), exampleBundle()}).status == 0);

    const CliResult json = cli.run(adherenceJson(QStringLiteral("2026-01-07")));
    const CliResult table = cli.run(adherence(QStringLiteral("2026-01-07")));

    CHECK(json.status == 0);
    CHECK(json.out.contains("\"status\": \"current\""));
    CHECK(json.out.contains("\"session_adherence\": null"));
    CHECK(table.out.endsWith("No week is finished yet.\n"));
}

TEST_CASE("Before any plan there is no plan and no week, and that is no error", "[cli][adherence]")
{
    const CliFixture cli;
    REQUIRE(cli.run({QStringLiteral("import"), exampleBundle()}).status == 0);

    const CliResult json = cli.run(adherenceJson(QStringLiteral("2025-12-31")));
    const CliResult table = cli.run(adherence(QStringLiteral("2025-12-31")));

    CHECK(json.status == 0);
    CHECK(json.out == R"({
  "client": "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11",
  "as_of": "2025-12-31",
  "plan": null,
  "weeks": [],
  "session_adherence": null,
  "surplus": 0,
  "weeks_on_target": 0,
  "streak_weeks": 0
}
)");
    CHECK(table.status == 0);
    CHECK(table.out == "No plan of Example Person had started by 2025-12-31.\n");
}
