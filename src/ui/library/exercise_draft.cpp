#include "ui/library/exercise_draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace backbridge::ui {

namespace {

// What a measure begins with when it is chosen: docs/clinical-rules.md, "Dose defaults".
constexpr Range kFirstReps {8, 12};
constexpr Range kFirstSteps {8, 12};
constexpr Range kFirstHold {5, 10};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExerciseForm)
};

QStringList filledLines(const QStringList& lines)
{
    QStringList filled;
    for (const QString& line : lines) {
        if (const QString text = line.trimmed(); !text.isEmpty()) {
            filled << text;
        }
    }
    return filled;
}

std::optional<Tempo> tempoOf(const std::array<std::optional<int>, 3>& parts)
{
    const bool given = std::any_of(parts.begin(), parts.end(), [](const auto& part) { return part; });
    return given ? std::optional(Tempo {parts[0].value_or(0), parts[1].value_or(0), parts[2].value_or(0)})
                 : std::nullopt;
}

} // namespace

RangeEntry RangeEntry::of(const std::optional<Range>& range)
{
    return range ? RangeEntry {range->low, range->high} : RangeEntry {};
}

std::optional<Range> RangeEntry::range() const
{
    const std::optional<int> from = low ? low : high;
    return from ? std::optional(Range {*from, high.value_or(*from)}) : std::nullopt;
}

ExerciseDraft ExerciseDraft::of(const Exercise& exercise)
{
    ExerciseDraft draft;
    draft.exercise = exercise;
    const StartDose& start = exercise.startDose;
    draft.sets = RangeEntry::of(start.sets);
    draft.reps = RangeEntry::of(start.reps.value_or(kFirstReps));
    draft.steps = RangeEntry::of(start.steps.value_or(kFirstSteps));
    if (exercise.measure == Measure::Hold) {
        draft.hold = RangeEntry::of(start.holdSeconds);
    } else {
        draft.hold = RangeEntry::of(kFirstHold);
        draft.eachHold = RangeEntry::of(start.holdSeconds);
    }
    draft.rest = RangeEntry::of(start.restSeconds);
    draft.effort = RangeEntry::of(start.effort);
    if (start.tempo) {
        draft.tempo = {start.tempo->up, start.tempo->hold, start.tempo->down};
    }
    draft.figure = exercise.figure;
    draft.pictures = exercise.pictures;
    draft.showing = exercise.pictures.empty() ? Showing::Figure : Showing::Pictures;
    draft.exercise.startDose = {};
    draft.exercise.figure.reset();
    draft.exercise.pictures.clear();
    return draft;
}

ExerciseDraft ExerciseDraft::copyOf(const Exercise& original, const ExerciseLibrary& library)
{
    const auto isTaken = [&library](const QString& name) {
        return std::any_of(library.exercises().begin(), library.exercises().end(),
                           [&name](const Exercise& each) { return each.name == name; });
    };
    QString name = Text::tr("%1, my version").arg(original.name);
    for (int number = 2; isTaken(name); ++number) {
        name = Text::tr("%1, my version %2").arg(original.name).arg(number);
    }
    ExerciseDraft draft = of(backbridge::copyOf(original, {}, name));
    draft.original = original.id;
    return draft;
}

Exercise ExerciseDraft::toExercise() const
{
    Exercise made = exercise;
    made.name = exercise.name.trimmed();
    made.setup = exercise.setup.trimmed();
    for (QStringList Exercise::*list :
         {&Exercise::aliases, &Exercise::cues, &Exercise::mistakes, &Exercise::care, &Exercise::stopSigns}) {
        made.*list = filledLines(exercise.*list);
    }

    StartDose& start = made.startDose;
    start.sets = sets.range().value_or(Range {});
    switch (made.measure) {
    case Measure::Reps:
        start.reps = reps.range().value_or(Range {});
        start.holdSeconds = eachHold.range();
        break;
    case Measure::Steps:
        start.steps = steps.range().value_or(Range {});
        break;
    case Measure::Hold:
        start.holdSeconds = hold.range().value_or(Range {});
        break;
    }
    start.restSeconds = rest.range();
    start.effort = effort.range();
    start.tempo = tempoOf(tempo);

    if (showing == Showing::Figure) {
        made.figure = figure;
    } else {
        made.pictures = pictures;
        for (ExercisePicture& picture : made.pictures) {
            picture.author = picture.author.trimmed();
            picture.licence = picture.licence.trimmed();
        }
    }
    return made;
}

Exercise exerciseToSave(const ExerciseDraft& draft, bool stored, const ExerciseLibrary& library)
{
    Exercise exercise = draft.toExercise();
    exercise.guesses.clear();
    if (!stored) {
        exercise.id = ExerciseIds(library).next(exercise.name);
        exercise.fullName = exercise.name;
        return exercise;
    }
    if (const Exercise* there = library.find(exercise.id)) {
        exercise.import = there->import;
        exercise.replaces = there->replaces;
        exercise.archived = there->archived;
        // The form has one name: a full name that says the same follows it.
        if (there->fullName == there->name) {
            exercise.fullName = exercise.name;
        }
    }
    return exercise;
}

void ExerciseDraft::confirm(Guess guess)
{
    auto& guesses = exercise.guesses;
    guesses.erase(std::remove(guesses.begin(), guesses.end(), guess), guesses.end());
}

} // namespace backbridge::ui
