#include "backbridge/exchange/exercise_file.h"

#include <QCoreApplication>
#include <QFile>

#include "exercise_json.h"
#include "json_parser.h"
#include "json_reader.h"

// Registers the resource although it lies in a static library; must stand outside every namespace.
static void registerExercises() // NOLINT(misc-use-anonymous-namespace): Q_INIT_RESOURCE needs it here
{
    Q_INIT_RESOURCE(exercises);
}

namespace backbridge::exchange {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Exchange)
};

constexpr qint64 kMaxFileBytes = 32LL * 1024 * 1024;
constexpr int kMaxDepth = 8;
constexpr int kMaxFileProblems = 1000;

/// Where record `index` stands: "exercises.json[3] (bridge)".
QString placeOfRecord(const QString& fileName, std::size_t index, const QString& id)
{
    const QString place = placeOfIndex(fileName, index);
    return id.isEmpty() ? place : QStringLiteral("%1 (%2)").arg(place, shown(id));
}

/// Reads the records of the file; places are `fileName[index] (id): field`.
class ExerciseFileReader {
public:
    ExerciseFileReader(QString fileName, Origin origin)
        : m_fileName(std::move(fileName))
        , m_origin(origin)
        , m_problems(kMaxFileProblems)
    {
    }

    void read(JsonValue root)
    {
        if (root.kind() != JsonKind::Array) {
            m_problems.add(m_fileName, ProblemKind::WrongType, Text::tr("an exercise file is a list"));
            return;
        }
        for (const JsonValue element : root) {
            readRecord(element);
        }
        checkCount(m_exercises, m_fileName, m_problems);
    }

    /// Checks the records that were read without a fault as additions to `base`.
    void checkAsLibrary(const ExerciseLibrary& base)
    {
        if (m_exercises.size() > kMaxExercises) {
            return;
        }
        for (std::size_t i = 0; i < m_exercises.size(); ++i) {
            checkFigure(i, base);
        }
        for (const LibraryFault& fault : libraryFaults(m_exercises, base)) {
            if (!m_broken[fault.index]) {
                const QString record =
                    placeOfRecord(m_fileName, fault.index, m_exercises[fault.index].id.value);
                m_problems.add(record + QStringLiteral(": ") + fault.field, fault.problem.kind,
                               fault.problem.text);
            }
        }
    }

    ExerciseFileResult take()
    {
        ExerciseFileResult result;
        if (m_problems.isEmpty()) {
            result.exercises = std::move(m_exercises);
            result.pictures = std::move(m_pictures);
        }
        result.problems = m_problems.take();
        return result;
    }

private:
    void checkFigure(std::size_t index, const ExerciseLibrary& base)
    {
        const std::optional<ExerciseId>& figure = m_exercises[index].figure;
        if (figure && !isBuiltIn(*figure, base) && !m_broken[index]) {
            m_problems.add(
                placeOfRecord(m_fileName, index, m_exercises[index].id.value) + QStringLiteral(": figure"),
                ProblemKind::Unknown, Text::tr("there is no built-in exercise %1").arg(figure->value));
        }
    }

    void readRecord(JsonValue element)
    {
        const std::size_t index = m_exercises.size();
        const JsonPlace place;
        ProblemList problems(kMaxFileProblems);
        Exercise exercise;
        if (element.kind() == JsonKind::Object) {
            ObjectReader reader(element, place, problems);
            exercise = readExercise(reader, m_origin, UnknownExerciseFields::Refuse, m_pictures);
        } else {
            problems.add({}, ProblemKind::WrongType, Text::tr("an exercise is an object"));
        }
        const QString record = placeOfRecord(m_fileName, index, exercise.id.value);
        m_broken.push_back(!problems.isEmpty());
        for (const Problem& problem : problems.take()) {
            const QString field = problem.place.isEmpty() ? QString() : QStringLiteral(": ") + problem.place;
            m_problems.add(record + field, problem.kind, problem.text);
        }
        m_exercises.push_back(std::move(exercise));
    }

    QString m_fileName;
    Origin m_origin;
    ProblemList m_problems;
    std::vector<Exercise> m_exercises;
    std::vector<Picture> m_pictures;
    std::vector<bool> m_broken; ///< for each exercise whether a field of it is wrong
};

} // namespace

ExerciseFileResult readExercises(const QByteArray& json, const QString& fileName, Origin origin,
                                 const ExerciseLibrary& base)
{
    const JsonResult parsed =
        parseJson(json, {.bytes = kMaxFileBytes, .depth = kMaxDepth, .problems = kMaxFileProblems});
    if (!parsed.tree) {
        ExerciseFileResult result;
        for (const Problem& problem : parsed.problems) {
            const bool isElement = problem.place.startsWith(QLatin1Char('['));
            const QString colon = problem.place.isEmpty() || isElement ? QString() : QStringLiteral(": ");
            result.problems.push_back({fileName + colon + problem.place, problem.kind, problem.text});
        }
        return result;
    }
    ExerciseFileReader reader(fileName, origin);
    reader.read(parsed.tree->root());
    reader.checkAsLibrary(base);
    return reader.take();
}

ExerciseLibrary builtInLibrary()
{
    registerExercises();
    QFile file(QStringLiteral(":/backbridge/exercises/exercises.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the built-in exercises are missing");
    }
    ExerciseFileResult result =
        readExercises(file.readAll(), QStringLiteral("exercises.json"), Origin::BuiltIn, ExerciseLibrary());
    if (!result.exercises) {
        QStringList sentences;
        for (const Problem& problem : result.problems) {
            sentences << sentence(problem);
        }
        qFatal("%s", qPrintable(sentences.join(QLatin1Char('\n'))));
    }
    return ExerciseLibrary(std::move(*result.exercises));
}

} // namespace backbridge::exchange
