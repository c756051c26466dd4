#pragma once

#include "backbridge/domain/moving_figure.h"

// How joints lie to each other, in body heights.
namespace backbridge::test {

double distance(const QPointF& a, const QPointF& b);

/// The largest distance between the same joints of both.
double farthest(const Skeleton& a, const Skeleton& b);

/// The largest difference of a limb or a part of the trunk from the length that it has, seen from the side.
double stretchOf(const Skeleton& skeleton);

/// By how much a limb is longer than it is, seen from the front; negative when all are foreshortened.
double excessOf(const Skeleton& skeleton);

} // namespace backbridge::test
