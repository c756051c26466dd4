#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace backbridge {

/// The words of an enumeration as they stand in files and in the database, in the enumeration's order.
/// Specialised beside each enumeration as `static constexpr std::array<std::pair<E, QLatin1String>, n>
/// kWords`.
template <typename E>
struct EnumWords;

/// The word for `value`, as written to files ("on_target").
template <typename E>
[[nodiscard]] QString wordFor(E value)
{
    for (const auto& [candidate, word] : EnumWords<E>::kWords) {
        if (candidate == value) {
            return word;
        }
    }
    Q_UNREACHABLE();
}

/// The value that `word` stands for, or nothing when the word is not known.
template <typename E>
[[nodiscard]] std::optional<E> fromWord(const QString& word)
{
    for (const auto& [value, candidate] : EnumWords<E>::kWords) {
        if (candidate == word) {
            return value;
        }
    }
    return std::nullopt;
}

} // namespace backbridge
