#include "ui/theme/colors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace backbridge::ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

constexpr std::array<Pair, kColorCount> kColors {{
    {0xFFF5F1EA, 0xFF181B1B}, // Paper
    {0xFFFFFDFA, 0xFF222726}, // Card
    {0xFFEFE9DF, 0xFF1B1F1E}, // Well
    {0xFFDED6C9, 0xFF39403E}, // Line
    {0xFF8B8475, 0xFF87908C}, // Edge
    {0xFF20282A, 0xFFEEEAE3}, // Ink
    {0xFF566064, 0xFFADB4B0}, // Soft
    {0xFF17695F, 0xFF74C7B8}, // Accent
    {0xFFFFFFFF, 0xFF0C2420}, // OnAccent
    {0xFFDCEBE5, 0xFF1F3F3A}, // AccentSoft
    {0xFF855600, 0xFFE9BE6A}, // Amber
    {0xFFF8EBCD, 0xFF3A3222}, // AmberSoft
    {0xFFAE2B22, 0xFFF49488}, // Red
    {0xFFF9E3DF, 0xFF43262A}, // RedSoft
    {0xFF48575D, 0xFFB7C3C4}, // FigNear
    {0xFF75848A, 0xFF7F8D94}, // FigFar
    {0xFFC65A38, 0xFFEE8A66}, // Muscle
    {0xFF8B8475, 0xFF87908C}, // Prop
    {0xFFEAE2D5, 0xFF303634}, // PropFill
}};

/// WCAG 2: a channel as linear light.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor color(Color name, Scheme scheme)
{
    const Pair& pair = kColors.at(static_cast<std::size_t>(name));
    return QColor::fromRgb(scheme == Scheme::Light ? pair.light : pair.dark);
}

double contrast(const QColor& a, const QColor& b)
{
    // Of a list, not of two references, which would not outlive the call.
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace backbridge::ui
