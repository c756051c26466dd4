#pragma once

#include <QColor>

#include <cstdint>

namespace backbridge::ui {

enum class Scheme : std::uint8_t { Light, Dark };

/// Every colour of the program, by what it is for. Nothing outside this folder spells a colour out.
enum class Color : std::uint8_t {
    Paper, ///< window, rail
    Card, ///< cards, fields, tables
    Well, ///< figure tiles, tags, group rows, quiet shading
    Line, ///< hairlines and card borders; decoration only
    Edge, ///< borders of controls, chart axes, rest dots
    Ink, ///< text, planned marks, pain marks
    Soft, ///< second text, dose bars, disabled text
    Accent, ///< the primary button, selection, done, links, focus
    OnAccent, ///< text and icons on Accent
    AccentSoft, ///< selected entry, chip or row; the band of 3–5 sessions
    Amber, ///< advice that may be overruled
    AmberSoft,
    Red, ///< stop signs and warning signs, nothing else
    RedSoft,
    FigNear, ///< near side of the figure
    FigFar,
    Muscle, ///< working muscle, nothing else
    Prop, ///< outline of chair, step, box, mat, dowel
    PropFill,
};

inline constexpr int kColorCount = static_cast<int>(Color::PropFill) + 1;

[[nodiscard]] QColor color(Color name, Scheme scheme);

/// Contrast of two opaque colours as WCAG 2 defines it, 1–21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace backbridge::ui
