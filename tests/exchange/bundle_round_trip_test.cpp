#include "backbridge/exchange/bundle.h"
#include "exchange/samples.h"
#include "support/catch.h"
#include "support/random_records.h"

using namespace backbridge;
using exchange::Bundle;
using exchange::BundleResult;
using exchange::readBundle;
using exchange::writeBundle;

namespace {

constexpr quint32 kRounds = 300;

Bundle readBack(const QByteArray& json)
{
    const BundleResult result = readBundle(json, test::builtIn(), test::kToday);
    for (const Problem& problem : result.problems) {
        UNSCOPED_INFO(sentence(problem).toStdString());
    }
    REQUIRE(result.bundle.has_value());
    return *result.bundle;
}

/// A bundle of one client with `clientFields`, for fields that the example does not have.
QByteArray bundleWith(const QByteArray& clientFields)
{
    return R"({"format": "backbridge-bundle", "version": 1, "exported_at": "2026-02-20T18:05:00Z", "clients": [)"
           R"({"id": "6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11", "name": "A", )"
        + clientFields + "}]}";
}

QByteArray planWith(const QByteArray& fields)
{
    return R"("plans": [{"id": "0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02", "title": "T", "start_date": "2026-01-05", )"
        + fields + "}]";
}

const QByteArray kPrescriptions = R"("prescriptions": [{"exercise": "bridge", "sets": 2, "reps": 8}])";

} // namespace

TEST_CASE("Random records pass the domain's checks", "[support]")
{
    for (quint32 seed = 0; seed < kRounds; ++seed) {
        CAPTURE(seed);
        for (const exchange::ClientRecord& record : test::randomBundle(seed).clients) {
            REQUIRE(checkClient(record.client, test::kToday).empty());
            for (const Plan& plan : record.plans) {
                REQUIRE(checkPlan(plan).empty());
            }
            for (const Session& session : record.sessions) {
                REQUIRE(checkSession(session, test::kToday).empty());
            }
        }
    }
}

TEST_CASE("Any bundle is read back as it was written, and written again with the same bytes", "[bundle]")
{
    for (quint32 seed = 0; seed < kRounds; ++seed) {
        CAPTURE(seed);
        const Bundle bundle = test::randomBundle(seed);

        const QByteArray written = writeBundle(bundle);
        const Bundle again = readBack(written);

        REQUIRE(again.exercises == bundle.exercises);
        REQUIRE(again.clients.size() == bundle.clients.size());
        for (std::size_t i = 0; i < bundle.clients.size(); ++i) {
            REQUIRE(again.clients[i].client == bundle.clients[i].client);
            REQUIRE(again.clients[i].plans == bundle.clients[i].plans);
            REQUIRE(again.clients[i].sessions == bundle.clients[i].sessions);
        }
        REQUIRE(again == bundle);
        REQUIRE(writeBundle(again) == written);
        REQUIRE(writeBundle(bundle) == written);
    }
}

TEST_CASE("Unknown fields of every part are kept and written back", "[bundle]")
{
    QByteArray json = test::exampleJson();
    const auto insert = [&json](const QByteArray& before, const QByteArray& field) {
        const qsizetype at = json.indexOf(before);
        REQUIRE(at >= 0);
        json.insert(at, field + ", ");
    };
    insert(R"("clients")", R"("x_file": {"made": "elsewhere", "n": 1.50})");
    insert(R"("birth_year")", R"("x_client": [1, 2, {"three": null}])");
    insert(R"("title")", R"("x_plan": "é")");
    insert(R"("first_week")", R"("x_phase": 18446744073709551615)");
    insert(R"("exercise": "bridge", "day")", R"("x_prescription": -1e-7)");
    insert(R"("reason")", R"("x_pause": true)");
    insert(R"("setting")", R"("x_session": {})");
    insert(R"("technique")", R"("x_entry": [])");
    insert(R"("reps": 8, "side": "left")", R"("x_set": {"rpe": 7})");

    const Bundle bundle = readBack(json);
    const QByteArray written = writeBundle(bundle);

    CHECK(written.contains(R"("x_file": {"made": "elsewhere", "n": 1.50})"));
    CHECK(written.contains(R"("x_client": [1, 2, {"three": null}])"));
    CHECK(written.contains(R"("x_plan": "é")"));
    CHECK(written.contains(R"("x_phase": 18446744073709551615)"));
    CHECK(written.contains(R"("effort": 4, "x_prescription": -1e-7})"));
    CHECK(written.contains(R"("reason": "illness", "x_pause": true})"));
    CHECK(written.contains(R"("x_session": {})"));
    CHECK(written.contains(R"("x_entry": [])"));
    CHECK(written.contains(R"({"reps": 8, "side": "left", "done": true, "x_set": {"rpe": 7}})"));
    CHECK(readBack(written) == bundle);
    CHECK(writeBundle(readBack(written)) == written);
}

TEST_CASE("Unknown fields of sets are given up when sets are added or removed", "[bundle]")
{
    QByteArray json = test::exampleJson();
    json.replace(R"("reps": 8, "side": "left")", R"("x_set": 7, "reps": 8, "side": "left")");
    Bundle bundle = readBack(json);

    std::vector<SetRecord>& sets = bundle.clients.at(0).sessions.at(0).entries.at(1).sets;
    sets[0].reps = 9;
    CHECK(writeBundle(bundle).contains("x_set"));
    sets.erase(sets.begin());
    CHECK_FALSE(writeBundle(bundle).contains("x_set"));
}

TEST_CASE("Unknown fields of a clearance and of an earlier version are kept", "[bundle]")
{
    const QByteArray phases = R"("phases": [{"first_week": 1, "last_week": 6, )" + kPrescriptions + "}]";
    const QByteArray json = bundleWith(
        R"("clearance": {"by": "GP", "on": "2026-01-02", "x_paper": "scan"}, )"
        + planWith(
            R"("version_from": "2026-01-12", "weeks": 6, "sessions_per_week": 3, )" + phases
            + R"(, "earlier_versions": [{"from": "2026-01-05", "weeks": 6, "sessions_per_week": 4, "x_why": "new", )"
            + phases + "}]"));

    const Bundle bundle = readBack(json);
    const QByteArray written = writeBundle(bundle);

    CHECK(written.contains(R"("clearance": {"by": "GP", "on": "2026-01-02", "x_paper": "scan"})"));
    CHECK(written.count(R"("x_why": "new")") == 1);
    const Plan& plan = bundle.clients.at(0).plans.at(0);
    REQUIRE(plan.versions.size() == 2);
    CHECK(plan.versions[0].from == QDate(2026, 1, 5));
    CHECK(plan.versions[0].sessionsPerWeek == 4);
    CHECK(plan.versions[1].from == QDate(2026, 1, 12));
    CHECK(readBack(written) == bundle);
}

TEST_CASE("A field that a later version knows is not written twice", "[bundle]")
{
    Bundle bundle = readBack(test::exampleJson());
    bundle.clients.at(0).client.unknownFields = R"({"name":"from before","x_new":1})";

    const QByteArray written = writeBundle(bundle);

    CHECK_FALSE(written.contains("from before"));
    CHECK(written.contains(R"("x_new": 1)"));
}

TEST_CASE("Kept fields that are no JSON object are left out, not written", "[bundle][unhappy]")
{
    Bundle bundle = readBack(test::exampleJson());
    const QByteArray written = writeBundle(bundle);

    for (const QByteArray& broken :
         {QByteArray("{"), QByteArray("[1]"), QByteArray("x"), QByteArray("[").repeated(100'000)}) {
        bundle.clients.at(0).client.unknownFields = broken;
        CHECK(writeBundle(bundle) == written);
    }
}

TEST_CASE("A record without updated_at is as old as its file", "[bundle]")
{
    const Bundle bundle = readBack(bundleWith(R"("notes": "")"));

    CHECK(bundle.clients.at(0).client.updatedAt == QDateTime(QDate(2026, 2, 20), QTime(18, 5), Qt::UTC));
}

TEST_CASE("Without exported_at every record needs its own updated_at", "[bundle][unhappy]")
{
    QByteArray json = test::exampleJson();
    json.replace("  \"exported_at\": \"2026-02-20T18:05:00Z\",\n", "");
    CHECK_FALSE(readBack(json).exportedAt.isValid());
    CHECK_FALSE(writeBundle(readBack(json)).contains("exported_at"));

    json.replace(R"("updated_at": "2026-01-25T19:30:00Z",)", "");
    const BundleResult result = readBundle(json, test::builtIn(), test::kToday);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].place == QStringLiteral("clients[0].plans[0].updated_at"));
    CHECK(result.problems[0].kind == ProblemKind::Missing);
}

TEST_CASE("Weekdays that are not named are spread over the week", "[bundle]")
{
    const Bundle bundle = readBack(bundleWith(planWith(
        R"("weeks": 6, "sessions_per_week": 3, "phases": [)"
        R"({"first_week": 1, "last_week": 2, )"
        + kPrescriptions + R"(}, {"first_week": 3, "last_week": 4, "sessions_per_week": 3, )" + kPrescriptions
        + R"(}, {"first_week": 5, "last_week": 6, "sessions_per_week": 4, )" + kPrescriptions + "}]")));

    const PlanVersion& version = bundle.clients.at(0).plans.at(0).current();
    CHECK(version.weekdays == std::vector {Weekday::Mon, Weekday::Wed, Weekday::Fri});
    CHECK(version.phases.at(0).weekdays.empty());
    CHECK(version.phases.at(1).weekdays.empty());
    CHECK(version.phases.at(2).weekdays
          == std::vector {Weekday::Mon, Weekday::Wed, Weekday::Fri, Weekday::Sat});
}

TEST_CASE("Loads are read back to the last bit", "[bundle]")
{
    Bundle bundle = readBack(test::exampleJson());
    std::optional<double>& load = bundle.clients.at(0).sessions.at(0).entries.at(0).sets.at(0).loadKg;

    for (const double kilograms : {0.1, 1.0 / 3, 2.5, 12.0, 100.0, 499.99999999999994, 500.0, 1e-300}) {
        load = kilograms;
        const Bundle again = readBack(writeBundle(bundle));
        CHECK(again.clients.at(0).sessions.at(0).entries.at(0).sets.at(0).loadKg == kilograms);
    }
    load = 12.0;
    CHECK(writeBundle(bundle).contains(R"("load_kg": 12,)"));
}

TEST_CASE("A bundle may bring its own exercises and name them", "[bundle]")
{
    test::RandomRecords random(7, {{QStringLiteral("bridge")}}, test::kToday);
    Bundle bundle = readBack(test::exampleJson());
    Exercise exercise = random.exercise();
    exercise.id = {QStringLiteral("my_own")};
    exercise.origin = Origin::Custom;
    bundle.exercises.push_back(exercise);
    bundle.clients.at(0).sessions.at(0).entries.at(0).exercise = exercise.id;

    CHECK(readBack(writeBundle(bundle)) == bundle);

    bundle.exercises.clear();
    const BundleResult without = readBundle(writeBundle(bundle), test::builtIn(), test::kToday);
    REQUIRE(without.problems.size() == 1);
    CHECK(without.problems[0].place == QStringLiteral("clients[0].sessions[0].entries[0].exercise"));
}

TEST_CASE("An exercise in a bundle is checked like any other", "[bundle][unhappy]")
{
    test::RandomRecords random(8, {{QStringLiteral("bridge")}}, test::kToday);
    Bundle bundle = readBack(test::exampleJson());
    Exercise exercise = random.exercise();
    exercise.id = {QStringLiteral("my_own")};
    const auto problemOf = [&bundle](const std::vector<Exercise>& exercises) {
        bundle.exercises = exercises;
        const BundleResult result = readBundle(writeBundle(bundle), test::builtIn(), test::kToday);
        REQUIRE_FALSE(result.problems.empty());
        return result.problems.front();
    };

    SECTION("an id of a built-in one")
    {
        exercise.id = {QStringLiteral("bridge")};
        const Problem problem = problemOf({exercise});
        CHECK(problem.place == QStringLiteral("exercises[0].id"));
        CHECK(problem.kind == ProblemKind::Contradiction);
    }
    SECTION("an id twice")
    {
        const Problem problem = problemOf({exercise, exercise});
        CHECK(problem.place == QStringLiteral("exercises[1].id"));
        CHECK(problem.kind == ProblemKind::Duplicate);
    }
    SECTION("a level that is none")
    {
        exercise.level = 6;
        const Problem problem = problemOf({exercise});
        CHECK(problem.place == QStringLiteral("exercises[0].level"));
        CHECK(problem.kind == ProblemKind::OutOfRange);
    }
    SECTION("a start dose that is too much at its upper end")
    {
        exercise.startDose.sets = {1, 21};
        const Problem problem = problemOf({exercise});
        CHECK(problem.place == QStringLiteral("exercises[0].start_dose.sets"));
        CHECK(problem.kind == ProblemKind::OutOfRange);
    }
    SECTION("a claim to be built in")
    {
        exercise.origin = Origin::Custom;
        bundle.exercises = {exercise};
        QByteArray json = writeBundle(bundle);
        json.replace(R"("origin": "custom")", R"("origin": "built_in")");
        const BundleResult result = readBundle(json, test::builtIn(), test::kToday);
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems[0].place == QStringLiteral("exercises[0].origin"));
    }
}

TEST_CASE("A ladder step to an exercise that is nowhere ends the ladder", "[bundle]")
{
    test::RandomRecords random(9, {{QStringLiteral("bridge")}}, test::kToday);
    Bundle bundle = readBack(test::exampleJson());
    Exercise exercise = random.exercise();
    exercise.easier = ExerciseId {QStringLiteral("left_behind")};
    bundle.exercises = {exercise};

    const Bundle again = readBack(writeBundle(bundle));

    CHECK_FALSE(again.exercises.at(0).easier.has_value());
}

TEST_CASE("A session comes by file unless it says otherwise", "[bundle]")
{
    const Bundle bundle = readBack(
        bundleWith(R"("sessions": [{"id": "a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01", "date": "2026-01-05"}])"));

    const Session& session = bundle.clients.at(0).sessions.at(0);
    CHECK(session.source == Source::Imported);
    CHECK_FALSE(session.plan.has_value());
    CHECK(session.entries.empty());
}
