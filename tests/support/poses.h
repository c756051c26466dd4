#pragma once

#include "backbridge/domain/moving_figure.h"

// Poses and figures to start from.
namespace backbridge::test {

/// Upright, every joint at 0, the soles on the floor at x = 0.
SidePose standing();

/// On the back with legs and arms straight, the hips at x = 0 and the head to the left.
SidePose lying();

/// Face to face, legs and arms hanging straight, all in the picture's plane.
FrontPose facing();

FigurePose pose(const char* name, const SidePose& body, double travel = 0);
FigurePose pose(const char* name, const FrontPose& body, double travel = 0);

/// The hips go down by 0.1 body heights and up again while the feet stay; "start", "end", no props.
Figure squat();

/// Somebody face to face bends sideways, both feet planted.
Figure lean();

} // namespace backbridge::test
