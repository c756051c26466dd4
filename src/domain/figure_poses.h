#pragma once

#include <QPointF>

#include "backbridge/domain/moving_figure.h"

// What the two kinds of poses have in common: joints, moments in between, and moving through the room.
namespace backbridge {

[[nodiscard]] Skeleton skeletonOf(const SidePose& pose);
[[nodiscard]] Skeleton skeletonOf(const FrontPose& pose);

/// The pose `share` (0-1) of the way from `a` to `b`; what rests or is planted in both stays where it is.
[[nodiscard]] SidePose between(const SidePose& a, const SidePose& b, double share);
[[nodiscard]] FrontPose between(const FrontPose& a, const FrontPose& b, double share);

void move(SidePose& pose, const QPointF& by);
void move(FrontPose& pose, const QPointF& by);

} // namespace backbridge
