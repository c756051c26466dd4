#include "ui/theme/figure_colors.h"

#include "ui/theme/theme.h"

namespace backbridge::ui {

report::FigurePalette figurePalette(Color ground, Scheme scheme)
{
    report::FigurePalette palette;
    palette.ground = color(ground, scheme);
    palette.nearSide = color(Color::FigNear, scheme);
    palette.farSide = color(Color::FigFar, scheme);
    palette.muscle = color(Color::Muscle, scheme);
    palette.floor = color(Color::Edge, scheme);
    palette.prop = color(Color::Prop, scheme);
    palette.propFill = color(Color::PropFill, scheme);
    palette.band = color(Color::Accent, scheme);
    palette.arrow = color(Color::Accent, scheme);
    return palette;
}

report::FigurePalette figurePalette(Color ground)
{
    return figurePalette(ground, currentScheme());
}

} // namespace backbridge::ui
