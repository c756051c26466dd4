#include "backbridge/domain/exercise_search.h"

#include <QHash>

#include <algorithm>
#include <iterator>

#include "backbridge/domain/library.h"
#include "backbridge/domain/texts.h"

namespace backbridge {

namespace {

using Bits = std::uint32_t;

template <typename E>
Bits bitOf(E value)
{
    return Bits {1} << static_cast<unsigned>(value);
}

template <typename E>
Bits bitsOf(const std::vector<E>& values)
{
    Bits bits = 0;
    for (const E value : values) {
        bits |= bitOf(value);
    }
    return bits;
}

template <typename E>
std::size_t placeOf(E value)
{
    return static_cast<std::size_t>(value);
}

/// A bit for each letter that occurs; some letters share one. What contains another text has its bits too.
Bits lettersOf(QStringView word)
{
    constexpr unsigned kBits = 32;
    Bits bits = 0;
    for (const QChar letter : word) {
        bits |= Bits {1} << (letter.unicode() % kBits);
    }
    return bits;
}

/// Whether `word` begins as typed but for one letter more, less, other or swapped with the next.
bool beginsWithSlip(QStringView word, QStringView typed)
{
    const auto [inWord, inTyped] = std::mismatch(word.begin(), word.end(), typed.begin(), typed.end());
    const QStringView rest = word.mid(inWord - word.begin());
    const QStringView typedRest = typed.mid(inTyped - typed.begin());
    const bool swapped = rest.size() > 1 && typedRest.size() > 1 && rest[0] == typedRest[1]
        && rest[1] == typedRest[0] && rest.mid(2).startsWith(typedRest.mid(2));
    return swapped || rest.startsWith(typedRest.mid(1)) || rest.mid(1).startsWith(typedRest)
        || rest.mid(1).startsWith(typedRest.mid(1));
}

QStringList wordsOf(const QString& text)
{
    return foldForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// Takes the exercises in one by one and numbers their words.
class ExerciseSearch::Indexer {
public:
    explicit Indexer(ExerciseSearch& search)
        : m_search(search)
    {
    }

    void add(const Exercise& exercise)
    {
        Entry entry;
        entry.exercise = &exercise;
        entry.muscles = bitsOf(exercise.primaryMuscles) | bitsOf(exercise.secondaryMuscles);
        entry.equipment = bitsOf(exercise.equipment);
        entry.careTags = bitsOf(exercise.careTags);
        entry.settings = bitsOf(exercise.settings);
        entry.name = beginPart();
        addText(exercise.name);
        entry.aliases = beginPart();
        for (const QString& alias : exercise.aliases) {
            addText(alias);
        }
        entry.rest = beginPart();
        addText(exercise.fullName);
        addText(exercise.setup);
        for (const QString& cue : exercise.cues) {
            addText(cue);
        }
        addName(exercise.family);
        for (const auto* muscles : {&exercise.primaryMuscles, &exercise.secondaryMuscles}) {
            for (const Muscle muscle : *muscles) {
                addName(muscle);
                addText(wordFor(muscle)); // the anatomical one
            }
        }
        for (const Equipment item : exercise.equipment) {
            addName(item);
        }
        entry.end = beginPart();
        m_search.m_entries.push_back(entry);
    }

private:
    /// Where the next part begins; a word is kept once in each part.
    std::uint32_t beginPart()
    {
        ++m_part;
        return static_cast<std::uint32_t>(m_search.m_numbers.size());
    }

    template <typename E>
    void addName(E value)
    {
        addText(nameOf(value));
    }

    void addText(const QString& text)
    {
        const QString folded = foldForSearch(text);
        for (const QStringView word : QStringView(folded).tokenize(u' ', Qt::SkipEmptyParts)) {
            addWord(word);
        }
    }

    void addWord(QStringView word)
    {
        auto known = m_known.constFind(word);
        if (known == m_known.constEnd()) {
            m_search.m_words.push_back(word.toString());
            m_search.m_letters.push_back(lettersOf(word));
            m_lastPart.push_back(0);
            // The text of a QString stays where it is when the QString moves.
            known = m_known.insert(m_search.m_words.back(),
                                   static_cast<std::uint32_t>(m_search.m_words.size() - 1));
        }
        std::uint32_t& lastPart = m_lastPart[*known];
        if (lastPart != m_part) {
            lastPart = m_part;
            m_search.m_numbers.push_back(*known);
        }
    }

    ExerciseSearch& m_search;
    QHash<QStringView, std::uint32_t> m_known;
    std::vector<std::uint32_t> m_lastPart; ///< by word: the part it was last seen in
    std::uint32_t m_part = 0;
};

/// Sorts exercises by whether they pass a filter and counts what would remain with other values.
class ExerciseSearch::Tally {
public:
    explicit Tally(const ExerciseFilter& filter)
        : m_filter(filter)
        , m_atHand(filter.equipmentAtHand ? bitsOf(*filter.equipmentAtHand) : 0)
        , m_avoid(bitsOf(filter.avoid))
    {
    }

    /// The parts of the filter that keep the exercise out.
    [[nodiscard]] Bits failing(const Entry& entry) const
    {
        const Exercise& exercise = *entry.exercise;
        const auto part = [](bool passes, Part which) {
            return passes ? Bits {0} : Bits {which};
        };
        return part(!m_filter.family || exercise.family == *m_filter.family, FamilyPart)
            | part(!m_filter.setting || (entry.settings & bitOf(*m_filter.setting)) != 0, SettingPart)
            | part((!m_filter.minLevel || exercise.level >= *m_filter.minLevel)
                       && (!m_filter.maxLevel || exercise.level <= *m_filter.maxLevel),
                   LevelPart)
            | part(!m_filter.position || exercise.position == *m_filter.position
                       || exercise.position == Position::Any,
                   PositionPart)
            | part(!m_filter.muscle || (entry.muscles & bitOf(*m_filter.muscle)) != 0, MusclePart)
            | part(!m_filter.oneSide || exercise.side != Side::Both, SidePart)
            | part(!m_filter.equipmentAtHand || (entry.equipment & ~m_atHand) == 0, EquipmentPart)
            | part((entry.careTags & m_avoid) == 0, AvoidPart);
    }

    /// Nothing hangs on an exercise that two parts keep out, unless these are what the person has and avoids.
    [[nodiscard]] static bool matters(Bits failing)
    {
        return (failing & (failing - 1)) == 0 || isLeftOut(failing);
    }

    [[nodiscard]] static bool isLeftOut(Bits failing)
    {
        return failing != 0 && (failing & ~(EquipmentPart | AvoidPart)) == 0;
    }

    void count(const Entry& entry, Bits failing)
    {
        const Exercise& exercise = *entry.exercise;
        const auto wouldPassBut = [failing](Part part) {
            return (failing & ~Bits {part}) == 0;
        };
        if (wouldPassBut(FamilyPart)) {
            ++m_counts.family.at(placeOf(exercise.family));
            ++m_counts.anyFamily;
        }
        if (wouldPassBut(SettingPart)) {
            addEach(m_counts.setting, entry.settings);
        }
        if (wouldPassBut(LevelPart) && exercise.level >= 1
            && exercise.level <= static_cast<int>(m_counts.level.size())) {
            ++m_counts.level.at(static_cast<std::size_t>(exercise.level) - 1);
        }
        if (wouldPassBut(PositionPart)) {
            ++m_counts.anyPosition;
            addEach(m_counts.position,
                    exercise.position == Position::Any ? ~Bits {0} : bitOf(exercise.position));
        }
        if (wouldPassBut(MusclePart)) {
            ++m_counts.anyMuscle;
            addEach(m_counts.muscle, entry.muscles);
        }
        if (wouldPassBut(SidePart) && exercise.side != Side::Both) {
            ++m_counts.oneSide;
        }
        if (wouldPassBut(EquipmentPart)) {
            const Bits missing = entry.equipment & ~m_atHand;
            const bool one = (missing & (missing - 1)) == 0;
            addEach(m_counts.equipment, missing == 0 ? ~Bits {0} : one ? missing : 0);
        }
        if (wouldPassBut(AvoidPart) && (entry.careTags & m_avoid) == 0) {
            addEach(m_counts.avoid, ~entry.careTags);
        }
    }

    [[nodiscard]] const FilterCounts& counts() const { return m_counts; }

private:
    enum Part : Bits {
        FamilyPart = 1,
        SettingPart = 2,
        LevelPart = 4,
        PositionPart = 8,
        MusclePart = 16,
        SidePart = 32,
        EquipmentPart = 64,
        AvoidPart = 128,
    };

    template <std::size_t N>
    static void addEach(std::array<int, N>& counts, Bits bits)
    {
        for (std::size_t place = 0; place < N; ++place) {
            counts[place] += static_cast<int>((bits >> place) & 1U);
        }
    }

    const ExerciseFilter& m_filter;
    Bits m_atHand;
    Bits m_avoid;
    FilterCounts m_counts;
};

ExerciseSearch::ExerciseSearch(const ExerciseLibrary& library)
{
    m_entries.reserve(library.exercises().size());
    Indexer indexer(*this);
    for (const Exercise& exercise : library.exercises()) {
        indexer.add(exercise);
    }
}

SearchResult ExerciseSearch::search(const ExerciseFilter& filter) const
{
    const QStringList words = wordsOf(filter.text);
    SearchResult result = searchWords(filter, words, false);
    const bool nothing = result.found.empty() && result.leftOut.empty();
    return nothing && !words.isEmpty() ? searchWords(filter, words, true) : result;
}

std::vector<const Exercise*> ExerciseSearch::find(const ExerciseFilter& filter) const
{
    return search(filter).found;
}

SearchResult ExerciseSearch::searchWords(const ExerciseFilter& filter, const QStringList& words,
                                         bool withSlips) const
{
    std::vector<std::vector<Meeting>> typed;
    for (const QString& word : words) {
        typed.push_back(meetings(word, withSlips));
    }
    const auto rankIn = [this, &typed](const Entry& entry) {
        Rank rank = Rank::NameStart;
        for (auto word = typed.begin(); word != typed.end() && rank != Rank::None; ++word) {
            rank = std::max(rank, rankOf(entry, *word));
        }
        return rank;
    };

    SearchResult result;
    constexpr auto kRanks = static_cast<std::size_t>(Rank::None);
    std::array<std::vector<const Exercise*>, kRanks> found;
    std::array<std::vector<LeftOut>, kRanks> leftOut;
    const Means means {filter.equipmentAtHand, filter.avoid};
    Tally tally(filter);
    for (const Entry& entry : m_entries) {
        if (entry.exercise->archived != filter.archived) {
            continue;
        }
        ++result.offered;
        const Bits failing = tally.failing(entry);
        if (!Tally::matters(failing)) {
            continue;
        }
        const Rank rank = rankIn(entry);
        if (rank == Rank::None) {
            continue;
        }
        tally.count(entry, failing);
        if (failing == 0) {
            found.at(placeOf(rank)).push_back(entry.exercise);
        } else if (Tally::isLeftOut(failing)) {
            leftOut.at(placeOf(rank)).push_back({entry.exercise, obstaclesTo(*entry.exercise, means)});
        }
    }

    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        result.found.insert(result.found.end(), found.at(rank).begin(), found.at(rank).end());
        std::move(leftOut.at(rank).begin(), leftOut.at(rank).end(), std::back_inserter(result.leftOut));
    }
    result.counts = tally.counts();
    return result;
}

std::vector<ExerciseSearch::Meeting> ExerciseSearch::meetings(const QString& word, bool withSlips) const
{
    constexpr int kLeastLetters = 4; // of a shorter word a slip makes another word
    const bool slips = withSlips && word.size() >= kLeastLetters;
    const Bits letters = lettersOf(word);
    std::vector<Meeting> result(m_words.size(), Meeting::None);
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        // Most words lack a letter and need no closer look; a slip may bring in one.
        const Bits lacking = letters & ~m_letters[i];
        if (lacking != 0 && (!slips || (lacking & (lacking - 1)) != 0)) {
            continue;
        }
        const QString& known = m_words[i];
        if (lacking == 0 && known.startsWith(word)) {
            result[i] = Meeting::Start;
        } else if ((lacking == 0 && known.contains(word)) || (slips && beginsWithSlip(known, word))) {
            result[i] = Meeting::Inside;
        }
    }
    return result;
}

ExerciseSearch::Rank ExerciseSearch::rankOf(const Entry& entry, const std::vector<Meeting>& meetings) const
{
    const auto best = [this, &meetings](std::uint32_t from, std::uint32_t to) {
        Meeting result = Meeting::None;
        for (std::uint32_t i = from; i < to && result != Meeting::Start; ++i) {
            result = std::max(result, meetings[m_numbers[i]]);
        }
        return result;
    };
    const auto meets = [this, &meetings](std::uint32_t from, std::uint32_t to) {
        return std::any_of(m_numbers.begin() + from, m_numbers.begin() + to,
                           [&meetings](std::uint32_t number) { return meetings[number] != Meeting::None; });
    };
    const Meeting inName = best(entry.name, entry.aliases);
    if (inName != Meeting::None) {
        return inName == Meeting::Start ? Rank::NameStart : Rank::NameInside;
    }
    return meets(entry.aliases, entry.rest) ? Rank::Alias
        : meets(entry.rest, entry.end)      ? Rank::Rest
                                            : Rank::None;
}

} // namespace backbridge
