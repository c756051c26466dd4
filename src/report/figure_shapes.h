#pragma once

#include <QPointF>
#include <QRectF>

#include <vector>

#include "backbridge/domain/moving_figure.h"

class QPainterPath;

namespace backbridge::report {

/// Two circles and their common tangents, in body heights. With equal centres a circle.
struct Capsule {
    QPointF from;
    QPointF to;
    double fromRadius = 0;
    double toRadius = 0;
};

/// An ellipse turned clockwise from upright.
struct Oval {
    QPointF centre;
    double across = 0; ///< half of its width
    double along = 0; ///< half of its length
    double turn = 0; ///< degrees
};

/// A part of the body that is filled as a whole.
struct BodyPart {
    std::vector<Capsule> capsules;
    std::vector<Oval> ovals;
    std::vector<std::vector<QPointF>> fills; ///< polygons between capsules

    /// What it covers.
    [[nodiscard]] QRectF bounds() const;

    /// Its outline, every circle and tangent `grown` further out.
    [[nodiscard]] QPainterPath path(double grown = 0) const;
};

[[nodiscard]] BodyPart legPart(const Skeleton::Leg& leg);
[[nodiscard]] BodyPart armPart(const Skeleton::Arm& arm);

/// Trunk, neck and head, seen from the side or from the front.
[[nodiscard]] BodyPart trunkPart(const Skeleton& skeleton, bool front);

/// The working muscles of the near side, or of both seen from the front.
[[nodiscard]] std::vector<BodyPart> muscleParts(const Skeleton& skeleton, const Figure& figure);

/// All limbs, trunk and head.
[[nodiscard]] std::vector<BodyPart> bodyParts(const Skeleton& skeleton, bool front);

} // namespace backbridge::report
