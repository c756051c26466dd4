#include "backbridge/domain/exercise_names.h"

#include <QRegularExpression>

#include <algorithm>

namespace backbridge {

namespace {

/// The words of a name without the s of the plural: "Glute Bridges" is "Glute Bridge".
QStringList wordsOf(const QString& name)
{
    constexpr qsizetype kShortestPlural = 4;
    QStringList words = foldForSearch(name).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (QString& word : words) {
        const bool isPlural = word.size() >= kShortestPlural && word.endsWith(QLatin1Char('s'))
            && !word.endsWith(QLatin1String("ss"));
        if (isPlural) {
            word.chop(1);
        }
    }
    return words;
}

/// Which part of the words of both is in both: 0–1.
double shareOf(const QStringList& a, const QStringList& b)
{
    QStringList rest = b;
    const auto inBoth =
        std::count_if(a.begin(), a.end(), [&rest](const QString& word) { return rest.removeOne(word); });
    return 2.0 * static_cast<double>(inBoth) / static_cast<double>(a.size() + b.size());
}

QString withoutBrackets(QString name)
{
    static const QRegularExpression kBrackets(QStringLiteral(R"(\([^()]*\))"));
    return name.remove(kBrackets);
}

} // namespace

QString nameKey(const QString& name)
{
    const QString folded = foldForSearch(name);
    return folded.isEmpty() ? name.trimmed() : folded;
}

ExerciseNames::ExerciseNames(const ExerciseLibrary& library)
{
    // The first who has a name keeps it; names come before full names and these before aliases.
    const auto add = [this](const QString& name, const Exercise& exercise) {
        const QString key = nameKey(name);
        if (!m_byKey.contains(key)) {
            m_byKey.insert(key, exercise.id);
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
    for (const Exercise& exercise : library.exercises()) {
        if (exercise.archived) {
            continue;
        }
        Known known {exercise.id, {wordsOf(exercise.name), wordsOf(exercise.fullName)}};
        for (const QString& alias : exercise.aliases) {
            known.names.push_back(wordsOf(alias));
        }
        m_known.push_back(std::move(known));
    }
}

std::optional<ExerciseId> ExerciseNames::find(const QString& name) const
{
    const auto known = m_byKey.constFind(nameKey(name));
    return known == m_byKey.constEnd() ? std::nullopt : std::optional(*known);
}

std::vector<ExerciseNames::Likeness> ExerciseNames::likenesses(const QString& name) const
{
    constexpr double kWithoutBrackets = 0.99; // of two alike the one that has those words too
    const QStringList all = wordsOf(name);
    const QStringList core = wordsOf(withoutBrackets(name));
    std::vector<Likeness> found;
    for (const Known& known : m_known) {
        double best = 0;
        for (const QStringList& words : known.names) {
            if (!words.isEmpty() && !all.isEmpty()) {
                best = std::max({best, shareOf(all, words), kWithoutBrackets * shareOf(core, words)});
            }
        }
        if (best > 0) {
            found.push_back({known.id, best});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Likeness& a, const Likeness& b) { return a.share > b.share; });
    return found;
}

std::optional<ExerciseId> ExerciseNames::guess(const QString& name) const
{
    constexpr double kEnough = 0.75;
    const std::vector<Likeness> found = likenesses(name);
    return !found.empty() && found.front().share >= kEnough ? std::optional(found.front().id) : std::nullopt;
}

} // namespace backbridge
