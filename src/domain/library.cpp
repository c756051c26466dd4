#include "backbridge/domain/library.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

#include "backbridge/domain/own_exercise.h"
#include "backbridge/domain/texts.h"

namespace backbridge {

namespace {

constexpr int kMinCues = 4;
constexpr int kMaxCues = 6;
constexpr int kMaxLevel = 5;

using Step = std::optional<ExerciseId> Exercise::*;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Library)
};

/// Checks exercises one by one and as ladders; `m_library` holds all of them.
class LibraryCheck {
public:
    explicit LibraryCheck(const std::vector<Exercise>& exercises)
        : m_library(exercises)
    {
    }

    void one(const Exercise& exercise)
    {
        if (m_seen.contains(exercise.id)) {
            add(exercise, "id", ProblemKind::Duplicate, Text::tr("this id is there twice"));
        }
        m_seen.insert(exercise.id);
        if (exercise.name.isEmpty()) {
            add(exercise, "name", ProblemKind::Missing, Text::tr("a name is needed"));
        }
        if (exercise.level < 1 || exercise.level > kMaxLevel) {
            add(exercise, "level", ProblemKind::OutOfRange,
                Text::tr("%1 is not between 1 and %2").arg(exercise.level).arg(kMaxLevel));
        }
        if (exercise.settings.empty()) {
            add(exercise, "settings", ProblemKind::Missing, Text::tr("at least one setting is needed"));
        }
        if (exercise.origin == Origin::BuiltIn) {
            builtIn(exercise);
        }
        dose(exercise);
    }

    void ladder(const Exercise& exercise)
    {
        step(exercise, &Exercise::easier, "easier");
        step(exercise, &Exercise::harder, "harder");
    }

    Problems take() { return std::move(m_problems); }

private:
    void add(const Exercise& exercise, const char* field, ProblemKind kind, const QString& text)
    {
        m_problems.push_back({exercise.id.value + QStringLiteral(": ") + QLatin1String(field), kind, text});
    }

    /// What only our own exercises promise; other people's may have less to say.
    void builtIn(const Exercise& exercise)
    {
        const auto cues = exercise.cues.size();
        if (cues < kMinCues || cues > kMaxCues) {
            add(exercise, "cues", ProblemKind::OutOfRange,
                Text::tr("%1 cues are not between %2 and %3").arg(cues).arg(kMinCues).arg(kMaxCues));
        }
        if (exercise.primaryMuscles.empty()) {
            add(exercise, "primary_muscles", ProblemKind::Missing, Text::tr("at least one muscle is needed"));
        }
        if (exercise.mistakes.isEmpty()) {
            add(exercise, "mistakes", ProblemKind::Missing, Text::tr("at least one mistake is needed"));
        }
        if (exercise.stopSigns.isEmpty()) {
            add(exercise, "stop_signs", ProblemKind::Missing, Text::tr("at least one stop sign is needed"));
        }
    }

    void dose(const Exercise& exercise)
    {
        const StartDose& start = exercise.startDose;
        for (const auto& range : {std::optional<Range>(start.sets), start.reps, start.steps,
                                  start.holdSeconds, start.restSeconds, start.effort}) {
            if (range && range->low > range->high) {
                add(exercise, "start_dose", ProblemKind::Contradiction,
                    Text::tr("%1 is above %2").arg(range->low).arg(range->high));
            }
        }
        const Dose first = firstDose(exercise);
        for (const Problem& problem : checkDose(first)) {
            add(exercise, "start_dose", problem.kind, problem.text);
        }
        if (first.measure() != exercise.measure) {
            add(exercise, "start_dose", ProblemKind::Contradiction,
                Text::tr("the dose is not counted in %1").arg(wordFor(exercise.measure)));
        }
    }

    void step(const Exercise& exercise, Step next, const char* field)
    {
        const std::optional<ExerciseId>& id = exercise.*next;
        if (!id) {
            return;
        }
        const Exercise* other = m_library.find(*id);
        if (other == nullptr) {
            add(exercise, field, ProblemKind::Unknown, Text::tr("there is no exercise %1").arg(id->value));
            return;
        }
        const bool down = next == &Exercise::easier;
        if (down ? other->level > exercise.level : other->level < exercise.level) {
            add(exercise, field, ProblemKind::Contradiction,
                Text::tr("%1 has level %2, this one %3")
                    .arg(id->value)
                    .arg(other->level)
                    .arg(exercise.level));
        }
        if (leadsBack(exercise, next)) {
            add(exercise, field, ProblemKind::Contradiction,
                Text::tr("this ladder comes back to where it began"));
        }
    }

    [[nodiscard]] bool leadsBack(const Exercise& start, Step next) const
    {
        QSet<ExerciseId> passed;
        for (const Exercise* at = &start; at != nullptr && (at->*next); at = m_library.find(*(at->*next))) {
            if (passed.contains(at->id)) {
                return at->id == start.id;
            }
            passed.insert(at->id);
        }
        return false;
    }

    ExerciseLibrary m_library;
    QSet<ExerciseId> m_seen;
    Problems m_problems;
};

} // namespace

ExerciseLibrary::ExerciseLibrary(std::vector<Exercise> exercises)
    : m_exercises(std::move(exercises))
{
    for (std::size_t i = 0; i < m_exercises.size(); ++i) {
        m_index.insert(m_exercises[i].id, static_cast<int>(i));
    }
}

const Exercise* ExerciseLibrary::find(const ExerciseId& id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_exercises[static_cast<std::size_t>(*found)];
}

QString ExerciseLibrary::nameOf(const ExerciseId& id) const
{
    const Exercise* exercise = find(id);
    return exercise != nullptr ? exercise->name : id.value;
}

std::vector<const Exercise*> ExerciseLibrary::ladder(const ExerciseId& id) const
{
    std::vector<const Exercise*> rungs;
    // A ladder without cycles is no longer than the library; checkLibrary() sees to the cycles.
    const auto climb = [this, &rungs](const Exercise* from, auto next) {
        while (from != nullptr && rungs.size() < m_exercises.size()) {
            from = next(*from, *this);
            if (from != nullptr) {
                rungs.push_back(from);
            }
        }
    };
    const Exercise* here = find(id);
    if (here == nullptr) {
        return rungs;
    }
    climb(here, easierThan);
    std::reverse(rungs.begin(), rungs.end());
    rungs.push_back(here);
    climb(here, harderThan);
    return rungs;
}

ExerciseLibrary ExerciseLibrary::with(const std::vector<Exercise>& more) const
{
    std::vector<Exercise> all = m_exercises;
    for (const Exercise& exercise : more) {
        const auto found = m_index.constFind(exercise.id);
        if (found != m_index.constEnd()) {
            all[static_cast<std::size_t>(*found)] = exercise;
        } else {
            all.push_back(exercise);
        }
    }
    return ExerciseLibrary(std::move(all));
}

Problems checkLibrary(const std::vector<Exercise>& exercises)
{
    LibraryCheck check(exercises);
    for (const Exercise& exercise : exercises) {
        check.one(exercise);
        check.ladder(exercise);
    }
    return check.take();
}

QString foldForSearch(const QString& text)
{
    QString folded;
    folded.reserve(text.size());
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (c >= u'a' && c <= u'z') { // most are, and a large library has millions
            folded += c;
        } else if (c.category() == QChar::Mark_NonSpacing) {
            continue;
        } else if (c.isLetterOrNumber() || c.isSurrogate()) {
            folded += c.toLower();
        } else if (!folded.isEmpty() && !folded.endsWith(QLatin1Char(' '))) {
            folded += QLatin1Char(' ');
        }
    }
    return folded.trimmed();
}

} // namespace backbridge
