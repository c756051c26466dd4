#include "backbridge/storage/exercise_repository.h"

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
        " cues, mistakes, care, care_tags, stop_signs, review_status, origin, source"
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
        " cues, mistakes, care, care_tags, stop_signs, review_status, origin, source)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
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
        .read("source", exercise.source);
    return exercise;
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
    return exercises;
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
             exercise.careTags, exercise.stopSigns, exercise.reviewStatus, exercise.origin, exercise.source);
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
