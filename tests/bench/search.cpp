#include "search.h"

#include <random>
#include <utility>

#include "backbridge/domain/exercise_search.h"
#include "backbridge/domain/library.h"
#include "backbridge/exchange/exercise_file.h"
#include "measure.h"
#include "report.h"

namespace backbridge::bench {

namespace {

constexpr int kRounds = 15;
constexpr int kMany = 10'000;

/// Exercises as large libraries have them: texts out of the words of the built-in ones, a twentieth of them
/// new, so that there are many different words.
class MadeUpExercises {
public:
    explicit MadeUpExercises(const ExerciseLibrary& builtIn)
        : m_builtIn(builtIn.exercises())
    {
        for (const Exercise& exercise : m_builtIn) {
            const QStringList texts = exercise.cues + exercise.aliases + QStringList {exercise.name};
            m_words += texts.join(QLatin1Char(' ')).split(QLatin1Char(' '));
        }
    }

    std::vector<Exercise> make(int count)
    {
        std::vector<Exercise> result;
        for (int i = 0; i < count; ++i) {
            Exercise exercise = m_builtIn[upTo(m_builtIn.size())];
            exercise.id = ExerciseId {QStringLiteral("made_up_%1").arg(i)};
            exercise.name = text(4);
            exercise.fullName = text(6);
            exercise.aliases = {text(3), text(3)};
            exercise.setup = text(12);
            for (QString& cue : exercise.cues) {
                cue = text(10);
            }
            exercise.level = 1 + static_cast<int>(upTo(5));
            exercise.easier.reset();
            exercise.harder.reset();
            result.push_back(std::move(exercise));
        }
        return result;
    }

private:
    std::size_t upTo(std::size_t end)
    {
        return std::uniform_int_distribution<std::size_t>(0, end - 1)(m_chance);
    }

    QString newWord()
    {
        QString word;
        for (std::size_t length = 5 + upTo(6); length > 0; --length) {
            word += QChar(static_cast<char16_t>(u'a' + upTo(26)));
        }
        return word;
    }

    QString text(int words)
    {
        constexpr std::size_t kNewOnes = 20;
        QStringList chosen;
        for (int i = 0; i < words; ++i) {
            chosen << (upTo(kNewOnes) == 0 ? newWord()
                                           : m_words.at(static_cast<qsizetype>(
                                               upTo(static_cast<std::size_t>(m_words.size())))));
        }
        return chosen.join(QLatin1Char(' '));
    }

    const std::vector<Exercise>& m_builtIn;
    QStringList m_words;
    std::mt19937 m_chance {20'261'126};
};

ExerciseFilter withText(const QString& text)
{
    ExerciseFilter filter;
    filter.text = text;
    return filter;
}

/// Letters that many words have, words of which each is looked for everywhere, and some that are nowhere, so
/// that slips are tried; each alone and with what a person has and avoids.
std::vector<ExerciseFilter> searches()
{
    std::vector<ExerciseFilter> result {{}};
    for (const char* text :
         {"e", "s", "br", "single leg bri", "lift the hips slowly and keep the back long", "glueteus maximsu",
          "qwertyuiop", "brdige with teh loop bnad adn something nobody wrote"}) {
        result.push_back(withText(QLatin1String(text)));
        ExerciseFilter narrowed = result.back();
        narrowed.equipmentAtHand = std::vector<Equipment>();
        narrowed.avoid = {CareTag::BalanceRisk, CareTag::SupineNotOk, CareTag::KneelingNotOk};
        result.push_back(narrowed);
    }
    return result;
}

Timings timed(const ExerciseSearch& search, const ExerciseFilter& filter)
{
    Timings timings;
    qint64 found = 0;
    for (int round = 0; round < kRounds; ++round) {
        timings.add(measure([&] { found += static_cast<qint64>(search.search(filter).found.size()); }));
    }
    keep(found);
    return timings;
}

void timeBuiltIn(const ExerciseLibrary& library)
{
    const ExerciseSearch search(library);
    const QString typed = QStringLiteral("single leg bri");
    Timings keyPress;
    qint64 found = 0;
    for (int round = 0; round < kRounds; ++round) {
        for (qsizetype length = 1; length <= typed.size(); ++length) {
            const ExerciseFilter filter = withText(typed.left(length));
            keyPress.add(measure([&] { found += static_cast<qint64>(search.search(filter).found.size()); }));
        }
    }
    keep(found);
    reportTime(QStringLiteral("library search, one key press"), keyPress, QStringLiteral("16 ms, no SQL"));
}

} // namespace

void timeSearch()
{
    const ExerciseLibrary builtIn = exchange::builtInLibrary();
    timeBuiltIn(builtIn);

    const ExerciseLibrary large(MadeUpExercises(builtIn).make(kMany));
    Timings indexing;
    for (int round = 0; round < kRounds; ++round) {
        indexing.add(measure([&] { keep(static_cast<qint64>(ExerciseSearch(large).find({}).size())); }));
    }
    const ExerciseSearch search(large);
    Timings slowest;
    QString slowestText;
    for (const ExerciseFilter& filter : searches()) {
        const Timings timings = timed(search, filter);
        if (slowest.isEmpty() || timings.median() > slowest.median()) {
            slowest = timings;
            slowestText = filter.text;
        }
    }
    reportTime(QStringLiteral("the same over 10,000, slowest of its searches"), slowest,
               QStringLiteral("16 ms"));
    out() << "    that is the search for \"" << slowestText << "\"\n";
    reportTime(QStringLiteral("making ready to search 10,000"), indexing, QStringLiteral("once, 250 ms"));
}

} // namespace backbridge::bench
