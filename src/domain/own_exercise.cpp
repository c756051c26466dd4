#include "backbridge/domain/own_exercise.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace backbridge {

namespace {

using Step = std::optional<ExerciseId> Exercise::*;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(OwnExercise)
};

/// `name` in lower-case ASCII letters and digits with '_' between its words.
QString stemOf(const QString& name)
{
    constexpr qsizetype kLongest = 56; // leaves room for a number
    QString stem;
    for (const QChar character : foldForSearch(name)) {
        if (character.unicode() < 0x80) {
            stem += character == QLatin1Char(' ') ? QLatin1Char('_') : character;
        }
    }
    stem.truncate(kLongest);
    while (stem.endsWith(QLatin1Char('_'))) {
        stem.chop(1);
    }
    return stem.isEmpty() ? QStringLiteral("exercise") : stem;
}

const Exercise* offeredStep(const Exercise& from, Step step, const ExerciseLibrary& library)
{
    // A ladder without cycles is no longer than the library; checkLibrary() sees to the cycles.
    const Exercise* at = &from;
    for (std::size_t passed = 0; passed < library.exercises().size(); ++passed) {
        at = at->*step ? library.find(*(at->*step)) : nullptr;
        if (at == nullptr || isOffered(*at)) {
            return at;
        }
    }
    return nullptr;
}

/// Looks at one exercise, as it would stand in `library`.
class OwnExerciseCheck {
public:
    OwnExerciseCheck(const Exercise& exercise, const ExerciseLibrary& library)
        : m_exercise(exercise)
        , m_library(library)
    {
    }

    Problems run()
    {
        name();
        texts();
        words();
        dose();
        asPartOfLibrary();
        neighbours();
        showing();
        return std::move(m_problems);
    }

private:
    void add(const QString& place, ProblemKind kind, const QString& text)
    {
        m_problems.push_back({place, kind, text});
    }

    [[nodiscard]] bool hasProblemAt(const QString& place) const
    {
        return std::any_of(m_problems.begin(), m_problems.end(), [&place](const Problem& problem) {
            return problem.place == place || problem.place.startsWith(place + QLatin1Char('.'));
        });
    }

    void length(const QString& place, const QString& text, int most)
    {
        if (text.size() > most) {
            add(place, ProblemKind::TooLarge,
                Text::tr("%1 characters are more than %2").arg(text.size()).arg(most));
        }
    }

    void name()
    {
        const QString place = QStringLiteral("name");
        if (m_exercise.name.trimmed().isEmpty()) {
            add(place, ProblemKind::Missing, Text::tr("a name is needed"));
            return;
        }
        length(place, m_exercise.name, kMaxExerciseName);
        if (m_exercise.archived) {
            return;
        }
        const QString folded = foldForSearch(m_exercise.name);
        for (const Exercise& other : m_library.exercises()) {
            if (other.id != m_exercise.id && isOffered(other)
                && (other.name == m_exercise.name
                    || (!folded.isEmpty() && other.name.size() == m_exercise.name.size()
                        && foldForSearch(other.name) == folded))) {
                add(place, ProblemKind::Duplicate, Text::tr("another exercise has this name"));
                return;
            }
        }
    }

    void list(const char* field, const QStringList& values, int most)
    {
        const QString place = QLatin1String(field);
        if (values.size() > kMaxExerciseTexts) {
            add(place, ProblemKind::TooLarge,
                Text::tr("%1 lines are more than %2").arg(values.size()).arg(kMaxExerciseTexts));
        }
        for (qsizetype i = 0; i < values.size(); ++i) {
            const QString element = QStringLiteral("%1[%2]").arg(place).arg(i);
            length(element, values[i], most);
            if (values[i].trimmed().isEmpty()) {
                add(element, ProblemKind::Missing, Text::tr("the line is empty"));
            }
        }
    }

    void texts()
    {
        length(QStringLiteral("full_name"), m_exercise.fullName, kMaxExerciseName);
        list("aliases", m_exercise.aliases, kMaxExerciseName);
        length(QStringLiteral("setup"), m_exercise.setup, kMaxExerciseText);
        list("cues", m_exercise.cues, kMaxExerciseText);
        list("mistakes", m_exercise.mistakes, kMaxExerciseText);
        list("care", m_exercise.care, kMaxExerciseText);
        list("stop_signs", m_exercise.stopSigns, kMaxExerciseText);
        length(QStringLiteral("review_status"), m_exercise.reviewStatus, kMaxExerciseText);
        length(QStringLiteral("source"), m_exercise.source, kMaxExerciseText);
        length(QStringLiteral("author"), m_exercise.author, kMaxExerciseText);
        length(QStringLiteral("licence"), m_exercise.licence, kMaxExerciseText);
    }

    template <typename E>
    void once(const char* field, std::vector<E> values)
    {
        std::sort(values.begin(), values.end());
        const auto repeated = std::adjacent_find(values.begin(), values.end());
        if (repeated != values.end()) {
            add(QLatin1String(field), ProblemKind::Duplicate,
                Text::tr("“%1” is there twice").arg(wordFor(*repeated)));
        }
    }

    void words()
    {
        once("primary_muscles", m_exercise.primaryMuscles);
        once("secondary_muscles", m_exercise.secondaryMuscles);
        once("equipment", m_exercise.equipment);
        once("optional_equipment", m_exercise.optionalEquipment);
        once("settings", m_exercise.settings);
        once("care_tags", m_exercise.careTags);
        once("guesses", m_exercise.guesses);
    }

    /// Both ends of each range.
    void dose()
    {
        const StartDose& start = m_exercise.startDose;
        const std::array<std::pair<const char*, std::optional<Range>>, 6> ranges {{
            {"sets", start.sets},
            {"reps", start.reps},
            {"steps", start.steps},
            {"hold_s", start.holdSeconds},
            {"rest_s", start.restSeconds},
            {"effort", start.effort},
        }};
        Exercise highest = m_exercise;
        StartDose& high = highest.startDose;
        high.sets.low = high.sets.high;
        for (std::optional<Range>* range :
             {&high.reps, &high.steps, &high.holdSeconds, &high.restSeconds, &high.effort}) {
            if (*range) {
                (*range)->low = (*range)->high;
            }
        }
        for (const Exercise* exercise : {&m_exercise, static_cast<const Exercise*>(&highest)}) {
            for (const Problem& problem : checkDose(firstDose(*exercise))) {
                const QString place = QStringLiteral("start_dose.") + problem.place;
                if (!hasProblemAt(place)) {
                    add(place, problem.kind, problem.text);
                }
            }
        }
        for (const auto& [field, range] : ranges) {
            const QString place = QStringLiteral("start_dose.") + QLatin1String(field);
            if (range && range->low > range->high && !hasProblemAt(place)) {
                add(place, ProblemKind::Contradiction,
                    Text::tr("%1 is above %2").arg(range->low).arg(range->high));
            }
        }
    }

    /// The exercise and those up and down its ladder: all that checkLibrary() looks at for it.
    [[nodiscard]] std::vector<Exercise> surroundings() const
    {
        std::vector<Exercise> found {m_exercise};
        QSet<ExerciseId> known {m_exercise.id};
        for (const Step step : {&Exercise::easier, &Exercise::harder}) {
            const Exercise* at = &m_exercise;
            while (at != nullptr && (at->*step)) {
                const Exercise* next = m_library.find(*(at->*step));
                if (next == nullptr || known.contains(next->id)) {
                    break;
                }
                known.insert(next->id);
                found.push_back(*next);
                at = next;
            }
        }
        return found;
    }

    void asPartOfLibrary()
    {
        const QString mine = m_exercise.id.value + QStringLiteral(": ");
        for (const Problem& problem : checkLibrary(surroundings())) {
            const QString place = problem.place.mid(mine.size());
            // What was looked at more closely before is not said again.
            if (problem.place.startsWith(mine) && !hasProblemAt(place)) {
                add(place, problem.kind, problem.text);
            }
        }
    }

    /// Steps of others to this one go by its level too.
    void neighbours()
    {
        for (const Exercise& other : m_library.exercises()) {
            if (other.id == m_exercise.id) {
                continue;
            }
            const bool tooHard = other.easier == m_exercise.id && m_exercise.level > other.level;
            const bool tooEasy = other.harder == m_exercise.id && m_exercise.level < other.level;
            if (tooHard || tooEasy) {
                const QString text = tooHard
                    ? Text::tr("this is what is easier than “%1”, which has level %2")
                    : Text::tr("this is what is harder than “%1”, which has level %2");
                add(QStringLiteral("level"), ProblemKind::Contradiction,
                    text.arg(other.name).arg(other.level));
                return;
            }
        }
    }

    void showing()
    {
        const auto& pictures = m_exercise.pictures;
        if (m_exercise.figure) {
            const Exercise* shown = m_library.find(*m_exercise.figure);
            if (shown == nullptr || shown->origin != Origin::BuiltIn) {
                add(QStringLiteral("figure"), ProblemKind::Unknown,
                    Text::tr("there is no figure of %1").arg(m_exercise.figure->value));
            }
            if (!pictures.empty()) {
                add(QStringLiteral("pictures"), ProblemKind::Contradiction,
                    Text::tr("a figure or pictures show an exercise, not both"));
            }
        }
        if (pictures.size() > kMaxExercisePictures) {
            add(QStringLiteral("pictures"), ProblemKind::TooLarge,
                Text::tr("%1 pictures are more than %2").arg(pictures.size()).arg(kMaxExercisePictures));
        }
        for (std::size_t i = 0; i < pictures.size(); ++i) {
            const QString place = QStringLiteral("pictures[%1].").arg(i);
            credit(place + QStringLiteral("author"), pictures[i].author,
                   Text::tr("say who made the picture"));
            credit(place + QStringLiteral("licence"), pictures[i].licence,
                   Text::tr("say on what terms the picture may be used"));
        }
    }

    void credit(const QString& place, const QString& text, const QString& missing)
    {
        if (text.trimmed().isEmpty()) {
            add(place, ProblemKind::Missing, missing);
        }
        length(place, text, kMaxExerciseText);
    }

    const Exercise& m_exercise;
    const ExerciseLibrary& m_library;
    Problems m_problems;
};

} // namespace

bool isOffered(const Exercise& exercise)
{
    return !exercise.archived;
}

const Exercise* easierThan(const Exercise& exercise, const ExerciseLibrary& library)
{
    return offeredStep(exercise, &Exercise::easier, library);
}

const Exercise* harderThan(const Exercise& exercise, const ExerciseLibrary& library)
{
    return offeredStep(exercise, &Exercise::harder, library);
}

bool looksTheSame(const Exercise& a, const Exercise& b)
{
    Exercise same = a;
    same.easier = b.easier;
    same.harder = b.harder;
    same.guesses = b.guesses;
    same.import = b.import;
    same.replaces = b.replaces;
    same.archived = b.archived;
    return same == b;
}

ExerciseId ExerciseIds::next(const QString& name)
{
    const QString stem = stemOf(name);
    int& number = m_lastNumber[stem];
    ExerciseId id;
    do {
        ++number;
        id.value = number == 1 ? stem : QStringLiteral("%1_%2").arg(stem).arg(number);
    } while (isTaken(id));
    m_given.insert(id);
    return id;
}

bool ExerciseIds::isTaken(const ExerciseId& id) const
{
    return m_given.contains(id) || m_library.find(id) != nullptr;
}

Exercise newExercise(const ExerciseId& id)
{
    Exercise exercise;
    exercise.id = id;
    exercise.origin = Origin::Custom;
    exercise.settings = {Setting::Home, Setting::Gym};
    exercise.startDose.sets = {2, 3};
    exercise.startDose.reps = Range {8, 12};
    return exercise;
}

Exercise copyOf(const Exercise& original, const ExerciseId& id, const QString& name)
{
    Exercise copy = original;
    copy.id = id;
    copy.name = name;
    copy.fullName = name;
    copy.aliases.clear();
    copy.reviewStatus.clear();
    copy.origin = Origin::Custom;
    if (original.origin == Origin::BuiltIn) {
        copy.figure = original.id;
        copy.pictures.clear();
    }
    copy.import.reset();
    copy.replaces.reset();
    copy.archived = false;
    return copy;
}

Problems checkExercise(const Exercise& exercise, const ExerciseLibrary& library)
{
    return OwnExerciseCheck(exercise, library).run();
}

} // namespace backbridge
