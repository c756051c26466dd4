#include "client_files.h"

#include <algorithm>

#include "backbridge/storage/picture_repository.h"

namespace backbridge {

namespace {

QSet<ExerciseId> exercisesNamedIn(const exchange::ClientRecord& record)
{
    QSet<ExerciseId> named;
    for (const Plan& plan : record.plans) {
        for (const PlanVersion& version : plan.versions) {
            named.unite(exercisesNamedIn(version));
        }
    }
    for (const Session& session : record.sessions) {
        for (const Entry& entry : session.entries) {
            named.insert(entry.exercise);
        }
    }
    return named;
}

/// Adds to `ids` the exercises of which they are later versions.
void addReplaced(QSet<ExerciseId>& ids, const ExerciseLibrary& library)
{
    const QSet<ExerciseId> later = ids;
    for (const ExerciseId& id : later) {
        const Exercise* exercise = library.find(id);
        while (exercise != nullptr && exercise->replaces && !ids.contains(*exercise->replaces)) {
            ids.insert(*exercise->replaces);
            exercise = library.find(*exercise->replaces);
        }
    }
}

/// Adds the bytes of the exercise's pictures to `pictures`, each once.
void collectPictures(storage::Database& database, const Exercise& exercise, std::vector<Picture>& pictures)
{
    for (const ExercisePicture& shown : exercise.pictures) {
        const bool isThere = std::any_of(pictures.begin(), pictures.end(),
                                         [&shown](const Picture& picture) { return picture.id == shown.id; });
        std::optional<Picture> picture =
            isThere ? std::nullopt : storage::PictureRepository(database).find(shown.id);
        if (picture) {
            pictures.push_back(std::move(*picture));
        }
    }
}

/// The newest `updatedAt` within `bundle`: the instant that its content stands for, so that the same data
/// always gives the same file.
QDateTime newestChange(const exchange::Bundle& bundle)
{
    QDateTime newest;
    const auto take = [&newest](const QDateTime& at) {
        if (!newest.isValid() || at > newest) {
            newest = at;
        }
    };
    for (const exchange::ClientRecord& record : bundle.clients) {
        take(record.client.updatedAt);
        for (const Plan& plan : record.plans) {
            take(plan.updatedAt);
        }
        for (const Session& session : record.sessions) {
            take(session.updatedAt);
        }
        for (const Activity& activity : record.activities) {
            take(activity.updatedAt);
        }
    }
    return newest;
}

} // namespace

QSet<ExerciseId> exercisesNamedIn(const PlanVersion& version)
{
    QSet<ExerciseId> named;
    for (const Phase& phase : version.phases) {
        for (const Prescription& prescription : phase.prescriptions) {
            named.insert(prescription.exercise);
        }
    }
    return named;
}

BroughtExercises exercisesToBring(storage::Database& database, const ExerciseLibrary& library,
                                  QSet<ExerciseId> named)
{
    addReplaced(named, library);
    BroughtExercises brought;
    for (const Exercise& exercise : library.exercises()) {
        if (exercise.origin != Origin::BuiltIn && named.contains(exercise.id)) {
            brought.exercises.push_back(exercise);
            collectPictures(database, exercise, brought.pictures);
        }
    }
    return brought;
}

QByteArray bundleOf(storage::Database& database, const ExerciseLibrary& library,
                    std::vector<exchange::ClientRecord> records, const QDateTime& now)
{
    exchange::Bundle bundle;
    bundle.clients = std::move(records);
    QSet<ExerciseId> named;
    for (const exchange::ClientRecord& record : bundle.clients) {
        named.unite(exercisesNamedIn(record));
    }
    BroughtExercises brought = exercisesToBring(database, library, std::move(named));
    bundle.exercises = std::move(brought.exercises);
    bundle.pictures = std::move(brought.pictures);
    bundle.exportedAt = newestChange(bundle);
    if (!bundle.exportedAt.isValid()) {
        bundle.exportedAt = now;
    }
    return exchange::writeBundle(bundle);
}

} // namespace backbridge
