#include "domain/builders.h"

#include <QStringList>

#include <algorithm>

#include "backbridge/domain/schedule.h"

namespace backbridge::build {

namespace {

const char* wordOf(ProblemKind kind)
{
    switch (kind) {
    case ProblemKind::Missing:
        return "missing";
    case ProblemKind::WrongType:
        return "wrong_type";
    case ProblemKind::OutOfRange:
        return "out_of_range";
    case ProblemKind::Unknown:
        return "unknown";
    case ProblemKind::Duplicate:
        return "duplicate";
    case ProblemKind::Contradiction:
        return "contradiction";
    case ProblemKind::Malformed:
        return "malformed";
    case ProblemKind::TooLarge:
        return "too_large";
    }
    return "";
}

} // namespace

QDate day(const char* iso)
{
    const QDate date = QDate::fromString(QLatin1String(iso), Qt::ISODate);
    Q_ASSERT(date.isValid());
    return date;
}

std::vector<QDate> days(std::initializer_list<const char*> iso)
{
    std::vector<QDate> result;
    std::transform(iso.begin(), iso.end(), std::back_inserter(result), day);
    return result;
}

std::vector<QDate> daysFrom(QDate monday, int count)
{
    std::vector<QDate> result;
    for (int i = 0; i < count; ++i) {
        result.push_back(monday.addDays(i));
    }
    return result;
}

std::vector<QDate> weeksOfDays(QDate monday, std::initializer_list<int> counts)
{
    std::vector<QDate> result;
    for (const int count : counts) {
        const std::vector<QDate> week = daysFrom(monday, count);
        result.insert(result.end(), week.begin(), week.end());
        monday = monday.addDays(7);
    }
    return result;
}

Dose repsDose(int sets, int reps)
{
    Dose dose;
    dose.sets = sets;
    dose.reps = reps;
    return dose;
}

Prescription prescription(const char* exercise, DayLetter letter)
{
    Prescription result;
    result.exercise = ExerciseId {QLatin1String(exercise)};
    result.day = letter;
    result.dose = repsDose(2, 8);
    return result;
}

Phase phase(int first, int last)
{
    Phase result;
    result.name = QStringLiteral("Weeks %1 to %2").arg(first).arg(last);
    result.firstWeek = first;
    result.lastWeek = last;
    result.prescriptions = {prescription("bridge")};
    return result;
}

Plan plan(QDate start, int weeks, int sessionsPerWeek)
{
    PlanVersion version;
    version.from = start;
    version.weeks = weeks;
    version.sessionsPerWeek = sessionsPerWeek;
    version.weekdays = spreadWeekdays(sessionsPerWeek);
    version.phases = {phase(1, weeks)};

    Plan result;
    result.id = PlanId::create();
    result.client = ClientId::create();
    result.title = QStringLiteral("A plan");
    result.startDate = start;
    result.versions = {version};
    return result;
}

Pause pause(const char* from, const char* to, PauseKind kind)
{
    Pause result;
    result.from = day(from);
    result.to = day(to);
    result.kind = kind;
    return result;
}

Session session(QDate date, bool done)
{
    SetRecord set;
    set.reps = 8;
    set.done = done;
    Entry entry;
    entry.exercise = ExerciseId {QStringLiteral("bridge")};
    entry.sets = {set};

    Session result;
    result.id = SessionId::create();
    result.client = ClientId::create();
    result.date = date;
    result.entries = {entry};
    return result;
}

Exercise exercise(const char* id, Family family, int level)
{
    Exercise result;
    result.id = ExerciseId {QLatin1String(id)};
    result.name = QLatin1String(id);
    result.family = family;
    result.level = level;
    result.primaryMuscles = {Muscle::GluteusMaximus};
    result.settings = {Setting::Home, Setting::Gym};
    result.startDose.sets = {2, 2};
    result.startDose.reps = Range {8, 8};
    result.cues = {QStringLiteral("First"), QStringLiteral("Second"), QStringLiteral("Third"),
                   QStringLiteral("Fourth")};
    result.mistakes = {QStringLiteral("Rushing")};
    result.stopSigns = {QStringLiteral("Sharp pain")};
    return result;
}

std::string table(const Adherence& adherence)
{
    QStringList lines;
    for (const WeekAdherence& week : adherence.weeks) {
        lines << QStringLiteral("%1 %2/%3 %4")
                     .arg(week.week.text())
                     .arg(week.done)
                     .arg(week.planned)
                     .arg(wordFor(week.status));
    }
    return lines.join(QLatin1Char('\n')).toStdString();
}

std::string places(const Problems& problems)
{
    QStringList lines;
    for (const Problem& problem : problems) {
        lines << problem.place + QLatin1Char(' ') + QLatin1String(wordOf(problem.kind));
    }
    return lines.join(QLatin1Char('\n')).toStdString();
}

std::string words(const std::vector<Weekday>& days)
{
    QStringList result;
    for (const Weekday day : days) {
        result << wordFor(day);
    }
    return result.join(QLatin1Char(',')).toStdString();
}

std::string letters(const std::vector<DayLetter>& letters)
{
    std::string result;
    for (const DayLetter letter : letters) {
        result += wordFor(letter).toStdString();
    }
    return result;
}

} // namespace backbridge::build
