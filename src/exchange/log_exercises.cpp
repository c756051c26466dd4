#include "log_exercises.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

#include "exercise_json.h"

namespace backbridge::exchange {

namespace {

/// What names are compared by; a name without letters and digits stands for itself.
QString nameKey(const QString& name)
{
    const QString folded = foldForSearch(name);
    return folded.isEmpty() ? name.trimmed() : folded;
}

/// An id made of the name, so that every log that names the exercise so gives the same one.
QString idFromName(const QString& name)
{
    const QString key = nameKey(name);
    QString id = QStringLiteral("custom_") + key;
    id.replace(QLatin1Char(' '), QLatin1Char('_'));
    if (!isExerciseId(id)) {
        constexpr qsizetype kDigits = 32;
        const QByteArray hash = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
        id = QStringLiteral("custom_") + QString::fromLatin1(hash.left(kDigits));
    }
    return id;
}

std::optional<Range> just(std::optional<int> count, int most)
{
    return count ? std::optional(Range {std::clamp(*count, 1, most), std::clamp(*count, 1, most)})
                 : std::nullopt;
}

/// As much as a log says of an exercise: its name and how it is counted.
Exercise customExercise(const ExerciseId& id, const QString& name, const SetRecord& set)
{
    constexpr int kMostReps = 200;
    constexpr int kMostSteps = 500;
    constexpr int kMostSeconds = 600;
    Exercise exercise;
    exercise.id = id;
    exercise.name = name;
    exercise.fullName = name;
    exercise.origin = Origin::Custom;
    exercise.settings = {Setting::Home, Setting::Gym};
    exercise.side = set.side ? Side::PerSide : Side::Both;
    exercise.startDose.sets = {1, 1};
    exercise.startDose.steps = just(set.steps, kMostSteps);
    exercise.startDose.holdSeconds = just(set.holdSeconds, kMostSeconds);
    const bool isCounted = set.steps || set.holdSeconds;
    exercise.startDose.reps = just(set.reps || isCounted ? set.reps : 1, kMostReps);
    exercise.measure = firstDose(exercise).measure();
    return exercise;
}

} // namespace

LogExercises::LogExercises(const ExerciseLibrary& library)
    : m_library(library)
{
    // The first who has a name keeps it; names come before full names and these before aliases.
    const auto add = [this](const QString& name, const Exercise& exercise) {
        const QString key = nameKey(name);
        if (!m_byName.contains(key)) {
            m_byName.insert(key, exercise.id);
        }
    };
    for (const Exercise& exercise : library.exercises()) {
        add(exercise.name, exercise);
    }
    for (const Exercise& exercise : library.exercises()) {
        add(exercise.fullName, exercise);
        add(exercise.id.value, exercise);
    }
    for (const Exercise& exercise : library.exercises()) {
        for (const QString& alias : exercise.aliases) {
            add(alias, exercise);
        }
    }
}

ExerciseId LogExercises::find(const QString& id, const QString& name, const SetRecord& set)
{
    if (m_library.find({id}) != nullptr) {
        return {id};
    }
    const QString key = nameKey(name);
    const auto known = m_byName.constFind(key);
    if (known != m_byName.constEnd()) {
        return *known;
    }
    ExerciseId made = newId(id, name);
    m_byName.insert(key, made);
    // When the library has it already, an earlier log made it and the person has renamed it since.
    if (m_library.find(made) == nullptr) {
        m_new.push_back(customExercise(made, name, set));
    }
    return made;
}

/// The id that the log gives, if it is one and no other new exercise has it, else one made of the name.
ExerciseId LogExercises::newId(const QString& id, const QString& name) const
{
    const bool isTaken = std::any_of(m_new.begin(), m_new.end(),
                                     [&id](const Exercise& exercise) { return exercise.id.value == id; });
    return {isExerciseId(id) && !isTaken ? id : idFromName(name)};
}

std::vector<Exercise> LogExercises::newAmong(const QSet<ExerciseId>& used) const
{
    std::vector<Exercise> exercises;
    std::copy_if(m_new.begin(), m_new.end(), std::back_inserter(exercises),
                 [&used](const Exercise& exercise) { return used.contains(exercise.id); });
    return exercises;
}

} // namespace backbridge::exchange
