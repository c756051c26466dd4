#pragma once

/// Lengths of the house in device-independent pixels; used by name.
namespace backbridge::ui {

namespace space {
inline constexpr int kHair = 4; ///< between a label and its field
inline constexpr int kSmall = 8; ///< between chips, between buttons
inline constexpr int kField = 12; ///< between fields
inline constexpr int kMedium = 16; ///< between cards, between groups of fields
inline constexpr int kWide = 20; ///< between cards of a page with few of them; card padding, close
inline constexpr int kCard = 24; ///< card padding
inline constexpr int kMargin = 32; ///< left and right of a page
inline constexpr int kLarge = 48; ///< around empty states
} // namespace space

namespace radius {
inline constexpr int kField = 8; ///< fields, buttons, tiles
inline constexpr int kMessage = 10; ///< messages, large buttons
inline constexpr int kCard = 12;
inline constexpr int kTag = 6;
inline constexpr int kKey = 5;
} // namespace radius

namespace height {
inline constexpr int kTarget = 32; ///< nothing that can be clicked is smaller, in either direction
inline constexpr int kSmall = 32; ///< small button
inline constexpr int kChip = 34;
inline constexpr int kCell = 36; ///< rating cell, table row, segmented choice in a form
inline constexpr int kControl = 40; ///< button, field
inline constexpr int kRailEntry = 44;
inline constexpr int kLarge = 56; ///< large button, table row of two lines
} // namespace height

inline constexpr int kIconSize = 20;
inline constexpr int kRailWidth = 208;
inline constexpr int kContentWidth = 1280; ///< wider pages get margins instead
inline constexpr double kRingWidth = 2; ///< focus ring
inline constexpr double kRingGap = 2; ///< between a control and its focus ring

} // namespace backbridge::ui
