#include "log_exercises.h"

#include <QCryptographicHash>
#include <QSet>

#include <algorithm>

#include "exercise_json.h"

namespace backbridge::exchange {

namespace {

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

LogExercises::LogExercises(const ExerciseLibrary& library, LogNames chosen)
    : m_library(library)
    , m_names(library)
    , m_chosen(std::move(chosen))
{
}

bool LogExercises::isLeftOut(const QString& id, const QString& name) const
{
    const auto chosen = m_chosen.constFind(nameKey(name));
    return m_library.find({id}) == nullptr && chosen != m_chosen.constEnd() && !*chosen;
}

ExerciseId LogExercises::find(const QString& id, const QString& name, const SetRecord& set)
{
    if (m_library.find({id}) != nullptr) {
        return {id};
    }
    const QString key = nameKey(name);
    const auto before = m_meant.constFind(key);
    if (before != m_meant.constEnd()) {
        return *before;
    }
    return *m_meant.insert(key, meaningOf(key, id, name, set));
}

ExerciseId LogExercises::meaningOf(const QString& key, const QString& id, const QString& name,
                                   const SetRecord& set)
{
    const std::optional<ExerciseId> chosen = m_chosen.value(key);
    if (chosen && m_library.find(*chosen) != nullptr) {
        return *chosen;
    }
    if (const std::optional<ExerciseId> known = m_names.find(name)) {
        return *known;
    }
    ExerciseId made = newId(id, name);
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
