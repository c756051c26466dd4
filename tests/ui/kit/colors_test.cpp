#include <QPalette>

#include <array>
#include <cmath>

#include "support/catch.h"
#include "ui/theme/colors.h"
#include "ui/theme/theme.h"

using namespace backbridge::ui;

namespace {

struct Pair {
    Color front;
    Color ground;
};

constexpr std::array kText {
    Pair {Color::Ink, Color::Paper},        Pair {Color::Ink, Color::Card},
    Pair {Color::Ink, Color::Well},         Pair {Color::Ink, Color::AccentSoft},
    Pair {Color::Ink, Color::AmberSoft},    Pair {Color::Ink, Color::RedSoft},
    Pair {Color::Soft, Color::Paper},       Pair {Color::Soft, Color::Card},
    Pair {Color::Soft, Color::Well},        Pair {Color::Soft, Color::AccentSoft},
    Pair {Color::Accent, Color::Card},      Pair {Color::Accent, Color::Paper},
    Pair {Color::Accent, Color::AmberSoft}, Pair {Color::Accent, Color::RedSoft},
    Pair {Color::OnAccent, Color::Accent},  Pair {Color::Amber, Color::Card},
    Pair {Color::Amber, Color::AmberSoft},  Pair {Color::Red, Color::Card},
    Pair {Color::Red, Color::RedSoft},
};

constexpr std::array kGraphics {
    Pair {Color::Edge, Color::Card},        Pair {Color::Edge, Color::Paper},
    Pair {Color::Edge, Color::Well},        Pair {Color::Accent, Color::AccentSoft},
    Pair {Color::Ink, Color::AccentSoft},   Pair {Color::FigNear, Color::Card},
    Pair {Color::FigNear, Color::Well},     Pair {Color::FigNear, Color::AccentSoft},
    Pair {Color::FigNear, Color::PropFill}, Pair {Color::FigFar, Color::Card},
    Pair {Color::FigFar, Color::Well},      Pair {Color::FigFar, Color::AccentSoft},
    Pair {Color::FigFar, Color::PropFill},  Pair {Color::Muscle, Color::Card},
    Pair {Color::Muscle, Color::Well},      Pair {Color::Muscle, Color::AccentSoft},
    Pair {Color::Soft, Color::Card},
};

double contrastOf(const Pair& pair, Scheme scheme)
{
    return contrast(color(pair.front, scheme), color(pair.ground, scheme));
}

} // namespace

TEST_CASE("contrast is WCAG's: black on white 21, a colour on itself 1", "[theme]")
{
    const auto hundredths = [](double ratio) {
        return std::lround(ratio * 100);
    };

    CHECK(hundredths(contrast(Qt::black, Qt::white)) == 2100);
    CHECK(hundredths(contrast(Qt::white, Qt::black)) == 2100);
    CHECK(hundredths(contrast(Qt::red, Qt::red)) == 100);
    CHECK(hundredths(contrast(QColor(0x77, 0x77, 0x77), Qt::white)) == 448);
}

TEST_CASE("text has a contrast of at least 4.5 in both schemes", "[theme]")
{
    const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
    for (const Pair& pair : kText) {
        CAPTURE(static_cast<int>(pair.front), static_cast<int>(pair.ground));
        CHECK(contrastOf(pair, scheme) >= 4.5);
    }
}

TEST_CASE("graphics have a contrast of at least 3 in both schemes", "[theme]")
{
    const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
    for (const Pair& pair : kGraphics) {
        CAPTURE(static_cast<int>(pair.front), static_cast<int>(pair.ground));
        CHECK(contrastOf(pair, scheme) >= 3.0 - 0.05);
    }
}

TEST_CASE("the palette's pairs are readable, disabled ones included", "[theme]")
{
    const Scheme scheme = GENERATE(Scheme::Light, Scheme::Dark);
    const QPalette palette = paletteOf(scheme);
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        CAPTURE(group);
        const auto ratio = [&](QPalette::ColorRole front, QPalette::ColorRole ground) {
            return contrast(palette.color(group, front), palette.color(group, ground));
        };
        CHECK(ratio(QPalette::WindowText, QPalette::Window) >= 4.5);
        CHECK(ratio(QPalette::Text, QPalette::Base) >= 4.5);
        CHECK(ratio(QPalette::ButtonText, QPalette::Button) >= 4.5);
        CHECK(ratio(QPalette::HighlightedText, QPalette::Highlight) >= 4.5);
        CHECK(ratio(QPalette::PlaceholderText, QPalette::Base) >= 4.5);
        CHECK(ratio(QPalette::Link, QPalette::Window) >= 4.5);
        CHECK(ratio(QPalette::BrightText, QPalette::Window) >= 4.5);
        CHECK(ratio(QPalette::LinkVisited, QPalette::Window) >= 4.5);
    }
}
