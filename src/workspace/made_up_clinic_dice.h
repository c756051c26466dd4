#pragma once

#include <QUuid>

#include <cstddef>

namespace backbridge::madeup {

/// Draws for made-up records. The same seed gives the same draws with every compiler, which the standard
/// library's distributions do not promise; whole numbers only, so that no rounding can differ. Callers draw
/// once in each expression: the order of two draws in one is not defined.
class Dice {
public:
    /// `stream` tells series of one seed apart.
    Dice(quint64 seed, quint64 stream);

    /// A whole number, both ends included.
    int between(int low, int high);

    /// True `perMille` times in a thousand.
    bool chance(int perMille);

    /// A whole number from −spread to spread, those in the middle more often.
    int around(int spread);

    /// An index into `weights` with a chance in proportion to the weight there.
    template <typename Weights>
    std::size_t weighted(const Weights& weights)
    {
        int sum = 0;
        for (const int weight : weights) {
            sum += weight;
        }
        int rest = between(0, sum - 1);
        std::size_t index = 0;
        while (rest >= weights[index]) {
            rest -= weights[index];
            ++index;
        }
        return index;
    }

    template <typename List>
    const auto& oneOf(const List& list)
    {
        return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
    }

    /// Shaped like a random UUID (version 4).
    QUuid uuid();

private:
    quint64 next();

    quint64 m_state;
};

} // namespace backbridge::madeup
