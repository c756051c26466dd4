#pragma once

#include <QColor>
#include <QRectF>

#include "backbridge/domain/moving_figure.h"

class QPainter;

namespace backbridge::report {

/// The colours of a figure; from the theme on screen.
struct FigurePalette {
    QColor ground; ///< what it is painted on: draws the gaps between limbs
    QColor nearSide;
    QColor farSide;
    QColor muscle;
    QColor floor;
    QColor prop;
    QColor propFill;
    QColor band;
    QColor arrow;
    bool outlined = false; ///< for print: far limbs are outlines, muscles have black ones
};

/// For paper: greys that a black printer keeps apart.
[[nodiscard]] FigurePalette printFigurePalette();

/// What a figure covers over its whole motion, with its props and a strip of floor: in body heights, x to the
/// right, y up (`top()` is the lower edge).
[[nodiscard]] QRectF figureFrame(const Figure& figure);

/// What one pose covers, with props and floor; for stills.
[[nodiscard]] QRectF poseFrame(const Figure& figure, const Skeleton& skeleton);

/// Whether the start is much wider than high, as lying ones are: a still then shows the end pose alone.
[[nodiscard]] bool isLying(const Figure& figure);

/// How a figure stands in a rectangle.
struct FigurePlacing {
    QRectF frame; ///< body heights, see figureFrame()
    QRectF target; ///< where it goes, with its proportions kept, standing on the lower edge
    bool mirrored = false; ///< the other side works

    /// Pixels for a body height.
    [[nodiscard]] double scale() const;
};

/// Paints one moment of `figure`.
void paintFigure(QPainter& painter, const Figure& figure, const Skeleton& skeleton,
                 const FigurePlacing& placing, const FigurePalette& palette);

/// Paints the arrow of the movement over the pose that it stands beside.
void paintFigureArrow(QPainter& painter, const FigureArrow& arrow, const FigurePlacing& placing,
                      const FigurePalette& palette);

/// Paints the end pose alone, for small pictures.
void paintEnd(QPainter& painter, const Figure& figure, const QRectF& target, const FigurePalette& palette);

/// Paints a still: start and end beside each other, or of a lying exercise the end alone. With `arrow` it
/// points the way of the movement; a lying one then has the start above the end.
void paintStill(QPainter& painter, const Figure& figure, const QRectF& target, const FigurePalette& palette,
                bool arrow);

} // namespace backbridge::report
