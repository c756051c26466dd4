#include "backbridge/exchange/bundle.h"
#include "exchange/samples.h"
#include "support/catch.h"

using namespace backbridge;
using exchange::Bundle;
using exchange::BundleResult;
using exchange::readBundle;
using exchange::writeBundle;

namespace {

Bundle exampleBundle()
{
    const BundleResult result = readBundle(test::exampleJson(), test::builtIn(), test::kToday);
    for (const Problem& problem : result.problems) {
        UNSCOPED_INFO(sentence(problem).toStdString());
    }
    REQUIRE(result.bundle.has_value());
    return *result.bundle;
}

QDateTime utc(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate);
}

Dose dose(int sets, std::optional<int> reps, std::optional<int> hold, int rest)
{
    Dose dose;
    dose.sets = sets;
    dose.reps = reps;
    dose.holdSeconds = hold;
    dose.restSeconds = rest;
    return dose;
}

Dose perSide(Dose dose)
{
    dose.side = Side::PerSide;
    return dose;
}

Prescription prescription(const char* exercise, const Dose& dose)
{
    return {{QLatin1String(exercise)}, DayLetter::A, dose, {}, {}};
}

SetRecord onSide(SetSide side, int reps, bool done)
{
    SetRecord set = test::doneReps(reps);
    set.side = side;
    set.done = done;
    return set;
}

} // namespace

TEST_CASE("The example's client is read as it stands there", "[bundle]")
{
    const Bundle bundle = exampleBundle();

    CHECK(bundle.exportedAt == utc("2026-02-20T18:05:00Z"));
    CHECK(bundle.exercises.empty());
    REQUIRE(bundle.clients.size() == 1);
    Client expected;
    expected.id = *ClientId::fromText(QStringLiteral("6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11"));
    expected.name = QStringLiteral("Example Person");
    expected.updatedAt = utc("2026-01-04T09:00:00Z");
    expected.birthYear = 1984;
    expected.careTags = {CareTag::ExtensionSensitive};
    CHECK(bundle.clients[0].client == expected);
}

TEST_CASE("The example's plan is read as it stands there", "[bundle]")
{
    const Bundle bundle = exampleBundle();

    REQUIRE(bundle.clients.at(0).plans.size() == 1);
    const Plan& plan = bundle.clients[0].plans[0];
    CHECK(plan.id.text() == QStringLiteral("0b2f5a54-7f5d-4d0e-9c34-6b2a0d1f9e02"));
    CHECK(plan.client == bundle.clients[0].client.id);
    CHECK(plan.title == QStringLiteral("Eight weeks at home"));
    CHECK(plan.updatedAt == utc("2026-01-25T19:30:00Z"));
    CHECK(plan.startDate == QDate(2026, 1, 5));
    CHECK(plan.setBy == SetBy::Client);
    CHECK(plan.unknownFields.isEmpty());
    CHECK(plan.pauses
          == std::vector {Pause {
              QDate(2026, 1, 26), QDate(2026, 2, 1), PauseKind::Pause, QStringLiteral("illness"), {}}});
    REQUIRE(plan.versions.size() == 1);
    const PlanVersion& version = plan.versions[0];
    CHECK(version.from == QDate(2026, 1, 5));
    CHECK(version.weeks == 8);
    CHECK(version.sessionsPerWeek == 3);
    CHECK(version.weekdays == std::vector {Weekday::Mon, Weekday::Wed, Weekday::Fri});
    REQUIRE(version.phases.size() == 2);
}

TEST_CASE("The example's phases are read as they stand there", "[bundle]")
{
    const Bundle bundle = exampleBundle();
    const std::vector<Phase>& phases = bundle.clients.at(0).plans.at(0).current().phases;

    Phase first;
    first.name = QStringLiteral("Settle and learn");
    first.firstWeek = 1;
    first.lastWeek = 2;
    Dose bridge = dose(2, 10, 2, 60);
    bridge.effort = 4;
    first.prescriptions = {
        prescription("bridge", bridge),
        prescription("bridge_hold", dose(3, std::nullopt, 15, 45)),
        prescription("sit_to_stand", dose(2, 8, std::nullopt, 60)),
        prescription("clam", perSide(dose(2, 10, std::nullopt, 45))),
    };
    Phase second;
    second.name = QStringLiteral("Build");
    second.firstWeek = 3;
    second.lastWeek = 8;
    second.sessionsPerWeek = 4;
    second.weekdays = {Weekday::Mon, Weekday::Wed, Weekday::Fri, Weekday::Sat};
    second.prescriptions = {
        prescription("bridge_band", dose(2, 12, 2, 60)),
        prescription("box_squat", dose(3, 8, std::nullopt, 90)),
        prescription("split_squat", perSide(dose(2, 8, std::nullopt, 90))),
    };
    REQUIRE(phases.size() == 2);
    CHECK(phases[0] == first);
    CHECK(phases[1] == second);
}

TEST_CASE("The example's session is read as it stands there", "[bundle]")
{
    const Bundle bundle = exampleBundle();

    Session expected;
    expected.id = *SessionId::fromText(QStringLiteral("a3b6a7f2-51b8-4a58-8a5e-1f4f5b1e2a01"));
    expected.client = bundle.clients.at(0).client.id;
    expected.plan = bundle.clients[0].plans.at(0).id;
    expected.updatedAt = utc("2026-01-06T06:40:00Z");
    expected.date = QDate(2026, 1, 5);
    expected.plannedDate = QDate(2026, 1, 5);
    expected.startedAt = utc("2026-01-05T17:30:00Z");
    expected.endedAt = utc("2026-01-05T17:52:00Z");
    expected.setting = Setting::Home;
    expected.painBefore = 3;
    expected.painHighest = 4;
    expected.painAfter = 3;
    expected.painNextMorning = 3;
    expected.soreness = 2;
    expected.effort = 4;
    expected.symptoms = {Symptom::Stiffness};
    expected.source = Source::Guided;
    expected.note = QStringLiteral("Left hip tired first.");
    Entry bridge {{QStringLiteral("bridge")}, Technique::Good, {}, {}, {}};
    SetRecord held = test::doneReps(10);
    held.holdSeconds = 2;
    bridge.sets = {held, held};
    Entry clam {{QStringLiteral("clam")}, Technique::Mostly, {}, {}, {}};
    clam.sets = {onSide(SetSide::Left, 10, true), onSide(SetSide::Right, 10, true),
                 onSide(SetSide::Left, 8, true), onSide(SetSide::Right, 6, false)};
    expected.entries = {bridge, clam};
    REQUIRE(bundle.clients[0].sessions.size() == 1);
    CHECK(bundle.clients[0].sessions[0] == expected);
}

TEST_CASE("Writing the example and reading it again gives the same bundle and the same bytes", "[bundle]")
{
    const Bundle bundle = exampleBundle();

    const QByteArray written = writeBundle(bundle);
    const BundleResult again = readBundle(written, test::builtIn(), test::kToday);

    REQUIRE(again.bundle.has_value());
    CHECK(*again.bundle == bundle);
    CHECK(writeBundle(*again.bundle) == written);
    CHECK(written.endsWith("}\n"));
    CHECK(written.startsWith("{\n  \"format\": \"backbridge-bundle\",\n  \"version\": 1,\n"));
}

TEST_CASE("A record is written compact, as history keeps it", "[bundle]")
{
    const Bundle bundle = exampleBundle();

    CHECK(exchange::writeRecord(bundle.clients[0].client)
          == R"({"id":"6f6f2d0e-8a43-4c39-9a53-0a5d4a5b7c11","name":"Example Person",)"
             R"("updated_at":"2026-01-04T09:00:00Z","birth_year":1984,"care_tags":["extension_sensitive"]})");
    CHECK(exchange::writeRecord(bundle.clients[0].plans[0]).startsWith(R"({"id":"0b2f5a54)"));
    CHECK(exchange::writeRecord(bundle.clients[0].sessions[0]).startsWith(R"({"id":"a3b6a7f2)"));
    CHECK_FALSE(exchange::writeRecord(bundle.clients[0].sessions[0]).contains('\n'));
}
