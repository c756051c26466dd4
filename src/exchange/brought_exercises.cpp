#include "brought_exercises.h"

#include <QCoreApplication>

#include "exercise_json.h"

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

/// A step to an exercise that neither the library nor the file has is left out: the ladder ends there. So is
/// a figure that this program does not have.
void cutReferences(std::vector<Exercise>& exercises, const ExerciseLibrary& all)
{
    for (Exercise& exercise : exercises) {
        for (std::optional<ExerciseId>* step : {&exercise.easier, &exercise.harder}) {
            if (*step && all.find(**step) == nullptr) {
                step->reset();
            }
        }
        if (exercise.figure && !isBuiltIn(*exercise.figure, all)) {
            exercise.figure.reset();
        }
    }
}

} // namespace

std::vector<Exercise> readBroughtExercises(ObjectReader& file, const ExerciseLibrary& library,
                                           std::vector<Picture>& pictures)
{
    std::vector<Exercise> exercises;
    file.objects("exercises", Need::Optional, [&](ObjectReader& reader) {
        Exercise exercise = readExercise(reader, Origin::Custom, UnknownExerciseFields::Ignore, pictures);
        if (isBuiltIn(exercise.id, library)) {
            reader.add("id", ProblemKind::Contradiction, Text::tr("a built-in exercise has this id"));
        }
        exercises.push_back(std::move(exercise));
    });
    checkCount(exercises, QStringLiteral("exercises"), file.problems());
    if (exercises.empty() || !file.problems().isEmpty()) {
        return exercises;
    }
    cutReferences(exercises, library.with(exercises));
    for (const LibraryFault& fault : libraryFaults(exercises, library)) {
        const QString exercise = placeOfIndex(QStringLiteral("exercises"), fault.index);
        file.problems().add(exercise + QLatin1Char('.') + fault.field, fault.problem.kind,
                            fault.problem.text);
    }
    return exercises;
}

void writeBroughtExercises(JsonWriter& writer, const std::vector<Exercise>& exercises,
                           const std::vector<Picture>& pictures)
{
    if (exercises.empty()) {
        return;
    }
    writer.key("exercises");
    writer.beginArray();
    PictureWriter pictureWriter(pictures);
    for (const Exercise& exercise : exercises) {
        writeExercise(writer, exercise, pictureWriter);
    }
    writer.endArray();
}

} // namespace backbridge::exchange
