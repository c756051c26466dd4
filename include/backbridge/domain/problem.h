#pragma once

#include <QString>

#include <vector>

namespace backbridge {

/// What is wrong with a piece of input, for code and tests; `Problem::text` says it to people.
enum class ProblemKind {
    Missing, ///< a field that must be there is absent
    WrongType, ///< text where a number belongs, and the like
    OutOfRange, ///< a number, date or length outside what the field takes
    Unknown, ///< a word or a reference that nothing answers to
    Duplicate, ///< the same key or id twice
    Contradiction, ///< two fields that cannot both be right
    Malformed, ///< not readable as its format at all
    TooLarge, ///< a file, depth or count above the limit
};

/// Unacceptable input: where, what, and one sentence about it. Input that has problems is refused whole.
struct Problem {
    QString place; ///< such as `clients[0].plans[1].phases[0].last_week`; empty for the whole
    ProblemKind kind = ProblemKind::Malformed;
    QString text; ///< such as "14 is past the plan's 8 weeks": no place, no full stop

    friend bool operator==(const Problem& a, const Problem& b) = default;
};

using Problems = std::vector<Problem>;

/// "place: text", or the text alone when there is no place.
[[nodiscard]] QString sentence(const Problem& problem);

} // namespace backbridge
