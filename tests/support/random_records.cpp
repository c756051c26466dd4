#include "support/random_records.h"

#include <QStringList>

#include <algorithm>

#include "backbridge/domain/words.h"

namespace backbridge::test {

namespace {

constexpr int kSeldom = 25;

const QStringList& oddTexts()
{
    static const QStringList kTexts {
        QStringLiteral("Anna Example"),
        QStringLiteral("<b>bold</b><img src='x.png'>"),
        QStringLiteral(R"(a, "quoted"; 'text')"),
        QStringLiteral("two\nlines"),
        QStringLiteral("carriage\r\nreturn\ttab"),
        QStringLiteral("=SUM(A1:A9)"),
        QStringLiteral("+49 30 1234"),
        QStringLiteral("-1"),
        QStringLiteral("@home"),
        QStringLiteral("\tindented"),
        QStringLiteral("'=quoted formula"),
        QStringLiteral("''"),
        QStringLiteral("Zoë Łukasz Ğökçe"),
        QStringLiteral("Мария Петрова"),
        QStringLiteral("山田 太郎"),
        QStringLiteral("مريم"),
        QStringLiteral("שלום"),
        QStringLiteral("🏋️‍♀️ strong"),
        QStringLiteral("e\u0301 beside \u00e9"),
        QStringLiteral(R"(back\slash / solidus)"),
        QStringLiteral("\u0001 control \u007f"),
        QStringLiteral("%1 %n &amp; &lt;"),
        QStringLiteral("'; DROP TABLE clients; --"),
        QStringLiteral("NULL"),
        QStringLiteral("0"),
        QStringLiteral("right\u202eto left"),
        QStringLiteral(R"({"json": true})"),
        QStringLiteral("a,b;c|d"),
    };
    return kTexts;
}

} // namespace

RandomRecords::RandomRecords(quint32 seed, std::vector<ExerciseId> exercises, QDate today)
    : m_random(seed)
    , m_exercises(std::move(exercises))
    , m_today(today)
{
}

int RandomRecords::number(int low, int high)
{
    return m_random.bounded(low, high + 1);
}

bool RandomRecords::chance(int percent)
{
    return number(1, 100) <= percent;
}

QString RandomRecords::text()
{
    const QString one = oddTexts().at(number(0, static_cast<int>(oddTexts().size()) - 1));
    return chance(kSeldom) ? one + QLatin1Char(' ') + QString::number(number(0, 9999)) : one;
}

QString RandomRecords::maybeText()
{
    return chance(50) ? text() : QString();
}

template <typename E>
E RandomRecords::word()
{
    const auto& words = EnumWords<E>::kWords;
    return words[static_cast<std::size_t>(number(0, static_cast<int>(words.size()) - 1))].first;
}

template <typename E>
std::optional<E> RandomRecords::maybeWord()
{
    return chance(50) ? std::optional(word<E>()) : std::nullopt;
}

template <typename E>
std::vector<E> RandomRecords::words(int percent)
{
    std::vector<E> chosen;
    for (const auto& [value, text] : EnumWords<E>::kWords) {
        if (chance(percent)) {
            chosen.push_back(value);
        }
    }
    return chosen;
}

std::optional<int> RandomRecords::maybeNumber(int low, int high)
{
    return chance(50) ? std::optional(number(low, high)) : std::nullopt;
}

std::optional<double> RandomRecords::maybeLoad()
{
    constexpr double kHundredths = 100;
    constexpr double kThird = 1.0 / 3;
    if (!chance(kSeldom)) {
        return std::nullopt;
    }
    return chance(kSeldom) ? number(1, 1000) * kThird : number(1, 50'000) / kHundredths;
}

QDate RandomRecords::day(QDate first, QDate last)
{
    return first.addDays(number(0, static_cast<int>(first.daysTo(last))));
}

QDateTime RandomRecords::instant(QDate day)
{
    constexpr int kLastSecond = 24 * 60 * 60 - 1;
    return QDateTime(day, QTime(0, 0), Qt::UTC).addSecs(number(0, kLastSecond));
}

QUuid RandomRecords::uuid()
{
    QByteArray bytes(16, '\0');
    std::generate(bytes.begin(), bytes.end(), [this] { return static_cast<char>(number(0, 255)); });
    return QUuid::fromRfc4122(bytes);
}

/// In the compact form in which reading a bundle keeps them.
QByteArray RandomRecords::unknownFields()
{
    static const std::vector<QByteArray> kObjects {
        R"({"x_rating":7})",
        R"({"x_tags":["a","b",{"deep":[1,2.50,null,true]}],"x_name":"Ann \"A\"\n<i>"})",
        R"({"x_empty":{},"x_list":[],"x_big":18446744073709551615,"x_small":-1e-7})",
    };
    return chance(kSeldom) ? oneOf(kObjects) : QByteArray();
}

Client RandomRecords::client()
{
    Client client;
    client.id = {uuid()};
    client.name = text();
    client.birthYear = maybeNumber(1900, m_today.year());
    client.contact = maybeText();
    client.notes = maybeText();
    client.careTags = words<CareTag>(10);
    if (chance(50)) {
        client.equipment = words<Equipment>(kSeldom);
    }
    if (chance(kSeldom)) {
        client.clearance = Clearance {text(), day(m_today.addDays(-400), m_today), std::nullopt};
        if (chance(50)) {
            client.clearance->validTo = client.clearance->on.addDays(number(0, 400));
        }
    }
    client.archived = chance(kSeldom);
    client.updatedAt = instant(day(m_today.addDays(-400), m_today));
    client.unknownFields = unknownFields();
    return client;
}

std::vector<Weekday> RandomRecords::weekdays(int count)
{
    std::vector<Weekday> days = words<Weekday>(100);
    while (static_cast<int>(days.size()) > count) {
        days.erase(days.begin() + number(0, static_cast<int>(days.size()) - 1));
    }
    return days;
}

Dose RandomRecords::dose()
{
    Dose dose;
    dose.sets = number(1, 20);
    switch (number(0, 3)) {
    case 0:
        dose.reps = number(1, 200);
        break;
    case 1:
        dose.reps = number(1, 200);
        dose.holdSeconds = number(1, 600);
        break;
    case 2:
        dose.steps = number(1, 500);
        break;
    default:
        dose.holdSeconds = number(1, 600);
        break;
    }
    dose.side = word<Side>();
    dose.restSeconds = maybeNumber(0, 900);
    if (chance(kSeldom)) {
        dose.tempo = Tempo {number(0, 30), number(0, 30), number(0, 30)};
    }
    dose.loadKg = maybeLoad();
    dose.effort = maybeNumber(0, 10);
    return dose;
}

Phase RandomRecords::phase(int firstWeek, int lastWeek, int planSessions)
{
    Phase phase;
    phase.name = maybeText();
    phase.firstWeek = firstWeek;
    phase.lastWeek = lastWeek;
    phase.sessionsPerWeek = maybeNumber(kMinSessionsPerWeek, kMaxSessionsPerWeek);
    const int sessions = phase.sessionsPerWeek.value_or(planSessions);
    if (sessions != planSessions || chance(kSeldom)) {
        phase.weekdays = weekdays(sessions);
    }
    const int count = number(1, 6);
    for (int i = 0; i < count; ++i) {
        phase.prescriptions.push_back(
            {oneOf(m_exercises), word<DayLetter>(), dose(), maybeText(), unknownFields()});
    }
    phase.unknownFields = unknownFields();
    return phase;
}

PlanVersion RandomRecords::version(QDate from, int weeks)
{
    PlanVersion version;
    version.from = from;
    version.weeks = weeks;
    version.sessionsPerWeek = number(kMinSessionsPerWeek, kMaxSessionsPerWeek);
    version.weekdays = weekdays(version.sessionsPerWeek);
    for (int first = 1; first <= weeks;) {
        const int last = std::min(weeks, first + number(0, 4));
        version.phases.push_back(phase(first, last, version.sessionsPerWeek));
        first = last + 1;
    }
    return version;
}

Plan RandomRecords::plan(const ClientId& client)
{
    Plan plan;
    plan.id = {uuid()};
    plan.client = client;
    plan.title = text();
    plan.startDate = day(m_today.addDays(-400), m_today.addDays(30));
    plan.setBy = word<SetBy>();
    QDate from = plan.startDate;
    const int versions = chance(kSeldom) ? number(2, 4) : 1;
    for (int i = 0; i < versions; ++i) {
        plan.versions.push_back(version(from, number(kMinWeeks, kMaxWeeks)));
        from = from.addDays(number(1, 14));
    }
    const int pauses = chance(50) ? number(1, 3) : 0;
    for (int i = 0; i < pauses; ++i) {
        const QDate first = plan.startDate.addDays(number(-5, 60));
        plan.pauses.push_back(
            {first, first.addDays(number(0, 14)), word<PauseKind>(), maybeText(), unknownFields()});
    }
    if (chance(kSeldom)) {
        runOn(plan);
    }
    plan.updatedAt = instant(day(m_today.addDays(-400), m_today));
    plan.unknownFields = unknownFields();
    return plan;
}

void RandomRecords::runOn(Plan& plan)
{
    plan.goal = maybeText();
    if (chance(kSeldom)) {
        plan.kind = PlanKind::Maintenance;
        plan.versions = {version(plan.startDate, kMinWeeks)};
        PlanVersion& open = plan.versions.front();
        open.weeks = kOpenWeeks;
        open.phases.back().lastWeek = kOpenWeeks;
    }
    if (chance(kSeldom)) {
        plan.endedOn = plan.startDate.addDays(number(0, 100));
    }
    const int moves = number(0, 3);
    for (int i = 0; i < moves; ++i) {
        const QDate from = plan.startDate.addDays(10 * i + number(0, 4));
        plan.moves.push_back({from, from.addDays(number(1, 5)), unknownFields()});
    }
    const int declined = number(0, 3);
    for (int i = 0; i < declined; ++i) {
        plan.declinedSteps.push_back(
            {oneOf(m_exercises), word<StepKind>(), plan.startDate.addDays(number(0, 60)), unknownFields()});
    }
    for (PlanVersion& version : plan.versions) {
        if (chance(kSeldom)) {
            const int last = static_cast<int>(version.phases.size()) - 1;
            version.keptAdvice.push_back({word<AdviceKind>(), number(0, last),
                                          chance(50) ? std::optional(oneOf(m_exercises)) : std::nullopt,
                                          text(), unknownFields()});
        }
    }
}

SetRecord RandomRecords::set()
{
    SetRecord set;
    switch (number(0, 3)) {
    case 0:
        set.reps = number(0, 1000);
        break;
    case 1:
        set.reps = number(0, 1000);
        set.holdSeconds = number(0, 3600);
        break;
    case 2:
        set.steps = number(0, 5000);
        break;
    default:
        set.holdSeconds = number(0, 3600);
        break;
    }
    set.side = maybeWord<SetSide>();
    set.loadKg = maybeLoad();
    set.done = chance(80);
    set.pain = maybeNumber(0, 10);
    return set;
}

Entry RandomRecords::entry()
{
    Entry entry;
    entry.exercise = oneOf(m_exercises);
    entry.technique = maybeWord<Technique>();
    const int sets = number(0, 5);
    for (int i = 0; i < sets; ++i) {
        entry.sets.push_back(set());
    }
    entry.note = maybeText();
    entry.unknownFields = unknownFields();
    return entry;
}

void RandomRecords::rate(Session& session)
{
    session.painBefore = maybeNumber(0, 10);
    session.painHighest = maybeNumber(0, 10);
    session.painAfter = maybeNumber(0, 10);
    session.painNextMorning = maybeNumber(0, 10);
    session.sorenessNextMorning = maybeNumber(0, 10);
    session.flareNextMorning = chance(10);
    session.loggedOn = chance(50) ? std::optional(session.date.addDays(number(0, 9))) : std::nullopt;
    session.soreness = maybeNumber(0, 10);
    session.effort = maybeNumber(0, 10);
    session.symptoms = words<Symptom>(kSeldom);
    session.flare = chance(10);
}

Activity RandomRecords::activity(const ClientId& client)
{
    Activity activity;
    activity.id = {uuid()};
    activity.client = client;
    activity.date = day(m_today.addDays(-400), m_today);
    activity.kind = word<ActivityKind>();
    activity.minutes = number(1, kMostActivityMinutes);
    activity.note = maybeText();
    activity.updatedAt = instant(activity.date);
    activity.unknownFields = unknownFields();
    return activity;
}

Session RandomRecords::session(const ClientId& client, const std::vector<Plan>& plans)
{
    Session session;
    session.id = {uuid()};
    session.client = client;
    if (!plans.empty() && chance(80)) {
        session.plan = oneOf(plans).id;
    }
    session.date = day(m_today.addDays(-400), m_today.addDays(-1));
    if (chance(50)) {
        session.plannedDate = session.date.addDays(number(-3, 3));
    }
    if (chance(50)) {
        session.startedAt = instant(session.date);
        session.endedAt = session.startedAt->addSecs(number(0, 7200));
    }
    session.setting = maybeWord<Setting>();
    rate(session);
    const int entries = number(0, 6);
    for (int i = 0; i < entries; ++i) {
        session.entries.push_back(entry());
    }
    session.note = maybeText();
    session.source = word<Source>();
    if (!counts(session)) {
        session.notDoneReason = maybeWord<NotDoneReason>();
    }
    session.updatedAt = instant(day(session.date, m_today));
    session.unknownFields = unknownFields();
    return session;
}

Exercise RandomRecords::exercise()
{
    Exercise exercise;
    exercise.id = {uuid().toString(QUuid::WithoutBraces)};
    exercise.name = text();
    exercise.fullName = maybeText();
    exercise.aliases = chance(50) ? QStringList {text(), text()} : QStringList();
    exercise.family = word<Family>();
    exercise.level = number(1, 5);
    exercise.primaryMuscles = words<Muscle>(10);
    exercise.secondaryMuscles = words<Muscle>(10);
    exercise.position = word<Position>();
    exercise.setup = maybeText();
    exercise.equipment = words<Equipment>(10);
    exercise.optionalEquipment = words<Equipment>(10);
    exercise.settings = {word<Setting>()};
    exercise.side = word<Side>();
    exercise.measure = word<Measure>();
    const Range count {number(1, 10), number(10, 200)};
    switch (exercise.measure) {
    case Measure::Reps:
        exercise.startDose.reps = count;
        break;
    case Measure::Hold:
        exercise.startDose.holdSeconds = count;
        break;
    case Measure::Steps:
        exercise.startDose.steps = count;
        break;
    }
    exercise.startDose.sets = {number(1, 3), number(3, 5)};
    if (chance(50)) {
        exercise.startDose.restSeconds = Range {number(0, 60), number(60, 900)};
        exercise.startDose.effort = Range {number(0, 5), number(5, 10)};
        exercise.startDose.tempo = Tempo {number(0, 30), number(0, 30), number(0, 30)};
    }
    exercise.cues = chance(50) ? QStringList {text(), text()} : QStringList();
    exercise.careTags = words<CareTag>(10);
    exercise.reviewStatus = maybeText();
    exercise.origin = chance(50) ? Origin::Custom : Origin::Imported;
    exercise.source = maybeText();
    exercise.author = maybeText();
    exercise.licence = maybeText();
    if (chance(kSeldom)) {
        exercise.figure = oneOf(m_exercises);
    } else if (chance(50)) {
        exercise.pictures = somePictures();
    }
    exercise.guesses = words<Guess>(kSeldom);
    if (chance(kSeldom)) {
        exercise.replaces = ExerciseId {uuid().toString(QUuid::WithoutBraces)};
    }
    exercise.archived = chance(kSeldom);
    return exercise;
}

/// One or two; now and then one that was there before, or one whose bytes are not known.
std::vector<ExercisePicture> RandomRecords::somePictures()
{
    std::vector<ExercisePicture> shown;
    const int count = number(1, 2);
    for (int i = 0; i < count; ++i) {
        Picture picture;
        picture.content = uuid().toRfc4122().repeated(number(1, 5)).left(number(16, 80));
        picture.id = pictureIdOf(picture.content);
        picture.type = word<PictureType>();
        if (!m_pictures.empty() && chance(kSeldom)) {
            picture = oneOf(m_pictures);
        } else if (!chance(10)) {
            m_pictures.push_back(picture);
        }
        shown.push_back({picture.id, text(), text()});
    }
    return shown;
}

} // namespace backbridge::test
