#pragma once

#include "backbridge/report/figure_painter.h"

namespace backbridge::test {

/// Colours that are easy to tell apart in a picture.
inline report::FigurePalette primaries()
{
    report::FigurePalette palette;
    palette.ground = Qt::white;
    palette.nearSide = Qt::blue;
    palette.farSide = Qt::cyan;
    palette.muscle = Qt::red;
    palette.floor = Qt::black;
    palette.prop = Qt::darkYellow;
    palette.propFill = Qt::yellow;
    palette.band = Qt::magenta;
    palette.arrow = Qt::green;
    return palette;
}

} // namespace backbridge::test
