#include "library_record.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

#include "backbridge/domain/own_exercise.h"
#include "library_text.h"
#include "library_words.h"
#include "problem_list.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// Where a library has no levels: not for the first weeks before somebody has looked.
constexpr int kUnknownLevel = 3;

/// `text` on one line and at most `longest` characters: what is more is cut at a space and replaced by "…".
QString shortened(const QString& text, qsizetype longest)
{
    if (text.size() <= longest) {
        return text;
    }
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), longest - 1);
    const qsizetype cut = space > longest / 2 ? space : longest - 2;
    const bool splitsPair = text.at(cut - 1).isHighSurrogate();
    return text.left(splitsPair ? cut - 1 : cut) + QStringLiteral("…");
}

void takeNames(const ForeignExercise& foreign, Exercise& exercise, QStringList& notes)
{
    const QString name = onOneLine(foreign.name);
    exercise.name = shortened(name, kMaxExerciseName);
    exercise.fullName = exercise.name;
    if (exercise.name != name) {
        notes << Text::tr("the name was cut after %1 characters").arg(kMaxExerciseName);
    }
    int leftOut = 0;
    for (const QString& each : foreign.aliases) {
        const QString alias = onOneLine(each);
        if (alias.isEmpty() || alias == exercise.name || exercise.aliases.contains(alias)) {
            continue;
        }
        if (alias.size() > kMaxExerciseName || exercise.aliases.size() == kMaxExerciseTexts) {
            ++leftOut;
        } else {
            exercise.aliases << alias;
        }
    }
    if (leftOut > 0) {
        notes << Text::tr("other names left out, as too long or too many: %1").arg(leftOut);
    }
}

void takeCues(const ForeignExercise& foreign, Exercise& exercise, QStringList& notes)
{
    const Cues cues = cuesOf(foreign.lines);
    exercise.cues = cues.cues;
    if (cues.leftOut > 0) {
        notes << Text::tr("steps left out, as there are more than %1: %2")
                     .arg(kMaxExerciseTexts)
                     .arg(cues.leftOut);
    }
    if (cues.cues.isEmpty()) {
        notes << Text::tr("the library does not say how to do it");
    }
}

void takeMuscles(const ForeignExercise& foreign, Exercise& exercise, QStringList& notes)
{
    const KnownMuscles primary = knownMuscles(foreign.primaryMuscles);
    const KnownMuscles secondary = knownMuscles(foreign.secondaryMuscles);
    exercise.primaryMuscles = primary.muscles;
    for (const Muscle muscle : secondary.muscles) {
        // The libraries name some muscles in both lists.
        if (std::find(primary.muscles.begin(), primary.muscles.end(), muscle) == primary.muscles.end()) {
            exercise.secondaryMuscles.push_back(muscle);
        }
    }
    const QStringList others = primary.others + secondary.others;
    if (!others.isEmpty()) {
        notes << Text::tr("muscles that have no word here: %1").arg(shown(others.join(QStringLiteral(", "))));
    }
}

void takeEquipment(const ForeignExercise& foreign, Exercise& exercise, QStringList& others)
{
    const KnownEquipment known = knownEquipment(foreign.equipment);
    exercise.equipment = known.equipment;
    for (const QString& word : known.others) {
        others << shown(word);
    }
    const bool hasBench =
        std::find(known.equipment.begin(), known.equipment.end(), Equipment::Bench) != known.equipment.end();
    if (!others.isEmpty()) {
        exercise.equipment.push_back(Equipment::Other);
        exercise.setup =
            Text::tr("Needs: %1.").arg(shortened(others.join(QStringLiteral(", ")), kMaxExerciseName));
    }
    exercise.settings = others.isEmpty() && !hasBench ? std::vector {Setting::Home, Setting::Gym}
                                                      : std::vector {Setting::Gym};
}

void takeCredit(const ForeignExercise& foreign, Exercise& exercise, QStringList& notes)
{
    const QString author = onOneLine(foreign.author);
    const QString licence = onOneLine(foreign.licence);
    exercise.source = foreign.source;
    exercise.author = shortened(author, kMaxExerciseText);
    exercise.licence = shortened(licence, kMaxExerciseText);
    if (exercise.author != author || exercise.licence != licence) {
        notes << Text::tr("author or licence were cut after %1 characters").arg(kMaxExerciseText);
    }
    if (licence.isEmpty()) {
        notes << Text::tr("the library names no licence for it");
    }
}

/// What the library does not say.
void guess(const ForeignExercise& foreign, Exercise& exercise)
{
    const QString name = foldForSearch(foreign.name);
    exercise.family = guessedFamily(name);
    exercise.level = foreign.level.value_or(kUnknownLevel);
    exercise.position = guessedPosition(name, foldForSearch(exercise.cues.value(0)), exercise.family);
    exercise.side = guessedSide(name, exercise.family);
    exercise.measure = foreign.measure.value_or(guessedMeasure(name));
    exercise.startDose = carefulDose(exercise.measure, exercise.side);
    exercise.guesses = {Guess::Family, Guess::Level, Guess::Position, Guess::Side};
    if (!foreign.isMeasureSure) {
        exercise.guesses.push_back(Guess::Measure);
    }
    exercise.guesses.push_back(Guess::StartDose);
}

} // namespace

LibraryRecord recordOf(const ForeignExercise& foreign, const QString& place)
{
    LibraryRecord record;
    record.place = place;
    record.originalName = shortened(onOneLine(foreign.name), kMaxExerciseName);
    record.pictures = foreign.pictures.mid(0, kMaxLibraryPictures);
    record.notes = foreign.notes;

    Exercise exercise;
    exercise.id.value = foreign.id;
    takeNames(foreign, exercise, record.notes);
    if (exercise.name.isEmpty()) {
        return skippedRecord(
            place, foreign.name,
            {QStringLiteral("name"), ProblemKind::Missing, Text::tr("there is nothing in it to read")});
    }
    takeCues(foreign, exercise, record.notes);
    takeMuscles(foreign, exercise, record.notes);
    takeEquipment(foreign, exercise, record.otherEquipment);
    guess(foreign, exercise);
    exercise.origin = Origin::Imported;
    takeCredit(foreign, exercise, record.notes);
    exercise.reviewStatus = Text::tr("Imported, not checked by anybody here.");
    if (!foreign.language.isEmpty()) {
        record.notes << Text::tr("there is no English text; this one is in %1").arg(shown(foreign.language));
    }
    record.glutesAndLegs = foreign.isOfLegs || trainsGlutesOrLegs(exercise.primaryMuscles);
    record.exercise = std::move(exercise);
    return record;
}

LibraryRecord skippedRecord(const QString& place, const QString& name, const Problem& problem)
{
    LibraryRecord record;
    record.place = place;
    record.originalName = shortened(onOneLine(name), kMaxExerciseName);
    const QString field = problem.place.isEmpty() ? QString() : QStringLiteral(": ") + problem.place;
    record.skipped = Problem {place + field, problem.kind, problem.text};
    return record;
}

QString idOf(const QString& prefix, const QString& text)
{
    constexpr qsizetype kLongestId = 64;
    constexpr qsizetype kChecksum = 10;
    QString id = prefix;
    for (const QChar c : text.toLower()) {
        const bool isKept = (c >= QLatin1Char('a') && c <= QLatin1Char('z'))
            || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        id += isKept ? c : QLatin1Char('_');
    }
    if (id.size() > kLongestId) {
        const QByteArray checksum =
            QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().left(kChecksum);
        id = id.left(kLongestId - kChecksum - 1) + QLatin1Char('_') + QString::fromLatin1(checksum);
    }
    return id;
}

QString placeOfLibraryRecord(const QString& fileName, std::size_t index, const QString& id)
{
    const QString place = placeOfIndex(fileName, index);
    return id.isEmpty() ? place : QStringLiteral("%1 (%2)").arg(place, shown(id));
}

} // namespace backbridge::exchange
