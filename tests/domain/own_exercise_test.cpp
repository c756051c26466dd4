#include <algorithm>
#include <iterator>

#include "backbridge/domain/own_exercise.h"
#include "backbridge/domain/picture.h"
#include "domain/builders.h"
#include "support/catch.h"

using namespace backbridge;

namespace {

ExerciseId idOf(const char* text)
{
    return {QLatin1String(text)};
}

Exercise own(const char* id, int level = 2)
{
    Exercise exercise = newExercise(idOf(id));
    exercise.name = QStringLiteral("Exercise ") + QLatin1String(id);
    exercise.level = level;
    return exercise;
}

Exercise shipped(const char* id, int level = 2)
{
    Exercise exercise = own(id, level);
    exercise.origin = Origin::BuiltIn;
    exercise.primaryMuscles = {Muscle::GluteusMaximus};
    exercise.cues = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")};
    exercise.mistakes = {QStringLiteral("m")};
    exercise.stopSigns = {QStringLiteral("s")};
    return exercise;
}

/// easy (1) – middle (2) – hard (3), built in, and one of a person's own.
ExerciseLibrary library()
{
    Exercise easy = shipped("easy", 1);
    Exercise middle = shipped("middle", 2);
    Exercise hard = shipped("hard", 3);
    easy.harder = middle.id;
    middle.easier = easy.id;
    middle.harder = hard.id;
    hard.easier = middle.id;
    return ExerciseLibrary({easy, middle, hard, own("mine")});
}

Exercise archived(Exercise exercise)
{
    exercise.archived = true;
    return exercise;
}

ExercisePicture picture(const QByteArray& content)
{
    return {pictureIdOf(content), QStringLiteral("Ann"), QStringLiteral("CC0")};
}

/// Places and kinds of what is wrong with `exercise`.
std::vector<std::pair<QString, ProblemKind>> faults(const Exercise& exercise,
                                                    const ExerciseLibrary& among = library())
{
    std::vector<std::pair<QString, ProblemKind>> found;
    for (const Problem& problem : checkExercise(exercise, among)) {
        CHECK_FALSE(problem.text.isEmpty());
        found.emplace_back(problem.place, problem.kind);
    }
    return found;
}

using Faults = std::vector<std::pair<QString, ProblemKind>>;

Faults just(const char* place, ProblemKind kind)
{
    return {{QLatin1String(place), kind}};
}

} // namespace

TEST_CASE("A picture's id is the SHA-256 of its bytes", "[own-exercise]")
{
    CHECK(pictureIdOf("").value
          == QStringLiteral("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    CHECK(isPictureId(pictureIdOf("x").value));
    CHECK_FALSE(isPictureId(pictureIdOf("x").value.toUpper()));
    CHECK_FALSE(isPictureId(pictureIdOf("x").value.left(63)));
    CHECK_FALSE(isPictureId({}));
}

TEST_CASE("Ids are made of names and never given twice", "[own-exercise]")
{
    const ExerciseLibrary known = library();
    ExerciseIds ids(known);

    CHECK(ids.next(QStringLiteral("Hip thrust, one leg (Übung)")) == idOf("hip_thrust_one_leg_ubung"));
    CHECK(ids.next(QStringLiteral("hip THRUST one leg übung")) == idOf("hip_thrust_one_leg_ubung_2"));
    CHECK(ids.next(QStringLiteral("Mine")) == idOf("mine_2"));
    CHECK(ids.next(QStringLiteral("Mine")) == idOf("mine_3"));
    CHECK(ids.next(QStringLiteral("mine 2")) == idOf("mine_2_2"));
    CHECK(ids.next(QStringLiteral("мост")) == idOf("exercise"));
    CHECK(ids.next(QStringLiteral("…")) == idOf("exercise_2"));
    CHECK(ids.next({}) == idOf("exercise_3"));
    CHECK(ids.next(QString(500, QLatin1Char('a'))).value.size() <= 64);
    CHECK(ids.next(QString(500, QLatin1Char('a'))).value.size() <= 64);
}

TEST_CASE("Twenty thousand exercises of one name get their ids at once", "[own-exercise]")
{
    const ExerciseLibrary known = library();
    ExerciseIds ids(known);
    QSet<ExerciseId> given;

    for (int i = 0; i < 20'000; ++i) {
        given.insert(ids.next(QStringLiteral("Squat")));
    }

    CHECK(given.size() == 20'000);
}

TEST_CASE("A new exercise needs no more than a name", "[own-exercise]")
{
    Exercise exercise = newExercise(idOf("new"));
    CHECK(faults(exercise) == just("name", ProblemKind::Missing));

    exercise.name = QStringLiteral("New");
    CHECK(faults(exercise).empty());
    CHECK(exercise.origin == Origin::Custom);
}

TEST_CASE("A copy of a built-in exercise moves as it does and stands beside it", "[own-exercise]")
{
    const ExerciseLibrary known = library();
    const Exercise& original = *known.find(idOf("middle"));

    const Exercise copy = copyOf(original, idOf("copy"), QStringLiteral("My own"));

    CHECK(copy.origin == Origin::Custom);
    CHECK(copy.figure == original.id);
    CHECK(copy.easier == original.easier);
    CHECK(copy.harder == original.harder);
    CHECK(copy.cues == original.cues);
    CHECK(copy.name == QStringLiteral("My own"));
    CHECK(faults(copy).empty());
}

TEST_CASE("A copy of an imported exercise keeps whose it was", "[own-exercise]")
{
    Exercise original = own("theirs");
    original.origin = Origin::Imported;
    original.source = QStringLiteral("wger, 12");
    original.author = QStringLiteral("Ann");
    original.licence = QStringLiteral("CC BY-SA 4.0");
    original.import = ImportId::create();
    original.replaces = idOf("before");
    original.archived = true;
    original.pictures = {picture("a")};
    original.guesses = {Guess::Level};

    const Exercise copy = copyOf(original, idOf("copy"), QStringLiteral("My own"));

    CHECK(copy.origin == Origin::Custom);
    CHECK(copy.source == original.source);
    CHECK(copy.author == original.author);
    CHECK(copy.licence == original.licence);
    CHECK(copy.pictures == original.pictures);
    CHECK(copy.guesses == original.guesses);
    CHECK_FALSE(copy.figure);
    CHECK_FALSE(copy.import);
    CHECK_FALSE(copy.replaces);
    CHECK_FALSE(copy.archived);
}

TEST_CASE("What plans and sessions show tells two exercises apart, what the library keeps does not",
          "[own-exercise]")
{
    const Exercise exercise = own("mine");
    Exercise other = exercise;
    other.archived = true;
    other.guesses = {Guess::Side};
    other.easier = idOf("easy");
    other.import = ImportId::create();
    CHECK(looksTheSame(exercise, other));

    other.cues = {QStringLiteral("Slowly")};
    CHECK_FALSE(looksTheSame(exercise, other));
    other = exercise;
    other.pictures = {picture("a")};
    CHECK_FALSE(looksTheSame(exercise, other));
}

TEST_CASE("A name is taken by an exercise that is offered only", "[own-exercise]")
{
    Exercise exercise = own("new");
    exercise.name = QStringLiteral("exercise MINE");
    CHECK(faults(exercise) == just("name", ProblemKind::Duplicate));
    CHECK(faults(exercise, library().with({archived(own("mine"))})).empty());
    CHECK(faults(archived(exercise)).empty());

    // The exercise itself is no other.
    CHECK(faults(own("mine")).empty());
}

TEST_CASE("What is too long or too much is named by its field", "[own-exercise]")
{
    Exercise exercise = own("new");
    exercise.name = QString(kMaxExerciseName + 1, QLatin1Char('a'));
    exercise.setup = QString(kMaxExerciseText + 1, QLatin1Char('a'));
    exercise.cues = {QStringLiteral("ok"), QStringLiteral(" "),
                     QString(kMaxExerciseText + 1, QLatin1Char('a'))};
    exercise.mistakes = QStringList(kMaxExerciseTexts + 1, QStringLiteral("m"));
    exercise.licence = QString(kMaxExerciseText + 1, QLatin1Char('a'));
    exercise.equipment = {Equipment::Mat, Equipment::Chair, Equipment::Mat};
    exercise.settings.clear();
    exercise.level = 6;

    CHECK(faults(exercise)
          == Faults {
              {QStringLiteral("name"), ProblemKind::TooLarge},
              {QStringLiteral("setup"), ProblemKind::TooLarge},
              {QStringLiteral("cues[1]"), ProblemKind::Missing},
              {QStringLiteral("cues[2]"), ProblemKind::TooLarge},
              {QStringLiteral("mistakes"), ProblemKind::TooLarge},
              {QStringLiteral("licence"), ProblemKind::TooLarge},
              {QStringLiteral("equipment"), ProblemKind::Duplicate},
              {QStringLiteral("level"), ProblemKind::OutOfRange},
              {QStringLiteral("settings"), ProblemKind::Missing},
          });
}

TEST_CASE("Both ends of a dose are looked at, each field once", "[own-exercise]")
{
    Exercise exercise = own("new");
    exercise.startDose.sets = {2, 21};
    exercise.startDose.reps = Range {12, 8};
    exercise.startDose.restSeconds = Range {-1, 1'000};
    CHECK(faults(exercise)
          == Faults {
              {QStringLiteral("start_dose.rest_s"), ProblemKind::OutOfRange},
              {QStringLiteral("start_dose.sets"), ProblemKind::OutOfRange},
              {QStringLiteral("start_dose.reps"), ProblemKind::Contradiction},
          });

    exercise = own("new");
    exercise.measure = Measure::Hold;
    CHECK(faults(exercise) == just("start_dose", ProblemKind::Contradiction));
}

TEST_CASE("A step of the ladder leads to what is there, in its direction, and never back", "[own-exercise]")
{
    Exercise exercise = own("new", 2);
    exercise.easier = idOf("easy");
    exercise.harder = idOf("hard");
    CHECK(faults(exercise).empty());

    exercise.easier = idOf("nowhere");
    CHECK(faults(exercise) == just("easier", ProblemKind::Unknown));
    exercise.easier = idOf("hard");
    CHECK(faults(exercise) == just("easier", ProblemKind::Contradiction));
    exercise.easier = exercise.id;
    CHECK(faults(exercise) == just("easier", ProblemKind::Contradiction));

    Exercise first = own("first", 2);
    first.harder = exercise.id;
    exercise.easier.reset();
    exercise.harder = first.id;
    CHECK(faults(exercise, library().with({first})) == just("harder", ProblemKind::Contradiction));
}

TEST_CASE("A level that breaks the ladder of another exercise is told there", "[own-exercise]")
{
    Exercise below = own("below", 2);
    below.harder = idOf("mine");
    const ExerciseLibrary known = library().with({below});

    CHECK(faults(own("mine", 2), known).empty());
    CHECK(faults(own("mine", 1), known) == just("level", ProblemKind::Contradiction));
    CHECK(faults(own("mine", 5), known).empty());
}

TEST_CASE("An exercise is shown by a built-in figure or by two pictures with author and licence",
          "[own-exercise]")
{
    Exercise exercise = own("new");
    exercise.figure = idOf("easy");
    CHECK(faults(exercise).empty());
    exercise.figure = idOf("mine");
    CHECK(faults(exercise) == just("figure", ProblemKind::Unknown));
    exercise.figure = idOf("nowhere");
    CHECK(faults(exercise) == just("figure", ProblemKind::Unknown));

    exercise.figure = idOf("easy");
    exercise.pictures = {picture("a")};
    CHECK(faults(exercise) == just("pictures", ProblemKind::Contradiction));
    exercise.figure.reset();
    exercise.pictures = {picture("a"), picture("b")};
    CHECK(faults(exercise).empty());
    exercise.pictures.push_back(picture("c"));
    CHECK(faults(exercise) == just("pictures", ProblemKind::TooLarge));

    exercise.pictures = {picture("a"), {picture("b").id, QStringLiteral(" "), QString()}};
    CHECK(faults(exercise)
          == Faults {{QStringLiteral("pictures[1].author"), ProblemKind::Missing},
                     {QStringLiteral("pictures[1].licence"), ProblemKind::Missing}});
}

TEST_CASE("Ladders pass over what is archived, and begin where one stands", "[own-exercise][library]")
{
    Exercise low = own("low", 1);
    Exercise middle = archived(own("between", 2));
    Exercise top = own("top", 3);
    low.harder = middle.id;
    middle.easier = low.id;
    middle.harder = top.id;
    top.easier = middle.id;
    const ExerciseLibrary known({low, middle, top});
    const auto idsOf = [](const std::vector<const Exercise*>& ladder) {
        std::vector<ExerciseId> ids;
        std::transform(ladder.begin(), ladder.end(), std::back_inserter(ids),
                       [](const Exercise* exercise) { return exercise->id; });
        return ids;
    };

    CHECK(idsOf(known.ladder(low.id)) == std::vector {low.id, top.id});
    CHECK(idsOf(known.ladder(middle.id)) == std::vector {low.id, middle.id, top.id});
    CHECK(harderThan(low, known) == known.find(top.id));
    CHECK(easierThan(top, known) == known.find(low.id));
    CHECK(harderThan(top, known) == nullptr);
    CHECK_FALSE(isOffered(middle));
}

TEST_CASE("A ladder of archived exercises that comes back to itself ends", "[own-exercise][library]")
{
    Exercise a = archived(own("a"));
    Exercise b = archived(own("b"));
    a.harder = b.id;
    b.harder = a.id;
    const ExerciseLibrary known({a, b});

    CHECK(harderThan(a, known) == nullptr);
    CHECK(known.ladder(a.id).size() == 1);
}
