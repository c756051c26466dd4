#pragma once

#include <QPointF>
#include <QRectF>

#include <array>
#include <functional>
#include <vector>

#include "backbridge/domain/moving_figure.h"

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

/// A rectangle with round corners.
struct RoundedBox {
    QRectF rect;
    double radius = 0;
};

/// Takes the corners of one convex outline.
using DrawOutline = std::function<void(const QPointF* corners, int count)>;

/// A part of the body, or of what it stands by, that is filled as a whole: what it consists of overlaps.
struct BodyPart {
    std::vector<Capsule> capsules;
    std::vector<Oval> ovals;
    std::vector<std::array<QPointF, 4>> quads; ///< convex, between capsules
    std::vector<RoundedBox> boxes;

    /// What it covers.
    [[nodiscard]] QRectF bounds() const;

    /// Gives `draw` the outline of each piece, every round `grown` further out; what shrinks to nothing is
    /// left out. Rounds become so many corners that at `scale` pixels for a body height nobody sees them.
    void outline(double grown, double scale, const DrawOutline& draw) const;
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
