#include "samples.h"

#include <algorithm>

#include "backbridge/storage/client_repository.h"
#include "backbridge/storage/plan_repository.h"
#include "backbridge/storage/session_repository.h"

namespace backbridge::storage {

namespace {

const QDateTime kThen(QDate(2026, 1, 4), QTime(9, 0), Qt::UTC);

std::vector<Weekday> someWeekdays(int count, Chance& chance)
{
    std::vector<Weekday> days {Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu,
                               Weekday::Fri, Weekday::Sat, Weekday::Sun};
    while (static_cast<int>(days.size()) > count) {
        days.erase(days.begin() + chance.between(0, static_cast<int>(days.size()) - 1));
    }
    return days;
}

Prescription bridge()
{
    Prescription prescription;
    prescription.exercise = {QStringLiteral("bridge")};
    prescription.dose.sets = 2;
    prescription.dose.reps = 10;
    return prescription;
}

PlanVersion randomVersion(QDate from, Chance& chance)
{
    PlanVersion version;
    version.from = from;
    version.weeks = chance.between(kMinWeeks, kMaxWeeks);
    version.sessionsPerWeek = chance.between(kMinSessionsPerWeek, kMaxSessionsPerWeek);
    version.weekdays = someWeekdays(version.sessionsPerWeek, chance);
    int week = 1;
    while (week <= version.weeks) {
        Phase phase;
        phase.name = QStringLiteral("Phase from week %1").arg(week);
        phase.firstWeek = week;
        phase.lastWeek = std::min(version.weeks, week + chance.between(0, 4));
        if (chance.oneIn(2)) {
            phase.sessionsPerWeek = chance.between(kMinSessionsPerWeek, kMaxSessionsPerWeek);
            phase.weekdays = someWeekdays(*phase.sessionsPerWeek, chance);
        }
        phase.prescriptions.push_back(bridge());
        week = phase.lastWeek + 1;
        version.phases.push_back(std::move(phase));
    }
    return version;
}

PlanVersion fullFirstVersion(QDate start)
{
    Prescription held = bridge();
    held.day = DayLetter::B;
    held.dose = Dose {3, {}, {}, 15, Side::Alternating, 45, Tempo {1, 0, 3}, 2.5, 6};
    held.note = QStringLiteral("Slowly");
    held.unknownFields = R"({"colour":"blue"})";
    Prescription steps = bridge();
    steps.exercise = {QStringLiteral("band_walk")};
    steps.dose = Dose {2, {}, 10, {}, Side::PerSide, {}, {}, {}, {}};

    PlanVersion version;
    version.from = start;
    version.weeks = 6;
    version.sessionsPerWeek = 3;
    version.weekdays = {Weekday::Mon, Weekday::Wed, Weekday::Fri};
    version.phases = {
        {QStringLiteral("Settle"), 1, 2, {}, {}, {bridge(), held}, R"({"x":[1,2]})"},
        {QStringLiteral("Build"),
         3,
         6,
         4,
         {Weekday::Mon, Weekday::Wed, Weekday::Fri, Weekday::Sat},
         {steps},
         {}},
    };
    return version;
}

} // namespace

int Chance::between(int low, int high)
{
    const auto span = static_cast<unsigned>(high - low + 1);
    return low + static_cast<int>(m_engine() % span);
}

Client plainClient(const QString& name)
{
    Client client;
    client.id = ClientId::create();
    client.name = name;
    client.updatedAt = kThen;
    return client;
}

Client fullClient()
{
    Client client = plainClient(QStringLiteral("Zoë <b>O'Brien</b> 李 \U0001F600 \"; DROP TABLE client; --"));
    client.birthYear = 1984;
    client.contact = QStringLiteral("phone\n+49 30 1234");
    client.notes = QStringLiteral("Right knee, too.");
    client.equipment = std::vector {Equipment::Mat, Equipment::LoopBand};
    client.careTags = {CareTag::ExtensionSensitive, CareTag::WristNotOk};
    client.clearance = Clearance {QStringLiteral("Dr. Müller"), QDate(2025, 12, 1), QDate(2026, 12, 1)};
    client.archived = true;
    client.unknownFields = R"({"shoe_size":42})";
    return client;
}

Plan plainPlan(const ClientId& client, QDate start)
{
    Plan plan;
    plan.id = PlanId::create();
    plan.client = client;
    plan.title = QStringLiteral("Eight weeks at home");
    plan.startDate = start;
    plan.updatedAt = kThen;
    PlanVersion version;
    version.from = start;
    version.weekdays = {Weekday::Mon, Weekday::Wed, Weekday::Fri};
    version.phases = {{QStringLiteral("All of it"), 1, 8, {}, {}, {bridge()}, {}}};
    plan.versions = {version};
    return plan;
}

Plan fullPlan(const ClientId& client)
{
    const QDate start(2026, 1, 5);
    Plan plan = plainPlan(client, start);
    plan.setBy = SetBy::Clinician;
    plan.unknownFields = R"({"goal":"stairs"})";
    plan.versions = {fullFirstVersion(start)};
    PlanVersion second = fullFirstVersion(start);
    second.phases.back().sessionsPerWeek = 5;
    second.phases.back().weekdays.push_back(Weekday::Sun);
    plan = withVersion(plan, second, QDate(2026, 1, 22));
    plan.pauses = {
        {QDate(2026, 1, 26), QDate(2026, 2, 1), PauseKind::Pause, QStringLiteral("illness"), R"({"a":1})"},
        {QDate(2026, 2, 9), QDate(2026, 2, 10), PauseKind::Flare, QString(), {}},
    };
    return plan;
}

Plan randomPlan(const ClientId& client, QDate start, Chance& chance)
{
    Plan plan = plainPlan(client, start);
    plan.versions = {randomVersion(start, chance)};
    QDate from = start;
    while (chance.oneIn(2)) {
        from = from.addDays(chance.between(1, 30));
        Plan edited = withVersion(plan, randomVersion(from, chance), from);
        // A shorter version may end the plan before days that were asked for.
        if (checkPlan(edited).empty()) {
            plan = std::move(edited);
        }
    }
    for (int i = chance.between(0, 3); i > 0; --i) {
        const QDate first = start.addDays(chance.between(-10, 90));
        const PauseKind kind = chance.oneIn(3) ? PauseKind::Flare : PauseKind::Pause;
        plan.pauses.push_back({first, first.addDays(chance.between(0, 20)), kind, QString(), {}});
    }
    return plan;
}

Session plainSession(const ClientId& client, QDate date)
{
    Session session;
    session.id = SessionId::create();
    session.client = client;
    session.date = date;
    session.updatedAt = kThen;
    SetRecord set;
    set.reps = 10;
    set.done = true;
    session.entries = {{{QStringLiteral("bridge")}, {}, {set}, QString(), {}}};
    return session;
}

Session fullSession(const ClientId& client)
{
    Session session = plainSession(client, QDate(2026, 1, 6));
    session.plannedDate = QDate(2026, 1, 5);
    session.startedAt = QDateTime(QDate(2026, 1, 6), QTime(17, 30), Qt::UTC);
    session.endedAt = QDateTime(QDate(2026, 1, 6), QTime(17, 52, 7), Qt::UTC);
    session.setting = Setting::Gym;
    session.painBefore = 3;
    session.painHighest = 4;
    session.painAfter = 0;
    session.painNextMorning = 10;
    session.sorenessNextMorning = 4;
    session.flareNextMorning = true;
    session.loggedOn = session.date.addDays(5);
    session.soreness = 2;
    session.effort = 5;
    session.symptoms = {Symptom::Stiffness, Symptom::LegSymptoms};
    session.flare = true;
    session.note = QStringLiteral("Left hip <i>tired</i> first — 疲れた\nsecond line");
    session.source = Source::Guided;
    session.unknownFields = R"({"weather":"rain"})";
    session.entries.front().technique = Technique::Mostly;
    session.entries.front().note = QStringLiteral("wobbly");
    session.entries.front().unknownFields = R"({"k":null})";
    session.entries.front().sets = {
        {SetSide::Left, 10, {}, 2, 7.25, true, 1},
        {SetSide::Right, 8, {}, {}, {}, false, {}},
    };
    session.entries.push_back(
        {{QStringLiteral("band_walk")}, {}, {{{}, {}, 20, {}, {}, true, {}}}, QString(), {}});
    session.entries.push_back({{QStringLiteral("clam")}, Technique::Poor, {}, QString(), {}});
    return session;
}

Client saved(Database& database, const Client& client)
{
    Transaction transaction(database);
    Client result = ClientRepository(database).save(client);
    transaction.commit();
    return result;
}

Plan saved(Database& database, const Plan& plan)
{
    Transaction transaction(database);
    Plan result = PlanRepository(database).save(plan);
    transaction.commit();
    return result;
}

Session saved(Database& database, const Session& session)
{
    Transaction transaction(database);
    Session result = SessionRepository(database).save(session);
    transaction.commit();
    return result;
}

} // namespace backbridge::storage
