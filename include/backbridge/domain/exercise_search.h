#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "backbridge/domain/exercise.h"
#include "backbridge/domain/substitute.h"

namespace backbridge {

class ExerciseLibrary;

/// What a person narrows the library to; empty parts do not narrow.
struct ExerciseFilter {
    QString text; ///< every word must occur in name, alias, muscle or cue; case and accents do not matter
    std::optional<Family> family;
    std::optional<Setting> setting;
    std::optional<int> minLevel;
    std::optional<int> maxLevel;
    std::optional<Position> position; ///< those that can be done in any position fit each
    std::optional<Muscle> muscle; ///< primary or secondary
    bool oneSide = false; ///< only those done one side at a time, or with sides that take turns
    std::optional<std::vector<Equipment>> equipmentAtHand; ///< all needed equipment must be in it
    std::vector<CareTag> avoid; ///< exercises with one of these are left out
    bool archived = false; ///< those that are archived, instead of those that are offered

    friend bool operator==(const ExerciseFilter& a, const ExerciseFilter& b) = default;
};

/// How many exercises would remain, were one part of a filter set to a value and the others left as they are.
/// By the enumerations' orders.
struct FilterCounts {
    std::array<int, EnumWords<Family>::kWords.size()> family {};
    int anyFamily = 0;
    std::array<int, EnumWords<Setting>::kWords.size()> setting {};
    std::array<int, 5> level {}; ///< of exactly this level, 1–5; a range has their sum
    std::array<int, EnumWords<Position>::kWords.size()> position {};
    int anyPosition = 0; ///< without the filter
    std::array<int, EnumWords<Muscle>::kWords.size()> muscle {};
    int anyMuscle = 0; ///< without the filter
    int oneSide = 0;
    std::array<int, EnumWords<Equipment>::kWords.size()> equipment {}; ///< with this at hand as well
    std::array<int, EnumWords<CareTag>::kWords.size()> avoid {}; ///< with this avoided as well
};

/// An exercise that fits but for what the person does not have or has to avoid.
struct LeftOut {
    const Exercise* exercise = nullptr;
    Obstacles reasons;
};

/// What a search comes to. Pointers into the library that was searched.
struct SearchResult {
    std::vector<const Exercise*> found;
    std::vector<LeftOut> leftOut; ///< in the order that found would have them
    FilterCounts counts;
    int offered = 0; ///< what there is to narrow: all that are not archived, or all that are
};

/// Finds exercises. Knows every word of the library and where it occurs, so that a search on each key press
/// takes a few milliseconds with ten thousand exercises.
class ExerciseSearch {
public:
    explicit ExerciseSearch(const ExerciseLibrary& library);

    /// Those that pass `filter`: those with all words at the start of words of the name first, then inside
    /// the name, then in aliases too, then in muscles and cues; each group in library order. When nothing
    /// holds the words as typed, one slip in each is let pass. The library given at construction must outlive
    /// this.
    [[nodiscard]] SearchResult search(const ExerciseFilter& filter) const;

    /// Only those that pass.
    [[nodiscard]] std::vector<const Exercise*> find(const ExerciseFilter& filter) const;

private:
    /// How well something matches, the best first.
    enum class Rank : std::uint8_t { NameStart, NameInside, Alias, Rest, None };
    /// How a typed word meets a word of the library.
    enum class Meeting : std::uint8_t { None, Inside, Start };
    using Bits = std::uint32_t;

    struct Entry {
        const Exercise* exercise = nullptr;
        // Where the numbers of its words begin; each part ends where the next one begins.
        std::uint32_t name = 0;
        std::uint32_t aliases = 0;
        std::uint32_t rest = 0;
        std::uint32_t end = 0;
        Bits muscles = 0;
        Bits equipment = 0;
        Bits careTags = 0;
        Bits settings = 0;
    };

    class Indexer;
    class Tally;

    [[nodiscard]] SearchResult searchWords(const ExerciseFilter& filter, const QStringList& words,
                                           bool withSlips) const;
    [[nodiscard]] std::vector<Meeting> meetings(const QString& word, bool withSlips) const;
    [[nodiscard]] Rank rankOf(const Entry& entry, const std::vector<Meeting>& meetings) const;

    std::vector<QString> m_words; ///< every word of the library once, folded
    std::vector<Bits> m_letters; ///< of each word
    std::vector<std::uint32_t> m_numbers; ///< into m_words, exercise by exercise
    std::vector<Entry> m_entries;
};

} // namespace backbridge
