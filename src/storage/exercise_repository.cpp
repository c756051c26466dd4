#include "backbridge/storage/exercise_repository.h"

#include <QHash>

#include "failures.h"
#include "row.h"

namespace backbridge::storage {

namespace {

QString selectAll()
{
    return QStringLiteral(
        "SELECT id, name, full_name, aliases, family, level, primary_muscles, secondary_muscles, position,"
        " setup, equipment, optional_equipment, settings, side, measure, easier, harder,"
        " sets_low, sets_high, reps_low, reps_high, steps_low, steps_high,"
        " hold_seconds_low, hold_seconds_high, rest_seconds_low, rest_seconds_high, effort_low, effort_high,"
        " tempo_up, tempo_hold, tempo_down,"
        " cues, mistakes, care, care_tags, stop_signs, review_status, origin, source,"
        " author, licence, figure, guesses, import_id, replaces, archived"
        " FROM exercise ORDER BY name, id");
}

/// Replaced as a whole: nothing refers to the row itself.
QString insertOne()
{
    return QStringLiteral(
        "INSERT INTO exercise (id, name, full_name, aliases, family, level, primary_muscles,"
        " secondary_muscles, position, setup, equipment, optional_equipment, settings, side, measure, easier,"
        " harder, sets_low, sets_high, reps_low, reps_high, steps_low, steps_high,"
        " hold_seconds_low, hold_seconds_high, rest_seconds_low, rest_seconds_high, effort_low, effort_high,"
        " tempo_up, tempo_hold, tempo_down,"
        " cues, mistakes, care, care_tags, stop_signs, review_status, origin, source,"
        " author, licence, figure, guesses, import_id, replaces, archived)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?)");
}

std::optional<int> low(const std::optional<Range>& range)
{
    return range ? std::optional(range->low) : std::nullopt;
}

std::optional<int> high(const std::optional<Range>& range)
{
    return range ? std::optional(range->high) : std::nullopt;
}

void readRange(Row& row, const char* lowColumn, const char* highColumn, std::optional<Range>& range)
{
    std::optional<int> lowEnd;
    std::optional<int> highEnd;
    row.read(lowColumn, lowEnd).read(highColumn, highEnd);
    if (lowEnd.has_value() != highEnd.has_value()) {
        row.refuse(highColumn);
    }
    if (lowEnd && highEnd) {
        range = Range {*lowEnd, *highEnd};
    }
}

void readStartDose(Row& row, StartDose& dose)
{
    row.read("sets_low", dose.sets.low).read("sets_high", dose.sets.high);
    readRange(row, "reps_low", "reps_high", dose.reps);
    readRange(row, "steps_low", "steps_high", dose.steps);
    readRange(row, "hold_seconds_low", "hold_seconds_high", dose.holdSeconds);
    readRange(row, "rest_seconds_low", "rest_seconds_high", dose.restSeconds);
    readRange(row, "effort_low", "effort_high", dose.effort);
    readTempo(row, dose.tempo);
}

Exercise readExercise(const Statement& select)
{
    Exercise exercise;
    Row row(select, "exercise");
    row.read("id", exercise.id)
        .read("name", exercise.name)
        .read("full_name", exercise.fullName)
        .read("aliases", exercise.aliases)
        .read("family", exercise.family)
        .read("level", exercise.level)
        .read("primary_muscles", exercise.primaryMuscles)
        .read("secondary_muscles", exercise.secondaryMuscles)
        .read("position", exercise.position)
        .read("setup", exercise.setup)
        .read("equipment", exercise.equipment)
        .read("optional_equipment", exercise.optionalEquipment)
        .read("settings", exercise.settings)
        .read("side", exercise.side)
        .read("measure", exercise.measure)
        .read("easier", exercise.easier)
        .read("harder", exercise.harder);
    readStartDose(row, exercise.startDose);
    row.read("cues", exercise.cues)
        .read("mistakes", exercise.mistakes)
        .read("care", exercise.care)
        .read("care_tags", exercise.careTags)
        .read("stop_signs", exercise.stopSigns)
        .read("review_status", exercise.reviewStatus)
        .read("origin", exercise.origin)
        .read("source", exercise.source)
        .read("author", exercise.author)
        .read("licence", exercise.licence)
        .read("figure", exercise.figure)
        .read("guesses", exercise.guesses)
        .read("import_id", exercise.import)
        .read("replaces", exercise.replaces)
        .read("archived", exercise.archived);
    return exercise;
}

/// Reads the pictures of all `exercises`.
void readPictures(Database& database, std::vector<Exercise>& exercises)
{
    QHash<ExerciseId, Exercise*> byId;
    for (Exercise& exercise : exercises) {
        byId.insert(exercise.id, &exercise);
    }
    Statement select(database,
                     QStringLiteral("SELECT exercise_id, position, picture_id, author, licence"
                                    " FROM exercise_picture ORDER BY exercise_id, position"));
    select.run();
    while (select.next()) {
        ExerciseId id;
        Row row(select, "exercise_picture");
        row.read("exercise_id", id);
        Exercise* exercise = byId.value(id);
        if (exercise == nullptr) {
            row.refuse("exercise_id");
        }
        ExercisePicture& picture = appended(row, exercise->pictures);
        row.read("picture_id", picture.id).read("author", picture.author).read("licence", picture.licence);
    }
}

} // namespace

std::vector<Exercise> ExerciseRepository::all() const
{
    Statement select(m_database, selectAll());
    select.run();
    std::vector<Exercise> exercises;
    while (select.next()) {
        exercises.push_back(readExercise(select));
    }
    readPictures(m_database, exercises);
    return exercises;
}

bool ExerciseRepository::isNamed(const ExerciseId& id) const
{
    Statement select(m_database,
                     QStringLiteral("SELECT 1 FROM prescription WHERE exercise_id = ?"
                                    " UNION ALL SELECT 1 FROM entry WHERE exercise_id = ? LIMIT 1"));
    select.run(id, id);
    return select.next();
}

ExerciseUse ExerciseRepository::use(const ExerciseId& id) const
{
    Statement select(
        m_database,
        QStringLiteral("SELECT (SELECT COUNT(DISTINCT plan_id) FROM prescription WHERE exercise_id = ?),"
                       " (SELECT COUNT(DISTINCT session_seq) FROM entry WHERE exercise_id = ?)"));
    select.run(id, id);
    ExerciseUse use;
    if (select.next()) {
        Row(select, "prescription").read("plans", use.plans).read("sessions", use.sessions);
    }
    return use;
}

void ExerciseRepository::save(const Exercise& exercise)
{
    Q_ASSERT(m_database.inTransaction());
    Q_ASSERT(exercise.origin != Origin::BuiltIn);
    const StartDose& dose = exercise.startDose;
    Statement(m_database, QStringLiteral("DELETE FROM exercise WHERE id = ?")).run(exercise.id);
    Statement(m_database, insertOne())
        .run(exercise.id, exercise.name, exercise.fullName, exercise.aliases, exercise.family, exercise.level,
             exercise.primaryMuscles, exercise.secondaryMuscles, exercise.position, exercise.setup,
             exercise.equipment, exercise.optionalEquipment, exercise.settings, exercise.side,
             exercise.measure, exercise.easier, exercise.harder, dose.sets.low, dose.sets.high,
             low(dose.reps), high(dose.reps), low(dose.steps), high(dose.steps), low(dose.holdSeconds),
             high(dose.holdSeconds), low(dose.restSeconds), high(dose.restSeconds), low(dose.effort),
             high(dose.effort), partOf(dose.tempo, &Tempo::up), partOf(dose.tempo, &Tempo::hold),
             partOf(dose.tempo, &Tempo::down), exercise.cues, exercise.mistakes, exercise.care,
             exercise.careTags, exercise.stopSigns, exercise.reviewStatus, exercise.origin, exercise.source,
             exercise.author, exercise.licence, exercise.figure, exercise.guesses, exercise.import,
             exercise.replaces, exercise.archived);
    int position = 0;
    for (const ExercisePicture& picture : exercise.pictures) {
        Statement(m_database,
                  QStringLiteral("INSERT INTO exercise_picture (exercise_id, position, picture_id, author,"
                                 " licence) VALUES (?, ?, ?, ?, ?)"))
            .run(exercise.id, position++, picture.id, picture.author, picture.licence);
    }
}

void ExerciseRepository::remove(const ExerciseId& id)
{
    Statement remove(m_database, QStringLiteral("DELETE FROM exercise WHERE id = ?"));
    remove.run(id);
    if (remove.rowsAffected() == 0) {
        throw notFound(Record::Exercise);
    }
}

} // namespace backbridge::storage
