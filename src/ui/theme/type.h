#pragma once

#include <QFont>

#include <cstdint>

namespace backbridge::ui {

/// The type scale. Strong ones are for names and for what is chosen.
enum class Type : std::uint8_t {
    Small, ///< 10 pt: axis labels, table heads, captions; never a sentence one must read to go on
    SmallStrong,
    Base, ///< 11.5 pt: all text
    BaseMedium, ///< in controls
    BaseStrong, ///< names
    Lead, ///< 13 pt: sentences on empty and first screens
    LeadStrong, ///< small card titles
    Card, ///< 16 pt: card titles, chart headlines
    Title2, ///< 20 pt: empty states, first start
    Title, ///< 26 pt: the screen's title
    Numeral, ///< 34 pt: the week's number
};

/// Inter where it is installed, else the platform's font; figures of one width where Qt can ask for them.
[[nodiscard]] QFont font(Type type);

/// The same family at any size and weight, for what scales with its window (the player).
[[nodiscard]] QFont font(double pointSize, QFont::Weight weight);

} // namespace backbridge::ui
