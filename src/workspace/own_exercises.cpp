// The part of the workspace that is about exercises that are not built in.

#include "backbridge/domain/failure.h"
#include "backbridge/exchange/figure_file.h"
#include "backbridge/storage/database.h"
#include "backbridge/storage/exercise_repository.h"
#include "backbridge/storage/import_repository.h"
#include "backbridge/storage/picture_repository.h"
#include "backbridge/workspace/picture_check.h"
#include "backbridge/workspace/workspace.h"
#include "exercise_changes.h"
#include "record_changes.h"

namespace backbridge {

ExerciseUse Workspace::exerciseUse(const ExerciseId& id) const
{
    return storage::ExerciseRepository(*m_database).use(id);
}

std::optional<Picture> Workspace::picture(const PictureId& id) const
{
    return storage::PictureRepository(*m_database).find(id);
}

const Figure* Workspace::figureOf(const ExerciseId& id) const
{
    const Exercise* exercise = m_library.find(id);
    if (exercise == nullptr) {
        return nullptr;
    }
    const ExerciseId shown = exercise->figure.value_or(exercise->id);
    if (m_builtIn.find(shown) == nullptr) {
        return nullptr;
    }
    auto found = m_figures.find(shown);
    if (found == m_figures.end()) {
        found = m_figures.emplace(shown, exchange::builtInFigure(shown)).first;
    }
    return found->second ? &*found->second : nullptr;
}

Exercise Workspace::saveExercise(const Exercise& exercise)
{
    Q_ASSERT(exercise.origin != Origin::BuiltIn);
    Q_ASSERT(checkExercise(exercise, m_library).empty());
    const Exercise* known = m_library.find(exercise.id);
    if (known == nullptr) {
        RecordChanges changes;
        changes.exercises.push_back({std::nullopt, exercise});
        perform(std::move(changes), tr("New exercise"));
        return exercise;
    }
    Q_ASSERT(known->origin != Origin::BuiltIn);
    Exercise stored = *known;
    if (exercise == stored) {
        return stored;
    }
    RecordChanges changes;
    if (looksTheSame(exercise, stored) || !storage::ExerciseRepository(*m_database).isNamed(exercise.id)) {
        changes.exercises.push_back({stored, exercise});
    } else {
        changes.exercises =
            replacement(stored, exercise, ExerciseIds(m_library).next(exercise.name), m_library);
    }
    Exercise saved = *changes.exercises.front().after;
    perform(std::move(changes), tr("Edit exercise"));
    return saved;
}

bool Workspace::removeExercise(const ExerciseId& id)
{
    const Exercise* stored = m_library.find(id);
    if (stored == nullptr) {
        return true;
    }
    Q_ASSERT(stored->origin != Origin::BuiltIn);
    if (storage::ExerciseRepository(*m_database).isNamed(id)) {
        return false;
    }
    RecordChanges changes;
    changes.exercises = removal({id}, m_library);
    perform(std::move(changes), tr("Remove exercise"));
    return true;
}

void Workspace::archiveExercise(const ExerciseId& id, bool archived)
{
    const Exercise* stored = m_library.find(id);
    if (stored == nullptr || stored->archived == archived) {
        return;
    }
    Q_ASSERT(stored->origin != Origin::BuiltIn);
    Exercise changed = *stored;
    changed.archived = archived;
    RecordChanges changes;
    changes.exercises.push_back({*stored, std::move(changed)});
    perform(std::move(changes), archived ? tr("Archive exercise") : tr("Offer exercise again"));
}

AddedPicture Workspace::addPicture(const QByteArray& content)
{
    return addPictures({content}).front();
}

std::vector<AddedPicture> Workspace::addPictures(const std::vector<QByteArray>& contents)
{
    std::vector<AddedPicture> added;
    storage::Transaction transaction(*m_database);
    storage::PictureRepository repository(*m_database);
    for (const QByteArray& content : contents) {
        PictureCheck check = checkPicture(content);
        if (check.type) {
            const PictureId id = pictureIdOf(content);
            repository.save({id, *check.type, content});
            added.push_back({id, {}});
        } else {
            added.push_back({std::nullopt, std::move(check.problems)});
        }
    }
    transaction.commit();
    return added;
}

bool Workspace::importExercises(std::vector<Exercise> exercises, const ImportRecord& record,
                                const ImportProgress& progress)
{
    constexpr int kBetweenReports = 50;
    RecordChanges changes;
    changes.imports.push_back({std::nullopt, record});
    changes.imports.front().after->at = m_clock.now();
    for (Exercise& exercise : exercises) {
        Q_ASSERT(exercise.origin == Origin::Imported && m_library.find(exercise.id) == nullptr);
        exercise.import = record.id;
        changes.exercises.push_back({std::nullopt, std::move(exercise)});
    }
    const int total = static_cast<int>(changes.exercises.size());

    storage::Transaction transaction(*m_database);
    storage::ImportRepository(*m_database).save(*changes.imports.front().after);
    storage::ExerciseRepository repository(*m_database);
    for (int done = 0; done < total; ++done) {
        if (done % kBetweenReports == 0 && !progress(done, total)) {
            return false;
        }
        repository.save(*changes.exercises[static_cast<std::size_t>(done)].after);
    }
    if (!progress(total, total)) {
        return false;
    }
    transaction.commit();
    settle(std::move(changes), tr("Import exercises"));
    return true;
}

} // namespace backbridge
